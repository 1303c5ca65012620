"""The whole network in a corner, with a frame around what is in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from nnstudio.ui.canvas.host import Host

_SIZE = QSize(180, 110)
_INSET = 6.0
_AROUND = (-160.0, -120.0, 160.0, 120.0)


class Minimap(QWidget):
    """Click or drag in it to go elsewhere."""

    def __init__(self, canvas: Host) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self._drawn: QPixmap | None = None
        self._scale, self._shift = 1.0, QPointF()
        self.setObjectName("canvas.minimap")
        self.setFixedSize(_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview"))
        self.hide()

    def refresh(self) -> None:
        """Shows the network as it is now; an empty canvas needs no map."""
        self._drawn = None
        self._scale, self._shift = self._mapping()
        self.setVisible(bool(self._canvas.board.nodes))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn is None or self._drawn.devicePixelRatio() != self.devicePixelRatioF():
            self._drawn = self._draw()
        look = self._canvas.board.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(look.canvas)
        ground.setAlphaF(0.92)
        painter.setPen(look.border)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8.0, 8.0)
        painter.drawPixmap(0, 0, self._drawn)
        sight = self._canvas.in_sight()
        frame = QRectF(sight.topLeft() * self._scale + self._shift, sight.size() * self._scale)
        painter.setPen(QPen(look.accent, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.intersected(QRectF(self.rect()).adjusted(4, 4, -4, -4)), 3.0, 3.0)

    def _draw(self) -> QPixmap:
        """The nodes, which stay as they are while the view moves."""
        drawn = QPixmap(self.size() * self.devicePixelRatioF())
        drawn.setDevicePixelRatio(self.devicePixelRatioF())
        drawn.fill(Qt.GlobalColor.transparent)
        look = self._canvas.board.look
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for item in self._canvas.board.nodes.values():
            rect = item.rect
            small = QRectF(rect.topLeft() * self._scale + self._shift, rect.size() * self._scale)
            small.setSize(QSizeF(max(2.0, small.width()), max(2.0, small.height())))
            bad = item.figures.badge == "error"
            painter.setBrush(look.bad if bad else look.group(item.node.layer.group))
            painter.drawRoundedRect(small, 1.5, 1.5)
        painter.end()
        return drawn

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _go(self, to: QPointF) -> None:
        self._canvas.camera.center_on((to - self._shift) / self._scale)

    def _mapping(self) -> tuple[float, QPointF]:
        """Scale and shift from the scene to this widget: all nodes fit, with a little of what is around."""
        whole = self._canvas.board.extent()
        if whole.isEmpty():
            return 1.0, QPointF()
        whole = whole.adjusted(*_AROUND)
        room = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        scale = min(room.width() / whole.width(), room.height() / whole.height())
        return scale, room.center() - whole.center() * scale
