from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.ui.widgets.ask import DATA_SUFFIXES, ask_for_data, ask_for_name, dropped_file


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


@pytest.mark.parametrize(
    ("names", "taken"), [(("a.CSV",), True), (("a.png",), False), (("a.csv", "b.csv"), False)]
)
def test_one_file_of_a_known_kind_can_be_dropped(names: tuple[str, ...], taken: bool, tmp_path: Path) -> None:
    event, _data = drop(*(tmp_path / name for name in names))
    found = dropped_file(event, DATA_SUFFIXES)
    assert (found is not None) == taken


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
