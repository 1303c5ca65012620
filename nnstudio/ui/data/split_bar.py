"""How the rows are divided, as one bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnstudio.ui.theme.theme import Appearance

_HEIGHT = 12
_TOKENS = ("training", "validation", "faint")


class SplitBar(QWidget):
    """Three stretches as long as their share of the rows: training, validation, test."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.split.bar")
        self.setFixedHeight(_HEIGHT)
        self._appearance = appearance
        self._counts = (0, 0, 0)
        appearance.changed.connect(self.update)

    def show_counts(self, train: int, validation: int, test: int) -> None:
        """Shows so many rows of each part."""
        self._counts = (train, validation, test)
        text = self.tr("Train {train}, validation {validation}, test {test}")
        self.setAccessibleName(text.format(train=train, validation=validation, test=test))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self._appearance.theme.color("border"))
        total, left = sum(self._counts), 0.0
        for token, count in zip(_TOKENS, self._counts, strict=True):
            width = self.width() * count / total if total else 0.0
            painter.fillRect(QRectF(left, 0, width, self.height()), self._appearance.theme.color(token))
            left += width
