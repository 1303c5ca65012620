"""What has been placed: immutable values. An edit makes a new graph and shares what did not change."""

from __future__ import annotations

import secrets
import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from nnstudio.errors import GraphError
from nnstudio.layers import Layer, Port

_ALPHABET = string.ascii_lowercase + string.digits


def new_id() -> str:
    """A short random identifier; nothing about it depends on where or when it was made."""
    return secrets.choice(string.ascii_lowercase) + "".join(secrets.choice(_ALPHABET) for _ in range(7))


@dataclass(frozen=True, slots=True)
class Node:
    """One placed layer: what it is, what the person calls it, and where it lies (pixels, y down).

    `shares` is the id of the node whose weights it uses instead of its own.
    """

    layer: Layer
    position: tuple[float, float] = (0.0, 0.0)
    name: str = ""
    id: str = field(default_factory=new_id)
    shares: str = ""

    @property
    def kind(self) -> str:
        """The kind of the layer."""
        return self.layer.kind()

    @property
    def label(self) -> str:
        """What the person called it, else what the layer is called."""
        return self.name or self.layer.heading

    def input(self, port: str) -> Port | None:
        """The input port of that name, if there is one."""
        return next((found for found in self.layer.input_ports() if found.name == port), None)

    def output(self, port: str) -> Port | None:
        """The output port of that name, if there is one."""
        return next((found for found in self.layer.output_ports() if found.name == port), None)


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A connection from an output port to an input port; ports are named, never numbered."""

    source: str
    output: str
    target: str
    input: str


@dataclass(frozen=True)
class Graph:
    """Nodes by id, in the order in which they were placed, and the links between them."""

    nodes: Mapping[str, Node] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    links: tuple[Link, ...] = ()

    def node(self, id: str) -> Node:
        """The node with that id.

        Raises:
            GraphError: there is none.
        """
        try:
            return self.nodes[id]
        except KeyError:
            raise GraphError("node-unknown", "There is no node {node} in this graph.", node=id) from None

    @cached_property
    def _arriving(self) -> Mapping[str, tuple[Link, ...]]:
        return _by_node(self.links, "target")

    @cached_property
    def _leaving(self) -> Mapping[str, tuple[Link, ...]]:
        return _by_node(self.links, "source")

    def arriving(self, id: str) -> tuple[Link, ...]:
        """Links that end at this node."""
        return self._arriving.get(id, ())

    def leaving(self, id: str) -> tuple[Link, ...]:
        """Links that start at this node."""
        return self._leaving.get(id, ())

    def link_at(self, id: str, input: str) -> Link | None:
        """The link that ends at this input port, if one does."""
        return next((link for link in self.arriving(id) if link.input == input), None)

    def of_kind(self, kind: str) -> tuple[Node, ...]:
        """All nodes of one kind."""
        return tuple(node for node in self.nodes.values() if node.kind == kind)

    def with_nodes(self, nodes: Iterable[Node]) -> Graph:
        """The same graph with these nodes added, or put in the place of those with the same id."""
        return replace(self, nodes=MappingProxyType({**self.nodes, **{node.id: node for node in nodes}}))

    def with_links(self, links: Iterable[Link]) -> Graph:
        """The same nodes with exactly these links."""
        return replace(self, links=tuple(links))

    def without(self, ids: Iterable[str]) -> Graph:
        """The graph without these nodes and without every link that touched one.

        Nodes that shared the weights of one of them go on sharing with each other.
        """
        gone = set(ids)
        heirs: dict[str, str] = {}
        nodes = {}
        for id, node in self.nodes.items():
            if id not in gone:
                heir = heirs.setdefault(node.shares, id) if node.shares in gone else node.shares
                shares = "" if heir == id else heir
                nodes[id] = node if shares == node.shares else replace(node, shares=shares)
        links = (link for link in self.links if link.source not in gone and link.target not in gone)
        return Graph(MappingProxyType(nodes), tuple(links))

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes.values())

    def __len__(self) -> int:
        return len(self.nodes)


def _by_node(links: Iterable[Link], end: str) -> dict[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(getattr(link, end), []).append(link)
    return {id: tuple(ends) for id, ends in found.items()}
