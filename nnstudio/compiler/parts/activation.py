"""Activations that PyTorch does not have."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Swish(nn.Module):
    """``x * sigmoid(beta * x)`` with a learned beta.

    Ramachandran et al., Searching for Activation Functions, 2017.
    """

    def __init__(self, beta: float = 1.0) -> None:
        super().__init__()
        self.beta = nn.Parameter(torch.tensor(float(beta)))

    def forward(self, input: Tensor) -> Tensor:
        """Any shape in, the same shape out."""
        return input * torch.sigmoid(self.beta * input)


class RandomLeakyReLU(nn.Module):
    """`nn.RReLU`; once trained its slope is the mean of both bounds.

    ONNX knows no RReLU, and knows what it is outside of training.
    """

    def __init__(self, lower: float = 0.125, upper: float = 0.3333) -> None:
        super().__init__()
        self.lower, self.upper = lower, upper

    def forward(self, input: Tensor) -> Tensor:
        """Any shape in, the same shape out."""
        if self.training:
            return nn.functional.rrelu(input, self.lower, self.upper, training=True)
        return nn.functional.leaky_relu(input, (self.lower + self.upper) / 2)
