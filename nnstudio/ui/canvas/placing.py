"""Where new nodes go when nobody points at a place."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QRectF

from nnstudio.graph import Graph, Link, Node, edits, refusal
from nnstudio.layers import Layer
from nnstudio.ui.canvas.measures import COLUMN, ROW, WIDTH, measures_of, snapped

Position = tuple[float, float]


def append(graph: Graph, layer: Layer, after: str | None, columns: int) -> tuple[Graph, str]:
    """Adds a layer behind a node and feeds it from there: first output to first input.

    The new node stands to the right; a row that has `columns` nodes goes on below, at the left. Without a
    node to follow it stands at the end of the graph, unconnected. Returns the graph and the new node's id.
    """
    leader = graph.nodes.get(after) if after is not None else None
    node = Node(layer)
    grown = edits.add(graph, Node(layer, _place(graph, leader, columns), id=node.id))
    outputs = leader.layer.output_ports() if leader is not None else ()
    inputs = layer.input_ports()
    if leader is not None and outputs and inputs:
        link = Link(leader.id, outputs[0].name, node.id, inputs[0].name)
        if refusal(grown, link) is None:
            grown = edits.connect(grown, link)
    return grown, node.id


def with_room(graph: Graph, ids: Collection[str], x: float) -> Graph:
    """The graph with room for these nodes, which have come in the place of one that stood at `x`.

    Where they would cover others, they begin there, and what stood further right moves away.
    """
    new = [graph.nodes[id] for id in ids]
    others = [node for node in graph if node.id not in ids]
    if not any(_rect(one).intersects(_rect(other)) for one in new for other in others):
        return graph
    left = min(node.position[0] for node in new)
    width = max(node.position[0] for node in new) - left
    places = {node.id: (node.position[0] + x - left, node.position[1]) for node in new}
    places |= {
        node.id: (node.position[0] + width, node.position[1]) for node in others if node.position[0] > x
    }
    return edits.move(graph, {id: snapped(*at) for id, at in places.items()})


def free_of_twins(graph: Graph, piece: Iterable[Node], shift: Position) -> Position:
    """The shift at which no node of a pasted piece covers exactly another one."""
    taken = {node.position for node in graph}
    places = [node.position for node in piece]
    x, y = shift
    while any((px + x, py + y) in taken for px, py in places):
        x, y = x + 24.0, y + 24.0
    return x, y


def _place(graph: Graph, leader: Node | None, columns: int) -> Position:
    if not len(graph):
        return 0.0, 0.0
    last = leader or list(graph)[-1]
    left = min(node.position[0] for node in graph)
    x, y = last.position[0] + COLUMN, last.position[1]
    if x >= left + columns * COLUMN:
        x, y = left, y + ROW
    x, y = snapped(x, y)
    while _taken(graph, x, y):
        y += ROW
    return x, y


def _taken(graph: Graph, x: float, y: float) -> bool:
    spot = QRectF(x, y, WIDTH, ROW / 2)
    return any(_rect(node).intersects(spot) for node in graph)


def _rect(node: Node) -> QRectF:
    return measures_of(node.layer, True).rect.translated(*node.position)
