"""Asking how a parameter inside of a Block is to be set outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from nnstudio.ui.forms import numbers
from nnstudio.ui.forms.form import form_grid
from nnstudio.ui.forms.slot import Slot
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import CARDS, INSIDE, MARGIN
from nnstudio.ui.widgets import Label, Muted

_WIDTH = 380


@dataclass(frozen=True, slots=True)
class Exposure:
    """The name outside, the axis that the parameter follows while it is not set, and its range."""

    name: str
    axis: str = ""
    minimum: float | None = None
    maximum: float | None = None


class ExposeDialog(QDialog):
    """A name, and for numbers a range; whole numbers can also follow the input of the Block."""

    chosen = Signal(object)

    def __init__(self, slot: Slot, taken: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._slot = slot
        self._is_number = slot.kind in (int, float)
        self.setObjectName("expose")
        self.setWindowTitle(self.tr("Expose a parameter"))
        self.setFixedWidth(_WIDTH)
        self.name = QComboBox(self)
        self.name.setObjectName("expose.name")
        self.name.setEditable(True)
        self.name.addItems(list(taken))
        self.name.setEditText(translated(slot.title))
        self.name.lineEdit().setMaxLength(60)
        self.low, self.high = self._bound("low", slot.low), self._bound("high", slot.high)
        self.axis = QComboBox(self)
        self.axis.setObjectName("expose.axis")
        for axis, text in (
            ("", self.tr("What it is now")),
            ("channels", self.tr("The channels of the input")),
            ("features", self.tr("The features of the input")),
            ("steps", self.tr("The steps of the input")),
        ):
            self.axis.addItem(text, axis)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.accept_button = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.accept_button.setText(self.tr("Expose"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._lay_out(bool(taken))

    def _lay_out(self, may_join: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(CARDS)
        hint = self.tr("Under a name that is there already, one value sets both.")
        grid = form_grid()
        self._add(grid.rowCount(), grid, self.tr("Name outside"), self.name)
        bounds = QWidget(self)
        row = QHBoxLayout(bounds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        for widget in (self.low, Muted("–", bounds, wrap=False), self.high):
            row.addWidget(widget)
        if self._is_number:
            self._add(grid.rowCount(), grid, self.tr("Range"), bounds)
        if self._slot.kind is int:
            self._add(grid.rowCount(), grid, self.tr("Until it is set"), self.axis)
        bounds.setVisible(self._is_number)
        self.axis.setVisible(self._slot.kind is int)
        column.addLayout(grid)
        note = Muted(hint, self)
        note.setVisible(may_join)
        column.addWidget(note)
        column.addWidget(self._buttons)

    def _add(self, row: int, grid: QGridLayout, title: str, widget: QWidget) -> None:
        label = Label(title, self)
        label.setBuddy(widget)
        widget.setAccessibleName(title)
        grid.addWidget(label, row, 0)
        grid.addWidget(widget, row, 1)

    def _bound(self, name: str, value: float | None) -> QLineEdit:
        line = QLineEdit("" if value is None else numbers.written(value), self)
        line.setObjectName(f"expose.{name}")
        line.setAccessibleName(self.tr("Least") if name == "low" else self.tr("Most"))
        return line

    def _accept(self) -> None:
        name = self.name.currentText().strip()
        if not name:
            self.name.setFocus()
            return
        low, high = self._read(self.low), self._read(self.high)
        if low is not None and high is not None and low > high:
            low, high = high, low
        self.chosen.emit(Exposure(name, self.axis.currentData(), low, high))
        self.accept()

    def _read(self, line: QLineEdit) -> float | None:
        """The bound that was typed; what is no number within the bounds inside is none."""
        return numbers.read(line.text(), self._slot) if self._is_number else None
