from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.parts import CumProd, LayerScale


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9])
@pytest.mark.parametrize("dim", [1, 2, -1])
def test_a_running_product_is_that_of_pytorch(size: int, dim: int) -> None:
    given = torch.randn(2, size, size, generator=torch.Generator().manual_seed(size)).requires_grad_()
    found, expected = CumProd(dim)(given), torch.cumprod(given, dim)
    torch.testing.assert_close(found, expected)
    (ours,) = torch.autograd.grad(found.sum(), given)
    (theirs,) = torch.autograd.grad(expected.sum(), given)
    torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-5)


def test_a_zero_stays_zero_from_there_on() -> None:
    assert CumProd(1)(torch.tensor([[2.0, 0.0, 3.0]])).tolist() == [[2.0, 0.0, 0.0]]


def test_factors_are_stretched_over_the_axes_behind() -> None:
    scale = LayerScale(3, 0.5, 2)
    with torch.no_grad():
        scale.weight[1] = 2.0
    assert scale(torch.ones(2, 3, 4, 5))[0, :, 0, 0].tolist() == [0.5, 2.0, 0.5]
