from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.ui.theme.focus import FocusRing, _Ring
from nnstudio.ui.theme.measures import RING
from nnstudio.ui.widgets import OutlineButton


@pytest.fixture
def ring(qapp: QApplication) -> FocusRing:
    return FocusRing.of(qapp)


@pytest.fixture
def window(qtbot: QtBot, ring: FocusRing) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    made.line, made.first, made.second = QLineEdit(), OutlineButton("First"), OutlineButton("Second")
    for widget in (made.line, made.first, made.second):
        column.addWidget(widget)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def visible_rings(window: QWidget) -> list[_Ring]:
    return [ring for ring in window.findChildren(_Ring) if ring.isVisible()]


def test_the_ring_follows_the_keyboard(window: QWidget, qtbot: QtBot) -> None:
    window.line.setFocus()
    qtbot.keyClick(window.line, Qt.Key.Key_Tab)
    assert window.first.hasFocus()
    (ring,) = visible_rings(window)
    reach = 2 * RING
    assert ring.geometry() == window.first.geometry().adjusted(-reach, -reach, reach, reach)
    window.resize(window.width() + 60, window.height() + 60)
    qtbot.waitUntil(lambda: ring.geometry() == window.first.geometry().adjusted(-reach, -reach, reach, reach))
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    (ring,) = visible_rings(window)
    assert ring.geometry().center().y() == pytest.approx(window.second.geometry().center().y(), abs=1)


def test_a_line_shows_it_even_after_a_click(window: QWidget, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.line, Qt.MouseButton.LeftButton)
    assert len(visible_rings(window)) == 1


def test_hiding_the_widget_hides_the_ring(window: QWidget, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.line, Qt.MouseButton.LeftButton)
    window.line.hide()
    qtbot.waitUntil(lambda: not visible_rings(window) or window.first.hasFocus())


def test_the_ring_scrolls_with_what_it_surrounds(qtbot: QtBot, ring: FocusRing) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    content = QWidget()
    content.setFixedSize(200, 2000)
    line = QLineEdit(content)
    line.move(20, 100)
    area.setWidget(content)
    area.resize(220, 200)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    (found,) = visible_rings(area)
    before = found.mapTo(area, QPoint(0, 0)) - line.mapTo(area, QPoint(0, 0))
    area.verticalScrollBar().setValue(60)
    assert found.mapTo(area, QPoint(0, 0)) - line.mapTo(area, QPoint(0, 0)) == before
