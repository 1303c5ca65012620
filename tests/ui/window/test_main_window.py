"""The window around the pages, used with mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio import paths
from nnstudio.data import Csv
from nnstudio.graph import Block, Graph, Link, Node, edits
from nnstudio.layers import layers
from nnstudio.project.document import Document
from nnstudio.project.file import save
from nnstudio.ui.window.main_window import MainWindow
from nnstudio.ui.window.search import Search
from tests.graphs import chain

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def button(window: MainWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None, name
    return found


def question(qtbot: QtBot, window: MainWindow) -> QMessageBox:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "unsaved") is not None)
    box = window.findChild(QMessageBox, "unsaved")
    assert box is not None
    return box


def start(window: MainWindow, graph: Graph | None = None) -> None:
    window.workspace.session.new(Document("Trial", graph or Graph()))


def change(window: MainWindow) -> None:
    window.workspace.session.edit_graph("Add", Graph().with_nodes([Node(layers()["ReLU"]())]))


def test_it_starts_where_projects_begin(window: MainWindow) -> None:
    assert window.step == "welcome"
    assert not button(window, "step.build").isVisible()


def test_a_click_on_a_step_shows_its_page(qtbot: QtBot, window: MainWindow) -> None:
    start(window)
    for step in ("train", "evaluate", "export", "data", "build"):
        qtbot.mouseClick(button(window, f"step.{step}"), LEFT)
        assert window.step == step
        assert button(window, f"step.{step}").isChecked()


def test_keys_go_to_the_steps(qtbot: QtBot, window: MainWindow) -> None:
    start(window)
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert window.step == "train"


def test_closing_with_changes_asks_and_cancel_keeps_the_window(qtbot: QtBot, window: MainWindow) -> None:
    start(window)
    change(window)
    window.close()
    qtbot.mouseClick(question(qtbot, window).button(QMessageBox.StandardButton.Cancel), LEFT)
    assert window.isVisible()
    assert window.workspace.session.dirty


def test_closing_without_changes_does_not_ask(window: MainWindow) -> None:
    start(window)
    window.close()
    assert not window.isVisible()


def test_not_saving_closes_the_window(qtbot: QtBot, window: MainWindow) -> None:
    start(window)
    change(window)
    window.close()
    qtbot.mouseClick(question(qtbot, window).button(QMessageBox.StandardButton.Discard), LEFT)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_saving_first_keeps_the_changes(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "trial.nnproj"
    save(path, Document("Trial"), {})
    window.files.open(path)
    qtbot.waitUntil(lambda: window.workspace.session.path == path)
    change(window)
    before = path.read_bytes()
    window.close()
    qtbot.mouseClick(question(qtbot, window).button(QMessageBox.StandardButton.Save), LEFT)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert path.read_bytes() != before


def test_ctrl_s_saves_to_where_the_project_lies(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "trial.nnproj"
    save(path, Document("Trial"), {})
    window.files.open(path)
    qtbot.waitUntil(lambda: window.workspace.session.path == path)
    change(window)
    assert window.isWindowModified() or window.workspace.session.dirty
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not window.workspace.session.dirty)


def test_a_project_that_cannot_be_read_is_one_sentence_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    start(window)
    document = window.workspace.session.document
    broken = tmp_path / "broken.nnproj"
    save(broken, Document("Broken"), {})
    broken.write_bytes(broken.read_bytes()[:-40])
    window.files.open(broken)
    text = window.findChild(QLabel, "banner.text")
    assert text is not None
    qtbot.waitUntil(text.isVisible)
    assert "broken.nnproj" in text.text()
    assert window.workspace.session.document is document


def test_undo_names_what_it_undoes(qtbot: QtBot, window: MainWindow) -> None:
    start(window)
    change(window)
    window.go("build")
    assert window.actions_by_id["undo"].text().endswith("Add")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert len(window.workspace.session.document.graph) == 0


def test_ctrl_k_finds_a_layer_in_chinese_and_adds_it(qtbot: QtBot, window: MainWindow) -> None:
    start(window)
    window.go("build")
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    popup = window.findChild(Search)
    assert popup is not None
    field, found = popup.findChild(object, "search.field"), popup.findChild(QListWidget, "search.list")
    field.setText("全连接")
    assert found.count() == 1
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [node.kind for node in window.workspace.session.document.graph] == ["Linear"]


def test_ctrl_k_says_when_nothing_is_called_that(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    popup = window.findChild(Search)
    assert popup is not None
    popup.findChild(object, "search.field").setText("zzzz")
    found = popup.findChild(QListWidget, "search.list")
    assert found.count() == 1
    qtbot.keyClick(popup.findChild(object, "search.field"), Qt.Key.Key_Escape)


def test_f8_goes_to_the_next_problem(qtbot: QtBot, window: MainWindow) -> None:
    first, second = Node(layers()["Linear"](), id="first"), Node(layers()["Add"](), id="second")
    graph = edits.connect(edits.add(Graph(), first, second), Link("first", "output", "second", "a"))
    start(window, graph)
    network = window.workspace.network
    qtbot.waitUntil(lambda: not network.busy and bool(network.analysis.problems), timeout=60_000)
    pinned = [problem.node for problem in network.analysis.problems if problem.node]
    assert pinned
    qtbot.keyClick(window, Qt.Key.Key_F8)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.step == "build"
    assert window.workspace.selection.nodes <= set(pinned)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_colours_are_kept_for_the_next_time(window: MainWindow, theme: str) -> None:
    window.actions_by_id[f"theme_{theme}"].trigger()
    assert window.appearance.theme.name == theme
    assert window.workspace.preferences.value.theme == theme


def test_data_without_a_network_gets_one_that_suits_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """A newcomer opens a file, chooses what to predict, and asks for a network."""
    rows = "\n".join(f"{number},{number % 7},{'yes' if number % 2 else 'no'}" for number in range(60))
    path = tmp_path / "answers.csv"
    path.write_text(f"a,b,answer\n{rows}\n", encoding="utf-8")
    workspace = window.workspace
    window.files.create("blank", Csv(path=str(path)), None)
    qtbot.waitUntil(lambda: workspace.session.is_open, timeout=60_000)
    assert window.step == "data"
    data = workspace.session.document.data.model_copy(update={"target": "answer"})
    workspace.session.edit_data("Target", data)
    qtbot.waitUntil(lambda: workspace.dataset.preparation is not None, timeout=60_000)
    window.build_network()
    assert window.step == "build"
    network = workspace.network
    qtbot.waitUntil(lambda: not network.busy and network.analysis.ready, timeout=60_000)
    assert workspace.session.undo_label is not None


def test_a_project_without_a_target_by_choice_opens_on_its_network(qtbot: QtBot, window: MainWindow) -> None:
    window.files.create("autoencoder", None, None)
    qtbot.waitUntil(lambda: window.workspace.session.is_open, timeout=60_000)
    assert window.step == "build"


def test_a_network_that_somebody_began_is_left_alone(window: MainWindow) -> None:
    start(window)
    change(window)
    graph = window.workspace.session.document.graph
    window.build_network()
    assert window.workspace.session.document.graph is graph


def test_f8_goes_into_the_block_where_the_problem_lies(qtbot: QtBot, window: MainWindow) -> None:
    inside = edits.add(
        Graph(), Node(layers()["Linear"](), id="alone"), Node(layers()["BlockInput"](), id="door")
    )
    graph = chain(
        Node(layers()["Input"](sizes=(4,)), id="in"), Node(Block(graph=inside), id="block"),
    )  # fmt: skip
    window.workspace.session.new(Document("Broken", graph))
    place = window.workspace.place
    qtbot.waitUntil(lambda: any(spot.path for spot in place.problems()), timeout=60_000)
    seen = set()
    for _ in place.problems():
        qtbot.keyClick(window, Qt.Key.Key_F8)
        seen.add((place.path, *window.workspace.selection.nodes))
    assert (("block",), "alone") in seen


def test_the_search_groups_the_selection_and_finds_what_lies_inside(qtbot: QtBot, window: MainWindow) -> None:
    graph = chain(*(Node(layers()[kind](), id=kind) for kind in ("Input", "Linear", "ReLU", "Output")))
    window.workspace.session.new(Document("Row", graph))
    window.go("build")
    window.workspace.selection.set(["Linear", "ReLU"])
    qtbot.waitUntil(window.actions_by_id["group"].isEnabled)
    for text in ("Group into", "Linear node"):
        qtbot.mouseClick(button(window, "search"), LEFT)
        popup = window.findChild(Search)
        assert popup is not None
        field = popup.findChild(object, "search.field")
        field.setText(text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.findChild(Search) is None)
    assert [node.kind for node in window.workspace.session.document.graph] == ["Input", "Output", "Block"]
    assert len(window.workspace.place.path) == 1
    assert window.workspace.selection.nodes == {"Linear"}


def test_a_broken_block_file_is_told_once(qtbot: QtBot, window: MainWindow) -> None:
    (paths.own_blocks() / "broken.json").write_text("{")
    start(window)
    window.go("build")
    banner = window.findChild(QLabel, "banner.text")
    assert banner.isVisible()
    assert "broken.json" in banner.text()


def test_nothing_is_said_of_a_network_before_it_is_checked(qtbot: QtBot, window: MainWindow) -> None:
    workspace, bar = window.workspace, button(window, "status.problems")
    panel, network = window.build.inspector.network, window.workspace.network
    seen: list[tuple[bool, str, str]] = []

    def look() -> None:
        window._refresh()
        panel.refresh()
        seen.append((network.is_unknown, bar.text(), panel.facts._values["Parameters"].text()))

    def checked() -> bool:
        return workspace.dataset.state == "ready" and network.analysis.ready and not network.busy

    network.changed.connect(look)
    for template in ("image-classifier", "table-classifier"):
        seen.clear()
        workspace.session.create(template, None, None)
        qtbot.waitUntil(lambda: bool(seen) and checked(), timeout=60_000)
        before = [said for unknown, *said in seen if unknown]
        assert before
        assert all(said == ["● Checking…", "…"] for said in before)
        assert seen[-1] == (False, "● No problems", f"{network.analysis.parameters:,}")
    seen.clear()
    workspace.session.edit_graph("Add", edits.add(workspace.place.graph, Node(layers()["ReLU"]())))
    qtbot.waitUntil(lambda: bool(seen) and not network.busy, timeout=60_000)
    assert not any(unknown for unknown, *_ in seen)  # what is known of the rest goes on being shown
