"""Networks laid out so that they read like text: rows of layers from left to right, branch below branch."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nnstudio.graph import Graph, Link, Node
from nnstudio.graph.edits import add, connect
from nnstudio.layers import Layer
from nnstudio.layers.ends import LONGEST_NAME

# Pixels on the canvas: a node and the gap beside it, the height of a row, and how many nodes are in one.
_COLUMN = 256
_ROW = 176
_PER_ROW = 4


def named(layer: Layer, name: str) -> Node:
    """A node that is called so."""
    return Node(layer, name=name[:LONGEST_NAME])


class Drawing:
    """A graph that grows chain by chain; every chain begins a new row."""

    def __init__(self) -> None:
        self.graph = Graph()
        self._rows = 0

    def row(self, nodes: Sequence[Node | Layer]) -> tuple[Node, ...]:
        """Puts nodes side by side, going on below where a row is full; they are not connected."""
        placed = tuple(
            self._placed(node if isinstance(node, Node) else Node(node), place)
            for place, node in enumerate(nodes)
        )
        self._rows += -(-len(placed) // _PER_ROW)
        self.graph = add(self.graph, *placed)
        return placed

    def chain(self, nodes: Sequence[Node | Layer], behind: Sequence[Node] = ()) -> Node:
        """The same, connected: every node to the next, and each of those `behind` to a port of the first.

        Gives the last of them.
        """
        placed = self.row(nodes)
        for port, source in enumerate(behind):
            self._connect(source, placed[0], port)
        for source, fed in pairwise(placed):
            self._connect(source, fed)
        return placed[-1]

    def _placed(self, node: Node, place: int) -> Node:
        column, row = place % _PER_ROW, self._rows + place // _PER_ROW
        return Node(node.layer, (float(column * _COLUMN), float(row * _ROW)), node.name, node.id)

    def _connect(self, source: Node, fed: Node, port: int = 0) -> None:
        output, input = source.layer.output_ports()[0].name, fed.layer.input_ports()[port].name
        self.graph = connect(self.graph, Link(source.id, output, fed.id, input))
