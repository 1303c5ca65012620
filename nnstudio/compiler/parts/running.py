"""Running results along an axis."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class CumProd(nn.Module):
    """`torch.cumprod`, by as many shifted products as the length has binary digits.

    ONNX knows no running product. The method is that of Hillis and Steele, Data Parallel Algorithms, 1986.
    """

    def __init__(self, dim: int = -1) -> None:
        super().__init__()
        self.dim = dim

    def forward(self, input: Tensor) -> Tensor:
        """Any shape in, the same shape out."""
        product, step, size = input, 1, input.shape[self.dim]
        while step < size:
            before = product.narrow(self.dim, 0, size - step)
            ones = torch.ones_like(product.narrow(self.dim, 0, step))
            product = product * torch.cat((ones, before), dim=self.dim)
            step *= 2
        return product
