"""The data page on the screen, over a real workspace that reads real data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import DataSettings, Source
from nnstudio.project.document import Document
from nnstudio.ui.data.page import DataPage
from nnstudio.ui.posting import Poster
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace

ShowData = Callable[..., DataPage]


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    made = Appearance("dark")
    made.apply(qapp)
    return made


@pytest.fixture
def workspace(own_home: None, qapp: QApplication) -> Iterator[Workspace]:
    poster = Poster()
    made = Workspace(poster.post)
    yield made
    poster.close()
    made.close()


@pytest.fixture
def show_data(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> ShowData:
    def show(source: Source | None = None, target: str | None = None) -> DataPage:
        page = DataPage(workspace, appearance)
        on_screen(qtbot, page, 1440, 820)
        page.activateWindow()
        workspace.session.new(Document(data=DataSettings(source=source, target=target)))
        settle(workspace, qtbot)
        return page

    return show


def on_screen(qtbot: QtBot, widget: QWidget, width: int, height: int) -> None:
    """Shows a widget by itself."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()


def settle(workspace: Workspace, qtbot: QtBot) -> None:
    """Waits until what was asked for has been read."""
    qtbot.waitUntil(lambda: workspace.dataset.state != "loading", timeout=60_000)


@pytest.fixture
def cars(tmp_path: Path) -> Path:
    """Sixty cars: a gap in two fields, a field that is the same everywhere, text, numbers and a price."""
    lines = ["make,doors,wheels,power,price"]
    for row in range(60):
        make = ("audi", "bmw", "renault", "alfa-romero")[row % 4]
        power = "" if row % 7 == 3 else str(80 + 5 * row)
        lines.append(f"{make},{'two' if row % 3 else 'four'},4,{power},{9000 + 730 * row}")
    file = tmp_path / "cars.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
