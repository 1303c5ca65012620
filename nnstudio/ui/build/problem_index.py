"""All problems that are pinned to a layer, wherever it lies: one line each, and a click goes there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.ui.canvas import CanvasView
from nnstudio.ui.texts import say, translated
from nnstudio.ui.theme.measures import INSIDE
from nnstudio.ui.widgets import Card, LinkButton, Muted
from nnstudio.workspace.place import Spot

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace

_MOST = 12


class ProblemIndex(Card):
    """Out of sight while there are no problems."""

    def __init__(self, workspace: Workspace, canvas: CanvasView, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName("inspector.index")
        self._workspace, self._canvas = workspace, canvas
        self._spots: tuple[Spot, ...] = ()
        self._rows: QWidget | None = None
        self.hide()

    def refresh(self) -> None:
        """Shows the problems that there are now."""
        spots = tuple(spot for spot in self._workspace.place.problems() if spot.problem.node is not None)
        if spots != self._spots:
            self._spots = spots
            self._build()
        self.setVisible(bool(spots))

    def _build(self) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget(self)
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        for number, spot in enumerate(self._spots[:_MOST]):
            column.addWidget(self._line(number, spot))
        if (left := len(self._spots) - _MOST) > 0:
            column.addWidget(Muted(self.tr("and %n more", "", left), self._rows, wrap=False))
        self.set_title(self.tr("%n problems", "", len(self._spots)))
        self.body.addWidget(self._rows)

    def _line(self, number: int, spot: Spot) -> LinkButton:
        words = " › ".join((*map(translated, spot.names), say(spot.problem.message)))
        line = LinkButton("", self._rows)
        # The column leaves some 260 pixels; a long name is whole in the tip.
        line.setText(line.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 250))
        line.setToolTip(words)
        line.setAccessibleName(words)
        line.setObjectName(f"inspector.problem.{number}")
        line.setCursor(Qt.CursorShape.PointingHandCursor)
        line.clicked.connect(partial(self._go, spot))
        return line

    def _go(self, spot: Spot, _: bool = False) -> None:
        if spot.problem.node is not None:
            self._canvas.reveal(spot.problem.node, spot.path)
