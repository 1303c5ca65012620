"""The first rows of a data set, as the person has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from nnstudio.ui.widgets import Table

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset

Index = QModelIndex | QPersistentModelIndex

ROWS_SHOWN = 200
_MOST_DECIMALS = 4
_NARROWEST, _WIDEST = 72, 240
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowModel(QAbstractTableModel):
    """Values by row and field; numbers stand at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._numbers: tuple[bool, ...] = ()
        self._cells: list[list[str]] = []

    def show(self, dataset: Dataset | None) -> None:
        """Shows the first rows of a data set."""
        self.beginResetModel()
        self._names, self._numbers, self._cells = (), (), []
        if dataset is not None:
            from pandas.api.types import is_numeric_dtype

            table = dataset.table.head(ROWS_SHOWN)
            self._names = tuple(str(name) for name in table)
            self._numbers = tuple(is_numeric_dtype(table[name]) for name in table)
            columns = [
                _number_texts(table[name].tolist()) if number else [_text(value) for value in table[name]]
                for name, number in zip(table, self._numbers, strict=True)
            ]
            self._cells = [list(row) for row in zip(*columns, strict=True)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._numbers[section] else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._numbers[index.column()] else _LEFT
        return None


class RowTable(Table):
    """The first rows; columns share the room there is and scroll when it is too little."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.rows")
        self.setAccessibleName(self.tr("Rows"))
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.horizontalHeader().setResizeContentsPrecision(30)
        self.rows.modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = self.rows.columnCount()
        if not count:
            return
        header = self.horizontalHeader()
        widths = [
            min(max(header.sectionSizeHint(i), self.sizeHintForColumn(i) + 8, _NARROWEST), _WIDEST)
            for i in range(count)
        ]
        extra = max(0, self.viewport().width() - sum(widths)) // count
        for place, width in enumerate(widths):
            header.resizeSection(place, width + extra)


def _text(value: object) -> str:
    return "–" if _is_gap(value) else str(value)


def _number_texts(values: list[float]) -> list[str]:
    """Numbers of one column, all with as many decimals as the longest needs, so that the points line up."""
    present = [value for value in values if not _is_gap(value)]
    decimals = max((_decimals(value) for value in present), default=0)
    plain = all(value == 0 or 1e-4 <= abs(value) < 1e12 for value in present)
    return [
        "–" if _is_gap(value) else f"{value:,.{decimals}f}" if plain else f"{value:.5g}" for value in values
    ]


def _decimals(value: float) -> int:
    return len(f"{abs(value) % 1:.{_MOST_DECIMALS}f}".rstrip("0")) - 2 if value % 1 else 0


def _is_gap(value: object) -> bool:
    return value is None or value != value  # noqa: PLR0124  a gap is the one value that differs from itself
