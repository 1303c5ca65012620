"""Data that is gone or not what it was is told on every page, quietly and once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio.data import Csv, DataSettings
from nnstudio.data.fingerprint import fingerprint_of
from nnstudio.data.reading import read
from nnstudio.project.document import Document
from nnstudio.training import Record, TrainingSettings
from nnstudio.ui.window.data_banner import DataBanner
from nnstudio.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "rows.csv"
    write(made, 40)
    return made


def write(file: Path, rows: int) -> None:
    file.write_text("a,b\n" + "".join(f"{row * 7 % 11 / 3:.2f},{row % 3}\n" for row in range(rows)))


def button(window: MainWindow, name: str) -> QPushButton:
    return banner(window).findChild(QPushButton, f"data.banner.{name}")


def banner(window: MainWindow) -> DataBanner:
    return window.findChild(DataBanner)


def text(window: MainWindow) -> str:
    return banner(window).accessibleName() if banner(window).isVisible() else ""


def open_with_run(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    """Opens a project with a run that has learned from the file as it is, then writes more rows into it."""
    data = DataSettings(source=Csv(path=str(file)), target="b")
    record = Record(
        id="abcd", number=1, started="2026-01-01T00:00:00", graph={}, data=data,
        training=TrainingSettings(), fingerprint=fingerprint_of(data.source, read(data)), ending="completed",
    )  # fmt: skip
    window.workspace.session.new(Document("Trial", data=data))
    window.workspace.runs.replace_all((record,))
    qtbot.waitUntil(lambda: window.workspace.dataset.look is not None, timeout=20_000)
    window.go("build")
    assert not text(window)
    write(file, 50)
    window.workspace.dataset.again()


def test_a_file_that_is_gone_is_shown_from_any_page(
    window: MainWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    workspace = window.workspace
    workspace.session.new(Document("Trial", data=DataSettings(source=Csv(path=str(moved / file.name)))))
    window.go("build")
    qtbot.waitUntil(lambda: str(moved) in text(window), timeout=20_000)
    window.go("data")
    assert not text(window)  # the page says it itself
    window.go("train")
    qtbot.mouseClick(button(window, "where"), LEFT)
    dialog = window.findChild(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(file))
    dialog.accept()
    qtbot.waitUntil(lambda: workspace.dataset.state == "ready", timeout=20_000)
    assert workspace.session.document.data.source == Csv(path=str(file))
    qtbot.waitUntil(lambda: not text(window))


def test_more_rows_than_the_run_has_seen_are_told_once(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    open_with_run(window, file, qtbot)
    qtbot.waitUntil(lambda: "40 rows" in text(window), timeout=20_000)
    assert text(window).startswith("Run 1: ")
    qtbot.mouseClick(button(window, "keep"), LEFT)
    assert not text(window)
    window.go("train")
    assert not text(window)
    write(file, 60)
    window.workspace.dataset.again()
    qtbot.waitUntil(lambda: "60" in text(window), timeout=20_000)


def test_it_is_trained_again_with_the_data_of_today(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    open_with_run(window, file, qtbot)
    qtbot.waitUntil(lambda: "40 rows" in text(window), timeout=20_000)
    with qtbot.waitSignal(banner(window).train_requested):
        qtbot.mouseClick(button(window, "train"), LEFT)


def test_a_project_begins_with_a_file_and_shows_it(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.files.begin(file)
    qtbot.waitUntil(lambda: window.workspace.dataset.state == "ready", timeout=20_000)
    document = window.workspace.session.document
    assert (document.name, document.data.source) == ("rows", Csv(path=str(file)))
    assert window.step == "data"


def test_what_nothing_can_read_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.files.begin(tmp_path)
    shown = window.findChild(type(window._banner), "banner")
    qtbot.waitUntil(shown.isVisible)
    assert "There are no pictures, sounds or tables" in shown.accessibleName()
    assert window.step == "welcome"
