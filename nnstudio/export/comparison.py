"""Whether an exported model answers like the network it came from, on real rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray

from nnstudio.data.preparation import ClassTarget
from nnstudio.errors import ExportError
from nnstudio.export.deployed import Deployed
from nnstudio.export.naming import class_names, output_names
from nnstudio.export.report import Verification

TOLERANCE = 1e-5
"""Largest difference allowed, as a share of the largest output number."""

_BATCHES = (1, 2, 7)
Raw = Mapping[str, NDArray[Any]]


def session_of(model: bytes) -> onnxruntime.InferenceSession:
    """The model ready to run on the processor, without remarks on the console."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def compare(
    model: bytes,
    deployed: Deployed,
    raw: Raw,
    given: Raw,
    path: str,
) -> Verification:
    """Runs both on the same rows, all at once and in batches of 1, 2 and 7.

    Args:
        model: the exported file.
        deployed: what it was exported from.
        raw: the rows as `Preparation.raw` gives them.
        given: the same rows as the file takes them, by its input names.
        path: where the file is to be written.

    Raises:
        ExportError: the answers differ.
    """
    session = session_of(model)
    targets = deployed.preparation.targets
    told = class_names(targets)
    rows = len(next(iter(raw.values())))
    difference, scale = 0.0, 0.0
    for batch in (rows, *_BATCHES):
        size = min(batch, rows)
        expected = _answers(deployed, {name: values[:size] for name, values in raw.items()})
        found = dict(
            zip(
                [output.name for output in session.get_outputs()],
                session.run(None, {name: values[:size] for name, values in given.items()}),
                strict=True,
            )
        )
        for target, name, right in zip(targets, output_names(targets), expected, strict=True):
            _refuse_shape(name, found[name], right)
            difference = max(difference, float(np.abs(found[name] - right).max()))
            scale = max(scale, float(np.abs(right).max()))
            if isinstance(target, ClassTarget):
                _refuse_classes(found[told[name]], right, target.classes)
    passed = bool(np.isfinite(difference)) and difference <= TOLERANCE * scale
    if not passed:
        raise ExportError(
            "export-differs",
            "The exported model would answer differently: by up to {difference}, where answers are up "
            "to {scale}. No file was written.",
            difference=f"{difference:.2g}",
            scale=f"{scale:.3g}",
        )
    return Verification(path, difference, scale, passed, rows)


def _answers(deployed: Deployed, raw: Raw) -> list[NDArray[Any]]:
    with torch.no_grad():
        return [answer.numpy() for answer in deployed(*(torch.from_numpy(values) for values in raw.values()))]


def _refuse_shape(name: str, found: NDArray[Any], right: NDArray[Any]) -> None:
    if found.shape != right.shape:
        raise ExportError(
            "export-shape",
            "The exported model would answer with {found} numbers for {output} instead of {right}. "
            "No file was written.",
            found=found.shape,
            right=right.shape,
            output=name,
        )


def _refuse_classes(found: NDArray[Any], probabilities: NDArray[Any], classes: Sequence[str]) -> None:
    """Class names must be those of the largest probabilities; equally probable ones may change places."""
    places = {name: place for place, name in enumerate(classes)}
    chosen = probabilities[np.arange(len(found)), [places.get(name, 0) for name in found.tolist()]]
    wrong = int((chosen < probabilities.max(axis=1) - TOLERANCE).sum())
    if wrong or not set(found.tolist()) <= places.keys():
        raise ExportError(
            "export-classes",
            "The exported model would name another class for {wrong} of {rows} rows. No file was written.",
            wrong=wrong,
            rows=len(found),
        )
