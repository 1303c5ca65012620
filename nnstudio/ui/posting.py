"""The bridge from background threads to the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Poster(QObject):
    """Runs functions on the thread it was made on, in the order in which they were posted."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, function: Callable[[], None]) -> None:
        """Callable from any thread."""
        if self._open:
            self._posted.emit(function)

    def close(self) -> None:
        """Drops everything that has not run yet: the window that it was meant for is going."""
        self._open = False

    def _run(self, function: Callable[[], None]) -> None:
        if self._open:
            function()
