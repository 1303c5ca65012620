"""Whether an exported Python file answers like the network it came from: it is run as somebody else would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.sources import AnySource
from nnstudio.errors import ExportError
from nnstudio.export.report import Verification

TOLERANCE = 1e-6
"""Largest difference allowed, as a share of the largest answer."""

_DRIVER = """
import importlib.util, pathlib, sys
import numpy as np
spec = importlib.util.spec_from_file_location("exported", sys.argv[1])
file = importlib.util.module_from_spec(spec)
spec.loader.exec_module(file)
if sys.argv[3]:
    file.DATA = pathlib.Path(sys.argv[3])
data = file.read()
learned, _, tested = file.split(data)
fitted = file.fit(data, learned)
network, kept = file.load() if file.WEIGHTS.exists() else (file.new_network(), fitted)
found = {"rows": tested}
for way, known in (("kept", kept), ("fresh", fitted)):
    for place, answer in enumerate(file.answer(network, known, data, tested).values()):
        found[f"{way} {place}"] = answer
np.savez(sys.argv[2], **found)
"""
"""Answers for the test rows: prepared as the file's weights say, and as the file learns by itself."""


def check(
    file: Path,
    source: AnySource | None,
    rows: NDArray[np.int64],
    expected: Mapping[str, NDArray[Any]],
    path: Path,
) -> Verification:
    """Runs the file in a process of its own and compares its answers.

    Args:
        file: where it lies for now, with its weights beside it.
        source: where the data come from.
        rows: the rows that are kept for the test.
        expected: the answers of the network for these, by target.
        path: where the file is to be written.

    Raises:
        ExportError: it ends with an error, divides the data differently, or answers differently.
    """
    found = _answers(file, source)
    if not np.array_equal(found["rows"], rows):
        raise ExportError(
            "python-rows", "The Python file would read or divide the data differently. No file was written."
        )
    difference, scale = 0.0, 0.0
    for place, right in enumerate(expected.values()):
        scale = max(scale, float(np.abs(right).max()))
        for way in ("kept", "fresh"):
            difference = max(difference, _difference(found[f"{way} {place}"], right))
    if not (np.isfinite(difference) and difference <= TOLERANCE * scale):
        raise ExportError(
            "export-differs",
            "The exported model would answer differently: by up to {difference}, where answers are up "
            "to {scale}. No file was written.",
            difference=f"{difference:.2g}",
            scale=f"{scale:.3g}",
        )
    return Verification(str(path), difference, scale, True, len(rows))


def _difference(found: NDArray[Any], right: NDArray[Any]) -> float:
    """The largest one; without end where not even the shape is the same."""
    return float(np.abs(found - right).max()) if found.shape == right.shape else np.inf


def _answers(file: Path, source: AnySource | None) -> dict[str, NDArray[Any]]:
    out = file.with_suffix(".npz")
    data = os.fspath(source.place.absolute()) if source is not None and source.place is not None else ""
    done = subprocess.run(
        [sys.executable, "-P", "-c", _DRIVER, os.fspath(file), os.fspath(out), data],
        cwd=file.parent, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
    if done.returncode != 0:
        raise ExportError(
            "python-fails",
            "The Python file would end with an error: {reason}. No file was written.",
            reason=(done.stderr.strip() or "?").rsplit("\n", 1)[-1].rstrip("."),
        )
    with np.load(out) as kept:
        return dict(kept)
