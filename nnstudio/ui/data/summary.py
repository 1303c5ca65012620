"""What the data is and how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.ui.data import figures
from nnstudio.ui.data.reading_options import ReadingOptions, can_be_set
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Card, Muted, OutlineButton, Rule, Title, ToolButton

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class SummaryCard(Card):
    """Title, counts and the reading note; other sources and other ways of reading are a click away."""

    change_requested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._form: ReadingOptions | None = None
        self._title = Title("", self)
        self._title.setObjectName("data.title")
        self._words = Muted("", self)
        self._words.setObjectName("data.counts")
        self._again = ToolButton("refresh", self.tr("Read the file again"), self)
        self._again.setObjectName("data.again")
        self._again.clicked.connect(workspace.dataset.again)
        self._stop = OutlineButton(self.tr("Cancel"), self)
        self._stop.setObjectName("data.stop")
        self._stop.clicked.connect(workspace.dataset.stop)
        change = OutlineButton(self.tr("Change source…"), self)
        change.setObjectName("data.change")
        change.clicked.connect(self.change_requested)
        self._options = OutlineButton("", self)
        self._options.setObjectName("data.options")
        self._options.setCheckable(True)
        self._options.toggled.connect(self._show_form)
        self._rule = Rule(self)
        self._rule.hide()
        self._lay_out(change)
        workspace.dataset.progressed.connect(self._show_progress)

    def refresh(self) -> None:
        """Shows what the workspace holds now."""
        source = self._workspace.session.document.data.source
        dataset, state = self._workspace.dataset.value, self._workspace.dataset.state
        if dataset is not None:
            parts = [
                figures.rows(len(dataset)),
                figures.fields(len(dataset.fields)),
                translated(dataset.note),
            ]
            words = " · ".join(part for part in parts if part)
            self._title.setText(translated(dataset.title))
            self._words.setText(self.tr("Reading again…") if state == "loading" else words)
        self._stop.hide()
        place = None if source is None else source.place
        self._again.setVisible(place is not None and state != "loading")
        self._options.setVisible(source is not None and can_be_set(source))
        self._options.setText(self.tr("Options…") if place is None else self.tr("Reading options…"))
        if self._form is not None and source is not None:
            shown = self._form.source
            if type(shown) is type(source) and shown.place == place:
                self._form.show_source(source)
            else:
                self._options.setChecked(False)

    def _lay_out(self, change: OutlineButton) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addLayout(words, 1)
        for button in (self._stop, self._again, change, self._options):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self._rule)

    def _show_progress(self, done: int, total: int) -> None:
        if self._workspace.dataset.value is not None:
            share = f" {100 * done // max(total, 1)} %" if done < total else ""
            self._words.setText(self.tr("Reading again…") + share)
            self._stop.show()

    def _show_form(self, shown: bool) -> None:
        source = self._workspace.session.document.data.source
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        self._rule.setVisible(shown)
        if shown and source is not None:
            self._form = ReadingOptions(self._workspace, source, self)
            self.body.addWidget(self._form)
