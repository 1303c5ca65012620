from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from nnstudio.ui.theme.stylesheet import stylesheet
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.theme.tokens import DARK, LIGHT
from nnstudio.ui.widgets import Card, Muted, restyle


def test_changing_the_theme_dresses_everything_and_tells_once(qapp: QApplication, qtbot: QtBot) -> None:
    appearance = Appearance("dark")
    appearance.apply(qapp)
    card = Card()
    qtbot.addWidget(card)
    label = Muted("words")
    card.body.addWidget(label)
    card.show()
    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.color("muted")
    with qtbot.waitSignal(appearance.changed):
        appearance.set("light")
    assert appearance.theme is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window) == LIGHT.color("window")
    assert label.palette().color(QPalette.ColorRole.WindowText) == LIGHT.color("muted")
    middle = card.grab().toImage().pixelColor(card.width() // 2, 3)
    assert middle == LIGHT.color("surface")
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.set("light")


def test_the_system_is_followed_only_when_asked_to(qapp: QApplication) -> None:
    followed = Appearance("system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert followed.theme is (DARK if dark else LIGHT)
    assert Appearance("dark").theme is DARK


def test_the_style_sheet_has_no_gaps_and_no_colours_of_its_own() -> None:
    for theme in (DARK, LIGHT):
        sheet = stylesheet(theme)
        assert "$" not in sheet
        paths_removed = re.sub(r'url\("[^"]*"\)', "", sheet)
        known = {colour.lower() for colour in theme.colours.values()}
        accent = theme.color("accent")
        known |= {accent.lighter(108).name(), accent.darker(110).name()}
        assert {found.lower() for found in re.findall(r"#[0-9A-Fa-f]{6}", paths_removed)} <= known


def test_a_tone_shows_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    appearance = Appearance("light")
    appearance.apply(qapp)
    label = QLabel("words")
    qtbot.addWidget(label)
    label.show()
    restyle(label, tone="bad")
    assert label.palette().color(QPalette.ColorRole.WindowText) == LIGHT.color("bad")
    restyle(label, tone="")
    assert label.palette().color(QPalette.ColorRole.WindowText) == LIGHT.color("text")
