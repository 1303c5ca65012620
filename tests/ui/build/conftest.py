"""The build page with a real workspace behind it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.ui.build.page import BuildPage
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace
from tests.ui.canvas.conftest import appearance, workspace

__all__ = ["appearance", "page", "workspace"]


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> BuildPage:
    made = BuildPage(workspace, appearance)
    qtbot.addWidget(made)
    made.resize(1440, 820)
    made.show()
    qtbot.waitExposed(made)
    return made
