"""The canvas as a whole: what it shows, keys, zoom, menus, drops, themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.graph import Graph, Link, edits
from nnstudio.project.document import Document
from nnstudio.ui.canvas import CanvasView
from nnstudio.ui.canvas.camera import LARGEST, SMALLEST
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import ALT, CONTROL, NO_KEY, SHIFT, Hand, chain, node


def graph_of(workspace: Workspace) -> Graph:
    return workspace.session.document.graph


def wheel(canvas: CanvasView, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at), canvas.viewport().mapToGlobal(QPointF(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, NO_KEY, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def test_shows_what_belongs_there_only_while_it_is_empty(canvas: CanvasView, workspace: Workspace) -> None:
    hint = canvas.findChild(QWidget, "canvas.hint")
    assert hint is not None
    assert hint.isVisible()
    assert any("Input" in label.text() for label in hint.findChildren(QLabel))
    assert not canvas.minimap.isVisible()
    workspace.session.edit_graph("Add", chain(node("a", "Input")))
    assert not hint.isVisible()
    assert canvas.minimap.isVisible()


def test_a_new_project_is_shown_as_a_whole(canvas: CanvasView, workspace: Workspace) -> None:
    row = chain(*(node(f"n{at}", "ReLU", at) for at in range(12)))
    workspace.session.new(Document("Long", row))
    assert canvas.zoom < 0.5
    assert canvas.in_sight().contains(canvas.board.extent())


def test_undo_and_redo_show(canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand) -> None:
    hand.click(hand.on("lin"))
    hand.key(Qt.Key.Key_Delete)
    assert set(canvas.board.nodes) == {"in", "out"}
    assert not canvas.board.links
    assert workspace.session.undo_label == "Delete Linear"
    workspace.session.undo()
    assert graph_of(workspace) == three
    assert set(canvas.board.nodes) == set(three.nodes)
    assert set(canvas.board.links) == set(three.links)
    workspace.session.redo()
    assert set(canvas.board.nodes) == {"in", "out"}


def test_delete_of_a_link(workspace: Workspace, three: Graph, hand: Hand) -> None:
    middle = (QPointF(hand.output("in")) + QPointF(hand.input("lin"))) / 2
    hand.click(middle.toPoint())
    assert workspace.selection.links == {three.links[0]}
    hand.key(Qt.Key.Key_Delete)
    assert graph_of(workspace).links == three.links[1:]
    assert len(graph_of(workspace)) == 3


def test_taking_out_joins_the_ends(workspace: Workspace, three: Graph, hand: Hand) -> None:
    hand.click(hand.on("lin"))
    hand.key(Qt.Key.Key_Delete, CONTROL)
    assert graph_of(workspace).links == (Link("in", "output", "out", "prediction"),)


def test_arrows_move_the_selection_and_are_one_step(workspace: Workspace, three: Graph, hand: Hand) -> None:
    hand.click(hand.on("lin"))
    x, y = three.nodes["lin"].position
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Down, SHIFT)
    assert graph_of(workspace).nodes["lin"].position == (x + 16.0, y + 96.0)
    workspace.session.undo()
    assert graph_of(workspace) == three


def test_select_all_and_none(workspace: Workspace, three: Graph, hand: Hand) -> None:
    hand.key(Qt.Key.Key_A, CONTROL)
    assert workspace.selection.nodes == set(three.nodes)
    assert workspace.selection.links == set(three.links)
    hand.key(Qt.Key.Key_Escape)
    assert not workspace.selection.nodes
    assert not workspace.selection.links


def test_copy_and_paste(workspace: Workspace, three: Graph, hand: Hand) -> None:
    workspace.selection.set(["in", "lin"])
    hand.key(Qt.Key.Key_C, CONTROL)
    hand.key(Qt.Key.Key_V, CONTROL)
    graph = graph_of(workspace)
    copies = workspace.selection.nodes
    assert len(graph) == 5
    assert not copies & set(three.nodes)
    assert sorted(graph.nodes[id].kind for id in copies) == ["Input", "Linear"]
    assert len(edits.extract(graph, copies).links) == 1
    first, second = (graph.nodes[id].position for id in sorted(copies, key=lambda id: graph.nodes[id].kind))
    assert (second[0] - first[0], second[1] - first[1]) == three.nodes["lin"].position


def test_cut_and_paste_into_another_project(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    workspace.selection.set(["lin"])
    hand.key(Qt.Key.Key_X, CONTROL)
    assert set(graph_of(workspace).nodes) == {"in", "out"}
    workspace.session.new(Document("Another"))
    canvas.paste()
    assert [placed.kind for placed in graph_of(workspace)] == ["Linear"]


def test_duplicate(workspace: Workspace, three: Graph, hand: Hand) -> None:
    workspace.selection.set(["lin"])
    hand.key(Qt.Key.Key_D, CONTROL)
    hand.key(Qt.Key.Key_D, CONTROL)
    places = [placed.position for placed in graph_of(workspace) if placed.kind == "Linear"]
    assert len(set(places)) == 3


@pytest.mark.parametrize(
    "text", ["", "hello", "{", "[]", "{}", '{"nodes": 1}', "{" * 5000, '{"nodes": [], "links": []}', "\x00"]
)
def test_a_clipboard_that_holds_something_else_is_left_alone(
    text: str, canvas: CanvasView, workspace: Workspace, three: Graph
) -> None:
    QGuiApplication.clipboard().setText(text)
    canvas.paste()
    assert graph_of(workspace) == three
    assert workspace.session.undo_label is None


def test_zoom_stays_within_limits_and_at_the_pointer(canvas: CanvasView, three: Graph) -> None:
    at = QPoint(300, 200)
    before = canvas.camera.in_scene(QPointF(at))
    wheel(canvas, at, 3)
    after = canvas.camera.in_scene(QPointF(at))
    assert canvas.zoom > 1.5
    assert (after - before).manhattanLength() < 2.0
    wheel(canvas, at, 60)
    assert canvas.zoom == pytest.approx(LARGEST)
    wheel(canvas, at, -120)
    assert canvas.zoom == pytest.approx(SMALLEST)


def test_zoom_by_keys(canvas: CanvasView, three: Graph, hand: Hand, qtbot: QtBot) -> None:
    seen: list[float] = []
    canvas.zoom_changed.connect(seen.append)
    hand.key(Qt.Key.Key_Plus, CONTROL)
    assert canvas.zoom == pytest.approx(1.2)
    hand.key(Qt.Key.Key_Minus, CONTROL)
    hand.key(Qt.Key.Key_Minus, CONTROL)
    assert canvas.zoom == pytest.approx(1 / 1.2)
    hand.key(Qt.Key.Key_0, CONTROL)
    assert canvas.zoom == pytest.approx(1.0)
    assert seen == pytest.approx([1.2, 1.0, 1 / 1.2, 1.0])
    canvas.camera.center_on(QPointF(5000.0, 5000.0))
    hand.key(Qt.Key.Key_F)
    qtbot.waitUntil(lambda: canvas.in_sight().contains(canvas.board.extent()))


def test_reveal_selects_and_shows(
    canvas: CanvasView, workspace: Workspace, three: Graph, qtbot: QtBot
) -> None:
    canvas.camera.center_on(QPointF(-5000.0, 3000.0))
    canvas.reveal("out")
    assert workspace.selection.nodes == {"out"}
    qtbot.waitUntil(lambda: canvas.in_sight().contains(canvas.board.nodes["out"].rect))
    canvas.reveal("not there")
    assert workspace.selection.nodes == {"out"}


def test_dropping_a_layer_places_it_under_the_pointer(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand, qtbot: QtBot
) -> None:
    at = QPoint(500, 600)
    with qtbot.waitSignal(canvas.placed) as placed:
        hand.drop("Conv2d", at)
    assert placed.args == ["Conv2d"]
    (id,) = workspace.selection.nodes
    dropped = graph_of(workspace).nodes[id]
    assert dropped.kind == "Conv2d"
    assert canvas.board.nodes[id].rect.contains(canvas.camera.in_scene(QPointF(at)))
    assert all(length % 8 == 0 for length in dropped.position)
    assert workspace.session.undo_label == "Add Conv2d"
    workspace.session.undo()
    assert graph_of(workspace) == three


def test_dropping_a_layer_on_a_link_inserts_it(workspace: Workspace, three: Graph, hand: Hand) -> None:
    middle = (QPointF(hand.output("in")) + QPointF(hand.input("lin"))) / 2 + QPointF(0.0, -10.0)
    hand.drop("ReLU", middle.toPoint())
    (id,) = workspace.selection.nodes
    assert three.links[0] not in graph_of(workspace).links
    assert {(each.source, each.target) for each in graph_of(workspace).links} == {
        ("in", id), (id, "lin"), ("lin", "out")
    }  # fmt: skip
    workspace.session.undo()
    assert graph_of(workspace) == three


@pytest.mark.parametrize(("kind", "keys"), [("ReLU", ALT), ("Input", NO_KEY)])
def test_a_layer_is_not_inserted_where_that_is_unwanted_or_impossible(
    kind: str, keys: Qt.KeyboardModifier, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    middle = (QPointF(hand.output("in")) + QPointF(hand.input("lin"))) / 2 + QPointF(0.0, -10.0)
    hand.drop(kind, middle.toPoint(), keys)
    assert len(graph_of(workspace)) == 4
    assert graph_of(workspace).links == three.links


def test_a_drag_that_goes_away_or_is_unknown_leaves_nothing(
    canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand
) -> None:
    items = len(canvas.board.items())
    hand.carry_in_and_out("ReLU", QPoint(300, 300))
    hand.drop("NoSuchLayer", QPoint(300, 300))
    assert len(canvas.board.items()) == items
    assert graph_of(workspace) == three


@pytest.mark.parametrize(
    ("where", "wanted"), [("node", "canvas.action.delete"), ("link", "canvas.action.delete"),
                          ("canvas", "canvas.action.select_all")]
)  # fmt: skip
def test_context_menus(
    where: str, wanted: str, canvas: CanvasView, workspace: Workspace, three: Graph, hand: Hand, qtbot: QtBot
) -> None:
    middle = (QPointF(hand.output("in")) + QPointF(hand.input("lin"))) / 2
    at = {"node": hand.on("lin"), "link": middle.toPoint(), "canvas": QPoint(500, 650)}[where]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, canvas.mapToGlobal(at))
    QApplication.sendEvent(canvas.viewport(), event)
    menu = canvas.findChild(QMenu, f"canvas.menu.{where}")
    assert menu is not None
    actions = {action.objectName(): action for action in menu.actions()}
    assert actions[wanted].isEnabled()
    actions[wanted].trigger()
    menu.close()
    if where == "node":
        assert set(graph_of(workspace).nodes) == {"in", "out"}
    elif where == "link":
        assert graph_of(workspace).links == three.links[1:]
    else:
        assert workspace.selection.nodes == set(three.nodes)


def test_tab_asks_for_the_search(canvas: CanvasView, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.search_requested):
        hand.key(Qt.Key.Key_Tab)


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("zoom", [1.0, 0.3, 0.1])
def test_paints_in_both_themes_near_and_far(
    theme: str, zoom: float, canvas: CanvasView, appearance: Appearance, three: Graph
) -> None:
    appearance.set(theme)  # type: ignore[arg-type]
    canvas.camera._lowest = 0.02
    canvas.camera.zoom_to(zoom)
    picture = canvas.grab().toImage()
    ground = picture.pixelColor(3, 3)
    assert ground == appearance.theme.color("canvas")
    middle = canvas.mapFromScene(canvas.board.nodes["lin"].rect.center() + QPointF(60.0, -20.0))
    assert picture.pixelColor(middle) != ground


def test_the_minimap_goes_elsewhere(canvas: CanvasView, three: Graph, qtbot: QtBot) -> None:
    before = canvas.camera.center
    qtbot.mouseClick(canvas.minimap, Qt.MouseButton.LeftButton, NO_KEY, QPoint(12, 12))
    assert canvas.camera.center.x() < before.x()
