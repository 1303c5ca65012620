"""Spreadsheets as people have them: the right sheet and row, nothing lost without a word."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data import DataSettings
from nnstudio.data.readers.cells import column
from nnstudio.data.readers.workbook import look_through
from nnstudio.data.reading import read
from nnstudio.data.sources import ANYTHING, Loaded, Spreadsheet, Wanted
from nnstudio.errors import DataError
from tests.data import damage, workbooks

PEOPLE = [["age", "city"], [31, "Rome"], [23, "Oslo"], [57, "Rome"]]
Load = Callable[..., Loaded]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def loaded(content: bytes, wanted: Wanted = ANYTHING, **given: object) -> Loaded:
        path = tmp_path / "table.xlsx"
        path.write_bytes(content)
        return Spreadsheet(path=str(path), **given).load(wanted)  # type: ignore[arg-type]

    return loaded


def lists(table: pd.DataFrame) -> list[list[object]]:
    return [[None if pd.isna(value) else value for value in row] for row in table.itertuples(index=False)]


@pytest.mark.parametrize("content", [workbooks.xlsx({"People": PEOPLE}), workbooks.ods(PEOPLE)])
def test_names_numbers_and_texts(load: Load, content: bytes) -> None:
    found = load(content)
    assert list(found.table) == ["age", "city"]
    assert lists(found.table) == [[31, "Rome"], [23, "Oslo"], [57, "Rome"]]
    assert found.table["age"].dtype == "int64"
    assert found.named
    assert not found.questions


def test_the_note_names_the_sheet(load: Load) -> None:
    assert load(workbooks.xlsx({"People": PEOPLE})).note == "sheet People, header"


def test_no_header_gives_names(load: Load) -> None:
    found = load(workbooks.xlsx({"a": [[7.4, 5], [7.8, 5], [11.2, 6]]}))
    assert list(found.table) == ["column 1", "column 2"]
    assert (len(found.table), found.named) == (3, False)


def test_the_largest_sheet_is_taken_and_the_others_are_offered(load: Load) -> None:
    content = workbooks.xlsx({"Notes": [["read me"]], "People": PEOPLE})
    found = load(content)
    (question,) = found.questions
    assert list(found.table) == ["age", "city"]
    assert [option.sets["source.sheet"] for option in question.options] == ["Notes", "People"]
    assert question.to_json()["chosen"] == "People: 4 × 2 cells"
    assert question.preview[:2] == ("age | city", "31 | Rome")
    chosen = load(content, sheet="People")
    assert not chosen.questions
    assert chosen.table.equals(found.table)


def test_a_sheet_that_is_not_there(load: Load) -> None:
    with pytest.raises(DataError, match=r"no sheet Peple. It has Notes, People"):
        load(workbooks.xlsx({"Notes": [], "People": PEOPLE}), sheet="Peple")


def test_title_rows_are_found_and_asked_about(load: Load) -> None:
    titled = [
        ["Report for 2024", None, None],
        [],
        ["age", "city", "paid"],
        *[[i, "Rome", i / 2] for i in range(9)],
    ]
    found = load(workbooks.xlsx({"a": titled}))
    assert list(found.table) == ["age", "city", "paid"]
    assert len(found.table) == 9
    (question,) = found.questions
    assert question.code == "table-start"
    assert question.preview[0] == "age | city | paid"
    assert list(found.left_out.values()) == [("1",)]
    told = load(workbooks.xlsx({"a": titled}), header_row=3)
    assert told.table.equals(found.table)
    assert not told.questions


def test_rows_are_counted_as_in_the_sheet(load: Load) -> None:
    below = '<row r="4"><c r="B4"><v>1</v></c></row><row r="6"><c r="B6"><v>2</v></c></row>'
    found = load(workbooks.xlsx({"a": below}), header_row=6, header=False)
    assert lists(found.table) == [[2]]
    with pytest.raises(DataError, match="has only 6 rows"):
        load(workbooks.xlsx({"a": below}), header_row=7)


def test_a_row_of_units_is_left_out_and_asked_about(load: Load) -> None:
    rows = [["height", "weight"], ["cm", "kg"], *[[150 + i, 50 + i] for i in range(8)]]
    found = load(workbooks.xlsx({"a": rows}))
    assert found.table["height"].tolist() == [150 + i for i in range(8)]
    assert "units-row" in [question.code for question in found.questions]


def test_dates_truth_and_serial_numbers(load: Load) -> None:
    rows = [["when", "ok", "serial"], [date(2024, 3, 4), True, 45355], [date(2024, 3, 5), False, 45356]]
    found = load(workbooks.xlsx({"a": rows}))
    assert lists(found.table) == [["2024-03-04", "true", 45355], ["2024-03-05", "false", 45356]]


def test_formulas_without_a_result_and_errors_are_counted(load: Load) -> None:
    cells = (
        '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>'
        '<row r="2"><c r="A2"><f>1+1</f></c><c r="B2"><v>1</v></c></row>'
        '<row r="3"><c r="A3"><f>1+2</f><v></v></c><c r="B3"><v>2</v></c></row>'
        '<row r="4"><c r="A4"><f>1+3</f><v>4</v></c><c r="B4" t="e"><v>#N/A</v></c></row>'
        '<row r="5"><c r="A5" t="str"><f>IF(1,"","x")</f><v></v></c><c r="B5"><v>2</v></c></row>'
        '<row r="6"><c r="A6"><f t="shared" si="0"/><v/></c><c r="B6"><v>2</v></c></row>'
    )
    found = load(workbooks.xlsx({"a": cells}))
    assert "3 formulas without a stored result are empty" in found.note
    assert "1 cells with an error such as #N/A are empty" in found.note
    assert lists(found.table)[2] == [4, None]


def test_cells_across_two_pieces_are_counted_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("nnstudio.data.readers.workbook._PIECE", 700)
    cells = "".join(f'<row r="{i}"><c r="A{i}"><f>1+1</f></c></row>' for i in range(1, 301))
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbooks.xlsx({"a": cells}))
    with path.open("rb") as opened:
        flaws = look_through(opened, "a", "a.xlsx")
    assert flaws is not None
    assert flaws.unsaved == 300


def test_empty_rows_and_columns_go_and_are_reported(load: Load) -> None:
    rows = [
        ["age", "city", "", "pay"],
        [31, "Rome", None, None],
        [],
        [23, "Oslo"],
        ["", " ", "", ""],
        [1, "Rome"],
    ]
    found = load(workbooks.xlsx({"a": rows}))
    assert list(found.table) == ["age", "city", "pay"]
    assert lists(found.table) == [[31, "Rome", None], [23, "Oslo", None], [1, "Rome", None]]
    assert "2 empty rows left out" in found.note
    assert "empty column 3 left out" in found.note


def test_rows_to_answer_for_all_stay(load: Load) -> None:
    rows = [["age", "city"], [31, "Rome"], [], [23, "Oslo"]]
    assert len(load(workbooks.xlsx({"a": rows}), Wanted(known=("age",))).table) == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04 not a zip", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3_000), "damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        (workbooks.xlsx({"a": []}), "no rows in sheet a"),
        (workbooks.xlsx({"a": [["age", "city"]]}), "names but no rows"),
        (workbooks.xlsx({"a": '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'}), "memory"),
    ],
)
def test_refusals(load: Load, content: bytes, said: str) -> None:
    with pytest.raises(DataError, match=said):
        load(content)


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(DataError, match="There is no file"):
        Spreadsheet(path="nowhere.xlsx").load()


def test_entities_are_not_followed(load: Load) -> None:
    parts = {
        "_rels/.rels": '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Relationships/>',
        "xl/workbook.xml": "<workbook/>",
    }
    with pytest.raises(DataError):
        load(workbooks.zipped(parts))


def test_a_workbook_becomes_a_data_set(tmp_path: Path) -> None:
    path = tmp_path / "data.xlsx"
    rows = [["x", "when", "y"], *[[i / 7, date(2024, 1, 1 + i % 28), "ab"[i % 2]] for i in range(60)]]
    path.write_bytes(workbooks.xlsx({"a": rows}))
    dataset = read(DataSettings(source=Spreadsheet(path=str(path)), target="y"))
    assert [field.type for field in dataset.fields] == ["number", "date", "category"]
    assert dataset.classes == ("a", "b")


def test_many_rows_take_seconds(load: Load) -> None:
    content = workbooks.xlsx({"a": [["x", "y", "z"], *[[i, i / 3, "ab"[i % 2]] for i in range(20_000)]]})
    began = time.perf_counter()
    assert len(load(content).table) == 20_000
    assert time.perf_counter() - began < 2.0


@settings(max_examples=40, deadline=None)
@given(content=damage.of(workbooks.xlsx({"a": PEOPLE, "b": [[1, True, date(2024, 1, 1)]]})))
def test_broken_files_end_in_a_sentence(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        damage.reads_or_refuses(lambda path: Spreadsheet(path=path), Path(folder) / "a.xlsx", content)


def test_broken_parts_end_in_a_sentence(load: Load) -> None:
    row = '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'
    for sheet in (row, row[:-3], row.replace("A1", "??"), row.replace('r="1"', 'r="-1"', 1)):
        with pytest.raises(DataError):
            load(workbooks.xlsx({"a": sheet}))


def test_long_whole_numbers_stay_text() -> None:
    assert column([110101199003071234, 2]).tolist() == ["110101199003071234", "2"]
    assert column([10**400, 1]).tolist() == [str(10**400), "1"]
    assert column([123, None, 2]).tolist()[::2] == [123.0, 2.0]


def test_times_are_kept_where_there_are_any() -> None:
    assert column([datetime(2024, 3, 4, 12), date(2024, 3, 5)]).tolist() == [
        "2024-03-04 12:00:00",
        "2024-03-05",
    ]
    assert column([datetime(2024, 3, 4), None]).tolist()[:1] == ["2024-03-04"]


@given(st.lists(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.dates())))
@settings(max_examples=60)
def test_every_column_of_cells_becomes_numbers_or_texts(values: list[object]) -> None:
    made = column(values)
    assert len(made) == len(values)
    missing = [value is None or value == "" for value in values]
    for value, blank in zip(made.tolist(), missing, strict=True):
        assert isinstance(value, str | int | float)
        assert not blank or value == "" or pd.isna(value)
    if made.dtype.kind == "i":
        assert made.tolist() == values


@given(st.lists(st.floats(allow_nan=False), min_size=1))
@settings(max_examples=60)
def test_numbers_come_back_bit_for_bit(values: list[float]) -> None:
    assert [float(value) for value in column(values)] == values
