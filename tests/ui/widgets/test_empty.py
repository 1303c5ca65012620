from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio.ui.widgets import EmptyState, Waiting, empty


def test_an_empty_state_offers_to_fill_it(qtbot: QtBot) -> None:
    state = EmptyState("No runs yet", "Press Train.", "Train", icon="play")
    qtbot.addWidget(state)
    state.resize(600, 400)
    state.show()
    with qtbot.waitSignal(state.action):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)
    state.set("Nothing here")
    assert not state.button.isVisible()


def test_long_words_are_not_cut_off(qtbot: QtBot) -> None:
    state = EmptyState("Title", "A sentence that goes on. " * 12)
    qtbot.addWidget(state)
    state.resize(600, 500)
    state.show()
    words = state._text
    assert words.height() >= words.heightForWidth(words.width())


def test_waiting_shows_only_after_a_moment_and_can_be_cancelled_later(
    qtbot: QtBot, monkeypatch: object
) -> None:
    monkeypatch.setattr(empty, "_LONG_MS", 500)
    waiting = Waiting("Reading…")
    qtbot.addWidget(waiting)
    waiting.resize(500, 300)
    waiting.show()
    bar, button = waiting.findChild(QProgressBar), waiting.findChild(QPushButton)
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    assert not button.isVisible()
    qtbot.waitUntil(button.isVisible, timeout=2000)
    with qtbot.waitSignal(waiting.cancelled):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    waiting.hide()
    waiting.show()
    assert not bar.isVisible()
