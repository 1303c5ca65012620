"""A link as an item of the scene."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnstudio.graph import Link
from nnstudio.ui.canvas.look import Look
from nnstudio.ui.canvas.node_paint import FAR

LAYER = 0.0
LAYER_SHOWN = 0.5
"""Links that are pointed out lie above the others, and still below the nodes."""

_REACH = 12.0
"""Width of the strip in which a link can be pointed at."""


class LinkItem(QGraphicsItem):
    """Shows one link along a path that the scene has found for it."""

    def __init__(self, link: Link | None, look: Look) -> None:
        super().__init__()
        self.link = link
        self.look = look
        self.selected = False
        self.pointed_at = False
        self.refused = False
        self._path = QPainterPath()
        self._bounds = QRectF()
        self._strip: QPainterPath | None = None
        self.setZValue(LAYER)

    @property
    def path(self) -> QPainterPath:
        """The way of the link, in the scene."""
        return self._path

    def show_path(self, path: QPainterPath) -> None:
        """Runs along another path."""
        if path == self._path:
            return
        self.prepareGeometryChange()
        self._path = path
        self._strip = None
        self._bounds = path.controlPointRect().adjusted(-_REACH, -_REACH, _REACH, _REACH)

    def show_state(
        self, *, selected: bool | None = None, pointed_at: bool | None = None, refused: bool | None = None
    ) -> None:
        """Shows whether the link is selected, pointed at, or carries a shape that its end refuses."""
        before = (self.selected, self.pointed_at, self.refused)
        self.selected = self.selected if selected is None else selected
        self.pointed_at = self.pointed_at if pointed_at is None else pointed_at
        self.refused = self.refused if refused is None else refused
        if before != (self.selected, self.pointed_at, self.refused):
            self.setZValue(LAYER_SHOWN if self.selected or self.pointed_at else LAYER)
            self.update()

    def show_look(self, look: Look) -> None:
        """Paints with other pens from now on."""
        self.look = look
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        # Asked for only when the pointer comes near, and kept until the path changes.
        if self._strip is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(_REACH)
            self._strip = stroker.createStroke(self._path)
        return self._strip

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        pen = self._pen()
        # From far away a line keeps a width of one pixel, and nobody sees whether it is smooth.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, zoom >= FAR)
        painter.setPen(pen if zoom >= FAR else QPen(pen.color(), 0.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)

    def _pen(self) -> QPen:
        if self.selected or self.pointed_at:
            return self.look.link_accent
        return self.look.link_bad if self.refused else self.look.link
