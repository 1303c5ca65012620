"""The dots in the background."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from nnstudio.ui.canvas.look import Look
from nnstudio.ui.canvas.measures import GRID

_DENSEST = 14.0
"""Pixels on the screen; closer dots would be grey noise."""
_DOT = 2.0


def paint(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Fills a rectangle of the scene with the ground and its dots."""
    painter.fillRect(rect, look.canvas)
    to_window = painter.worldTransform()
    zoom = to_window.m11()
    step = GRID
    while step * zoom < _DENSEST:
        step *= 2
    window = to_window.mapRect(rect)
    first = floor(rect.left() / step) * step
    columns = range(ceil((rect.right() - first) / step) + 1)
    offsets = [round(column * step * zoom) for column in columns]
    # One row is drawn dot by dot, the others are copies of it: a thousand round dots would take 30 ms.
    row = _row(offsets, look.grid, painter.device().devicePixelRatioF())
    left = round(to_window.dx() + first * zoom - _DOT / 2)
    painter.setWorldTransform(QTransform())
    for line in range(floor(rect.top() / step), ceil(rect.bottom() / step) + 1):
        y = round(to_window.dy() + line * step * zoom - _DOT / 2)
        if window.top() - _DOT <= y <= window.bottom():
            painter.drawPixmap(left, y, row)
    painter.setWorldTransform(to_window)


def _row(offsets: list[int], color: QColor, pixel_ratio: float) -> QPixmap:
    size = QSize(offsets[-1] + ceil(_DOT), ceil(_DOT))
    row = QPixmap(size * pixel_ratio)
    row.setDevicePixelRatio(pixel_ratio)
    row.fill(Qt.GlobalColor.transparent)
    painter = QPainter(row)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for offset in offsets:
        painter.drawEllipse(QRectF(offset, 0.0, _DOT, _DOT))
    painter.end()
    return row
