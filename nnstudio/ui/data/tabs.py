"""Several views in one place, and a button for each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import INSIDE

_PADDING = 16


class Tabs(QWidget):
    """Shows one view at a time; `bar` holds the buttons, and whatever else should stand in their line."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = QButtonGroup(self)
        self._views = QStackedWidget(self)
        self._buttons.idClicked.connect(self.turn_to)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(INSIDE)
        self.bar.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(self.bar)
        column.addWidget(self._views, 1)
        self._views.currentChanged.connect(self._mark)

    def add(self, name: str, title: str, view: QWidget) -> None:
        """Adds a view behind the ones there are."""
        button = QPushButton(title, self)
        button.setProperty("kind", "step")
        button.setObjectName(name)
        button.setCheckable(True)
        # As wide as its title is while it is shown, in bold.
        button.setMinimumWidth(QFontMetrics(fonts.ui(weight=600)).horizontalAdvance(title) + 2 * _PADDING)
        place = self._views.count()
        self._buttons.addButton(button, place)
        self.bar.insertWidget(place, button)
        self._views.addWidget(view)
        self._mark(self._views.currentIndex())

    def offer(self, place: int, offered: bool) -> None:
        """Shows or hides the button of a view."""
        self._buttons.button(place).setVisible(offered)

    def turn_to(self, place: int) -> None:
        """Shows a view."""
        self._views.setCurrentIndex(place)

    @property
    def place(self) -> int:
        """Which view is shown."""
        return self._views.currentIndex()

    def _mark(self, place: int) -> None:
        if button := self._buttons.button(place):
            button.setChecked(True)
        self.turned.emit()
