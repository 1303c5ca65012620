"""Draws a box and selects what it touches."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsRectItem

from nnstudio.graph import Link
from nnstudio.ui.canvas.gestures.gesture import Gesture, Pointer
from nnstudio.ui.canvas.host import Host

_LAYER = 10.0


class BoxSelect(Gesture):
    """Selects nodes in a box, and links if there is no node; Shift adds, Ctrl takes away.

    A click without a box clears the selection.
    """

    def __init__(self, canvas: Host, start: Pointer) -> None:
        super().__init__(canvas, start)
        self._before = canvas.selection.nodes, canvas.selection.links
        self._box: QGraphicsRectItem | None = None

    @classmethod
    def press(cls, canvas: Host, pointer: Pointer) -> Self | None:
        return cls(canvas, pointer) if pointer.left else None

    def move(self, pointer: Pointer) -> None:
        if self._box is None:
            if not pointer.is_drag_from(self.start):
                return
            self._box = QGraphicsRectItem()
            self._box.setPen(self.canvas.board.look.box)
            self._box.setBrush(self.canvas.board.look.box_fill)
            self._box.setZValue(_LAYER)
            self.canvas.board.addItem(self._box)
        self._box.setRect(QRectF(self.start.scene, pointer.scene).normalized())
        # Shown at once and chosen on release: whoever follows the selection has more to do than to paint.
        self.canvas.board.show_selection(*self._chosen(pointer))

    def release(self, pointer: Pointer) -> None:
        if self._box is not None:
            self.move(pointer)
            chosen = self._chosen(pointer)
            self._end()
            self.canvas.selection.set(*chosen)
            self.canvas.board.show_selection(*chosen)
        elif not (pointer.shift or pointer.control):
            self.canvas.selection.set()

    def cancel(self) -> None:
        self._end()
        self.canvas.board.show_selection(*self._before)

    def _end(self) -> None:
        if self._box is not None:
            self.canvas.board.removeItem(self._box)
            self._box = None

    def _chosen(self, pointer: Pointer) -> tuple[frozenset[str], frozenset[Link]]:
        box = QRectF(self.start.scene, pointer.scene).normalized()
        nodes = frozenset(item.node.id for item in self.canvas.board.nodes_in(box))
        links = frozenset() if nodes else frozenset(self.canvas.board.links_in(box))
        if pointer.shift:
            return self._before[0] | nodes, self._before[1] | links
        if pointer.control:
            return self._before[0] - nodes, self._before[1] - links
        return nodes, links
