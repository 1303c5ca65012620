"""Asking for a file or a name without stopping the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

PROJECT_SUFFIXES = (".nnproj",)
DATA_SUFFIXES = (".csv", ".tsv", ".txt", ".data")
NETWORK_SUFFIXES = (".onnx", ".py")


def ask_for_file(parent: QWidget, title: str, kinds: str, then: Callable[[Path], None]) -> None:
    """Lets the person choose a file that is there, then calls `then`; `kinds` is a Qt name filter."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("ask.file")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([kinds])
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_for_data(parent: QWidget, then: Callable[[Path], None]) -> None:
    """Lets the person choose a file with data."""
    patterns = " ".join(f"*{suffix}" for suffix in DATA_SUFFIXES)
    kinds = QCoreApplication.translate("AskForData", "Tables ({patterns})").format(patterns=patterns)
    ask_for_file(parent, QCoreApplication.translate("AskForData", "Open data"), kinds, then)


def ask_for_name(parent: QWidget, title: str, label: str, name: str, then: Callable[[str], object]) -> None:
    """Lets the person type a name, then calls `then`; one that is empty counts as none."""
    dialog = QInputDialog(parent)
    dialog.setObjectName("ask.name")
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(name)
    dialog.textValueSelected.connect(lambda given: then(given.strip()) if given.strip() else None)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def dropped_file(event: QDropEvent, suffixes: tuple[str, ...]) -> Path | None:
    """The one file with such an ending that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in suffixes else None
