"""Precision, recall and number of samples of every class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from nnstudio.evaluation.report import ClassScores
from nnstudio.ui.theme.measures import ROW
from nnstudio.ui.widgets import Table

Index = QModelIndex | QPersistentModelIndex

_MOST_ROWS = 12


class ClassModel(QAbstractTableModel):
    """One row per class, in the order of the data."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._classes: tuple[ClassScores, ...] = ()

    def show(self, classes: Sequence[ClassScores]) -> None:
        """Shows these classes."""
        self.beginResetModel()
        self._classes = tuple(classes)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._classes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        scores = self._classes[index.row()]
        name = scores.name
        cells = (
            name,
            f"{100 * scores.precision:.0f} %",
            f"{100 * scores.recall:.0f} %",
            f"{scores.support:,}",
        )
        return cells[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        titles = (self.tr("Class"), self.tr("Precision"), self.tr("Recall"), self.tr("Samples"))
        tips = (
            "",
            self.tr("Of all that were called this, how many are"),
            self.tr("Of all that are this, how many were called so"),
            self.tr("How many rows really are this"),
        )
        given = {
            Qt.ItemDataRole.DisplayRole: titles[section],
            Qt.ItemDataRole.ToolTipRole: tips[section],
            Qt.ItemDataRole.TextAlignmentRole: _alignment(section),
        }
        return given.get(Qt.ItemDataRole(role))


class ClassTable(Table):
    """As high as its classes need, up to a dozen; then it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evaluate.classes")
        self.setAccessibleName(self.tr("Scores of every class"))
        self.classes = ClassModel(self)
        self.setModel(self.classes)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_classes(self, classes: Sequence[ClassScores]) -> None:
        """Shows these classes."""
        self.classes.show(classes)
        self.setFixedHeight(ROW + ROW * min(_MOST_ROWS, len(classes)) + 4)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
