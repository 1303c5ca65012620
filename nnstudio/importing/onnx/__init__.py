"""Reads ONNX files: every operator is said in PyTorch, and what can be computed at once is.

reading      a file -> a checked model            tensors     numbers in the file -> tensors
source       a model -> a module and examples     translate   walks from node to node
sketch       the module so far                    operators/  one file per family
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nnstudio.importing.onnx.reading import read_model
from nnstudio.importing.onnx.source import translated
from nnstudio.importing.source import Source

__all__ = ["read_onnx"]


def read_onnx(path: Path, sizes: Sequence[tuple[int, ...]] = ()) -> Source:
    """The network in an ONNX file as straight-line calls, with its weights.

    `sizes` are those of one sample for every input, in the order of the file, where it leaves them open.

    Raises:
        ImportingError: the file cannot be read, is damaged, or holds what cannot be imported.
    """
    return translated(read_model(path), sizes).source
