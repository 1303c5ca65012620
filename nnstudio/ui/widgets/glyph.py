"""An icon that stands by itself, in the colour of secondary words unless told otherwise."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from nnstudio.ui.theme import icons
from nnstudio.ui.theme.measures import CHIP_ICON


class Glyph(QWidget):
    """Shows an interface icon by name; it takes its colour from the palette every time it is painted."""

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        size: int = CHIP_ICON,
        role: QPalette.ColorRole = QPalette.ColorRole.PlaceholderText,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, QRectF(self.rect()), f"interface/{self._name}", self.palette().color(self._role))
