"""A table that names files: which of its columns does, which holds labels, and which row is which file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.readers.folders import part_of
from nnstudio.data.sources.base import Loaded, Wanted
from nnstudio.data.sources.delimited import Csv
from nnstudio.data.sources.samplefiles import SampleFiles
from nnstudio.errors import DataError, Phrase

if TYPE_CHECKING:
    import pandas as pd

_LABELS = ("label", "labels", "class", "target", "category", "标签", "类别")
_PARTS = ("part", "split", "set", "subset", "partition", "usage")
_MOST_BYTES = 200 * 2**20
_ENOUGH = 0.5
NOT_THERE = Phrase("named in the table, but not there")
NAMED_TWICE = Phrase("named in the table more than once; the first row counts")
NOT_NAMED = Phrase("not named in the table")


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A table with a row for each of some files.

    `files` are the places of the files in the order of the rows, `table` are the further columns.
    """

    files: NDArray[np.int64]
    table: pd.DataFrame
    left_out: dict[str, tuple[str, ...]]

    @property
    def target(self) -> str | None:
        """The column with the labels: by its name, else the only one there is."""
        names = [str(name) for name in self.table if str(name) != self.parts]
        named = [name for name in names if name.strip().casefold() in _LABELS]
        return named[0] if named else names[0] if len(names) == 1 else None

    @property
    def parts(self) -> str | None:
        """The column that says what is for training, validation and test."""
        for name in self.table:
            if str(name).strip().casefold() in _PARTS:
                values = self.table[name].dropna().unique()
                if all(part_of(str(value)) for value in values):
                    return str(name)
        return None


def read_listing(table: Path, base: str, paths: Sequence[str], wanted: Wanted) -> Listing | None:
    """The listing in a table, if it is one: half of its rows or more name files that are there.

    Args:
        table: the file of the table.
        base: the folder of the table below that of the files, with a ``/`` at its end; names may start there.
        paths: the files.
        wanted: what the data is for.

    Raises:
        DataError: the table cannot be read.
    """
    if table.stat().st_size > _MOST_BYTES:
        return None
    loaded = _load(table, wanted)
    known = _keys(paths, base)
    most, column, files = 0, "", np.empty(0, dtype=np.int64)
    for name in loaded.table:
        if loaded.table[name].dtype.kind in "fb":
            continue
        texts = _texts(loaded.table[name])
        for places in known:
            found = np.asarray(texts.map(places).fillna(-1), dtype=np.int64)
            there = found[found >= 0]
            # A column of classes may name a few files by chance; that of the names tells more of them apart.
            distinct = len(np.unique(there))
            if len(there) >= _ENOUGH * len(found) and distinct > most:
                most, column, files = distinct, str(name), found
    return _listing(loaded, column, files, paths) if most else None


def _load(table: Path, wanted: Wanted) -> Loaded:
    from nnstudio.data.sources.recognise import source_for

    source = source_for(table)
    if isinstance(source, SampleFiles):  # what the table names; here the table itself is meant
        source = Csv(path=str(table))
    return source.load(Wanted(wanted.targets, wanted.known, wanted.literal))


def _texts(column: pd.Series) -> pd.Series:
    """Names as they are compared: without spaces around, with forward slashes."""
    return column.astype(object).map(lambda text: str(text).strip().replace("\\", "/").removeprefix("./"))


def _keys(paths: Sequence[str], base: str) -> tuple[dict[str, int], ...]:
    """What a file may be called in a table: its path from either folder, its name, its name without ending.

    What stands for several files stands for none.
    """
    ways = (
        [path.removeprefix(base) for path in paths],
        list(paths),
        [path.rpartition("/")[2] for path in paths],
        [PurePosixPath(path).stem for path in paths],
    )
    return tuple(_unique(names) for names in ways)


def _unique(names: Sequence[str]) -> dict[str, int]:
    places = {name: place for place, name in enumerate(names)}
    if len(places) < len(names):
        counts: dict[str, int] = {}
        for name in names:
            counts[name] = counts.get(name, 0) + 1
        places = {name: place for name, place in places.items() if counts[name] == 1}
    return places


def _listing(loaded: Loaded, column: str, found: NDArray[np.int64], paths: Sequence[str]) -> Listing:
    import pandas as pd

    there = found >= 0
    again = pd.Series(found).duplicated().to_numpy() & there
    names = loaded.table[column].astype(str).to_numpy()
    kept = there & ~again
    files = found[kept]
    unnamed = np.setdiff1d(np.arange(len(paths)), files)
    left_out = {
        NOT_THERE: tuple(names[~there].tolist()),
        NAMED_TWICE: tuple(names[again].tolist()),
        NOT_NAMED: tuple(paths[place] for place in unnamed.tolist()),
    }
    table = loaded.table.loc[kept].drop(columns=column).reset_index(drop=True)
    return Listing(files, table, {why: what for why, what in left_out.items() if what})


def nothing_named(table: Path, kind: Phrase, folder: Path) -> DataError:
    """What is said of a table that was chosen and names no files."""
    return DataError(
        "listing-none",
        "No column of {table} names {kind} in {folder}. Choose the folder in which they lie.",
        table=table.name,
        kind=kind,
        folder=folder,
    )
