from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv, DataSettings
from nnstudio.data.reading import read
from nnstudio.ui.data.field_model import FieldModel
from nnstudio.ui.data.gallery import GalleryModel
from nnstudio.ui.data.row_table import ROWS_SHOWN, RowModel, RowTable


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


def test_gaps_are_dashes(cars: object) -> None:
    rows = RowModel()
    rows.show(read(DataSettings(source=Csv(path=str(cars)))))
    assert rows.index(3, 3).data() == "–"
    assert rows.index(4, 3).data() == "100"
    assert rows.index(0, 4).data() == "9,000"


def test_only_the_first_rows_of_many() -> None:
    rows = RowModel()
    rows.show(read(DataSettings(source=BuiltIn(name="breast_cancer"))))
    assert rows.rowCount() == ROWS_SHOWN
    assert rows.columnCount() == 31
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
    del tester


def test_columns_fill_the_room_there_is(qtbot: QtBot) -> None:
    table = RowTable()
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    table.rows.show(read(DataSettings(source=BuiltIn(name="iris"))))
    assert 880 <= table.horizontalHeader().length() <= 900
    table.rows.show(read(DataSettings(source=BuiltIn(name="breast_cancer"))))
    assert table.horizontalHeader().length() > 900
