"""A learned factor for every channel."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class LayerScale(nn.Module):
    """Multiplies with one learned factor per entry of an axis; `after` axes follow that axis.

    Touvron et al., Going deeper with Image Transformers, 2021.
    """

    def __init__(self, size: int, init: float = 1e-6, after: int = 0) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.full((size,) + (1,) * after, float(init)))

    def forward(self, input: Tensor) -> Tensor:
        """Any shape in, the same shape out."""
        return input * self.weight
