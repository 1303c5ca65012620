"""What every source of data declares, and what reading one gives."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal, Self

from nnstudio.data.declaration import Settings
from nnstudio.data.questions import Question

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from nnstudio.data.choices import FieldPreparation

Takes = Literal["file", "folder", "nothing"]
Progress = Callable[[int, int], None]
"""Told how much of how much is done; it raises to give up."""


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What its data is for, as far as the reader of a source has to know.

    `targets` are the fields to predict, which are read as they stand: there, NA may be a class. `known` are
    names that the data must hold if it has names at all, for rows to be answered for; `literal` are those
    among them in which a text such as NA is known to be a value. `choices` are what was decided for single
    fields: pictures are decoded in the size that is wanted of them.
    """

    targets: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    literal: tuple[str, ...] = ()
    choices: Mapping[str, FieldPreparation] = field(default_factory=dict)
    progress: Progress | None = None


ANYTHING = Wanted()


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """What a source holds before anything is found out.

    `table` has a row per sample: numbers as numbers, everything else as categories of text or as text.
    `arrays` hold what does not fit into a table, first axis the samples: pictures uint8 [rows, height, width,
    channels], sequences float32 [rows, steps, channels]; possibly mapped from a file. `target` is the
    source's own; `parts` is the column in which it says what is for training, validation and test.
    `identifier` is the column that names every row, such as the file of a picture; `read_as` says of arrays
    how they were made, so that further rows are made alike.
    `named`: whether the source itself names its fields. `questions` are what was decided for the person,
    `left_out` what could not be used: lines or files, by the reason.
    """

    title: str
    note: str
    table: pd.DataFrame
    arrays: Mapping[str, NDArray[np.generic]] = field(default_factory=dict)
    target: str | None = None
    parts: str | None = None
    identifier: str | None = None
    read_as: Mapping[str, FieldPreparation] = field(default_factory=dict)
    named: bool = True
    questions: tuple[Question, ...] = ()
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all fields, in their order."""
        return (*self.arrays, *(str(name) for name in self.table))


def first_few(places: Sequence[object]) -> str:
    """Lines, rows or files that were left out, as people are told of them: the first five."""
    return ", ".join(str(place) for place in places[:5]) + (", …" if len(places) > 5 else "")


class DataSource(Settings):
    """Base of every source: declared once, and form, file format and command line are read off it.

    The docstring of a source is its help: its first sentence says what it is for. Declaring loads no pandas;
    `load` does.
    """

    title: ClassVar[str]
    icon: ClassVar[str] = "table"
    takes: ClassVar[Takes] = "nothing"
    suffixes: ClassVar[tuple[str, ...]] = ()
    """How the names of its files usually end, with the dot, in small letters."""
    of_place: ClassVar[frozenset[str]] = frozenset({"path"})
    """Settings that hold for one file or folder; the others say how such data is read, wherever it lies."""
    has_target: ClassVar[bool] = False
    """Whether it says itself what is to be predicted."""

    @classmethod
    def help(cls) -> str:
        """What it is for, in a sentence."""
        return inspect.cleandoc(cls.__doc__ or "").split("\n\n")[0].replace("\n", " ")

    @property
    def place(self) -> Path | None:
        """Where its data lies, if that is a file or folder."""
        path = getattr(self, "path", None)
        return None if path is None else Path(path)

    @property
    def label(self) -> str:
        """What its data is called before it is read."""
        return self.title if self.place is None else self.place.name or str(self.place)

    def read_like(self, other: DataSource) -> Self:
        """This source with the settings by which further data of another is read like that.

        They are kept for data of the same kind whose name ends the same: a separator that was chosen for
        .csv says nothing of .tsv.
        """
        if type(other) is not type(self) or not (self.place and other.place):
            return self
        if self.place.suffix.lower() != other.place.suffix.lower():
            return self
        kept = {name: getattr(other, name) for name in type(self).model_fields if name not in self.of_place}
        return self.model_copy(update=kept)

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        """Reads all of it.

        Raises:
            DataError: it cannot be read; the message says what, where, and what to do.
        """
        raise NotImplementedError

    def offered(self) -> Mapping[str, tuple[str, ...]]:
        """What there is to choose from in its file, by the setting that chooses, such as the names of sheets.

        Raises:
            DataError: it cannot be read.
        """
        return {}

    def names(self) -> tuple[str, ...]:
        """The names of its fields in their order; only the beginning is read where that is enough.

        Raises:
            DataError: it cannot be read.
        """
        return self.load().names
