"""The scores of an evaluation as large figures, side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.ui.charts.metrics import metric_measure, metric_title
from nnstudio.ui.theme.measures import CARDS
from nnstudio.ui.widgets import FigureTile

ORDER = (
    "accuracy",
    "precision",
    "recall",
    "f1",
    "log_loss",
    "rmse",
    "mae",
    "r2",
    "rmse_last_value",
    "subset_accuracy",
)


class Figures(QWidget):
    """One tile per score."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(CARDS)
        self._tiles: dict[str, FigureTile] = {}

    def show_metrics(self, metrics: Mapping[str, float], unit: str = "") -> None:
        """Shows these scores; `unit` is that of the target, for errors that are measured in it."""
        names = [name for name in ORDER if name in metrics]
        if names != list(self._tiles):
            self._rebuild(names)
        for name in names:
            title = metric_title(name)
            label = f"{title}, {unit}" if unit and name in ("rmse", "mae", "rmse_last_value") else title
            self._tiles[name].set(label, metric_measure(name).write(metrics[name]))

    def _rebuild(self, names: list[str]) -> None:
        for tile in self._tiles.values():
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = {name: FigureTile(metric_title(name), parent=self) for name in names}
        for name, tile in self._tiles.items():
            tile.setObjectName(f"evaluate.figure.{name}")
            self._row.addWidget(tile, 1)
