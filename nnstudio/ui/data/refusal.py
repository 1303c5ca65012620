"""What the data page shows where data cannot be used: why, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nnstudio.ui.data.relinking import find_again
from nnstudio.ui.texts import say
from nnstudio.ui.widgets import EmptyState, OutlineButton
from nnstudio.workspace.dataset import MISSING, STOPPED

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class Refusal(EmptyState):
    """Says why; emits `action` when other data is wanted, and does everything else itself."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", "", self.tr("Change source…"), parent, icon="warning")
        self.setObjectName("data.refusal")
        self._workspace = workspace
        self._where = OutlineButton(self.tr("Show where it is…"), self)
        self._where.setObjectName("data.where")
        self._where.clicked.connect(lambda: find_again(workspace, self))
        again = OutlineButton(self.tr("Try again"), self)
        again.setObjectName("data.retry")
        again.clicked.connect(workspace.dataset.again)
        self._undo = OutlineButton(self.tr("Undo the last change"), self)
        self._undo.setObjectName("data.undo")
        self._undo.clicked.connect(workspace.session.undo)
        for button in (self._where, again, self.button, self._undo):
            self.add(button)  # `button` belongs behind what brings the same data back

    def refresh(self) -> None:
        """Shows why the data of the workspace cannot be used."""
        dataset = self._workspace.dataset
        if dataset.error is None:
            return
        titles = {MISSING: self.tr("The data is not where it was"), STOPPED: self.tr("Reading was stopped")}
        title = titles.get(dataset.error.code, self.tr("This data cannot be used as it is"))
        self.set(title, say(dataset.error), self.tr("Change source…"))
        self._where.setVisible(dataset.missing is not None)
        self._undo.setVisible(self._workspace.session.undo_label is not None)
