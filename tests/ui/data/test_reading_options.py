"""How data is read, changed by hand: what its own file offers, and a query."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv, DataSettings, Toy
from nnstudio.data.sources import AnySource, JsonLines, Parquet, Spreadsheet, Sqlite
from nnstudio.project.document import Document
from nnstudio.ui.data.reading_options import ReadingOptions, can_be_set
from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace
from tests.data import workbooks

from .conftest import settle

PEOPLE = [["name", "age"], *([f"p{row}", row] for row in range(20))]
PLACES = [["town", "people"], *([f"t{row}", row * 100] for row in range(12))]


class Shown:
    """The options of a source over a real workspace."""

    def __init__(self, workspace: Workspace, source: AnySource, qtbot: QtBot) -> None:
        self.workspace, self._qtbot = workspace, qtbot
        workspace.session.new(Document(data=DataSettings(source=source)))
        settle(workspace, qtbot)
        self.widget = ReadingOptions(workspace, source)
        qtbot.addWidget(self.widget)
        self.widget.resize(700, 500)
        with qtbot.waitExposed(self.widget):
            self.widget.show()
        self.widget.activateWindow()

    def editor(self, name: str) -> QWidget:
        def visible() -> list[QWidget]:
            return [w for w in self.widget.findChildren(QWidget, name) if w.isVisible()]

        # The form is made anew when the sheets and tables of the file are known.
        self._qtbot.waitUntil(lambda: bool(visible()), timeout=20_000)
        return visible()[0]

    def list_of(self, name: str) -> QComboBox:
        return self.editor(name).findChild(QComboBox)

    def titles(self, name: str) -> list[str]:
        combo = self.list_of(name)
        return [combo.itemText(index) for index in range(combo.count())]

    def pick(self, name: str, title: str) -> None:
        combo = self.list_of(name)
        combo.setFocus()
        combo.setCurrentIndex(self.titles(name).index(title))
        combo.activated.emit(combo.currentIndex())
        settle(self.workspace, self._qtbot)

    @property
    def source(self) -> AnySource:
        return self.workspace.session.document.data.source


@pytest.fixture
def base(tmp_path: Path) -> Path:
    file = tmp_path / "shop.db"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE sales (price REAL, shop TEXT)")
        database.execute("CREATE TABLE shops (shop TEXT)")
        rows = [(float(row), f"s{row % 3}") for row in range(40)]
        database.executemany("INSERT INTO sales VALUES (?, ?)", rows)
        database.executemany("INSERT INTO shops VALUES (?)", [(f"s{row}",) for row in range(12)])
    database.close()
    return file


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (BuiltIn(name="iris"), False),
        (Toy(), True),
        (Csv(path="a.csv"), True),
        (Parquet(path="a.parquet"), False),
        (JsonLines(path="a.jsonl"), False),
        (Spreadsheet(path="a.xlsx"), True),
    ],
)
def test_options_are_offered_where_there_are_any(source: AnySource, expected: bool) -> None:
    assert can_be_set(source) == expected


def test_the_sheet_is_picked_from_those_of_the_file(
    workspace: Workspace, appearance: Appearance, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(workbooks.xlsx({"People": PEOPLE, "Places": PLACES}))
    shown = Shown(workspace, Spreadsheet(path=str(file)), qtbot)
    qtbot.waitUntil(lambda: shown.titles("form.sheet")[:3] == ["Automatic", "People", "Places"])
    data = workspace.session.document.data
    workspace.session.edit_data("Target", data.model_copy(update={"target": "age"}))
    settle(workspace, qtbot)
    shown.pick("form.sheet", "Places")
    assert shown.source.sheet == "Places"
    # The fields of one sheet mean nothing on another.
    assert workspace.session.document.data.target is None
    assert [field.name for field in workspace.dataset.value.fields] == ["town", "people"]
    workspace.session.undo()
    settle(workspace, qtbot)
    assert workspace.session.document.data.target == "age"


def test_a_separator_is_picked_by_its_name_and_another_one_typed(
    workspace: Workspace, appearance: Appearance, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "rows.txt"
    file.write_text("a~b\tc\n" + "1~2\t3\n" * 20)
    shown = Shown(workspace, Csv(path=str(file)), qtbot)
    shown.pick("form.separator", "Tab")
    assert shown.source.separator == "\t"
    assert [field.name for field in workspace.dataset.value.fields] == ["a~b", "c"]
    shown.widget.show_source(shown.source)
    assert shown.list_of("form.separator").currentText() == "Tab"
    shown.pick("form.separator", "Set to")
    assert shown.source.separator == "\t"  # nothing is typed yet
    line = shown.editor("form.separator")._free[0][1].line
    line.setFocus()
    qtbot.keyClicks(line, "~")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(workspace, qtbot)
    assert shown.source.separator == "~"
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert shown.source.separator is None


def test_a_query_is_typed_and_run(
    workspace: Workspace, appearance: Appearance, base: Path, qtbot: QtBot
) -> None:
    shown = Shown(workspace, Sqlite(path=str(base)), qtbot)
    qtbot.waitUntil(lambda: shown.titles("form.table")[:3] == ["Automatic", "sales", "shops"])
    text = shown.widget.findChild(QPlainTextEdit, "data.query")
    text.setFocus()
    qtbot.keyClicks(text, "SELECT price, price * 2 AS twice FROM sales")
    assert shown.source.query is None
    qtbot.mouseClick(shown.widget.findChild(QPushButton, "data.query.run"), Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert [field.name for field in workspace.dataset.value.fields] == ["price", "twice"]
    qtbot.keyClicks(text, " LIMIT 15")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(workspace, qtbot)
    assert len(workspace.dataset.value) == 15
    # A table that is picked takes the place of the query.
    shown.pick("form.table", "shops")
    assert (shown.source.table, shown.source.query) == ("shops", None)
    shown.widget.show_source(shown.source)
    assert text.toPlainText() == ""


def test_the_same_query_is_asked_again_and_keeps_what_was_chosen(
    workspace: Workspace, appearance: Appearance, base: Path, qtbot: QtBot
) -> None:
    shown = Shown(workspace, Sqlite(path=str(base), query="SELECT * FROM sales"), qtbot)
    data = workspace.session.document.data.model_copy(update={"target": "shop"})
    workspace.session.edit_data("Target", data)
    settle(workspace, qtbot)
    with sqlite3.connect(base) as database:
        database.execute("INSERT INTO sales VALUES (7.5, 's1')")
    database.close()
    qtbot.mouseClick(shown.widget.findChild(QPushButton, "data.query.run"), Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert workspace.session.document.data == data
    assert len(workspace.dataset.value) == 41


def test_a_form_that_was_closed_while_its_file_is_looked_into_stays_quiet(
    workspace: Workspace, appearance: Appearance, base: Path
) -> None:
    options = ReadingOptions(workspace, Sqlite(path=str(base)))
    shiboken6.delete(options)
    options._offer({"table": ("sales", "shops")})  # what the background finds comes late
