"""The whole window, with everything behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.app import make_window
from nnstudio.ui.window.main_window import MainWindow


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    made = make_window(qapp)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.leave()
    made.deleteLater()
