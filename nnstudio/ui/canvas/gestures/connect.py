"""Connects two ports, from either end; a link that is taken by its end is unplugged."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from nnstudio.errors import Message
from nnstudio.graph import Link, edits, refusal
from nnstudio.ui.canvas.gestures.gesture import Gesture, Pointer
from nnstudio.ui.canvas.host import Host
from nnstudio.ui.canvas.link_item import LinkItem
from nnstudio.ui.canvas.measures import Port, PortKey, Side
from nnstudio.ui.canvas.route import curve

_GRAB = 10.0
_SNAP = 26.0
"""Pixels on the screen within which a port is taken hold of, and within which a link snaps to one."""


_LAYER = 3.0
"""Above the nodes: what is in the hand is in sight."""


class Connect(Gesture):
    """A link in the hand: one end is plugged in, the other follows the pointer and snaps to ports.

    Ports that cannot take it are dimmed, and say why when the pointer comes near.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Host, start: Pointer, port: Port, unplugged: Link | None) -> None:
        super().__init__(canvas, start)
        self._port = port
        """The end that stays plugged in."""
        self._unplugged = unplugged
        self._wanted: Side = "input" if port.side == "output" else "output"
        # A link that was unplugged leaves its input free for others to be judged.
        self._graph = edits.disconnect(canvas.graph, [unplugged]) if unplugged else canvas.graph
        self._dimmed: dict[str, frozenset[PortKey]] = {}
        self._lit: Port | None = None
        self._refusal: Message | None = None
        self._item = LinkItem(None, canvas.board.look)
        self._item.show_state(pointed_at=True)
        self._item.setZValue(_LAYER)
        canvas.board.addItem(self._item)
        if unplugged:
            canvas.board.links[unplugged].hide()
        self._dim()
        self._show(start.scene)

    @classmethod
    def press(cls, canvas: Host, pointer: Pointer) -> Self | None:
        port = canvas.board.port_at(pointer.scene, canvas.on_screen(_GRAB)) if pointer.left else None
        if port is None:
            return None
        taken = canvas.graph.link_at(port.node, port.name) if port.side == "input" else None
        if taken is None:
            return cls(canvas, pointer, port, None)
        at = canvas.board.nodes[taken.source].port_at("output", taken.output)
        return cls(canvas, pointer, Port(taken.source, "output", taken.output, at), taken)

    def move(self, pointer: Pointer) -> None:
        near = self._near(pointer.scene)
        self._refusal = refusal(self._graph, self._link(near)) if near is not None else None
        self._light(near if self._refusal is None else None)
        self.canvas.explain(self._refusal, pointer.window)
        self._show(near.at if near is not None and self._refusal is None else pointer.scene)

    def release(self, pointer: Pointer) -> None:
        meant = pointer.is_drag_from(self.start)
        if meant:
            self.move(pointer)
        link = self._link(self._lit) if self._lit is not None else None
        refused = self._refusal
        self._end()
        if not meant or refused is not None:
            # The sentence stays in sight until the hand does something else.
            self.canvas.explain(refused, pointer.window)
        elif link is not None and link != self._unplugged:
            label = QCoreApplication.translate("canvas", "Connect")
            self.canvas.editing.apply(label, edits.connect(self._graph, link))
        elif link is None and self._unplugged is not None:
            self.canvas.editing.apply(QCoreApplication.translate("canvas", "Disconnect"), self._graph)

    def cancel(self) -> None:
        self._end()

    def _end(self) -> None:
        board = self.canvas.board
        board.removeItem(self._item)
        if self._unplugged in board.links:
            board.links[self._unplugged].show()
        for id in self._dimmed:
            if id in board.nodes:
                board.nodes[id].show_ports()
        self.canvas.explain(None)

    def _link(self, other: Port) -> Link:
        source, target = (self._port, other) if self._port.side == "output" else (other, self._port)
        return Link(source.node, source.name, target.node, target.name)

    def _near(self, point: QPointF) -> Port | None:
        """The port that the free end is meant for: one close by, or any that fits of the node under it."""
        port = self.canvas.board.port_at(point, self.canvas.on_screen(_SNAP), (self._wanted,))
        item = self.canvas.board.node_at(point)
        if port is not None or item is None:
            return port
        offered = item.ports(self._wanted)
        fitting = [each for each in offered if refusal(self._graph, self._link(each)) is None]
        free = [each for each in fitting if self._graph.link_at(each.node, each.name) is None]
        return next(iter(free or fitting or offered), None)

    def _dim(self) -> None:
        """Dims what cannot be connected, among the nodes in sight."""
        for item in self.canvas.board.nodes_in(self.canvas.in_sight()):
            other: Side = "output" if self._wanted == "input" else "input"
            refused = [port for port in item.ports(self._wanted) if refusal(self._graph, self._link(port))]
            keys = {(port.side, port.name) for port in (*refused, *item.ports(other))}
            if item.node.id == self._port.node:
                keys.discard((self._port.side, self._port.name))
            self._dimmed[item.node.id] = frozenset(keys)
            item.show_ports(self._dimmed[item.node.id])

    def _light(self, port: Port | None) -> None:
        if port == self._lit:
            return
        nodes = self.canvas.board.nodes
        if self._lit is not None:
            nodes[self._lit.node].show_ports(self._dimmed.get(self._lit.node, frozenset()))
        if port is not None:
            self._dimmed.setdefault(port.node, frozenset())
            nodes[port.node].show_ports(self._dimmed[port.node], (port.side, port.name))
        self._lit = port

    def _show(self, free: QPointF) -> None:
        plugged = self._port.at
        self._item.show_path(curve(plugged, free) if self._port.side == "output" else curve(free, plugged))
