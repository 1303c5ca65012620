"""Rows of rare classes, drawn more often."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Oversampling:
    """Draws rows so that every class comes equally often, with replacement, as many as there are.

    `rows` are all rows, those of a class together; `begins` and `sizes` say where.
    """

    rows: Tensor
    begins: Tensor
    sizes: Tensor

    @classmethod
    def of(cls, classes: NDArray[np.int64]) -> Oversampling:
        """For rows of these classes."""
        sizes = np.unique(classes, return_counts=True)[1]
        rows = np.argsort(classes, kind="stable")
        return cls(*map(torch.from_numpy, (rows, np.cumsum(sizes) - sizes, sizes)))

    def draw(self, generator: Generator | None) -> Tensor:
        """The rows of one epoch."""
        count = len(self.rows)
        chosen = torch.randint(len(self.sizes), (count,), generator=generator)
        within = torch.rand(count, dtype=torch.float64, generator=generator)
        place = (within * self.sizes[chosen]).to(torch.int64)
        return self.rows[self.begins[chosen] + place]
