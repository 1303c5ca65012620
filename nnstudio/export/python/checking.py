"""Whether an exported Python file answers like the network it came from: it is run as somebody else would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data import AnySource as Source
from nnstudio.data import Csv
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
raw, truth = file.read()
take = (lambda rows: raw[rows]) if isinstance(raw, np.ndarray) else (lambda rows: raw.iloc[rows])
learned, _, tested = file.split(truth)
fitted = file.fit(take(learned), truth[learned])
network, kept = file.load() if file.WEIGHTS.exists() else (file.new_network(), fitted)
answers = [file.answer(network, known, take(tested)) for known in (kept, fitted)]
np.savez(sys.argv[2], rows=tested, kept=answers[0], fresh=answers[1])
"""
"""Answers for the test rows: prepared as the file's weights say, and as the file learns by itself."""


def check(
    file: Path, source: Source | None, rows: NDArray[np.int64], expected: NDArray[Any], path: Path
) -> Verification:
    """Runs the file in a process of its own and compares its answers.

    Args:
        file: where it lies for now, with its weights beside it.
        source: where the data come from.
        rows: the rows that are kept for the test.
        expected: the answers of the network for these.
        path: where the file is to be written.

    Raises:
        ExportError: it ends with an error, divides the data differently, or answers differently.
    """
    found = _answers(file, source)
    if not np.array_equal(found["rows"], rows):
        raise ExportError(
            "python-rows", "The Python file would read or divide the data differently. No file was written."
        )
    scale = float(np.abs(expected).max())
    difference = max(float(np.abs(found[name] - expected).max()) for name in ("kept", "fresh"))
    if not (np.isfinite(difference) and difference <= TOLERANCE * scale):
        raise ExportError(
            "export-differs",
            "The exported model would answer differently: by up to {difference}, where answers are up "
            "to {scale}. No file was written.",
            difference=f"{difference:.2g}",
            scale=f"{scale:.3g}",
        )
    return Verification(str(path), difference, scale, True, len(rows))


def _answers(file: Path, source: Source | None) -> dict[str, NDArray[Any]]:
    out = file.with_suffix(".npz")
    data = os.fspath(Path(source.path).absolute()) if isinstance(source, Csv) else ""
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
