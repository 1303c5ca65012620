"""A layer that is dragged here from the library: shown under the hand, placed when it is let go."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from nnstudio.errors import StudioError
from nnstudio.graph import Node, Signature, edits
from nnstudio.graph.grouping import named_apart
from nnstudio.layers import Layer
from nnstudio.ui.canvas import captions
from nnstudio.ui.canvas.host import Host
from nnstudio.ui.canvas.insertion import Insertion
from nnstudio.ui.canvas.measures import WIDTH, snapped
from nnstudio.ui.canvas.node_item import NodeItem

MIME_TYPE = "application/x-nnstudio-layer"
_GHOST = 0.7
_LAYER = 5.0


def mime_data(key: str) -> QMimeData:
    """What a library gives along when a layer or a Block is dragged out of it."""
    data = QMimeData()
    data.setData(MIME_TYPE, key.encode())
    return data


def dragged(data: QMimeData) -> str:
    """The key of what is dragged, or nothing when it comes from no library."""
    return bytes(data.data(MIME_TYPE).data()).decode(errors="replace") if data.hasFormat(MIME_TYPE) else ""


class Dropping:
    """Carries a ghost of the node, points out the link it would be put into, and places it."""

    def __init__(self, canvas: Host) -> None:
        self._canvas = canvas
        self._key = ""
        self._ghost: NodeItem | None = None
        self._insertion: Insertion | None = None

    def enter(self, event: QDragMoveEvent) -> None:
        """A drag comes in."""
        self._key = dragged(event.mimeData())
        layer = self._layer(self._key)
        if layer is None:
            event.ignore()
            return
        self.leave()
        self._canvas.cancel_gesture()
        node = Node(layer)
        words = captions.title(node), captions.summary(node, Signature())
        self._ghost = NodeItem(node, *words, self._canvas.board.look)
        self._ghost.setOpacity(_GHOST)
        self._ghost.setZValue(_LAYER)
        self._canvas.board.addItem(self._ghost)
        self._insertion = Insertion(self._canvas.board, layer)
        self.move(event)

    def move(self, event: QDragMoveEvent) -> None:
        """The drag goes on."""
        if self._ghost is None or self._insertion is None:
            event.ignore()
            return
        self._ghost.setPos(*self._place(event.position()))
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._insertion.look_below(self._ghost.rect.center(), wanted=not alt)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def leave(self) -> None:
        """The drag goes away."""
        if self._insertion is not None:
            self._insertion.take()
        if self._ghost is not None:
            self._canvas.board.removeItem(self._ghost)
        self._ghost = self._insertion = None

    def drop(self, event: QDropEvent) -> None:
        """The layer is placed: into the link below it, or beside everything."""
        if self._ghost is None or self._insertion is None:
            event.ignore()
            return
        link = self._insertion.take()
        node = Node(self._ghost.node.layer, self._place(event.position()), id=self._ghost.node.id)
        self.leave()
        editing = self._canvas.editing
        graph = edits.insert(editing.graph, link, node) if link else edits.add(editing.graph, node)
        label = QCoreApplication.translate("canvas", "Add {what}").format(what=captions.title(node))
        editing.apply(label, graph)
        editing.select([node.id])
        self._canvas.report_placed(self._key)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _layer(self, key: str) -> Layer | None:
        try:
            return named_apart(self._canvas.graph, self._canvas.patterns.layer(key)) if key else None
        except StudioError:
            return None

    def _place(self, at: QPointF) -> tuple[float, float]:
        """Where the node lies when its head is under the pointer."""
        point = self._canvas.camera.in_scene(at)
        return snapped(point.x() - WIDTH / 2, point.y() - 20.0)
