"""What the data is and how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.data import BuiltIn, Source
from nnstudio.ui.data import figures
from nnstudio.ui.forms import Form, changed
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Card, Muted, OutlineButton, Rule, Title

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace

_FORM_WIDTH = 420
_FIXED = ("path", "kind")


class SummaryCard(Card):
    """Title, counts and the reading note; other sources and other ways of reading are a click away."""

    change_requested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._title = Title("", self)
        self._title.setObjectName("data.title")
        self._words = Muted("", self)
        self._words.setObjectName("data.counts")
        self._options = OutlineButton("", self)
        self._options.setObjectName("data.options")
        self._options.setCheckable(True)
        self._options.toggled.connect(self._show_form)
        change = OutlineButton(self.tr("Change source…"), self)
        change.setObjectName("data.change")
        change.clicked.connect(self.change_requested)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addLayout(words, 1)
        row.addWidget(change)
        row.addWidget(self._options)
        self.body.addLayout(row)
        self._rule = Rule(self)
        self._rule.hide()
        self.body.addWidget(self._rule)
        self._form: Form | None = None

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
        has_options = source is not None and not isinstance(source, BuiltIn)
        self._options.setVisible(has_options)
        reading = source is not None and source.kind == "csv"
        self._options.setText(self.tr("Reading options…") if reading else self.tr("Options…"))
        if self._form is not None and source is not None:
            if type(self._form.model) is type(source):
                self._form.set_model(source)
            else:
                self._options.setChecked(False)

    def _show_form(self, shown: bool) -> None:
        source = self._workspace.session.document.data.source
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        self._rule.setVisible(shown)
        if shown and source is not None:
            self._form = Form(source, self, skip=_FIXED)
            self._form.setFixedWidth(_FORM_WIDTH)
            self._form.edited.connect(self._edit)
            self.body.addWidget(self._form)

    def _edit(self, path: str, value: object) -> None:
        settings = self._workspace.session.document.data
        source: Source = changed(settings.source, path, value)
        label = self.tr("Change how the data is read")
        self._workspace.session.edit_data(
            label, settings.model_copy(update={"source": source}), merge=f"source.{path}"
        )
