"""A source becomes a data set: read, made clean, every field described, the target checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from nnstudio.data.columns import Column, category_name, clean, describe, in_order, questions_of
from nnstudio.data.columns.arrays import array_info
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.naming import did_you_mean
from nnstudio.data.preparation import fit
from nnstudio.data.questions import Question
from nnstudio.data.readers.parallel import at_once
from nnstudio.data.selecting import no_target, only, rows_kept, table_of
from nnstudio.data.series import in_order_of_time
from nnstudio.data.settings import DataSettings, FieldChoice
from nnstudio.data.sources import Loaded, Wanted
from nnstudio.data.sources.base import Progress
from nnstudio.data.splitting import split
from nnstudio.errors import DataError, Phrase
from nnstudio.graph import Signature

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R")

LEAST_ROWS = 10
_SHORT = 20_000


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
        kept, said = rows_kept(columns, targets, settings)
        if said:
            notes += said
            columns, arrays = only(kept, columns, arrays)
    described = _by_column(
        lambda name: describe(columns[name], choices[name], target=name in targets), columns, loaded.table
    )
    fields = (
        *(array_info(name, values, loaded, settings) for name, values in arrays.items()),
        *described.values(),
    )
    dataset = Dataset(
        loaded.title,
        Phrase.joined(", ", notes),
        fields,
        table_of(columns),
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
    # In a series, rows without a value stay.
    values = dataset.table[target.name].dropna()
    if not len(values):
        raise no_target(target.name)
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
