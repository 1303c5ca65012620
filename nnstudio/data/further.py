"""Further rows, to answer for or to compare with, read the way the preparation was learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from nnstudio.data.columns import clean, describe
from nnstudio.data.dataset import Dataset
from nnstudio.data.naming import did_you_mean
from nnstudio.data.preparation import ClassTarget, Preparation
from nnstudio.data.selecting import only, rows_kept, table_of
from nnstudio.data.series import in_order_of_time
from nnstudio.data.settings import DataSettings, FieldChoice, Role, Series
from nnstudio.data.sources import AnySource, Loaded, Wanted
from nnstudio.data.sources.recognise import source_for
from nnstudio.errors import DataError

if TYPE_CHECKING:
    import pandas as pd


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
    loaded = _loaded(source, preparation, answers)
    own = () if loaded.identifier is None else (FieldChoice(name=loaded.identifier, type="identifier"),)
    wanted = (*preparation.inputs_needed, *answers)
    decisions = {choice.name: choice for choice in (*own, *map(preparation.choice, wanted))}
    names = _known_names(preparation)
    columns = {
        name: clean(loaded.table[name], choice, target=name in answers, known=names.get(name, ()))
        for name, choice in decisions.items()
        if name not in loaded.arrays
    }
    series, arrays = Series(), loaded.arrays
    if preparation.window:
        series = Series(enabled=True, window=preparation.window, horizon=max(preparation.ahead, 1))
    elif answers:
        complete, _ = rows_kept(columns, answers, DataSettings())
        columns, arrays = only(complete, columns, arrays)
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
            table_of(columns),
            arrays,
            answers,
            series=series,
            time=preparation.time,
            identifier=loaded.identifier,
            left_out=loaded.left_out,
        )
    )


def _loaded(source: AnySource, preparation: Preparation, answers: tuple[str, ...]) -> Loaded:
    """What the source holds, its columns by their names, once all are there that are needed."""
    decided = {choice.name: choice.prepare for choice in preparation.read_as if choice.prepare is not None}
    literal = tuple(choice.name for choice in preparation.read_as if choice.present)
    loaded = source.load(Wanted(answers, preparation.inputs_needed, literal, choices=decided))
    if not loaded.named:
        loaded = replace(loaded, table=_by_position(loaded.table, preparation))
    for name in (*preparation.inputs_needed, *answers):
        if name not in loaded.names:
            raise DataError(
                "column-missing",
                "{title} has no column {field}, which the network needs. {hint}",
                title=loaded.title,
                field=name,
                hint=did_you_mean(name, loaded.names),
            )
    return loaded


def _known_names(preparation: Preparation) -> dict[str, tuple[str, ...]]:
    """Names of classes, and of categories of which several spellings are one, by their field.

    Other spellings in further rows become these.
    """
    classes = {t.name: t.classes for t in preparation.targets if isinstance(t, ClassTarget)}
    merged = {f.name: f.categories for f in preparation.categories if preparation.choice(f.name).merge}
    return {**merged, **classes}


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
