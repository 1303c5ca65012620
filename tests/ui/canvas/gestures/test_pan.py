from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from nnstudio.graph import Graph
from nnstudio.ui.canvas import CanvasView
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import MIDDLE, Hand


def test_the_middle_button_moves_the_view(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    before = hand.on("lin")
    hand.drag(before, before + QPoint(120, 45), button=MIDDLE)
    assert hand.on("lin") - before == QPoint(120, 45)
    assert workspace.session.document.graph == three
    assert not workspace.selection.nodes


def test_space_and_the_left_button_move_the_view(canvas: CanvasView, three: Graph, hand: Hand) -> None:
    before = hand.on("lin")
    hand.qtbot.keyPress(canvas, Qt.Key.Key_Space)
    hand.drag(before, before - QPoint(60, 30))
    hand.qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert hand.on("lin") - before == QPoint(-60, -30)
    start = hand.on("lin")
    hand.drag(start, start + QPoint(80, 0))
    assert hand.on("lin") != start, "without Space the node moves, not the view"


def test_escape_goes_back(canvas: CanvasView, three: Graph, hand: Hand) -> None:
    before = hand.on("lin")
    hand.press(QPoint(500, 600), button=MIDDLE)
    hand.go(QPoint(500, 600), QPoint(600, 500))
    hand.key(Qt.Key.Key_Escape)
    hand.release(QPoint(600, 500), button=MIDDLE)
    assert hand.on("lin") == before
