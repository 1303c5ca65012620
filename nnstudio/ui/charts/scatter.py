"""Answers against the truth: every point on the diagonal is right."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnstudio.ui.charts.measure import Measure
from nnstudio.ui.charts.plot import Plot
from nnstudio.ui.charts.ticks import nice_ticks
from nnstudio.ui.theme.theme import Appearance

_SIZE = 6


class Scatter(Plot):
    """One point per row. Clicking a point tells which row it is."""

    chosen = Signal(int)
    """The position of the clicked point in what was given."""

    def __init__(self, appearance: Appearance, x: Measure, y: Measure, parent: QWidget | None = None) -> None:
        super().__init__(appearance, x, y, parent)
        self._truths: list[float] = []
        self._answers: list[float] = []
        self._diagonal = pg.PlotDataItem(antialias=True)
        self._points = pg.ScatterPlotItem(size=_SIZE, pxMode=True, antialias=True)
        self._points.sigClicked.connect(self._clicked)
        self.view.addItem(self._diagonal)
        self.view.addItem(self._points)
        self._recolour()

    def show_pairs(self, truths: Sequence[float], answers: Sequence[float]) -> None:
        """Shows one point for each pair; both axes have the same range."""
        pairs = [
            (t, a) for t, a in zip(truths, answers, strict=True) if math.isfinite(t) and math.isfinite(a)
        ]
        self._truths = [truth for truth, _ in pairs]
        self._answers = [answer for _, answer in pairs]
        both = [*self._truths, *self._answers]
        ticks = nice_ticks(min(both, default=0.0), max(both, default=1.0), 5)
        self._points.setData(self._truths, self._answers)
        self._diagonal.setData([ticks[0], ticks[-1]], [ticks[0], ticks[-1]])
        self.set_ticks(ticks, ticks)

    def set_titles(self, x: str, y: str) -> None:
        """Names the axes."""
        self.x_measure, self.y_measure = Measure(x), Measure(y)
        self._recolour()

    def table(self) -> list[list[str]]:
        pairs = zip(self._truths, self._answers, strict=True)
        return [
            [self.x_measure.title, self.y_measure.title],
            *([repr(truth), repr(answer)] for truth, answer in pairs),
        ]

    def restyle(self) -> None:
        theme = self.appearance.theme
        fill = theme.color("accent")
        fill.setAlpha(150)
        self._points.setPen(pg.mkPen(None))
        self._points.setBrush(pg.mkBrush(fill))
        self._diagonal.setPen(self.pen("ok", 1.5, (4, 3)))

    def _clicked(self, _: object, points: Sequence[pg.SpotItem]) -> None:
        if len(points):
            self.chosen.emit(int(points[0].index()))
