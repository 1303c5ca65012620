"""The column beside the data: what is predicted, how rows are divided, what is worth a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnstudio.ui.data.notices import Notices
from nnstudio.ui.data.split_section import SplitSection
from nnstudio.ui.data.task_card import TaskCard
from nnstudio.ui.texts import say
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Notice, PrimaryButton, SectionLabel, SideColumn

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace

_WIDTH = 360


class DataSide(SideColumn):
    """Reads the workspace and calls it; `build_requested` asks for the next step."""

    build_requested = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("right", parent, width=_WIDTH)
        self._workspace = workspace
        self.body.addWidget(SectionLabel(self.tr("Task"), self))
        self._task = TaskCard(workspace, self)
        self._fault = Notice(self.tr("A network cannot learn from this yet"), "", "warn", self)
        self._fault.setObjectName("data.fault")
        self._questions = Notices(workspace, self.tr("Decided for you"), "data.questions", self)
        self._findings = Notices(workspace, self.tr("Worth a look"), "data.findings", self)
        self._split = SplitSection(workspace, appearance, self)
        self.build = PrimaryButton(self.tr("Build a network for this →"), self)
        self.build.setObjectName("data.build")
        self.build.clicked.connect(self.build_requested)
        for part in (self._task, self._fault, self._questions, self._findings, self._split):
            self.body.addWidget(part)
            self.body.addSpacing(CARDS - RELATED)
        self.body.addWidget(self.build)
        workspace.dataset.looked.connect(self._show_findings)

    def refresh(self) -> None:
        """Shows what the workspace holds now."""
        data = self._workspace.dataset
        self._task.refresh()
        self._fault.setVisible(data.state == "ready" and data.error is not None)
        self._fault.say(say(data.error) if data.error is not None else "")
        self._split.refresh()
        self._questions.show_questions(data.value.questions if data.value is not None else ())
        self._show_findings()
        self.build.setEnabled(data.state == "ready" and data.preparation is not None)

    def _show_findings(self) -> None:
        data = self._workspace.dataset
        found = () if data.look is None else data.look.findings
        self._findings.show_findings(None if data.look is None and data.is_looking else found)
