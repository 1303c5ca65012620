"""How the samples of one part are kept in memory, and cut into batches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

import torch
from torch import Tensor, nn

# Values up to this size are put in a new order at once; larger ones batch by batch, so that no second copy of
# them is needed.
_BYTES_AT_ONCE = 2**26


class Held(Protocol):
    """One tensor per sample of one part, however it is kept."""

    def __len__(self) -> int: ...
    def to(self, device: torch.device | str) -> Held: ...
    def pieces(self, size: int, order: Tensor | None) -> Iterator[Tensor]: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """Values that are ready, one after the other."""

    values: Tensor

    def __len__(self) -> int:
        return len(self.values)

    def to(self, device: torch.device | str) -> Plain:
        """The same on another device."""
        return Plain(self.values.to(device))

    def pieces(self, size: int, order: Tensor | None) -> Iterator[Tensor]:
        """The samples in this order, so many at a time: shuffled once per epoch, then cut."""
        if order is None:
            return iter(self.values.split(size))
        order = order.to(self.values.device)
        if self.values.nbytes > _BYTES_AT_ONCE:
            return (self.values.index_select(0, rows) for rows in order.split(size))
        return iter(self.values.index_select(0, order).split(size))

    def close(self) -> None:
        """Nothing to do: memory only."""


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """Values that several samples share or that are kept smaller than they are used: made batch by batch.

    `rows` are the rows of all of `values` that are samples, `around` what is added to a row for those that
    make up its sample, `finish` makes one tensor of a batch of each of them.
    """

    values: tuple[Tensor, ...]
    rows: Tensor
    around: Tensor | None = None
    finish: nn.Module | None = None

    def __len__(self) -> int:
        return len(self.rows)

    def only(self, rows: Tensor) -> Gathered:
        """Other rows of the same values, which are not kept again."""
        return replace(self, rows=rows)

    def to(self, device: torch.device | str) -> Gathered:
        """The same on another device. Only rows that are needed move."""
        if torch.device(device).type == self.rows.device.type:
            return self
        values, rows = self.values, self.rows
        if self.around is None:
            values = tuple(each.index_select(0, rows) for each in values)
            rows = torch.arange(len(rows))
        return Gathered(
            tuple(each.to(device) for each in values),
            rows.to(device),
            None if self.around is None else self.around.to(device),
            None if self.finish is None else self.finish.to(device),
        )

    def pieces(self, size: int, order: Tensor | None) -> Iterator[Tensor]:
        """The samples in this order, so many at a time."""
        rows = self.rows if order is None else self.rows.index_select(0, order.to(self.rows.device))
        for own in rows.split(size):
            if self.around is None:
                picked = tuple(each.index_select(0, own) for each in self.values)
            else:
                windows = own.unsqueeze(1) + self.around
                picked = tuple(each[windows] for each in self.values)
            yield picked[0] if self.finish is None else self.finish(*picked)

    def close(self) -> None:
        """Nothing to do: memory only."""
