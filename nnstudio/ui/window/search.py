"""A field and a list that narrows while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from nnstudio.ui.theme import measures

_SHOWN = 60
_SIZE = (520, 380)


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that can be found, with more words to find it by, and what choosing it does."""

    title: str
    kind: str
    words: str
    choose: Callable[[], None]


class Search(QFrame):
    """Shows what can be found; Enter chooses, Escape closes."""

    def __init__(self, everything: Sequence[Found], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("search.popup")
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._everything = everything
        self._field = QLineEdit(self)
        self._field.setObjectName("search.field")
        self._field.setPlaceholderText(self.tr("Search commands, layers, nodes, fields and runs"))
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setObjectName("search.list")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.CARDS, measures.CARDS, measures.CARDS, measures.CARDS)
        column.setSpacing(measures.RELATED)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.resize(*_SIZE)
        self._narrow("")

    def open(self) -> None:
        """Appears below the header, in the middle."""
        window = self.parentWidget()
        corner = window.mapToGlobal(window.rect().center())
        self.move(corner.x() - self.width() // 2, window.mapToGlobal(window.rect().topLeft()).y() + 56)
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the field keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % max(1, self._list.count()))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.currentItem() is not None:
                self._choose(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        self._list.clear()
        hits = (found for found in self._everything if _rank(found, wanted) is not None)
        for found in sorted(hits, key=lambda found: _rank(found, wanted) or 0)[:_SHOWN]:
            item = QListWidgetItem(f"{found.title}   ·   {found.kind}")
            item.setData(Qt.ItemDataRole.UserRole, found)
            self._list.addItem(item)
        if self._list.count() == 0:
            nothing = QListWidgetItem(self.tr("Nothing is called that."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(nothing)
        else:
            self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        found = item.data(Qt.ItemDataRole.UserRole)
        self.close()
        if found is not None:
            found.choose()


def _rank(found: Found, wanted: list[str]) -> int | None:
    """0 when the title begins with it, 1 when it is within, 2 when in the other words; else nothing."""
    title, words = found.title.casefold(), f"{found.kind} {found.words}".casefold()
    ranks = [
        0 if title.startswith(word) else 1 if word in title else 2 if word in words else None
        for word in wanted
    ]
    if any(rank is None for rank in ranks):
        return None
    return sum(rank for rank in ranks if rank is not None)
