"""Asks where a file should go, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, suggestion: str, then: Callable[[Path], None]) -> None:
    """Opens the system's dialog; `then` follows with the chosen path, if there is one."""
    python = suggestion.endswith(".py")
    title = (
        QCoreApplication.translate("Export", "Export as a Python file")
        if python
        else QCoreApplication.translate("Export", "Export to ONNX")
    )
    dialog = QFileDialog(parent.window(), title, suggestion, "Python (*.py)" if python else "ONNX (*.onnx)")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("py" if python else "onnx")
    dialog.selectFile(suggestion)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
