"""Answers of an exported file for new rows, by ONNX Runtime alone: no torch, no project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.further import read_rows
from nnstudio.data.preparation import Preparation
from nnstudio.data.sources import AnySource
from nnstudio.errors import ExportError
from nnstudio.export.answers import Answers, Row, rows_of
from nnstudio.export.given import answerable, as_file_takes
from nnstudio.export.naming import NOTES, output_names
from nnstudio.export.notes import preparation_of

_ROWS_AT_ONCE = 1024
_BYTES_AT_ONCE = 2**24


def predict(model: Path, source: AnySource | Path) -> Answers:
    """The answers of an exported file for every row of a source, or for every window of a series.

    Raises:
        ExportError: the model cannot be read, or is not one that NN Studio has exported.
        DataError: the rows cannot be read, or lack a field that the model needs.
    """
    session, preparation = _opened(model)
    dataset = read_rows(source, preparation)
    samples = answerable(preparation, dataset)
    size = _at_once(preparation, dataset, samples)
    names = {
        output: target.name
        for output, target in zip(output_names(preparation.targets), preparation.targets, strict=True)
    }
    rows: list[Row] = []
    for start in range(0, len(samples), size):
        own = samples[start : start + size]
        found = session.run(list(names), as_file_takes(preparation, dataset, own))
        rows += rows_of(preparation, dataset, own, dict(zip(names.values(), found, strict=True)))
    return Answers(rows, dataset.left_out)


def _at_once(preparation: Preparation, dataset: Dataset, samples: Rows) -> int:
    """So many rows as need little memory: pictures are large."""
    if not len(samples):
        return 1
    one = sum(values.nbytes for values in as_file_takes(preparation, dataset, samples[:1]).values())
    return max(1, min(_ROWS_AT_ONCE, _BYTES_AT_ONCE // max(one, 1)))


def _opened(model: Path) -> tuple[Any, Preparation]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            model.read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        return session, preparation_of(session.get_modelmeta().custom_metadata_map[NOTES])
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
