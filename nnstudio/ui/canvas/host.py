"""What the parts of the canvas may ask of the canvas. They know this, and not the view itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPolygon
from PySide6.QtWidgets import QWidget

from nnstudio.graph import Graph
from nnstudio.ui.canvas.blocks import Blocks
from nnstudio.ui.canvas.board import Board
from nnstudio.ui.canvas.camera import Camera
from nnstudio.ui.canvas.editing import Editing

if TYPE_CHECKING:
    from nnstudio.compiler.report import Analysis
    from nnstudio.errors import Message
    from nnstudio.workspace.patterns import Patterns
    from nnstudio.workspace.place import Place
    from nnstudio.workspace.selection import Selection


class Host(Protocol):
    """The canvas as gestures, commands and the things that lie over it see it."""

    board: Board
    camera: Camera
    editing: Editing
    blocks: Blocks

    @property
    def graph(self) -> Graph:
        """The graph that is shown."""
        ...

    @property
    def selection(self) -> Selection:
        """What is selected."""
        ...

    @property
    def place(self) -> Place:
        """Where the person is."""
        ...

    @property
    def patterns(self) -> Patterns:
        """The Blocks of the library."""
        ...

    @property
    def analysis(self) -> Analysis:
        """What is known about the graph."""
        ...

    @property
    def needs_room(self) -> bool:
        """Whether cards should get out of the way of what the hand does."""
        ...

    def viewport(self) -> QWidget:
        """What is painted on; things that lie over the canvas are its children."""
        ...

    def mapFromScene(self, rect: QRectF, /) -> QPolygon:
        """A rectangle of the scene in the window."""
        ...

    def on_screen(self, pixels: float) -> float:
        """A length on the screen, in the scene."""
        ...

    def in_sight(self) -> QRectF:
        """The part of the scene in sight."""
        ...

    def refuse(self, message: Message | None) -> None:
        """Says beside the selection why something cannot be done with it, if there is a reason."""
        ...

    def explain(self, message: Message | None, at: QPoint | QPointF | None = None) -> None:
        """Says why something cannot be done; nothing to say takes the sentence away."""
        ...

    def show_problem(self, node: str) -> None:
        """Opens the card with the problem of a node."""
        ...

    def place_cards(self) -> None:
        """Puts the cards where they belong now, or out of the way."""
        ...

    def cancel_gesture(self) -> bool:
        """Leaves everything as it was before the hand began; says whether there was a gesture."""
        ...

    def report_placed(self, key: str) -> None:
        """This layer or Block of the library was placed by hand."""
        ...

    # -- commands ------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Adds what is on the clipboard."""
        ...

    def rename(self) -> None:
        """Asks for a name for the selected node."""
        ...

    def search(self) -> None:
        """Asks for a layer to add."""
        ...

    def keep_block(self) -> None:
        """Asks for a name under which the selected Block goes to the person's own."""
        ...

    def choose_owner(self) -> None:
        """Asks whose weights the selected node is to use."""
        ...

    def fit(self) -> None:
        """Shows the whole network."""
        ...

    def fit_selection(self) -> None:
        """Shows the selected nodes."""
        ...
