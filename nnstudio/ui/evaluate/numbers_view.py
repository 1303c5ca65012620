"""What a network that predicts a number can do: answers against the truth, and how far off they are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.evaluation.report import Part
from nnstudio.ui.charts.card import ChartCard
from nnstudio.ui.charts.histogram import Histogram
from nnstudio.ui.charts.measure import Measure, number
from nnstudio.ui.charts.scatter import Scatter
from nnstudio.ui.evaluate.answers import residuals
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import CARDS
from nnstudio.ui.theme.theme import Appearance


class NumbersView(QWidget):
    """The middle of the page for a task of numbers."""

    chosen = Signal(int)
    """Position of the clicked point among the samples."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scatter = Scatter(appearance, Measure(self.tr("Really")), Measure(self.tr("Answer")), self)
        self.scatter.setObjectName("evaluate.scatter")
        self.scatter.chosen.connect(self.chosen)
        self.residuals = Histogram(
            appearance,
            Measure(self.tr("Answer minus truth")),
            Measure(self.tr("Samples")),
            (("", "training"),),
            self,
        )
        self.residuals.setObjectName("evaluate.residuals")
        self._pairs = ChartCard(appearance, self.scatter, self.tr("Answers against the truth"), self)
        self._off = ChartCard(appearance, self.residuals, self.tr("How far off?"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARDS)
        column.addWidget(self._pairs, 5)
        column.addWidget(self._off, 2)

    def show_part(self, part: Part) -> None:
        """Shows another target. Of an input answered again there are no pairs, only how far off rows are."""
        pairs = part.task == "number"
        self._pairs.setVisible(pairs)
        if pairs:
            self._show_pairs(part)
        self._show_off(part, signed=pairs)

    def _show_pairs(self, part: Part) -> None:
        samples, target = part.samples, translated(part.target)
        self.scatter.set_titles(
            self.tr("Really: {target}").format(target=target),
            self.tr("Answer: {target}").format(target=target),
        )
        self.scatter.show_pairs(
            [float(each.truth or 0.0) for each in samples], [float(each.answer) for each in samples]
        )
        self._pairs.say(
            self.tr("Answers against the truth"),
            (self.tr("up: what the network says, across: what it is"), "muted"),
            (self.tr("on the line: exactly right"), "ok"),
        )

    def _show_off(self, part: Part, *, signed: bool) -> None:
        off = residuals(part.samples)
        largest = max((abs(value) for value in off), default=1.0)
        self.residuals.set_title(self.tr("Answer minus truth") if signed else self.tr("Error of a row"))
        self.residuals.show_values([off], -largest if signed else 0.0, largest, bins=21)
        mean = sum(off) / len(off) if off else 0.0
        if abs(mean) < largest / 1000:
            mean = 0.0
        sign = "+" if signed and mean > 0 else ""
        average = self.tr("on average {mean}").format(mean=sign + number(mean)), "muted"
        hint = self.tr("right of 0: too high") if signed else self.tr("root mean square of each row")
        self._off.say(self.tr("How far off?"), average, (hint, "muted"))
