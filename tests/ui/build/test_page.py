from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.project.document import Document
from nnstudio.ui.build.page import BuildPage
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace
from tests.ui.canvas.drawing import chain, node


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_paints_in_both_themes(
    theme: str, page: BuildPage, appearance: Appearance, workspace: Workspace
) -> None:
    appearance.set(theme)  # type: ignore[arg-type]
    workspace.session.new(Document("Two", chain(node("in", "Input"), node("lin", "Linear", 1))))
    workspace.selection.set(["lin"])
    picture = page.grab().toImage()
    canvas = page.canvas.geometry()
    assert picture.pixelColor(canvas.left() + 3, 3) == appearance.theme.color("canvas")
    assert picture.pixelColor(page.inspector.geometry().center()) == appearance.theme.color("surface")


def test_changes_of_theme_reach_everything(
    page: BuildPage, appearance: Appearance, workspace: Workspace
) -> None:
    workspace.session.new(Document("Two", chain(node("in", "Input"), node("lin", "Linear", 1))))
    for theme in ("light", "dark", "light"):
        appearance.set(theme)  # type: ignore[arg-type]
        item = page.canvas.board.nodes["lin"]
        assert item.look.theme is appearance.theme
        assert page.canvas.board.look.theme is appearance.theme


def test_a_page_that_is_gone_hears_nothing_more(
    workspace: Workspace, appearance: Appearance, qtbot: QtBot
) -> None:
    page = BuildPage(workspace, appearance)
    page.show()
    qtbot.waitExposed(page)
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    workspace.session.edit_graph("Add", chain(node("in", "Input")))
    workspace.selection.set(["in"])
    appearance.set("light")
    del page
