"""Numbers a page tells: one large figure, or a list of names and values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import BASE, FIGURE, ROW
from nnstudio.ui.widgets.card import Card, Rule
from nnstudio.ui.widgets.labels import Label, Muted, Tone


class FigureTile(Card):
    """A label and one large value."""

    def __init__(self, label: str, value: str = "–", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setSpacing(2)
        self._label = Muted(label, self, wrap=False)
        self._value = Label(value, self)
        self._value.setFont(fonts.ui(FIGURE, 600, tabular=True))
        self.body.addWidget(self._label)
        self.body.addWidget(self._value)
        self.set(label, value)

    def set(self, label: str, value: str) -> None:
        """Shows another value."""
        self._label.setText(label)
        self._value.setText(value)
        self.setAccessibleName(f"{label}: {value}")


class Facts(QWidget):
    """Names at the left, values at the right, a thin rule below each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._values: dict[str, Label] = {}

    def set(self, name: str, value: str, tone: Tone = "") -> None:
        """Shows a value; a name that is new gets a row of its own."""
        label = self._values.get(name) or self._add(name)
        label.setText(value)
        label.set_tone(tone)

    def clear(self) -> None:
        """Takes all rows away."""
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        self._values.clear()
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _add(self, name: str) -> Label:
        row = 2 * len(self._values)
        value = Label("", self)
        value.setFont(fonts.ui(BASE, tabular=True))
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(Label(name, self), row, 0)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        self._grid.setRowMinimumHeight(row, ROW)
        self._grid.addWidget(Rule(self), row + 1, 0, 1, 2)
        self._values[name] = value
        return value
