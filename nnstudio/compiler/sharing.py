"""Problems of nodes that use each other's weights."""

from __future__ import annotations

from collections.abc import Sequence

from nnstudio.compiler.report import Fix, Inside, Problem
from nnstudio.errors import Message
from nnstudio.graph import Block, Graph, Node, edits, in_order
from nnstudio.layers import Layer
from nnstudio.layers.ends import BlockInput


def share_problem(node: Node, owner: Node) -> Problem:
    """A node whose weights would have other sizes than those it is to use."""
    values = {"node": node.label, "owner": owner.label}
    message = Message("share-differs", "{node} cannot use the weights of {owner}", values)
    detail = Message(
        "share-differs-detail", "Its settings or what it receives differ, so its weights have other sizes."
    )
    fixes = [
        Fix(
            Message("fix-unshare", "Give {node} its own weights", values),
            lambda graph: edits.unshare(graph, node.id),
        )
    ]
    if node.layer != owner.layer:
        title = Message("fix-same-settings", "Use the settings of {owner}", values)
        fixes.insert(0, Fix(title, lambda graph: edits.become(graph, node.id, owner.layer)))
    return Problem("share-differs", node.id, message, detail, tuple(fixes))


def same_inside(first: Sequence[Inside], second: Sequence[Inside]) -> bool:
    """Whether two Blocks do the same on the same sizes: then one module serves both."""
    return len(first) == len(second) and all(
        _same_graph(one.graph, other.graph) and _entering(one) == _entering(other)
        for one, other in zip(first, second, strict=True)
    )


def _entering(inside: Inside) -> list[object]:
    facts = inside.analysis.facts
    return [facts[node.id].outputs for node in inside.graph if isinstance(node.layer, BlockInput)]


def _same_graph(first: Graph, second: Graph) -> bool:
    """Whether two graphs differ in nothing but where their nodes lie and what these are called."""
    orders = in_order(first), in_order(second)
    if len(first) != len(second):
        return False
    alike = all(
        _same_layer(first.node(one).layer, second.node(other).layer)
        for one, other in zip(*orders, strict=True)
    )
    return alike and _links(first, orders[0]) == _links(second, orders[1])


def _same_layer(first: Layer, second: Layer) -> bool:
    if isinstance(first, Block) and isinstance(second, Block):
        plain = {"graph": Graph(), "name": "", "about": ""}
        return first.model_copy(update=plain) == second.model_copy(update=plain) and _same_graph(
            first.graph, second.graph
        )
    return first == second


def _links(graph: Graph, order: Sequence[str]) -> set[tuple[int, str, int, str]]:
    places = {id: place for place, id in enumerate(order)}
    return {(places[link.source], link.output, places[link.target], link.input) for link in graph.links}
