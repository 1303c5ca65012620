"""CSV files as people have them: found out right, or refused with the line; never a shifted value."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.data import Csv
from nnstudio.data.readers.textfile import TextTable, column_names, read_table
from nnstudio.errors import DataError

Write = Callable[[str | bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: str | bytes) -> str:
        path = tmp_path / "table.csv"
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return str(path)

    return written


def lists(read: TextTable) -> list[list[object]]:
    return [
        [None if pd.isna(value) else value for value in row] for row in read.table.itertuples(index=False)
    ]


def read(path: str, **given: object) -> TextTable:
    return read_table(Csv(path=path, **given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("separator", "name"),
    [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "bar"), ("，", "wide comma"), (" ", "space")],
)
def test_separator_and_header_found_out(write: Write, separator: str, name: str) -> None:
    rows = [["age", "city"], ["31", "Rome"], ["23", "Oslo"], ["57", "Rome"]]
    found = read(write("\n".join(separator.join(row) for row in rows) + "\n"))
    assert found.note == f"UTF-8, {name}, header"
    assert list(found.table) == ["age", "city"]
    assert lists(found) == [[31, "Rome"], [23, "Oslo"], [57, "Rome"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(write: Write, end: str) -> None:
    assert lists(read(write(end.join(["a,b", "1,2", "3,4"]) + end))) == [[1, 2], [3, 4]]


def test_no_header_gives_names(write: Write) -> None:
    found = read(write("7.4,0.7,5\n7.8,0.88,5\n11.2,0.28,6\n"))
    assert list(found.table) == ["column 1", "column 2", "column 3"]
    assert found.note == "UTF-8, comma, no header (names given)"
    assert len(found.table) == 3


def test_header_among_texts(write: Write) -> None:
    assert list(read(write("v1,v2\nham,hello you\nspam,win now\nham,ok\n")).table) == ["v1", "v2"]
    again = read(write("ham,hello you\nspam,win now\nham,ok\n"))
    assert list(again.table) == ["column 1", "column 2"]


def test_choices_go_before_what_is_found(write: Write) -> None:
    path = write("1,2\n3,4\n5,6\n")
    assert list(read(path, header=True).table) == ["1", "2"]
    assert len(read(path, header=False).table) == 3
    assert list(read(write("a;b,c\n1;2,3\n4;5,6\n"), separator=",").table) == ["a;b", "c"]


def test_names_are_all_there_and_all_different(write: Write) -> None:
    assert list(read(write("age,age,,age 2\n1,2,3,4\n5,6,7,8\n")).table) == [
        "age",
        "age 3",
        "column 3",
        "age 2",
    ]


def test_spaces_after_commas(write: Write) -> None:
    found = read(write('25, Private, "a, b", <=50K\n38, ?, c, >50K\n28, Local, d, >50K\n'))
    assert lists(found)[0] == [25, "Private", "a, b", "<=50K"]


def test_quotes_commas_and_line_breaks_inside(write: Write) -> None:
    found = read(write('n,text\n1,"a, b"\n2,"c\nd"\n3,"say ""hi"""\n4,5" disk\n'))
    assert lists(found) == [[1, "a, b"], [2, "c\nd"], [3, 'say "hi"'], [4, '5" disk']]


def test_decimal_comma(write: Write) -> None:
    found = read(write("x;y\n1,5;2\n2,25;3\n"))
    assert lists(found) == [[1.5, 2], [2.25, 3]]
    assert "decimal comma" in found.note


@pytest.mark.parametrize(
    ("content", "first", "decimal"),
    [
        ("x;y\n1,500;2\n2,250;3\n", 1.5, ","),
        ("x\ty\n1,500\t2\n2,250\t3\n", "1,500", "."),
    ],
)
def test_a_comma_that_may_be_either_is_asked_for(
    write: Write, content: str, first: object, decimal: str
) -> None:
    found = read(write(content))
    assert lists(found)[0] == [first, 2]
    (asked,) = found.questions
    assert asked.code == "decimal-mark"
    assert asked.options[asked.chosen].sets == {"source.decimal": decimal}
    assert len(asked.preview) == 2
    # Whatever is answered is not asked again.
    answer = asked.options[1 - asked.chosen].sets["source.decimal"]
    assert not read(write(content), decimal=answer).questions


def test_a_point_elsewhere_tells_what_the_comma_is(write: Write) -> None:
    assert not read(write("x;y\n1,500;2.5\n2,250;3.5\n")).questions


def test_thousands_in_a_file_of_decimal_commas(write: Write) -> None:
    found = read(write("x;y\n1.234,5;2\n22,25;3\n1.000;4\n"))
    assert [row[0] for row in lists(found)] == ["1234.5", "22.25", "1000"]


@pytest.mark.parametrize(
    ("content", "line", "fields"),
    [
        ("a,b,c\n1,2,3\n4,5\n6,7,8\n", 3, 2),
        ("a,b,c\n1,2,3\n\n4,5,6,7\n6,7,8\n", 4, 4),
        ('a,b,c\n"x\ny",2,3\n"p,q",5\n"r",7,8\n', 4, 2),
        ('a,b,c\n1,2" x,3\n4,5\n6,7,8\n', 3, 2),
        ("a,b,c\n1,2,3,4\n5,6,7,8\n", 2, 4),
        ("a b c\n1 2 3\n4 5\n6 7 8\n", 3, 2),
    ],
)
def test_uneven_rows_are_refused_with_their_line(write: Write, content: str, line: int, fields: int) -> None:
    with pytest.raises(DataError) as caught:
        read(write(content))
    assert caught.value.code == "row-uneven"
    assert (caught.value.message.values["line"], caught.value.message.values["fields"]) == (line, fields)


