"""All rows of a data set, as the person has them."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QIntValidator,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QWidget,
)

from nnstudio.ui.data.cell_texts import GAP
from nnstudio.ui.data.field_icons import icon_of
from nnstudio.ui.data.row_model import RowModel
from nnstudio.ui.theme.measures import ICON, INSIDE
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Table

MOST_COPIED = 200_000
"""So many cells go to the clipboard; what a spreadsheet takes without a long wait."""

_NARROWEST, _WIDEST, _PADDING = 72, 240, 26
_SAMPLE, _CELLS_MEASURED = 60, 10_000
_INSIDE = 10
_SURELY_FITS = 7  # letters


class _Headings(QHeaderView):
    """The names of the columns, each beside the icon of its type, where the values stand."""

    def __init__(self, rows: RowModel, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self._appearance = appearance
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        theme = self._appearance.theme
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.setPen(theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(_INSIDE, 0, -_INSIDE, 0)
        metrics = painter.fontMetrics()
        name = metrics.elidedText(
            self._rows.name(column), Qt.TextElideMode.ElideRight, room.width() - ICON - INSIDE
        )
        right = bool(self._rows.alignment(column) & Qt.AlignmentFlag.AlignRight)
        start = room.right() - metrics.horizontalAdvance(name) - ICON - INSIDE if right else room.left()
        icon = QRect(start, rect.center().y() - ICON // 2 + 1, ICON, ICON)
        icon_of(self._rows.kind(column)).paint(painter, icon)
        painter.setPen(theme.color("muted"))
        words = QRect(icon.right() + INSIDE, rect.top(), room.right() - icon.right(), rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()


class RowTable(Table):
    """Every row; columns share the room there is and scroll when it is too little."""

    copied = Signal(int, int)
    """How many rows went to the clipboard, of how many that were selected."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.rows")
        self.setAccessibleName(self.tr("Rows"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        numbers = self.verticalHeader()
        numbers.show()
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.rows = RowModel(self)
        self._headings = _Headings(self.rows, appearance, self)
        self.setHorizontalHeader(self._headings)
        self.setModel(self.rows)
        self._appearance = appearance
        self._widths: list[int] = []
        self.rows.modelReset.connect(self._measure)
        appearance.changed.connect(self._recolour)
        self._recolour()

    def go_to(self, row: int) -> None:
        """Selects a row, counted from 0, and shows it."""
        index = self.rows.index(row, 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def copy(self) -> None:
        """Puts the selected cells on the clipboard as they are in the data, ready for a spreadsheet."""
        dataset, ranges = self.rows.dataset, self.selectionModel().selection()
        if dataset is None or ranges.isEmpty():
            return
        chosen = ranges.at(0)
        columns = slice(chosen.left(), chosen.right() + 1)
        most = max(MOST_COPIED // chosen.width(), 1)
        rows = slice(chosen.top(), min(chosen.bottom() + 1, chosen.top() + most))
        cells = dataset.table.iloc[rows, columns]
        alone = cells.shape == (1, 1)
        text = cells.to_csv(sep="\t", index=False, header=not alone, lineterminator="\n")
        QGuiApplication.clipboard().setText(text.rstrip("\n"))
        self.copied.emit(len(cells), chosen.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the cells without the style and its options for each, which take three times as long."""
        painter, area = QPainter(self.viewport()), event.rect()
        rows = _span(self.rowAt(area.top()), self.rowAt(area.bottom()), self.rows.rowCount())
        columns = _span(self.columnAt(area.left()), self.columnAt(area.right()), self.rows.columnCount())
        for chosen in self.selectionModel().selection():
            corners = (
                self.rows.index(chosen.top(), chosen.left()),
                self.rows.index(chosen.bottom(), chosen.right()),
            )
            painter.fillRect(self.visualRect(corners[0]).united(self.visualRect(corners[1])), self._selected)
        for column in columns:
            self._paint_column(painter, column, rows)
        if rows and columns:
            painter.setPen(self._line)
            height = self.verticalHeader().defaultSectionSize()
            right = min(self.horizontalHeader().length(), self.viewport().width())
            for row in rows:
                bottom = self.rowViewportPosition(row) + height - 1
                painter.drawLine(0, bottom, right, bottom)

    def _paint_column(self, painter: QPainter, column: int, rows: range) -> None:
        alignment, metrics = self.rows.alignment(column), self.fontMetrics()
        left, room = self.columnViewportPosition(column) + _INSIDE, self.columnWidth(column) - 2 * _INSIDE
        top = self.rowViewportPosition(rows.start) if rows else 0
        height = self.verticalHeader().defaultSectionSize()
        for row in rows:
            text = self.rows.text(row, column)
            painter.setPen(self._gap if text is GAP else self._text)
            if len(text) > _SURELY_FITS:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top, room, height), alignment, text)
            top += height

    def _recolour(self) -> None:
        theme = self._appearance.theme
        self._text, self._gap = theme.color("text"), theme.color("faint")
        self._line, self._selected = theme.color("border"), theme.color("selected")
        self.viewport().update()
        self._headings.viewport().update()

    def _measure(self) -> None:
        """Finds the width of every column once, from rows all over the table."""
        metrics = QFontMetrics(self.font())
        count = self.rows.rowCount()
        most = max(min(_SAMPLE, _CELLS_MEASURED // max(self.rows.columnCount(), 1)), 3)
        sample = range(0, count, max(count // most, 1))
        self._widths = []
        for column in range(self.rows.columnCount()):
            texts = (str(self.rows.index(row, column).data()) for row in sample)
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + _PADDING
            heading = metrics.horizontalAdvance(self.rows.name(column)) + ICON + INSIDE + _PADDING
            wanted = max(heading, widest, _NARROWEST)
            self._widths.append(min(wanted, _WIDEST))
        self._fit()

    def _fit(self) -> None:
        if not self._widths:
            return
        extra = max(0, self.viewport().width() - sum(self._widths)) // len(self._widths)
        for place, width in enumerate(self._widths):
            self.horizontalHeader().resizeSection(place, width + extra)


def _span(first: int, last: int, count: int) -> range:
    """From the first to the last that is seen; -1 stands for beyond the end."""
    return range(first if first >= 0 else count, (last if last >= 0 else count - 1) + 1)


class GoToRow(QLineEdit):
    """A small field in which the number of a row takes one there."""

    def __init__(self, table: RowTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setObjectName("data.rows.go")
        self.setPlaceholderText(self.tr("Go to row…"))
        self.setAccessibleName(self.tr("Go to row"))
        self.setFixedWidth(110)
        self._numbers = QIntValidator(1, 1, self)
        self.setValidator(self._numbers)
        table.rows.modelReset.connect(self._follow)
        self.returnPressed.connect(self._go)

    def _follow(self) -> None:
        self.clear()
        self._numbers.setTop(max(self._table.rows.rowCount(), 1))

    def _go(self) -> None:
        self._table.go_to(int(self.text()) - 1)
        self._table.setFocus()
