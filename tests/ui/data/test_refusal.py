"""Data that cannot be used: why, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio.data import Csv
from nnstudio.ui.data.refusal import Refusal
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace

from .conftest import on_screen, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def refusal(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> Refusal:
    made = Refusal(workspace)
    workspace.dataset.changed.connect(made.refresh)
    on_screen(qtbot, made, 900, 600)
    return made


def button(refusal: Refusal, name: str) -> QPushButton:
    found = refusal.findChild(QPushButton, name)
    assert found is not None
    return found


def words(refusal: Refusal) -> str:
    return "\n".join(label.text() for label in refusal.findChildren(QLabel) if label.isVisible())


def test_data_that_was_moved_is_shown_where_it_lies_now(
    refusal: Refusal, workspace: Workspace, cars: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "moved").mkdir()
    moved = cars.rename(tmp_path / "moved" / "cars.csv")
    workspace.session.begin(Csv(path=str(cars)))
    settle(workspace, qtbot)
    assert "The data is not where it was" in words(refusal)
    assert str(cars) in words(refusal)
    qtbot.mouseClick(button(refusal, "data.where"), LEFT)
    dialog = refusal.findChild(QFileDialog)
    assert dialog.windowTitle() == "Where is cars.csv now?"
    dialog.setDirectory(str(moved.parent))
    dialog.selectFile(str(moved))
    dialog.accept()
    qtbot.waitUntil(lambda: workspace.dataset.state == "ready", timeout=60_000)
    assert workspace.session.document.data.source == Csv(path=str(moved))
    assert workspace.session.undo_label == "Find the data again"


def test_a_file_that_was_mended_is_tried_again(
    refusal: Refusal, workspace: Workspace, cars: Path, qtbot: QtBot
) -> None:
    content = cars.read_text(encoding="utf-8")
    cars.write_text("", encoding="utf-8")
    workspace.session.begin(Csv(path=str(cars)))
    settle(workspace, qtbot)
    assert "This data cannot be used as it is" in words(refusal)
    assert "cars.csv is empty" in words(refusal)
    assert not button(refusal, "data.where").isVisible()
    assert not button(refusal, "data.undo").isVisible()
    cars.write_text(content, encoding="utf-8")
    qtbot.mouseClick(button(refusal, "data.retry"), LEFT)
    qtbot.waitUntil(lambda: workspace.dataset.state == "ready", timeout=60_000)


def test_the_change_that_led_here_is_undone(
    refusal: Refusal, workspace: Workspace, cars: Path, qtbot: QtBot
) -> None:
    workspace.session.begin(Csv(path=str(cars)))
    settle(workspace, qtbot)
    data = workspace.session.document.data
    workspace.session.edit_data("Target", data.model_copy(update={"target": "colour"}))
    settle(workspace, qtbot)
    assert "colour" in words(refusal)
    qtbot.mouseClick(button(refusal, "data.undo"), LEFT)
    settle(workspace, qtbot)
    assert workspace.dataset.state == "ready"


def test_its_buttons_stand_one_below_the_other(
    refusal: Refusal, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace.session.begin(Csv(path=str(tmp_path / "gone.csv")))
    settle(workspace, qtbot)
    where, again = button(refusal, "data.where"), button(refusal, "data.retry")
    qtbot.waitUntil(lambda: refusal.button.y() > again.y() > where.y() > 0)
    assert refusal.button.y() - again.y() == again.y() - where.y()
