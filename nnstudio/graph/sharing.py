"""Which nodes use the same weights."""

from __future__ import annotations

from nnstudio.graph.graph import Graph


def owner_of(graph: Graph, id: str) -> str:
    """The node whose weights this one uses: itself, unless it shares; a circle ends where it began."""
    seen = {id}
    while (shares := graph.node(id).shares) in graph.nodes and shares not in seen:
        id = shares
        seen.add(id)
    return min(seen) if shares in seen else id
