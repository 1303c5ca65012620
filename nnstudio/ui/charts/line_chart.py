"""Curves that grow while a run trains: drawn at most 25 times a second, read by pointer or arrow keys."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from nnstudio.ui.charts.measure import Measure, number
from nnstudio.ui.charts.plot import Plot
from nnstudio.ui.charts.reading import Reading
from nnstudio.ui.charts.ticks import nice_ticks, whole_ticks
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.theme import Appearance

FRAME_MS = 40
"""Points are collected and drawn together, this many milliseconds apart."""

_LONG = 2_000
"""From this many points on a smooth, thick line costs more than a frame."""

Points = Iterable[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of a chart: its key, what people call it, and the colour token of the theme."""

    key: str
    title: str
    token: str = "training"


@dataclass(slots=True)
class _Line:
    curve: Curve
    item: pg.PlotDataItem
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    look: int = 0

    def at(self, x: float) -> float | None:
        index = bisect.bisect_left(self.xs, x)
        return self.ys[index] if index < len(self.xs) and self.xs[index] == x else None


class LineChart(Plot):
    """Curves over whole epochs. `span` keeps the x axis still while a run of known length goes on."""

    drawn = Signal()
    """New values are on the screen."""

    def __init__(
        self,
        appearance: Appearance,
        x: Measure,
        y: Measure,
        curves: tuple[Curve, ...],
        parent: QWidget | None = None,
        *,
        frame_ms: int = FRAME_MS,
    ) -> None:
        super().__init__(appearance, x, y, parent)
        self._lines = {curve.key: self._line(curve) for curve in curves}
        self._span: tuple[float, float] | None = None
        self._best: float | None = None
        self._best_line = pg.InfiniteLine(angle=90, movable=False)
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._best_text = pg.TextItem()
        for item in (self._best_line, self._cursor, self._best_text):
            item.setVisible(False)
            self.view.addItem(item, ignoreBounds=True)
        self.reading = Reading(appearance, self)
        self._at: float | None = None
        self._timer = QTimer(self, interval=frame_ms, singleShot=True)
        self._timer.timeout.connect(self._draw)
        self.setMouseTracking(True)
        self._recolour()
        self._draw()

    def _line(self, curve: Curve) -> _Line:
        item = pg.PlotDataItem(connect="finite")
        item.setDownsampling(auto=True, method="peak")
        item.setClipToView(True)
        self.view.addItem(item)
        return _Line(curve, item)

    @property
    def points(self) -> Mapping[str, tuple[tuple[float, float], ...]]:
        """What has been given so far, by curve."""
        return {key: tuple(zip(line.xs, line.ys, strict=True)) for key, line in self._lines.items()}

    @property
    def best(self) -> float | None:
        """Where the dashed line of the best epoch stands."""
        return self._best

    def append(self, key: str, x: float, y: float) -> None:
        """Adds one point at the right end of a curve; it is drawn with the next frame."""
        line = self._lines[key]
        line.xs.append(x)
        line.ys.append(y)
        self._soon()

    def show_points(self, points: Mapping[str, Points], span: tuple[float, float] | None = None) -> None:
        """Shows these curves and no others."""
        for key, line in self._lines.items():
            given = list(points.get(key, ()))
            line.xs = [x for x, _ in given]
            line.ys = [y for _, y in given]
        self._span = span
        self._best = None
        self._soon()

    def mark_best(self, x: float | None) -> None:
        """Puts the dashed line of the best epoch there, or takes it away."""
        self._best = x
        self._soon()

    def set_measure(self, y: Measure) -> None:
        """Another quantity on the y axis."""
        self.y_measure = y
        self.setAccessibleName(y.title)
        self._soon()

    def latest(self, key: str) -> float | None:
        """The newest value of a curve."""
        ys = self._lines[key].ys
        return ys[-1] if ys else None

    def table(self) -> list[list[str]]:
        heading = [
            self.x_measure.title,
            *(line.curve.title or self.y_measure.title for line in self._lines.values()),
        ]
        xs = sorted({x for line in self._lines.values() for x in line.xs})
        return [heading, *([f"{x:g}", *map(_cell, self._values_at(x))] for x in xs)]

    def _values_at(self, x: float) -> list[float | None]:
        return [line.at(x) for line in self._lines.values()]

    def _soon(self) -> None:
        # Nobody sees a chart of another page: it is drawn when it is shown.
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_timer"):
            self._soon()

    def sizeHint(self) -> QSize:
        return QSize(280, 200)

    def restyle(self) -> None:
        color = self.appearance.theme.color
        for line in self._lines.values():
            self._dress(line)
        self._best_line.setPen(self.pen("ok", 1.5, (4, 3)))
        self._cursor.setPen(self.pen("faint", 1))
        self._best_text.setColor(color("ok"))
        self._best_text.setFont(fonts.ui(11, tabular=True))
        self.reading.hide()

    def _draw(self) -> None:
        self._timer.stop()
        for line in self._lines.values():
            self._draw_line(line)
        self._fit()
        self._place_best()
        self.drawn.emit()

    def _draw_line(self, line: _Line) -> None:
        look = min(len(line.xs), 2) + (len(line.xs) >= _LONG)
        if look != line.look:
            line.look = look
            self._dress(line)
        line.item.setData(line.xs, line.ys)

    def _dress(self, line: _Line) -> None:
        """One point is a dot, a few are a smooth thick line, many a thin one."""
        color = self.appearance.theme.color(line.curve.token)
        smooth = len(line.xs) < _LONG
        line.item.opts["antialias"] = smooth
        line.item.setPen(self.pen(line.curve.token, 2 if smooth else 1))
        line.item.setSymbol("o" if len(line.xs) == 1 else None)
        line.item.setSymbolSize(5)
        line.item.setSymbolPen(None)
        line.item.setSymbolBrush(color)

    def _fit(self) -> None:
        xs = [x for line in self._lines.values() for x in (line.xs[:1] + line.xs[-1:])]
        first, last = self._span or (min(xs, default=1.0), max(xs, default=2.0))
        ys = [y for line in self._lines.values() for y in line.ys if math.isfinite(y)]
        low, high = (min(ys), max(ys)) if ys else (0.0, 1.0)
        if self.y_measure.from_zero:
            low = min(low, 0.0)
        if high == low:
            high, low = (
                high + (abs(high) * 0.1 or 1.0),
                low if self.y_measure.from_zero else low - abs(low) * 0.1,
            )
        if self.y_measure.low is not None:
            low = max(low, self.y_measure.low)
        if self.y_measure.high is not None:
            high = min(high, self.y_measure.high)
        rows = max(2, min(5, self.height() // 56 + 1))
        columns = max(2, min(9, self.width() // 70))
        self.set_ticks(whole_ticks(first, last, columns), nice_ticks(low, high, rows), known=bool(ys))

    def _place_best(self) -> None:
        x = self._best
        self._best_line.setVisible(x is not None)
        self._best_text.setVisible(x is not None)
        if x is None:
            return
        value = next((at for at in reversed(self._values_at(x)) if at is not None), None)
        (left, right), (bottom, top) = self.view.viewRange()
        over_half = x > (left + right) / 2
        # The curves leave the upper corner free when less is better, and the lower one otherwise.
        high_up = self.y_measure.better == "lower"
        self._best_line.setValue(x)
        text = self.tr("best {value} at {x}").format(value=self.y_measure.write(value), x=number(x, 0))
        if text != self._best_text.toPlainText():
            self._best_text.setText(text)
        self._best_text.setAnchor(QPointF(1 if over_half else 0, 0 if high_up else 1))
        self._best_text.setPos(x, top if high_up else bottom)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        x = self.view.mapSceneToView(self.mapToScene(event.position().toPoint())).x()
        self._read(self._nearest(x))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._read(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        xs = sorted({x for line in self._lines.values() for x in line.xs})
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._read(None)
        elif event.key() in steps and xs:
            here = len(xs) - 1 if self._at is None else bisect.bisect_left(xs, self._at) + steps[event.key()]
            self._read(xs[max(0, min(len(xs) - 1, here))])
        else:
            event.ignore()

    def _nearest(self, x: float) -> float | None:
        near: list[float] = []
        for line in self._lines.values():
            index = bisect.bisect_left(line.xs, x)
            near += line.xs[max(0, index - 1) : index + 1]
        return min(near, key=lambda each: abs(each - x), default=None)

    def _read(self, x: float | None) -> None:
        self._at = x
        self._cursor.setVisible(x is not None)
        if x is None:
            self.reading.hide()
            return
        self._cursor.setValue(x)
        rows = [
            (line.curve.title or self.y_measure.title, self.y_measure.write(value), line.curve.token)
            for line, value in zip(self._lines.values(), self._values_at(x), strict=True)
            if value is not None
        ]
        at = self.mapFromScene(self.view.mapViewToScene(QPointF(x, 0)))
        self.reading.show_at(at.x(), f"{self.x_measure.title} {number(x, 0)}", rows)


def _cell(value: float | None) -> str:
    return "" if value is None else repr(value)
