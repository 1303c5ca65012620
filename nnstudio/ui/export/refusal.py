"""What keeps a network from leaving as ONNX: said before anybody trains it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnstudio.export.refusals import refusals
from nnstudio.graph import Graph
from nnstudio.ui.texts import translated
from nnstudio.ui.widgets import Card, Muted, Strong

_MOST = 5


class Refusal(Card):
    """Names the nodes that ONNX cannot hold, with the reasons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("export.refusal")
        headline = Strong(self.tr("This network cannot leave as ONNX"), self, wrap=True)
        headline.set_tone("warning")
        self.words = Muted("", self)
        self.body.addWidget(headline)
        self.body.addWidget(self.words)

    def look_at(self, graph: Graph) -> bool:
        """Says what is in the way in this network; gives whether something is."""
        found = refusals(graph)
        lines = [f"{translated(node.label)}: {translated(reason)}" for node, reason in found[:_MOST]]
        self.words.setText("\n".join([*lines, *(["…"] if len(found) > _MOST else [])]))
        return bool(found)
