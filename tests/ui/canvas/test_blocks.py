"""Blocks and shared weights on the canvas, by keys, mouse and menus."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio.graph import Block, Graph, Link, Node, edits
from nnstudio.layers import layer_of
from nnstudio.layers.ends import BlockInput, BlockOutput
from nnstudio.project.document import Document
from nnstudio.ui.canvas import CanvasView, captions
from nnstudio.ui.canvas.breadcrumbs import Breadcrumbs
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import CONTROL, LEFT, NO_KEY, SHIFT, Hand, chain, node

UP = CONTROL | SHIFT


def graph_of(workspace: Workspace) -> Graph:
    return workspace.session.document.graph


def small_block(**parameters: object) -> Block:
    inside = chain(
        node("door", "BlockInput"), node("inner", "Linear", 1), node("act", "ReLU", 2),
        node("exit", "BlockOutput", 3),
    )  # fmt: skip
    return Block(name="Small", graph=inside, **parameters)


@pytest.fixture
def boxed(canvas: CanvasView, workspace: Workspace) -> Graph:
    """Input, a Block and Output in a row, connected."""
    block = Node(small_block(repeat=3), (256.0, 0.0), id="block")
    graph = chain(node("in", "Input"), block, node("out", "Output", 2))
    workspace.session.new(Document("Boxed", graph))
    return graph


def double_click(hand: Hand, at: QPoint) -> None:
    hand.click(at)
    hand.qtbot.mouseDClick(hand.viewport, LEFT, NO_KEY, at)
    hand.release(at)


def menu_at(canvas: CanvasView, at: QPoint) -> QMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, canvas.mapToGlobal(at))
    QApplication.sendEvent(canvas.viewport(), event)
    menu = canvas.findChild(QMenu, "canvas.menu.node")
    assert menu is not None
    return menu


def test_ctrl_g_groups_and_ctrl_shift_g_takes_apart_again(
    canvas: CanvasView, workspace: Workspace, hand: Hand
) -> None:
    graph = chain(node("in", "Input"), node("a", "Linear", 1), node("b", "ReLU", 2), node("out", "Output", 3))
    workspace.session.new(Document("Row", graph))
    workspace.selection.set(["a", "b"])
    hand.key(Qt.Key.Key_G, CONTROL)
    (id,) = workspace.selection.nodes
    grouped = graph_of(workspace)
    assert set(grouped.nodes) == {"in", "out", id}
    assert len(grouped.links) == 2
    assert workspace.session.undo_label == "Group 2 layers"
    assert canvas.board.nodes[id].title == "Block"
    assert canvas.board.nodes[id].summary == "2 layers"
    hand.key(Qt.Key.Key_G, UP)
    assert workspace.selection.nodes == {"a", "b"}
    again = graph_of(workspace)
    assert set(again.links) == set(graph.links)
    assert {id: each.layer for id, each in again.nodes.items()} == {
        id: each.layer for id, each in graph.nodes.items()
    }
    workspace.session.undo()
    workspace.session.undo()
    assert graph_of(workspace) == graph


def test_what_cannot_be_grouped_is_explained(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    workspace.selection.set(["in", "lin"])
    hand.key(Qt.Key.Key_G, CONTROL)
    assert graph_of(workspace) == three
    assert canvas.tip.isVisible()
    assert canvas.tip.text().startswith("Input cannot go into a Block")


def test_a_double_click_enters_and_the_way_leads_out(
    canvas: CanvasView, workspace: Workspace, boxed: Graph, hand: Hand, qtbot: QtBot
) -> None:
    crumbs = canvas.findChild(Breadcrumbs)
    assert crumbs is not None
    assert not crumbs.isVisible()
    canvas.camera.zoom_to(0.8)
    stood = canvas.zoom, canvas.camera.center
    double_click(hand, hand.on("block"))
    assert workspace.place.path == ("block",)
    assert set(canvas.board.nodes) == {"door", "inner", "act", "exit"}
    assert canvas.in_sight().contains(canvas.board.extent())
    assert crumbs.isVisible()
    assert crumbs.words == ["Network", "Small × 3"]
    out = crumbs.findChild(QPushButton, "canvas.crumb.0")
    assert out is not None
    qtbot.mouseClick(out, LEFT)
    assert workspace.place.path == ()
    assert set(canvas.board.nodes) == {"in", "block", "out"}
    assert workspace.selection.nodes == set()
    assert not crumbs.isVisible()
    assert canvas.zoom == pytest.approx(stood[0])
    assert (canvas.camera.center - stood[1]).manhattanLength() < 3.0


def test_an_edit_inside_shows_outside_and_can_be_undone(
    canvas: CanvasView, workspace: Workspace, boxed: Graph, hand: Hand
) -> None:
    hand.click(hand.on("block"))
    hand.key(Qt.Key.Key_Return)
    hand.click(hand.on("act"))
    hand.key(Qt.Key.Key_Delete, CONTROL)
    assert set(canvas.board.nodes) == {"door", "inner", "exit"}
    hand.key(Qt.Key.Key_Up, CONTROL)
    assert workspace.selection.nodes == {"block"}
    assert canvas.board.nodes["block"].summary.startswith("1 layer")
    workspace.session.undo()
    assert graph_of(workspace) == boxed
    assert canvas.board.nodes["block"].summary == "2 layers"


def test_escape_leaves_when_nothing_is_selected(workspace: Workspace, boxed: Graph, hand: Hand) -> None:
    workspace.place.enter("block")
    hand.key(Qt.Key.Key_A, CONTROL)
    hand.key(Qt.Key.Key_Escape)
    assert workspace.place.path == ("block",)
    hand.key(Qt.Key.Key_Escape)
    assert workspace.place.path == ()
    assert workspace.selection.nodes == {"block"}


def test_undo_that_takes_the_block_away_shows_what_is_left(
    canvas: CanvasView, workspace: Workspace, three: Graph
) -> None:
    workspace.place.edit("Add", edits.add(three, Node(small_block(), (0.0, 300.0), id="late")))
    workspace.place.enter("late")
    assert set(canvas.board.nodes) == {"door", "inner", "act", "exit"}
    workspace.session.undo()
    assert set(canvas.board.nodes) == set(three.nodes)


def test_a_renamed_door_keeps_its_link(workspace: Workspace, boxed: Graph) -> None:
    workspace.place.enter("block")
    workspace.place.edit("Rename", edits.configure(workspace.place.graph, "door", name="rows"))
    assert Link("in", "output", "block", "rows") in graph_of(workspace).links


def test_a_second_door_is_another_port(workspace: Workspace, boxed: Graph, hand: Hand) -> None:
    workspace.place.enter("block")
    hand.drop("BlockInput", QPoint(500, 600))
    hand.drop("BlockOutput", QPoint(700, 600))
    block = graph_of(workspace).nodes["block"].layer
    assert isinstance(block, Block)
    assert [port.name for port in block.input_ports()] == ["input", "input_2"]
    assert [port.name for port in block.output_ports()] == ["output", "output_2"]


def test_a_block_of_the_library_is_dropped_as_a_copy(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(canvas.placed) as placed:
        hand.drop("shipped/residual", QPoint(500, 600))
    assert placed.args == ["shipped/residual"]
    (id,) = workspace.selection.nodes
    block = graph_of(workspace).nodes[id].layer
    assert isinstance(block, Block)
    assert block.name == "Residual"
    assert workspace.session.undo_label == "Add Residual"
    middle = (QPointF(hand.output("in")) + QPointF(hand.input("lin"))) / 2 + QPointF(0.0, -10.0)
    hand.drop("shipped/mlp", middle.toPoint())
    (mlp,) = workspace.selection.nodes
    assert Link("in", "output", mlp, "input") in graph_of(workspace).links


def test_a_block_is_kept_and_placed_again(
    canvas: CanvasView, workspace: Workspace, boxed: Graph, hand: Hand, qtbot: QtBot
) -> None:
    menu = menu_at(canvas, hand.on("block"))
    actions = {action.objectName(): action for action in menu.actions()}
    actions["canvas.action.keep"].trigger()
    menu.close()
    dialog = canvas.findChild(QInputDialog, "ask.name")
    assert dialog is not None
    assert dialog.textValue() == "Small"
    dialog.setTextValue("Mine & yours")
    dialog.accept()
    (kept,) = [pattern for pattern in workspace.patterns.all if pattern.own]
    assert kept.block.name == "Mine & yours"
    hand.drop(kept.key, QPoint(400, 600))
    (id,) = workspace.selection.nodes
    placed = graph_of(workspace).nodes[id].layer
    assert isinstance(placed, Block)
    assert placed == replace_name(small_block(repeat=3), "Mine & yours")


def replace_name(block: Block, name: str) -> Block:
    return block.model_copy(update={"name": name})


def test_weights_are_shared_by_the_menu_and_separated_again(
    canvas: CanvasView, workspace: Workspace, hand: Hand, qtbot: QtBot
) -> None:
    graph = chain(
        replace(node("in", "Input"), layer=layer_of("Input")(sizes=(6,))),
        node("a", "Linear", 1, out_features=6), node("b", "Linear", 2, out_features=6),
        node("out", "Output", 0, 1),
    )  # fmt: skip
    graph = edits.rename(graph, "a", "First")
    workspace.session.new(Document("Twins", graph))
    qtbot.waitUntil(lambda: "b" in workspace.network.analysis.facts, timeout=60_000)
    menu = menu_at(canvas, hand.on("b"))
    below = menu.findChild(QMenu, "canvas.action.share")
    assert below is not None
    assert below.isEnabled()
    (choice,) = below.actions()
    assert choice.text().startswith("First")
    choice.trigger()
    menu.close()
    assert graph_of(workspace).nodes["b"].shares == "a"
    assert workspace.session.undo_label == "Share weights of First"
    qtbot.waitUntil(lambda: canvas.board.nodes["b"].figures.shared)
    assert not canvas.board.nodes["a"].figures.shared
    workspace.selection.set(["b"])
    canvas.perform("unshare")
    assert graph_of(workspace).nodes["b"].shares == ""
    assert not canvas.can("unshare")
    workspace.selection.set(["in"])
    assert not canvas.can("share")


def test_taking_apart_makes_room(canvas: CanvasView, workspace: Workspace, boxed: Graph, hand: Hand) -> None:
    workspace.selection.set(["block"])
    hand.key(Qt.Key.Key_G, UP)
    rects = [item.rect for item in canvas.board.nodes.values()]
    assert len(rects) == 2 + 3 * 2
    assert not any(one.intersects(other) for number, one in enumerate(rects) for other in rects[number + 1 :])


@pytest.mark.parametrize("zoom", [1.0, 0.3, 0.1])
def test_a_repeated_block_shows_what_stands_behind_it(
    zoom: float, canvas: CanvasView, workspace: Workspace, boxed: Graph
) -> None:
    canvas.camera._lowest = 0.02
    canvas.camera.zoom_to(zoom)
    behind = canvas.mapFromScene(canvas.board.nodes["block"].rect.bottomLeft() + QPointF(60.0, 5.0))
    ground = canvas.board.look.canvas
    assert (canvas.grab().toImage().pixelColor(behind) != ground) == (zoom == 1.0)
    workspace.place.edit("Once", edits.configure(boxed, "block", repeat=1))
    assert canvas.grab().toImage().pixelColor(behind) == ground


def test_titles_of_shipped_blocks_are_what_the_node_says(workspace: Workspace) -> None:
    pattern = next(pattern for pattern in workspace.patterns.all if pattern.key == "shipped/mlp")
    assert captions.title(Node(pattern.block)) == "MLP"
    assert captions.times(Node(pattern.block)) == ""
    assert {type(each.layer) for each in pattern.block.doors(BlockInput)} == {BlockInput}
    assert [port.name for port in pattern.block.output_ports()] == [
        door.layer.name for door in pattern.block.doors(BlockOutput) if isinstance(door.layer, BlockOutput)
    ]


def test_the_way_follows_what_is_undone_outside(
    canvas: CanvasView, workspace: Workspace, boxed: Graph, hand: Hand
) -> None:
    workspace.session.edit_graph("Rename", edits.rename(boxed, "block", "Zed"))
    double_click(hand, hand.on("block"))
    crumbs = canvas.findChild(Breadcrumbs)
    assert crumbs is not None
    assert crumbs.words == ["Network", "Zed × 3"]
    workspace.session.undo()
    assert crumbs.words == ["Network", "Small × 3"]


def test_the_nearest_weights_are_offered_first(canvas: CanvasView, workspace: Workspace) -> None:
    linears = [node(f"l{place}", "Linear", place) for place in range(40)]
    workspace.session.new(Document("Many", chain(*linears)))
    workspace.selection.set(["l39"])
    assert [owner.id for owner in canvas.blocks.owners()[:3]] == ["l38", "l37", "l36"]
