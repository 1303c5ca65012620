from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from nnstudio.compiler.parts import AdaptiveMaxPool, FractionalMaxPool


@pytest.mark.parametrize("wanted", [1, 3, 7, 10])
def test_adaptive_windows_are_those_of_pytorch(wanted: int) -> None:
    series = torch.randn(2, 3, 7)
    pool = AdaptiveMaxPool((7,), (wanted,))
    assert torch.equal(pool(series), functional.adaptive_max_pool1d(series, wanted))
    assert not pool.state_dict()


@pytest.mark.parametrize(
    ("sizes", "kernel", "wanted"),
    [((9, 11), (2, 3), (5, 4)), ((8, 8), (2, 2), (1, 7)), ((9, 7, 5), (2, 3, 1), (5, 1, 3))],
)
def test_fractional_windows_are_those_of_pytorch_for_one_half(
    sizes: tuple[int, ...], kernel: tuple[int, ...], wanted: tuple[int, ...]
) -> None:
    rank = len(sizes)
    pool = getattr(functional, f"fractional_max_pool{rank}d")
    numbers = torch.randn(2, 3, *sizes)
    expected = pool(numbers, kernel, wanted, _random_samples=torch.full((2, 3, rank), 0.5))
    assert torch.equal(FractionalMaxPool(sizes, kernel, wanted).eval()(numbers), expected)
