"""Disturbances by chance, while training only."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn


class DropPath(nn.Module):
    """Sets whole samples to zero with probability `p` while training, and divides the others by ``1 - p``.

    Huang et al., Deep Networks with Stochastic Depth, 2016.
    """

    def __init__(self, p: float = 0.1) -> None:
        super().__init__()
        self.p = p

    def forward(self, input: Tensor) -> Tensor:
        """Any shape in, the same shape out."""
        if not self.training or self.p == 0:
            return input
        sizes = (input.shape[0],) + (1,) * (input.dim() - 1)
        kept = torch.rand(sizes, dtype=input.dtype, device=input.device) >= self.p
        return input * kept / (1 - self.p)


class GaussianNoise(nn.Module):
    """Adds noise of standard deviation `std` while training."""

    def __init__(self, std: float = 0.1) -> None:
        super().__init__()
        self.std = std

    def forward(self, input: Tensor) -> Tensor:
        """Any shape in, the same shape out."""
        return input + self.std * torch.randn_like(input) if self.training else input


class GaussianDropout(nn.Module):
    """Multiplies with noise of mean 1 and standard deviation ``sqrt(p / (1 - p))`` while training.

    Srivastava et al., Dropout, 2014, section 10.
    """

    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        self.p = p

    def forward(self, input: Tensor) -> Tensor:
        """Any shape in, the same shape out."""
        if not self.training:
            return input
        return input * (1 + math.sqrt(self.p / (1 - self.p)) * torch.randn_like(input))
