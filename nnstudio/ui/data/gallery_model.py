"""The pictures of a data set as a model: a thumbnail is made when it is seen, and only the last are kept."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPixmap

from nnstudio.ui.data.cell_texts import TextOf, texts_of

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset

Index = QModelIndex | QPersistentModelIndex

THUMBNAIL = 72
"""Pixels of the longer side of a picture in the gallery."""

KEPT = 600
"""Thumbnails kept: a few screens full, so that scrolling back is free and memory stays small."""

_FINEST = 2 * THUMBNAIL  # enough for a screen of 200 %


class GalleryModel(QAbstractListModel):
    """Pictures as pixmaps, and the values of the target as labels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dataset: Dataset | None = None
        self._rows: np.ndarray[Any, np.dtype[np.int64]] = np.zeros(0, dtype=np.int64)
        self._pixmaps: OrderedDict[int, QPixmap] = OrderedDict()
        self._pictures: Any = None
        self._label: TextOf = _no_label

    def show(self, dataset: Dataset | None) -> None:
        """Shows all pictures of a data set."""
        self._dataset = None if dataset is None or dataset.images is None else dataset
        self._pixmaps.clear()
        self._pictures, self._label = None, _no_label
        if self._dataset is not None:
            self._pictures = self._dataset.images
            if self._dataset.target in self._dataset.table:
                self._label = texts_of(self._dataset.table[self._dataset.target])
        self.show_class(None)

    @property
    def dataset(self) -> Dataset | None:
        """The data set whose pictures are shown."""
        return self._dataset

    def show_class(self, name: str | None) -> None:
        """Shows only the pictures of a class, or all again."""
        self.beginResetModel()
        count = 0 if self._dataset is None else len(self._dataset)
        self._rows = np.arange(count)
        if name is not None and self._dataset is not None:
            from nnstudio.data.strata import class_numbers

            self._rows = np.flatnonzero(class_numbers(self._dataset) == self._dataset.classes.index(name))
        self.endResetModel()

    def row_of(self, place: int) -> int:
        """The row of the data set that stands at a place of the gallery."""
        return int(self._rows[place])

    def place_of(self, row: int) -> int:
        """Where a row of the data set stands in the gallery, or would stand."""
        return int(np.searchsorted(self._rows, row))

    def label(self, row: int) -> str:
        """What the target is of a row of the data set; nothing while there is no target."""
        return self._label(row)

    def thumbnail(self, row: int) -> QPixmap:
        """A small picture of a row of the data set."""
        if row in self._pixmaps:
            self._pixmaps.move_to_end(row)
            return self._pixmaps[row]
        pixmap = pixmap_of(self._pictures[row])
        if max(pixmap.width(), pixmap.height()) > _FINEST:
            ratio, way = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(_FINEST, _FINEST, ratio, way)
        self._pixmaps[row] = pixmap
        if len(self._pixmaps) > KEPT:
            self._pixmaps.popitem(last=False)
        return pixmap

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_of(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._label(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Image {number}: {label}").format(number=row + 1, label=self._label(row))
        return self.thumbnail(row) if role == Qt.ItemDataRole.DecorationRole else None


def _no_label(_: int) -> str:
    return ""


def picture_of(dataset: Dataset, row: int) -> QPixmap:
    """The picture of a row in its full size."""
    assert dataset.images is not None
    return pixmap_of(dataset.images[row])


def pixmap_of(pixels: Any) -> QPixmap:
    """A picture of uint8 levels, height x width x channels."""
    height, width, channels = pixels.shape
    grey = channels < 3
    levels = np.ascontiguousarray(pixels[..., 0] if grey else pixels[..., :3])
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    image = QImage(levels.data, width, height, width * (1 if grey else 3), kind)
    return QPixmap.fromImage(image)  # copies the pixels, so that the array may go
