"""What can be done with several selected layers, or with links."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.ui.canvas import CanvasView
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.widgets import Muted, OutlineButton, Title

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class SelectionPanel(QWidget):
    """How many things are selected, and what can be done with them."""

    def __init__(self, workspace: Workspace, canvas: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("inspector.selection")
        self._title = Title("", self)
        self._text = Muted("", self)
        editing = canvas.editing
        self._group = self._button(
            "group", self.tr("Group into a Block"), "layout", lambda: canvas.perform("group")
        )
        self._copy = self._button("copy", self.tr("Copy"), "copy", editing.copy)
        self._duplicate = self._button("duplicate", self.tr("Duplicate"), "plus", editing.duplicate)
        self._delete = self._button("delete", self.tr("Delete"), "trash", editing.delete_selection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(CARDS - RELATED)
        for button in (self._group, self._copy, self._duplicate, self._delete):
            column.addWidget(button)

    def refresh(self) -> None:
        """Shows the selection as it is now."""
        selection = self._workspace.selection
        nodes, links = len(selection.nodes), len(selection.links)
        facts = self._workspace.place.analysis.facts
        if nodes:
            parameters = sum(facts[id].parameters for id in selection.nodes if id in facts)
            self._title.setText(self.tr("%n layers", "", nodes))
            self._text.setText(self.tr("{count} parameters together.").format(count=f"{parameters:,}"))
        else:
            self._title.setText(self.tr("%n links", "", links))
            self._text.setText(self.tr("A link carries what one layer gives to another."))
        for button in (self._group, self._copy, self._duplicate):
            button.setVisible(bool(nodes))

    def _button(self, name: str, text: str, icon: str, run: Callable[[], object]) -> OutlineButton:
        button = OutlineButton(text, self, icon=icon)
        button.setObjectName(f"inspector.{name}")
        button.clicked.connect(lambda _: run())
        return button
