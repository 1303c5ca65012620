"""The confusion matrix: how often each class was called what. Every cell can be opened."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnstudio.ui.charts.shade import blend, readable_on
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.theme import Appearance

_LARGEST = QSize(64, 42)
_WHOLE = QSize(560, 340)
"""Few classes get larger cells, as long as the whole matrix stays within this."""
_GAP = 2
_LABEL_ROOM = 96
_LABEL_GAP = 10
_TOP = 4.0
_SMALL = 14
"""Smaller cells are neither rounded nor told apart while they are empty."""

Cell = tuple[int, int]
"""Row (what it is) and column (what the network says)."""


class ConfusionMatrix(QWidget):
    """Rounded cells: right answers blue on the diagonal, mistakes red, darker the more there are."""

    chosen = Signal(int, int)
    """Row and column of the cell that the person opened."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._classes: tuple[str, ...] = ()
        self._counts: tuple[tuple[int, ...], ...] = ()
        self._selected: Cell | None = None
        self._hovered: Cell | None = None
        self._frame_known: QRectF | None = None
        self.setObjectName("evaluate.confusion")
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        appearance.changed.connect(self.update)

    @property
    def selected(self) -> Cell | None:
        """The open cell."""
        return self._selected

    def show_counts(self, classes: tuple[str, ...], counts: tuple[tuple[int, ...], ...]) -> None:
        """Shows another matrix; no cell is open."""
        self._classes, self._counts = classes, counts
        self._selected = self._hovered = None
        self._frame_known = None
        self.updateGeometry()
        self.update()

    def select(self, cell: Cell | None) -> None:
        """Opens a cell."""
        if cell == self._selected:
            return
        self._selected = cell
        self.update()
        if cell is not None:
            self.setAccessibleDescription(self.sentence(cell))
            self.chosen.emit(*cell)

    def sentence(self, cell: Cell) -> str:
        """What a cell says, in words."""
        row, column = cell
        total = sum(self._counts[row])
        return self.tr("Really {truth}, called {answer}: {count} of {total}").format(
            truth=self._classes[row],
            answer=self._classes[column],
            count=f"{self._counts[row][column]:,}",
            total=f"{total:,}",
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 180)

    def sizeHint(self) -> QSize:
        count = len(self._classes) or 4
        return QSize(_LABEL_ROOM + count * _LARGEST.width(), 28 + count * min(36, _LARGEST.height()))

    def cell_rect(self, cell: Cell) -> QRectF:
        """Where a cell lies in the widget."""
        frame = self._frame()
        count = max(1, len(self._classes))
        width, height = frame.width() / count, frame.height() / count
        row, column = cell
        gap = _GAP if min(width, height) > 8 else 0.5
        return QRectF(frame.x() + column * width, frame.y() + row * height, width - gap, height - gap)

    def cell_at(self, position: QPoint) -> Cell | None:
        """The cell under a position in the widget."""
        frame, count = self._frame(), len(self._classes)
        if not count or not frame.contains(position):
            return None
        row = int((position.y() - frame.y()) * count / frame.height())
        column = int((position.x() - frame.x()) * count / frame.width())
        return min(row, count - 1), min(column, count - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._frame_known = None

    def _frame(self) -> QRectF:
        """Where the cells lie; measured once for every size, since every cell asks for it."""
        if self._frame_known is None:
            self._frame_known = self._measure_frame()
        return self._frame_known

    def _measure_frame(self) -> QRectF:
        count = max(1, len(self._classes))
        metrics = QFontMetrics(fonts.ui(12))
        label = min(_LABEL_ROOM, max((metrics.horizontalAdvance(name) for name in self._classes), default=0))
        left, bottom = label + _LABEL_GAP, metrics.height() + 8
        # The labels count as part of the picture, so that the whole lies in the middle.
        width = min(
            self.width() - left - _LABEL_GAP, max(count * _LARGEST.width(), min(_WHOLE.width(), count * 140))
        )
        height = min(
            self.height() - bottom - _TOP, max(count * _LARGEST.height(), min(_WHOLE.height(), count * 96))
        )
        x = left + max(0.0, (self.width() - width - 2 * left) / 2)
        y = max(_TOP, (self.height() - bottom - height) / 2)
        return QRectF(x, y, max(1.0, width), max(1.0, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._classes:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cells(painter)
        self._paint_labels(painter)
        for cell, token, width in ((self._hovered, "muted", 1), (self._selected, "text", 2)):
            if cell is not None:
                self._paint_ring(painter, cell, token, width)
        painter.end()

    def _paint_cells(self, painter: QPainter) -> None:
        painter.setFont(fonts.ui(12, tabular=True))
        small = min(self.cell_rect((0, 0)).size().toTuple()) <= _SMALL
        if small:
            painter.fillRect(self._frame(), self._fill(0, 0.0, right=False))
        for i, row in enumerate(self._counts):
            most = max(1, sum(row))
            for j, count in enumerate(row):
                if small and not count:
                    continue
                # A few mistakes among many right answers should be seen, and still look like a few.
                share = count / most if i == j else math.sqrt(count / most)
                self._paint_cell(painter, self.cell_rect((i, j)), count, share, i == j)

    def _paint_cell(self, painter: QPainter, rect: QRectF, count: int, share: float, right: bool) -> None:
        fill = self._fill(count, share, right)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        radius = 4 if min(rect.width(), rect.height()) > _SMALL else 0
        painter.drawRoundedRect(rect, radius, radius)
        text = f"{count:,}"
        fits = painter.fontMetrics().horizontalAdvance(text) <= rect.width() - 2 and rect.height() >= 13
        if count and fits:
            painter.setPen(readable_on(fill))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _fill(self, count: int, share: float, right: bool) -> QColor:
        color = self._appearance.theme.color
        if not count:
            return blend(color("surface"), color("border"), 0.32)
        return blend(color("surface"), color("accent" if right else "bad"), 0.3 + 0.7 * share)

    def _paint_labels(self, painter: QPainter) -> None:
        font = fonts.ui(12)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._appearance.theme.color("muted"))
        first, frame = self.cell_rect((0, 0)), self._frame()
        rows_apart = max(1, round(metrics.height() / first.height() + 0.49))
        columns_apart = max(1, math.ceil(self._widest(metrics) / (frame.width() / len(self._classes))))
        for index, name in enumerate(self._classes):
            rect = self.cell_rect((index, index))
            if index % rows_apart == 0:
                room = QRectF(0, rect.center().y() - 10, frame.x() - _LABEL_GAP, 20)
                short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LABEL_ROOM)
                painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, short)
            if index % columns_apart == 0:
                width = rect.width() * columns_apart
                room = QRectF(rect.center().x() - width / 2, frame.bottom() + 6, width, metrics.height())
                short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(width) - 4)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, short)

    def _widest(self, metrics: QFontMetrics) -> float:
        """The room that a column's name is given, when the columns themselves are narrow."""
        longest = max(metrics.horizontalAdvance(name) for name in self._classes)
        return float(min(longest + _LABEL_GAP, _LARGEST.width()))

    def _paint_ring(self, painter: QPainter, cell: Cell, token: str, width: int) -> None:
        strong = cell == self._selected and self.hasFocus()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(self._appearance.theme.color("accent" if strong and width == 2 else token), width)
        )
        painter.drawRoundedRect(self.cell_rect(cell).adjusted(-1, -1, 1, 1), 5, 5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self.cell_at(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.select(self.cell_at(event.position().toPoint()) or self._selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        last = len(self._classes) - 1
        if event.key() not in moves or last < 0:
            super().keyPressEvent(event)
            return
        down, across = moves[Qt.Key(event.key())]
        row, column = self._selected or (0, 0)
        if self._selected is not None:
            row, column = max(0, min(last, row + down)), max(0, min(last, column + across))
        self.select((row, column))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            if cell is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.sentence(cell), self, self._tip_rect(cell))
            return True
        return super().event(event)

    def _tip_rect(self, cell: Cell) -> QRect:
        return self.cell_rect(cell).toAlignedRect()
