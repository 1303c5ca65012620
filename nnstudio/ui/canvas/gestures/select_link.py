"""A click on a link selects it."""

from __future__ import annotations

from typing import Self

from nnstudio.graph import Link
from nnstudio.ui.canvas.gestures.gesture import Gesture, Pointer
from nnstudio.ui.canvas.host import Host


class SelectLink(Gesture):
    """Selects a link; Shift adds it, Ctrl takes it out."""

    def __init__(self, canvas: Host, start: Pointer, link: Link) -> None:
        super().__init__(canvas, start)
        self._link = link

    @classmethod
    def press(cls, canvas: Host, pointer: Pointer) -> Self | None:
        link = canvas.board.link_at(pointer.scene) if pointer.left else None
        return cls(canvas, pointer, link) if link is not None else None

    def move(self, pointer: Pointer) -> None:
        """A click has no way to go."""

    def release(self, pointer: Pointer) -> None:
        selection = self.canvas.selection
        if pointer.shift:
            selection.set(selection.nodes, selection.links | {self._link})
        elif pointer.control:
            selection.set(selection.nodes, selection.links ^ {self._link})
        else:
            selection.set(links=[self._link])

    def cancel(self) -> None:
        """Nothing has happened yet."""
