"""The ground every chart is drawn on: axes, faint grid, colours of the theme, menu."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QMouseEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from nnstudio.ui.charts.measure import Measure
from nnstudio.ui.charts.saving import save_picture
from nnstudio.ui.charts.ticks import tick_texts
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.theme import Appearance

_X_HEIGHT = 18
_LABEL_HEIGHT = 16
_HALF_LABEL = 20  # of the number that stands below the right end of the axis


class _Axis(pg.AxisItem):
    """An axis with room for the texts of its outermost ticks, which pyqtgraph would leave out."""

    def boundingRect(self) -> QRectF:
        return super().boundingRect().adjusted(-20, -12, 20, 12)


class Plot(pg.GraphicsView):
    """Axes and a grid that follow the theme. It never zooms or drifts: the range follows the values.

    The wheel is left to the page, the context menu offers to save the picture and to copy the values.
    """

    def __init__(self, appearance: Appearance, x: Measure, y: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.x_measure, self.y_measure = x, y
        self.appearance = appearance
        self.pictured: QWidget = self
        self.choose_path: Callable[[QWidget], None] = save_picture
        self.view = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self.view.disableAutoRange()
        self._left = _Axis("left", linkView=self.view)
        self._bottom = _Axis("bottom", linkView=self.view)
        self._ticks: tuple[object, ...] | None = None
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(64)
        self.setAccessibleName(y.title)
        appearance.changed.connect(self._recolour)

    def _lay_out(self) -> None:
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 10, _HALF_LABEL, 0)
        layout.setSpacing(0)
        layout.addItem(self._left, 0, 0)
        layout.addItem(self.view, 0, 1)
        layout.addItem(self._bottom, 1, 1)
        self.setCentralItem(layout)
        self._left.setGrid(255)
        for axis in (self._left, self._bottom):
            axis.setStyle(tickLength=0, tickAlpha=255, autoExpandTextSpace=False, tickTextOffset=6)
            axis.setZValue(-200)  # behind the curves, whose box lies at -100

    def close(self) -> bool:
        """Closes like any widget; pyqtgraph would take the viewport away, which does not survive it."""
        return QWidget.close(self)

    def sizeHint(self) -> QSize:
        return QSize(240, 140)

    def set_ticks(
        self,
        x: tuple[float, ...],
        y: tuple[float, ...],
        *,
        known: bool = True,
        ends: tuple[float, float] | None = None,
    ) -> None:
        """Sets the range from the first to the last tick of each axis, and writes the ticks.

        While no value is known there are lines, but no numbers that would pretend to be some. `ends` is the
        range of the x axis where it does not end at ticks.
        """
        texts = tick_texts(y, self.y_measure.factor, self.y_measure.unit) if known else ("",) * len(y)
        if (x, y, texts, ends) == self._ticks:
            return
        self._ticks = (x, y, texts, ends)
        self._left.setTicks([list(zip(y, texts, strict=True))])
        self._bottom.setTicks([list(zip(x, tick_texts(x, self.x_measure.factor), strict=True))])
        metrics = self.fontMetrics()
        self._left.setWidth(max((metrics.horizontalAdvance(text) for text in texts), default=0) + 10)
        x_start, x_end = ends or (x[0], x[-1] if x[-1] > x[0] else x[0] + 1)
        y_end = y[-1] if y[-1] > y[0] else y[0] + 1
        self.view.setRange(xRange=(x_start, x_end), yRange=(y[0], y_end), padding=0)

    def table(self) -> list[list[str]]:
        """The values behind the picture, with a heading row, to be copied."""
        raise NotImplementedError(type(self).__name__)

    def restyle(self) -> None:
        """Draws everything but axes and ground in the colours of the theme."""
        raise NotImplementedError(type(self).__name__)

    def _recolour(self) -> None:
        theme = self.appearance.theme
        font = fonts.ui(11, tabular=True)
        self.setFont(font)
        self.setBackground(theme.color("surface"))
        for axis in (self._left, self._bottom):
            axis.setPen(pg.mkPen(None))
            axis.setTickPen(self.pen("grid", 1))
            axis.setTextPen(pg.mkPen(theme.color("muted")))
            axis.setTickFont(font)
        label = (
            self.x_measure.title
            if not self.x_measure.unit
            else f"{self.x_measure.title} ({self.x_measure.unit})"
        )
        self._bottom.setLabel(label, **{"color": theme.color("muted").name(), "font-size": "11px"})
        self._bottom.setHeight(_X_HEIGHT + (_LABEL_HEIGHT if label else 0))
        self.restyle()

    def pen(self, token: str, width: float, dash: tuple[int, int] | None = None) -> QPen:
        """A pen in a colour of the theme, as wide in pixels on a fine screen as on a coarse one."""
        pen = pg.mkPen(self.appearance.theme.color(token), width=width * self.devicePixelRatioF())
        if dash is not None:
            pen.setDashPattern(dash)
        return pen

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._recolour()
        return super().event(event)

    def copy_values(self) -> None:
        """Puts the values on the clipboard, ready to be pasted into a table."""
        rows = ("\t".join(row) for row in self.table())
        QGuiApplication.clipboard().setText("\n".join(rows))

    def menu(self) -> QMenu:
        """What can be done with the chart."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QAction(self.tr("Save picture…"), menu)
        picture.triggered.connect(lambda: self.choose_path(self.pictured))
        values = QAction(self.tr("Copy values"), menu)
        values.triggered.connect(self.copy_values)
        menu.addActions([picture, values])
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not stop because the pointer happens to pass a chart.
        event.ignore()
