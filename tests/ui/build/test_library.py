from __future__ import annotations

from html import unescape

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from nnstudio.graph import Link
from nnstudio.layers import GROUPS, layers
from nnstudio.ui.build.library_model import GROUP, KEY, LibraryModel
from nnstudio.ui.build.page import BuildPage
from nnstudio.ui.canvas.dropping import dragged
from nnstudio.ui.canvas.measures import COLUMN
from nnstudio.workspace import Workspace


def rows(model: LibraryModel) -> list[tuple[str, str | None]]:
    return [(model.index(row).data(), model.index(row).data(KEY)) for row in range(model.rowCount())]


def row_of(page: BuildPage, kind: str) -> QModelIndex:
    model = page.library.model
    return next(model.index(row) for row in range(model.rowCount()) if model.index(row).data(KEY) == kind)


def double_click(page: BuildPage, kind: str, qtbot: QtBot) -> None:
    index, view = row_of(page, kind), page.library.list
    view.scrollTo(index)
    at = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def kinds(page: BuildPage) -> list[str]:
    return [key for _, key in rows(page.library.model) if key and "/" not in key]


def openers(page: BuildPage) -> dict[str, QModelIndex]:
    """The rows that open or close a group, by group."""
    found = (page.library.model.index(row) for row in range(page.library.model.rowCount()))
    return {index.data(GROUP): index for index in found if index.data(GROUP) is not None}


def click(page: BuildPage, index: QModelIndex, qtbot: QtBot) -> None:
    page.library.list.scrollTo(index)
    at = page.library.list.visualRect(index).center()
    qtbot.mouseClick(page.library.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_lists_the_usual_layers_and_after_opening_every_group_all_of_them(
    page: BuildPage, qtbot: QtBot
) -> None:
    outside = {kind: layer for kind, layer in layers().items() if not kind.startswith("Block")}
    shown = kinds(page)
    assert {kind for kind, layer in outside.items() if layer.usual} <= set(shown)
    assert len(shown) < len(outside) / 3
    for group in openers(page):
        click(page, openers(page)[group], qtbot)
    assert kinds(page) == list(outside)
    headings = [
        index.data()
        for index in map(page.library.model.index, range(page.library.model.rowCount()))
        if index.data(KEY) is None and index.data(GROUP) is None
    ]
    assert [text for text in headings if text != "Blocks"] == [group for group in GROUPS if group in headings]
    assert len(set(headings)) == len(headings)


def test_a_click_opens_a_group_and_another_closes_it(page: BuildPage, qtbot: QtBot) -> None:
    shown, view = rows(page.library.model), page.library.list
    opener = openers(page)["Pooling"]
    hidden = [kind for kind, layer in layers().items() if layer.group == "Pooling" and not layer.usual]
    assert str(len(hidden)) in opener.data()
    click(page, opener, qtbot)
    assert set(hidden) <= set(kinds(page))
    assert view.currentIndex().data(KEY) == hidden[0], "one goes on with what has appeared"
    assert openers(page)["Pooling"].data() == "Fewer"
    click(page, openers(page)["Pooling"], qtbot)
    assert rows(page.library.model) == shown
    assert view.currentIndex().data(GROUP) == "Pooling"


def test_enter_opens_a_group_and_enter_again_places_what_has_appeared(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    view = page.library.list
    view.setFocus()
    view.setCurrentIndex(openers(page)["Activation"])
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert not workspace.session.document.graph
    first = view.currentIndex().data(KEY)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [placed.kind for placed in workspace.session.document.graph] == [first]
    assert not layers()[first].usual
    assert "Activation" in openers(page)
    assert openers(page)["Activation"].data() == "Fewer", "placing a layer leaves the group open"


def test_inside_of_a_block_its_doors_are_among_the_first(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.append_layer("shipped/mlp")
    (block,) = workspace.session.document.graph
    workspace.place.enter(block.id)
    assert kinds(page)[:2] == ["BlockInput", "BlockOutput"]
    everything = set(kinds(page))
    for _ in range(2):
        click(page, openers(page)["Input and output"], qtbot)
    assert set(kinds(page)) == everything


def test_a_search_looks_into_closed_groups(page: BuildPage, qtbot: QtBot) -> None:
    rare = next(kind for kind, layer in layers().items() if layer.group == "Signal" and not layer.usual)
    assert rare not in kinds(page)
    qtbot.keyClicks(page.library.search, rare)
    assert kinds(page)[0] == rare
    assert not openers(page)


def test_a_layer_gives_what_the_canvas_takes(page: BuildPage) -> None:
    index = row_of(page, "Conv2d")
    data = page.library.model.mimeData([index])
    assert dragged(data) == "Conv2d"
    assert page.library.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert not page.library.model.flags(page.library.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert layers()["Conv2d"].help() in tip
    assert layers()["Conv2d"].when() in unescape(tip)


def test_double_click_appends_and_wires(page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    double_click(page, "Input", qtbot)
    double_click(page, "Conv2d", qtbot)
    graph = workspace.session.document.graph
    first, second = graph
    assert [first.kind, second.kind] == ["Input", "Conv2d"]
    assert graph.links == (Link(first.id, "output", second.id, "image"),)
    assert second.position[0] - first.position[0] == COLUMN
    assert workspace.selection.nodes == {second.id}
    assert workspace.session.undo_label == "Add Conv2d"
    workspace.session.undo()
    assert len(workspace.session.document.graph) == 1


def test_what_was_placed_is_recent(page: BuildPage, qtbot: QtBot) -> None:
    for kind in ("Input", "Linear", "ReLU", "Linear", "Output"):
        page.append_layer(kind)
    recent = rows(page.library.model)[:4]
    assert recent[0] == ("Recent", None)
    assert [kind for _, kind in recent[1:]] == ["Output", "Linear", "ReLU"]


def test_search_by_keyboard_from_the_canvas_and_back(
    page: BuildPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.canvas.hasFocus)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Tab)
    assert page.library.search.hasFocus()
    qtbot.keyClicks(page.library.search, "conv")
    assert [key for _, key in rows(page.library.model)][:1] == ["Conv1d"]
    below = page.library.model.index(1).data(KEY)
    qtbot.keyClick(page.library.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.library.search, Qt.Key.Key_Return)
    assert [placed.kind for placed in workspace.session.document.graph] == [below]
    qtbot.keyClick(page.library.search, Qt.Key.Key_Escape)
    assert page.library.search.text() == ""
    qtbot.keyClick(page.library.search, Qt.Key.Key_Escape)
    assert page.canvas.hasFocus()


def test_a_search_without_result_says_so_and_leads_back(page: BuildPage, qtbot: QtBot) -> None:
    page.library.search.setText("no layer is called that")
    assert page.library.nothing.isVisible()
    assert not page.library.list.isVisible()
    qtbot.keyClick(page.library.search, Qt.Key.Key_Return)
    qtbot.mouseClick(page.library.nothing.button, Qt.MouseButton.LeftButton)
    assert page.library.list.isVisible()
    assert page.library.search.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_the_list_appends(key: Qt.Key, page: BuildPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.library.list.setCurrentIndex(row_of(page, "ReLU"))
    qtbot.keyClick(page.library.list, key)
    assert [placed.kind for placed in workspace.session.document.graph] == ["ReLU"]
