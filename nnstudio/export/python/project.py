"""What a project comes to once it is compiled and fitted: all that its Python file is printed from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import torch

from nnstudio.compiler.network import Network
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import InputTarget, Preparation
from nnstudio.data.selecting import is_dropped
from nnstudio.data.settings import DataSettings
from nnstudio.data.sources import Loaded, Wanted
from nnstudio.data.splitting import way_of
from nnstudio.training.record import Record

Kind = Literal["number", "date", "words"]
"""What the values of a field are: numbers, moments in seconds, or names."""


@dataclass(frozen=True, eq=False)
class Project:
    """A network, its data, what was learned about them, and where the file is to lie."""

    network: Network
    dataset: Dataset
    whole: Preparation
    record: Record
    path: Path

    @property
    def data(self) -> DataSettings:
        """Where the data come from, and how they are divided."""
        return self.record.data

    @cached_property
    def preparation(self) -> Preparation:
        """Only what the network sees and answers, in the order of its answers."""
        return used(self.network, self.whole)

    @cached_property
    def loaded(self) -> Loaded:
        """The data as they stand in their source."""
        assert self.data.source is not None
        decided = {each.name: each.prepare for each in self.data.choices if each.prepare is not None}
        return self.data.source.load(Wanted(self.dataset.targets, choices=decided))

    @cached_property
    def units(self) -> dict[str, int]:
        """How many numbers the network answers with for a row, by target."""
        shapes = self.whole.signature.inputs
        given = [
            torch.zeros((2, *shapes[group].sizes), dtype=_dtype(shapes[group].dtype))
            for group in self.network.inputs
        ]
        with torch.no_grad(), torch.random.fork_rng(devices=[]):
            answers = self.network.module.eval()(*given)
        return {name: int(answer[0].numel()) for name, answer in answers.items()}

    @property
    def vectors(self) -> tuple[str, ...]:
        """The groups of inputs that are columns beside each other."""
        return tuple(name for name in self.network.inputs if is_vector(self.preparation.group(name)))

    @property
    def stratified(self) -> bool:
        """Whether every part gets the same share of every class."""
        return bool(self.data.split.stratify and self.dataset.classes)

    @cached_property
    def way(self) -> str:
        """How the rows are divided: "random", "time", "group" or "column"."""
        return way_of(self.dataset, self.data.split)

    @property
    def time(self) -> str | None:
        """The field that says when a row was, if that matters."""
        return self.dataset.time if self.dataset.series.enabled or self.way == "time" else None

    @property
    def by(self) -> tuple[str, ...]:
        """The fields that say which rows belong together, if that matters."""
        matters = self.dataset.series.enabled or self.way in ("group", "time")
        return tuple(field.name for field in self.dataset.of_role("group")) if matters else ()

    @property
    def weighing(self) -> tuple[str, ...]:
        """The fields that say how much a row counts."""
        return tuple(field.name for field in self.dataset.of_role("weight"))

    @property
    def needed(self) -> tuple[str, ...]:
        """The fields of a table that a row cannot be learned from without, targets first."""
        dataset = self.dataset
        dropped = (name for name in map(str, dataset.table) if is_dropped(self.data.choice(name)))
        timed = [dataset.time] if self.data.split.by == "time" and dataset.time else []
        return tuple(dict.fromkeys((*dataset.targets, *dropped, *timed)))

    @cached_property
    def read(self) -> tuple[str, ...]:
        """All fields of the table that are used for learning."""
        parted = [self.dataset.of_role("split")[0].name] if self.way == "column" else []
        timed = [self.time] if self.time else []
        return tuple(dict.fromkeys((*self.seen, *self.needed, *self.by, *timed, *parted, *self.weighing)))

    @property
    def seen(self) -> tuple[str, ...]:
        """The fields of the table that the network sees."""
        own = self.preparation
        table = (*own.numbers, *own.dates, *own.categories, *own.texts)
        return tuple(dict.fromkeys(field.name for field in table))

    def kind(self, name: str) -> Kind:
        """What the values of a field of the table are."""
        values = self.dataset.table[name]
        if values.dtype.kind == "M":
            return "date"
        return "number" if values.dtype.kind in "iuf" else "words"

    def words(self) -> Iterator[str]:
        """The fields that the network takes for names, whatever their values are."""
        own = self.preparation
        yield from (field.name for field in (*own.categories, *own.texts))
        yield from (name for name in self.dataset.targets if name in self.dataset.classes_of)


def used(network: Network, preparation: Preparation) -> Preparation:
    """The part of a preparation that a network uses, targets in the order of its answers."""
    known = {target.name: target for target in preparation.targets}
    answered = tuple(known[spec.target.name] for spec in network.outputs)
    again = (target.group for target in answered if isinstance(target, InputTarget))
    own = preparation.restricted({*network.inputs, *again})
    return own.model_copy(update={"targets": answered})


def is_vector(group: Preparation) -> bool:
    """Whether a group of inputs is columns beside each other, not an index or a tensor by itself."""
    alone = group.texts or group.images or group.sequences
    return not alone and not group.is_index


def _dtype(dtype: str) -> torch.dtype:
    return torch.int64 if dtype == "index" else torch.float32
