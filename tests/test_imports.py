"""The window is on screen before torch is loaded, so nothing that the window imports may load it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

LIGHT = (
    "nnstudio.layers",
    "nnstudio.graph",
    "nnstudio.project",
    "nnstudio.ui",
    "nnstudio.compiler",
    "nnstudio.data",
    "nnstudio.training",
    "nnstudio.workspace",
)
HEAVY = {"torch", "pandas", "sklearn", "onnx", "onnxruntime"}


def loaded_by(*modules: str) -> set[str]:
    """The top-level modules that are loaded in a fresh interpreter after importing these."""
    code = f"import json, sys, {', '.join(modules)}; print(json.dumps([*sys.modules]))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


def test_what_the_window_needs_loads_no_heavy_library() -> None:
    assert not loaded_by(*LIGHT) & HEAVY


def test_layers_load_neither_torch_nor_qt() -> None:
    loaded = loaded_by("nnstudio.layers.catalog", "nnstudio.graph.edits")
    assert not loaded & {*HEAVY, "PySide6", "numpy"}


@pytest.mark.parametrize("module", ["nnstudio.compiler.analysis"])
def test_the_compiler_itself_does_load_torch(module: str) -> None:
    assert "torch" in loaded_by(module)
