"""The rows of the library: headings of groups, layers and Blocks below them, and what opens a whole group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
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
GROUP = Qt.ItemDataRole.UserRole + 3
"""The group that a row opens or closes; nothing for any other row."""

_ENDS = {"Input", "Output"}
_DOORS = {"BlockInput", "BlockOutput"}
_RECENT = 3
_TIP = '<table width="260"><tr><td>{text}</td></tr></table>'
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    text: str = ""
    entry: Entry | None = None
    group: str | None = None


class LibraryModel(QAbstractListModel):
    """The usual layers and all Blocks by group, whole groups that were opened, or what a query finds.

    The two ends of a network are not offered inside of a Block, and its doors not outside.
    """

    def __init__(self, patterns: Patterns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._patterns = patterns
        self._hidden = _DOORS
        self._entries: dict[str, Entry] = {}
        self._recent: list[str] = []
        self._opened: set[str] = set()
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

    def toggle(self, index: Index) -> QModelIndex:
        """Opens or closes the group of a row, and gives the row to go on from."""
        row, group = index.row(), index.data(GROUP)
        rest = [_Row(entry=entry) for entry in self._rest(group)]
        if group in self._opened:
            self._opened.remove(group)
            first = row - len(rest)
            self.beginRemoveRows(QModelIndex(), first, row - 1)
            del self._rows[first:row]
            self.endRemoveRows()
            row = first
        else:
            self._opened.add(group)
            self.beginInsertRows(QModelIndex(), row, row + len(rest) - 1)
            self._rows[row:row] = rest
            self.endInsertRows()
        last = row + (len(rest) if group in self._opened else 0)
        self._rows[last] = self._opener(group, len(rest))
        self.dataChanged.emit(self.index(last), self.index(last))
        return self.index(row)

    def first(self) -> QModelIndex:
        """The first row with a layer."""
        rows = (row for row, shown in enumerate(self._rows) if shown.entry is not None)
        return self.index(next(rows, -1))

    def next_to(self, index: Index, step: int) -> QModelIndex:
        """The nearest row above or below a row that can be picked."""
        row = index.row() + step
        while 0 <= row < len(self._rows):
            if self.flags(self.index(row)) & Qt.ItemFlag.ItemIsSelectable:
                return self.index(row)
            row += step
        return QModelIndex(index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.title if row.entry else row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row.entry) if row.entry else None
        if role == GROUP:
            return row.group
        roles = {KEY: "key", ICON: "icon", OWN: "own"}
        return getattr(row.entry, roles[role]) if row.entry and role in roles else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() else _Row()
        if row.entry is None and row.group is None:
            return Qt.ItemFlag.NoItemFlags
        picked = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return picked if row.entry is None else picked | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_data(indexes[0].data(KEY))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _arrange(self) -> None:
        self.beginResetModel()
        if self._query:
            # What fits equally well: a layer before a Block that is named after it.
            entries = sorted(self._offered(), key=lambda entry: entry.is_block)
            self._rows = [_Row(entry=entry) for entry in found(self._query, entries)]
        else:
            self._rows = list(self._by_group())
        self.endResetModel()

    def _by_group(self) -> Iterator[_Row]:
        offered = {entry.key: entry for entry in self._offered()}
        if recent := [offered[key] for key in self._recent if key in offered]:
            yield _Row(self.tr("Recent"))
            yield from (_Row(entry=entry) for entry in recent)
        for group in dict.fromkeys(entry.group for entry in offered.values()):
            rest = self._rest(group)
            members = [entry for entry in offered.values() if entry.group == group]
            yield _Row(translated(group))
            yield from (_Row(entry=entry) for entry in members if entry not in rest)
            if group in self._opened:
                yield from (_Row(entry=entry) for entry in rest)
            if rest:
                yield self._opener(group, len(rest))

    def _offered(self) -> list[Entry]:
        return [entry for key, entry in self._entries.items() if key not in self._hidden]

    def _rest(self, group: str) -> list[Entry]:
        """What a newcomer is not shown of a group at first; one alone would save nothing."""
        members = [entry for entry in self._offered() if entry.group == group]
        rest = [entry for entry in members if not entry.usual and entry.key not in _DOORS]
        return rest if 1 < len(rest) < len(members) else []

    def _opener(self, group: str, count: int) -> _Row:
        text = self.tr("Fewer") if group in self._opened else self.tr("%n more…", "", count)
        return _Row(text, group=group)


def _tip(entry: Entry) -> str:
    """What it is for and when to use it, in a column that is easy to read."""
    return _TIP.format(text="<br><br>".join(escape(text) for text in (entry.help, entry.when) if text))
