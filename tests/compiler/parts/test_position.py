from __future__ import annotations

import math

import torch

from nnstudio.compiler.parts import ClassToken, LearnedPositionalEncoding, RotaryPositionalEncoding
from nnstudio.compiler.parts import SinusoidalPositionalEncoding as Sinusoidal


def test_waves_follow_the_formula_for_even_and_odd_features() -> None:
    for features in (1, 5, 6):
        waves = Sinusoidal(features, 7)(torch.zeros(1, 7, features))[0]
        for place in range(7):
            for feature in range(features):
                angle = place / 10000 ** (feature // 2 * 2 / features)
                wave = math.cos(angle) if feature % 2 else math.sin(angle)
                assert abs(waves[place, feature] - wave) < 1e-6


def test_rotated_products_depend_on_the_distance_only() -> None:
    query, key = torch.randn(2, 8, generator=torch.Generator().manual_seed(0))
    rotate = RotaryPositionalEncoding(8, 12, 2, 10_000.0)
    queries = rotate(query.expand(1, 12, 8))[0].unflatten(1, (2, 4))
    keys = rotate(key.expand(1, 12, 8))[0].unflatten(1, (2, 4))
    products = torch.einsum("qhf,khf->hqk", queries, keys)
    for offset in range(-11, 12):
        for head in products:
            diagonal = head.diagonal(offset)
            torch.testing.assert_close(diagonal, diagonal[:1].expand_as(diagonal), rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(rotate(query.expand(1, 1, 8).repeat(1, 12, 1))[0, 0], query)


def test_every_head_is_turned_alike() -> None:
    given = torch.randn(2, 5, 8, generator=torch.Generator().manual_seed(1))
    both = RotaryPositionalEncoding(16, 5, 2, 10_000.0)(torch.cat((given, given), dim=2))
    one = RotaryPositionalEncoding(8, 5, 1, 10_000.0)(given)
    torch.testing.assert_close(both, torch.cat((one, one), dim=2))


def test_a_short_sequence_takes_the_first_rows() -> None:
    encoding = LearnedPositionalEncoding(4, 9)
    added = encoding(torch.zeros(2, 3, 4))
    assert torch.equal(added, encoding.weight[:3].expand(2, 3, 4))


def test_the_token_comes_first_and_learns_from_every_sample() -> None:
    token = ClassToken(4)
    given = torch.randn(5, 3, 4)
    found = token(given)
    assert torch.equal(found[:, 1:], given)
    assert torch.equal(found[:, 0], token.weight[0].expand(5, 4))
    found.sum().backward()
    assert token.weight.grad is not None
    assert token.weight.grad.flatten().tolist() == [5.0] * 4
