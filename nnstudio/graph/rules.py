"""What may be connected: the one place that says no, and why."""

from __future__ import annotations

from nnstudio.errors import Message
from nnstudio.graph.graph import Graph, Link
from nnstudio.graph.order import downstream


def refusal(graph: Graph, link: Link) -> Message | None:
    """Why this link may not be made, or nothing when it may.

    A link that already ends at the same input is no reason: a new link replaces it. Nor is a shape or a kind
    of numbers that does not fit: the compiler says so, and offers what mends it.
    """
    source, target = graph.nodes.get(link.source), graph.nodes.get(link.target)
    if source is None or target is None:
        return Message("link-dangling", "A link needs a node at both ends.")
    if source.output(link.output) is None:
        return Message(
            "port-unknown", "{node} has no output called {port}.", {"node": source.label, "port": link.output}
        )
    if target.input(link.input) is None:
        return Message(
            "port-unknown", "{node} has no input called {port}.", {"node": target.label, "port": link.input}
        )
    if link.source == link.target:
        return Message("link-self", "A node cannot feed itself.")
    if link.source in downstream(graph, [link.target]):
        return Message(
            "link-cycle",
            "This would make a circle: {target} already feeds {source}.",
            {"source": source.label, "target": target.label},
        )
    return None
