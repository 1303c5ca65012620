"""A source becomes a data set: read, made clean, every field described, the target checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.builtin import data_of
from nnstudio.data.columns import Column, category_name, clean, describe, in_order
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.preparation import Preparation, fit
from nnstudio.data.settings import BuiltIn, Csv, DataSettings, FieldChoice, Source, Toy
from nnstudio.data.splitting import split
from nnstudio.data.textfile import TextTable, column_names, read_table
from nnstudio.data.toys import points_of
from nnstudio.errors import DataError, Phrase
from nnstudio.graph import Signature

if TYPE_CHECKING:
    import pandas as pd

LEAST_ROWS = 10
IMAGE = "image"


def read(settings: DataSettings) -> Dataset:
    """Reads the data of a project.

    A built-in data set or a toy has its own target, which is used when none is chosen; a file has none until
    one is. Rows without a value of the target are left out, and the note says how many.

    Raises:
        DataError: no source is chosen, it cannot be read, or it cannot be learned from as it is.
    """
    if settings.source is None:
        raise DataError("source-missing", "No data is chosen. Choose a file or a data set.")
    loaded = _load(settings.source, settings.target)
    target, note, images = _target(loaded, settings), loaded.note, loaded.images
    columns = {str(name): clean(loaded.table[name], target=name == target) for name in loaded.table}
    rows, dropped = _rows_with_target(columns, target)
    if dropped:
        note = Phrase.joined(", ", (note, _left_out(dropped, str(target))))
        columns = {
            name: replace(column, values=column.values[rows].reset_index(drop=True))
            for name, column in columns.items()
        }
        images = images[rows] if images is not None else None
    _check_rows(loaded.title, int(rows.sum()))
    fields = tuple(
        describe(column, settings.choice(name), target=name == target) for name, column in columns.items()
    )
    if images is not None:
        fields = (_image_info(images, settings), *fields)
    classes = _classes(columns, next((field for field in fields if field.name == target), None))
    return Dataset(loaded.title, note, fields, _table(columns), images, target, classes)


def names_of(source: Source) -> tuple[str, ...]:
    """The names of the fields of a source in their order; of a file only the beginning is looked at.

    Raises:
        DataError: the source cannot be read.
    """
    if isinstance(source, Csv):
        return column_names(source)
    return _load(source, None).names


def resolve_target(names: Sequence[str], given: str) -> str:
    """The name of a field that is given by name or by position: "-1" is the last, "0" the first.

    A field that is really called "-1" goes before the position.

    Raises:
        DataError: there is no such field; the message offers names that are near.
    """
    for found in (given, given.strip()):
        if found in names:
            return found
    if re.fullmatch(r"[+-]?\d{1,9}", given.strip()) and -len(names) <= int(given) < len(names):
        return names[int(given)]
    raise DataError(
        "target-unknown", "There is no field {field}. {hint}", field=given, hint=did_you_mean(given, names)
    )


def did_you_mean(given: str, names: Sequence[str]) -> str:
    """A sentence with the names that are near to one that is not there."""
    by_lower = {name.casefold(): name for name in reversed(names)}
    near = [by_lower[key] for key in get_close_matches(given.strip().casefold(), list(by_lower), 3, 0.6)]
    if near:
        return Phrase("Did you mean {names}?", names=Phrase.joined(" or ", near))
    shown = ", ".join(names[:12])
    return Phrase("The fields are {names}.", names=shown + (", …" if len(names) > 12 else ""))


def describe_signature(settings: DataSettings) -> Signature:
    """Shapes and targets of the data of a project, as the graph's Input and Output nodes see them.

    Raises:
        DataError: the data cannot be read or used.
    """
    dataset = read(settings)
    return fit(dataset, split(dataset, settings.split).train).signature


def read_rows(source: Source | Path | str, preparation: Preparation, *, target: bool = False) -> Dataset:
    """Reads rows to answer for, the way the preparation was learned: columns by name, others ignored.

    A file without names in its first row is taken by position, with or without the target's column.

    Args:
        source: a source, or the path of a text file.
        preparation: what the network was trained with.
        target: whether the target's column has to be there too, to compare the answers with.

    Raises:
        DataError: the source cannot be read, or a column that the network needs is not in it.
    """
    source = Csv(path=str(source)) if isinstance(source, Path | str) else source
    wanted = (
        *preparation.inputs_needed,
        *([preparation.target.name] if target and preparation.target else []),
    )
    wanted = tuple(name for name in wanted if name != IMAGE)
    if isinstance(source, Csv):
        read = read_table(source, known=preparation.inputs_needed, target=wanted[-1] if target else None)
        table = read.table if read.header else _by_position(read, preparation)
        loaded = _Loaded(Path(source.path).name, read.note, table)
    else:
        loaded = _load(source, None)
    for name in wanted:
        if name not in loaded.table:
            raise DataError(
                "column-missing",
                "{title} has no column {field}, which the network needs. {hint}",
                title=loaded.title,
                field=name,
                hint=did_you_mean(name, loaded.names),
            )
    columns = {name: clean(loaded.table[name]) for name in wanted}
    fields = tuple(
        describe(column, FieldChoice(name=name, role="input"), target=False)
        for name, column in columns.items()
    )
    return Dataset(loaded.title, loaded.note, fields, _table(columns), loaded.images)


def _by_position(read: TextTable, preparation: Preparation) -> pd.DataFrame:
    """Columns without names, named like those of the training data in the same places."""
    names = list(preparation.columns)
    if len(read.table.columns) == len(names) - 1 and preparation.target is not None:
        names.remove(preparation.target.name)
    return read.table.set_axis(names, axis=1) if len(read.table.columns) == len(names) else read.table


@dataclass(frozen=True, slots=True, eq=False)
class _Loaded:
    """What a source holds before anything is found out; `target` is its own, if it has one."""

    title: str
    note: str
    table: pd.DataFrame
    images: NDArray[np.uint8] | None = None
    target: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return (*([IMAGE] if self.images is not None else []), *(str(name) for name in self.table))


def _load(source: Source, target: str | None) -> _Loaded:
    if isinstance(source, BuiltIn):
        table, images, own = data_of(source)
        note = Phrase("from scikit-learn")
        if images is not None:
            note = Phrase.joined("; ", (note, Phrase("levels 0 to 16 are spread over 0 to 255")))
        return _Loaded(_title(source), note, table, images, own)
    if isinstance(source, Toy):
        points, own = points_of(source)
        note = Phrase("noise {noise}, seed {seed}", noise=f"{source.noise:g}", seed=source.seed)
        return _Loaded(_title(source), note, points, None, own)
    read = read_table(source, target=target)
    return _Loaded(Path(source.path).name, read.note, read.table)


def _target(loaded: _Loaded, settings: DataSettings) -> str | None:
    target = settings.target if settings.target is not None else loaded.target
    if target is None:
        return None
    if target not in loaded.names:
        raise DataError(
            "target-unknown",
            "There is no field {field}. {hint}",
            field=target,
            hint=did_you_mean(target, loaded.names),
        )
    if target == IMAGE and loaded.images is not None:
        raise DataError("target-image", "An image cannot be the target. Choose another field.")
    return target


def _title(source: BuiltIn | Toy) -> str:
    extra = type(source).model_fields["name"].json_schema_extra
    choices = extra.get("choices") if isinstance(extra, dict) else None
    return str(choices[source.name]) if isinstance(choices, dict) else source.name


def _rows_with_target(columns: dict[str, Column], target: str | None) -> tuple[NDArray[np.bool_], int]:
    rows = len(next(iter(columns.values())).values)
    if target is None:
        return np.ones(rows, dtype=bool), 0
    there = columns[target].values.notna().to_numpy(dtype=bool)
    if not there.any():
        raise DataError("target-empty", "{field} has no values. Choose another target.", field=target)
    return there, int(rows - there.sum())


def _left_out(rows: int, target: str) -> Phrase:
    if rows == 1:
        return Phrase("1 row without {field} left out", field=target)
    return Phrase("{count} rows without {field} left out", count=f"{rows:,}", field=target)


def _check_rows(title: str, rows: int) -> None:
    if rows < LEAST_ROWS:
        raise DataError(
            "rows-too-few",
            "{title} has {rows} usable rows; at least {least} are needed to train, validate and test.",
            title=title,
            rows=rows,
            least=LEAST_ROWS,
        )


def _classes(columns: dict[str, Column], target: FieldInfo | None) -> tuple[str, ...]:
    """The class names of the target in the order of their indices; none if it is a number."""
    if target is None:
        return ()
    values = columns[target.name].values
    if target.distinct == 1:
        raise DataError(
            "one-class" if target.type == "category" else "target-constant",
            "{field} is {value} in every row, so there is nothing to tell apart. Choose another target.",
            field=target.name,
            value=category_name(values.iloc[0]),
        )
    if target.type == "number":
        return ()
    if target.distinct > 20 and target.distinct > 0.5 * len(values):
        raise DataError(
            "target-too-varied",
            "{field} holds {distinct} different values in {rows} rows, too few of each to learn. Choose "
            "another target.",
            field=target.name,
            distinct=target.distinct,
            rows=len(values),
        )
    return in_order([category_name(value) for value in values.unique()])


def _image_info(images: NDArray[np.uint8], settings: DataSettings) -> FieldInfo:
    _, height, width, channels = images.shape
    counts = np.bincount(images.reshape(-1), minlength=256)
    half = int(np.searchsorted(np.cumsum(counts), images.size / 2))
    return FieldInfo(
        IMAGE,
        "image",
        "ignored" if settings.choice(IMAGE).role == "ignored" else "input",
        f"{height} × {width} {'grey' if channels == 1 else 'colour'} images",
        distinct=int(np.count_nonzero(counts)),
        minimum=float(images.min()),
        maximum=float(images.max()),
        mean=float(images.mean()),
        median=float(half),
        histogram=tuple(counts.reshape(16, 16).sum(axis=1).tolist()),
    )


def _table(columns: dict[str, Column]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame({name: column.values for name, column in columns.items()}, copy=False)
