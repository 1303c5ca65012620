"""What is selected on the canvas."""

from __future__ import annotations

from collections.abc import Iterable

from psygnal import Signal

from nnstudio.graph import Graph, Link


class Selection:
    """Ids of the selected nodes, and the selected links."""

    changed = Signal()

    def __init__(self) -> None:
        self.nodes: frozenset[str] = frozenset()
        self.links: frozenset[Link] = frozenset()

    def set(self, nodes: Iterable[str] = (), links: Iterable[Link] = ()) -> None:
        """Selects exactly these."""
        chosen = frozenset(nodes), frozenset(links)
        if chosen != (self.nodes, self.links):
            self.nodes, self.links = chosen
            self.changed.emit()

    def keep_within(self, graph: Graph) -> None:
        """Drops what is not in the graph any more."""
        self.set(self.nodes & graph.nodes.keys(), self.links & frozenset(graph.links))
