from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from nnstudio.ui.theme.measures import CONTROL
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.theme.tokens import DARK, LIGHT
from nnstudio.ui.widgets import LinkButton, OptionButton, OutlineButton, PrimaryButton, ToolButton

MAKE = {
    "primary": lambda: PrimaryButton("Train", icon="play"),
    "outline": lambda: OutlineButton("Stop"),
    "link": lambda: LinkButton("More"),
    "tool": lambda: ToolButton("undo", "Undo"),
    "option": lambda: OptionButton("image", "Handwritten digits", "1,797 pictures of 8 × 8 pixels."),
}


@pytest.fixture(params=MAKE)
def button(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> QAbstractButton:
    Appearance("dark").apply(qapp)
    made = MAKE[request.param]()
    qtbot.addWidget(made)
    made.show()
    return made


def test_pressed_by_mouse_and_by_keyboard(button: QAbstractButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_nothing_happens_while_disabled(button: QAbstractButton, qtbot: QtBot) -> None:
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_screen_readers_can_name_it(button: QAbstractButton) -> None:
    assert button.accessibleName() or button.text()


def test_controls_are_28_pixels_high(qtbot: QtBot, qapp: QApplication) -> None:
    Appearance("dark").apply(qapp)
    for kind in ("primary", "outline", "tool"):
        button = MAKE[kind]()
        qtbot.addWidget(button)
        button.show()
        assert button.height() == CONTROL


def test_icons_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    appearance = Appearance("dark")
    appearance.apply(qapp)
    button = ToolButton("stop", "Stop")
    qtbot.addWidget(button)
    for choice, theme in (("dark", DARK), ("light", LIGHT)):
        appearance.set(choice)
        image = button.icon().pixmap(16).toImage()
        assert image.pixelColor(8, 8) == theme.color("text")


def test_an_option_is_as_tall_as_its_words_need(qtbot: QtBot, qapp: QApplication) -> None:
    Appearance("dark").apply(qapp)
    option = OptionButton("table", "Title", "A sentence that is long enough to need a second line. " * 3)
    qtbot.addWidget(option)
    assert option.heightForWidth(240) > option.heightForWidth(900) > 40
