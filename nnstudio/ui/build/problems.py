"""Problems as a list of notices, each with the buttons that mend it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.ui.canvas.editing import Editing
from nnstudio.ui.texts import say
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Label, Notice, OutlineButton

if TYPE_CHECKING:
    from nnstudio.compiler.report import Fix, Problem

_MOST_FIXES = 3


class ProblemList(QWidget):
    """Empty and without height while there are no problems."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector.problems")
        self._editing = editing
        self._problems: tuple[Problem, ...] = ()
        self._notices: list[Notice] = []
        self._refusal = Label("", self, wrap=True)
        self._refusal.set_tone("bad")
        self._refusal.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(RELATED)
        self._column.addWidget(self._refusal)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Shows these problems."""
        if tuple(problems) == self._problems:
            return
        self._problems = tuple(problems)
        for notice in self._notices:
            notice.hide()
            notice.deleteLater()
        self._notices = [self._notice(problem) for problem in problems]
        for notice in self._notices:
            self._column.addWidget(notice)
        self._refusal.hide()
        self.setVisible(bool(problems))

    def _notice(self, problem: Problem) -> Notice:
        detail = say(problem.detail) if problem.detail else ""
        tone = "bad" if problem.severity == "error" else "warning"
        notice = Notice(say(problem.message), detail, tone, self)
        notice.set_tone("bad" if tone == "bad" else "")
        notice.body.addSpacing(4 if problem.fixes else 0)
        for row, fix in enumerate(problem.fixes[:_MOST_FIXES]):
            button = OutlineButton(say(fix.title), notice)
            button.setObjectName(f"inspector.fix.{row}")
            button.clicked.connect(lambda _=False, fix=fix: self._apply(fix))
            # One below the other: the column is too narrow for a row of them.
            notice.body.addWidget(button)
        return notice

    def _apply(self, fix: Fix) -> None:
        refused = self._editing.attempt(say(fix.title), fix.edit)
        self._refusal.setText(say(refused) if refused else "")
        self._refusal.setVisible(refused is not None)
