from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv, DataSettings
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.reading import read
from nnstudio.ui.data.cell_texts import GAP
from nnstudio.ui.data.field_model import FieldModel
from nnstudio.ui.data.gallery_model import GalleryModel
from nnstudio.ui.data.page import DataPage
from nnstudio.ui.data.row_model import RowModel
from nnstudio.ui.data.row_table import RowTable
from nnstudio.ui.theme.theme import Appearance

from .conftest import ShowData, on_screen


@pytest.fixture
def table(appearance: Appearance, qtbot: QtBot) -> RowTable:
    made = RowTable(appearance)
    on_screen(qtbot, made, 900, 300)
    return made


def test_numbers_stand_right_with_their_points_in_line(qtbot: QtBot) -> None:
    rows = RowModel()
    rows.show(read(DataSettings(source=BuiltIn(name="iris"))))
    first = [rows.index(0, column) for column in range(rows.columnCount())]
    assert [cell.data() for cell in first] == ["5.1", "3.5", "1.4", "0.2", "setosa"]
    assert rows.index(1, 1).data() == "3.0"
    right = [
        bool(cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight) for cell in first
    ]
    assert right == [True, True, True, True, False]
    heading = rows.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert heading & Qt.AlignmentFlag.AlignRight
    assert rows.headerData(149, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole) == "150"


def test_gaps_are_dashes(cars: Path) -> None:
    rows = RowModel()
    rows.show(read(DataSettings(source=Csv(path=str(cars)))))
    assert rows.text(3, 3) is GAP
    assert rows.index(4, 3).data() == "100"
    assert rows.index(0, 4).data() == "9,000"


def test_every_kind_of_value_becomes_text() -> None:
    table = pd.DataFrame(
        {
            "day": pd.to_datetime(["2024-03-04", None, "2024-03-06"]).astype("datetime64[s]"),
            "time": pd.to_datetime(["2024-03-04 12:30:00", "2024-03-05 00:00:00", None]).astype(
                "datetime64[s]"
            ),
            "text": pd.Series(["plain", None, "–"], dtype=object),
            "tiny": [1e-9, np.nan, 2.0],
        }
    )
    fields = tuple(FieldInfo(str(name), "date", "input") for name in table)
    rows = RowModel()
    rows.show(Dataset("made", "", fields, table))
    cells = [[rows.text(row, column) for column in range(4)] for row in range(3)]
    assert cells == [
        ["2024-03-04", "2024-03-04 12:30:00", "plain", "1e-09"],
        [GAP, "2024-03-05 00:00:00", GAP, GAP],
        ["2024-03-06", GAP, "–", "2"],
    ]


def test_every_row_is_there() -> None:
    rows = RowModel()
    rows.show(read(DataSettings(source=BuiltIn(name="breast_cancer"))))
    assert (rows.rowCount(), rows.columnCount()) == (569, 31)
    rows.show(None)
    assert rows.rowCount() == rows.columnCount() == 0


def test_models_keep_the_rules_of_models(qtbot: QtBot) -> None:
    digits, iris = (read(DataSettings(source=BuiltIn(name=name))) for name in ("digits", "iris"))
    for model in (RowModel(), GalleryModel()):
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
        for dataset in (iris, digits, None):
            model.show(dataset)
        assert model.rowCount(QModelIndex()) == 0
        del tester
    fields = FieldModel()
    tester = QAbstractItemModelTester(fields, QAbstractItemModelTester.FailureReportingMode.Warning)
    for dataset in (iris, iris, digits, None):
        fields.show(dataset, None)
        fields.show_association({"image": 0.5})
    del tester


def test_columns_fill_the_room_there_is(table: RowTable) -> None:
    table.rows.show(read(DataSettings(source=BuiltIn(name="iris"))))
    assert 0 <= table.viewport().width() - table.horizontalHeader().length() < 5
    table.rows.show(read(DataSettings(source=BuiltIn(name="breast_cancer"))))
    assert table.horizontalHeader().length() > table.viewport().width()


def test_cells_go_to_a_spreadsheet_as_they_are(table: RowTable, qtbot: QtBot) -> None:
    table.rows.show(read(DataSettings(source=BuiltIn(name="iris"))))
    for row, column in ((0, 3), (1, 4)):
        shift = Qt.KeyboardModifier.ShiftModifier if row else Qt.KeyboardModifier.NoModifier
        place = table.visualRect(table.rows.index(row, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, shift, place)
    with qtbot.waitSignal(table.copied) as told:
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [2, 2]
    assert QGuiApplication.clipboard().text() == "petal width (cm)\tspecies\n0.2\tsetosa\n0.2\tsetosa"
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    table.copy()
    assert QGuiApplication.clipboard().text() == "5.1"


def test_the_keyboard_goes_through_the_cells(table: RowTable, qtbot: QtBot) -> None:
    table.rows.show(read(DataSettings(source=BuiltIn(name="iris"))))
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(table, key)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 1)
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.currentIndex().row() == 149


def test_a_number_goes_to_its_row(show_data: ShowData, qtbot: QtBot) -> None:
    page: DataPage = show_data(BuiltIn(name="breast_cancer"))
    go = page.findChild(QWidget, "data.rows.go")
    table = page.findChild(RowTable)
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(go, "400")
    qtbot.keyClick(go, Qt.Key.Key_Return)
    assert table.currentIndex().row() == 399
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
    go.clear()
    qtbot.keyClicks(go, "5700")
    qtbot.keyClick(go, Qt.Key.Key_Return)
    assert table.currentIndex().row() in (399, 569)


def test_cells_are_painted_with_their_text_their_gaps_and_what_is_selected(
    table: RowTable, appearance: Appearance, cars: Path, qtbot: QtBot
) -> None:
    table.rows.show(read(DataSettings(source=Csv(path=str(cars)))))
    theme = appearance.theme

    def colours(row: int, column: int) -> set[str]:
        image = table.viewport().grab(table.visualRect(table.rows.index(row, column))).toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    assert theme.color("text").name() in colours(4, 3)
    empty = {theme.color("surface").name(), theme.color("border").name()}
    assert colours(3, 3) > empty  # a faint dash
    assert theme.color("text").name() not in colours(3, 3)
    assert theme.color("selected").name() not in colours(4, 3)
    table.go_to(4)
    assert theme.color("selected").name() in colours(4, 3)
    assert theme.color("selected").name() not in colours(3, 3)
    beyond = table.viewport().height() + 500
    table.resize(table.width(), beyond * 10)
    assert not table.viewport().grab().toImage().isNull()
