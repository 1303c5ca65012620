"""Which part of the scene is in sight, and how large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsView

SMALLEST, LARGEST = 0.25, 5.0
_FARTHEST = 0.02
_STEP = 1.2
_MARGIN = 40.0
"""Pixels left free around what is shown as a whole."""
_MOTION_MS = 160


class Camera(QObject):
    """Zooms and moves a view. Points are in the window's pixels unless they are said to be in the scene."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._animate)
        self._from = self._to = (1.0, QPointF())
        self._lowest = SMALLEST

    @property
    def zoom(self) -> float:
        """1 at 100 %."""
        return self._view.transform().m11()

    @property
    def center(self) -> QPointF:
        """The point of the scene in the middle of the window."""
        return self.in_scene(self._middle())

    def in_scene(self, point: QPointF) -> QPointF:
        """Where a point of the window lies in the scene."""
        inverted, _ = self._view.viewportTransform().inverted()
        return inverted.map(point)

    def sight(self) -> QRectF:
        """The part of the scene in sight."""
        inverted, _ = self._view.viewportTransform().inverted()
        return inverted.mapRect(QRectF(self._view.viewport().rect()))

    def pan(self, way: QPointF) -> None:
        """Moves the scene with the hand."""
        self._animation.stop()
        self._scroll(way)

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Zooms while the point under `around` stays where it is."""
        self._animation.stop()
        lowest = min(self._lowest, self.zoom)
        self._set_zoom(min(max(self.zoom * factor, lowest), LARGEST), around or self._middle())

    def zoom_steps(self, steps: float, around: QPointF | None = None) -> None:
        """Zooms by notches of the wheel."""
        self.zoom_by(_STEP**steps, around)

    def zoom_to(self, zoom: float) -> None:
        """Zooms around the middle of the window."""
        self.zoom_by(zoom / self.zoom)

    def show(self, rect: QRectF, *, animated: bool = True, largest: float = 1.0) -> None:
        """Brings a rectangle of the scene into sight as a whole, at `largest` zoom or smaller."""
        room = QRectF(self._view.viewport().rect())
        if room.isEmpty():
            return
        if rect.isEmpty():
            self._lowest = SMALLEST
            self._go(1.0, QPointF(), animated=False)
            return
        across = max(room.width() - 2 * _MARGIN, 1.0) / rect.width()
        down = max(room.height() - 2 * _MARGIN, 1.0) / rect.height()
        zoom = max(min(across, down, largest), _FARTHEST)
        # Whoever has seen the whole of a large network may zoom back to there by hand.
        self._lowest = min(SMALLEST, zoom)
        self._go(zoom, rect.center(), animated)

    def reveal(self, rect: QRectF, *, animated: bool = True) -> None:
        """Moves a rectangle of the scene into sight, unless it is there already."""
        room = self.sight()
        margin = min(_MARGIN / self.zoom, room.width() / 4, room.height() / 4)
        if not room.adjusted(margin, margin, -margin, -margin).contains(rect):
            self._go(self.zoom, rect.center(), animated)

    def center_on(self, point: QPointF) -> None:
        """Brings a point of the scene to the middle of the window at once."""
        self._animation.stop()
        self._place(self.zoom, point)

    def stand(self, zoom: float, center: QPointF) -> None:
        """Goes back at once to where one has been."""
        self._animation.stop()
        self._place(zoom, center)

    # -- inside --------------------------------------------------------------------------------------

    def _go(self, zoom: float, center: QPointF, animated: bool) -> None:
        self._animation.stop()
        # The style answers with nothing where the system asks for no motion.
        motion = self._view.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._view)
        if not animated or not motion or not self._view.isVisible():
            self._place(zoom, center)
            return
        self._from, self._to = (self.zoom, self.center), (zoom, center)
        self._animation.setDuration(min(_MOTION_MS, motion))
        self._animation.start()

    def _animate(self, share: float) -> None:
        (zoom, center), (last_zoom, last_center) = self._from, self._to
        self._place(zoom * (last_zoom / zoom) ** share, center + (last_center - center) * share)

    def _place(self, zoom: float, center: QPointF) -> None:
        middle = self._middle()
        self._set_zoom(zoom, middle)
        self._scroll(middle - self._view.viewportTransform().map(center))

    def _set_zoom(self, zoom: float, around: QPointF) -> None:
        fixed = self.in_scene(around)
        self._view.setTransform(QTransform.fromScale(zoom, zoom))
        self._scroll(around - self._view.viewportTransform().map(fixed))

    def _scroll(self, way: QPointF) -> None:
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - round(way.x()))
        down.setValue(down.value() - round(way.y()))

    def _middle(self) -> QPointF:
        return QRectF(self._view.viewport().rect()).center()
