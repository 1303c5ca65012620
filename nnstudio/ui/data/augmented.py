"""Samples before and after they are changed at random: pictures and curves in a grid, rows in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from nnstudio.ui.data.gallery_model import pixmap_of
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import INSIDE, RELATED, SECONDARY
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Table

if TYPE_CHECKING:
    from nnstudio.data.augmenting.preview import Preview

Index = QModelIndex | QPersistentModelIndex

_LARGEST_TILE = 96
_SMALLEST_TILE = 40
_NAMES = 84
_SAMPLES = 8
_ROWS = 3


class SampleGrid(QWidget):
    """The samples in the upper row as they are, below each the same one changed, twice by other chance."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.augmented.grid")
        self.setAccessibleName(self.tr("Samples before and after"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(_NAMES + _SAMPLES * (_SMALLEST_TILE + INSIDE))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._appearance = appearance
        self._pictures: list[list[QPixmap]] = []
        self._curves: list[Any] = []
        appearance.changed.connect(self.update)

    def show_preview(self, preview: Preview) -> None:
        """Shows other samples."""
        self._pictures = [[pixmap_of(picture) for picture in row] for row in preview.pictures]
        self._curves = list(preview.curves)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(_ROWS * (self._side(width) + INSIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.ui(SECONDARY))
        names = (self.tr("Original"), self.tr("Changed"), self.tr("Or like this"))
        side = self._side(self.width())
        for row in range(max(len(self._pictures), len(self._curves))):
            top = row * (side + INSIDE)
            painter.setPen(self._appearance.theme.color("muted"))
            words = QRectF(0, top, _NAMES - RELATED, side)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, names[row])
            for place in range(len(self._pictures[row]) if self._pictures else len(self._curves[row])):
                tile = QRectF(_NAMES + place * (side + INSIDE), top, side, side)
                if self._pictures:
                    self._paint_picture(painter, tile, self._pictures[row][place])
                else:
                    self._paint_curve(painter, tile, row, place)

    def _side(self, width: int) -> float:
        fitting = (width - _NAMES) / _SAMPLES - INSIDE
        return min(max(fitting, _SMALLEST_TILE), _LARGEST_TILE)

    def _paint_picture(self, painter: QPainter, tile: QRectF, picture: QPixmap) -> None:
        size = picture.size().scaled(tile.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(tile.center())
        large = picture.width() > size.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, large)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def _paint_curve(self, painter: QPainter, tile: QRectF, row: int, place: int) -> None:
        theme = self._appearance.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("border"))
        painter.setBrush(theme.color("canvas"))
        painter.drawRoundedRect(tile, 4, 4)
        # All curves of one sample in one measure, so that growing shows.
        together = np.concatenate([curves[place] for curves in self._curves])
        low, high = float(together.min()), float(together.max())
        painter.setClipRect(tile)
        if row:
            faint = QPen(theme.color("faint"), 1.0)
            self._paint_line(painter, tile, self._curves[0][place], (low, high), faint)
        self._paint_line(
            painter, tile, self._curves[row][place], (low, high), QPen(theme.color("accent"), 1.4)
        )
        painter.setClipping(False)

    def _paint_line(
        self, painter: QPainter, tile: QRectF, curve: Any, reach: tuple[float, float], pen: QPen
    ) -> None:
        low, high = reach
        # More points than pixels would be drawn over each other.
        kept = curve[:: max(1, len(curve) // (2 * _LARGEST_TILE))]
        inside = tile.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
        step = inside.width() / max(len(kept) - 1, 1)
        unit = inside.height() / (high - low) if high > low else 0.0
        points = [
            QPointF(inside.left() + place * step, inside.bottom() - (float(value) - low) * unit)
            for place, value in enumerate(kept)
        ]
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))


class ChangedRows(Table):
    """A few rows; where a value was changed, what it became stands behind it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.augmented.rows")
        self.setAccessibleName(self.tr("Rows before and after"))
        self.rows = ChangedRowsModel(appearance, self)
        self.setModel(self.rows)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(110)
        appearance.changed.connect(self.viewport().update)


class ChangedRowsModel(QAbstractTableModel):
    """A row per sample, a column per field."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._fields: tuple[str, ...] = ()
        self._before: tuple[tuple[str, ...], ...] = ()
        self._after: tuple[tuple[str, ...], ...] = ()

    def show_preview(self, preview: Preview) -> None:
        """Shows other samples."""
        self.beginResetModel()
        self._fields = preview.fields
        self._before, self._after = preview.cells[:2] if preview.cells else ((), ())
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._before)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._fields[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        before = self._before[index.row()][index.column()]
        after = self._after[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return before if before == after else f"{before} → {after}"
        if role == Qt.ItemDataRole.ForegroundRole and before != after:
            return self._appearance.theme.color("accent")
        return None
