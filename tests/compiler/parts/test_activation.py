from __future__ import annotations

import torch
from torch import nn

from nnstudio.compiler.parts import RandomLeakyReLU, Swish


def test_swish_starts_as_silu_and_learns_its_beta() -> None:
    swish, given = Swish(), torch.randn(4, 3)
    torch.testing.assert_close(swish(given), nn.functional.silu(given))
    swish(given).sum().backward()
    expected = (given**2 * torch.sigmoid(given) * (1 - torch.sigmoid(given))).sum()
    torch.testing.assert_close(swish.beta.grad, expected)


def test_random_slopes_are_those_of_pytorch() -> None:
    ours, theirs, given = RandomLeakyReLU(0.1, 0.5), nn.RReLU(0.1, 0.5), torch.randn(50)
    for training in (True, False):
        torch.manual_seed(0)
        found = ours.train(training)(given)
        torch.manual_seed(0)
        assert torch.equal(found, theirs.train(training)(given))
