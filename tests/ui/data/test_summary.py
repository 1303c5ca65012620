"""What the data is, and reading it once more."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv
from nnstudio.ui.data.summary import SummaryCard
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace

from .conftest import on_screen, settle


@pytest.fixture
def card(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> SummaryCard:
    made = SummaryCard(workspace)
    workspace.dataset.changed.connect(made.refresh)
    on_screen(qtbot, made, 900, 120)
    return made


def words(card: SummaryCard) -> str:
    return card.findChild(QLabel, "data.counts").text()


def test_a_file_that_has_grown_is_read_again(
    card: SummaryCard, workspace: Workspace, cars: Path, qtbot: QtBot
) -> None:
    workspace.session.begin(Csv(path=str(cars)))
    settle(workspace, qtbot)
    assert words(card).startswith("60 rows · 5 fields")
    with cars.open("a", encoding="utf-8") as opened:
        opened.write("audi,two,4,90,12000\n" * 5)
    again = next(b for b in card.children() if b.objectName() == "data.again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert words(card) == "Reading again…"
    settle(workspace, qtbot)
    assert words(card).startswith("65 rows")


def test_data_without_a_file_is_not_read_again(card: SummaryCard, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.session.begin(BuiltIn(name="iris"))
    settle(workspace, qtbot)
    assert words(card).startswith("150 rows")
    assert not any(b.isVisible() for b in card.children() if b.objectName() == "data.again")


def test_a_long_reading_tells_how_far_it_is_and_can_be_stopped(
    card: SummaryCard, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "large.csv"
    file.write_text("a,b\n" + "1.5,2.5\n" * 20)
    workspace.session.begin(Csv(path=str(file)))
    settle(workspace, qtbot)
    file.write_text("a,b\n" + "1.5,2.5\n" * 4_000_000)
    workspace.dataset.again()
    stop = card.findChild(QPushButton, "data.stop")
    qtbot.waitUntil(stop.isVisible, timeout=20_000)
    assert words(card).startswith("Reading again…")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert workspace.dataset.state == "failed"
    assert workspace.dataset.error.code == "reading-stopped"
