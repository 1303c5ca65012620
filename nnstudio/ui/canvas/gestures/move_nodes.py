"""Moves the selected nodes; a node that is let go over a link is put into it."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from nnstudio.errors import GraphError
from nnstudio.graph import Graph, edits
from nnstudio.ui.canvas.gestures.gesture import Gesture, Pointer
from nnstudio.ui.canvas.host import Host
from nnstudio.ui.canvas.insertion import Insertion
from nnstudio.ui.canvas.measures import snapped


class MoveNodes(Gesture):
    """Drags nodes in steps of the grid (Ctrl: freely). A press without a drag selects.

    Alt keeps a node from being put into the link under it.
    """

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, canvas: Host, start: Pointer, node: str) -> None:
        super().__init__(canvas, start)
        self._node = node
        self._was_selected = node in canvas.selection.nodes
        self._from: dict[str, QPointF] = {}
        self._insertion: Insertion | None = None

    @classmethod
    def press(cls, canvas: Host, pointer: Pointer) -> Self | None:
        item = canvas.board.node_at(pointer.scene) if pointer.left else None
        if item is None:
            return None
        gesture = cls(canvas, pointer, item.node.id)
        gesture._select(pointer)
        return gesture

    def move(self, pointer: Pointer) -> None:
        if not self._from:
            if not pointer.is_drag_from(self.start):
                return
            self._take_up()
        self.canvas.board.show_positions(self._places(pointer))
        if self._insertion is not None:
            center = self.canvas.board.nodes[self._node].rect.center()
            self._insertion.look_below(center, wanted=not pointer.alt)

    def release(self, pointer: Pointer) -> None:
        if not self._from:
            if self._was_selected and not (pointer.shift or pointer.control):
                self.canvas.selection.set([self._node])
            elif self._was_selected and self._node in self.canvas.selection.nodes:
                self.canvas.selection.set(
                    self.canvas.selection.nodes - {self._node}, self.canvas.selection.links
                )
            return
        self.move(pointer)
        graph = edits.move(
            self.canvas.graph, {id: (at.x(), at.y()) for id, at in self._places(pointer).items()}
        )
        label = self.canvas.editing.label(QCoreApplication.translate("canvas", "Move {what}"), self._from)
        if self._insertion is not None and (link := self._insertion.take()) is not None:
            try:
                graph = edits.insert(edits.remove(graph, [self._node]), link, graph.nodes[self._node])
                label = self.canvas.editing.label(
                    QCoreApplication.translate("canvas", "Insert {what}"), [self._node]
                )
            except GraphError as error:
                self.canvas.explain(error.message, pointer.window)
        self.canvas.editing.apply(label, graph)

    def cancel(self) -> None:
        if self._insertion is not None:
            self._insertion.take()
        self.canvas.board.forget_positions(self._from)

    def _select(self, pointer: Pointer) -> None:
        selection = self.canvas.selection
        if self._was_selected:
            return
        if pointer.shift or pointer.control:
            selection.set(selection.nodes | {self._node}, selection.links)
        else:
            selection.set([self._node])

    def _take_up(self) -> None:
        nodes = self.canvas.board.nodes
        self._from = {id: nodes[id].pos() for id in self.canvas.selection.nodes | {self._node} if id in nodes}
        if len(self._from) == 1 and not _linked(self.canvas.graph, self._node):
            self._insertion = Insertion(self.canvas.board, self.canvas.graph.nodes[self._node].layer)

    def _places(self, pointer: Pointer) -> dict[str, QPointF]:
        way = pointer.scene - self.start.scene
        if not pointer.control:
            # The node in the hand lands on the grid; the others keep their distance from it.
            lead = self._from[self._node]
            way = QPointF(*snapped(lead.x() + way.x(), lead.y() + way.y())) - lead
        return {id: at + way for id, at in self._from.items()}


def _linked(graph: Graph, id: str) -> bool:
    return bool(graph.arriving(id) or graph.leaving(id))
