"""The curves of one run: loss, metric, learning rate and speed, epoch by epoch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QWidget

from nnstudio.training.events import EpochEnded
from nnstudio.ui.charts.card import ChartCard
from nnstudio.ui.charts.line_chart import FRAME_MS, Curve, LineChart
from nnstudio.ui.charts.measure import Measure
from nnstudio.ui.charts.metrics import metric_measure
from nnstudio.ui.charts.sentence import Part
from nnstudio.ui.theme.measures import CARDS
from nnstudio.ui.theme.theme import Appearance

_BEAT_MS = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """What has to be known of a run to draw it. `epochs` is how many are planned while it goes on."""

    id: str
    metric: str
    steps_per_epoch: float
    epochs: int | None = None


class RunCharts(QWidget):
    """Four cards. New epochs are appended, and drawn at most 25 times a second."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown("", "accuracy", 0)
        self._so_far: float | None = None
        self._speed: float | None = None
        self._appearance = appearance
        rate = Measure(self.tr("Learning rate"), from_zero=True)
        speed = Measure(self.tr("Speed"), self.tr("steps/s"), from_zero=True)
        pair = (
            Curve("train", self.tr("training")),
            Curve("validation", self.tr("validation"), "validation"),
        )
        # Each has its own beat: four charts drawn at once would take longer than a frame.
        self.loss = self._chart(metric_measure("loss"), pair, 0)
        self.score = self._chart(metric_measure("accuracy"), pair, 1)
        self.rate = self._chart(rate, (Curve("value", ""),), 2)
        self.speed = self._chart(speed, (Curve("value", ""),), 3)
        self._cards = {
            chart: ChartCard(appearance, chart, chart.y_measure.title, self)
            for chart in (self.loss, self.score, self.rate, self.speed)
        }
        for name, chart in zip(("loss", "metric", "rate", "speed"), self._cards, strict=True):
            chart.setObjectName(f"train.chart.{name}")
        self.loss.drawn.connect(self._describe_loss)
        self.score.drawn.connect(self._describe_score)
        self.rate.drawn.connect(self._describe_rate)
        self.speed.drawn.connect(self._describe_speed)
        self._lay_out()

    def _chart(self, measure: Measure, curves: tuple[Curve, ...], beat: int) -> LineChart:
        epoch = Measure(self.tr("Epoch"))
        return LineChart(self._appearance, epoch, measure, curves, self, frame_ms=FRAME_MS + _BEAT_MS * beat)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(CARDS)
        for index, card in enumerate(self._cards.values()):
            grid.addWidget(card, index // 2, index % 2)
        grid.setRowStretch(0, 5)
        grid.setRowStretch(1, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    @property
    def shown(self) -> Shown:
        """The run on the screen."""
        return self._shown

    def show_run(self, shown: Shown, epochs: Iterable[EpochEnded]) -> None:
        """Shows another run, or the same one again."""
        epochs = tuple(epochs)
        self._shown = shown
        self._so_far = self._speed = None
        self.score.set_measure(metric_measure(shown.metric))
        span = (1.0, float(max(2, shown.epochs))) if shown.epochs else None
        self.loss.show_points(_scores_of(epochs, "loss"), span)
        self.score.show_points(_scores_of(epochs, shown.metric), span)
        self.rate.show_points({"value": [(epoch.epoch, epoch.lr) for epoch in epochs]}, span)
        self.speed.show_points({"value": [(epoch.epoch, self._speed_of(epoch)) for epoch in epochs]}, span)
        self._mark_best(next((epoch.epoch for epoch in reversed(epochs) if epoch.best), None))

    def append(self, epoch: EpochEnded) -> None:
        """Adds the epoch that has just ended."""
        for key, scores in (("train", epoch.train), ("validation", epoch.validation)):
            for chart, name in ((self.loss, "loss"), (self.score, self._shown.metric)):
                if name in scores:
                    chart.append(key, epoch.epoch, scores[name])
        self.rate.append("value", epoch.epoch, epoch.lr)
        self.speed.append("value", epoch.epoch, self._speed_of(epoch))
        if epoch.best:
            self._mark_best(epoch.epoch)

    def show_progress(self, loss: float, speed: float) -> None:
        """Writes the numbers of the epoch that goes on; the curves wait for its end."""
        self._so_far, self._speed = loss, speed
        self._describe_loss()
        self._describe_speed()

    def _speed_of(self, epoch: EpochEnded) -> float:
        return self._shown.steps_per_epoch / epoch.seconds if epoch.seconds > 0 else float("nan")

    def _mark_best(self, epoch: int | None) -> None:
        self.loss.mark_best(epoch)
        self.score.mark_best(epoch)

    def _describe_loss(self) -> None:
        if self.loss.latest("train") is None and self._so_far is not None:
            text = self.tr("{value} so far").format(value=self.loss.y_measure.write(self._so_far))
            self._cards[self.loss].say(self.loss.y_measure.title, (text, "training"))
        else:
            self._describe_scores(self.loss)

    def _describe_score(self) -> None:
        self._describe_scores(self.score)

    def _describe_rate(self) -> None:
        self._describe_single(self.rate, self.rate.latest("value"))

    def _describe_speed(self) -> None:
        self._describe_single(self.speed, self._speed or self.speed.latest("value"))

    def _describe_scores(self, chart: LineChart) -> None:
        parts: list[Part] = []
        for key, title, token in (
            ("train", self.tr("training"), "training"),
            ("validation", self.tr("validation"), "validation"),
        ):
            value = chart.latest(key)
            if value is not None:
                parts.append((f"{title} {chart.y_measure.write(value)}", token))
        self._cards[chart].say(chart.y_measure.title, *parts)

    def _describe_single(self, chart: LineChart, value: float | None) -> None:
        parts: tuple[Part, ...] = () if value is None else ((chart.y_measure.write(value), "muted"),)
        self._cards[chart].say(chart.y_measure.title, *parts)


def _scores_of(epochs: tuple[EpochEnded, ...], name: str) -> dict[str, list[tuple[float, float]]]:
    return {
        "train": [(epoch.epoch, epoch.train[name]) for epoch in epochs if name in epoch.train],
        "validation": [(epoch.epoch, epoch.validation[name]) for epoch in epochs if name in epoch.validation],
    }
