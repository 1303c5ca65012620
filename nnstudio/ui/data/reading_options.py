"""How a source is read: what can be set about it, with what its own file has to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from nnstudio.data import BuiltIn, DataSettings, Source
from nnstudio.data.sources import DataSource
from nnstudio.ui.data.choices import with_source
from nnstudio.ui.data.query import QueryEditor
from nnstudio.ui.forms import Form, changed
from nnstudio.ui.theme.measures import CARDS

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace

_WIDTH = 420
_FIXED = ("path", "kind")
_QUERY = "query"
_OTHER_ROWS = ("name", "sheet", "table", _QUERY)
"""What makes it other data: targets and fields that were chosen mean nothing there."""


def can_be_set(source: DataSource) -> bool:
    """Whether there is anything to set about how a source is read."""
    return not isinstance(source, BuiltIn) and not type(source).model_fields.keys() <= {*_FIXED}


class ReadingOptions(QWidget):
    """The form of a source; what is changed becomes a step of undo."""

    def __init__(self, workspace: Workspace, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._form: Form | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(CARDS)
        self._query: QueryEditor | None = None
        self._show_form(source, {})
        if _QUERY in type(source).model_fields:
            self._query = QueryEditor(self)
            self._query.run.connect(self._run_query)
            self._column.addWidget(self._query)
        self.show_source(source)
        workspace.sources.look_into(source, self._offer)

    @property
    def source(self) -> Source:
        """The source that is shown."""
        return self._form.model

    def show_source(self, source: Source) -> None:
        """Shows another source of the same kind."""
        self._form.set_model(source)
        if self._query is not None:
            self._query.set_query(source.query)

    def _offer(self, offered: Mapping[str, Sequence[str]]) -> None:
        if isValid(self) and any(offered.values()):  # it may have been closed meanwhile
            self._show_form(self.source, offered)

    def _show_form(self, source: Source, offered: Mapping[str, Sequence[str]]) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self._form = Form(source, self, skip=(*_FIXED, _QUERY), offered=offered)
        self._form.setFixedWidth(_WIDTH)
        self._form.edited.connect(self._edit)
        self._column.insertWidget(0, self._form)

    def _run_query(self, query: str | None) -> None:
        """Other rows by another query; the same query is asked once more, and keeps what was chosen."""
        if query == self.source.query:
            self._workspace.dataset.again()
        else:
            self._edit(_QUERY, query)

    def _edit(self, path: str, value: object) -> None:
        session = self._workspace.session
        settings: DataSettings = session.document.data
        source: Source = changed(settings.source, path, value)
        if path == "table":
            source = changed(source, _QUERY, None)
        label = self.tr("Change how the data is read")
        if path in _OTHER_ROWS:
            session.edit_data(label, with_source(settings, source))
        else:
            session.edit_data(label, settings.model_copy(update={"source": source}), merge=f"source.{path}")
