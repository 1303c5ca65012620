"""A real workspace, and a canvas that shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.graph import Graph
from nnstudio.project.document import Document
from nnstudio.ui.canvas import CanvasView
from nnstudio.ui.posting import Poster
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import Hand, chain, node


@pytest.fixture
def workspace(qapp: QApplication) -> Iterator[Workspace]:
    poster = Poster()
    made = Workspace(poster.post)
    yield made
    made.close()
    poster.close()


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    made = Appearance("dark")
    made.apply(qapp)
    return made


@pytest.fixture
def canvas(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> CanvasView:
    """An empty canvas of 1000 × 700 pixels."""
    made = CanvasView(workspace, appearance)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


@pytest.fixture
def hand(qtbot: QtBot, canvas: CanvasView) -> Hand:
    return Hand(qtbot, canvas)


@pytest.fixture
def three(canvas: CanvasView, workspace: Workspace) -> Graph:
    """Input, Linear and Output in a row, connected."""
    graph = chain(node("in", "Input"), node("lin", "Linear", 1), node("out", "Output", 2))
    workspace.session.new(Document("Three", graph))
    return graph