def test_even_rows_are_not_refused(write: Write) -> None:
    assert len(read(write('a,b,c\n1,2,3\n\n   \n4,5,"x,y"\n6,7,8')).table) == 3


def test_an_open_quote_is_refused(write: Write) -> None:
    content = 'a,b\n1,2\n"3,4\n' + "5,6\n" * 40_000
    with pytest.raises(DataError) as caught:
        read(write(content))
    assert caught.value.code in {"quote-open", "row-uneven"}
    assert caught.value.message.values["line"] == 3


def test_what_spreadsheets_leave_is_taken_away_and_said(write: Write) -> None:
    found = read(write("a,b,,\n1,x,,\n2,y,,\n,,,\n,,,\n"))
    assert list(found.table) == ["a", "b"]
    assert len(found.table) == 2
    assert "2 empty rows left out" in found.note
    assert "empty columns left out" in found.note


def test_a_late_text_does_not_change_the_numbers_before_it(write: Write) -> None:
    rows = [f"{i}.50,{i}" for i in range(300_000)]
    rows[290_000] = "abc,1"
    found = read(write("a,b\n" + "\n".join(rows) + "\n"))
    assert found.table["a"].iloc[0] == "0.50"
    assert found.table["a"].iloc[290_000] == "abc"
    assert found.table["b"].dtype.kind == "i"


def test_codes_keep_their_zeros_and_all_their_digits(write: Write) -> None:
    found = read(write("id,zip,x\n110101199003071234,00501,1\n110101199003071235,10001,2\n,00777,3\n"))
    assert lists(found)[0] == ["110101199003071234", "00501", 1]
    assert lists(found)[1] == ["110101199003071235", "10001", 2]


def test_a_late_code_keeps_its_zeros_too(write: Write) -> None:
    found = read(write("a,b\n" + "\n".join(f"{i},{i}" for i in range(10, 40_000)) + "\n0012,5\n"))
    assert found.table["a"].iloc[-1] == "0012"
    assert found.table["a"].iloc[0] == "10"


def test_years_as_names(write: Write) -> None:
    assert list(read(write("country,2019,2020\nA,1.5,2\nB,2.5,3\n")).table) == ["country", "2019", "2020"]
    assert len(read(write("A,1.5,2\nB,2.5,3\n")).table) == 2


def test_yes_and_no_stay_as_they_are_written(write: Write) -> None:
    assert lists(read(write("a,b\nTRUE,1\nFALSE,2\nTRUE,3\n")))[0] == ["TRUE", 1]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b" \n\n", "file-empty"),
        (b"\xef\xbb\xbf", "file-empty"),
        (b"a,b,c\n", "file-header-only"),
        (b"abc\ndef\n", "one-column"),
        (b"PK\x03\x04rest", "file-not-text"),
    ],
)
def test_files_without_a_table(write: Write, content: bytes, code: str) -> None:
    with pytest.raises(DataError) as caught:
        read(write(content))
    assert caught.value.code == code


def test_a_row_of_units_that_cannot_be_there(write: Write) -> None:
    with pytest.raises(DataError) as caught:
        read(write("a,b,c\n"), units=True)
    assert caught.value.code == "file-header-only"


def test_a_table_that_begins_far_below_its_titles(write: Write) -> None:
    path = write("title\n" * 350 + "a,b,c\n" + "1,2,3\n" * 20)
    found = read(path, header_row=351)
    assert (list(found.table), len(found.table)) == (["a", "b", "c"], 20)


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    for path, code in [(tmp_path / "none.csv", "file-missing"), (tmp_path, "file-is-folder")]:
        with pytest.raises(DataError) as caught:
            read(str(path))
        assert caught.value.code == code
    with pytest.raises(DataError):
        read("a\0b")


def test_names_alone(write: Write) -> None:
    path = write("a,b\n1,2\n")
    assert column_names(Csv(path=path)) == ("a", "b")


CELLS = st.text(alphabet=st.sampled_from(list('ab,;"\n 1.')), max_size=6)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=8))
def test_well_formed_files_come_back_cell_by_cell(write: Write, rows: list[tuple[str, str, str]]) -> None:
    """Whatever stands in quotes: the cells are those that were written."""
    rows = [("x" + a, "x" + b, "x" + c) for a, b, c in rows]
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([("p", "q", "r"), *rows])
    assert lists(read(write(text.getvalue()), separator=",", header=True)) == [list(row) for row in rows]


@pytest.mark.parametrize(
    ("content", "header", "kinds"),
    [
        (
            "25, Private, 226802, 11th, <=50K.\n38, ?, 89814, HS-grad, >50K.\n28, Private, 3, 11th, <=50K.\n",
            False,
            "ititt",
        ),
        ("3,?,alfa,88.60,13495\n1,164,audi,99.80,?\n2,?,bmw,97.00,16500\n", False, "iftff"),
        ('"Month","Sunspots"\n"1749-01",58.0\n"1749-02",62.6\n"1749-03",70.0\n', True, "tf"),
        ("Times,Mass,Age,target\n6,33.6,50,1\n1,26.6,31,0\n8,23.3,32,1\n", True, "ifii"),
        ('v1,v2,,,\nham,"Go, now..",,,\nspam,Free entry,,,\nham,"Nah, no",,,\n', True, "tt"),
        ("7.4,0.7,0,5\n7.8,0.88,0,5\n11.2,0.28,0.56,6\n", False, "fffi"),
    ],
)
def test_files_as_they_are_passed_around(write: Write, content: str, header: bool, kinds: str) -> None:
    found = read(write(content))
    assert found.header == header
    assert len(found.table) == 3
    assert (
        "".join({"i": "i", "f": "f"}.get(found.table[name].dtype.kind, "t") for name in found.table) == kinds
    )
