"""How the cells of the field table are drawn: chips that open a menu, and small histograms."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nnstudio.ui.data.field_model import FIELD_ROLE, SHARE_ROLE, TONE_ROLE, Column
from nnstudio.ui.theme import fonts, icons
from nnstudio.ui.theme.measures import CARDS, RELATED, SECONDARY
from nnstudio.ui.theme.theme import Appearance

Index = QModelIndex | QPersistentModelIndex

_CHIP_HEIGHT = 24
_ARROW = 12
_BARS = QSize(110, 24)
_BAR_GAP = 2.0
_TRACK = QSize(48, 6)


class FieldDelegate(QStyledItemDelegate):
    """Draws type and role as chips, values as bars, and the rest as text in its tone."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        tone = self._appearance.theme.color(str(index.data(TONE_ROLE)))
        column = Column(index.column())
        if column in (Column.TYPE, Column.ROLE):
            self._paint_chip(painter, option, index, tone)
        elif column is Column.VALUES:
            self._paint_bars(painter, option.rect, index, tone)
        elif column is Column.ASSOCIATION:
            self._paint_share(painter, option.rect, index, tone)
        else:
            self._paint_text(painter, option, index, tone)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if Column(index.column()) in (Column.TYPE, Column.ROLE):
            return self.chip_rect(QRect(), index).size() + QSize(2 * CARDS, RELATED)
        return super().sizeHint(option, index)

    def chip_rect(self, cell: QRect, index: Index) -> QRect:
        """Where the chip lies in its cell."""
        width = QFontMetrics(fonts.ui(SECONDARY)).horizontalAdvance(str(index.data())) + 20
        width += _ARROW + 4 if _has_menu(index) else 0
        top = cell.center().y() - _CHIP_HEIGHT // 2 + 1
        return QRect(cell.left() + CARDS, top, width, _CHIP_HEIGHT)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._appearance.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("selected"))
        painter.setPen(theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, tone: QColor
    ) -> None:
        font = index.data(Qt.ItemDataRole.FontRole) or fonts.ui()
        painter.setFont(font)
        painter.setPen(tone)
        inside = option.rect.adjusted(CARDS, 0, -CARDS, 0)
        text = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_chip(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, tone: QColor
    ) -> None:
        theme = self._appearance.theme
        text = str(index.data())
        chip = self.chip_rect(option.rect, index)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        outline = "link" if option.state & QStyle.StateFlag.State_Selected else "border"
        if focused or index.data(TONE_ROLE) == "accent":
            outline = "accent"
        painter.setPen(QPen(theme.color(outline), 2 if focused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = _CHIP_HEIGHT / 2
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(fonts.ui(SECONDARY))
        painter.setPen(tone)
        inside = chip.adjusted(10, 0, 0, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if not _has_menu(index):
            return
        arrow = QRectF(chip.right() - 6 - _ARROW, chip.center().y() - _ARROW / 2 + 1, _ARROW, _ARROW)
        icons.paint(painter, arrow, "interface/chevron-down", tone)

    def _paint_share(self, painter: QPainter, cell: QRect, index: Index, tone: QColor) -> None:
        share = index.data(SHARE_ROLE)
        if share is None:
            return
        top = cell.center().y() - _TRACK.height() / 2 + 1
        track = QRectF(cell.left() + CARDS, top, _TRACK.width(), _TRACK.height())
        painter.setPen(Qt.PenStyle.NoPen)
        for token, part in (("border", 1.0), ("accent", share)):
            painter.setBrush(self._appearance.theme.color(token))
            painter.drawRoundedRect(track.adjusted(0, 0, track.width() * (part - 1), 0), 3, 3)
        painter.setFont(fonts.ui(SECONDARY, tabular=True))
        painter.setPen(tone)
        words = cell.adjusted(CARDS + _TRACK.width() + RELATED, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))

    def _paint_bars(self, painter: QPainter, cell: QRect, index: Index, tone: QColor) -> None:
        field = index.data(FIELD_ROLE)
        if not field.histogram or not any(field.histogram):
            return
        used = field.role != "ignored"
        color = self._appearance.theme.color("accent") if used else tone
        color.setAlphaF(0.85)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tallest = max(field.histogram)
        step = _BARS.width() / max(len(field.histogram), 12)
        left, bottom = cell.left() + CARDS, cell.center().y() + _BARS.height() / 2
        for place, count in enumerate(field.histogram):
            height = max(_BARS.height() * count / tallest, 1.5 if count else 0.0)
            bar = QRectF(left + place * step, bottom - height, step - _BAR_GAP, height)
            painter.drawRoundedRect(bar, 1, 1)


def _has_menu(index: Index) -> bool:
    """Images and sequences can be nothing else."""
    return not (index.column() == Column.TYPE and index.data(FIELD_ROLE).type in ("image", "sequence"))
