"""The column beside the charts: what stands in the way, what the run will be, how busy the computer is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.ui.texts import say
from nnstudio.ui.train.computer import Computer
from nnstudio.ui.train.outlook import obstacles, outlook
from nnstudio.ui.widgets import Facts, LinkButton, Muted, Notice, SectionLabel, SideColumn
from nnstudio.workspace import Workspace

_WIDTH = 288
_SHOWN = 3
_APART = 8


class Notes(SideColumn):
    """Reads the workspace; the page says when to look again."""

    step_requested = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("right", parent, width=_WIDTH)
        self.setObjectName("train.notes")
        self._workspace = workspace
        self._said: list[object] = []
        self._names: list[str] = []
        self._problems = QVBoxLayout()
        self._before = Facts(self)
        self._before.setObjectName("train.outlook")
        self._nothing = Muted(self.tr("Choose data and build a network to see what a run will take."), self)
        self.body.addLayout(self._problems)
        self.body.addWidget(SectionLabel(self.tr("Before the run"), self))
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._before)
        self.body.addSpacing(_APART)
        self.body.addWidget(SectionLabel(self.tr("This computer"), self))
        self.body.addWidget(Computer(self))
        self.refresh()

    def refresh(self) -> None:
        """Looks at the workspace again; only what has changed is touched."""
        facts, found = outlook(self._workspace), obstacles(self._workspace)
        if [facts, found] == self._said:
            return
        self._said = [facts, found]
        if [name for name, _ in facts] != self._names:
            self._names = [name for name, _ in facts]
            self._before.clear()
        for name, value in facts:
            self._before.set(name, value)
        self._nothing.setVisible(not facts)
        self._show_problems(found)

    def _show_problems(self, found: list[tuple[object, object, str | None]]) -> None:
        while item := self._problems.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if not found:
            return
        self._problems.addWidget(SectionLabel(self.tr("In the way"), self))
        for message, detail, node in found[:_SHOWN]:
            notice = Notice(say(message), say(detail) if detail else "", "bad", self)
            page = "data" if self._workspace.dataset.error is not None else "build"
            text = self.tr("Show in Data") if page == "data" else self.tr("Show in Build")
            link = LinkButton(text, self)
            link.setObjectName("train.problem")
            link.clicked.connect(lambda _=False, page=page, node=node: self._open(page, node))
            notice.add_actions([link])
            self._problems.addWidget(notice)
        if len(found) > _SHOWN:
            more = self.tr("and {count} more").format(count=len(found) - _SHOWN)
            self._problems.addWidget(Muted(more, self))
        self._problems.addSpacing(_APART)

    def _open(self, page: str, node: str | None) -> None:
        if node is not None:
            self._workspace.selection.set(nodes=(node,))
        self.step_requested.emit(page)
