"""Choosing what an Input or Output node stands for, among what the data offers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from nnstudio.ui.widgets import Label


class EndChooser(QWidget):
    """A label and a list of names."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label("", self)
        self._box = QComboBox(self)
        self._box.setObjectName("inspector.end")
        self._label.setBuddy(self._box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label, 1)
        row.addWidget(self._box, 1)
        self._box.activated.connect(lambda _: self.chosen.emit(self._box.currentText()))

    def offer(self, title: str, tip: str, names: Iterable[str], current: str) -> None:
        """Shows these names; the current one is shown even if the data does not have it."""
        names = list(names)
        self._label.setText(title)
        self._box.setAccessibleName(title)
        self.setToolTip(tip)
        with QSignalBlocker(self._box):
            self._box.clear()
            self._box.addItems(names if current in names else [current, *names])
            self._box.setCurrentText(current)
