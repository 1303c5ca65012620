"""The rows of a table as a model: a cell becomes text when it is shown, and no sooner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnstudio.ui.data.cell_texts import TextOf, is_number, texts_of

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset
    from nnstudio.data.settings import FieldType

Index = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class RowModel(QAbstractTableModel):
    """Values by row and field; numbers stand at the right, missing ones are a faint dash."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dataset: Dataset | None = None
        self._names: list[str] = []
        self._kinds: list[FieldType] = []
        self._texts: list[TextOf] = []
        self._alignments: list[Qt.AlignmentFlag] = []
        self._count = 0

    def show(self, dataset: Dataset | None) -> None:
        """Shows the rows of a data set."""
        self.beginResetModel()
        self._dataset = dataset
        columns = [] if dataset is None else [(str(name), dataset.table[name]) for name in dataset.table]
        self._names = [name for name, _ in columns]
        kinds = {field.name: field.type for field in dataset.fields} if dataset is not None else {}
        self._kinds = [kinds[name] for name in self._names]
        self._texts = [texts_of(values) for _, values in columns]
        self._alignments = [_RIGHT if is_number(values) else _LEFT for _, values in columns]
        self._count = len(dataset) if dataset is not None and columns else 0
        self.endResetModel()

    @property
    def dataset(self) -> Dataset | None:
        """The data set shown."""
        return self._dataset

    def text(self, row: int, column: int) -> str:
        """What a cell shows; `cell_texts.GAP` itself for a missing value."""
        return self._texts[column](row)

    def name(self, column: int) -> str:
        """The field of a column."""
        return self._names[column]

    def kind(self, column: int) -> FieldType:
        """The type of the field of a column."""
        return self._kinds[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Where the values of a column stand."""
        return self._alignments[column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return f"{section + 1:,}" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignments[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in _SHOWN:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignments[index.column()]
        return None
