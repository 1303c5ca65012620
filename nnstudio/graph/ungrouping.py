"""Putting what is inside a Block in its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nnstudio.errors import GraphError, LayerError
from nnstudio.graph import edits
from nnstudio.graph.block import Block, block_at
from nnstudio.graph.graph import Graph, Link, Node, new_id
from nnstudio.graph.grouping import End, center
from nnstudio.graph.layout import COLUMN
from nnstudio.graph.sharing import owner_of
from nnstudio.layers.ends import BlockInput, BlockOutput

"""Pixels from one repetition to the next."""


def ungroup(graph: Graph, id: str, insides: Sequence[Graph] = ()) -> tuple[Graph, tuple[str, ...]]:
    """Puts what is inside a Block in its place, once for every repetition; returns the ids as well.

    `insides` are the repetitions with all exposed parameters in place, as the analysis of the graph knows
    them; without, a parameter that follows an axis keeps the value that it has inside. Repetitions with the
    same weights become nodes that share them.

    Raises:
        GraphError: the node is no Block, or nothing outside of a Block can do what this one does.
    """
    block = block_at(graph, id)
    _check(graph, id, block)
    unrolled = _Unrolled(graph, id, block)
    for inside in _repetitions(block, insides):
        unrolled.add(inside)
    return unrolled.finish()


def _check(graph: Graph, id: str, block: Block) -> None:
    if block.each_step:
        raise GraphError(
            "ungroup-steps",
            "{node} runs at every step by itself, and its layers outside would not.",
            node=graph.node(id).label,
        )
    partners = [node for node in graph if node.id != id and owner_of(graph, node.id) == owner_of(graph, id)]
    if partners:
        raise GraphError(
            "ungroup-shares",
            "{node} and {owner} use the same weights: stop sharing first.",
            node=graph.node(id).label,
            owner=partners[0].label,
        )


def _repetitions(block: Block, insides: Sequence[Graph]) -> list[Graph]:
    """The graph of every repetition; what is not known of the last ones is as in the last known one."""
    if not insides:
        try:
            insides = [block.settled(())]
        except LayerError as error:
            raise GraphError(error.code, error.message.text, **error.message.values) from error
    return [insides[min(number, len(insides) - 1)] for number in range(block.repeat)]


class _Unrolled:
    """Collects the nodes and links that take the place of a Block."""

    def __init__(self, graph: Graph, id: str, block: Block) -> None:
        self._block = block
        self._graph = graph.without([id])
        self._place = graph.node(id).position
        self._leaving = graph.leaving(id)
        self._given: dict[str, End] = {link.input: (link.source, link.output) for link in graph.arriving(id)}
        self._results: dict[str, End] = {}
        self._nodes: list[Node] = []
        self._links: list[Link] = []
        self._first: dict[str, str] = {}
        self._shift = (0.0, 0.0)
        self._count = 0

    def add(self, inside: Graph) -> None:
        """Adds one repetition behind the others."""
        layers = [node for node in inside if not isinstance(node.layer, BlockInput | BlockOutput)]
        ids = self._new_ids(layers)
        if self._count == 0:
            x, y = center(layers)
            self._shift = self._place[0] - x, self._place[1] - y
        else:
            self._results_go_in()
        self._nodes += [self._copy(inside, node, ids) for node in layers]
        for link in inside.links:
            source = self._source(inside, link, ids)
            if source is not None and link.target in ids:
                self._links.append(Link(*source, ids[link.target], link.input))
        self._results = {}
        for door, port in zip(self._block.doors(BlockOutput), self._block.output_ports(), strict=True):
            for link in inside.arriving(door.id):
                if (source := self._source(inside, link, ids)) is not None:
                    self._results[port.name] = source
        self._first = self._first or ids
        self._count += 1
        xs = [node.position[0] for node in layers]
        self._shift = (self._shift[0] + max(xs, default=0.0) - min(xs, default=0.0) + COLUMN, self._shift[1])

    def finish(self) -> tuple[Graph, tuple[str, ...]]:
        """The graph in which all repetitions stand where the Block stood."""
        leaving = [
            Link(*self._results[link.output], link.target, link.input)
            for link in self._leaving
            if link.output in self._results
        ]
        links = (*self._graph.links, *self._links, *leaving)
        return edits.add(self._graph, *self._nodes).with_links(links), tuple(node.id for node in self._nodes)

    def _new_ids(self, layers: Iterable[Node]) -> dict[str, str]:
        taken = self._graph.nodes.keys() | {node.id for node in self._nodes}
        return {node.id: new_id() if node.id in taken else node.id for node in layers}

    def _copy(self, inside: Graph, node: Node, ids: Mapping[str, str]) -> Node:
        shares = ids.get(node.shares, "")
        if self._block.shared and self._first:
            shares = self._first[owner_of(inside, node.id)]
        x, y = node.position
        return replace(
            node, id=ids[node.id], position=(x + self._shift[0], y + self._shift[1]), shares=shares
        )

    def _source(self, inside: Graph, link: Link, ids: Mapping[str, str]) -> End | None:
        """Where a link inside begins, seen from outside; nowhere if nothing arrives at its door."""
        layer = inside.node(link.source).layer
        if isinstance(layer, BlockInput):
            return self._given.get(layer.name)
        return ids[link.source], link.output

    def _results_go_in(self) -> None:
        """Outputs take the place of the first inputs; the other inputs receive the same again."""
        names = [port.name for port in self._block.input_ports()]
        for name, port in zip(names, self._block.output_ports(), strict=False):
            self._given.pop(name, None)
            if port.name in self._results:
                self._given[name] = self._results[port.name]
