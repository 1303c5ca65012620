"""The data itself, below the fields: all rows as a table, all pictures as a gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nnstudio.ui.data.gallery import ClassFilter, Gallery
from nnstudio.ui.data.picture_dialog import PictureDialog
from nnstudio.ui.data.row_table import GoToRow, RowTable
from nnstudio.ui.data.tabs import Tabs
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Card, Muted, Strong

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset

_ROWS, _IMAGES = 0, 1


class RowsCard(Card):
    """Shows rows, or pictures where there are some, and lets one choose between the two."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._table = RowTable(appearance, self)
        self._gallery = Gallery(appearance, self)
        self._go = GoToRow(self._table, self)
        self._filter = ClassFilter(self._gallery, self)
        self._note = Muted("", self, wrap=False)
        self._note.setObjectName("data.rows.note")
        self._names = (self.tr("Rows"), self.tr("Images"))
        self._title = Strong("", self)
        self._title.setObjectName("data.rows.title")
        self._views = Tabs(self)
        self._views.add("data.tab.rows", self._names[_ROWS], self._table)
        self._views.add("data.tab.images", self._names[_IMAGES], self._gallery)
        self._views.bar.insertWidget(0, self._title)
        for widget in (self._note, self._filter, self._go):
            self._views.bar.addWidget(widget)
        self._views.turned.connect(self._show_tools)
        self.body.addWidget(self._views)
        self._table.copied.connect(self._tell_copied)
        self._gallery.opened.connect(self._open)

    def show_data(self, dataset: Dataset | None) -> None:
        """Shows the rows of a data set, or first its pictures if there are any."""
        pictures = dataset is not None and dataset.images is not None
        self._table.rows.show(dataset)
        self._gallery.images.show(dataset if pictures else None)
        self._filter.show_classes(dataset if pictures else None)
        self._note.setText("")
        first = _IMAGES if pictures else _ROWS
        both = pictures and self._table.rows.columnCount() > 0
        for place in (_ROWS, _IMAGES):
            self._views.offer(place, both)
        self._title.setText(self._names[first])
        self._title.setVisible(not both)
        self._views.turn_to(first)
        self._show_tools()

    def _show_tools(self) -> None:
        images = self._views.place == _IMAGES
        self._go.setVisible(not images)
        self._note.setVisible(not images)
        self._filter.setVisible(images and self._filter.count() > 1)

    def _tell_copied(self, copied: int, chosen: int) -> None:
        text = self.tr("{count} rows copied")
        if copied < chosen:
            text = self.tr("the first {count} of {all} rows copied")
        self._note.setText(text.format(count=f"{copied:,}", all=f"{chosen:,}"))

    def _open(self, row: int) -> None:
        PictureDialog(self._gallery.images, row, self).open()
