"""One sentence beside the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from nnstudio.ui.widgets import Label

_READING_MS = 5000
_WIDEST = 280
_AWAY = QPoint(16, 18)
_STYLE = """
QLabel {
    background: palette(alternate-base); border: 1px solid palette(mid); border-radius: 6px; padding: 5px 9px;
}
"""


class Tip(Label):
    """Says why something cannot be done. Goes away by itself when there was time to read it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, wrap=True)
        self.setObjectName("canvas.tip")
        self.setStyleSheet(_STYLE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_READING_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, at: QPoint) -> None:
        """Shows a sentence beside a point of the parent; nothing to say hides the tip."""
        self._timer.stop()
        if not text:
            self.hide()
            return
        self.setText(text)
        width = min(self.fontMetrics().horizontalAdvance(text) + 24, _WIDEST)
        self.resize(width, self.heightForWidth(width))
        room = self.parentWidget().rect()
        place = at + _AWAY
        place.setX(max(0, min(place.x(), room.width() - self.width() - 8)))
        place.setY(max(0, min(place.y(), room.height() - self.height() - 8)))
        self.move(place)
        self.raise_()
        self.show()
        self._timer.start()
