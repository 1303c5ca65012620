"""What a person does to the graph by commands rather than by hand. Every one is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF

from nnstudio.errors import GraphError, Message
from nnstudio.graph import Graph, Link, edits
from nnstudio.graph.grouping import named_apart
from nnstudio.ui.canvas import captions, clipboard, placing
from nnstudio.ui.canvas.measures import GRID, WIDTH, snapped
from nnstudio.ui.texts import translated

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class Editing:
    """Edits the open graph and selects what came out of it."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @property
    def graph(self) -> Graph:
        """The graph that is shown."""
        return self._workspace.place.graph

    def apply(self, label: str, graph: Graph, merge: str | None = None) -> None:
        """Makes `graph` the current one, as one step of undo called `label`."""
        self._workspace.place.edit(label, graph, merge)

    def select(self, nodes: Iterable[str] = (), links: Iterable[Link] = ()) -> None:
        """Selects exactly these."""
        self._workspace.selection.set(nodes, links)

    # -- selection -----------------------------------------------------------------------------------

    def select_all(self) -> None:
        """Selects every node and every link."""
        self.select(self.graph.nodes, self.graph.links)

    def delete_selection(self) -> None:
        """Removes the selected nodes with their links, and the selected links."""
        selection = self._workspace.selection
        nodes, links = selection.nodes & self.graph.nodes.keys(), selection.links
        if nodes:
            label = self.label(QCoreApplication.translate("canvas", "Delete {what}"), nodes)
        elif links:
            label = QCoreApplication.translate("canvas", "Disconnect")
        else:
            return
        self.apply(label, edits.remove(edits.disconnect(self.graph, links), nodes))

    def heal_selection(self) -> None:
        """Removes the selected nodes and joins what they stood between."""
        graph, nodes = self.graph, self._workspace.selection.nodes & self.graph.nodes.keys()
        if nodes:
            for id in nodes:
                graph = edits.heal(graph, id)
            self.apply(self.label(QCoreApplication.translate("canvas", "Take out {what}"), nodes), graph)

    def disconnect_selection(self) -> None:
        """Removes every link of the selected nodes."""
        links = [
            link
            for id in self._workspace.selection.nodes
            for link in (*self.graph.arriving(id), *self.graph.leaving(id))
        ]
        if links:
            label = QCoreApplication.translate("canvas", "Disconnect")
            self.apply(label, edits.disconnect(self.graph, links))

    def nudge(self, right: float, down: float) -> None:
        """Moves the selected nodes a little; strokes in quick succession are one step of undo."""
        nodes = sorted(self._workspace.selection.nodes & self.graph.nodes.keys())
        if nodes:
            places = {id: self.graph.nodes[id].position for id in nodes}
            moved = edits.move(self.graph, {id: (x + right, y + down) for id, (x, y) in places.items()})
            label = self.label(QCoreApplication.translate("canvas", "Move {what}"), nodes)
            self.apply(label, moved, merge=f"nudge:{','.join(nodes)}")

    # -- clipboard -----------------------------------------------------------------------------------

    def copy(self) -> bool:
        """Puts the selected nodes and the links among them on the clipboard; says whether there were any."""
        piece = edits.extract(self.graph, self._workspace.selection.nodes)
        if piece:
            clipboard.put(piece)
        return bool(piece)

    def cut(self) -> None:
        """Copies the selected nodes and removes them."""
        if self.copy():
            nodes = self._workspace.selection.nodes
            label = self.label(QCoreApplication.translate("canvas", "Cut {what}"), nodes)
            self.apply(label, edits.remove(self.graph, nodes))

    def paste(self, center: QPointF) -> None:
        """Adds what is on the clipboard around a point; what is no piece of a graph is left alone."""
        piece = clipboard.take()
        if piece is None:
            return
        left = min(node.position[0] for node in piece)
        top = min(node.position[1] for node in piece)
        width = max(node.position[0] for node in piece) - left + WIDTH
        height = max(node.position[1] for node in piece) - top + 80.0
        shift = snapped(center.x() - left - width / 2, center.y() - top - height / 2)
        self._put(QCoreApplication.translate("canvas", "Paste"), piece, shift)

    def duplicate(self) -> None:
        """Adds a copy of the selected nodes beside them."""
        piece = edits.extract(self.graph, self._workspace.selection.nodes)
        if piece:
            label = self.label(QCoreApplication.translate("canvas", "Duplicate {what}"), piece.nodes)
            self._put(label, piece, (GRID, GRID))

    def _put(self, label: str, piece: Graph, shift: tuple[float, float]) -> None:
        shift = placing.free_of_twins(self.graph, piece, shift)
        graph, ids = edits.paste(self.graph, piece, shift)
        self.apply(label, graph)
        self.select(ids)

    # -- nodes ---------------------------------------------------------------------------------------

    def append(self, key: str, columns: int) -> str:
        """Adds a layer behind the selected node and wires it; returns the id of the new node."""
        nodes = self._workspace.selection.nodes
        after = next(iter(nodes)) if len(nodes) == 1 else None
        layer = named_apart(self.graph, self._workspace.patterns.layer(key))
        graph, id = placing.append(self.graph, layer, after, columns)
        self.apply(self.label(QCoreApplication.translate("canvas", "Add {what}"), [id], graph), graph)
        self.select([id])
        return id

    def rename(self, id: str, name: str) -> None:
        """Gives a node a name of its own; the title of its layer is no name."""
        node = self.graph.node(id)
        wanted = "" if name.strip() in (node.layer.heading, translated(node.layer.heading)) else name
        self.apply(QCoreApplication.translate("canvas", "Rename"), edits.rename(self.graph, id, wanted))

    def attempt(self, label: str, edit: Callable[[Graph], Graph], merge: str | None = None) -> Message | None:
        """Applies an edit, or says why the rules refuse it."""
        try:
            graph = edit(self.graph)
        except GraphError as error:
            return error.message
        self.apply(label, graph, merge)
        return None

    def label(self, text: str, ids: Iterable[str], graph: Graph | None = None) -> str:
        """A label for the undo list: one node by its name, several by their number."""
        ids, graph = list(ids), graph or self.graph
        if len(ids) == 1:
            return text.format(what=captions.title(graph.nodes[ids[0]]))
        return text.format(what=QCoreApplication.translate("canvas", "%n layers", "", len(ids)))
