from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.theme.tokens import LIGHT
from nnstudio.ui.widgets import Card, Muted, Notice, OutlineButton, SideColumn


def test_a_card_shows_a_title_only_when_it_has_one(qtbot: QtBot) -> None:
    card = Card("Rows")
    qtbot.addWidget(card)
    card.body.addWidget(Muted("body"))
    card.show()
    tall = card.sizeHint().height()
    card.set_title("")
    assert card.sizeHint().height() < tall
    card.set_title("Images")
    assert card.sizeHint().height() == tall


def test_a_card_takes_the_colour_of_a_problem(qtbot: QtBot, qapp: QApplication) -> None:
    Appearance("light").apply(qapp)
    card = Card()
    qtbot.addWidget(card)
    card.resize(200, 100)
    card.show()
    assert card.grab().toImage().pixelColor(100, 0) == LIGHT.color("border")
    card.set_tone("bad")
    assert card.grab().toImage().pixelColor(100, 0) == LIGHT.color("bad")


def test_a_notice_offers_what_can_be_done(qtbot: QtBot) -> None:
    notice = Notice("Beginning to over-fit", "Validation loss has risen.", "warning")
    qtbot.addWidget(notice)
    buttons = [OutlineButton("Add Dropout", notice), OutlineButton("Stop here", notice)]
    notice.add_actions(buttons)
    notice.show()
    assert buttons[0].x() < buttons[1].x()
    with qtbot.waitSignal(buttons[1].clicked):
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)


def test_a_side_column_scrolls_instead_of_squeezing(qtbot: QtBot) -> None:
    side = SideColumn("left", width=260)
    qtbot.addWidget(side)
    labels = [Muted(f"line {number}", side) for number in range(80)]
    for label in labels:
        side.body.addWidget(label)
    side.resize(260, 300)
    side.show()
    assert side.width() == 260
    assert labels[-1].mapTo(side, labels[-1].rect().bottomLeft()).y() > 300
    assert all(label.width() <= 260 for label in labels)
