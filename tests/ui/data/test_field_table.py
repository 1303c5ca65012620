from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv
from nnstudio.ui.data.field_model import Column
from nnstudio.ui.data.field_table import FieldTable
from nnstudio.ui.data.page import DataPage
from nnstudio.workspace import Workspace

from .conftest import ShowData, settle


def table_of(page: DataPage) -> FieldTable:
    return page.findChild(FieldTable)


def row_of(table: FieldTable, name: str) -> int:
    return next(r for r in range(table.fields.rowCount()) if table.fields.index(r, 0).data() == name)


def choose(qtbot: QtBot, table: FieldTable, name: str, column: Column, text: str) -> None:
    """Clicks the chip of a field, then a line of its menu."""
    index = table.fields.index(row_of(table, name), column)
    table.scrollTo(index)
    chip = table._delegate.chip_rect(table.visualRect(index), index)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=chip.center())
    click(qtbot, open_menu(table), text)


def open_menu(table: FieldTable) -> QMenu:
    (menu,) = (menu for menu in table.findChildren(QMenu) if menu.isVisible())
    return menu


def click(qtbot: QtBot, menu: QMenu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text() == text)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    qtbot.waitUntil(lambda: not any(m.isVisible() for m in menu.parent().findChildren(QMenu)))


@pytest.fixture
def page(show_data: ShowData, cars: Path) -> DataPage:
    return show_data(Csv(path=str(cars)), "price")


def test_every_field_is_described(page: DataPage) -> None:
    table = table_of(page)
    text = {
        table.fields.index(row, 0).data(): [table.fields.index(row, column).data() for column in Column]
        for row in range(table.fields.rowCount())
    }
    assert text["make"][1:3] == ["Category · 4", "input"]
    assert text["power"][1:3] == ["Number", "input"]
    assert "missing → median" in text["power"][Column.TREATMENT]
    assert text["price"][1:3] == ["Number", "target"]
    headings = [
        table.fields.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) for c in Column
    ]
    assert headings == ["Field", "Type", "Role", "Values", "Predicts", "What will be done"]


def test_a_type_is_changed_and_set_back(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    table = table_of(page)
    choose(qtbot, table, "power", Column.TYPE, "Category")
    settle(workspace, qtbot)
    assert workspace.dataset.value.field("power").type == "category"
    assert workspace.session.undo_label == "Change the type of power"
    choose(qtbot, table, "power", Column.TYPE, "As detected")
    settle(workspace, qtbot)
    assert workspace.dataset.value.field("power").type == "number"
    assert workspace.session.document.data.choices == ()


def test_another_field_becomes_the_target(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    table = table_of(page)
    choose(qtbot, table, "doors", Column.ROLE, "target")
    settle(workspace, qtbot)
    assert workspace.dataset.value.target == "doors"
    assert workspace.dataset.value.field("price").role == "input"
    choose(qtbot, table, "doors", Column.ROLE, "ignored")
    settle(workspace, qtbot)
    assert workspace.dataset.value.target is None
    workspace.session.undo()
    workspace.session.undo()
    settle(workspace, qtbot)
    assert workspace.dataset.value.target == "price"


def test_a_field_is_ignored(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    table = table_of(page)
    choose(qtbot, table, "make", Column.ROLE, "ignored")
    settle(workspace, qtbot)
    assert workspace.dataset.value.field("make").role == "ignored"
    assert "make" not in " ".join(workspace.dataset.preparation.features)


def test_the_keyboard_opens_the_menu_too(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    table = table_of(page)
    table.setFocus()
    table.setCurrentIndex(table.fields.index(row_of(table, "make"), 0))
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    menu = open_menu(table)
    roles = ["input", "target", "ignored", "group", "weight", "split"]
    assert [action.text() for action in menu.actions()] == roles
    assert [action.isChecked() for action in menu.actions()] == [True, *[False] * 5]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settle(workspace, qtbot)
    assert workspace.dataset.value.field("make").role == "ignored"


def test_a_click_beside_the_chip_only_selects(page: DataPage, qtbot: QtBot) -> None:
    table = table_of(page)
    index = table.fields.index(1, Column.ROLE)
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).topRight() + QPoint(-3, 4)
    )
    assert not any(menu.isVisible() for menu in table.findChildren(QMenu))
    assert table.currentIndex() == index


def test_built_in_data_keeps_a_target_and_images_stay_images(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot
) -> None:
    table = table_of(show_data(BuiltIn(name="digits")))
    table.open_menu(table.fields.index(row_of(table, "digit"), Column.ROLE))
    assert [action.isEnabled() for action in open_menu(table).actions()] == [False, True, *[False] * 4]
    open_menu(table).close()
    table.open_menu(table.fields.index(row_of(table, "image"), Column.TYPE))
    assert not any(menu.isVisible() for menu in table.findChildren(QMenu))


def test_without_a_target_there_is_no_column_of_what_predicts_it(
    show_data: ShowData, workspace: Workspace, cars: Path, qtbot: QtBot
) -> None:
    page = show_data(Csv(path=str(cars)))
    table = page.findChild(FieldTable)
    qtbot.waitUntil(lambda: workspace.dataset.look is not None)
    assert not workspace.dataset.is_looking
    assert table.isColumnHidden(Column.ASSOCIATION)
    data = workspace.session.document.data
    workspace.session.edit_data("Predict price", data.model_copy(update={"target": "price"}))
    qtbot.waitUntil(lambda: not table.isColumnHidden(Column.ASSOCIATION))
    last = table.columnViewportPosition(Column.TREATMENT) + table.columnWidth(Column.TREATMENT)
    assert last >= table.viewport().width()
