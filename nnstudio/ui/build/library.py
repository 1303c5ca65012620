"""The layers that can be placed, at the left of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from nnstudio.ui.build.library_list import LibraryList
from nnstudio.ui.build.library_model import LibraryModel
from nnstudio.ui.build.search_field import SearchField
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import EmptyState

WIDTH = 232


class Library(QFrame):
    """Search field and list. Whoever listens to `picked` places the layer."""

    picked = Signal(str)
    left = Signal()
    """The person wants to go back to the canvas."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAccessibleName(self.tr("Library"))
        self.setProperty("kind", "side-left")
        self.setFixedWidth(WIDTH)
        self.model = LibraryModel(self)
        self.search = SearchField(self)
        self.list = LibraryList(appearance, self)
        self.list.setModel(self.model)
        words = self.tr("No such layer"), self.tr("Try another word for it."), self.tr("Show all")
        self.nothing = EmptyState(*words, self, icon="search")
        self.nothing.setObjectName("library.nothing")
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARDS, CARDS, CARDS - 4, 0)
        column.setSpacing(RELATED)
        column.addWidget(self.search)
        column.addLayout(self._stack, 1)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._pick_current)
        self.search.stepped.connect(self._step)
        self.search.left.connect(self.left)
        self.list.left.connect(self.left)
        self.list.picked.connect(self.picked)
        self.nothing.action.connect(self.search.clear)

    def begin_search(self) -> None:
        """Puts the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def remember(self, kind: str) -> None:
        """A layer was placed: it goes to the recent ones."""
        self.model.remember(kind)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.read_catalog()
        super().changeEvent(event)

    def _search(self, query: str) -> None:
        self.model.search(query)
        empty = self.model.rowCount() == 0
        self._stack.setCurrentWidget(self.nothing if empty else self.list)
        self.list.scrollToTop()
        self.list.setCurrentIndex(self.model.first() if query.strip() else QModelIndex())

    def _step(self, step: int) -> None:
        current = self.list.currentIndex()
        chosen = self.model.next_to(current, step) if current.isValid() else self.model.first()
        self.list.setCurrentIndex(chosen)

    def _pick_current(self) -> None:
        self.list.pick(self.list.currentIndex())
