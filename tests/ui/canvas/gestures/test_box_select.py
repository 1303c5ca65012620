from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from nnstudio.graph import Graph
from nnstudio.ui.canvas import CanvasView
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import CONTROL, SHIFT, Hand


def around(hand: Hand, first: str, last: str) -> tuple[QPoint, QPoint]:
    """Two corners of a box around nodes in a row."""
    nodes = hand.canvas.board.nodes
    whole = nodes[first].rect.united(nodes[last].rect).adjusted(-20, -20, 20, 20)
    return hand.at(whole.topLeft()), hand.at(whole.bottomRight())


def test_selects_what_it_touches(canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand) -> None:
    start, end = around(hand, "in", "lin")
    hand.press(start)
    hand.go(start, end)
    assert canvas.board.nodes["lin"].selected
    assert not workspace.selection.nodes, "whoever follows the selection is told once, at the end"
    hand.release(end)
    assert workspace.selection.nodes == {"in", "lin"}
    assert not canvas.board.nodes["out"].selected


def test_shift_adds_and_control_removes(workspace: Workspace, three: Graph, hand: Hand) -> None:
    workspace.selection.set(["out"])
    start, end = around(hand, "in", "in")
    hand.drag(start, end, SHIFT)
    assert workspace.selection.nodes == {"in", "out"}
    start, end = around(hand, "out", "out")
    hand.drag(start, end, CONTROL)
    assert workspace.selection.nodes == {"in"}


def test_a_box_without_nodes_selects_links(workspace: Workspace, three: Graph, hand: Hand) -> None:
    out, into = hand.output("in"), hand.input("lin")
    hand.drag(out + QPoint(20, -30), into + QPoint(-20, 30))
    assert workspace.selection.links == {three.links[0]}


def test_a_click_in_the_open_selects_nothing(workspace: Workspace, three: Graph, hand: Hand) -> None:
    workspace.selection.set(["out"])
    hand.click(QPoint(500, 650), SHIFT)
    assert workspace.selection.nodes == {"out"}
    hand.click(QPoint(500, 650))
    assert not workspace.selection.nodes


def test_escape_brings_the_selection_back(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    workspace.selection.set(["out"])
    items = len(canvas.board.items())
    start, end = around(hand, "in", "lin")
    hand.press(start)
    hand.go(start, end)
    hand.key(Qt.Key.Key_Escape)
    assert canvas.board.nodes["out"].selected
    assert not canvas.board.nodes["in"].selected
    assert len(canvas.board.items()) == items
    hand.release(end)
    assert workspace.selection.nodes == {"out"}
