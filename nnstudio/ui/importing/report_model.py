"""What became of every operation of an imported network, as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnstudio.errors import StudioError
from nnstudio.importing.report import Outcome, Report, Row
from nnstudio.layers import layer_of
from nnstudio.ui.texts import translated

Index = QModelIndex | QPersistentModelIndex

NODE = Qt.ItemDataRole.UserRole
"""The id of the node that does the work of a row now; empty where none does."""
_COLUMNS = 4


class ReportModel(QAbstractTableModel):
    """One row per operation, in the order of the network."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = Report()
        self._rows: tuple[Row, ...] = ()

    def show(self, report: Report, outcome: Outcome | None = None) -> None:
        """Shows all operations, or those that ended in one way."""
        self.beginResetModel()
        self._report = report
        self._rows = tuple(row for row in report.rows if outcome is None or row.outcome == outcome)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == NODE:
            return row.id
        if role == Qt.ItemDataRole.ToolTipRole and row.remark:
            return translated(row.remark)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (row.source, row.operator, self._became(row), translated(row.node))[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("In the file"), self.tr("Operation"), self.tr("Became"), self.tr("Node"))
        return titles[section]

    def _became(self, row: Row) -> str:
        if row.outcome == "opaque":
            return self.tr("Opaque")
        if row.outcome == "left out":
            return self.tr("Left out")
        return " + ".join(_title(kind) for kind in row.kind.split(" + "))


def _title(kind: str) -> str:
    try:
        return translated(layer_of(kind).title)
    except StudioError:
        return kind
