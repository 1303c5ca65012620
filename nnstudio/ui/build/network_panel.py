"""What the whole network amounts to, while nothing is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.ui.amounts import short, size
from nnstudio.ui.build.problems import ProblemList
from nnstudio.ui.build.problem_index import ProblemIndex
from nnstudio.ui.canvas import CanvasView, captions
from nnstudio.ui.theme.measures import CARDS
from nnstudio.ui.widgets import Facts, Muted, SectionLabel, Title

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class NetworkPanel(QWidget):
    """Sizes, problems that belong to no node, and a tip."""

    def __init__(self, workspace: Workspace, canvas: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("inspector.network")
        self._title = Title(self.tr("Network"), self)
        self.facts = Facts(self)
        self._problems = ProblemList(canvas.editing, self)
        self.index = ProblemIndex(workspace, canvas, self)
        self._tip = Muted("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARDS)
        for widget in (
            self._title,
            self._problems,
            self.index,
            self.facts,
            SectionLabel(self.tr("Tip"), self),
            self._tip,
        ):
            column.addWidget(widget)

    def refresh(self) -> None:
        """Shows the network as it is now."""
        place = self._workspace.place
        graph, analysis = place.graph, place.analysis
        batch = self._workspace.session.document.training.batch_size
        blocks = place.entered
        self._title.setText(captions.title(blocks[-1]) if blocks else self.tr("Network"))
        self.facts.set(self.tr("Layers"), f"{len(graph):,}")
        known = not self._workspace.network.is_unknown
        for title, text in (
            (self.tr("Parameters"), f"{analysis.parameters:,}"),
            (self.tr("Multiply-adds"), short(analysis.multiply_adds)),
            (self.tr("Memory to train"), "≈ " + size(analysis.training_bytes(batch))),
        ):
            self.facts.set(title, text if known else "…")
        self._problems.show_problems(analysis.problems_of(None))
        self.index.refresh()
        self._tip.setText(
            self.tr("Drag from the right side of one layer to the left side of another to connect them.")
            if graph.links or not graph
            else self.tr("Nothing is connected yet. Drag from the circle at the right of a layer to one at "
                         "the left of another.")
        )  # fmt: skip
