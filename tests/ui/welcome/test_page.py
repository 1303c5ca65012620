from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.project.templates import TEMPLATES
from nnstudio.ui.posting import Poster
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.welcome.page import WelcomePage
from nnstudio.workspace import Workspace


@pytest.fixture
def workspace(own_home: None, qapp: object) -> Iterator[Workspace]:
    poster = Poster()
    made = Workspace(poster.post)
    yield made
    poster.close()
    made.close()


@pytest.fixture
def page(workspace: Workspace, qapp: object, qtbot: QtBot) -> WelcomePage:
    appearance = Appearance("light")
    appearance.apply(qapp)
    made = WelcomePage(workspace, appearance)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(page: WelcomePage, name: str) -> QWidget:
    return page.findChild(QPushButton, name)


@pytest.mark.parametrize("template", [template.name for template in TEMPLATES])
def test_a_template_is_chosen(template: str, page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.template_chosen) as chosen:
        qtbot.mouseClick(button(page, f"welcome.template.{template}"), Qt.MouseButton.LeftButton)
    assert chosen.args == [template, None, None]


def test_a_project_is_asked_for(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.mouseClick(button(page, "welcome.open"), Qt.MouseButton.LeftButton)
    assert asked.args == [None]


def test_one_starts_from_ones_own_data(page: WelcomePage, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "own.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    qtbot.mouseClick(button(page, "welcome.data"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(file))
    with qtbot.waitSignal(page.data_chosen) as chosen:
        dialog.accept()
    assert chosen.args == [file]


def test_one_starts_from_a_folder(page: WelcomePage, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(page, "welcome.folder"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    dialog.setDirectory(str(tmp_path.parent))
    dialog.selectFile(str(tmp_path))
    with qtbot.waitSignal(page.data_chosen) as chosen:
        dialog.accept()
    assert chosen.args == [tmp_path]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("own.csv", "data_chosen"),
        ("own.parquet", "data_chosen"),
        ("pictures", "data_chosen"),
        ("own.nnproj", "open_requested"),
        ("own.onnx", "import_requested"),
    ],
)
def test_anything_can_be_dropped(
    name: str, expected: str, page: WelcomePage, tmp_path: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    page.dragEnterEvent(
        QDragEnterEvent(
            QPoint(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert page.property("tone") == "accent"
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(getattr(page, expected)) as dropped:
        page.dropEvent(event)
    assert dropped.args == [tmp_path / name]
    assert not page.property("tone")


def test_recent_projects_are_one_click_away(
    page: WelcomePage, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    assert any(
        label.text().startswith("Nothing yet") for label in page.findChildren(QLabel) if label.isVisible()
    )
    path = tmp_path / "Iris by petals.nnproj"
    path.touch()
    workspace.preferences.remember(path)
    (link,) = (b for b in page.findChildren(QPushButton) if b.text() == "Iris by petals")
    qtbot.waitUntil(link.isVisible)
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args == [path.resolve()]
