from __future__ import annotations

import sqlite3
from pathlib import Path

from nnstudio.data import Csv
from nnstudio.data.sources import AnySource, Spreadsheet, Sqlite
from nnstudio.errors import Message
from nnstudio.workspace import Workspace
from nnstudio.workspace.sources import Offered
from tests.data import workbooks

from .conftest import Loop


def test_a_file_is_known_by_what_it_holds(workspace: Workspace, loop: Loop, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(workbooks.xlsx({"People": [["a"], [1], [2]]}))
    found: list[AnySource] = []
    workspace.sources.find(file, found.append)
    loop.until(lambda: bool(found))
    assert found == [Spreadsheet(path=str(file))]


def test_what_cannot_be_read_is_told(workspace: Workspace, loop: Loop, tmp_path: Path) -> None:
    refused: list[Message] = []
    workspace.sources.refused.connect(refused.append)
    workspace.sources.find(tmp_path, lambda _: None)
    loop.until(lambda: bool(refused))
    assert refused[0].code == "folder-nothing"


def test_sheets_and_tables_are_offered(workspace: Workspace, loop: Loop, tmp_path: Path) -> None:
    book, base = tmp_path / "book.xlsx", tmp_path / "base.db"
    book.write_bytes(workbooks.xlsx({"One": [["a"], [1]], "Two": [["b"], [2]]}))
    with sqlite3.connect(base) as database:
        database.execute("CREATE TABLE people (name TEXT)")
        database.execute("CREATE VIEW names AS SELECT name FROM people")
    database.close()
    for source, expected in (
        (Spreadsheet(path=str(book)), {"sheet": ("One", "Two")}),
        (Sqlite(path=str(base)), {"table": ("people", "names")}),
        (Csv(path=str(book)), {}),
        (Spreadsheet(path=str(tmp_path / "gone.xlsx")), {}),
    ):
        offered: list[Offered] = []
        workspace.sources.look_into(source, offered.append)
        loop.until(lambda given=offered: bool(given))
        assert offered == [expected]
