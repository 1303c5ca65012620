"""The first step: the data, field by field, and what to learn from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.data import Source
from nnstudio.ui.data.augmentation import AugmentationCard
from nnstudio.ui.data.choices import with_source
from nnstudio.ui.data.field_panel import FieldPanel
from nnstudio.ui.data.field_table import FieldTable
from nnstudio.ui.data.refusal import Refusal
from nnstudio.ui.data.rows_card import RowsCard
from nnstudio.ui.data.side import DataSide
from nnstudio.ui.data.sources import SourceChooser
from nnstudio.ui.data.summary import SummaryCard
from nnstudio.ui.data.tabs import Tabs
from nnstudio.ui.theme.measures import CARDS, INSIDE, MARGIN
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Card, Waiting, plain_scroll, restyle
from nnstudio.ui.widgets.ask import NETWORK_SUFFIXES, PROJECT_SUFFIXES, dropped_path

if TYPE_CHECKING:
    from pathlib import Path

    from nnstudio.data.dataset import Dataset
    from nnstudio.project.document import Document
    from nnstudio.workspace import Workspace

_FIELDS = 0  # the place of the view that comes first
_TOP, _BOTTOM = 4, 8  # inside the card of the fields, whose rows have room of their own


class DataPage(QWidget):
    """Shows the data of the open project; every change goes through the session and comes back from there."""

    build_requested = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._choosing = False
        self._shown: Dataset | None = None
        self.setObjectName("data")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._sources = SourceChooser(self)
        self._sources.chosen.connect(self._choose)
        self._sources.path_chosen.connect(self._choose_path)
        self._sources.kept.connect(lambda: self._set_choosing(False))
        self._waiting = Waiting(self.tr("Reading the data…"), self)
        self._waiting.cancelled.connect(workspace.dataset.stop)
        self._refusal = Refusal(workspace, self)
        self._refusal.action.connect(lambda: self._set_choosing(True))
        self._content = self._make_content(appearance)
        self._stack = QStackedWidget(self)
        for page in (self._sources, self._waiting, self._refusal, self._content):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        workspace.dataset.changed.connect(self._refresh)
        workspace.dataset.looked.connect(self._show_association)
        workspace.dataset.progressed.connect(self._waiting.show_progress)
        workspace.session.document_changed.connect(self._follow_document)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._field.isVisible():
            self._close_field()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()
            restyle(self, tone="accent")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        restyle(self, tone="")

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, tone="")
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._choose_path(path)

    def _make_content(self, appearance: Appearance) -> QWidget:
        content = QWidget(self)
        self._summary = SummaryCard(self._workspace, content)
        self._summary.change_requested.connect(lambda: self._set_choosing(True))
        fields_card = Card("", content)
        fields_card.layout().setContentsMargins(INSIDE, _TOP, INSIDE, _BOTTOM)
        self._fields = FieldTable(self._workspace, appearance, fields_card)
        fields_card.body.addWidget(self._fields)
        self._fields.whole_height.connect(
            lambda height: fields_card.setMaximumHeight(height + _TOP + _BOTTOM)
        )
        self._rows = RowsCard(appearance, content)
        self._side = DataSide(self._workspace, appearance, content)
        self._side.build_requested.connect(self.build_requested)
        self._field = FieldPanel(self._workspace, appearance, content)
        self._field.closed.connect(self._close_field)
        self._field.hide()
        self._fields.field_opened.connect(self._open_field)
        data = QWidget(content)
        cards = QVBoxLayout(data)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(CARDS)
        cards.addWidget(fields_card, 3)
        cards.addWidget(self._rows, 2)
        views = self._views = Tabs(content)
        views.add("data.view.data", self.tr("Fields and rows"), data)
        views.add("data.view.augmentation", self.tr("Augmentation"), self._make_augmentation(appearance))
        middle = QVBoxLayout()
        middle.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        middle.setSpacing(CARDS)
        middle.addWidget(self._summary)
        middle.addWidget(views, 1)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(middle, 1)
        row.addWidget(self._side)
        row.addWidget(self._field)
        return content

    def _make_augmentation(self, appearance: Appearance) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(AugmentationCard(self._workspace, appearance, place))
        column.addStretch()
        return plain_scroll(place, self)

    def _open_field(self, name: str) -> None:
        self._field.show_field(name)
        self._side.hide()
        self._field.show()

    def _close_field(self) -> None:
        self._field.hide()
        self._side.show()
        self._fields.setFocus()

    def _choose_path(self, path: Path) -> None:
        self._workspace.sources.find(path, self._choose)

    def _choose(self, source: Source) -> None:
        session = self._workspace.session
        session.edit_data(self.tr("Choose data"), with_source(session.document.data, source))
        self._set_choosing(False)

    def _set_choosing(self, choosing: bool) -> None:
        self._choosing = choosing
        self._refresh()

    def _follow_document(self, old: Document, new: Document) -> None:
        if old.data.source != new.data.source:
            self._set_choosing(False)
            self._views.turn_to(_FIELDS)
        if self._workspace.dataset.state in ("ready", "loading"):
            self._summary.refresh()
            self._side.refresh()

    def _refresh(self) -> None:
        data = self._workspace.dataset
        self._sources.allow_keeping(self._choosing and data.value is not None)
        if data.state == "none" or self._choosing:
            self._stack.setCurrentWidget(self._sources)
        elif data.state == "failed":
            self._refusal.refresh()
            self._stack.setCurrentWidget(self._refusal)
        elif data.value is None:
            self._stack.setCurrentWidget(self._waiting)
        else:
            self._show_data()
            self._stack.setCurrentWidget(self._content)

    def _show_data(self) -> None:
        data = self._workspace.dataset
        self._summary.refresh()
        self._side.refresh()
        self._fields.fields.show(data.value, data.preparation)
        self._show_association()
        if data.value is not self._shown:
            self._shown = data.value
            self._rows.show_data(data.value)

    def _show_association(self) -> None:
        look = self._workspace.dataset.look
        self._fields.show_association(look.association if look is not None else {})
        if self._field.isVisible():
            self._field.refresh()


def _dropped(event: QDropEvent) -> Path | None:
    """What is dragged, unless it is a project or a network: whether it is data is told by what is in it."""
    path = dropped_path(event)
    is_other = path is not None and path.suffix.lower() in (*PROJECT_SUFFIXES, *NETWORK_SUFFIXES)
    return None if is_other else path
