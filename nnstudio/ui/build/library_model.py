"""The rows of the library: headings of groups, and layers and Blocks below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnstudio.layers import layers
from nnstudio.ui.build.search import Entry, entry_of, entry_of_block, found
from nnstudio.ui.canvas.dropping import MIME_TYPE, mime_data
from nnstudio.ui.texts import translated
from nnstudio.workspace.patterns import Patterns

KEY = Qt.ItemDataRole.UserRole
"""What a row places: the kind of a layer, or the key of a Block; nothing for a heading."""
ICON = Qt.ItemDataRole.UserRole + 1
OWN = Qt.ItemDataRole.UserRole + 2
"""Whether the person may rename and delete it."""

_ENDS = {"Input", "Output"}
_DOORS = {"BlockInput", "BlockOutput"}
_RECENT = 3
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    heading: str = ""
    entry: Entry | None = None


class LibraryModel(QAbstractListModel):
    """All layers and Blocks by group, or those that a query finds.

    The two ends of a network are not offered inside of a Block, and its doors not outside.
    """

    def __init__(self, patterns: Patterns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._patterns = patterns
        self._hidden = _DOORS
        self._entries: dict[str, Entry] = {}
        self._recent: list[str] = []
        self._query = ""
        self._rows: list[_Row] = []
        self.read_catalog()

    def read_catalog(self) -> None:
        """Reads all layers and Blocks, in the language of the window."""
        placed = [entry_of(layer) for layer in layers().values()]
        blocks = [entry_of_block(pattern) for pattern in self._patterns.all]
        # The person's own first, and all Blocks behind the ends: they are what most networks are made of.
        blocks.sort(key=lambda entry: not entry.own)
        ends = sum(entry.group == placed[0].group for entry in placed)
        self._entries = {entry.key: entry for entry in (*placed[:ends], *blocks, *placed[ends:])}
        self._arrange()

    def show_place(self, *, inside: bool) -> None:
        """Offers what can stand inside of a Block, or in the network itself."""
        hidden = _ENDS if inside else _DOORS
        if hidden != self._hidden:
            self._hidden = hidden
            self._arrange()

    def search(self, query: str) -> None:
        """Shows what fits; an empty query shows everything."""
        self._query = query.strip()
        self._arrange()

    def remember(self, key: str) -> None:
        """Puts a layer or Block first among the recent ones."""
        self._recent = [key, *(known for known in self._recent if known != key)][:_RECENT]
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
        roles = {KEY: "key", ICON: "icon", OWN: "own"}
        return getattr(row.entry, roles[role]) if row.entry and role in roles else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_data(indexes[0].data(KEY))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _arrange(self) -> None:
        self.beginResetModel()
        offered = {key: entry for key, entry in self._entries.items() if key not in self._hidden}
        if self._query:
            # What fits equally well: a layer before a Block that is named after it.
            entries = sorted(offered.values(), key=lambda entry: entry.is_block)
            self._rows = [_Row(entry=entry) for entry in found(self._query, entries)]
        else:
            groups: dict[str, list[Entry]] = {}
            if recent := [offered[key] for key in self._recent if key in offered]:
                groups[self.tr("Recent")] = recent
            for entry in offered.values():
                groups.setdefault(translated(entry.group), []).append(entry)
            self._rows = [
                row
                for heading, entries in groups.items()
                for row in (_Row(heading=heading), *(_Row(entry=entry) for entry in entries))
            ]
        self.endResetModel()
