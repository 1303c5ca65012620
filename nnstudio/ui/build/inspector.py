"""What is selected, at the right of the canvas: one layer, several, or the whole network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nnstudio.ui.build.network_panel import NetworkPanel
from nnstudio.ui.build.node_panel import NodePanel
from nnstudio.ui.build.selection_panel import SelectionPanel
from nnstudio.ui.canvas import CanvasView
from nnstudio.ui.canvas.following import follow
from nnstudio.ui.widgets import SideColumn

if TYPE_CHECKING:
    from nnstudio.project.document import Document
    from nnstudio.ui.theme.theme import Appearance
    from nnstudio.workspace import Workspace


class Inspector(SideColumn):
    """Shows one of three panels."""

    def __init__(
        self, workspace: Workspace, canvas: CanvasView, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__("right", parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self._workspace = workspace
        self.node = NodePanel(workspace, canvas.editing, canvas.blocks, appearance, self)
        self.network = NetworkPanel(workspace, canvas, self)
        self.several = SelectionPanel(workspace, canvas, self)
        for panel in (self.node, self.network, self.several):
            self.body.addWidget(panel)
        follow(self, workspace.session.document_changed, self._follow_document)
        follow(self, workspace.place.changed, self.refresh)
        follow(self, workspace.selection.changed, self.refresh)
        follow(self, workspace.network.changed, self.refresh)
        follow(self, workspace.dataset.changed, self.refresh)
        self.refresh()

    def begin_rename(self, node: str) -> None:
        """Selects a node and puts the cursor into its name."""
        self._workspace.selection.set([node])
        self.node.begin_rename()

    def refresh(self) -> None:
        """Shows what is selected, as it is now."""
        selection, graph = self._workspace.selection, self._workspace.place.graph
        nodes = selection.nodes & graph.nodes.keys()
        shown: QWidget = self.network
        if len(nodes) == 1:
            shown = self.node
            self.node.show_node(graph.nodes[next(iter(nodes))])
        elif nodes or selection.links:
            shown = self.several
            self.several.refresh()
        else:
            self.network.refresh()
        for panel in (self.node, self.network, self.several):
            panel.setVisible(panel is shown)

    def _follow_document(self, old: Document, new: Document) -> None:
        if old.training is not new.training:
            self.refresh()
