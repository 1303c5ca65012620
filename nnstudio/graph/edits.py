"""Edits: functions from a graph to a new graph. None of them changes what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from nnstudio.errors import GraphError
from nnstudio.graph.block import block_at
from nnstudio.graph.graph import Graph, Link, Node, new_id
from nnstudio.graph.rules import refusal
from nnstudio.graph.sharing import owner_of
from nnstudio.layers import Layer

Position = tuple[float, float]


def add(graph: Graph, *nodes: Node) -> Graph:
    """Places nodes.

    Raises:
        GraphError: an id is taken already.
    """
    for node in nodes:
        if node.id in graph.nodes:
            raise GraphError("node-duplicate", "There are two nodes with the id {node}.", node=node.id)
    return graph.with_nodes(nodes)


def remove(graph: Graph, ids: Iterable[str]) -> Graph:
    """Removes nodes and every link that touched them."""
    return graph.without(ids)


def connect(graph: Graph, link: Link) -> Graph:
    """Connects two ports; a link that already ends at the input gives way.

    Raises:
        GraphError: the rules refuse the link.
    """
    reason = refusal(graph, link)
    if reason is not None:
        raise GraphError(reason.code, reason.text, **reason.values)
    kept = (old for old in graph.links if (old.target, old.input) != (link.target, link.input))
    return graph.with_links((*kept, link))


def disconnect(graph: Graph, links: Iterable[Link]) -> Graph:
    """Removes links; those that are not there are ignored."""
    gone = set(links)
    return graph.with_links(link for link in graph.links if link not in gone)


def move(graph: Graph, positions: Mapping[str, Position]) -> Graph:
    """Puts nodes elsewhere."""
    return graph.with_nodes(replace(graph.node(id), position=at) for id, at in positions.items())


def rename(graph: Graph, id: str, name: str) -> Graph:
    """Gives a node a name of its own; an empty one brings the layer's title back."""
    return graph.with_nodes([replace(graph.node(id), name=name.strip())])


def configure(graph: Graph, id: str, **parameters: Any) -> Graph:
    """Changes parameters of a node; links whose port is gone go with it.

    Raises:
        GraphError: a value that the layer does not take.
    """
    node = graph.node(id)
    try:
        layer = type(node.layer).model_validate({**dict(node.layer), **parameters})
    except ValidationError as error:
        first = error.errors()[0]
        raise GraphError(
            "parameter-refused",
            "{node}, {parameter}: {reason}.",
            node=node.label,
            parameter=".".join(str(part) for part in first["loc"]),
            reason=first["msg"],
        ) from error
    return become(graph, id, layer)


def become(graph: Graph, id: str, layer: Layer) -> Graph:
    """Puts another layer in a node's place and keeps every link whose port the new one has too."""
    node = replace(graph.node(id), layer=layer)
    changed = graph.with_nodes([node])

    def fits(link: Link) -> bool:
        lost_output = link.source == id and node.output(link.output) is None
        lost_input = link.target == id and node.input(link.input) is None
        return not (lost_output or lost_input)

    return changed.with_links(link for link in graph.links if fits(link))


def share(graph: Graph, id: str, owner: str) -> Graph:
    """Lets a node use the weights of another one of the same kind, now and after every step of training.

    Raises:
        GraphError: the two are of different kinds, or one and the same.
    """
    node, other = graph.node(id), graph.node(owner_of(graph, owner))
    if node.kind != other.kind or owner_of(graph, id) == other.id:
        raise GraphError(
            "share-refused",
            "{node} cannot use the weights of {owner}.",
            node=node.label,
            owner=graph.node(owner).label,
        )
    followers = [replace(follower, shares=other.id) for follower in graph if follower.shares == id]
    return graph.with_nodes([replace(node, shares=other.id), *followers])


def unshare(graph: Graph, id: str) -> Graph:
    """Gives a node weights of its own again."""
    return graph.with_nodes([replace(graph.node(id), shares="")])


def within(graph: Graph, id: str, edit: Callable[[Graph], Graph]) -> Graph:
    """Edits the inside of a Block; links outside whose port is gone go with it.

    Raises:
        GraphError: the node is no Block, or the edit is refused.
    """
    block = block_at(graph, id)
    return become(graph, id, block.model_copy(update={"graph": edit(block.graph)}))


def insert(graph: Graph, link: Link, node: Node) -> Graph:
    """Puts a new node into a link, through the first input and the first output of the node.

    Raises:
        GraphError: the node has no input or no output, or the link is not there.
    """
    if link not in graph.links:
        raise GraphError("link-unknown", "This link is not there any more.")
    inputs, outputs = node.layer.input_ports(), node.layer.output_ports()
    if not inputs or not outputs:
        raise GraphError("insert-refused", "{node} cannot stand in a link.", node=node.label)
    placed = add(disconnect(graph, [link]), node)
    fed = connect(placed, Link(link.source, link.output, node.id, inputs[0].name))
    return connect(fed, Link(node.id, outputs[0].name, link.target, link.input))


def heal(graph: Graph, id: str) -> Graph:
    """Removes a node and joins what fed its first input to everything it fed."""
    arriving = graph.arriving(id)
    healed = remove(graph, [id])
    if not arriving:
        return healed
    source = arriving[0]
    for link in graph.leaving(id):
        bridge = Link(source.source, source.output, link.target, link.input)
        if refusal(healed, bridge) is None:
            healed = connect(healed, bridge)
    return healed


def extract(graph: Graph, ids: Iterable[str]) -> Graph:
    """These nodes and the links among them, as a graph of their own."""
    return graph.without(graph.nodes.keys() - set(ids))


def paste(graph: Graph, piece: Graph, shift: Position = (0.0, 0.0)) -> tuple[Graph, tuple[str, ...]]:
    """Adds a copy of `piece` with new ids, shifted; returns the ids of the copies too.

    Copies share weights with each other as the originals did, and with an owner outside that is still there.
    """
    ids = {old: new_id() for old in piece.nodes}
    kept = {id: id for id in graph.nodes} | ids
    copies = [
        replace(
            node,
            id=ids[node.id],
            position=(node.position[0] + shift[0], node.position[1] + shift[1]),
            shares=kept.get(node.shares, ""),
        )
        for node in piece
    ]
    links = (Link(ids[link.source], link.output, ids[link.target], link.input) for link in piece.links)
    return add(graph, *copies).with_links((*graph.links, *links)), tuple(ids.values())
