"""The runs of the project as a table: one row each, newest first, the active one on top."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnstudio.training import Record
from nnstudio.ui.charts.measure import NOTHING
from nnstudio.ui.charts.metrics import metric_measure, metric_title
from nnstudio.ui.texts import translated
from nnstudio.ui.train.words import clock, metric_of, network_in_words, optimizer_in_words
from nnstudio.workspace.runs import Active

Index = QModelIndex | QPersistentModelIndex

_TEXT_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One run, ready to be written."""

    id: str
    cells: tuple[str, ...]


class RunModel(QAbstractTableModel):
    """Run, network, optimizer, epochs, parameters, validation loss and metric, time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._metric = "accuracy"
        # The view asks for headings thousands of times while a run goes on.
        self._headings = self.headings_for(self._metric)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown, from the top."""
        return self._rows

    def show(self, records: tuple[Record, ...], active: Active | None, active_words: tuple[str, str]) -> None:
        """Shows these runs. `active_words` are network and optimizer of the one that goes on."""
        kept = sorted(records, key=lambda record: record.number, reverse=True)
        metric = next((name for record in kept if (name := metric_of(record.validation))), self._metric)
        if metric != self._metric:
            self._metric, self._headings = metric, self.headings_for(metric)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        rows = [_row(record) for record in kept if active is None or record.id != active.id]
        if active is not None:
            rows.insert(0, _active_row(active, active_words))
        self._replace(tuple(rows))

    def _replace(self, rows: tuple[Row, ...]) -> None:
        if [row.id for row in rows] == [row.id for row in self._rows]:
            # Selection and scroll position stay where they are.
            old, self._rows = self._rows, rows
            for place, (before, now) in enumerate(zip(old, rows, strict=True)):
                if before != now:
                    self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def headings(self) -> tuple[str, ...]:
        """The titles of the columns."""
        return self._headings

    def headings_for(self, name: str) -> tuple[str, ...]:
        """The titles of the columns when runs are measured by this score."""
        metric = metric_title(name)
        if metric[1:].islower():
            metric = metric.lower()
        return (
            self.tr("Run"),
            self.tr("Network"),
            self.tr("Optimizer"),
            self.tr("Epochs"),
            self.tr("Parameters"),
            self.tr("Val. loss"),
            self.tr("Val. {metric}").format(metric=metric),
            self.tr("Time"),
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 8

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self._rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole and index.column() < _TEXT_COLUMNS:
            return cell
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column < _TEXT_COLUMNS else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _row(record: Record) -> Row:
    loss, metric = _scores(record.validation)
    words = (translated(record.title), network_in_words(record.graph), optimizer_in_words(record.training))
    return Row(
        record.id,
        (*words, f"{record.epochs:,}", f"{record.parameters:,}", loss, metric, clock(record.seconds)),
    )


def _active_row(active: Active, words: tuple[str, str]) -> Row:
    best = next((epoch for epoch in reversed(active.epochs) if epoch.best), None)
    loss, metric = _scores(best.validation if best else {})
    return Row(
        active.id,
        (
            f"Run {active.number}",
            *words,
            f"{active.epochs[-1].epoch if active.epochs else 0:,}",
            f"{active.started.parameters:,}" if active.started else NOTHING,
            loss,
            metric,
            clock(sum(epoch.seconds for epoch in active.epochs)),
        ),
    )


def _scores(scores: Mapping[str, float]) -> tuple[str, str]:
    metric = metric_of(scores)
    return (
        metric_measure("loss").write(scores.get("loss")),
        metric_measure(metric).write(scores[metric]) if metric else NOTHING,
    )
