"""Moves the view: middle button, or Space and the left one."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QPointF, Qt

from nnstudio.ui.canvas.gestures.gesture import Gesture, Pointer
from nnstudio.ui.canvas.host import Host


class Pan(Gesture):
    """The canvas sticks to the hand."""

    cursor = Qt.CursorShape.ClosedHandCursor
    needs_room = False

    def __init__(self, canvas: Host, start: Pointer) -> None:
        super().__init__(canvas, start)
        self._last = start.window

    @classmethod
    def press(cls, canvas: Host, pointer: Pointer) -> Self | None:
        middle = pointer.button == Qt.MouseButton.MiddleButton
        return cls(canvas, pointer) if middle or (pointer.left and pointer.space) else None

    def move(self, pointer: Pointer) -> None:
        self._go(pointer.window)

    def release(self, pointer: Pointer) -> None:
        self._go(pointer.window)

    def cancel(self) -> None:
        self._go(self.start.window)

    def _go(self, to: QPointF) -> None:
        self.canvas.camera.pan(to - self._last)
        self._last = to
