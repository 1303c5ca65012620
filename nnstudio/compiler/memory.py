"""How much training keeps in memory: every value once, however many layers need it again."""

from __future__ import annotations

from collections.abc import Mapping

from nnstudio.compiler.cost import Kept
from nnstudio.compiler.report import Facts
from nnstudio.graph import Graph
from nnstudio.layers import Shape
from nnstudio.layers.ends import BlockInput, BlockOutput, Input

_Place = tuple[str, str]
"""A value: the node and the output port that it comes from."""

_BYTES = {"real": 4, "index": 8, "mask": 1}


def size_of(shape: Shape) -> int:
    """Bytes of one sample of this shape."""
    return shape.numel * _BYTES[shape.dtype]


def kept_bytes(graph: Graph, facts: Mapping[str, Facts], kept: Mapping[str, Kept]) -> dict[str, int]:
    """Bytes per sample that each node adds to what training keeps until the way back.

    A value belongs to the node that made it. What enters a Block, or leaves it, is counted outside of it.
    """
    values = _kept_values(graph, kept)
    leaving = {_origin(graph, kept, place) for place in _doors_out(graph).values()}
    counted = {}
    for id, known in facts.items():
        own = kept.get(id, Kept()).inside
        is_door = isinstance(graph.node(id).layer, BlockInput)
        for port, shape in known.outputs.items():
            place = (id, port)
            if isinstance(graph.node(id).layer, Input) or (place in values and place not in leaving):
                own += 0 if is_door else size_of(shape)
        counted[id] = own
    return counted


def kept_by_block(graph: Graph, facts: Mapping[str, Facts], kept: Mapping[str, Kept]) -> Kept:
    """The same for a whole inside: what stays in it, and which of its doors it needs the values of."""
    values = _kept_values(graph, kept)
    entries = {
        (node.id, port.name): node.layer.name
        for node in graph
        if isinstance(node.layer, BlockInput)
        for port in node.layer.output_ports()
    }
    exits = {name: _origin(graph, kept, place) for name, place in _doors_out(graph).items()}
    inputs = {name for place, name in entries.items() if place in values}
    outputs = {name for name, place in exits.items() if place in values and place not in entries}
    views = {name: entries[place] for name, place in exits.items() if place in entries}
    inside = sum(kept_bytes(graph, facts, kept).values())
    return Kept(inside, frozenset(inputs), frozenset(outputs), views)


def _kept_values(graph: Graph, kept: Mapping[str, Kept]) -> set[_Place]:
    found: set[_Place] = set()
    for id, what in kept.items():
        found |= {_origin(graph, kept, (id, port)) for port in what.outputs}
        links = (link for link in graph.arriving(id) if link.input in what.inputs)
        found |= {_origin(graph, kept, (link.source, link.output)) for link in links}
    return found


def _origin(graph: Graph, kept: Mapping[str, Kept], place: _Place) -> _Place:
    """Where the memory of a value was taken: before all layers that only look at it in another way."""
    while True:
        id, port = place
        entry = kept[id].views.get(port) if id in kept else None
        link = graph.link_at(id, entry) if entry is not None else None
        if link is None:
            return place
        place = (link.source, link.output)


def _doors_out(graph: Graph) -> dict[str, _Place]:
    """The values that leave a Block, by name."""
    found: dict[str, _Place] = {}
    for node in graph:
        if isinstance(node.layer, BlockOutput) and graph.arriving(node.id):
            link = graph.arriving(node.id)[0]
            found.setdefault(node.layer.name, (link.source, link.output))
    return found
