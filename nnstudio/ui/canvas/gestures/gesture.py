"""What every movement of the hand has: a press that begins it, moves, and an end or a cancel."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from nnstudio.ui.canvas.host import Host


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, in the scene and in the window, and what is held down."""

    scene: QPointF
    window: QPointF
    button: Qt.MouseButton
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    space: bool = False

    @property
    def shift(self) -> bool:
        """Whether Shift is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def control(self) -> bool:
        """Whether Ctrl is held (Command on a Mac)."""
        return bool(self.modifiers & Qt.KeyboardModifier.ControlModifier)

    @property
    def alt(self) -> bool:
        """Whether Alt is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.AltModifier)

    @property
    def left(self) -> bool:
        """Whether the left button makes this gesture."""
        return self.button == Qt.MouseButton.LeftButton

    def is_drag_from(self, start: Pointer) -> bool:
        """Whether the hand has gone far enough to mean it."""
        way = self.window - start.window
        return way.manhattanLength() >= QApplication.startDragDistance()


class Gesture(ABC):
    """One movement. It may show what would happen, and changes the graph only when it is released."""

    cursor: Qt.CursorShape | None = None
    needs_room = True
    """Whether cards that lie over the canvas get out of the way."""

    def __init__(self, canvas: Host, start: Pointer) -> None:
        self.canvas = canvas
        self.start = start

    @classmethod
    @abstractmethod
    def press(cls, canvas: Host, pointer: Pointer) -> Self | None:
        """Begins here, or leaves the press to another gesture."""

    @abstractmethod
    def move(self, pointer: Pointer) -> None:
        """Follows the hand."""

    @abstractmethod
    def release(self, pointer: Pointer) -> None:
        """Makes the edit."""

    @abstractmethod
    def cancel(self) -> None:
        """Leaves everything as it was."""
