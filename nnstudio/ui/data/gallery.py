"""The first images of a data set, each with its label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import RELATED, SECONDARY
from nnstudio.ui.theme.theme import Appearance

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset

Index = QModelIndex | QPersistentModelIndex

IMAGES_SHOWN = 500
_SIDE = 72
_LABEL = 20
_TILE = QSize(_SIDE + RELATED, _SIDE + _LABEL + RELATED)


class GalleryModel(QAbstractListModel):
    """Images as pixmaps, made when they are first seen, and the values of the target as labels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images: Any = None
        self._labels: list[str] = []
        self._pixmaps: dict[int, QPixmap] = {}

    def show(self, dataset: Dataset | None) -> None:
        """Shows the first images of a data set."""
        self.beginResetModel()
        self._images = None if dataset is None or dataset.images is None else dataset.images[:IMAGES_SHOWN]
        self._labels = []
        self._pixmaps = {}
        if dataset is not None and dataset.target in dataset.table:
            self._labels = [str(value) for value in dataset.table[dataset.target].head(IMAGES_SHOWN)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._images is None else len(self._images)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._labels[row] if self._labels else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            label = self._labels[row] if self._labels else ""
            return self.tr("Image {number}: {label}").format(number=row + 1, label=label)
        if role == Qt.ItemDataRole.DecorationRole:
            if row not in self._pixmaps:
                self._pixmaps[row] = _pixmap(self._images[row])
            return self._pixmaps[row]
        return None


class Gallery(QListView):
    """A grid of images."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.gallery")
        self.setAccessibleName(self.tr("Images"))
        self.images = GalleryModel(self)
        self.setModel(self.images)
        self.setItemDelegate(_Tile(appearance, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setGridSize(_TILE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        appearance.changed.connect(self.viewport().update)


class _Tile(QStyledItemDelegate):
    """Draws the pixels large and sharp, with the label below."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return _TILE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._appearance.theme
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        size = pixmap.size().scaled(_SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        at = option.rect.topLeft()
        picture = QRect(at.x() + (_SIDE - size.width()) // 2, at.y(), size.width(), size.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawPixmap(picture, pixmap)
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.setPen(theme.color("accent" if chosen else "border"))
        painter.drawRect(picture.adjusted(0, 0, -1, -1))
        painter.setFont(fonts.ui(SECONDARY, tabular=True))
        painter.setPen(theme.color("text" if chosen else "muted"))
        words = QRect(at.x(), at.y() + _SIDE, _SIDE, _LABEL)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()


def _pixmap(pixels: Any) -> QPixmap:
    """One image of height x width x channels, uint8."""
    height, width, channels = pixels.shape
    colours = np.ascontiguousarray(pixels if channels == 1 else pixels[..., :3])
    kind = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    image = QImage(colours.data, width, height, width * min(channels, 3), kind)
    return QPixmap.fromImage(image)  # copies the pixels, so that the array may go
