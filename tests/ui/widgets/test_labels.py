from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.theme.tokens import DARK
from nnstudio.ui.widgets import Chip, Label, LayerChip, Muted, SectionLabel, Strong, Title


@pytest.mark.parametrize("kind", [Label, Title, Strong, Muted, SectionLabel, Chip])
def test_markup_is_shown_as_it_was_typed(kind: type[Label], qtbot: QtBot) -> None:
    label = kind("<b>bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<" in label.text()


def test_section_labels_shout_only_to_the_eye(qtbot: QtBot) -> None:
    label = SectionLabel("Worth a look")
    qtbot.addWidget(label)
    assert label.text() == "WORTH A LOOK"
    assert label.accessibleName() == "Worth a look"


def test_a_layer_chip_has_the_colour_of_its_group(qtbot: QtBot, qapp: QApplication) -> None:
    appearance = Appearance("dark")
    appearance.apply(qapp)
    chip = LayerChip("Conv2d", appearance)
    qtbot.addWidget(chip)
    chip.show()
    assert chip.grab().toImage().pixelColor(1, 10) == DARK.group("Convolution")
    chip.set_layer("Dropout")
    assert chip.grab().toImage().pixelColor(1, 10) == DARK.group("Regularisation")
