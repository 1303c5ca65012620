"""A run leaves as one ONNX file that takes what a person has and answers what a person wants.

Inside are the preparation, the network and the way back to class names and units. The file is compared with
PyTorch on rows that were held back, and only written when both answer the same.
"""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray

from nnstudio import __version__
from nnstudio.data.columns import as_texts
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation import ClassTarget, Preparation
from nnstudio.data.reading import read
from nnstudio.data.splitting import split
from nnstudio.errors import ExportError
from nnstudio.export.comparison import compare
from nnstudio.export.deployed import Deployed, output_name
from nnstudio.export.naming import CATEGORIES, NOTES, input_names
from nnstudio.export.refusals import refuse
from nnstudio.export.report import Verification
from nnstudio.export.words import take_strings, tell_class
from nnstudio.graph import from_json
from nnstudio.training.files import write_atomically
from nnstudio.training.record import Record
from nnstudio.training.trained import load

_OPSET = 18
_ROWS_COMPARED = 256
_SAMPLE = 3
"""Rows of the example that PyTorch traces; one would be taken for a fixed size."""
_MOST_BYTES = 1_800_000_000
"""A single ONNX file cannot be larger than 2 GB."""
_NOISY = ("torch.onnx", "torch.export", "onnxscript", "onnx_ir")


def export_onnx(folder: Path, path: Path) -> Verification:
    """Writes the run in this folder as an ONNX file.

    Inputs: ``in_numbers`` float32 [batch, fields] with NaN for missing and ``in_categories`` strings
    [batch, fields], or ``in_image`` uint8 [batch, height, width, channels]. Outputs: ``out_probabilities``
    float32 [batch, classes] and ``out_class`` strings [batch], or ``out_<target>`` float32 [batch, 1] in the
    target's unit. The names and the order of fields and classes are in the file's metadata.

    Raises:
        TrainingError: the run has no weights.
        DataError: the data that the file is compared on cannot be read.
        ExportError: the network cannot leave, the file would answer differently, or cannot be written; then
            there is no file, or still the old one.
    """
    trained = load(folder)
    preparation, record = trained.preparation, trained.record
    refuse(from_json(record.graph))
    deployed = Deployed(trained)
    dataset, rows = _held_back(record)
    raw = preparation.raw(dataset, rows)
    outputs = [output_name(preparation, spec) for spec in trained.network.outputs]
    classes = preparation.target.classes if isinstance(preparation.target, ClassTarget) else ()
    model = _traced(deployed, raw, [*input_names(preparation).values()], outputs)
    if preparation.categories:
        take_strings(model, preparation.categories)
    if classes:
        tell_class(model, outputs[0], classes)
    _sign(model, preparation, record)
    content = _checked(model)
    given = as_file_takes(preparation, dataset, rows)
    verification = compare(content, deployed, raw, given, outputs, classes, str(path))
    _write(path, content)
    return verification


def as_file_takes(preparation: Preparation, dataset: Dataset, rows: Rows) -> dict[str, NDArray[Any]]:
    """Rows by the input names of the exported file: categories as strings."""
    names = input_names(preparation)
    given = {names[name]: values for name, values in preparation.raw(dataset, rows).items()}
    if preparation.categories:
        columns = [as_texts(dataset.table[field.name].iloc[rows]) for field in preparation.categories]
        given[CATEGORIES] = np.stack(columns, axis=1)
    return given


def _held_back(record: Record) -> tuple[Dataset, Rows]:
    dataset = read(record.data)
    return dataset, split(dataset, record.data.split).test[:_ROWS_COMPARED]


def _traced(
    deployed: Deployed, raw: dict[str, NDArray[Any]], inputs: list[str], outputs: list[str]
) -> onnx.ModelProto:
    """What PyTorch's exporter makes of it, with any number of rows in a batch."""
    example = tuple(
        torch.from_numpy(np.resize(values, (_SAMPLE, *values.shape[1:]))) for values in raw.values()
    )
    shapes: tuple[Any, ...] = (tuple({0: "batch"} for _ in example),)
    try:
        with _quiet():
            program = torch.onnx.export(
                deployed,
                example,
                dynamo=True,
                opset_version=_OPSET,
                external_data=False,
                verbose=False,
                input_names=inputs,
                output_names=outputs,
                dynamic_shapes=shapes,
            )
    except Exception as error:  # the exporter raises whatever went wrong inside it
        raise ExportError(
            "export-refused",
            "PyTorch cannot export this network: {reason}.",
            reason=str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__,
        ) from error
    assert program is not None
    return program.model_proto


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the exporter from talking about packages that are not needed."""
    loggers = [logging.getLogger(name) for name in _NOISY]
    levels = [logger.level for logger in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for logger in loggers:
            logger.setLevel(logging.CRITICAL)
        try:
            yield
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)


def _sign(model: onnx.ModelProto, preparation: Preparation, record: Record) -> None:
    """Who made it and what its numbers mean. No paths and no names of people."""
    target = preparation.target
    notes = {
        "numbers": [field.name for field in preparation.numbers],
        "categories": [field.name for field in preparation.categories],
        "image": next(([i.height, i.width, i.channels] for i in preparation.images), None),
        "target": target.name if target else None,
        "classes": list(target.classes) if isinstance(target, ClassTarget) else None,
        "run": record.id,
        "trained": record.started,
    }
    model.producer_name, model.producer_version = "NN Studio", __version__
    model.graph.name = "network"
    model.doc_string = ""
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]  # the exporter notes files and lines of this computer
    for value in (*model.graph.input, *model.graph.output, *model.graph.value_info, *model.graph.initializer):
        del value.metadata_props[:]
    del model.graph.metadata_props[:]
    onnx.helper.set_model_props(model, {NOTES: json.dumps(notes, ensure_ascii=False)})


def _checked(model: onnx.ModelProto) -> bytes:
    if model.ByteSize() > _MOST_BYTES:
        raise ExportError(
            "export-too-large", "The network is too large for one ONNX file, which holds at most 1.8 GB."
        )
    try:
        onnx.checker.check_model(model, full_check=True)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError) as error:
        raise ExportError(
            "export-unsound",
            "The exported model does not follow the ONNX rules: {reason}. No file was written.",
            reason=str(error).partition("\n")[0],
        ) from error
    content: bytes = model.SerializeToString()
    return content


def _write(path: Path, content: bytes) -> None:
    try:
        write_atomically(path, content)
    except OSError as error:
        path.with_name(f"{path.name}.part").unlink(missing_ok=True)
        raise ExportError(
            "cannot-write", "{file} was not written: {reason}.", file=path, reason=error.strerror or error
        ) from error
