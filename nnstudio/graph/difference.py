"""What changed between two graphs, so that a view touches only that."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.graph.graph import Graph, Link, Node
from nnstudio.layers import Layer


@dataclass(frozen=True, slots=True)
class Difference:
    """Ids and links that came, went or changed. `moved` nodes changed their position and nothing else."""

    added: frozenset[str]
    removed: frozenset[str]
    changed: frozenset[str]
    moved: frozenset[str]
    linked: frozenset[Link]
    unlinked: frozenset[Link]

    def __bool__(self) -> bool:
        return any((self.added, self.removed, self.changed, self.moved, self.linked, self.unlinked))

    @property
    def matters(self) -> bool:
        """Whether anything but positions changed."""
        return any((self.added, self.removed, self.changed, self.linked, self.unlinked))


def difference(old: Graph, new: Graph) -> Difference:
    """What has to be done to the old graph to get the new one."""
    kept = old.nodes.keys() & new.nodes.keys()
    touched = {id for id in kept if old.nodes[id] is not new.nodes[id] and old.nodes[id] != new.nodes[id]}
    changed = {id for id in touched if _without_place(old.nodes[id]) != _without_place(new.nodes[id])}
    before, after = set(old.links), set(new.links)
    return Difference(
        added=frozenset(new.nodes.keys() - old.nodes.keys()),
        removed=frozenset(old.nodes.keys() - new.nodes.keys()),
        changed=frozenset(changed),
        moved=frozenset(touched - changed),
        linked=frozenset(after - before),
        unlinked=frozenset(before - after),
    )


def _without_place(node: Node) -> tuple[Layer, str, str]:
    return node.layer, node.name, node.shares
