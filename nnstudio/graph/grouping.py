"""Making one Block of several nodes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from nnstudio.errors import GraphError
from nnstudio.graph import edits
from nnstudio.graph.block import Block
from nnstudio.graph.graph import Graph, Link, Node
from nnstudio.graph.layout import COLUMN
from nnstudio.graph.order import downstream, upstream
from nnstudio.graph.sharing import owner_of
from nnstudio.layers import Layer
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output

End = tuple[str, str]
"""A node and one of its ports."""

"""Pixels from the layers of a Block to its doors."""
_ROOM = 112.0
"""Pixels between two doors on one side."""


def group(graph: Graph, ids: Iterable[str], name: str = "") -> tuple[Graph, str]:
    """Puts nodes into a new Block in their place; returns the graph and the id of the Block.

    Links that cross the border go through doors, one for every source outside and one for every output that
    leads out, named after the ports inside. Inputs without a link get a door as well, so that they can be
    fed from outside, and where nothing leads out yet, what ends inside does.

    Raises:
        GraphError: the nodes cannot stand in a Block, or not without making a circle.
    """
    chosen = frozenset(ids)
    _check(graph, chosen)
    inside = edits.extract(graph, chosen)
    entries, exits = _entries(graph, inside), _exits(graph, inside)
    block = Node(Block(name=name, graph=_closed(inside, entries, exits)), center(inside))
    rest = graph.without(chosen)
    # One link for every source, however many layers inside it feeds: a dictionary keeps the first.
    links = dict.fromkeys(rest.links)
    for link in graph.links:
        if link.source in chosen and link.target not in chosen:
            links[replace(link, source=block.id, output=exits[link.source, link.output])] = None
        elif link.target in chosen and link.source not in chosen:
            links[replace(link, target=block.id, input=entries[link.source, link.output][0])] = None
    return edits.add(rest, block).with_links(links), block.id


def _check(graph: Graph, chosen: frozenset[str]) -> None:
    if not chosen:
        raise GraphError("group-empty", "Select the layers that the Block is to hold.")
    for id in chosen:
        node = graph.node(id)
        if isinstance(node.layer, Input | Output | BlockInput | BlockOutput):
            raise GraphError(
                "group-ends",
                "{node} cannot go into a Block: it is an end of what surrounds the Block.",
                node=node.label,
            )
    for node in graph:
        owner = owner_of(graph, node.id)
        if (node.id in chosen) != (owner in chosen):
            raise GraphError(
                "group-shares",
                "{node} uses the weights of {owner}: select both, or stop sharing first.",
                node=node.label,
                owner=graph.node(owner).label,
            )
    between = (downstream(graph, chosen) & upstream(graph, chosen)) - chosen
    if between:
        first = next(node for node in graph if node.id in between)
        raise GraphError(
            "group-circle",
            "{node} lies between the selected layers: select it as well, or the Block would feed itself.",
            node=first.label,
        )


def _entries(graph: Graph, inside: Graph) -> dict[End, tuple[str, list[End]]]:
    """For every source outside the name of its door and the ports that it feeds, in the order of the nodes.

    An input that nothing feeds stands for its own source.
    """
    found: dict[End, tuple[str, list[End]]] = {}
    for node in inside:
        for port in node.layer.input_ports():
            link = graph.link_at(node.id, port.name)
            if link is not None and link.source in inside.nodes:
                continue
            source = (link.source, link.output) if link is not None else (node.id, port.name)
            if source not in found:
                found[source] = free_name(port.name, [name for name, _ in found.values()]), []
            found[source][1].append((node.id, port.name))
    return found


def _exits(graph: Graph, inside: Graph) -> dict[End, str]:
    """The name of the door for every output that leads out."""
    found: dict[End, str] = {}
    for node in inside:
        leading_out = {link.output for link in graph.leaving(node.id) if link.target not in inside.nodes}
        for port in node.layer.output_ports():
            if port.name in leading_out:
                found[node.id, port.name] = free_name(port.name, found.values())
    if not found:
        for node in inside:
            ports = node.layer.output_ports()
            if ports and not graph.leaving(node.id):
                found[node.id, ports[0].name] = free_name(ports[0].name, found.values())
    return found


def _closed(inside: Graph, entries: Mapping[End, tuple[str, list[End]]], exits: Mapping[End, str]) -> Graph:
    """The nodes with a door for every link that crossed the border, at the height of what it is for."""
    doors, links = [], []
    left = min(node.position[0] for node in inside) - COLUMN
    right = max(node.position[0] for node in inside) + COLUMN
    free = float("-inf")
    for name, fed in sorted(entries.values(), key=lambda entry: inside.node(entry[1][0][0]).position[1]):
        free = max(free + _ROOM, inside.node(fed[0][0]).position[1])
        door = Node(BlockInput(name=name), (left, free))
        doors.append(door)
        links += [Link(door.id, "output", *end) for end in fed]
    free = float("-inf")
    for end, name in sorted(exits.items(), key=lambda exit: inside.node(exit[0][0]).position[1]):
        free = max(free + _ROOM, inside.node(end[0]).position[1])
        door = Node(BlockOutput(name=name), (right, free))
        doors.append(door)
        links.append(Link(*end, door.id, "input"))
    return edits.add(inside, *doors).with_links((*inside.links, *links))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name that is wanted, or with the first number that makes it unique."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}_{number}"
    return name


def named_apart(graph: Graph, layer: Layer) -> Layer:
    """The layer; a door gets a name that no other one has, since those of one name are one port."""
    if not isinstance(layer, BlockInput | BlockOutput):
        return layer
    kind = type(layer)
    taken = [node.layer.name for node in graph if isinstance(node.layer, kind)]
    return layer.model_copy(update={"name": free_name(layer.name, taken)})


def center(nodes: Iterable[Node]) -> tuple[float, float]:
    """The middle of where nodes lie; that of no nodes is the origin."""
    xs, ys = [list(axis) for axis in zip(*(node.position for node in nodes), strict=True)] or ([0.0], [0.0])
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
