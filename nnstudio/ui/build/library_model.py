"""The rows of the library: headings of groups, and layers below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnstudio.layers import layers
from nnstudio.ui.build.search import Entry, entry_of, found
from nnstudio.ui.canvas.dropping import MIME_TYPE, mime_data
from nnstudio.ui.texts import translated

KIND = Qt.ItemDataRole.UserRole
"""The kind of the layer in a row; nothing for a heading."""

_RECENT = 3
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    heading: str = ""
    entry: Entry | None = None


class LibraryModel(QAbstractListModel):
    """All layers by group, or those that a query finds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, Entry] = {}
        self._recent: list[str] = []
        self._query = ""
        self._rows: list[_Row] = []
        self.read_catalog()

    def read_catalog(self) -> None:
        """Reads all layers, in the language of the window."""
        self._entries = {kind: entry_of(layer) for kind, layer in layers().items()}
        self._arrange()

    def search(self, query: str) -> None:
        """Shows what fits; an empty query shows everything."""
        self._query = query.strip()
        self._arrange()

    def remember(self, kind: str) -> None:
        """Puts a layer first among the recent ones."""
        self._recent = [kind, *(known for known in self._recent if known != kind)][:_RECENT]
        if not self._query:
            self._arrange()

    def first(self) -> QModelIndex:
        """The first row with a layer."""
        rows = (row for row, shown in enumerate(self._rows) if shown.entry is not None)
        return self.index(next(rows, -1))

    def next_to(self, index: Index, step: int) -> QModelIndex:
        """The nearest row with a layer above or below a row."""
        row = index.row() + step
        while 0 <= row < len(self._rows):
            if self._rows[row].entry is not None:
                return self.index(row)
            row += step
        return QModelIndex(index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.title if row.entry else row.heading
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.entry.help if row.entry else None
        if role == KIND:
            return row.entry.kind if row.entry else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_data(indexes[0].data(KIND))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _arrange(self) -> None:
        self.beginResetModel()
        if self._query:
            self._rows = [_Row(entry=entry) for entry in found(self._query, self._entries.values())]
        else:
            groups: dict[str, list[Entry]] = {}
            if recent := [self._entries[kind] for kind in self._recent if kind in self._entries]:
                groups[self.tr("Recent")] = recent
            for entry in self._entries.values():
                groups.setdefault(translated(entry.group), []).append(entry)
            self._rows = [
                row
                for heading, entries in groups.items()
                for row in (_Row(heading=heading), *(_Row(entry=entry) for entry in entries))
            ]
        self.endResetModel()
