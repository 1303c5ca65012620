"""The application as a whole: quick to appear, and gone when it is closed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psutil
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from nnstudio.app import make_window
from nnstudio.data import BuiltIn

ROOT = Path(__file__).parents[1]

_FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from nnstudio.app import make_window
application = QApplication([])
window = make_window(application)
window.show()
application.processEvents()
assert not window.grab().isNull()
{more}
print(sorted({{"torch", "pandas", "sklearn", "onnx", "onnxruntime"}} & sys.modules.keys()))
window.leave()
"""


def _loaded_at_first_paint(more: str = "") -> str:
    script = _FIRST_PAINT.format(more=more)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout.strip().splitlines()[-1]


def test_the_first_paint_does_not_wait_for_torch() -> None:
    assert _loaded_at_first_paint() == "[]"


def test_and_it_would_be_noticed() -> None:
    assert "torch" in _loaded_at_first_paint("import torch")


def _workers() -> list[psutil.Process]:
    mine = psutil.Process().children(recursive=True)
    return [child for child in mine if "nnstudio.training.worker" in " ".join(child.cmdline())]


def test_closing_the_window_while_training_leaves_no_process_behind(qapp: QApplication, qtbot: QtBot) -> None:
    window = make_window(qapp)
    window.show()
    workspace = window.workspace
    workspace.session.create("table-classifier", BuiltIn(name="iris"), None)
    qtbot.waitUntil(lambda: bool(workspace.network.analysis.facts), timeout=60_000)
    training = workspace.session.document.training.model_copy(update={"epochs": 100_000})
    workspace.session.edit_training("Epochs", training)
    window.start_training()
    qtbot.waitUntil(lambda: bool(workspace.runs.active and workspace.runs.active.epochs), timeout=60_000)
    assert _workers()
    window.close()
    box = window.findChild(QMessageBox, "unsaved")
    assert box is not None
    assert window.isVisible()
    qtbot.mouseClick(box.button(QMessageBox.StandardButton.Discard), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert not _workers()
    window.deleteLater()
