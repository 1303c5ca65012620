"""A run leaves as one ONNX file that takes what a person has and answers what a person wants.

Inside are the preparation, the network and the way back to class names and units. The file is compared with
PyTorch on rows that were held back, and only written when both answer the same.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray

from nnstudio import __version__
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation import ClassTarget, Preparation
from nnstudio.data.reading import read
from nnstudio.data.sources import AnySource
from nnstudio.data.splitting import split
from nnstudio.errors import ExportError
from nnstudio.export.comparison import compare
from nnstudio.export.deployed import Deployed
from nnstudio.export.given import as_file_takes
from nnstudio.export.naming import NOTES, class_names, input_names, output_names
from nnstudio.export.notes import notes_of
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


def export_onnx(folder: Path, path: Path, source: AnySource | None = None) -> Verification:
    """Writes the run in this folder as an ONNX file; `source` is where its data lies now, if it was moved.

    Inputs and outputs are called and shaped as `nnstudio.export.naming` says: raw numbers, words, seconds and
    levels of pictures go in; probabilities, class names and values in the target's own unit come out. Names
    and order of fields and classes are in the file's metadata, see `nnstudio.export.notes`.

    Raises:
        TrainingError: the run has no weights.
        DataError: the data that the file is compared on cannot be read.
        ExportError: the network cannot leave, the file would answer differently, or cannot be written; then
            there is no file, or still the old one.
    """
    trained = load(folder).reading(source)
    record = trained.record
    refuse(from_json(record.graph))
    deployed = Deployed(trained)
    preparation = deployed.preparation
    dataset, rows = _held_back(record)
    raw = preparation.raw(dataset, rows)
    outputs = output_names(preparation.targets)
    model = traced(deployed, raw, list(input_names(preparation).values()), outputs)
    take_strings(model, preparation)
    classes = class_names(preparation.targets)
    for output, target in zip(outputs, preparation.targets, strict=True):
        if isinstance(target, ClassTarget):
            tell_class(model, output, classes[output], target.classes)
    _sign(model, preparation, record)
    content = _checked(model)
    given = as_file_takes(preparation, dataset, rows)
    verification = compare(content, deployed, raw, given, str(path))
    _write(path, content)
    return verification


def _held_back(record: Record) -> tuple[Dataset, Rows]:
    dataset = read(record.data)
    return dataset, split(dataset, record.data.split).test[:_ROWS_COMPARED]


def traced(
    module: torch.nn.Module, raw: Mapping[str, NDArray[Any]], inputs: Sequence[str], outputs: Sequence[str]
) -> onnx.ModelProto:
    """What PyTorch's exporter makes of a module that takes what `Preparation.raw` gives.

    Any number of rows may be in a batch, of pieces in a text, and of steps in a sequence.

    Raises:
        ExportError: the exporter cannot do it.
    """
    example = tuple(
        torch.from_numpy(np.resize(values, (_SAMPLE, *values.shape[1:]))) for values in raw.values()
    )
    shapes = (tuple(_sizes(kind, name) for kind, name in zip(raw, inputs, strict=True)),)
    try:
        with _quiet():
            program = torch.onnx.export(
                module,
                example,
                dynamo=True,
                opset_version=_OPSET,
                external_data=False,
                verbose=False,
                input_names=list(inputs),
                output_names=list(outputs),
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


def _sizes(kind: str, name: str) -> dict[int, str]:
    """The axes of an input that have any size."""
    own = {1: f"{name}_length"} if kind.startswith(("text ", "sequence ")) else {}
    return {0: "batch", **own}


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
    model.producer_name, model.producer_version = "NN Studio", __version__
    model.graph.name = "network"
    model.doc_string = ""
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]  # the exporter notes files and lines of this computer
    for value in (*model.graph.input, *model.graph.output, *model.graph.value_info, *model.graph.initializer):
        del value.metadata_props[:]
    del model.graph.metadata_props[:]
    onnx.helper.set_model_props(model, {NOTES: notes_of(preparation, record.id, record.started)})


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
