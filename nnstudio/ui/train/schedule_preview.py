"""The learning rate over the epochs, drawn from the settings before anything is trained."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.training import TrainingSettings
from nnstudio.training.schedules import learning_rate
from nnstudio.ui.charts.line_chart import Curve, LineChart
from nnstudio.ui.charts.measure import Measure
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Card

_POINTS = 200
_HEIGHT = 104


class SchedulePreview(Card):
    """A small chart that follows the settings."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.chart = LineChart(
            appearance,
            Measure(self.tr("Epoch")),
            Measure(self.tr("Learning rate"), from_zero=True),
            (Curve("rate", ""),),
            self,
        )
        self.chart.setObjectName("train.schedule")
        self.chart.setFixedHeight(_HEIGHT)
        self.chart.pictured = self
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.setContentsMargins(RELATED, RELATED, RELATED, RELATED)
        self.body.addWidget(self.chart)

    def show_settings(self, training: TrainingSettings) -> None:
        """Draws the schedule of these settings."""
        last = training.epochs
        epochs = sorted({1 + round((last - 1) * index / (_POINTS - 1)) for index in range(_POINTS)})
        self.chart.show_points({"rate": [(epoch, learning_rate(training, epoch)) for epoch in epochs]})
