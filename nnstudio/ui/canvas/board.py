"""The scene of the canvas: one item per node and link, changed only where the graph changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from nnstudio.graph import Graph, Link, Node, Signature, difference
from nnstudio.ui.canvas import captions
from nnstudio.ui.canvas.link_item import LinkItem
from nnstudio.ui.canvas.look import Look
from nnstudio.ui.canvas.measures import SIDES, WIDTH, Port, Side
from nnstudio.ui.canvas.node_item import NodeItem
from nnstudio.ui.canvas.route import area, may_be_blocked, route

if TYPE_CHECKING:
    from nnstudio.compiler.report import Analysis

# Fixed: a scene rectangle that follows the items would be computed again at every move.
_EXTENT = QRectF(-100_000.0, -100_000.0, 200_000.0, 200_000.0)
_BY_BOUNDS = Qt.ItemSelectionMode.IntersectsItemBoundingRect


class Board(QGraphicsScene):
    """Shows a graph. Nothing in here edits it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(_EXTENT, parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self.look = look
        self.graph = Graph()
        self.nodes: dict[str, NodeItem] = {}
        self.links: dict[Link, LinkItem] = {}
        self._signature = Signature()
        self._set_outside: Mapping[str, Node] = {}

    # -- what is shown -------------------------------------------------------------------------------

    def show_graph(self, graph: Graph) -> None:
        """Applies the difference to what is shown now."""
        change = difference(self.graph, graph)
        gone = change.removed | change.moved | change.changed
        rooms = [self.nodes[id].measures.rect.translated(*self.graph.nodes[id].position) for id in gone]
        self.graph = graph
        for link in change.unlinked:
            self.removeItem(self.links.pop(link))
        for id in change.removed:
            self.removeItem(self.nodes.pop(id))
        for id in graph.nodes.keys() & change.added:
            self._add(graph.nodes[id])
        reshaped = {id for id in change.changed if self._show(graph.nodes[id])}
        for id in change.moved:
            self._show(graph.nodes[id])
        for link in change.linked:
            item = self.links[link] = LinkItem(link, self.look)
            self.addItem(item)
        come = change.added | change.moved | change.changed
        rooms += [self.nodes[id].rect for id in come]
        self._lay(change.linked | self._touching(change.moved | reshaped) | self._passing(rooms))

    def show_data(self, signature: Signature) -> None:
        """Tells the two ends of the network what they stand for in the data."""
        self._signature = signature
        self.show_words()

    def show_words(self) -> None:
        """Reads titles and summaries again, after data or language changed."""
        reshaped = [id for id, item in self.nodes.items() if self._show(item.node)]
        self._lay(self._touching(reshaped))

    def show_analysis(
        self, analysis: Analysis, settled: bool, set_outside: Mapping[str, Node] | None = None
    ) -> None:
        """Shows shapes, parameter counts, badges and refused links.

        `set_outside` are nodes inside of a Block as they are with what is set outside of it.
        """
        if (set_outside or {}) != self._set_outside:
            self._set_outside = set_outside or {}
            self.show_words()
        for item in self.nodes.values():
            item.show_figures(captions.figures(item.node, analysis, settled))
        for link, shown in self.links.items():
            shown.show_state(refused=link in analysis.refused)

    def show_selection(self, nodes: Collection[str], links: Collection[Link]) -> None:
        """Shows what is selected."""
        for id, item in self.nodes.items():
            item.show_selected(id in nodes)
        for link, shown in self.links.items():
            shown.show_state(selected=link in links)

    def show_look(self, look: Look) -> None:
        """Takes on another theme."""
        self.look = look
        for item in (*self.nodes.values(), *self.links.values()):
            item.show_look(look)

    def show_positions(self, positions: Mapping[str, QPointF]) -> None:
        """Lets nodes lie elsewhere for as long as a movement of the hand lasts; the graph does not change."""
        for id, at in positions.items():
            self.nodes[id].setPos(at)
        self._lay(self._touching(positions))

    def forget_positions(self, ids: Iterable[str]) -> None:
        """Puts nodes back to where the graph has them."""
        kept = self.graph.nodes.keys() & set(ids)
        self.show_positions({id: QPointF(*self.graph.nodes[id].position) for id in kept})

    def point_out(self, link: Link | None, pointed_at: bool) -> None:
        """Lights a link that something is about to happen to; nothing happens to one that is gone."""
        if link is not None and link in self.links:
            self.links[link].show_state(pointed_at=pointed_at)

    # -- what is where -------------------------------------------------------------------------------

    def node_at(self, point: QPointF) -> NodeItem | None:
        """The uppermost node whose rectangle holds this point."""
        found = self.items(point, _BY_BOUNDS)
        nodes = (item for item in found if isinstance(item, NodeItem))
        return next((item for item in nodes if item.rect.contains(point)), None)

    def port_at(self, point: QPointF, reach: float, sides: Sequence[Side] = SIDES) -> Port | None:
        """The nearest port within `reach`."""
        near = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
        nodes = [item for item in self.items(near, _BY_BOUNDS) if isinstance(item, NodeItem)]
        ports = [port for item in nodes for side in sides for port in item.ports(side)]
        nearest = min(ports, key=lambda port: _distance(port.at, point), default=None)
        return nearest if nearest is not None and _distance(nearest.at, point) <= reach else None

    def badge_at(self, point: QPointF, reach: float) -> NodeItem | None:
        """The node whose badge is within reach."""
        for item in self.items(point, _BY_BOUNDS):
            if isinstance(item, NodeItem) and (at := item.badge_at()) and _distance(at, point) <= reach:
                return item
        return None

    def link_at(self, point: QPointF) -> Link | None:
        """The uppermost link that passes here."""
        for item in self.items(point):
            if isinstance(item, LinkItem) and item.link is not None:
                return item.link
        return None

    def nodes_in(self, rect: QRectF) -> list[NodeItem]:
        """All nodes that a rectangle touches."""
        found = self.items(rect, _BY_BOUNDS)
        return [item for item in found if isinstance(item, NodeItem) and item.rect.intersects(rect)]

    def links_in(self, rect: QRectF) -> list[Link]:
        """All links that a rectangle crosses."""
        return [
            item.link for item in self.items(rect) if isinstance(item, LinkItem) and item.link is not None
        ]

    def extent(self, ids: Iterable[str] | None = None) -> QRectF:
        """The rectangle around these nodes, or around all."""
        around = QRectF()
        for id in self.nodes if ids is None else ids:
            if id in self.nodes:
                around = around.united(self.nodes[id].rect)
        return around

    def way(self, start: QPointF, end: QPointF) -> QPainterPath:
        """The path that a link between these points takes."""
        if not may_be_blocked(start, end, WIDTH):
            return route(start, end)
        return route(start, end, [item.rect for item in self.nodes_in(area(start, end))])

    # -- inside --------------------------------------------------------------------------------------

    def _add(self, node: Node) -> None:
        item = self.nodes[node.id] = NodeItem(node, *self._words(node), self.look)
        self.addItem(item)

    def _show(self, node: Node) -> bool:
        return self.nodes[node.id].show_node(node, *self._words(node))

    def _words(self, node: Node) -> tuple[str, str]:
        shown = self._set_outside.get(node.id, node)
        return captions.title(node), captions.summary(shown, self._signature)

    def _ends(self, link: Link) -> tuple[QPointF, QPointF]:
        source, target = self.nodes[link.source], self.nodes[link.target]
        return source.port_at("output", link.output), target.port_at("input", link.input)

    def _touching(self, ids: Iterable[str]) -> set[Link]:
        return {link for id in ids for link in (*self.graph.arriving(id), *self.graph.leaving(id))}

    def _passing(self, rooms: Sequence[QRectF]) -> set[Link]:
        """Long links in whose way a node stands now, or has stood, that takes or took one of these rooms."""
        found = set()
        for link in self.links if rooms else ():
            ends = self._ends(link)
            if may_be_blocked(*ends, WIDTH) and any(area(*ends).intersects(room) for room in rooms):
                found.add(link)
        return found

    def _lay(self, links: Iterable[Link]) -> None:
        for link in links:
            self.links[link].show_path(self.way(*self._ends(link)))


def _distance(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
