from __future__ import annotations

from pytestqt.qtbot import QtBot

from nnstudio.ui.theme.measures import ROW
from nnstudio.ui.widgets import Facts, FigureTile, Label


def test_a_tile_says_its_figure_to_screen_readers(qtbot: QtBot) -> None:
    tile = FigureTile("Accuracy")
    qtbot.addWidget(tile)
    tile.set("Accuracy", "97.8 %")
    assert tile.accessibleName() == "Accuracy: 97.8 %"


def test_facts_keep_one_row_per_name(qtbot: QtBot) -> None:
    facts = Facts()
    qtbot.addWidget(facts)
    facts.set("Memory", "3 MB", "ok")
    facts.set("Time per epoch", "1.3 s")
    facts.set("Memory", "4 MB")
    shown = [label.text() for label in facts.findChildren(Label)]
    assert sorted(shown) == ["1.3 s", "4 MB", "Memory", "Time per epoch"]
    facts.clear()
    facts.set("Memory", "5 MB")
    facts.show()
    shown = [label.text() for label in facts.findChildren(Label) if label.isVisible()]
    assert sorted(shown) == ["5 MB", "Memory"]
    assert facts.sizeHint().height() < 2 * ROW
