from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt

from nnstudio.graph import Graph, edits
from nnstudio.project.document import Document
from nnstudio.ui.canvas import CanvasView
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import ALT, CONTROL, NO_KEY, SHIFT, Hand, node


def place(workspace: Workspace, id: str) -> tuple[float, float]:
    return workspace.session.document.graph.nodes[id].position


def test_a_press_selects_and_a_drag_moves_on_the_grid(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    start = hand.on("lin")
    hand.drag(start, start + QPoint(37, 101))
    x, y = three.nodes["lin"].position
    assert place(workspace, "lin") == (x + 40.0, y + 104.0)
    assert workspace.selection.nodes == {"lin"}
    assert workspace.session.undo_label == "Move Linear"
    workspace.session.undo()
    assert workspace.session.document.graph == three
    assert canvas.board.nodes["lin"].pos() == QPointF(x, y)


def test_control_moves_freely(workspace: Workspace, three: Graph, hand: Hand) -> None:
    hand.click(hand.on("lin"))
    start = hand.on("lin")
    hand.press(start)
    for step in range(1, 5):
        hand.qtbot.mouseMove(hand.viewport, start + QPoint(10, 10) * step)
    hand.release(start + QPoint(37, 101), CONTROL)
    x, y = three.nodes["lin"].position
    assert place(workspace, "lin") == (x + 37.0, y + 101.0)


def test_several_move_together(workspace: Workspace, three: Graph, hand: Hand) -> None:
    hand.click(hand.on("in"))
    hand.click(hand.on("lin"), SHIFT)
    assert workspace.selection.nodes == {"in", "lin"}
    start = hand.on("in")
    hand.drag(start, start + QPoint(0, 160))
    assert place(workspace, "in") == (0.0, 160.0)
    assert place(workspace, "lin") == (256.0, 160.0)
    assert place(workspace, "out") == three.nodes["out"].position
    assert workspace.session.undo_label == "Move 2 layers"


def test_a_click_on_one_of_several_selects_it_alone(workspace: Workspace, three: Graph, hand: Hand) -> None:
    workspace.selection.set(["in", "lin"])
    hand.click(hand.on("in"))
    assert workspace.selection.nodes == {"in"}


def test_control_click_takes_out(workspace: Workspace, three: Graph, hand: Hand) -> None:
    workspace.selection.set(["in", "lin"])
    hand.click(hand.on("in"), CONTROL)
    assert workspace.selection.nodes == {"lin"}


def test_escape_puts_it_back(canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand) -> None:
    start = hand.on("lin")
    hand.press(start)
    hand.go(start, start + QPoint(80, 80))
    assert canvas.board.nodes["lin"].pos() != QPointF(*three.nodes["lin"].position)
    hand.key(Qt.Key.Key_Escape)
    hand.release(start + QPoint(80, 80))
    assert canvas.board.nodes["lin"].pos() == QPointF(*three.nodes["lin"].position)
    assert workspace.session.document.graph == three


def test_the_graph_changes_only_on_release_and_others_are_left_alone(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    start = hand.on("in")
    untouched = canvas.board.links[three.links[1]].path
    hand.press(start)
    hand.go(start, start + QPoint(0, 80))
    assert workspace.session.document.graph is not None
    assert workspace.session.document.graph == three
    assert canvas.board.links[three.links[1]].path == untouched
    assert canvas.board.links[three.links[0]].path.pointAtPercent(0.0) == canvas.port_position(
        "in", "output", is_input=False
    )
    hand.release(start + QPoint(0, 80))


def test_a_loose_node_let_go_over_a_link_goes_into_it(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    for keys, joined in ((ALT, False), (NO_KEY, True)):
        graph = edits.add(three, node("relu", "ReLU", 0, 2))
        workspace.session.new(Document("Loose", graph))
        start = hand.on("relu")
        link_middle = (QPointF(hand.output("in")) + QPointF(hand.input("lin"))) / 2
        to_center = (
            canvas.board.nodes["relu"].rect.center() * canvas.zoom
            - QPointF(canvas.board.nodes["relu"].rect.topLeft() + QPointF(70.0, 14.0)) * canvas.zoom
        )
        end = (link_middle - to_center).toPoint()
        hand.press(start)
        hand.go(start, end)
        hand.release(end, keys)
        pairs = {(each.source, each.target) for each in workspace.session.document.graph.links}
        assert (("in", "relu") in pairs and ("relu", "lin") in pairs) is joined
        workspace.session.undo()
        assert workspace.session.document.graph == graph
