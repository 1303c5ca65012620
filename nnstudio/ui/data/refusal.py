"""What the data page shows where data cannot be used: why, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nnstudio.ui.data.relinking import find_again
from nnstudio.ui.texts import say
from nnstudio.ui.widgets import EmptyState, OutlineButton

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class Refusal(EmptyState):
    """Says why; emits `action` when other data is wanted, and does everything else itself."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", "", self.tr("Change source…"), parent, icon="warning")
        self.setObjectName("data.refusal")
        self._workspace = workspace
        self._where = OutlineButton(self.tr("Where is it now?…"), self)
        self._where.setObjectName("data.where")
        self._where.clicked.connect(lambda: find_again(workspace, self))
        again = OutlineButton(self.tr("Try again"), self)
        again.setObjectName("data.retry")
        again.clicked.connect(workspace.dataset.again)
        self._undo = OutlineButton(self.tr("Undo the last change"), self)
        self._undo.setObjectName("data.undo")
        self._undo.clicked.connect(workspace.session.undo)
        for button in (self._where, again, self._undo):
            self.add(button)

    def refresh(self) -> None:
        """Shows why the data of the workspace cannot be used."""
        dataset = self._workspace.dataset
        is_missing = dataset.missing is not None
        title = (
            self.tr("The data is not where it was")
            if is_missing
            else self.tr("This data cannot be used as it is")
        )
        self.set(title, say(dataset.error) if dataset.error else "", self.tr("Change source…"))
        self._where.setVisible(is_missing)
        self._undo.setVisible(self._workspace.session.undo_label is not None)
