"""A legend as a sentence: the numbers carry the colours of their curves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.theme import Appearance

Part = tuple[str, str]
"""Words and the colour token they are written in."""

_HEIGHT = 18


class Sentence(QWidget):
    """``Loss — training 0.061 · validation 0.118``: a title, then parts in the colours of their curves.

    Painted instead of laid out: the numbers change many times a second, and a label that changes makes the
    whole page find its places again.
    """

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._title = title
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(title)
        appearance.changed.connect(self.update)

    @property
    def plain(self) -> str:
        """The sentence without colours."""
        words = " · ".join(words for words, _ in self._parts)
        return f"{self._title} — {words}" if words else self._title

    def say(self, title: str, parts: tuple[Part, ...]) -> bool:
        """Writes another sentence; says whether it is another one."""
        if (title, parts) == (self._title, self._parts):
            return False
        self._title, self._parts = title, parts
        self.setAccessibleName(self.plain)
        self.setToolTip(self.plain if self._wanted() > self.width() else "")
        self.update()
        return True

    def sizeHint(self) -> QSize:
        return QSize(round(self._wanted()) + 1, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def _pieces(self) -> list[tuple[str, str, int]]:
        """Words, colour token and weight, from the left."""
        pieces = [(self._title, "text", 600)]
        for index, (words, token) in enumerate(self._parts):
            pieces.append((" · " if index else " — ", "muted", 400))
            pieces.append((words, token, 400))
        return pieces

    def _wanted(self) -> float:
        return sum(
            QFontMetricsF(fonts.ui(weight=weight, tabular=True)).horizontalAdvance(words)
            for words, _, weight in self._pieces()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = 0.0
        for words, token, weight in self._pieces():
            font = fonts.ui(weight=weight, tabular=True)
            metrics = QFontMetricsF(font)
            room = self.width() - x
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(self._appearance.theme.color(token))
            painter.drawText(QRectF(x, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            x += metrics.horizontalAdvance(words)
            if shown != words:
                break
        painter.end()
