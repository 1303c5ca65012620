from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.graph import Graph
from nnstudio.layers import layers
from nnstudio.project.document import Document
from nnstudio.ui.build.page import BuildPage
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import chain, node


@pytest.fixture
def digits(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> Graph:
    """Pictures of digits, a convolution, and a Linear that needs them flat."""
    graph = chain(
        node("in", "Input"),
        node("conv", "Conv2d", 1),
        node("lin", "Linear", 2, out_features=10),
        node("out", "Output", 0, 1, target="digit"),
    )
    data = DataSettings(source=BuiltIn(name="digits"), target="digit")
    workspace.session.new(Document("Digits", graph, data))
    qtbot.waitUntil(lambda: bool(workspace.network.analysis.facts), timeout=60_000)
    qtbot.waitUntil(lambda: not workspace.network.busy, timeout=60_000)
    return graph


def layer(workspace: Workspace, id: str) -> object:
    return workspace.session.document.graph.nodes[id].layer


def type_number(page: BuildPage, path: str, text: str, qtbot: QtBot) -> None:
    assert page.inspector.node.form is not None
    editor = page.inspector.node.form.editor(path)
    field = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.usefixtures("digits")
def test_shows_the_network_while_nothing_is_selected(page: BuildPage, workspace: Workspace) -> None:
    assert page.inspector.network.isVisible()
    words = " ".join(label.text() for label in page.inspector.network.findChildren(QLabel))
    assert "Parameters" in words
    assert f"{workspace.network.analysis.parameters:,}" in words


@pytest.mark.usefixtures("digits")
def test_shows_the_shapes_of_a_node(page: BuildPage, workspace: Workspace) -> None:
    workspace.selection.set(["conv"])
    assert page.inspector.node.isVisible()
    assert not page.inspector.network.isVisible()
    assert page.inspector.node.name.text() == "Conv2d"
    lines = page.inspector.node.shapes.lines
    assert lines[0] == ("image", "1 × 8 × 8", "channels · height · width")
    assert lines[1][:2] == ("→", "32 × 8 × 8")


def test_an_edit_is_one_step_and_keeps_the_field(
    digits: Graph, page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.selection.set(["conv"])
    form = page.inspector.node.form
    type_number(page, "out_channels", "48", qtbot)
    assert layer(workspace, "conv").out_channels == 48
    assert page.inspector.node.form is form
    assert "Filters" in (workspace.session.undo_label or "")
    assert page.canvas.board.nodes["conv"].summary.startswith("48 filters")
    workspace.session.undo()
    assert workspace.session.document.graph == digits
    qtbot.waitUntil(lambda: not workspace.network.busy, timeout=30_000)


def test_a_refused_value_is_explained_and_the_old_one_stays(
    digits: Graph, page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.selection.set(["conv"])
    form = page.inspector.node.form
    assert form is not None
    # As an editor would tell it that does not know the bounds.
    form.edited.emit("out_channels", -3)
    assert workspace.session.document.graph == digits
    hint = form.findChild(QLabel, "form.out_channels.hint")
    assert hint is not None
    assert hint.isVisible()
    assert "greater than" in hint.text()
    assert form.model == digits.nodes["conv"].layer
    form.edited.emit("out_channels", 3)
    assert layer(workspace, "conv").out_channels == 3


def test_rename(digits: Graph, page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.canvas.reveal("conv")
    page.activateWindow()
    qtbot.keyClick(page.canvas, Qt.Key.Key_F2)
    field = page.inspector.node.name
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Edges")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workspace.session.document.graph.nodes["conv"].name == "Edges"
    assert page.canvas.board.nodes["conv"].title == "Edges"
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workspace.session.document.graph == digits
    assert field.text() == "Conv2d"


@pytest.mark.usefixtures("digits")
def test_more_about_a_layer_opens_and_stays_open(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.selection.set(["conv"])
    more = page.inspector.node.findChild(QPushButton, "inspector.help.more")
    assert more is not None

    def words() -> str:
        labels = page.inspector.node.help.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    conv, linear = layers()["Conv2d"], layers()["Linear"]
    assert words() == conv.help()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert conv.when() in words()
    assert conv.effect()[1:] in words()
    workspace.selection.set(["lin"])
    assert linear.when() in words()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert words() == linear.help()


@pytest.mark.usefixtures("digits")
def test_the_help_follows_the_language(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    class Loud(QTranslator):
        def translate(self, context: str, source: str, note: str | None = None, n: int = -1) -> str | None:
            return source.upper() if context in ("declared", "HelpCard") else None

        def isEmpty(self) -> bool:
            return False

    workspace.selection.set(["conv"])
    card = page.inspector.node.help
    card.set_open(True)
    loud, application = Loud(), QApplication.instance()
    application.installTranslator(loud)
    try:
        application.sendEvent(card, QEvent(QEvent.Type.LanguageChange))
        assert card.sentence.text() == layers()["Conv2d"].help().upper()
        assert card.button.text() == "LESS"
    finally:
        application.removeTranslator(loud)
    application.sendEvent(card, QEvent(QEvent.Type.LanguageChange))
    assert card.button.text() == "Less"


@pytest.mark.usefixtures("digits")
def test_a_problem_and_its_remedies(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.selection.set(["lin"])
    problems = page.inspector.node.findChild(QWidget, "inspector.problems")
    fix = page.inspector.node.findChild(QPushButton, "inspector.fix.0")
    assert problems is not None
    assert fix is not None
    assert fix.isVisible()
    assert fix.text() == "Insert Flatten"
    assert page.inspector.node.shapes.lines[0][1] == "32 × 8 × 8", (
        "what arrives is shown although it is refused"
    )
    qtbot.mouseClick(fix, Qt.MouseButton.LeftButton)
    assert any(placed.kind == "Flatten" for placed in workspace.session.document.graph)
    qtbot.waitUntil(lambda: not workspace.network.busy, timeout=30_000)
    workspace.selection.set(["lin"])
    qtbot.waitUntil(lambda: not workspace.network.analysis.errors)
    offered = [button.text() for button in problems.findChildren(QPushButton) if button.isVisible()]
    assert "Insert Flatten" not in offered


@pytest.mark.usefixtures("digits")
def test_the_ends_offer_what_the_data_has(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.selection.set(["out"])
    box = page.inspector.findChild(QComboBox, "inspector.end")
    assert box is not None
    assert box.isVisible()
    assert [box.itemText(row) for row in range(box.count())] == ["digit"]
    workspace.selection.set(["in"])
    assert [box.itemText(row) for row in range(box.count())] == list(workspace.dataset.signature.inputs)
    workspace.selection.set(["conv"])
    assert not box.isVisible()


def test_several_layers(digits: Graph, page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.selection.set(["conv", "lin"])
    assert page.inspector.several.isVisible()
    button = page.inspector.findChild(QPushButton, "inspector.duplicate")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(workspace.session.document.graph) == 6
    workspace.session.undo()
    workspace.selection.set(links=[digits.links[0]])
    assert page.inspector.several.isVisible()
    assert not button.isVisible()
    delete = page.inspector.findChild(QPushButton, "inspector.delete")
    assert delete is not None
    qtbot.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert workspace.session.document.graph.links == digits.links[1:]
