"""Which calls become one opaque node together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from torch import fx

from nnstudio.importing.mapping.flows import Bound, Flow, Mixed, Outside, States


class Regions:
    """Groups of calls without a layer, closed so that what passes between groups begins with the batch.

    `absorbed` are calls that have a layer but lie between calls of one group: they have to join it.
    """

    def __init__(
        self, order: Iterable[fx.Node], bound: Mapping[fx.Node, Bound], unmapped: Iterable[fx.Node]
    ) -> None:
        self._parent = {node: node for node in order}
        self._unmapped = set(unmapped)
        torn: set[fx.Node] = set()
        for node in self._unmapped:
            for argument in node.all_input_nodes:
                for source in _sources(bound[argument]):
                    self._join(source, node)
                    torn.add(source)
        self._merge_chains(bound)
        self.absorbed = self._between() | (torn - self._unmapped)

    def groups(self) -> list[list[fx.Node]]:
        """The calls of every group, in order."""
        found: dict[fx.Node, list[fx.Node]] = {}
        for node in self._parent:
            if node in self._unmapped:
                found.setdefault(self._root(node), []).append(node)
        return list(found.values())

    def _root(self, node: fx.Node) -> fx.Node:
        while self._parent[node] is not node:
            node = self._parent[node]
        return node

    def _join(self, first: fx.Node, second: fx.Node) -> None:
        self._parent[self._root(second)] = self._root(first)

    def _merge_chains(self, bound: Mapping[fx.Node, Bound]) -> None:
        """A call all of whose users lie in one group joins it: fewer nodes on the canvas."""
        for node in reversed(list(self._parent)):
            users = {self._root(user) for user in _users(node, bound)}
            if node in self._unmapped and len(users) == 1 and users <= set(map(self._root, self._unmapped)):
                self._join(users.pop(), node)

    def _between(self) -> frozenset[fx.Node]:
        """Calls on a way from a group back into the same group."""
        absorbed: set[fx.Node] = set()
        order = list(self._parent)
        for group in self.groups():
            members = set(group)
            after: set[fx.Node] = set()
            for node in order:
                if any(argument in members or argument in after for argument in node.all_input_nodes):
                    after.add(node)
            before: set[fx.Node] = set()
            for node in reversed(order):
                if any(user in members or user in before for user in node.users):
                    before.add(node)
            absorbed |= {node for node in after & before if node.op.startswith("call")} - members
        return frozenset(absorbed)


def _sources(bound: Bound) -> list[fx.Node]:
    """The calls that give the parts of this value which cannot stand at a port."""
    if isinstance(bound, Mixed):
        return [bound.source]
    if isinstance(bound, States):
        return [bound.top.origin.source]
    if isinstance(bound, tuple | list):
        return [source for part in bound for source in _sources(part)]
    return []


def _users(node: fx.Node, bound: Mapping[fx.Node, Bound]) -> list[fx.Node]:
    """The calls that compute with what this one gives; taking one of several results is no call."""
    found = []
    for user in node.users:
        value = bound.get(user)
        own = isinstance(value, Flow) and isinstance(value.origin, Outside) and value.origin.source is node
        found += _users(user, bound) if own else [user]
    return found
