"""The field above the library."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import SECONDARY


class SearchField(QLineEdit):
    """Takes words; arrows, Enter and Escape go to what is found."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("library.search")
        self.setAccessibleName(self.tr("Search layers"))
        self.setPlaceholderText(self.tr("Search layers"))
        self.setMinimumHeight(32)
        self.setMaxLength(100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        # The key that leads here from the canvas.
        painter = QPainter(self)
        painter.setFont(fonts.ui(SECONDARY))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -10, 0), right, self.tr("Tab"))
