"""What a person does with Blocks and with shared weights. Every edit is one step of undo."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from nnstudio.errors import GraphError, Message
from nnstudio.graph import Block, Graph, Node, edits, owner_of
from nnstudio.graph.grouping import group
from nnstudio.graph.inside import conceal, group_inside, ungroup_inside
from nnstudio.graph.ungrouping import ungroup
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.ui.canvas import placing
from nnstudio.ui.canvas.editing import Editing
from nnstudio.ui.canvas.measures import snapped

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class Blocks:
    """Groups, opens and keeps Blocks, and lets nodes share weights."""

    def __init__(self, workspace: Workspace, editing: Editing) -> None:
        self._workspace = workspace
        self._editing = editing

    # -- what is possible ----------------------------------------------------------------------------

    @property
    def selected(self) -> Node | None:
        """The one node that is selected."""
        nodes = self._workspace.selection.nodes
        return self._editing.graph.nodes.get(next(iter(nodes))) if len(nodes) == 1 else None

    @property
    def selected_block(self) -> Block | None:
        """The Block that is selected, if it is the only thing that is."""
        node = self.selected
        return node.layer if node is not None and isinstance(node.layer, Block) else None

    def owners(self) -> list[Node]:
        """The nodes whose weights the selected one could use, the nearest first."""
        node, graph = self.selected, self._editing.graph
        if node is None or isinstance(node.layer, Input | Output | BlockInput | BlockOutput):
            return []
        own = owner_of(graph, node.id)
        if own == node.id and not self._may_have_weights(node):
            return []
        others = (other for other in graph if other.kind == node.kind and not other.shares)
        able = [other for other in others if other.id not in (own, node.id)]
        return sorted(able, key=lambda other: math.dist(other.position, node.position))

    def owner(self, node: Node) -> Node | None:
        """The node whose weights this one uses, if it is another one."""
        graph = self._editing.graph
        owner = owner_of(graph, node.id) if node.id in graph.nodes else node.id
        return graph.nodes[owner] if owner != node.id else None

    def followers(self, node: Node) -> list[Node]:
        """The nodes that use the weights of this one."""
        graph = self._editing.graph
        return [other for other in graph if other.id != node.id and owner_of(graph, other.id) == node.id]

    def _may_have_weights(self, node: Node) -> bool:
        facts = self._workspace.place.analysis.facts.get(node.id)
        return facts is None or facts.parameters > 0

    # -- Blocks --------------------------------------------------------------------------------------

    def group(self) -> Message | None:
        """Makes a Block of the selected nodes and selects it, or says why that cannot be."""
        chosen, around = self._workspace.selection.nodes, self._workspace.place.block
        try:
            if around is None:
                graph, id = group(self._editing.graph, chosen)
            else:
                around, id = group_inside(around, chosen)
                graph = around.graph
        except GraphError as error:
            return error.message
        text = QCoreApplication.translate("canvas", "Group {what}")
        self._put(text, chosen, around, edits.move(graph, {id: snapped(*graph.nodes[id].position)}))
        self._editing.select([id])
        return None

    def ungroup(self) -> Message | None:
        """Puts what is inside the selected Block in its place, or says why that cannot be."""
        node = self.selected
        if node is None:
            return None
        around = self._workspace.place.block
        known = [inside.graph for inside in self._workspace.place.analysis.inside.get(node.id, ())]
        try:
            if around is None:
                graph, ids = ungroup(self._editing.graph, node.id, known)
            else:
                around, ids = ungroup_inside(around, node.id, known)
                graph = around.graph
        except GraphError as error:
            return error.message
        text = QCoreApplication.translate("canvas", "Ungroup {what}")
        self._put(text, [node.id], around, placing.with_room(graph, ids, node.position[0]))
        self._editing.select(ids)
        return None

    def _put(self, text: str, ids: Iterable[str], around: Block | None, graph: Graph) -> None:
        """Makes `graph` the one that is shown, with the Block around it as it has become."""
        label = self._editing.label(text, ids)
        if around is None:
            self._editing.apply(label, graph)
        else:
            changed = around.model_copy(update={"graph": graph})
            self._workspace.place.edit_block(label, lambda _: changed)

    def enter(self) -> None:
        """Goes into the selected Block."""
        if (node := self.selected) is not None:
            self._workspace.place.enter(node.id)

    def leave(self) -> None:
        """Goes out of the Block."""
        self._workspace.place.leave()

    def keep(self, name: str) -> None:
        """Adds the selected Block to the person's own."""
        if (block := self.selected_block) is not None and name.strip():
            self._workspace.patterns.keep(block, name.strip())

    # -- weights -------------------------------------------------------------------------------------

    def share(self, owner: str) -> Message | None:
        """Lets the selected node use the weights of another one."""
        text = QCoreApplication.translate("canvas", "Share weights of {what}")
        label = self._editing.label(text, [owner])
        nodes = sorted(self._workspace.selection.nodes)

        def edit(graph: Graph) -> Graph:
            for id in nodes:
                graph = edits.share(graph, id, owner)
            return graph

        return self._editing.attempt(label, edit)

    def unshare(self) -> None:
        """Gives the selected node weights of its own."""
        if (node := self.selected) is not None:
            label = QCoreApplication.translate("canvas", "Stop sharing")
            self._editing.attempt(label, lambda graph: edits.unshare(graph, node.id))

    # -- inside a Block ------------------------------------------------------------------------------

    def edit_around(self, label: str, edit: Callable[[Block], Block]) -> Message | None:
        """Edits the Block that the canvas shows the inside of, or says why that cannot be."""
        try:
            self._workspace.place.edit_block(label, edit)
        except GraphError as error:
            return error.message
        return None

    def conceal(self, node: str, parameter: str) -> Message | None:
        """Takes a parameter of a node inside away from outside."""
        label = QCoreApplication.translate("canvas", "Set only inside")
        return self.edit_around(label, lambda block: conceal(block, node, parameter))
