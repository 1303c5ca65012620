"""`nnstudio doctor`: what this computer has, and whether everything works together."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable
from importlib import metadata, util
from pathlib import Path
from typing import Any

import typer

from nnstudio import __version__, paths
from nnstudio.cli.arguments import AsJson
from nnstudio.cli.output import print_json, print_table
from nnstudio.training import TrainingSettings

_PACKAGES = (
    "torch",
    "onnx",
    "onnxscript",
    "onnxruntime",
    "numpy",
    "pandas",
    "scikit-learn",
    "PySide6-Essentials",
)


def command(as_json: AsJson = False) -> None:
    """Says what this computer has, and tries the main job on a small scale."""
    found, tests = _found(), {name: _tried(test) for name, test in _TESTS.items()}
    passed = all(reason == "" for reason in tests.values())
    if as_json:
        print_json({"computer": found, "tests": tests, "passed": passed})
    else:
        print_table(("What", "Here"), found.items())
        print_table(("Test", "Result"), ((name, reason or "works") for name, reason in tests.items()))
    if not passed:
        raise typer.Exit(1)


def _found() -> dict[str, Any]:
    import psutil

    from nnstudio.training.devices import available

    return {
        "NN Studio": __version__,
        "Python": platform.python_version(),
        "System": platform.platform(),
        "Processor": f"{os.cpu_count()} cores",
        "Memory": f"{psutil.virtual_memory().total / 2**30:.1f} GB",
        "Devices": ", ".join(available()),
        **{name: _version(name) for name in _PACKAGES},
        "Fonts": ", ".join(sorted(path.name for path in (paths.resources() / "fonts").glob("*.?tf")))
        or "none",
        "Display": _display(),
        "Preferences": str(paths.config()),
        "Logs": str(paths.logs()),
    }


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def _display() -> str:
    if sys.platform != "linux":
        return "yes"
    shown = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    return shown or "none: only commands without a window work"


def _tried(test: Callable[[], None]) -> str:
    """Nothing when it works, else the reason. Any error is one: that is what is asked."""
    try:
        test()
    except Exception as error:
        return f"{type(error).__name__}: {error}".partition("\n")[0]
    return ""


def _qt() -> None:
    if util.find_spec("PySide6.QtWidgets") is None:
        raise ModuleNotFoundError("PySide6 is not installed")


def _one_epoch(settings: TrainingSettings) -> TrainingSettings:
    return settings.model_copy(update={"epochs": 1})


def _main_job() -> None:
    """A project is made, saved, opened, trained for one epoch and exported."""
    from nnstudio.cli import training
    from nnstudio.cli.opened import opened
    from nnstudio.data import BuiltIn
    from nnstudio.export.onnx import export_onnx
    from nnstudio.project import save
    from nnstudio.project.templates import create

    with tempfile.TemporaryDirectory(prefix="nnstudio-") as folder:
        file = Path(folder) / "test.nnproj"
        save(file, create("table-classifier", BuiltIn(name="iris")), {})
        record = training.train(file, _one_epoch, quiet=True)
        with opened(file) as project:
            export_onnx(project.folder(record.id), Path(folder) / "test.onnx")


_TESTS = {"Qt is there": _qt, "New, save, open, train, export": _main_job}
