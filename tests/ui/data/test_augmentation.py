from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv, DataSettings
from nnstudio.data.augmentation import Augmentation, SeriesAugmentation, TableAugmentation
from nnstudio.data.settings import FieldChoice, Series
from nnstudio.project.document import Document
from nnstudio.ui.data.augmentation import AugmentationCard
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace

from .conftest import settle

ShowCard = Callable[[DataSettings], AugmentationCard]


@pytest.fixture
def show_card(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> ShowCard:
    def show(settings: DataSettings) -> AugmentationCard:
        card = AugmentationCard(workspace, appearance)
        qtbot.addWidget(card)
        card.resize(1080, 760)
        with qtbot.waitExposed(card):
            card.show()
        card.activateWindow()
        workspace.session.new(Document(data=settings))
        settle(workspace, qtbot)
        if workspace.dataset.preparation is not None:
            qtbot.waitUntil(lambda: workspace.augmented.value is not None, timeout=60_000)
        return card

    return show


def is_shown(card: QWidget, name: str) -> bool:
    return any(widget.isVisible() for widget in card.findChildren(QWidget, name))


def words(card: QWidget) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def wait_for_other(workspace: Workspace, qtbot: QtBot) -> None:
    """Waits until the samples are other ones."""
    before = workspace.augmented.value
    qtbot.waitUntil(lambda: workspace.augmented.value is not before, timeout=20_000)


def test_pictures_change_as_soon_as_something_is_switched_on(
    show_card: ShowCard, workspace: Workspace, qtbot: QtBot
) -> None:
    card = show_card(DataSettings(source=BuiltIn(name="digits")))
    before = workspace.augmented.value
    assert before is not None
    assert before.kinds == ("images",)
    assert len(before.pictures) == 3
    assert all(np.array_equal(before.pictures[0], row) for row in before.pictures)
    assert is_shown(card, "data.augmented.grid")
    assert not is_shown(card, "form.tables.noise")
    told = card.findChild(QLabel, "data.augmentation.words")
    assert told.text().startswith("Nothing is changed yet")
    read = workspace.dataset.value
    box = card.findChild(QWidget, "form.images.flip_vertical").box
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    wait_for_other(workspace, qtbot)
    after = workspace.augmented.value
    assert after is not None
    assert np.array_equal(after.pictures[0], before.pictures[0])
    assert not np.array_equal(after.pictures[1], after.pictures[0])
    assert not np.array_equal(after.pictures[1], after.pictures[2])
    for own, changed in zip(after.pictures[0], after.pictures[1], strict=True):
        assert np.array_equal(changed, own) or np.array_equal(changed, own[::-1])
    assert workspace.session.document.data.augmentation.images.flip_vertical
    assert told.text().startswith("Training samples are changed at random")
    assert workspace.session.undo_label == "Change the augmentation"
    assert workspace.dataset.value is read  # the data was not read again for it
    workspace.session.undo()
    wait_for_other(workspace, qtbot)
    assert not box.isChecked()


def test_again_draws_other_chances(show_card: ShowCard, workspace: Workspace, qtbot: QtBot) -> None:
    settings = DataSettings(source=BuiltIn(name="digits"))
    card = show_card(settings)
    line = card.findChild(QWidget, "form.images.noise").line
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    qtbot.keyClicks(line, "0.3")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    wait_for_other(workspace, qtbot)
    first = workspace.augmented.value
    again = card.findChild(QPushButton, "data.augmentation.again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    wait_for_other(workspace, qtbot)
    second = workspace.augmented.value
    assert first is not None
    assert second is not None
    assert not np.array_equal(first.pictures[1], second.pictures[1])
    assert np.array_equal(first.pictures[0], second.pictures[0])


def test_rows_say_what_became_of_a_value(
    show_card: ShowCard, workspace: Workspace, cars: Path, qtbot: QtBot
) -> None:
    changes = Augmentation(tables=TableAugmentation(swap=0.5, noise=0.0))
    card = show_card(DataSettings(source=Csv(path=str(cars)), target="price", augmentation=changes))
    assert is_shown(card, "data.augmented.rows")
    assert not is_shown(card, "data.augmented.grid")
    assert is_shown(card, "form.tables.noise")
    model = card._rows.rows
    headings = [model.headerData(c, Qt.Orientation.Horizontal, 0) for c in range(model.columnCount())]
    assert set(headings) == {"make", "doors", "power"} | ({"wheels"} & set(headings))
    texts = [
        model.data(model.index(row, headings.index("make"))) for row in range(model.rowCount())
    ]  # fmt: skip
    names = {"audi", "bmw", "renault", "alfa-romero"}
    assert {name for text in texts for name in text.split(" → ")} <= names
    assert any(" → " in text for text in texts)
    powers = [model.data(model.index(row, headings.index("power"))) for row in range(model.rowCount())]
    values = [float(value) for text in powers for value in text.split(" → ")]
    assert all(80 <= value <= 375 for value in values)


def test_series_are_curves(show_card: ShowCard, workspace: Workspace, tmp_path: Path) -> None:
    lines = ["day,sold"] + [f"{day},{100 + 30 * np.sin(day / 7):.2f}" for day in range(200)]
    file = tmp_path / "sales.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    card = show_card(
        DataSettings(
            source=Csv(path=str(file)),
            target="sold",
            series=Series(enabled=True, window=30),
            choices=(FieldChoice(name="day", role="ignored"),),
            augmentation=Augmentation(series=SeriesAugmentation(scale=0.5)),
        )
    )
    shown = workspace.augmented.value
    assert shown is not None
    assert shown.kinds == ("series",)
    assert shown.curves[0].shape == (8, 30)
    assert not np.array_equal(shown.curves[0], shown.curves[1])
    assert is_shown(card, "data.augmented.grid")
    assert is_shown(card, "form.series.crop")


def test_without_data_it_says_what_is_missing(show_card: ShowCard, cars: Path) -> None:
    card = show_card(DataSettings())
    assert "once there is data" in words(card)
    assert not is_shown(card, "data.augmentation.again")
    assert not is_shown(card, "data.augmented.grid")


def test_a_hidden_card_makes_nothing(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> None:
    card = AugmentationCard(workspace, appearance)
    qtbot.addWidget(card)
    workspace.session.new(Document(data=DataSettings(source=BuiltIn(name="digits"))))
    settle(workspace, qtbot)
    qtbot.wait(200)
    assert workspace.augmented.value is None
    card.show()
    qtbot.waitUntil(lambda: workspace.augmented.value is not None, timeout=20_000)
