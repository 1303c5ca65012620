"""All pictures of a data set, each with its label; one class of them on demand, one of them large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nnstudio.ui.data.gallery_model import THUMBNAIL, GalleryModel
from nnstudio.ui.forms.chosen import Combo
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import RELATED, SECONDARY
from nnstudio.ui.theme.theme import Appearance

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset

Index = QModelIndex | QPersistentModelIndex

_LABEL = 20
_BATCH = 10_000
_FILTER = 170
_SURELY_FITS = 7  # letters
_SELECTED = QStyle.StateFlag.State_Selected
_TILE = QSize(THUMBNAIL + RELATED, THUMBNAIL + _LABEL + RELATED)
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class Gallery(QListView):
    """A grid of pictures. A double click, or Enter, asks for the large view of one."""

    opened = Signal(int)
    """The row of the data set that is asked for."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.gallery")
        self.setAccessibleName(self.tr("Images"))
        self.images = GalleryModel(self)
        self.setModel(self.images)
        self._tiles = _Tile(self.images, appearance, self)
        self.setItemDelegate(self._tiles)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Not the icon mode, which takes twice as long to lay out; in portions, so that the window goes on.
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(_TILE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        appearance.changed.connect(self._recolour)
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _OPENING_KEYS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _recolour(self) -> None:
        self._tiles.recolour()
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.images.row_of(index.row()))


class ClassFilter(Combo):
    """Which class of pictures the gallery shows."""

    def __init__(self, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self.setObjectName("data.gallery.filter")
        self.setAccessibleName(self.tr("Show only this class"))
        self.setFixedWidth(_FILTER)
        self.activated.connect(self._choose)

    def show_classes(self, dataset: Dataset | None) -> None:
        """Offers the classes of a data set."""
        self.clear()
        classes = dataset.classes if dataset else ()
        self.addItems([self.tr("All classes"), *classes] if len(classes) > 1 else [])

    def _choose(self, index: int) -> None:
        self._gallery.images.show_class(self.itemText(index) if index else None)
        self._gallery.scrollToTop()


class _Tile(QStyledItemDelegate):
    """Draws the pixels large and sharp, with the label below."""

    def __init__(self, images: GalleryModel, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._images = images
        self._appearance = appearance
        self._font = fonts.ui(SECONDARY, tabular=True)
        self.recolour()

    def recolour(self) -> None:
        """Takes the colours of the theme."""
        theme = self._appearance.theme
        self._plain = theme.color("border"), theme.color("muted")
        self._chosen = theme.color("accent"), theme.color("text")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return _TILE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._images.row_of(index.row())
        pixmap, at = self._images.thumbnail(row), option.rect.topLeft()
        size = pixmap.size().scaled(THUMBNAIL, THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio)
        picture = QRect(at.x() + (THUMBNAIL - size.width()) // 2, at.y(), size.width(), size.height())
        # Small pictures are shown pixel by pixel; large ones were made smaller with care already.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, pixmap.width() > THUMBNAIL)
        painter.drawPixmap(picture, pixmap)
        outline, words = self._chosen if option.state & _SELECTED else self._plain
        painter.setPen(outline)
        painter.drawRect(picture.adjusted(0, 0, -1, -1))
        painter.setFont(self._font)
        painter.setPen(words)
        text = self._images.label(row)
        if len(text) > _SURELY_FITS:
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, THUMBNAIL)
        place = QRect(at.x(), at.y() + THUMBNAIL, THUMBNAIL, _LABEL)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
