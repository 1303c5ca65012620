"""Changes of the rows of a table: prepared columns [rows, columns] in, the same out."""

from __future__ import annotations

import torch
from torch import Generator, Tensor

from nnstudio.data.augmentation import TableAugmentation
from nnstudio.data.augmenting.steps import Alter, noise, share
from nnstudio.data.preparation import Preparation


def damages(settings: TableAugmentation, group: Preparation, device: torch.device) -> tuple[Alter, ...]:
    """What happens to the columns of one group of inputs."""
    found: list[Alter] = []
    if settings.swap:
        found.append(_Swap(settings.swap, columns_of(group).to(device)))
    if settings.noise and group.numbers:
        found.append(_Noise(settings.noise, len(group.numbers)))
    return tuple(found)


def columns_of(group: Preparation) -> Tensor:
    """The number of the field that every prepared column belongs to.

    A number and the column that says it was missing belong together, and so do all columns of a category.
    """
    if group.is_index:
        return torch.arange(len(group.categories))
    numbers = list(range(len(group.numbers)))
    found = numbers + [place for place, field in enumerate(group.numbers) if field.flag]
    for place, field in enumerate((*group.dates, *group.categories), start=len(numbers)):
        found += [place] * len(field.features)
    return torch.tensor(found)


class _Noise:
    """Random numbers added to the columns of numbers, which come first; zeros and ones stay what they are."""

    def __init__(self, spread: float, numbers: int) -> None:
        self._spread = spread
        self._numbers = numbers

    def __call__(self, values: Tensor, generator: Generator) -> Tensor:
        return noisy(values, self._numbers, self._spread, generator)


class _Swap:
    """Some fields of every row take the value that another row of the batch has there."""

    def __init__(self, chance: float, field_of: Tensor) -> None:
        self._chance = chance
        self._field_of = field_of
        self._fields = int(field_of.max()) + 1

    def __call__(self, values: Tensor, generator: Generator) -> Tensor:
        rows, size = len(values), (len(values), self._fields)
        own = torch.arange(rows, device=values.device).unsqueeze(1)
        other = torch.randint(0, rows, size, generator=generator, device=values.device)
        source = torch.where(share(*size[:1], generator, self._fields) < self._chance, other, own)
        return values.gather(0, source[:, self._field_of])


def noisy(values: Tensor, numbers: int, spread: float, generator: Generator) -> Tensor:
    """Values with noise on the first so many columns (the last axis), as a share of what they spread."""
    own = values[..., :numbers]
    # Measured here, because a prepared number does not always have a spread of 1: it may lie from 0 to 1.
    spreads = own.std(dim=tuple(range(own.dim() - 1)), correction=0)
    changed = torch.addcmul(own, noise(own, generator), spreads, value=spread)
    return torch.cat((changed, values[..., numbers:]), dim=-1)
