from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.graph import Link
from nnstudio.project.document import Document
from nnstudio.ui.canvas import CanvasView
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import Hand, chain, node


@pytest.fixture
def picture_into_linear(canvas: CanvasView, workspace: Workspace, qtbot: QtBot) -> None:
    """Pictures go into a Linear, which needs them flat."""
    graph = chain(
        node("in", "Input"),
        node("lin", "Linear", 1, out_features=10),
        node("out", "Output", 2, target="digit"),
    )
    data = DataSettings(source=BuiltIn(name="digits"), target="digit")
    workspace.session.new(Document("Digits", graph, data))
    qtbot.waitUntil(lambda: canvas.problem_card.problem is not None, timeout=60_000)


def settle(workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not workspace.network.busy, timeout=60_000)


@pytest.mark.usefixtures("picture_into_linear")
def test_a_problem_is_shown_at_its_node_and_mended_by_a_click(
    canvas: CanvasView, workspace: Workspace, qtbot: QtBot
) -> None:
    card, lin = canvas.problem_card, canvas.board.nodes["lin"]
    assert card.isVisible()
    assert lin.figures.badge == "error"
    assert card.y() >= canvas.mapFromScene(lin.rect.bottomLeft()).y()
    assert canvas.board.links[Link("in", "output", "lin", "input")].refused
    before = workspace.session.document.graph
    fix = card.findChild(QPushButton, "canvas.problem.fix.0")
    assert fix is not None
    qtbot.mouseClick(fix, Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert any(placed.kind == "Flatten" for placed in workspace.session.document.graph)
    assert workspace.session.undo_label == fix.text()
    qtbot.waitUntil(lambda: not card.isVisible())
    assert canvas.board.nodes["lin"].figures.badge is None
    assert canvas.board.nodes["lin"].figures.parameters == "650"
    workspace.session.undo()
    assert workspace.session.document.graph == before
    qtbot.waitUntil(card.isVisible, timeout=10_000)


@pytest.mark.usefixtures("picture_into_linear")
def test_the_card_follows_its_node_and_can_be_hidden(canvas: CanvasView, hand: Hand, qtbot: QtBot) -> None:
    card = canvas.problem_card
    before = card.pos()
    canvas.camera.pan(canvas.mapToScene(QPoint(40, -30)) - canvas.mapToScene(QPoint(0, 0)))
    assert card.pos() - before == QPoint(40, -30)
    close = (
        card.findChild(QPushButton, "canvas.problem.close")
        or card.findChildren(object, "canvas.problem.close")[0]
    )
    close.click()
    assert not card.isVisible()
    badge = canvas.board.nodes["lin"].badge_at()
    assert badge is not None
    hand.click(hand.at(badge))
    assert card.isVisible()
    assert canvas.selection.nodes == {"lin"}
