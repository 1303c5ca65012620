"""Databases are read, and never changed, whatever they or the query hold."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.readers.sqlite import load as read
from nnstudio.data.sources import Sqlite, Wanted
from nnstudio.errors import DataError
from tests.data import damage

SCRIPT = """
CREATE TABLE people (age INTEGER, city TEXT, face BLOB);
INSERT INTO people VALUES (31, 'Rome', x'00'), (23, 'Oslo', NULL), (57, 'Rome', x'01');
CREATE TABLE "two ""words" (n REAL);
INSERT INTO "two ""words" VALUES (1.5);
CREATE VIEW romans AS SELECT age FROM people WHERE city = 'Rome';
"""


def made(folder: Path, script: str = SCRIPT) -> str:
    path = folder / "data & more #1.db"
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.commit()
    connection.close()
    return str(path)


def test_the_table_with_most_rows_is_taken_and_the_others_are_offered(tmp_path: Path) -> None:
    path = made(tmp_path)
    found = Sqlite(path=path).load()
    assert found.table.to_dict("list") == {"age": [31, 23, 57], "city": ["Rome", "Oslo", "Rome"]}
    assert list(found.left_out.values()) == [("face",)]
    (question,) = found.questions
    assert question.to_json()["chosen"] == "people: 3 rows"
    assert question.preview[:2] == ("age | city | face", "31 | Rome | b'\\x00'")
    assert [option.sets["source.table"] for option in question.options] == ["people", 'two "words', "romans"]
    for option in question.options:
        chosen = Sqlite(path=path, table=option.sets["source.table"]).load()
        assert len(chosen.table)
        assert not chosen.questions


def test_one_table_leaves_nothing_to_ask(tmp_path: Path) -> None:
    found = Sqlite(path=made(tmp_path, "CREATE TABLE a (x); INSERT INTO a VALUES (1), (2)")).load()
    assert (found.note, found.questions) == ("table a", ())


def test_a_query(tmp_path: Path) -> None:
    query = "WITH r AS (SELECT age, age FROM people) SELECT * FROM r ORDER BY 1"
    assert Sqlite(path=made(tmp_path), query=query).load().table.to_dict("list") == {
        "age": [23, 31, 57],
        "age:1": [23, 31, 57],
    }


def test_long_numbers_stay_text(tmp_path: Path) -> None:
    path = made(tmp_path, "CREATE TABLE a (x); INSERT INTO a VALUES (110101199003071234), (7)")
    assert Sqlite(path=path).load().table["x"].tolist() == ["110101199003071234", "7"]


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM people",
        "DROP TABLE people",
        "SELECT 1; DROP TABLE people",
        "INSERT INTO people VALUES (1, 'a', NULL) RETURNING age",
        "ATTACH DATABASE '/tmp/other.db' AS other",
        "PRAGMA writable_schema = 1",
        "VACUUM INTO '/tmp/copy.db'",
        "CREATE TEMP TABLE t (x)",
        "SELECT load_extension('x')",
        "SELECT nothing FROM people",
        "no SQL at all",
        "",
        "SELECT '\0'",
    ],
)
def test_only_a_single_select_is_done(tmp_path: Path, query: str) -> None:
    path = made(tmp_path)
    before = Path(path).read_bytes()
    with pytest.raises(DataError, match="has to be a single SELECT"):
        Sqlite(path=path, query=query).load()
    assert Path(path).read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [Path(path).name]


def test_a_query_without_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nnstudio.data.readers.sqlite._PATIENCE", 0.2)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with pytest.raises(DataError, match=r"longer than 0\.2 seconds"):
        Sqlite(path=made(tmp_path), query=endless).load()


@pytest.mark.parametrize(
    ("script", "given", "said"),
    [
        ("", {}, "is empty"),
        ("CREATE TABLE a (x)", {}, "no rows in table a"),
        ("CREATE TABLE a (x); DROP TABLE a", {}, "holds no table"),
        ("CREATE TABLE a (x); INSERT INTO a VALUES (x'00')", {}, "only bytes in table a of"),
        (SCRIPT, {"table": "peple"}, "no table peple. It has people"),
        (SCRIPT, {"query": "SELECT age FROM people WHERE age > 100"}, "no rows in the query"),
        ("CREATE TABLE a (x); INSERT INTO a VALUES (CAST(x'ff' AS TEXT))", {}, "Could not decode"),
    ],
)
def test_refusals(tmp_path: Path, script: str, given: dict[str, str], said: str) -> None:
    with pytest.raises(DataError, match=said):
        Sqlite(path=made(tmp_path, script), **given).load()


def test_a_view_that_calls_what_it_must_not(tmp_path: Path) -> None:
    path = made(tmp_path, SCRIPT + "CREATE VIEW trap AS SELECT load_extension('x') FROM people;")
    with pytest.raises(DataError):
        Sqlite(path=path, table="trap").load()


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return Path(made(tmp_path_factory.mktemp("db"), f"PRAGMA page_size = 512; {SCRIPT}")).read_bytes()


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_broken_files_end_in_a_sentence(content: bytes, data: st.DataObject) -> None:
    broken = data.draw(damage.of(content))
    with tempfile.TemporaryDirectory() as folder:
        damage.reads_or_refuses(lambda path: Sqlite(path=path), Path(folder) / "a.db", broken)


def test_rows_come_in_parts_and_only_as_far_as_there_is_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnstudio.data.readers.sqlite._AT_ONCE", 2)
    values = "(1, 'a', 'x'), (2, 'b', 'y'), (2.5, NULL, x'00'), ('three', 'c', 'z')"
    source = Sqlite(path=made(tmp_path, f"CREATE TABLE t (n, c, late); INSERT INTO t VALUES {values}"))
    whole = source.load()
    assert whole.table.astype(object).where(whole.table.notna(), None).to_dict("list") == {
        "n": ["1", "2", "2.5", "three"],
        "c": ["a", "b", None, "c"],
    }
    assert list(whole.left_out.values()) == [("late",)]
    seen: list[int] = []
    first = read(source, Wanted(progress=lambda done, _: seen.append(done)), memory=1)
    assert first.note == "table t, only the first 2 rows: there is no memory for more"
    assert first.table.to_dict("list") == {"n": [1, 2], "c": ["a", "b"], "late": ["x", "y"]}
    assert seen == [2]


def test_names_need_no_more_than_the_first_rows(tmp_path: Path) -> None:
    path = made(tmp_path)
    assert Sqlite(path=path).names() == ("age", "city")
    assert Sqlite(path=path, query="SELECT city AS c FROM people").names() == ("c",)


def test_a_text_index_does_not_hide_the_tables(tmp_path: Path) -> None:
    index = "CREATE VIRTUAL TABLE found USING fts5(city); INSERT INTO found VALUES ('Rome');"
    source = Sqlite(path=made(tmp_path, SCRIPT + index))
    assert source.load().table["age"].tolist() == [31, 23, 57]
    assert "found" not in source.offered()["table"]
