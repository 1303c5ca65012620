"""One picture of the data, as large as there is room, every pixel sharp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SIDE = 128
_SMALL = 64


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """Height x width x channels (1, 3 or 4) as a picture of its own memory."""
    height, width, channels = pixels.shape
    formats = {
        1: QImage.Format.Format_Grayscale8,
        3: QImage.Format.Format_RGB888,
        4: QImage.Format.Format_RGBA8888,
    }
    given = pixels if channels in formats else pixels[:, :, :1]
    depth = given.shape[2]
    return QImage(given.tobytes(), width, height, width * depth, formats[depth]).copy()


class Picture(QWidget):
    """Small pictures are enlarged without blur, so that one sees what the network sees."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_SIDE)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        small = max(self._image.width(), self._image.height()) <= _SMALL
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not small)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())
        painter.drawImage(place, self._image)
        painter.end()
