"""What a classifier can do: the matrix, how sure it is, and whether it is as right as it is sure."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.evaluation.report import Part
from nnstudio.ui.charts.card import ChartCard
from nnstudio.ui.charts.histogram import Histogram
from nnstudio.ui.charts.line_chart import Curve, LineChart
from nnstudio.ui.charts.measure import Measure
from nnstudio.ui.charts.sentence import Sentence
from nnstudio.ui.evaluate.answers import calibration, sureness
from nnstudio.ui.evaluate.confusion import ConfusionMatrix
from nnstudio.ui.theme.measures import CARDS
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Card


class ClassesView(QWidget):
    """The middle of the page for a task of classes."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = ConfusionMatrix(appearance, self)
        self._sentence = Sentence(appearance, self.tr("Confusion matrix"), self)
        self._sentence.say(
            self.tr("Confusion matrix"),
            (
                (self.tr("rows: what it is"), "muted"),
                (self.tr("columns: what the network says"), "muted"),
                (self.tr("click a cell to see the samples"), "muted"),
            ),
        )
        percent = Measure(self.tr("How sure"), "%", 100, decimals=0)
        self.sureness = Histogram(
            appearance,
            percent,
            Measure(self.tr("Samples")),
            ((self.tr("right"), "training"), (self.tr("wrong"), "bad")),
            self,
        )
        self.calibration = LineChart(
            appearance,
            Measure(self.tr("How sure"), "%"),
            Measure(self.tr("How often right"), "%", decimals=0, low=0, high=100),
            (Curve("ideal", self.tr("as right as sure"), "faint"), Curve("measured", self.tr("measured"))),
            self,
        )
        self._sure = ChartCard(appearance, self.sureness, self.tr("How sure is it?"), self)
        self._calibrated = ChartCard(appearance, self.calibration, self.tr("As right as it is sure?"), self)
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card("", self)
        card.header.insertWidget(0, self._sentence, 1)
        card.layout().setSpacing(CARDS)
        card.body.addWidget(self.matrix)
        below = QHBoxLayout()
        below.setSpacing(CARDS)
        below.addWidget(self._sure, 1)
        below.addWidget(self._calibrated, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARDS)
        column.addWidget(card, 5)
        column.addLayout(below, 2)

    def show_part(self, part: Part) -> None:
        """Shows another target."""
        self.matrix.show_counts(tuple(part.classes), tuple(tuple(row) for row in part.confusion))
        right, wrong = sureness(part.samples)
        self.sureness.show_values([right, wrong], 0.0, 1.0)
        self._sure.say(
            self.tr("How sure is it?"),
            (self.tr("right {count}").format(count=f"{len(right):,}"), "training"),
            (self.tr("wrong {count}").format(count=f"{len(wrong):,}"), "bad"),
        )
        points = calibration(part.samples)
        self.calibration.show_points({"ideal": [(0, 0), (100, 100)], "measured": points}, span=(0, 100))
        self._calibrated.say(
            self.tr("As right as it is sure?"),
            (self.tr("measured"), "training"),
            (self.tr("as right as sure"), "muted"),
        )
