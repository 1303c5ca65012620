from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv
from nnstudio.data.choices import CategoryChoice, NumberChoice, TargetChoice
from nnstudio.ui.data.field_model import Column
from nnstudio.ui.data.field_panel import FieldPanel
from nnstudio.ui.data.field_table import FieldTable
from nnstudio.ui.data.page import DataPage
from nnstudio.ui.data.value_bars import ValueBars
from nnstudio.workspace import Workspace

from .conftest import ShowData, settle


@pytest.fixture
def page(show_data: ShowData, cars: Path) -> DataPage:
    return show_data(Csv(path=str(cars)), "price")


def open_field(page: DataPage, qtbot: QtBot, name: str) -> FieldPanel:
    """Clicks the name of a field in the table."""
    table = page.findChild(FieldTable)
    index = table.fields.index(table.fields.row_of(name), Column.NAME)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    panel = page.findChild(FieldPanel)
    qtbot.waitUntil(panel.isVisible)
    return panel


def words(panel: QWidget) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def pick(qtbot: QtBot, panel: FieldPanel, name: str, text: str) -> None:
    """Chooses a line of a list of the form."""
    combo = panel.findChild(QWidget, f"form.{name}").focusProxy()
    combo.setFocus()
    qtbot.keyClicks(combo, text)


def test_a_click_opens_a_field_and_back_again(page: DataPage, qtbot: QtBot) -> None:
    panel = open_field(page, qtbot, "power")
    said = words(panel)
    for expected in ("power", "Different values", "Median", "missing → median and a yes/no field"):
        assert expected in said
    assert not page.findChild(QWidget, "data.task").isVisible()
    qtbot.mouseClick(panel.findChild(QWidget, "data.field.back"), Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert page.findChild(QWidget, "data.task").isVisible()


def test_the_keyboard_opens_it_too_and_escape_closes_it(page: DataPage, qtbot: QtBot) -> None:
    table, panel = page.findChild(FieldTable), page.findChild(FieldPanel)
    table.setFocus()
    table.setCurrentIndex(table.fields.index(0, Column.NAME))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.field == "make"
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert panel.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_without_a_target_nothing_is_said_to_be_unused(show_data: ShowData, cars: Path, qtbot: QtBot) -> None:
    page = show_data(Csv(path=str(cars)))
    panel = open_field(page, qtbot, "power")
    done = panel.findChild(QLabel, "data.field.done")
    assert "once you have chosen what to predict" in done.text()


def test_a_preparation_is_chosen_undone_and_reset(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    panel = open_field(page, qtbot, "power")
    reset = panel.findChild(QWidget, "data.field.reset")
    assert not reset.isVisible()
    pick(qtbot, panel, "choices.scale", "Logarithm")
    settle(workspace, qtbot)
    assert workspace.session.document.data.choice("power").prepare == NumberChoice(scale="log")
    assert workspace.session.undo_label == "Change how power is prepared"
    assert "logarithm" in panel.findChild(QLabel, "data.field.done").text()
    assert reset.isVisible()
    workspace.session.undo()
    settle(workspace, qtbot)
    assert workspace.session.document.data.choice("power").prepare is None
    assert not reset.isVisible()
    workspace.session.redo()
    settle(workspace, qtbot)
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert workspace.session.document.data.choices == ()


def test_every_kind_of_field_has_its_own_form(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    panel = open_field(page, qtbot, "make")
    pick(qtbot, panel, "choices.encoding", "Their order")
    settle(workspace, qtbot)
    assert workspace.session.document.data.choice("make").prepare == CategoryChoice(encoding="ordinal")
    open_field(page, qtbot, "price")
    pick(qtbot, panel, "choices.scale", "From 0")
    settle(workspace, qtbot)
    assert workspace.session.document.data.choice("price").prepare == TargetChoice(scale="min_max")


def test_a_field_gets_a_group_of_its_own(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    panel = open_field(page, qtbot, "power")
    line = panel.findChild(QWidget, "data.field.group")
    assert line.placeholderText() == "input"
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(line, "engine")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(workspace, qtbot)
    assert workspace.session.document.data.choice("power").group == "engine"
    assert set(workspace.dataset.preparation.groups) == {"engine", "input"}
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(workspace, qtbot)
    assert workspace.session.document.data.choices == ()


def test_examples_show_what_comes_out(page: DataPage, qtbot: QtBot) -> None:
    panel = open_field(page, qtbot, "doors")
    said = words(panel.findChild(QWidget, "data.field.examples")).splitlines()
    assert said == ["four", "→ 0 1", "two", "→ 1 0"]


def test_bars_tell_how_many_of_each_class(show_data: ShowData, qtbot: QtBot) -> None:
    page = show_data(BuiltIn(name="iris"))
    panel = open_field(page, qtbot, "petal width (cm)")
    bars = panel.findChild(ValueBars)
    at = QPoint(2, 50)
    QApplication.sendEvent(bars, QHelpEvent(QEvent.Type.ToolTip, at, bars.mapToGlobal(at)))
    assert QToolTip.text() == "0.1 – 0.2: 5\nsetosa: 5\nversicolor: 0\nvirginica: 0"
    QToolTip.hideText()
    panel = open_field(page, qtbot, "species")
    assert "setosa: 50" in bars.accessibleDescription()


def test_what_a_field_says_about_the_target_is_shown(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot
) -> None:
    page = show_data(BuiltIn(name="iris"))
    qtbot.waitUntil(lambda: workspace.dataset.look is not None)
    table = page.findChild(FieldTable)
    row = table.fields.row_of("petal width (cm)")
    assert table.fields.index(row, Column.ASSOCIATION).data() == "0.94"
    assert "0.94\nPredicts the target" in words(open_field(page, qtbot, "petal width (cm)"))


def test_other_data_without_the_field_closes_it(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    panel = open_field(page, qtbot, "power")
    page._sources.chosen.emit(BuiltIn(name="iris"))
    settle(workspace, qtbot)
    qtbot.waitUntil(lambda: not panel.isVisible())
