"""The bar at the bottom: problems, size of the network, language and zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from nnstudio.ui.amounts import short, size
from nnstudio.ui.theme import measures
from nnstudio.ui.widgets import Muted, restyle
from nnstudio.workspace import Workspace

_HEIGHT = 26


class StatusBar(QFrame):
    """What is true of the whole network, at a glance."""

    problem_chosen = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setProperty("kind", "bar-bottom")
        self.setFixedHeight(_HEIGHT)
        self._workspace = workspace
        self._problems = self._button("status.problems", self.problem_chosen)
        self._facts = [Muted("", self, wrap=False) for _ in range(4)]
        self._zoom = Muted("", self, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.MARGIN, 0, measures.MARGIN, 0)
        row.setSpacing(measures.MARGIN + measures.INSIDE)
        row.addWidget(self._problems)
        for fact in self._facts:
            row.addWidget(fact)
        row.addStretch()
        row.addWidget(self._zoom)

    def refresh(self) -> None:
        """Follows the analysis of the network."""
        analysis = self._workspace.network.analysis
        graph = self._workspace.session.document.graph
        shown = self._workspace.session.is_open and len(graph) > 0
        for widget in (self._problems, *self._facts):
            widget.setVisible(shown)
        if not shown:
            return
        self._facts[0].setText(self.tr("{count} layers").format(count=len(graph)))
        if self._workspace.network.is_unknown:
            self._problems.setText("● " + self.tr("Checking…"))
            restyle(self._problems, tone="")
            for fact in self._facts[1:]:
                fact.hide()
            return
        batch = self._workspace.session.document.training.batch_size
        count = len(self._workspace.place.problems())
        self._problems.setText(self._said(count))
        tone = "bad" if not analysis.ready and count else "warning" if count else "ok"
        restyle(self._problems, tone=tone)
        texts = (
            self.tr("{count} parameters").format(count=f"{analysis.parameters:,}"),
            self.tr("{count} multiply-adds").format(count=short(analysis.multiply_adds)),
            self.tr("≈ {size} to train").format(size=size(analysis.training_bytes(batch))),
        )
        for label, text in zip(self._facts[1:], texts, strict=True):
            label.setText(text)

    def show_zoom(self, factor: float | None) -> None:
        """Shows the zoom of the canvas, or nothing where there is none."""
        self._zoom.setText(
            "" if factor is None else self.tr("{percent} %").format(percent=round(factor * 100))
        )

    def _said(self, count: int) -> str:
        if count == 0:
            return "● " + self.tr("No problems")
        return "● " + (
            self.tr("1 problem") if count == 1 else self.tr("{count} problems").format(count=count)
        )

    def _button(self, name: str, signal: Signal) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "status")
        button.setFlat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(signal)
        return button
