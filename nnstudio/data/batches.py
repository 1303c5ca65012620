"""Prepared rows as tensors, handed out in batches: from memory, or read as they are needed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import repeat
from math import prod

import numpy as np
import torch
from torch import Generator, Tensor, nn

from nnstudio.data.balancing import row_weights
from nnstudio.data.dataset import Dataset, Parts, Rows
from nnstudio.data.fingerprint import Fingerprint, fingerprint_of
from nnstudio.data.held import Gathered, Held, Plain
from nnstudio.data.modules import Levels, PreparationModule, Steps
from nnstudio.data.oversampling import Oversampling
from nnstudio.data.preparation import InputTarget, NumberTarget, Preparation, fit
from nnstudio.data.preparation.targets import in_unit
from nnstudio.data.reading import read
from nnstudio.data.room import Room, room_on
from nnstudio.data.settings import DataSettings
from nnstudio.data.splitting import split
from nnstudio.data.strata import strata
from nnstudio.data.streaming import Streamed, is_mapped, tensor_of
from nnstudio.graph import Signature

_BYTES_PREPARED_AT_ONCE = 2**25

Batch = tuple[tuple[Tensor, ...], dict[str, Tensor]]
Change = Callable[[Batch], Batch]
"""What augmentation does to a batch of training."""

ROW_WEIGHTS = "\0weights"
"""Among the targets of a batch: how much every row counts, if not all count alike. No field is called so."""


class Batches:
    """One epoch of batches each time it is iterated: a tuple of inputs and a dict of targets by name.

    With `shuffle` (training) the rows are put in a new order once per epoch, drawn from `generator`; a last
    batch of a single row is left out, because batch normalisation cannot work on one. Without, rows stay in
    order and all of them come. `oversampling` draws the rows instead, some of them several times. `change`
    is done to every batch.
    """

    def __init__(
        self,
        inputs: tuple[Held, ...],
        targets: Mapping[str, Held],
        size: int,
        shuffle: bool = False,
        generator: Generator | None = None,
        change: Change | None = None,
        oversampling: Oversampling | None = None,
    ) -> None:
        self.inputs = inputs
        self.targets = dict(targets)
        self.size = size
        self.shuffle = shuffle
        self.generator = generator
        self.change = change
        self.oversampling = oversampling

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

    def close(self) -> None:
        """Ends whatever reads ahead."""
        for held in (*self.inputs, *self.targets.values()):
            held.close()

    def __iter__(self) -> Iterator[Batch]:
        order = self._order()
        cut = zip(*(held.pieces(self.size, order) for held in self.inputs), strict=True)
        # A network that answers its own input compares with what it was given: that is made once.
        again = {name: self.inputs.index(held) for name, held in self.targets.items() if held in self.inputs}
        others = {name: held for name, held in self.targets.items() if name not in again}
        answers = [held.pieces(self.size, order) for held in others.values()]
        right = zip(*answers, strict=True) if answers else repeat(())
        for _, inputs, given in zip(range(len(self)), cut, right, strict=False):
            targets = dict(zip(others, given, strict=True))
            for name, place in again.items():
                targets[name] = inputs[place]
            batch: Batch = (inputs, targets)
            yield batch if self.change is None else self.change(batch)

    def _order(self) -> Tensor | None:
        if not self.shuffle:
            return None
        if self.oversampling is not None:
            return self.oversampling.draw(self.generator)
        return torch.randperm(self.rows, generator=self.generator)


@dataclass(frozen=True, slots=True, eq=False)
class Tensors:
    """The samples of one part: inputs in the order of the signature, targets by name."""

    inputs: tuple[Held, ...]
    targets: dict[str, Held]
    oversampling: Oversampling | None = None

    def __len__(self) -> int:
        return len(self.inputs[0])

    def whole(self) -> Batch:
        """All of them in one batch."""
        return self.batches(max(len(self), 1)).first()

    def restricted(self, places: Collection[int]) -> Tensors:
        """Only these inputs."""
        return replace(self, inputs=tuple(self.inputs[place] for place in places))

    def to(self, device: torch.device | str) -> Tensors:
        """The same on another device."""
        moved = {id(held): held.to(device) for held in (*self.inputs, *self.targets.values())}
        return replace(
            self,
            inputs=tuple(moved[id(held)] for held in self.inputs),
            targets={name: moved[id(held)] for name, held in self.targets.items()},
        )

    def batches(
        self,
        size: int,
        shuffle: bool = False,
        generator: Generator | None = None,
        change: Change | None = None,
    ) -> Batches:
        """These samples in batches."""
        return Batches(self.inputs, self.targets, size, shuffle, generator, change, self.oversampling)


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """Everything a run needs of its data."""

    dataset: Dataset
    parts: Parts
    preparation: Preparation
    signature: Signature
    fingerprint: Fingerprint
    train: Tensors
    validation: Tensors
    test: Tensors


def load(settings: DataSettings, device: torch.device | str = "cpu", room: Room | None = None) -> Loaded:
    """Reads, splits and prepares the data of a project.

    Args:
        settings: what is read, and how.
        device: where the batches will be wanted.
        room: memory that may be filled; what is free there unless given.

    Raises:
        DataError: the data cannot be read or used.
    """
    dataset = read(settings)
    assert settings.source is not None
    parts = split(dataset, settings.split)
    preparation = fit(dataset, parts.train)
    room = room or room_on(device)
    train = tensors_of(preparation, dataset, parts.train, room=room)
    validation, test = (
        tensors_of(preparation, dataset, rows, room=room, beside=train)
        for rows in (parts.validation, parts.test)
    )
    return Loaded(
        dataset,
        parts,
        preparation,
        preparation.signature,
        fingerprint_of(settings.source, dataset),
        _balanced(train, dataset, parts.train, settings),
        validation,
        test,
    )


def _balanced(train: Tensors, dataset: Dataset, rows: Rows, settings: DataSettings) -> Tensors:
    """The training samples, with what is done about rare classes and rows that count more."""
    weights = row_weights(dataset, rows, by_class=settings.balance == "weights")
    if weights is not None:
        train = replace(train, targets={**train.targets, ROW_WEIGHTS: Plain(torch.from_numpy(weights))})
    if settings.balance == "oversample" and dataset.classes:
        train = replace(train, oversampling=Oversampling.of(strata(dataset)[rows]))
    return train


def tensors_of(
    preparation: Preparation,
    dataset: Dataset,
    rows: Rows | None = None,
    *,
    targets: bool = True,
    room: Room | None = None,
    beside: Tensors | None = None,
) -> Tensors:
    """Rows of a data set, prepared, as tensors. Pictures stay bytes, and rows of windows are kept once.

    What finds no room is kept as it came and prepared batch by batch, or read from its file. Windows look at
    the whole table: where another part of it is given that stands `beside` these rows, they share its values.
    """
    rows = dataset.samples if rows is None else rows
    room = room or room_on("cpu")
    which = torch.from_numpy(rows)
    known = beside.inputs if beside is not None and preparation.window else (None,) * len(preparation.groups)
    inputs = tuple(
        held.only(which)
        if isinstance(held, Gathered)
        else _input(preparation.group(name), dataset, rows, room)
        for name, held in zip(preparation.groups, known, strict=True)
    )
    if not targets:
        return Tensors(inputs, {})
    found: dict[str, Held] = {}
    for target in preparation.targets:
        if isinstance(target, InputTarget):
            found[target.name] = inputs[preparation.groups.index(target.group)]
        elif isinstance(target, NumberTarget) and target.ahead:
            held = beside.targets.get(target.name) if beside is not None else None
            found[target.name] = (
                held.only(which) if isinstance(held, Gathered) else _ahead(target, dataset, which)
            )
    plain = preparation.model_copy(
        update={"targets": tuple(t for t in preparation.targets if t.name not in found)}
    )
    found |= {
        name: Plain(torch.from_numpy(values)) for name, values in plain.targets_of(dataset, rows).items()
    }
    return Tensors(inputs, found)


def _ahead(target: NumberTarget, dataset: Dataset, rows: Tensor) -> Gathered:
    """The values of the rows to come."""
    values = torch.from_numpy(target.prepared(in_unit(target, dataset, None)))
    values = values[:, 0] if len(target.fields) == 1 else values
    return Gathered((values,), rows, torch.arange(1, target.ahead + 1))


def _input(group: Preparation, dataset: Dataset, rows: Rows, room: Room) -> Held:
    """One group of inputs."""
    if group.images or group.sequences:
        return _array(group, dataset, rows, room)
    around = torch.arange(1 - group.window, 1) if group.window else None
    row_by_row = group.model_copy(update={"window": 0})
    needed = np.arange(len(dataset)) if group.window else rows
    shape = group.signature.inputs[group.groups[0]]
    row = prod(shape.sizes) // max(group.window, 1) * (8 if shape.dtype == "index" else 4)
    if not room.takes(row * len(needed)):
        raw = tuple(map(torch.from_numpy, row_by_row.raw(dataset).values()))
        return Gathered(raw, torch.from_numpy(rows), around, _Alone(PreparationModule(row_by_row)))
    values = _prepared(row_by_row, dataset, needed, row)
    return Plain(values) if around is None else Gathered((values,), torch.from_numpy(rows), around)


def _prepared(group: Preparation, dataset: Dataset, rows: Rows, row_bytes: int) -> Tensor:
    """One group of a table, prepared some rows at a time: what is made on the way needs room, too."""
    at_once = max(_BYTES_PREPARED_AT_ONCE // row_bytes, 1)
    parts = [rows[start : start + at_once] for start in range(0, len(rows), at_once)] or [rows]
    (first,) = group.inputs(dataset, parts[0]).values()
    found = torch.empty(len(rows), *first.shape[1:], dtype=torch.from_numpy(first).dtype)
    found[: len(first)] = torch.from_numpy(first)
    for place, part in enumerate(parts[1:], start=1):
        (prepared,) = group.inputs(dataset, part).values()
        found[place * at_once : (place + 1) * at_once] = torch.from_numpy(prepared)
    return found


def _array(group: Preparation, dataset: Dataset, rows: Rows, room: Room) -> Held:
    """One group of pictures or sequences: as they are kept, prepared batch by batch."""
    group.raw(dataset, rows[:1])  # says what is wrong where it does not fit
    values = dataset.arrays[group.inputs_fitted[0].name]
    if group.images:
        (image,) = group.images
        finish: nn.Module = Levels(image.mean, image.scale)
    else:
        (sequence,) = group.sequences
        finish = Steps(sequence.steps, sequence.mean, sequence.scale)
    which = torch.from_numpy(rows)
    lies_here = not room.elsewhere and not is_mapped(values)
    if lies_here or room.takes(len(rows) * values[:1].nbytes):
        return Gathered((tensor_of(values),), which, finish=finish)
    return Streamed(values, which, finish)


class _Alone(nn.Module):
    """The only group that a preparation has."""

    def __init__(self, module: PreparationModule) -> None:
        super().__init__()
        self.module = module

    def forward(self, *raw: Tensor) -> Tensor:
        (prepared,) = self.module(*raw)
        found: Tensor = prepared
        return found
