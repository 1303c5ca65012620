"""Choosing data: every kind of source is offered, and what is chosen is known by what it holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv, Toy
from nnstudio.data.sources import SOURCES, Idx, Pictures, Sqlite
from nnstudio.errors import Message
from nnstudio.ui.data.page import DataPage
from nnstudio.ui.data.sources import SourceChooser
from nnstudio.workspace import Workspace

from .conftest import ShowData

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chooser(qtbot: QtBot) -> SourceChooser:
    made = SourceChooser()
    qtbot.addWidget(made)
    made.resize(1200, 1400)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve small pictures of two classes."""
    for name, shade in (("dark", 20), ("light", 220)):
        (tmp_path / "pictures" / name).mkdir(parents=True)
        for number in range(6):
            pixels = np.full((9, 9), shade + number, np.uint8)
            Image.fromarray(pixels).save(tmp_path / "pictures" / name / f"{number}.png")
    return tmp_path / "pictures"


def button(widget: QWidget, name: str) -> QPushButton:
    return widget.findChild(QPushButton, name)


def drop(page: DataPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    )


def test_every_kind_of_source_has_a_card_with_its_help_and_its_endings(chooser: SourceChooser) -> None:
    for kind in SOURCES:
        card = button(chooser, f"data.kind.{kind.model_fields['kind'].default}")
        assert (card is not None) == (kind.takes != "nothing")
        if card is not None:
            said = " ".join(label.text() for label in card.findChildren(QLabel))
            assert kind.help() in said
            assert kind.suffixes[0] in said


@pytest.mark.parametrize("kind", [BuiltIn, Toy])
def test_every_sample_has_a_card(kind: type[BuiltIn | Toy], chooser: SourceChooser, qtbot: QtBot) -> None:
    for name in kind.model_fields["name"].json_schema_extra["choices"]:
        with qtbot.waitSignal(chooser.chosen) as chosen:
            button(chooser, f"data.source.{name}").click()
        assert chosen.args == [kind(name=name)]


def test_the_card_of_a_folder_says_what_the_folder_holds(
    chooser: SourceChooser, tmp_path: Path, qtbot: QtBot
) -> None:
    card = button(chooser, "data.kind.idx")
    qtbot.mouseClick(card, LEFT)
    dialog = chooser.findChild(QFileDialog, "ask.folder")
    dialog.setDirectory(str(tmp_path.parent))
    dialog.selectFile(str(tmp_path))
    with qtbot.waitSignal(chooser.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [Idx(path=str(tmp_path))]


def test_a_file_is_known_by_what_it_holds_whatever_card_was_pressed(
    show_data: ShowData, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "shop.csv"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE sales (price REAL, sold TEXT)")
        rows = [(float(row), "yes" if row % 2 else "no") for row in range(40)]
        database.executemany("INSERT INTO sales VALUES (?, ?)", rows)
    database.close()
    page = show_data()
    qtbot.mouseClick(button(page, "data.kind.csv"), LEFT)
    dialog = page.findChild(QFileDialog, "ask.file")
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(file))
    dialog.accept()
    qtbot.waitUntil(lambda: workspace.dataset.state == "ready", timeout=60_000)
    assert workspace.session.document.data.source == Sqlite(path=str(file))


def test_a_folder_can_be_dropped(
    show_data: ShowData, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    page = show_data(BuiltIn(name="iris"))
    drop(page, folder)
    qtbot.waitUntil(lambda: workspace.dataset.value.title == "pictures", timeout=60_000)
    assert workspace.session.document.data.source == Pictures(path=str(folder))
    assert workspace.dataset.value.classes == ("dark", "light")


def test_what_nothing_can_read_changes_nothing_and_says_why(
    show_data: ShowData, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    page = show_data(BuiltIn(name="iris"))
    file = tmp_path / "report.pdf"
    file.write_bytes(b"%PDF-1.7 and so on")
    refused: list[Message] = []
    workspace.sources.refused.connect(refused.append)
    drop(page, file)
    qtbot.waitUntil(lambda: bool(refused))
    assert "report.pdf is a PDF file" in str(refused[0])
    assert workspace.session.document.data.source == BuiltIn(name="iris")
    drop(page, tmp_path / "gone.csv")
    qtbot.waitUntil(lambda: workspace.dataset.state == "failed", timeout=60_000)
    assert workspace.session.document.data.source == Csv(path=str(tmp_path / "gone.csv"))
