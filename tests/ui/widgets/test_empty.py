from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
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


def test_waiting_tells_how_far_it_is_and_after_a_while_how_long_it_will_take(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = Waiting("Reading…")
    qtbot.addWidget(waiting)
    waiting.show()
    bar, (words,) = waiting.findChild(QProgressBar), waiting.findChildren(QLabel)
    assert bar.maximum() == 0
    waiting.show_progress(1_000_000_000, 8_000_000_000)
    assert (bar.value(), bar.maximum()) == (12, 100)
    assert words.text() == "Reading… 12 %"
    now = empty.time.monotonic()
    monkeypatch.setattr(empty.time, "monotonic", lambda: now + 10)
    waiting.show_progress(2_000_000_000, 8_000_000_000)
    assert words.text() == "Reading… 25 %\nAbout 30 s left"
    waiting.show_progress(250_000_000, 8_000_000_000)
    assert words.text().endswith("About 5 min left")
    waiting.show_progress(8_000_000_000, 8_000_000_000)  # what follows is not counted
    assert (bar.maximum(), words.text()) == (0, "Reading…")
    waiting.show_progress(2_000_000_000, 8_000_000_000)
    waiting.hide()
    waiting.show()
    assert (bar.maximum(), words.text()) == (0, "Reading…")
