"""A graph as plain JSON values, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nnstudio.errors import GraphError, StudioError
from nnstudio.graph.graph import Graph, Link, Node
from nnstudio.layers import layer_of
from nnstudio.layers.ends import LONGEST_NAME


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


class _Node(_Strict):
    id: str = Field(min_length=1, max_length=64)
    kind: str = Field(max_length=200)
    name: str = Field("", max_length=LONGEST_NAME)
    position: list[float] = Field(min_length=2, max_length=2)
    parameters: dict[str, Any] = {}
    shares: str = Field("", max_length=64)


class _Link(_Strict):
    source: str
    output: str
    target: str
    input: str


class _Graph(_Strict):
    nodes: list[_Node] = Field([], max_length=100_000)
    links: list[_Link] = Field([], max_length=400_000)


def to_json(graph: Graph) -> dict[str, Any]:
    """The graph as JSON values."""
    return {
        "nodes": [
            {
                "id": node.id,
                "kind": node.kind,
                "name": node.name,
                "position": list(node.position),
                "parameters": node.layer.model_dump(mode="json"),
                **({"shares": node.shares} if node.shares else {}),
            }
            for node in graph
        ],
        "links": [
            {"source": link.source, "output": link.output, "target": link.target, "input": link.input}
            for link in graph.links
        ],
    }


def from_json(values: Mapping[str, Any]) -> Graph:
    """Reads a graph strictly: unknown fields, wrong types and dangling links are refused.

    A cycle is not refused here: it opens, and the compiler points at it, so that it can be mended.

    Raises:
        GraphError: the values are not a graph, with the place in the message.
    """
    try:
        read = _Graph.model_validate(values)
        nodes = [_node(given) for given in read.nodes]
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise GraphError(
            "graph-unreadable",
            "The graph has a fault at {place}: {reason}.",
            place=place,
            reason=first["msg"],
        ) from error
    graph = Graph().with_nodes(nodes)
    if len(graph) != len(nodes):
        raise GraphError("node-duplicate", "Two nodes have the same id.")
    links = tuple(Link(given.source, given.output, given.target, given.input) for given in read.links)
    _check_ends(graph, links)
    return graph.with_links(links)


def _node(given: _Node) -> Node:
    try:
        layer = layer_of(given.kind).model_validate_json(json.dumps(given.parameters))
    except ValidationError as error:
        first = error.errors()[0]
        raise GraphError(
            "parameter-refused",
            "{node}, {parameter}: {reason}.",
            node=f"{given.kind} ({given.id})",
            parameter=".".join(str(part) for part in first["loc"]),
            reason=first["msg"],
        ) from error
    except StudioError as error:
        raise GraphError(error.code, error.message.text, **error.message.values) from error
    return Node(layer, (given.position[0], given.position[1]), given.name, given.id, given.shares)


def _check_ends(graph: Graph, links: tuple[Link, ...]) -> None:
    taken: set[tuple[str, str]] = set()
    for link in links:
        source, target = graph.nodes.get(link.source), graph.nodes.get(link.target)
        if source is None or target is None or not (source.output(link.output) and target.input(link.input)):
            raise GraphError(
                "link-dangling",
                "A link from {source} to {target} ends at a port that is not there.",
                source=link.source,
                target=link.target,
            )
        if (link.target, link.input) in taken:
            raise GraphError(
                "link-duplicate", "{node} has two links at {port}.", node=target.label, port=link.input
            )
        taken.add((link.target, link.input))
