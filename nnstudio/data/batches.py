"""Prepared rows as tensors, handed out in batches without a DataLoader: the data is in memory already."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Protocol

import torch
from torch import Tensor, nn

from nnstudio.data.dataset import Dataset, Parts, Rows
from nnstudio.data.modules import Levels
from nnstudio.data.preparation import InputTarget, NumberTarget, Preparation, fit
from nnstudio.data.preparation.targets import in_unit
from nnstudio.data.reading import read
from nnstudio.data.settings import DataSettings
from nnstudio.data.splitting import split
from nnstudio.graph import Signature

Batch = tuple[tuple[Tensor, ...], dict[str, Tensor]]
Change = Callable[[Batch], Batch]
"""What augmentation does to a batch of training."""


class Held(Protocol):
    """One tensor per sample of one part, however it is kept."""

    def __len__(self) -> int: ...
    def to(self, device: torch.device | str) -> Held: ...
    def pieces(self, size: int, order: Tensor | None) -> Iterator[Tensor]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """Values that are ready, one after the other: shuffled once per epoch, then cut."""

    values: Tensor

    def __len__(self) -> int:
        return len(self.values)

    def to(self, device: torch.device | str) -> Plain:
        return Plain(self.values.to(device))

    def pieces(self, size: int, order: Tensor | None) -> Iterator[Tensor]:
        values = self.values if order is None else self.values.index_select(0, order)
        return iter(values.split(size))


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """Values that several samples share or that are kept smaller than they are used: made batch by batch.

    `rows` are the rows of `values` that are samples, `around` what is added to a row for those that make up
    its sample, `finish` prepares a batch.
    """

    values: Tensor
    rows: Tensor
    around: Tensor | None = None
    finish: nn.Module | None = None

    def __len__(self) -> int:
        return len(self.rows)

    def to(self, device: torch.device | str) -> Gathered:
        return Gathered(
            self.values.to(device),
            self.rows.to(device),
            None if self.around is None else self.around.to(device),
            None if self.finish is None else self.finish.to(device),
        )

    def pieces(self, size: int, order: Tensor | None) -> Iterator[Tensor]:
        rows = self.rows if order is None else self.rows.index_select(0, order)
        for own in rows.split(size):
            picked = own if self.around is None else own.unsqueeze(1) + self.around
            values = self.values[picked]
            yield values if self.finish is None else self.finish(values)


class Batches:
    """One epoch of batches each time it is iterated: a tuple of inputs and a dict of targets by name.

    With `shuffle` (training) the rows are put in a new order once per epoch, drawn from `generator`; a last
    batch of a single row is left out, because batch normalisation cannot work on one. Without, rows stay in
    order and all of them come. `change` is done to every batch.
    """

    def __init__(
        self,
        inputs: tuple[Held, ...],
        targets: Mapping[str, Held],
        size: int,
        shuffle: bool = False,
        generator: torch.Generator | None = None,
        change: Change | None = None,
    ) -> None:
        self.inputs = inputs
        self.targets = dict(targets)
        self.size = size
        self.shuffle = shuffle
        self.generator = generator
        self.change = change

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.inputs[0])

    def __len__(self) -> int:
        full, rest = divmod(self.rows, self.size)
        return full + (1 if rest and not self._drops(full, rest) else 0)

    def _drops(self, full: int, rest: int) -> bool:
        return self.shuffle and rest == 1 and full > 0

    def first(self) -> Batch:
        """A batch of the first rows, in their own order and unchanged."""
        return next(iter(Batches(self.inputs, self.targets, self.size)))

    def __iter__(self) -> Iterator[Batch]:
        order = torch.randperm(self.rows, generator=self.generator) if self.shuffle else None
        cut = [held.pieces(self.size, _beside(order, held)) for held in self.inputs]
        names = tuple(self.targets)
        answers = [held.pieces(self.size, _beside(order, held)) for held in self.targets.values()]
        right = zip(*answers, strict=True) if answers else repeat(())
        for _, inputs, targets in zip(range(len(self)), zip(*cut, strict=True), right, strict=False):
            batch: Batch = (inputs, dict(zip(names, targets, strict=True)))
            yield batch if self.change is None else self.change(batch)


def _beside(order: Tensor | None, held: Held) -> Tensor | None:
    """The order, where the values are."""
    if order is None:
        return None
    return order.to(held.rows.device if isinstance(held, Gathered) else held.values.device)  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True, eq=False)
class Tensors:
    """The samples of one part: inputs in the order of the signature, targets by name."""

    inputs: tuple[Held, ...]
    targets: dict[str, Held]

    def __len__(self) -> int:
        return len(self.inputs[0])

    def whole(self) -> Batch:
        """All of them in one batch."""
        return self.batches(max(len(self), 1)).first()

    def to(self, device: torch.device | str) -> Tensors:
        """The same on another device."""
        return replace(
            self,
            inputs=tuple(held.to(device) for held in self.inputs),
            targets={name: held.to(device) for name, held in self.targets.items()},
        )

    def batches(
        self,
        size: int,
        shuffle: bool = False,
        generator: torch.Generator | None = None,
        change: Change | None = None,
    ) -> Batches:
        """These samples in batches."""
        return Batches(self.inputs, self.targets, size, shuffle, generator, change)


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """Everything a run needs of its data."""

    dataset: Dataset
    parts: Parts
    preparation: Preparation
    signature: Signature
    train: Tensors
    validation: Tensors
    test: Tensors


def load(settings: DataSettings) -> Loaded:
    """Reads, splits and prepares the data of a project.

    Raises:
        DataError: the data cannot be read or used.
    """
    dataset = read(settings)
    parts = split(dataset, settings.split)
    preparation = fit(dataset, parts.train)
    train, validation, test = (
        tensors_of(preparation, dataset, rows) for rows in (parts.train, parts.validation, parts.test)
    )
    return Loaded(dataset, parts, preparation, preparation.signature, train, validation, test)


def tensors_of(
    preparation: Preparation, dataset: Dataset, rows: Rows | None = None, *, targets: bool = True
) -> Tensors:
    """Rows of a data set, prepared, as tensors. Pictures stay bytes, and rows of windows are kept once."""
    rows = dataset.samples if rows is None else rows
    inputs = tuple(_input(preparation.group(name), dataset, rows) for name in preparation.groups)
    if not targets:
        return Tensors(inputs, {})
    found: dict[str, Held] = {}
    for target in preparation.targets:
        if isinstance(target, InputTarget):
            found[target.name] = inputs[preparation.groups.index(target.group)]
        elif isinstance(target, NumberTarget) and target.ahead:
            values = torch.from_numpy(target.prepared(in_unit(target, dataset, None)))
            values = values[:, 0] if len(target.fields) == 1 else values
            found[target.name] = Gathered(values, torch.from_numpy(rows), torch.arange(1, target.ahead + 1))
    plain = preparation.model_copy(
        update={"targets": tuple(t for t in preparation.targets if t.name not in found)}
    )
    found |= {
        name: Plain(torch.from_numpy(values)) for name, values in plain.targets_of(dataset, rows).items()
    }
    return Tensors(inputs, found)


def _input(group: Preparation, dataset: Dataset, rows: Rows) -> Held:
    """One group of inputs."""
    if group.images:
        (image,) = group.images
        values = torch.from_numpy(group.raw(dataset)[f"image {image.name}"])
        return Gathered(values, torch.from_numpy(rows), finish=Levels(image.mean, image.scale))
    if group.window:
        row_by_row = group.model_copy(update={"window": 0})
        ((_, prepared),) = row_by_row.inputs(dataset).items()
        around = torch.arange(1 - group.window, 1)
        return Gathered(torch.from_numpy(prepared), torch.from_numpy(rows), around)
    ((_, prepared),) = group.inputs(dataset, rows).items()
    return Plain(torch.from_numpy(prepared))
