"""How often values occur: bars over ranges of equal width."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from nnstudio.ui.charts.measure import Measure
from nnstudio.ui.charts.plot import Plot
from nnstudio.ui.charts.reading import Reading
from nnstudio.ui.charts.ticks import nice_ticks
from nnstudio.ui.theme.theme import Appearance


class Histogram(Plot):
    """Bars of one or more parts stacked on each other: for example right answers below, wrong ones on top."""

    def __init__(
        self,
        appearance: Appearance,
        x: Measure,
        y: Measure,
        parts: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        """`parts` are (title, colour token), from the bottom up."""
        super().__init__(appearance, x, y, parent)
        self._parts = parts
        self._bars = [pg.BarGraphItem(x0=[], x1=[], y0=[], height=[]) for _ in parts]
        for bars in self._bars:
            self.view.addItem(bars)
        self._edges: list[float] = [0.0, 1.0]
        self._counts: list[list[int]] = [[0] for _ in parts]
        self.reading = Reading(appearance, self)
        self.setMouseTracking(True)
        self._recolour()

    @property
    def counts(self) -> list[list[int]]:
        """How many values lie in each range, by part."""
        return self._counts

    def set_title(self, x: str) -> None:
        """Names the values that are counted."""
        self.x_measure = Measure(x)
        self._recolour()

    def show_values(
        self,
        values: Sequence[Sequence[float]],
        low: float | None = None,
        high: float | None = None,
        bins: int = 20,
    ) -> None:
        """Counts the values of each part in `bins` ranges from `low` to `high`, by default theirs."""
        known = [value for part in values for value in part if math.isfinite(value)]
        low = min(known, default=0.0) if low is None else low
        high = max(known, default=1.0) if high is None else high
        if high <= low:
            low, high = low - 0.5, high + 0.5
        width = (high - low) / bins
        self._edges = [low + width * index for index in range(bins + 1)]
        self._counts = [_count(part, low, width, bins) for part in values]
        self.restyle()

    def table(self) -> list[list[str]]:
        heading = [self.x_measure.title, "", *(title or self.y_measure.title for title, _ in self._parts)]
        rows = [
            [f"{self._edges[i]:g}", f"{self._edges[i + 1]:g}", *(str(counts[i]) for counts in self._counts)]
            for i in range(len(self._counts[0]))
        ]
        return [heading, *rows]

    def restyle(self) -> None:
        bottoms = [0] * len(self._counts[0])
        gap = (self._edges[1] - self._edges[0]) * 0.06
        for (_, token), bars, counts in zip(self._parts, self._bars, self._counts, strict=True):
            bars.setOpts(
                x0=[edge + gap for edge in self._edges[:-1]],
                x1=[edge - gap for edge in self._edges[1:]],
                y0=bottoms,
                height=counts,
                pen=pg.mkPen(None),
                brush=pg.mkBrush(self.appearance.theme.color(token)),
            )
            bottoms = [bottom + count for bottom, count in zip(bottoms, counts, strict=True)]
        low, high = self._edges[0], self._edges[-1]
        inside = tuple(tick for tick in nice_ticks(low, high, 5) if low <= tick <= high)
        self.set_ticks(inside, nice_ticks(0, max(bottoms, default=1) or 1, 3), ends=(low, high))
        self.reading.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        x = self.view.mapSceneToView(self.mapToScene(event.position().toPoint())).x()
        index = math.floor((x - self._edges[0]) / (self._edges[1] - self._edges[0]))
        if not 0 <= index < len(self._counts[0]):
            self.reading.hide()
            return
        rows = [
            (title or self.y_measure.title, f"{counts[index]:,}", token)
            for (title, token), counts in zip(self._parts, self._counts, strict=True)
        ]
        low, high = (
            self.x_measure.write(self._edges[index], unit=False),
            self.x_measure.write(self._edges[index + 1]),
        )
        self.reading.show_at(event.position().toPoint().x(), f"{low} – {high}", rows)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.reading.hide()


def _count(values: Sequence[float], low: float, width: float, bins: int) -> list[int]:
    counts = [0] * bins
    for value in values:
        if math.isfinite(value):
            counts[max(0, min(bins - 1, int((value - low) / width)))] += 1
    return counts
