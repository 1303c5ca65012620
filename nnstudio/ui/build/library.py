"""The layers and Blocks that can be placed, at the left of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QMessageBox, QStackedLayout, QVBoxLayout, QWidget

from nnstudio.ui.build.library_list import LibraryList
from nnstudio.ui.build.library_model import LibraryModel
from nnstudio.ui.build.search_field import SearchField
from nnstudio.ui.canvas.following import follow
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import EmptyState
from nnstudio.ui.widgets.ask import ask_for_name
from nnstudio.workspace import Workspace

WIDTH = 232


class Library(QFrame):
    """Search field and list. Whoever listens to `picked` places the layer or Block with that key."""

    picked = Signal(str)
    left = Signal()
    """The person wants to go back to the canvas."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patterns, self._place = workspace.patterns, workspace.place
        self.setObjectName("library")
        self.setAccessibleName(self.tr("Library"))
        self.setProperty("kind", "side-left")
        self.setFixedWidth(WIDTH)
        self.model = LibraryModel(self._patterns, self)
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
        self.list.toggled.connect(lambda index: self.list.setCurrentIndex(self.model.toggle(index)))
        self.list.rename_wanted.connect(self._rename)
        self.list.delete_wanted.connect(self._delete)
        self.nothing.action.connect(self.search.clear)
        follow(self, workspace.patterns.changed, self._follow_patterns)
        follow(self, workspace.place.changed, self._follow_place)
        self._follow_place()

    def begin_search(self) -> None:
        """Puts the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def remember(self, key: str) -> None:
        """A layer or Block was placed: it goes to the recent ones."""
        self.model.remember(key)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.read_catalog()
        super().changeEvent(event)

    def _follow_patterns(self) -> None:
        self.model.read_catalog()

    def _follow_place(self) -> None:
        self.model.show_place(inside=bool(self._place.path))

    def _rename(self, key: str) -> None:
        name = self._name(key)
        label = self.tr("Name of the Block")
        ask_for_name(self, self.tr("Rename"), label, name, lambda given: self._patterns.rename(key, given))

    def _delete(self, key: str) -> None:
        box = QMessageBox(self)
        box.setObjectName("library.delete")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Delete “{name}” from My Blocks?").format(name=self._name(key)))
        box.setInformativeText(self.tr("Networks that were built with it keep their copies."))
        box.addButton(QMessageBox.StandardButton.Discard).setText(self.tr("Delete"))
        box.addButton(QMessageBox.StandardButton.Cancel).setText(self.tr("Cancel"))

        def decided(_: int) -> None:
            chosen = box.standardButton(box.clickedButton())
            box.deleteLater()
            if chosen == QMessageBox.StandardButton.Discard:
                self._patterns.delete(key)

        box.finished.connect(decided)
        box.open()

    def _name(self, key: str) -> str:
        return next(pattern.block.heading for pattern in self._patterns.all if pattern.key == key)

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
