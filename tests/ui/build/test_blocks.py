"""Blocks in the inspector and in the library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from nnstudio.graph import Block, Graph, Node, edits
from nnstudio.layers import layer_of
from nnstudio.project.document import Document
from nnstudio.ui.build.expose_dialog import ExposeDialog
from nnstudio.ui.build.library_model import KEY
from nnstudio.ui.build.page import BuildPage
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import Hand, chain, node

LEFT = Qt.MouseButton.LeftButton


def pattern(workspace: Workspace, key: str) -> Block:
    layer = workspace.patterns.layer(key)
    assert isinstance(layer, Block)
    return layer


def block_at(workspace: Workspace, id: str) -> Block:
    layer = workspace.session.document.graph.nodes[id].layer
    assert isinstance(layer, Block)
    return layer


@pytest.fixture
def rows(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> Graph:
    """Rows of 16 features, an MLP and an Output."""
    source = Node(layer_of("Input")(sizes=(16,)), id="in")
    mlp = Node(pattern(workspace, "shipped/mlp"), (256.0, 0.0), id="mlp")
    graph = chain(source, mlp, node("out", "Output", 2))
    workspace.session.new(Document("Rows", graph))
    settle(workspace, qtbot)
    assert workspace.network.analysis.facts["mlp"].outputs["output"].sizes == (16,)
    return graph


def settle(workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not workspace.network.busy, timeout=60_000)


def button(page: BuildPage, name: str) -> QAbstractButton:
    found = page.inspector.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def type_into(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def row_of(page: BuildPage, key: str) -> QModelIndex:
    model = page.library.model
    return next(model.index(row) for row in range(model.rowCount()) if model.index(row).data(KEY) == key)


# --- What is set of a Block from outside ------------------------------------------------------------------


@pytest.mark.usefixtures("rows")
def test_a_block_shows_what_it_does_and_what_can_be_set(page: BuildPage, workspace: Workspace) -> None:
    workspace.selection.set(["mlp"])
    panel = page.inspector.node
    words = {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}
    assert pattern(workspace, "shipped/mlp").about in words
    assert {"Hidden units", "Units out", "Dropout", "Repeat", "Same weights", "At every step"} <= words
    assert not {"Name", "about", "Graph", "Exposed"} & words
    workspace.selection.set(["out"])
    assert not panel.block.isVisible()


def test_a_number_is_set_outside_as_one_step(
    rows: Graph, page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.selection.set(["mlp"])
    field = page.inspector.node.block.editor("hidden").findChild(QLineEdit)
    assert field is not None
    type_into(field, "48", qtbot)
    settle(workspace, qtbot)
    assert workspace.network.analysis.facts["mlp"].parameters == 16 * 48 + 48 + 48 * 16 + 16
    assert workspace.session.undo_label == "Hidden units of MLP"
    type_into(field, "0", qtbot)
    assert field.text() == "48"
    workspace.session.undo()
    assert workspace.session.document.graph == rows


@pytest.mark.usefixtures("rows")
def test_what_follows_the_input_begins_from_there_when_it_is_set(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.selection.set(["mlp"])
    editor = page.inspector.node.block.editor("units")
    combo = editor.findChild(QComboBox)
    assert combo is not None
    assert combo.currentText() == "As the input"
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert [each.value for each in block_at(workspace, "mlp").exposed if each.name == "units"] == [16]
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert [each.value for each in block_at(workspace, "mlp").exposed if each.name == "units"] == [None]


@pytest.mark.usefixtures("rows")
def test_a_block_is_repeated(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.selection.set(["mlp"])
    assert page.inspector.node.form is not None
    field = page.inspector.node.form.editor("repeat").findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    type_into(field, "3", qtbot)
    assert block_at(workspace, "mlp").repeat == 3
    qtbot.mouseClick(button(page, "inspector.block.open"), LEFT)
    assert workspace.place.path == ("mlp",)


# --- Exposing from inside ---------------------------------------------------------------------------------


def ask_to_expose(page: BuildPage, parameter: str, qtbot: QtBot) -> ExposeDialog:
    qtbot.mouseClick(button(page, "inspector.expose.add"), LEFT)
    menu = page.inspector.findChild(QMenu, "inspector.expose.menu")
    assert menu is not None
    actions = {action.objectName(): action for action in menu.actions()}
    actions[f"inspector.expose.{parameter}"].trigger()
    menu.close()
    dialogs = [each for each in page.inspector.findChildren(QDialog) if isinstance(each, ExposeDialog)]
    return dialogs[-1]


@pytest.mark.usefixtures("rows")
def test_a_parameter_is_exposed_and_set_outside(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.place.enter("mlp")
    workspace.selection.set(["hidden"])
    panel = page.inspector.node
    assert panel.expose.exposed() == {"out_features": "Hidden units"}
    assert panel.form is not None
    assert not panel.form.editor("out_features").isEnabled()
    assert panel.form.editor("bias").isEnabled()
    dialog = ask_to_expose(page, "bias", qtbot)
    dialog.name.setEditText("With bias")
    dialog.accept_button.click()
    assert panel.expose.exposed() == {"out_features": "Hidden units", "bias": "With bias"}
    workspace.place.leave()
    settle(workspace, qtbot)
    before = workspace.network.analysis.facts["mlp"].parameters
    box = page.inspector.node.block.editor("With bias").findChild(QAbstractButton)
    assert box is not None
    box.click()
    settle(workspace, qtbot)
    assert workspace.network.analysis.facts["mlp"].parameters == before - 128


@pytest.mark.usefixtures("rows")
def test_a_range_is_kept_outside_and_the_parameter_can_be_taken_back(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.place.enter("mlp")
    workspace.selection.set(["hidden"])
    qtbot.mouseClick(button(page, "inspector.conceal.out_features"), LEFT)
    assert page.inspector.node.expose.exposed() == {}
    assert page.inspector.node.form is not None
    assert page.inspector.node.form.editor("out_features").isEnabled()
    dialog = ask_to_expose(page, "out_features", qtbot)
    assert dialog.low.text() == "1"
    type_into(dialog.high, "200", qtbot)
    dialog.accept_button.click()
    (exposed,) = [each for each in block_at(workspace, "mlp").exposed if each.title == "Units"]
    assert (exposed.value, exposed.minimum, exposed.maximum) == (128, 1, 200)
    workspace.place.leave()
    field = page.inspector.node.block.editor("Units").findChild(QLineEdit)
    assert field is not None
    type_into(field, "201", qtbot)
    assert field.text() == "128"


@pytest.mark.usefixtures("rows")
def test_a_name_that_is_there_sets_both_and_the_wrong_kind_is_explained(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.place.enter("mlp")
    workspace.selection.set(["drop"])
    qtbot.mouseClick(button(page, "inspector.conceal.p"), LEFT)
    dialog = ask_to_expose(page, "p", qtbot)
    dialog.name.setEditText("hidden")
    dialog.accept_button.click()
    assert page.inspector.node.expose.exposed() == {}
    words = [label.text() for label in page.inspector.node.expose.findChildren(QLabel) if label.isVisible()]
    assert any("does not suit" in text for text in words)


@pytest.mark.usefixtures("rows")
def test_inside_it_is_shown_what_is_set_outside(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.place.enter("mlp")
    qtbot.waitUntil(lambda: page.canvas.board.nodes["out"].summary == "16 units")
    workspace.selection.set(["out"])
    assert page.inspector.node.form is not None
    field = page.inspector.node.form.editor("out_features").findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "16"
    workspace.selection.set()
    assert page.inspector.network.isVisible()
    assert "MLP" in {label.text() for label in page.inspector.network.findChildren(QLabel)}


@pytest.mark.usefixtures("rows")
def test_what_is_set_outside_stays_shown_after_a_refusal(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    inside = edits.configure(block_at(workspace, "mlp").graph, "hidden", out_features=77)
    block = block_at(workspace, "mlp").model_copy(update={"graph": inside})
    workspace.session.edit_graph("Inside", edits.become(workspace.session.document.graph, "mlp", block))
    settle(workspace, qtbot)
    workspace.place.enter("mlp")
    workspace.selection.set(["hidden"])
    panel = page.inspector.node
    assert panel.form is not None
    field = panel.form.editor("out_features").findChild(QLineEdit)
    assert field is not None
    assert field.text() == "128"
    panel._configure("weight_norm", "nothing like it")
    assert field.text() == "128"
    tip = panel.form.editor("out_features").toolTip()
    assert tip == "Set outside of the Block, as “Hidden units”"
    qtbot.mouseClick(button(page, "inspector.conceal.out_features"), LEFT)
    assert panel.form.editor("out_features").toolTip() != tip


@pytest.mark.usefixtures("rows")
def test_a_range_typed_the_wrong_way_round_is_turned(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.place.enter("mlp")
    workspace.selection.set(["drop"])
    qtbot.mouseClick(button(page, "inspector.conceal.p"), LEFT)
    dialog = ask_to_expose(page, "p", qtbot)
    for line, text in ((dialog.low, "0.9"), (dialog.high, "0.1")):
        line.selectAll()
        qtbot.keyClicks(line, text)
    dialog.accept_button.click()
    (exposed,) = [each for each in block_at(workspace, "mlp").exposed if each.uses[0].node == "drop"]
    assert (exposed.minimum, exposed.maximum) == (0.1, 0.9)


# --- Shared weights and problems --------------------------------------------------------------------------


def test_who_shares_with_whom_is_told(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    graph = chain(
        node("in", "Input"), node("a", "Linear", 1), node("b", "Linear", 2), node("out", "Output", 3)
    )
    graph = edits.share(edits.rename(graph, "a", "First"), "b", "a")
    workspace.session.new(Document("Twins", graph))
    workspace.selection.set(["b"])
    note = page.inspector.node.sharing
    assert note.isVisible()
    assert note.text.text() == "Uses the weights of First."
    qtbot.mouseClick(button(page, "inspector.sharing.show"), LEFT)
    assert workspace.selection.nodes == {"a"}
    assert note.text.text() == "Linear uses its weights."
    workspace.selection.set(["b"])
    qtbot.mouseClick(button(page, "inspector.sharing.stop"), LEFT)
    assert workspace.session.document.graph.nodes["b"].shares == ""
    assert not note.isVisible()


def test_a_problem_inside_is_listed_and_leads_there(
    rows: Graph, page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    block = block_at(workspace, "mlp")
    broken = block.model_copy(update={"graph": edits.disconnect(block.graph, block.graph.links[-1:])})
    workspace.session.edit_graph("Break", edits.become(rows, "mlp", broken))
    settle(workspace, qtbot)
    (spot,) = [each for each in workspace.place.problems() if each.problem.severity == "error"]
    lines = [each for each in page.inspector.network.index.findChildren(QPushButton) if each.isVisible()]
    words = f"MLP › {spot.problem.message}"
    (line,) = [each for each in lines if each.accessibleName() == words]
    qtbot.mouseClick(line, LEFT)
    assert workspace.place.path == ("mlp",)
    assert workspace.selection.nodes == {spot.problem.node}
    assert workspace.selection.nodes <= page.canvas.board.nodes.keys()


# --- The library ------------------------------------------------------------------------------------------


def test_doors_are_offered_inside_and_ends_outside(page: BuildPage, workspace: Workspace) -> None:
    def offered() -> set[str]:
        model = page.library.model
        return {model.index(row).data(KEY) for row in range(model.rowCount())}

    assert "Input" in offered()
    assert "BlockInput" not in offered()
    graph = chain(node("in", "Input"), Node(pattern(workspace, "shipped/mlp"), id="mlp"))
    workspace.session.new(Document("Rows", graph))
    workspace.place.enter("mlp")
    assert "Input" not in offered()
    assert "BlockInput" in offered()
    page.library.search.setText("input")
    assert "Input" not in offered()


@pytest.mark.parametrize(
    ("query", "key"),
    [("resnet", "shipped/residual"), ("残差", "shipped/residual"), ("mobilenet", "shipped/inverted-residual"),
     ("transformer block", "shipped/transformer"), ("上采样 分割", "shipped/unet-decoder")],
)  # fmt: skip
def test_shipped_blocks_are_found(query: str, key: str, page: BuildPage) -> None:
    page.library.search.setText(query)
    model = page.library.model
    assert key in [model.index(row).data(KEY) for row in range(model.rowCount())]


def test_a_block_is_appended_and_wired(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.append_layer("Input")
    page.library.list.setCurrentIndex(row_of(page, "shipped/residual"))
    qtbot.keyClick(page.library.list, Qt.Key.Key_Return)
    graph = workspace.session.document.graph
    assert [each.kind for each in graph] == ["Input", "Block"]
    assert len(graph.links) == 1
    assert page.library.model.index(1).data(KEY) == "shipped/residual"
    assert page.library.model.index(0).data() == "Recent"


def own_menu(page: BuildPage, key: str) -> QMenu:
    view = page.library.list
    view.scrollTo(row_of(page, key))
    at = view.visualRect(row_of(page, key)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = view.findChild(QMenu, "library.menu")
    assert menu is not None
    return menu


def test_own_blocks_are_renamed_and_deleted(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.patterns.keep(pattern(workspace, "shipped/mlp"), "Head")
    assert row_of(page, "own/head").data() == "Head"
    menu = own_menu(page, "own/head")
    menu.actions()[0].trigger()
    menu.close()
    dialog = page.library.findChild(QInputDialog, "ask.name")
    assert dialog is not None
    dialog.setTextValue("  Other head ")
    dialog.accept()
    assert row_of(page, "own/head").data() == "Other head"
    page.library.list.setCurrentIndex(row_of(page, "own/head"))
    qtbot.keyClick(page.library.list, Qt.Key.Key_Delete)
    box = page.library.findChild(QMessageBox, "library.delete")
    assert box is not None
    box.button(QMessageBox.StandardButton.Discard).click()
    assert not any(each.own for each in workspace.patterns.all)
    shipped = page.library.list.visualRect(row_of(page, "shipped/mlp")).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, shipped, QPoint())
    QApplication.sendEvent(page.library.list.viewport(), event)
    assert [menu for menu in page.library.findChildren(QMenu) if menu.isVisible()] == []


def test_dragging_a_block_gives_what_the_canvas_takes(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    data = page.library.model.mimeData([row_of(page, "shipped/transformer")])
    assert data.hasFormat("application/x-nnstudio-layer")
    Hand(qtbot, page.canvas).drop("shipped/transformer", QPoint(300, 300))
    (placed,) = workspace.session.document.graph
    assert isinstance(placed.layer, Block)
    assert placed.layer.name == "Transformer block"
