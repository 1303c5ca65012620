from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data.sources import SOURCES, Csv, DataSource, Idx, Pictures, Spreadsheet
from nnstudio.ui.widgets.ask import (
    ask_for_data,
    ask_for_data_of,
    ask_for_name,
    ask_where_it_is,
    dropped_path,
)


def drop(*paths: Path) -> tuple[QDropEvent, QMimeData]:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    return event, data


def test_a_file_is_chosen_without_stopping_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "cars.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    chosen: list[Path] = []
    ask_for_data(parent, chosen.append)
    dialog = parent.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(file))
    dialog.accept()
    assert chosen == [file]


def test_every_kind_of_file_that_a_source_reads_can_be_chosen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    ask_for_data(parent, lambda _: None)
    every, *_kinds, anything = parent.findChild(QFileDialog).nameFilters()
    for source in SOURCES:
        if source.takes == "file":
            assert all(f"*{suffix}" in every for suffix in source.suffixes)
    assert anything.endswith("(*)")


@pytest.mark.parametrize(
    ("kind", "mode"),
    [(Spreadsheet, QFileDialog.FileMode.ExistingFile), (Pictures, QFileDialog.FileMode.Directory)],
)
def test_a_source_is_asked_for_what_it_reads(kind: type, mode: QFileDialog.FileMode, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    ask_for_data_of(kind, parent, lambda _: None)
    assert parent.findChild(QFileDialog).fileMode() == mode


@pytest.mark.parametrize(
    ("kind", "name", "mode"),
    [
        (Csv, "cars.csv", QFileDialog.FileMode.ExistingFile),
        (Csv, "cars", QFileDialog.FileMode.ExistingFile),
        (Pictures, "pictures", QFileDialog.FileMode.Directory),
        (Pictures, "pictures.v2", QFileDialog.FileMode.Directory),
        (Pictures, "labels.csv", QFileDialog.FileMode.ExistingFile),
        (Idx, "train-images-idx3-ubyte.gz", QFileDialog.FileMode.ExistingFile),
    ],
)
def test_what_is_gone_is_looked_for_from_where_it_was(
    kind: type[DataSource], name: str, mode: QFileDialog.FileMode, tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    ask_where_it_is(parent, kind(path=str(tmp_path / "gone" / name)), lambda _: None)
    dialog = parent.findChild(QFileDialog)
    assert dialog.fileMode() == mode
    assert name in dialog.windowTitle()
    assert Path(dialog.directory().path()) == tmp_path


@pytest.mark.parametrize(
    ("names", "taken"), [(("a.CSV",), True), (("folder",), True), (("a.csv", "b.csv"), False), ((), False)]
)
def test_one_file_or_folder_can_be_dropped(names: tuple[str, ...], taken: bool, tmp_path: Path) -> None:
    event, _data = drop(*(tmp_path / name for name in names))
    assert (dropped_path(event) is not None) == taken


@pytest.mark.parametrize(("typed", "given"), [(" Tower ", ["Tower"]), ("", []), ("   ", [])])
def test_a_name_is_asked_for_and_an_empty_one_is_none(typed: str, given: list[str], qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    names: list[str] = []
    ask_for_name(parent, "Rename", "Name", "Before", names.append)
    dialog = parent.findChild(QInputDialog, "ask.name")
    assert dialog is not None
    assert dialog.textValue() == "Before"
    dialog.setTextValue(typed)
    dialog.accept()
    assert names == given
