"""Sizes that follow the number of samples."""

from __future__ import annotations

from dataclasses import dataclass

BATCHES = (2, 3)
"""The two batches that every value is followed with: what differs between them follows the batch."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A whole number that follows the batch: `each` for every sample, plus `fixed`."""

    each: int
    fixed: int

    @classmethod
    def of(cls, small: int, large: int) -> Size:
        """What a number is that was `small` for the small batch, and `large` for the larger one."""
        if small == large:
            return small
        each = (large - small) // (BATCHES[1] - BATCHES[0])
        return cls(each, small - each * BATCHES[0])

    def at(self, position: int) -> int:
        """The number for the first or the second batch."""
        return self.each * BATCHES[position] + self.fixed


Size = int | Extent
"""The length of an axis."""
