"""What the data left open and what is worth a look, each with buttons for what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nnstudio.data.answers import answered
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Muted, Notice, OutlineButton, SectionLabel

if TYPE_CHECKING:
    from nnstudio.data.looking import Finding
    from nnstudio.data.questions import Option, Question
    from nnstudio.workspace import Workspace

_ROOM = 216  # pixels for buttons beside each other where the column is narrowest
_NARROWEST = 40
_LINE, _LINES = 40, 4  # letters that surely fit into a line, and lines of a preview


class Notices(QWidget):
    """A heading and a notice for each question or finding; without any, nothing is shown."""

    def __init__(self, workspace: Workspace, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._workspace = workspace
        self._shown: Sequence[Any] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(SectionLabel(title, self))
        self._waiting = Muted(self.tr("Looking at the rows…"), self)
        self._waiting.hide()
        column.addWidget(self._waiting)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(RELATED)
        column.addLayout(self._notices)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Shows what was decided for the person, and lets them decide otherwise."""
        if questions != self._shown:
            self._show(questions, [self._of_question(question) for question in questions])

    def show_findings(self, findings: Sequence[Finding] | None) -> None:
        """Shows what stands out; None while it is looked for."""
        self._waiting.setVisible(findings is None)
        if findings is not None and findings != self._shown:
            self._show(findings, [self._of_finding(finding) for finding in findings])
        elif findings is None:
            self._show((), ())
            self._shown = None
            self.show()

    def _show(self, shown: Sequence[Any], notices: Iterable[Notice]) -> None:
        self._shown = shown
        while item := self._notices.takeAt(0):
            item.widget().hide()
            item.widget().deleteLater()
        for notice in notices:
            self._notices.addWidget(notice)
        self.setVisible(bool(shown))

    def _of_question(self, question: Question) -> Notice:
        text = translated(question.text)
        lines = [question.field] if question.field and question.field not in text else []
        notice = Notice(text, "\n".join([*lines, *_in_few_lines(question.preview)]), "accent", self)
        chosen = question.options[question.chosen]
        buttons = [self._button(option, question.field, notice) for option in question.options]
        for button, option in zip(buttons, question.options, strict=True):
            button.setCheckable(True)
            button.setChecked(option is chosen)
            button.setEnabled(option is chosen or bool(option.sets))
            button.clicked.connect(lambda _=False, b=button, o=option: b.setChecked(o is chosen))
        _add(notice, buttons)
        return notice

    def _of_finding(self, finding: Finding) -> Notice:
        notice = Notice(translated(finding.title), translated(finding.text), finding.severity, self)
        _add(notice, [self._button(option, finding.field, notice) for option in finding.remedies])
        return notice

    def _button(self, option: Option, field: str, notice: Notice) -> OutlineButton:
        text = translated(option.label)
        button = OutlineButton(text, notice)
        button.setToolTip(text)
        button.setMinimumWidth(_NARROWEST)
        label = f"{text}: {field}" if field else text
        button.clicked.connect(lambda _=False: self._apply(label, option.sets))
        return button

    def _apply(self, label: str, sets: Mapping[str, Any]) -> None:
        session = self._workspace.session
        session.edit_data(label, answered(session.document.data, sets))


def _in_few_lines(preview: Sequence[str]) -> Sequence[str]:
    """Short values beside each other; of longer ones the first few, each in a line of its own."""
    together = ", ".join(preview)
    if len(together) <= _LINE:
        return [together] if preview else []
    return [_cut(text) for text in preview[:_LINES]]


def _cut(text: str) -> str:
    """A piece of a long text, with its first letter beyond ASCII: what it is read as is asked about most."""
    if len(text) <= _LINE:
        return text
    letter = next((place for place, each in enumerate(text) if not each.isascii()), 0)
    start = max(0, min(letter - _LINE // 2, len(text) - _LINE))
    end = start + _LINE
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def _add(notice: Notice, buttons: Sequence[QPushButton]) -> None:
    """Buttons beside each other where there is room, else one below the other."""
    if sum(button.sizeHint().width() + RELATED for button in buttons) <= _ROOM:
        if buttons:
            notice.add_actions(buttons)
        return
    for button in buttons:
        notice.body.addWidget(button)
