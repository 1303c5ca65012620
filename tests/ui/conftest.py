"""What holds for every test of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Pictures, fonts and widgets abort the process without an application, and using one is what makes
    `nothing_left_running` look for leaked widgets, timers and threads of Qt as well.
    """
    return qapp
