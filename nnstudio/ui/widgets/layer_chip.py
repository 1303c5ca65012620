"""The sign of a layer: its glyph on a rounded square in the colour of its group."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnstudio.ui.theme import icons
from nnstudio.ui.theme.measures import CHIP_ICON
from nnstudio.ui.theme.theme import Appearance


class LayerChip(QWidget):
    """Shows the chip of one layer, given its kind."""

    def __init__(
        self, layer: str, appearance: Appearance, parent: QWidget | None = None, *, size: int = CHIP_ICON
    ) -> None:
        super().__init__(parent)
        self._layer = layer
        self._appearance = appearance
        self.setFixedSize(size, size)
        appearance.changed.connect(self.update)

    def set_layer(self, layer: str) -> None:
        """Shows the chip of another layer."""
        self._layer = layer
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint_layer_chip(QPainter(self), QRectF(self.rect()), self._layer, self._appearance.theme)
