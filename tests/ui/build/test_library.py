from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from nnstudio.graph import Link
from nnstudio.layers import GROUPS, layers
from nnstudio.ui.build.library_model import KEY, LibraryModel
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


def test_lists_every_layer_below_its_group_in_the_order_of_the_catalog(page: BuildPage) -> None:
    listed = rows(page.library.model)
    kinds = [key for _, key in listed if key and "/" not in key]
    assert kinds == [kind for kind in layers() if not kind.startswith("Block")]
    headings = [text for text, key in listed if key is None]
    assert [text for text in headings if text != "Blocks"] == [group for group in GROUPS if group in headings]
    assert len(set(headings)) == len(headings)


def test_a_layer_gives_what_the_canvas_takes(page: BuildPage) -> None:
    index = row_of(page, "Conv2d")
    data = page.library.model.mimeData([index])
    assert dragged(data) == "Conv2d"
    assert page.library.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert not page.library.model.flags(page.library.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert index.data(Qt.ItemDataRole.ToolTipRole) == layers()["Conv2d"].help()


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
