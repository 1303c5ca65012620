"""How the values of a field are spread, as bars that are stacked by class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from nnstudio.ui.data.figures import figure
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import LABEL, RELATED
from nnstudio.ui.theme.theme import Appearance

if TYPE_CHECKING:
    from nnstudio.data.looking.distribution import Distribution

_HEIGHT, _WORDS, _LINE, _NAME, _DOT, _GAP = 150, 18, 18, 110, 8, 2.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_COLOURS = ("accent", "validation", "ok", "bad", "group.recurrent", "group.signal")


class ValueBars(QWidget):
    """Bars over the range or the names of a field. A tooltip tells how many values a bar stands for."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.field.bars")
        self._appearance = appearance
        self._shown: Distribution | None = None
        appearance.changed.connect(self.update)

    def show_distribution(self, shown: Distribution | None) -> None:
        """Shows another distribution, or nothing."""
        self._shown = shown
        self.setVisible(shown is not None)
        legend = _LINE * ((len(shown.parts) + 1) // 2) if shown is not None else 0
        self.setFixedHeight(self._height() + legend)
        self.setAccessibleName(self.tr("Values"))
        self.setAccessibleDescription(self._words())
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self._bar_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if bar is None else self._told(bar), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.ui(LABEL, tabular=True))
        if self._shown.names:
            self._paint_lines(painter, self._shown)
        else:
            self._paint_range(painter, self._shown)
        self._paint_legend(painter, self._shown)

    def _paint_range(self, painter: QPainter, shown: Distribution) -> None:
        """Bars from the smallest value at the left to the largest at the right."""
        ground, width = _HEIGHT - _WORDS, self.width() / shown.counts.shape[1]
        tallest = int(shown.counts.sum(axis=0).max()) or 1
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in range(shown.counts.shape[1]):
            bottom = float(ground)
            for part, count in enumerate(shown.counts[:, bar].tolist()):
                height = count / tallest * (ground - RELATED)
                painter.setBrush(self._colour(part))
                place = QRectF(bar * width + _GAP / 2, bottom - height, max(width - _GAP, 1.0), height)
                painter.drawRect(place)
                bottom -= height
        painter.setPen(self._appearance.theme.color("muted"))
        line = QRectF(0, ground, self.width(), _WORDS)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | _MIDDLE, figure(shown.low))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | _MIDDLE, figure(shown.high))

    def _paint_lines(self, painter: QPainter, shown: Distribution) -> None:
        """A line for every name: the name, then its bar."""
        room, longest = self.width() - _NAME, int(shown.counts.sum(axis=0).max()) or 1
        for bar in range(len(shown.names)):
            top, left = bar * _LINE, float(_NAME)
            painter.setPen(self._appearance.theme.color("muted"))
            name = painter.fontMetrics().elidedText(
                self._name(bar), Qt.TextElideMode.ElideRight, _NAME - RELATED
            )
            painter.drawText(QRectF(0, top, _NAME, _LINE), Qt.AlignmentFlag.AlignLeft | _MIDDLE, name)
            painter.setPen(Qt.PenStyle.NoPen)
            for part, count in enumerate(shown.counts[:, bar].tolist()):
                width = count / longest * room
                painter.setBrush(self._colour(part))
                painter.drawRect(QRectF(left, top + _GAP, width, _LINE - 2 * _GAP))
                left += width

    def _paint_legend(self, painter: QPainter, shown: Distribution) -> None:
        half, above = self.width() / 2, self._height()
        for part, name in enumerate(shown.parts):
            left, top = half * (part % 2), above + _LINE * (part // 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(part))
            painter.drawEllipse(QRectF(left, top + (_LINE - _DOT) / 2, _DOT, _DOT))
            painter.setPen(self._appearance.theme.color("muted"))
            room = half - _DOT - 2 * RELATED
            text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(left + _DOT + RELATED, top, room, _LINE), _MIDDLE, text)

    def _height(self) -> int:
        """Of the bars alone."""
        return _LINE * len(self._shown.names) if self._shown is not None and self._shown.names else _HEIGHT

    def _colour(self, part: int) -> QColor:
        return self._appearance.theme.color(_COLOURS[part % len(_COLOURS)])

    def _bar_at(self, at: QPoint) -> int | None:
        if self._shown is None or not (0 <= at.x() < self.width() and 0 <= at.y() < self._height()):
            return None
        if self._shown.names:
            return at.y() // _LINE
        return int(at.x() * self._shown.counts.shape[1] / self.width())

    def _name(self, bar: int) -> str:
        """What a bar stands for."""
        assert self._shown is not None
        if self._shown.names:
            return self._shown.names[bar] or self.tr("all others")
        low, high = self._shown.low or 0.0, self._shown.high or 0.0
        width = (high - low) / self._shown.counts.shape[1]
        return f"{figure(low + bar * width)} – {figure(low + (bar + 1) * width)}"

    def _told(self, bar: int) -> str:
        assert self._shown is not None
        counts = self._shown.counts[:, bar].tolist()
        lines = [f"{self._name(bar)}: {sum(counts):,}"]
        lines += [f"{name}: {count:,}" for name, count in zip(self._shown.parts, counts, strict=False)]
        return "\n".join(lines)

    def _words(self) -> str:
        """The same for who cannot see it."""
        if self._shown is None:
            return ""
        return ", ".join(self._told(bar).splitlines()[0] for bar in range(self._shown.counts.shape[1]))
