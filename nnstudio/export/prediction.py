"""Answers of an exported file for the rows of a table, by ONNX Runtime alone: no torch, no project."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data import Csv
from nnstudio.data.columns import as_texts, clean
from nnstudio.data.readers.textfile import read_table
from nnstudio.errors import DataError, ExportError
from nnstudio.export.naming import CATEGORIES, CLASS, NOTES, NUMBERS, PROBABILITIES

if TYPE_CHECKING:
    import pandas as pd

_ROWS_AT_ONCE = 1024
Row = dict[str, str | float]


def predict(model: Path, input: Path) -> list[Row]:
    """The answers of an exported file for every row of a CSV file.

    Raises:
        ExportError: the model cannot be read, or is not one that NN Studio has exported.
        DataError: the table cannot be read, or lacks a column.
    """
    session, notes = _opened(model)
    if notes["image"]:
        raise DataError(
            "images-needed",
            "{model} takes images, and {input} is a table.",
            model=model.name,
            input=input.name,
        )
    given = _inputs(
        read_table(Csv(path=str(input)), (*notes["numbers"], *notes["categories"])).table, notes, input
    )
    rows: list[Row] = []
    for start in range(0, len(next(iter(given.values()))), _ROWS_AT_ONCE):
        batch = {name: values[start : start + _ROWS_AT_ONCE] for name, values in given.items()}
        found = dict(zip([o.name for o in session.get_outputs()], session.run(None, batch), strict=True))
        if notes["classes"]:
            rows += rows_of_classes(
                notes["target"], notes["classes"], found[PROBABILITIES], found[CLASS].tolist()
            )
        else:
            rows += rows_of_numbers(notes["target"], next(iter(found.values())))
    return rows


def rows_of_classes(
    target: str, classes: Sequence[str], probabilities: NDArray[Any], names: Sequence[str]
) -> list[Row]:
    """One row per sample: the class under the target's name, then the probability of every class."""
    columns = [f"probability {name}" for name in classes]
    return [
        {target: name, **dict(zip(columns, values, strict=True))}
        for name, values in zip(names, _digits(probabilities), strict=True)
    ]


def rows_of_numbers(target: str, values: NDArray[Any]) -> list[Row]:
    """One row per sample: the number under the target's name."""
    return [{target: value} for (value,) in _digits(values)]


def _digits(values: NDArray[Any]) -> list[list[float]]:
    """Rows of numbers with the seven digits that float32 has."""
    return [[float(f"{value:.7g}") for value in row] for row in values.tolist()]


def _opened(model: Path) -> tuple[Any, dict[str, Any]]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            model.read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        notes: dict[str, Any] = json.loads(session.get_modelmeta().custom_metadata_map[NOTES])
    except OSError as error:
        raise ExportError(
            "model-unreadable",
            "{model} cannot be read: {reason}.",
            model=model,
            reason=error.strerror or error,
        ) from error
    except Exception as error:  # the runtime has no one type for damaged files
        raise ExportError(
            "model-unknown", "{model} is not a model that NN Studio has exported.", model=model
        ) from error
    return session, notes


def _inputs(table: pd.DataFrame, notes: dict[str, Any], input: Path) -> dict[str, NDArray[Any]]:
    for name in (*notes["numbers"], *notes["categories"]):
        if name not in table:
            raise DataError(
                "column-missing",
                "{file} has no column {field}, which the model needs. Its columns are {columns}.",
                file=input.name,
                field=name,
                columns=", ".join(map(str, table.columns[:40])),
            )
    given: dict[str, NDArray[Any]] = {}
    if notes["numbers"]:
        given[NUMBERS] = np.stack([_numbers(table[name]) for name in notes["numbers"]], axis=1)
    if notes["categories"]:
        columns = [as_texts(clean(table[name]).values) for name in notes["categories"]]
        given[CATEGORIES] = np.stack(columns, axis=1)
    return given


def _numbers(values: pd.Series) -> NDArray[np.float32]:
    import pandas as pd

    return pd.to_numeric(clean(values).values, errors="coerce").to_numpy(dtype=np.float32)
