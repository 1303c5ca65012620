"""What stands where nothing is yet, and where something is on its way."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.widgets.buttons import OutlineButton, PrimaryButton
from nnstudio.ui.widgets.glyph import Glyph
from nnstudio.ui.widgets.labels import Muted, Title

_PATIENCE_MS = 300
_LONG_MS = 3000
_WIDTH = 380


class _Centred(QWidget):
    """Lines things up in the middle of the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(RELATED)
        self.column.addStretch()
        self.column.addStretch()

    def add(self, widget: QWidget) -> None:
        """Adds a widget below the others; one that stands above them already moves down."""
        self.column.removeWidget(widget)
        self.column.insertWidget(self.column.count() - 1, widget, alignment=Qt.AlignmentFlag.AlignHCenter)


class EmptyState(_Centred):
    """Says what belongs here, and offers to make it: emits `action` when its button is pressed."""

    action = Signal()

    def __init__(
        self,
        title: str,
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        primary: bool = False,
    ) -> None:
        super().__init__(parent)
        if icon:
            self.add(Glyph(icon, self, size=32))
        self._title = Title(title, self)
        self.add(self._title)
        self._text = Muted(text, self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(_WIDTH)
        self._say(text)
        self.add(self._text)
        self.button = (PrimaryButton if primary else OutlineButton)(action, self)
        self.button.setVisible(bool(action))
        self.button.clicked.connect(self.action)
        self.column.insertSpacing(self.column.count() - 1, CARDS - RELATED)
        self.add(self.button)

    def set(self, title: str, text: str = "", action: str = "") -> None:
        """Says something else."""
        self._title.setText(title)
        self._say(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))

    def _say(self, text: str) -> None:
        self._text.setText(text)
        # In a column of centred things a wrapped text would get the height of fewer lines than it has.
        self._text.setMinimumHeight(max(0, self._text.heightForWidth(_WIDTH)))
        self._text.setVisible(bool(text))


class Waiting(_Centred):
    """Something is on its way. Stays blank for the first moments, so that what is quick does not flicker;
    what takes long can be cancelled.
    """

    cancelled = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Muted(text, self, wrap=False)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH // 2)
        self._bar.setAccessibleName(text)
        self.add(self._text)
        self.add(self._bar)
        self._cancel = OutlineButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.cancelled)
        self.add(self._cancel)
        self._soon = self._timer(_PATIENCE_MS, lambda: self._show(True))
        self._later = self._timer(_LONG_MS, lambda: self._cancel.setVisible(True))
        self._words = text
        self._since = 0.0
        self._show(False)

    def show_progress(self, done: int, total: int) -> None:
        """Shows how much is done and, from what it took so far, how long the rest will take."""
        share = done / max(total, 1)
        if share >= 1:
            self._forget_progress()  # what follows is not counted
            return
        self._bar.setRange(0, 100)
        self._bar.setValue(int(100 * share))
        parts = [f"{self._words} {100 * share:.0f} %"]
        passed = time.monotonic() - self._since
        if done > 0 and passed * 1000 >= _LONG_MS:
            parts.append(self._left(passed * (1 - share) / share))
        self._text.setText("\n".join(parts))

    def showEvent(self, event: object) -> None:
        self._since = time.monotonic()
        self._forget_progress()
        self._show(False)
        self._soon.start()
        self._later.start()

    def hideEvent(self, event: object) -> None:
        self._soon.stop()
        self._later.stop()

    def _forget_progress(self) -> None:
        self._bar.setRange(0, 0)
        self._text.setText(self._words)

    def _left(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("About {seconds} s left").format(seconds=max(1, round(seconds)))
        return self.tr("About {minutes} min left").format(minutes=round(seconds / 60))

    def _show(self, visible: bool) -> None:
        self._text.setVisible(visible)
        self._bar.setVisible(visible)
        self._cancel.setVisible(False)

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
