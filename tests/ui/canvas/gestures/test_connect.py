from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from nnstudio.graph import Graph, Link, edits
from nnstudio.project.document import Document
from nnstudio.ui.canvas import CanvasView
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import Hand, chain, node

BETWEEN = Link("in", "output", "lin", "input")


@pytest.fixture
def loose(canvas: CanvasView, workspace: Workspace) -> Graph:
    """An Input, two Linear and an Add, connected by nothing."""
    nodes = (
        node("in", "Input"),
        node("lin", "Linear", 1),
        node("second", "Linear", 1, 1),
        node("add", "Add", 2),
    )
    graph = edits.add(Graph(), *nodes)
    workspace.session.new(Document("Loose", graph))
    return graph


def links(workspace: Workspace) -> tuple[Link, ...]:
    return workspace.session.document.graph.links


def test_from_output_to_input(workspace: Workspace, loose: Graph, hand: Hand) -> None:
    hand.drag(hand.output("in"), hand.input("lin"))
    assert links(workspace) == (BETWEEN,)
    assert workspace.session.undo_label == "Connect"
    workspace.session.undo()
    assert workspace.session.document.graph == loose


def test_from_input_to_output(workspace: Workspace, loose: Graph, hand: Hand) -> None:
    hand.drag(hand.input("lin"), hand.output("in"))
    assert links(workspace) == (BETWEEN,)


def test_snaps_to_a_port_that_is_near(
    canvas: CanvasView, workspace: Workspace, loose: Graph, hand: Hand
) -> None:
    start, near = hand.output("in"), hand.input("lin") - QPoint(18, 9)
    hand.press(start)
    hand.go(start, near)
    assert canvas.board.nodes["lin"].lit == ("input", "input")
    hand.release(near)
    assert canvas.board.nodes["lin"].lit is None
    assert links(workspace) == (BETWEEN,)


def test_let_go_on_a_node_takes_its_first_free_port(workspace: Workspace, loose: Graph, hand: Hand) -> None:
    hand.drag(hand.output("in"), hand.on("add"))
    hand.drag(hand.output("lin"), hand.on("add"))
    assert links(workspace) == (Link("in", "output", "add", "a"), Link("lin", "output", "add", "b"))


def test_a_new_link_replaces_the_one_at_an_input(workspace: Workspace, loose: Graph, hand: Hand) -> None:
    hand.drag(hand.output("in"), hand.input("add", "a"))
    hand.drag(hand.output("lin"), hand.input("add", "a"))
    assert links(workspace) == (Link("lin", "output", "add", "a"),)
    workspace.session.undo()
    assert links(workspace) == (Link("in", "output", "add", "a"),)


def test_let_go_in_the_open_makes_nothing(workspace: Workspace, loose: Graph, hand: Hand) -> None:
    hand.drag(hand.output("in"), QPoint(500, 650))
    assert links(workspace) == ()
    assert workspace.session.undo_label is None


def test_an_end_can_be_pulled_out(canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand) -> None:
    hand.drag(hand.input("lin"), QPoint(500, 650))
    assert links(workspace) == (Link("lin", "output", "out", "prediction"),)
    assert workspace.session.undo_label == "Disconnect"
    workspace.session.undo()
    assert links(workspace) == three.links
    assert canvas.board.links[BETWEEN].isVisible()


def test_an_end_can_be_plugged_in_elsewhere_as_one_step(
    workspace: Workspace, canvas: CanvasView, hand: Hand
) -> None:
    graph = edits.add(chain(node("in", "Input"), node("lin", "Linear", 1)), node("other", "Linear", 1, 1))
    workspace.session.new(Document("Two", graph))
    hand.drag(hand.input("lin"), hand.input("other"))
    assert links(workspace) == (Link("in", "output", "other", "input"),)
    workspace.session.undo()
    assert workspace.session.document.graph == graph


def test_a_click_on_a_port_leaves_its_link_alone(workspace: Workspace, three: Graph, hand: Hand) -> None:
    hand.click(hand.input("lin"))
    assert links(workspace) == three.links


def test_a_circle_is_refused_and_explained(canvas: CanvasView, workspace: Workspace, hand: Hand) -> None:
    graph = chain(node("in", "Input"), node("lin", "Linear", 1), node("add", "Add", 2))
    workspace.session.new(Document("Chain", edits.disconnect(graph, [BETWEEN])))
    start, end = hand.output("add"), hand.input("lin")
    hand.press(start)
    assert ("input", "input") in canvas.board.nodes["lin"].dimmed
    hand.go(start, end)
    assert "circle" in canvas.tip.text()
    assert canvas.tip.isVisible()
    hand.release(end)
    assert links(workspace) == (Link("lin", "output", "add", "a"),)
    assert canvas.tip.isVisible()
    assert not canvas.board.nodes["lin"].dimmed
    hand.click(QPoint(500, 650))
    assert not canvas.tip.isVisible()


def test_a_port_that_fits_is_not_dimmed(canvas: CanvasView, loose: Graph, hand: Hand) -> None:
    start = hand.output("in")
    hand.press(start)
    hand.go(start, start + QPoint(30, 60))
    assert not canvas.tip.isVisible()
    assert ("input", "input") not in canvas.board.nodes["lin"].dimmed
    # An output cannot feed an output.
    assert ("output", "output") in canvas.board.nodes["lin"].dimmed
    hand.key(Qt.Key.Key_Escape)


def test_escape_leaves_everything_as_it_was(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    items = len(canvas.board.items())
    start = hand.input("lin")
    hand.press(start)
    hand.go(start, QPoint(500, 650))
    assert not canvas.board.links[BETWEEN].isVisible()
    hand.key(Qt.Key.Key_Escape)
    assert canvas.board.links[BETWEEN].isVisible()
    assert len(canvas.board.items()) == items
    hand.release(QPoint(500, 650))
    assert workspace.session.document.graph == three


def test_undo_during_a_gesture_puts_it_down(
    canvas: CanvasView, workspace: Workspace, loose: Graph, hand: Hand
) -> None:
    hand.drag(hand.output("in"), hand.input("lin"))
    start = hand.input("lin")
    hand.press(start)
    hand.go(start, QPoint(500, 650))
    workspace.session.undo()
    hand.release(QPoint(500, 650))
    assert workspace.session.document.graph == loose
    assert not canvas.board.links


def test_works_at_every_zoom(canvas: CanvasView, workspace: Workspace, loose: Graph, hand: Hand) -> None:
    canvas.camera.zoom_by(0.5, QPointF(200.0, 200.0))
    hand.drag(hand.output("in"), hand.input("lin"))
    assert links(workspace) == (BETWEEN,)
