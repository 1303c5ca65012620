from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from nnstudio.ui.evaluate.confusion import ConfusionMatrix
from nnstudio.ui.theme.theme import Appearance

CLASSES = ("cat", "dog", "bird")
COUNTS = ((30, 2, 0), (1, 40, 0), (0, 0, 12))


@pytest.fixture
def matrix(qtbot: QtBot, appearance: Appearance) -> ConfusionMatrix:
    made = ConfusionMatrix(appearance)
    made.resize(400, 300)
    made.show_counts(CLASSES, COUNTS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_click_opens_the_cell_under_it(qtbot: QtBot, matrix: ConfusionMatrix) -> None:
    with qtbot.waitSignal(matrix.chosen) as chosen:
        place = matrix.cell_rect((0, 1)).center().toPoint()
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [0, 1]
    assert matrix.sentence((0, 1)) == "Really cat, called dog: 2 of 32"
    assert matrix.accessibleDescription() == matrix.sentence((0, 1))
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert matrix.selected == (0, 1)


def test_the_arrow_keys_walk_and_stop_at_the_edges(qtbot: QtBot, matrix: ConfusionMatrix) -> None:
    matrix.setFocus()
    for key, expected in (
        (Qt.Key.Key_Right, (0, 0)),
        (Qt.Key.Key_Right, (0, 1)),
        (Qt.Key.Key_Down, (1, 1)),
        (Qt.Key.Key_Up, (0, 1)),
        (Qt.Key.Key_Up, (0, 1)),
        (Qt.Key.Key_Left, (0, 0)),
    ):
        qtbot.keyClick(matrix, key)
        assert matrix.selected == expected


def test_right_answers_are_blue_mistakes_red_and_nothing_is_neither(
    qtbot: QtBot, matrix: ConfusionMatrix
) -> None:
    image = matrix.grab().toImage()
    scale = image.devicePixelRatio()

    def color(cell: tuple[int, int]) -> tuple[int, int, int]:
        rect = matrix.cell_rect(cell)
        pixel = image.pixelColor(round((rect.left() + 6) * scale), round((rect.top() + 6) * scale))
        return pixel.red(), pixel.green(), pixel.blue()

    red, _, blue = color((0, 0))
    assert blue > red
    red, _, blue = color((0, 1))
    assert red > blue
    red, _, blue = color((2, 0))
    assert abs(red - blue) < 24


@pytest.mark.parametrize("count", [0, 1, 2, 40, 100])
def test_any_number_of_classes_fits(qtbot: QtBot, matrix: ConfusionMatrix, count: int) -> None:
    names = tuple(f"a class with a very long name, number {index}" for index in range(count))
    matrix.show_counts(names, tuple(tuple(i * j for j in range(count)) for i in range(count)))
    matrix.grab()
    if count:
        assert matrix.rect().contains(matrix.cell_rect((count - 1, count - 1)).toRect())
        corner = matrix.cell_rect((count - 1, count - 1)).center().toPoint()
        assert matrix.cell_at(corner) == (count - 1, count - 1)
