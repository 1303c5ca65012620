"""What a change of a batch is made of, and how its random numbers are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from nnstudio.data.batches import Batch

Step = Callable[[Batch, Generator], Batch]
"""Changes inputs and targets of a batch; the generator lives where the batch does."""
Alter = Callable[[Tensor, Generator], Tensor]
"""Changes one group of inputs."""


@dataclass(frozen=True, slots=True, eq=False)
class OnGroup:
    """Changes the group of inputs at `place`.

    `moves` go on what the group shows, and happen to a target that is the same group again as well (`again`
    are the names of such targets). `damages` happen to the input alone: a network that reconstructs its
    input learns to undo them.
    """

    place: int
    moves: tuple[Alter, ...] = ()
    damages: tuple[Alter, ...] = ()
    again: tuple[str, ...] = ()

    def __call__(self, batch: Batch, generator: Generator) -> Batch:
        inputs, targets = batch
        values = inputs[self.place]
        for alter in self.moves:
            values = alter(values, generator)
        targets = targets | {name: values for name in self.again if name in targets}
        for alter in self.damages:
            values = alter(values, generator)
        return replaced(inputs, self.place, values), targets


def replaced(inputs: tuple[Tensor, ...], place: int, values: Tensor) -> tuple[Tensor, ...]:
    """The inputs with other values for one group."""
    return (*inputs[:place], values, *inputs[place + 1 :])


def share(rows: int, generator: Generator, columns: int = 0) -> Tensor:
    """Numbers from 0 to 1 for every row."""
    size = (rows, columns) if columns else (rows,)
    return torch.rand(size, generator=generator, device=generator.device)


def around(middle: float, reach: float, rows: int, generator: Generator) -> Tensor:
    """A number for every row, at most `reach` away from the middle."""
    return middle + reach * (2.0 * share(rows, generator) - 1.0)


def noise(like: Tensor, generator: Generator) -> Tensor:
    """Normally distributed numbers in the shape of other values."""
    return torch.randn(like.shape, generator=generator, device=generator.device)
