"""Where the person is: in the network itself, or inside a Block of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from psygnal import Signal

from nnstudio.compiler.report import Analysis, Inside, Problem
from nnstudio.graph import Block, Graph, Node, edits
from nnstudio.graph.inside import with_inside

if TYPE_CHECKING:
    from nnstudio.workspace.network import NetworkAnalysis
    from nnstudio.workspace.selection import Selection
    from nnstudio.workspace.session import Session

Path = tuple[str, ...]
"""Ids of Blocks from the outside in."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A problem and where it lies: the Blocks around it, by id and by what they are called."""

    path: Path
    names: tuple[str, ...]
    problem: Problem


class Place:
    """The graph that is shown and edited now. Everything on the canvas goes through here."""

    changed = Signal()
    """Another graph is shown: it was edited, or the person is somewhere else."""
    moved = Signal(tuple, tuple)
    """The path before and after; comes behind `changed`."""

    def __init__(self, session: Session, network: NetworkAnalysis, selection: Selection) -> None:
        self._session, self._network, self._selection = session, network, selection
        self._path: Path = ()
        self._shown = self.graph

    # -- what is here --------------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """The Blocks that one has entered to get here; none for the network itself."""
        return self._path[: len(self._graphs) - 1]

    @property
    def entered(self) -> tuple[Node, ...]:
        """The Blocks that one has entered, as nodes."""
        return tuple(graph.nodes[id] for graph, id in zip(self._graphs, self.path, strict=False))

    @property
    def graph(self) -> Graph:
        """The graph of this place."""
        return self._graphs[-1]

    @property
    def block(self) -> Block | None:
        """The Block that this is the inside of."""
        blocks = self.entered
        layer = blocks[-1].layer if blocks else None
        return layer if isinstance(layer, Block) else None

    @property
    def analysis(self) -> Analysis:
        """What is known of this place; for a repeated Block the first repetition that has a problem."""
        found = self._inside
        return self._network.analysis if not self._path else found.analysis if found else Analysis()

    @property
    def set_outside(self) -> Mapping[str, Node]:
        """The nodes of which something is set outside of the Block, as they are with it."""
        block, inside = self.block, self._inside
        if block is None or inside is None:
            return {}
        used = {use.node for exposed in block.exposed for use in exposed.uses}
        settled = (inside.graph.nodes.get(id) for id in used)
        here = self.graph.nodes
        return {
            node.id: node for node in settled if node and node.id in here and node.kind == here[node.id].kind
        }

    def problems(self) -> tuple[Spot, ...]:
        """Every problem of the network, those inside of Blocks in the place of what they cause outside."""
        return tuple(_spots(self._session.document.graph, self._network.analysis))

    def nodes(self) -> Iterator[tuple[Path, Node]]:
        """Every node of the network and where it lies, however deep."""
        yield from _nodes(self._session.document.graph, ())

    # -- going elsewhere -----------------------------------------------------------------------------

    def enter(self, id: str) -> None:
        """Goes into a Block of this place; a node that is none stays closed."""
        self.go((*self.path, id))

    def leave(self) -> None:
        """Goes out of the Block and selects it."""
        if path := self.path:
            self.go(path[:-1])
            self._selection.set([path[-1]])

    def go(self, path: Path) -> None:
        """Goes to a place, as far as its Blocks are there."""
        before = self.path
        self._path = path
        self._path = self.path
        if self._path != before:
            self._selection.set()
            self._announce(before)

    # -- edits ---------------------------------------------------------------------------------------

    def edit(self, label: str, graph: Graph, merge: str | None = None) -> None:
        """Replaces the graph of this place, as one step of undo."""
        self._put(len(self.path), label, graph, merge)

    def edit_block(self, label: str, edit: Callable[[Block], Block], merge: str | None = None) -> None:
        """Edits the Block that this is the inside of, as it stands outside.

        Raises:
            GraphError: the edit is refused.
        """
        block, path = self.block, self.path
        if block is not None:
            around = edits.become(self._graphs[-2], path[-1], edit(block))
            self._put(len(path) - 1, label, around, merge)

    def follow(self) -> None:
        """The document has changed: goes up where a Block is gone, and tells if there is another graph."""
        before, self._path = self._path, self.path
        if self._path != before:
            self._announce(before)
        elif self.graph is not self._shown:
            self._announce()

    def _put(self, depth: int, label: str, graph: Graph, merge: str | None) -> None:
        for id, around in reversed(list(zip(self.path[:depth], self._graphs, strict=False))):
            graph = with_inside(around, id, graph)
        self._session.edit_graph(label, graph, merge)

    def _announce(self, before: Path | None = None) -> None:
        self._shown = self.graph
        self.changed.emit()
        if before is not None:
            self.moved.emit(before, self._path)

    @property
    def _graphs(self) -> list[Graph]:
        """From the network to this place, as far as the Blocks of the path are there."""
        graphs = [self._session.document.graph]
        for id in self._path:
            node = graphs[-1].nodes.get(id)
            if node is None or not isinstance(node.layer, Block):
                break
            graphs.append(node.layer.graph)
        return graphs

    @property
    def _inside(self) -> Inside | None:
        analysis, found = self._network.analysis, None
        for id in self._path:
            found = _shown(analysis.inside.get(id, ()))
            if found is None:
                return None
            analysis = found.analysis
        return found


def _shown(insides: tuple[Inside, ...]) -> Inside | None:
    wrong = (inside for inside in insides if inside.analysis.errors)
    return next(wrong, insides[0] if insides else None)


def _spots(graph: Graph, analysis: Analysis, path: Path = (), names: tuple[str, ...] = ()) -> Iterator[Spot]:
    explained = set()
    deeper: list[Spot] = []
    for id, insides in analysis.inside.items():
        node, inside = graph.nodes.get(id), _shown(insides)
        if node is None or inside is None or not isinstance(node.layer, Block):
            continue
        found = list(_spots(node.layer.graph, inside.analysis, (*path, id), (*names, node.label)))
        deeper += found
        if any(spot.problem.severity == "error" for spot in found):
            explained.add(id)
    for problem in analysis.problems:
        if not (problem.code == "block-problem" and problem.node in explained):
            yield Spot(path, names, problem)
    yield from deeper


def _nodes(graph: Graph, path: Path) -> Iterator[tuple[Path, Node]]:
    for node in graph:
        yield path, node
        if isinstance(node.layer, Block):
            yield from _nodes(node.layer.graph, (*path, node.id))
