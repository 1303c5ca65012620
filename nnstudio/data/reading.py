"""A source becomes a data set: read, made clean, every field described, the target checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import Column, category_name, clean, describe, in_order, questions_of
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.preparation import ClassTarget, Preparation, fit
from nnstudio.data.questions import Question
from nnstudio.data.readers.parallel import at_once
from nnstudio.data.series import in_order_of_time, left_out
from nnstudio.data.settings import DataSettings, FieldChoice, Role, Series
from nnstudio.data.sources import AnySource, Loaded, Wanted
from nnstudio.data.sources.base import Progress
from nnstudio.data.sources.recognise import source_for
from nnstudio.data.splitting import split
from nnstudio.errors import DataError, Phrase
from nnstudio.graph import Signature

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R")

LEAST_ROWS = 10
_SHORT = 20_000
_PICTURES_SEEN, _SEQUENCES_SEEN = 2_000, 500


def read(settings: DataSettings, progress: Progress | None = None) -> Dataset:
    """Reads the data of a project, see `interpreted`.

    Raises:
        DataError: no source is chosen, it cannot be read, or it cannot be learned from as it is.
    """
    return interpreted(load(settings, progress), settings)


def load(settings: DataSettings, progress: Progress | None = None) -> Loaded:
    """What the source of a project holds, before anything is found out about it.

    Raises:
        DataError: no source is chosen, or it cannot be read.
    """
    if settings.source is None:
        raise DataError("source-missing", "No data is chosen. Choose a file or a data set.")
    decided = {choice.name: choice.prepare for choice in settings.choices if choice.prepare is not None}
    answers = () if settings.target is None else (settings.target,)
    return settings.source.load(
        Wanted((*answers, *settings.further_targets), choices=decided, progress=progress)
    )


def interpreted(loaded: Loaded, settings: DataSettings) -> Dataset:
    """What was loaded as a data set: made clean, every field described, the target checked.

    A built-in data set or a toy has its own target, which is used when none is chosen; a file has none until
    one is. Rows without a value of a target are left out, and so are rows that lack a value of a field of
    which the person wants that; the note says how many. A series comes in the order of its time.

    Raises:
        DataError: it cannot be learned from as it is.
    """
    targets = _targets(loaded, settings)
    choices = {str(name): _choice(str(name), loaded, settings) for name in loaded.table}
    columns = _by_column(
        lambda name: clean(loaded.table[name], choices[name], target=name in targets), choices, loaded.table
    )
    notes, arrays = [loaded.note], loaded.arrays
    if not settings.series.enabled:
        kept, said = _rows_kept(columns, targets, settings)
        if said:
            notes += said
            columns, arrays = _only(kept, columns, arrays)
    described = _by_column(
        lambda name: describe(columns[name], choices[name], target=name in targets), columns, loaded.table
    )
    fields = (
        *(_array_info(name, values, loaded, settings) for name, values in arrays.items()),
        *described.values(),
    )
    dataset = Dataset(
        loaded.title,
        Phrase.joined(", ", notes),
        fields,
        _table(columns),
        arrays,
        targets,
        series=settings.series,
        reconstruct=settings.reconstruct,
        parts=loaded.parts,
        time=settings.time,
        identifier=loaded.identifier,
        questions=(*loaded.questions, *_questions(columns, fields, choices, loaded, targets)),
        left_out=loaded.left_out,
    )
    _check_rows(loaded.title, len(dataset))
    return in_order_of_time(replace(dataset, classes_of=_classes_of(dataset)))


def _by_column(work: Callable[[str], R], names: Iterable[str], table: pd.DataFrame) -> dict[str, R]:
    """What the work finds for every column, in threads where that saves time."""
    names = list(names)
    if len(table) <= _SHORT:
        return {name: work(name) for name in names}
    # What takes longest is begun first, or it would be waited for alone in the end.
    ordered = sorted(names, key=lambda name: table[name].memory_usage(index=False), reverse=True)
    found = dict(zip(ordered, at_once(work, ordered), strict=True))
    return {name: found[name] for name in names}


def names_of(source: AnySource) -> tuple[str, ...]:
    """The names of the fields of a source in their order; of a file only the beginning is looked at.

    Raises:
        DataError: the source cannot be read.
    """
    return source.names()


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
    return signature_of(read(settings), settings)


def signature_of(dataset: Dataset, settings: DataSettings) -> Signature:
    """The same for data that is read already.

    Raises:
        DataError: the data cannot be used.
    """
    return fit(dataset, split(dataset, settings.split).train).signature


def read_rows(source: AnySource | Path | str, preparation: Preparation, *, target: bool = False) -> Dataset:
    """Reads rows to answer for, the way the preparation was learned: columns by name, others ignored.

    Data without names is taken by position, with or without the target's column. Rows of a series are put in
    their order. If answers are to be compared, rows without a value of a target are left out.

    Args:
        source: a source, or the path of a file or folder.
        preparation: what the network was trained with.
        target: whether the targets' columns have to be there too, to compare the answers with.

    Raises:
        DataError: the source cannot be read, or a column that the network needs is not in it.
    """
    source = source_for(Path(source)) if isinstance(source, Path | str) else source
    answers = tuple(name for fitted in preparation.targets for name in fitted.fields) if target else ()
    decided = {choice.name: choice.prepare for choice in preparation.read_as if choice.prepare is not None}
    loaded = source.load(Wanted(answers, preparation.inputs_needed, choices=decided))
    table = loaded.table if loaded.named else _by_position(loaded.table, preparation)
    kept = {*loaded.arrays, *(str(name) for name in table)}
    wanted = (*preparation.inputs_needed, *answers)
    for name in wanted:
        if name not in kept:
            raise DataError(
                "column-missing",
                "{title} has no column {field}, which the network needs. {hint}",
                title=loaded.title,
                field=name,
                hint=did_you_mean(name, loaded.names),
            )
    own = () if loaded.identifier is None else (FieldChoice(name=loaded.identifier, type="identifier"),)
    decisions = {choice.name: choice for choice in (*own, *map(preparation.choice, wanted))}
    names = _known_names(preparation)
    columns = {
        name: clean(table[name], choice, target=name in answers, known=names.get(name, ()))
        for name, choice in decisions.items()
        if name not in loaded.arrays
    }
    series, arrays = Series(), loaded.arrays
    if preparation.window:
        series = Series(enabled=True, window=preparation.window, horizon=max(preparation.ahead, 1))
    elif answers:
        complete, _ = _rows_kept(columns, answers, DataSettings())
        columns, arrays = _only(complete, columns, arrays)
    fields = tuple(
        describe(
            column,
            decisions[name].model_copy(update={"role": _role(name, preparation, answers)}),
            target=name in answers,
        )
        for name, column in columns.items()
    )
    return in_order_of_time(
        Dataset(
            loaded.title,
            loaded.note,
            fields,
            _table(columns),
            arrays,
            answers,
            series=series,
            time=preparation.time,
            identifier=loaded.identifier,
            left_out=loaded.left_out,
        )
    )


def _known_names(preparation: Preparation) -> dict[str, tuple[str, ...]]:
    """Names of classes, and of categories of which several spellings are one, by their field.

    Other spellings in further rows become these.
    """
    classes = {t.name: t.classes for t in preparation.targets if isinstance(t, ClassTarget)}
    merged = {f.name: f.categories for f in preparation.categories if preparation.choice(f.name).merge}
    return {**merged, **classes}


def _questions(
    columns: dict[str, Column],
    fields: Sequence[FieldInfo],
    choices: dict[str, FieldChoice],
    loaded: Loaded,
    targets: tuple[str, ...],
) -> Iterator[Question]:
    """What the columns leave open; of the field by which the source divides its rows nothing is asked."""
    for field in fields:
        if field.name in columns and field.name != loaded.parts:
            yield from questions_of(
                columns[field.name], field, choices[field.name], target=field.name in targets
            )


def _role(name: str, preparation: Preparation, answers: Sequence[str]) -> Role:
    """What a field is for in rows to answer for; what the network does not see tells them apart."""
    if name in answers:
        return "target"
    if name in preparation.by:
        return "group"
    return "input" if name in preparation.inputs_needed else "ignored"


def _by_position(table: pd.DataFrame, preparation: Preparation) -> pd.DataFrame:
    """Columns without names, named like those of the training data in the same places."""
    names = list(preparation.columns)
    answers = {name for target in preparation.targets for name in target.fields}
    if len(table.columns) == len(names) - len(answers):
        names = [name for name in names if name not in answers]
    return table.set_axis(names, axis=1) if len(table.columns) == len(names) else table


def _targets(loaded: Loaded, settings: DataSettings) -> tuple[str, ...]:
    if settings.reconstruct:
        return ()
    first = settings.target if settings.target is not None else loaded.target
    targets = (*([first] if first is not None else []), *settings.further_targets)
    for target in targets:
        if target not in loaded.names:
            raise DataError(
                "target-unknown",
                "There is no field {field}. {hint}",
                field=target,
                hint=did_you_mean(target, loaded.names),
            )
        if target in loaded.arrays:
            raise DataError("target-image", "An image cannot be the target. Choose another field.")
    return targets


def _choice(name: str, loaded: Loaded, settings: DataSettings) -> FieldChoice:
    """What was decided about a field, by the person or else by the source.

    What a source has as its target is no input of a network that answers its own input.
    """
    choice = settings.choice(name)
    if choice.role is None and name == loaded.parts:
        return choice.model_copy(update={"role": "split"})
    if choice.role is None and settings.reconstruct and name == loaded.target:
        return choice.model_copy(update={"role": "ignored"})
    if choice.role is None and choice.type is None and name == loaded.identifier:
        return choice.model_copy(update={"type": "identifier", "role": "ignored"})
    return choice


def _rows_kept(
    columns: dict[str, Column], targets: tuple[str, ...], settings: DataSettings
) -> tuple[NDArray[np.bool_], list[str]]:
    """Which rows have what they must have, and what is said of those that have not."""
    rows = len(next(iter(columns.values())).values) if columns else 0
    kept = np.ones(rows, dtype=bool)
    said: list[str] = []
    wanted = [
        name
        for name in columns
        if getattr(settings.choice(name).prepare, "missing", "") == "drop"
        or (settings.split.by == "time" and name == settings.time)
    ]
    for name in (*targets, *(name for name in wanted if name not in targets)):
        there = columns[name].values.notna().to_numpy(dtype=bool)
        if not there.any():
            raise DataError("target-empty", "{field} has no values. Choose another target.", field=name)
        lost = int((kept & ~there).sum())
        kept &= there
        if lost:
            said.append(left_out(lost, name))
    return kept, said


def _only(
    kept: NDArray[np.bool_], columns: dict[str, Column], arrays: Mapping[str, NDArray[Any]]
) -> tuple[dict[str, Column], Mapping[str, NDArray[Any]]]:
    """These rows of columns and arrays."""
    if kept.all():
        return columns, arrays
    return (
        {
            name: replace(column, values=column.values[kept].reset_index(drop=True))
            for name, column in columns.items()
        },
        {name: values[kept] for name, values in arrays.items()},
    )


def _check_rows(title: str, rows: int) -> None:
    if rows < LEAST_ROWS:
        raise DataError(
            "rows-too-few",
            "{title} has {rows} usable rows; at least {least} are needed to train, validate and test.",
            title=title,
            rows=rows,
            least=LEAST_ROWS,
        )


def _classes_of(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """The class names of every target that is classes, in the order of their indices."""
    found = {name: _classes(dataset, dataset.field(name)) for name in dataset.targets}
    return {name: classes for name, classes in found.items() if classes}


def _classes(dataset: Dataset, target: FieldInfo) -> tuple[str, ...]:
    values = dataset.table[target.name]
    if target.distinct == 1:
        raise DataError(
            "target-constant" if target.type == "number" else "one-class",
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


def _array_info(name: str, values: NDArray[Any], loaded: Loaded, settings: DataSettings) -> FieldInfo:
    choice = settings.choice(name)
    info = _image_info(name, values) if values.dtype == np.uint8 else _sequence_info(name, values)
    role: Role = choice.role if choice.role in ("input", "ignored") else "input"
    read_as = FieldChoice(name=name, prepare=loaded.read_as.get(name))
    return replace(info, role=role, group=choice.group, prepare=choice.prepare, read_as=read_as)


def _image_info(name: str, images: NDArray[np.uint8]) -> FieldInfo:
    _, height, width, channels = images.shape
    # A few thousand tell what all of them are like.
    seen = images[:: max(len(images) // _PICTURES_SEEN, 1)]
    counts = np.bincount(seen.reshape(-1), minlength=256)
    half = int(np.searchsorted(np.cumsum(counts), seen.size / 2))
    return FieldInfo(
        name,
        "image",
        "input",
        f"{height} × {width} {'grey' if channels == 1 else 'colour'} images",
        distinct=int(np.count_nonzero(counts)),
        minimum=float(seen.min()),
        maximum=float(seen.max()),
        mean=float(seen.mean()),
        median=float(half),
        histogram=tuple(counts.reshape(16, 16).sum(axis=1).tolist()),
    )


def _sequence_info(name: str, values: NDArray[Any]) -> FieldInfo:
    _, steps, channels = values.shape
    seen = values[:: max(len(values) // _SEQUENCES_SEEN, 1)].astype(np.float64)
    bars, _ = np.histogram(seen, bins=16)
    return FieldInfo(
        name,
        "sequence",
        "input",
        Phrase("{steps} steps of {channels} channels", steps=f"{steps:,}", channels=channels),
        minimum=float(seen.min()),
        maximum=float(seen.max()),
        mean=float(seen.mean()),
        median=float(np.median(seen)),
        histogram=tuple(int(bar) for bar in bars),
    )


def _table(columns: dict[str, Column]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame({name: column.values for name, column in columns.items()}, copy=False)
