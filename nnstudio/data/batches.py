"""Prepared rows as tensors, handed out in batches without a DataLoader: the data is in memory already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from nnstudio.data.dataset import Dataset, Parts, Rows
from nnstudio.data.preparation import Preparation, fit
from nnstudio.data.reading import read
from nnstudio.data.settings import DataSettings
from nnstudio.data.splitting import split
from nnstudio.graph import Signature

Batch = tuple[tuple[Tensor, ...], dict[str, Tensor]]


class Batches:
    """One epoch of batches each time it is iterated: a tuple of inputs and a dict of targets by name.

    With `shuffle` (training) the rows are put in a new order once per epoch, drawn from `generator`, and the
    batches are views of that; a last batch of a single row is left out, because batch normalisation cannot
    work on one. Without, rows stay in order and all of them come.
    """

    def __init__(
        self,
        inputs: tuple[Tensor, ...],
        targets: Mapping[str, Tensor],
        size: int,
        shuffle: bool = False,
        generator: torch.Generator | None = None,
    ) -> None:
        self.inputs = inputs
        self.targets = dict(targets)
        self.size = size
        self.shuffle = shuffle
        self.generator = generator

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.inputs[0])

    def __len__(self) -> int:
        full, rest = divmod(self.rows, self.size)
        return full + (1 if rest and not self._drops(full, rest) else 0)

    def _drops(self, full: int, rest: int) -> bool:
        return self.shuffle and rest == 1 and full > 0

    def __iter__(self) -> Iterator[Batch]:
        inputs, targets = self.inputs, self.targets
        if self.shuffle:
            order = torch.randperm(self.rows, generator=self.generator).to(inputs[0].device)
            inputs = tuple(tensor.index_select(0, order) for tensor in inputs)
            targets = {name: tensor.index_select(0, order) for name, tensor in targets.items()}
        cut = [tensor.split(self.size) for tensor in inputs]
        answers = {name: tensor.split(self.size) for name, tensor in targets.items()}
        for step in range(len(self)):
            yield (
                tuple(pieces[step] for pieces in cut),
                {name: pieces[step] for name, pieces in answers.items()},
            )


@dataclass(frozen=True, slots=True, eq=False)
class Tensors:
    """The prepared rows of one part: inputs in the order of the signature, targets by name."""

    inputs: tuple[Tensor, ...]
    targets: dict[str, Tensor]

    def __len__(self) -> int:
        return len(self.inputs[0])

    def to(self, device: torch.device | str) -> Tensors:
        """The same on another device."""
        return Tensors(
            tuple(tensor.to(device) for tensor in self.inputs),
            {name: tensor.to(device) for name, tensor in self.targets.items()},
        )

    def batches(self, size: int, shuffle: bool = False, generator: torch.Generator | None = None) -> Batches:
        """These rows in batches."""
        return Batches(self.inputs, self.targets, size, shuffle, generator)


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


def tensors_of(preparation: Preparation, dataset: Dataset, rows: Rows | None = None) -> Tensors:
    """Rows of a data set, prepared, as tensors."""
    inputs = preparation.inputs(dataset, rows)
    targets = preparation.targets(dataset, rows)
    return Tensors(
        tuple(torch.from_numpy(inputs[group]) for group in preparation.signature.inputs),
        {name: torch.from_numpy(values) for name, values in targets.items()},
    )
