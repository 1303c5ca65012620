"""A click on the badge of a node shows what is the matter."""

from __future__ import annotations

from typing import Self

from nnstudio.ui.canvas.gestures.gesture import Gesture, Pointer
from nnstudio.ui.canvas.host import Host
from nnstudio.ui.canvas.measures import BADGE_RADIUS


class OpenProblem(Gesture):
    """Opens the card with the problem and its remedies."""

    def __init__(self, canvas: Host, start: Pointer, node: str) -> None:
        super().__init__(canvas, start)
        self._node = node

    @classmethod
    def press(cls, canvas: Host, pointer: Pointer) -> Self | None:
        item = canvas.board.badge_at(pointer.scene, BADGE_RADIUS + 2.0) if pointer.left else None
        return cls(canvas, pointer, item.node.id) if item is not None else None

    def move(self, pointer: Pointer) -> None:
        """A click has no way to go."""

    def release(self, pointer: Pointer) -> None:
        self.canvas.editing.select([self._node])
        self.canvas.show_problem(self._node)

    def cancel(self) -> None:
        """Nothing has happened yet."""
