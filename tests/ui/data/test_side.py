"""The column beside the data, by hand: targets, series, questions and remedies."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv, FieldChoice
from nnstudio.data.answers import with_choice
from nnstudio.data.looking import Finding
from nnstudio.data.questions import Option, Question
from nnstudio.ui.data.notices import Notices
from nnstudio.ui.data.page import DataPage
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace

from .conftest import ShowData, on_screen, settle


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(qtbot: QtBot, page: QWidget, text: str) -> None:
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def task(page: DataPage) -> str:
    return page.findChild(QLabel, "data.task").text()


@pytest.fixture
def page(show_data: ShowData, cars: Path) -> DataPage:
    return show_data(Csv(path=str(cars)), "price")


def test_another_field_is_predicted_too_and_no_longer(
    page: DataPage, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.findChild(QWidget, "data.target.more"), Qt.MouseButton.LeftButton)
    menu = page.findChild(QMenu, "data.target.menu")
    action = next(action for action in menu.actions() if action.text() == "power")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    settle(workspace, qtbot)
    assert workspace.dataset.value.targets == ("price", "power")
    assert task(page) == "Several numbers: price, power"
    qtbot.mouseClick(page.findChild(QWidget, "data.target.remove.power"), Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert workspace.dataset.value.targets == ("price",)
    assert workspace.session.undo_label == "Do not predict power"
    workspace.session.undo()
    settle(workspace, qtbot)
    assert workspace.dataset.value.targets == ("price", "power")


def test_the_input_can_be_answered_again(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    box = page.findChild(QWidget, "form.reconstruct").box
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - box.rect().center() / 2)
    settle(workspace, qtbot)
    assert workspace.session.document.data.reconstruct
    assert task(page) == "Its own input again"
    assert not page.findChild(QWidget, "data.target").isVisible()
    assert page.findChild(QPushButton, "data.build").isEnabled()
    workspace.session.undo()
    settle(workspace, qtbot)
    assert task(page) == "A number: price"


def test_a_forecast_is_switched_on_with_its_time(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    days = pd.date_range("2024-01-01", periods=80).strftime("%Y-%m-%d")
    file = tmp_path / "sales.csv"
    pd.DataFrame({"day": days, "sold": np.arange(80) % 7 + 0.5}).to_csv(file, index=False)
    page = show_data(Csv(path=str(file)), "sold")
    assert not page.findChild(QWidget, "data.time").isVisible()
    box = page.findChild(QWidget, "form.enabled").box
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - box.rect().center() / 2)
    settle(workspace, qtbot)
    assert task(page) == "What comes next: sold"
    assert "The next row, from the 24 before it" in words(page)
    time = page.findChild(QWidget, "data.time")
    assert time.isVisible()
    time.setFocus()
    qtbot.keyClicks(time, "day")
    settle(workspace, qtbot)
    assert workspace.session.document.data.time == "day"
    assert workspace.session.undo_label == "Order by day"
    assert workspace.dataset.preparation is not None


def test_remedies_are_one_click_and_one_step(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = np.arange(300)
    columns = {"x": np.sin(rows), "copy": [f"is {r % 2}" for r in rows], "y": [f"c{r % 2}" for r in rows]}
    file = tmp_path / "leak.csv"
    pd.DataFrame(columns).to_csv(file, index=False)
    page = show_data(Csv(path=str(file)), "y")
    before = workspace.session.document.data
    qtbot.waitUntil(lambda: "copy gives the answer away" in words(page))
    press(qtbot, page, "Leave it out")
    settle(workspace, qtbot)
    assert workspace.dataset.value.field("copy").role == "ignored"
    qtbot.waitUntil(lambda: "No leakage found" in words(page))
    workspace.session.undo()
    assert workspace.session.document.data == before
    settle(workspace, qtbot)


def test_classes_can_be_balanced_from_the_form(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot
) -> None:
    page = show_data(BuiltIn(name="iris"))
    balance = page.findChild(QWidget, "form.balance").focusProxy()
    balance.setFocus()
    qtbot.keyClicks(balance, "Rare classes weigh")
    settle(workspace, qtbot)
    assert workspace.session.document.data.balance == "weights"
    assert workspace.session.undo_label == "Change the balance of classes"


def test_a_question_shows_what_was_decided_and_takes_another_answer(
    workspace: Workspace, qtbot: QtBot, page: DataPage
) -> None:
    notices = Notices(workspace, "Decided for you", "questions", page)
    asked = Question(
        "header",
        "Is the first line a heading?",
        (Option("Yes"), Option("No, it is a row", {"source.header": False})),
        preview=("make", "doors"),
    )
    notices.show_questions((asked,))
    notices.show()
    assert "make, doors" in words(notices)
    yes, no = notices.findChildren(QPushButton)
    assert (yes.isChecked(), no.isChecked()) == (True, False)
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert yes.isChecked()
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert workspace.session.document.data.source.header is False
    assert workspace.session.undo_label == "No, it is a row"
    notices.show_questions(())
    assert not notices.isVisible()


def test_long_lines_of_a_preview_stand_below_each_other_and_are_cut(
    workspace: Workspace, page: DataPage
) -> None:
    notices = Notices(workspace, "Decided for you", "questions", page)
    lines = tuple(f"{number}: {'word ' * 40}" for number in range(6))
    notices.show_questions((Question("encoding", "Do they read right?", (Option("Yes"),), preview=lines),))
    notices.show()
    shown = next(text for text in words(notices).split("Do they read right?") if "0: word" in text)
    kept = [line for line in shown.splitlines() if ": word" in line]
    assert [line[0] for line in kept] == ["0", "1", "2", "3"]
    assert all(line.endswith("…") and len(line) < 50 for line in kept)


def test_a_cut_preview_keeps_the_letter_that_is_asked_about(workspace: Workspace, page: DataPage) -> None:
    notices = Notices(workspace, "Decided for you", "questions", page)
    lines = (f"{'word ' * 40}£1.50{' word' * 40}",)
    notices.show_questions((Question("encoding", "Do they read right?", (Option("Yes"),), preview=lines),))
    notices.show()
    assert "£1.50" in words(notices)


def test_questions_that_stay_the_same_keep_their_buttons(workspace: Workspace, page: DataPage) -> None:
    notices = Notices(workspace, "Decided for you", "questions", page)
    asked = (Question("header", "Is it?", (Option("Yes"), Option("No", {"source.header": False}))),)
    notices.show_questions(asked)
    before = notices.findChildren(QPushButton)
    notices.show_questions(tuple(asked))
    assert notices.findChildren(QPushButton) == before


def test_findings_are_waited_for(workspace: Workspace, qtbot: QtBot, page: DataPage) -> None:
    notices = Notices(workspace, "Worth a look", "findings", page)
    notices.show_findings(None)
    assert "Looking at the rows…" in words(notices)
    notices.show_findings((Finding("few", "Only 12 rows", "That is little."),))
    assert "Looking at the rows…" not in words(notices)
    qtbot.waitUntil(lambda: "Only 12 rows" in words(notices))


def test_without_findings_no_heading_is_left(workspace: Workspace, page: DataPage) -> None:
    notices = Notices(workspace, "Worth a look", "findings", page)
    notices.show_findings(None)
    assert notices.isVisible()
    notices.show_findings(())
    assert not notices.isVisible()


def test_it_can_be_used_on_a_small_screen(page: DataPage, workspace: Workspace, qtbot: QtBot) -> None:
    page.resize(1024, 560)
    qtbot.waitUntil(lambda: page.width() == 1024)
    build = page.findChild(QPushButton, "data.build")
    side = build.parentWidget()
    assert build.mapTo(side, build.rect().topRight()).x() <= side.width()
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.parentWidget() is not None:
            assert button.geometry().right() <= button.parentWidget().width(), button.text()


def test_what_keeps_the_rows_from_being_learned_stands_beside_the_fields(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot
) -> None:
    page = show_data(BuiltIn(name="iris"))
    data = workspace.session.document.data
    names = [field.name for field in workspace.dataset.value.inputs]
    for name in names:
        data = with_choice(data, FieldChoice(name=name, role="ignored"))
    workspace.session.edit_data("Leave all out", data)
    settle(workspace, qtbot)
    assert "A network cannot learn from this yet" in words(page)
    assert "No field of Iris flowers is left" in words(page)
    assert not page.findChild(QWidget, "data.build").isEnabled()
    assert page.findChild(QWidget, "data.fields").isVisible()
    workspace.session.undo()
    settle(workspace, qtbot)
    assert "A network cannot learn from this yet" not in words(page)


def test_no_button_of_a_notice_is_narrower_than_its_words(
    workspace: Workspace, appearance: Appearance, qtbot: QtBot
) -> None:
    notices = Notices(workspace, "Worth a look", "narrow")
    labels = ("0 means missing", "0 is a value")
    options = tuple(Option(label, {"split.seed": seed}) for seed, label in enumerate(labels))
    notices.show_findings((Finding("zeros", "0 may mean missing", "It misleads.", "power", "warn", options),))
    on_screen(qtbot, notices, 256, 300)  # as wide as the column leaves it in a window of 1024 pixels
    buttons = [button for button in notices.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in buttons] == [*labels]
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
