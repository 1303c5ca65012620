"""The text files that go wrong most often in real life: right by themselves, asked for, or refused."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.data import Csv
from nnstudio.data.readers.textfile import TextTable, read_table
from nnstudio.data.sources.base import Wanted
from nnstudio.errors import DataError

Read = Callable[..., TextTable]
CHINESE = "姓名,年龄,城市\n王小明,23,北京\n李华,31,上海\n张伟,57,北京\n"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Writes a file and reads it; every answer comes within two seconds."""

    def reads(content: bytes | str, name: str = "table.csv", **given: object) -> TextTable:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        start = perf_counter()
        try:
            return read_table(Csv(path=str(path), **given))  # type: ignore[arg-type]
        finally:
            assert perf_counter() - start < 2.0

    return reads


def refused(read: Read, content: bytes | str) -> DataError:
    with pytest.raises(DataError) as caught:
        read(content)
    return caught.value


@pytest.mark.parametrize(
    "encoding",
    ["gbk", "gb18030", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_chinese_of_any_encoding(read: Read, encoding: str, end: str) -> None:
    found = read(CHINESE.replace("\n", end).encode(encoding))
    assert list(found.table) == ["姓名", "年龄", "城市"]
    assert list(found.table["城市"]) == ["北京", "上海", "北京"]
    assert found.table["年龄"].sum() == 111
    assert not [asked for asked in found.questions if asked.code == "encoding"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("name,city\nZoë,Köln\nRené,Orléans\nÅsa,Malmö\n", "cp1252"),
        ("имя,город\nАнна,Москва\nИван,Казань\nОльга,Тверь\n", "cp1251"),
        ("名前,都市\nさくら,とうきょう\nたろう,おおさか\n", "shift_jis"),
        ("姓名,城市\n王小明,臺北\n陳怡君,高雄\n林志豪,臺中\n", "big5"),
        ("이름,도시\n민준,서울\n서연,부산\n", "euc_kr"),
    ],
)
def test_other_encodings_are_asked_for(read: Read, text: str, encoding: str) -> None:
    found = read(text.encode(encoding))
    asked = next(asked for asked in found.questions if asked.code == "encoding")
    assert asked.options[asked.chosen].sets == {"source.encoding": encoding}
    assert asked.preview[-1] == text.splitlines()[-1]
    assert len(asked.options) > 1
    answered = read(text.encode(encoding), encoding=encoding)
    assert not [asked for asked in answered.questions if asked.code == "encoding"]
    assert list(answered.table) == text.splitlines()[0].split(",")


def test_one_spoiled_byte_is_no_other_encoding(read: Read) -> None:
    error = refused(read, (CHINESE * 3).encode().replace("李华".encode(), b"\xff\xfe", 1))
    assert (error.code, error.message.values["line"]) == ("encoding-differs", 3)


def test_an_encoding_that_shows_late(read: Read) -> None:
    plain = "a,b\n" + "1,text\n" * 700_000
    found = read((plain + "2,北京\n").encode("gb18030"))
    assert found.table["b"].iloc[-1] == "北京"
    assert found.note.startswith("GB18030")


@pytest.mark.parametrize("separator", [";", "\t", "|", "，", "；", " ", "^"])
def test_separators(read: Read, separator: str) -> None:
    found = read("\n".join(separator.join(row) for row in (["x", "y"], ["1", "u"], ["2", "v"])), "t.txt")
    assert list(found.table) == ["x", "y"]
    assert list(found.table["x"]) == [1, 2]


def test_columns_set_with_spaces(read: Read) -> None:
    found = read("  x    y  name \n  1  2.5  Ann \n 10  3.5  Bob \n")
    assert found.table.to_dict("list") == {"x": [1, 10], "y": [2.5, 3.5], "name": ["Ann", "Bob"]}


def test_one_column_of_texts_is_refused_and_one_of_numbers_asked_for(read: Read) -> None:
    error = refused(read, "words\nhello\nworld\n")
    assert error.code == "one-column"
    assert "semicolon, tab" in str(error)
    found = read("x\n1\n2\n3\n")
    assert list(found.table["x"]) == [1, 2, 3]
    assert [asked.code for asked in found.questions] == ["one-column"]


@pytest.mark.parametrize(
    ("content", "names", "rows"),
    [
        ("a,b,,\n1,2,,\n3,4,,\n,,,\n,,,\n", ["a", "b"], 2),
        ("a,a,,b\n1,2,3,4\n5,6,7,8\n", ["a", "a 2", "column 3", "b"], 2),
        ("1,2,x\n3,4,y\n5,6,x\n", ["column 1", "column 2", "column 3"], 3),
        ("speed,time\nm/s,s\n1,2\n3,4\n5,6\n", ["speed", "time"], 3),
        ("Report of May\n\nspeed,time,name\n1,2,u\n3,4,v\n", ["speed", "time", "name"], 2),
        ("Report,,\nspeed,time,name\n1,2,u\n3,4,v\n", ["speed", "time", "name"], 2),
        ("a,b\n1,2,\n3,4,\n", ["a", "b"], 2),
    ],
)
def test_what_stands_around_the_values(read: Read, content: str, names: list[str], rows: int) -> None:
    found = read(content)
    assert (list(found.table), len(found.table)) == (names, rows)


def test_what_is_left_out_is_said_and_asked(read: Read) -> None:
    found = read("Report of May\n\nspeed,time\nm/s,s\n1,2\n3,4\n5,6\n")
    assert list(found.table["time"]) == [2, 4, 6]
    assert sorted(found.left_out.values()) == [("1", "2"), ("4",)]
    by_code = {asked.code: asked for asked in found.questions}
    assert set(by_code) == {"table-start", "units-row"}
    assert by_code["units-row"].preview == ("m/s | s",)
    assert by_code["table-start"].preview[0] == "speed | time"
    kept = read("speed,time\nm/s,s\n1,2\n3,4\n5,6\n", units=False)
    assert list(kept.table["time"]) == ["s", "2", "4", "6"]


def test_the_line_of_the_table_can_be_given(read: Read) -> None:
    found = read("x,y,z\n5,6,7\na,b,c\n1,2,3\n3,4,5\n", header_row=3)
    assert (list(found.table), len(found.table)) == (["a", "b", "c"], 2)


def test_commas_and_line_breaks_in_quotes(read: Read) -> None:
    found = read('n,text\n1, "a, b"\n2,"c\nd"\n3,"e"\n')
    assert list(found.table["text"]) == ["a, b", "c\nd", "e"]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("a,b\n1,2\n3\n", "row-uneven", 3),
        ("a,b\n1,2\n3,4,5\n", "row-uneven", 3),
        ("a,b,c\n1,2,3,4\n5,6,7,8\n", "row-uneven", 2),
        ('a,b\n1,2\n"3,4\n5,6\n', "quote-open", 3),
        ('a,b\n1,"b\n2,"c\n3,4\n', "quote-open", 2),
        (b"a,b\n1,2\n3,\0\n", "file-not-text", 3),
    ],
)
def test_rows_that_do_not_fit_are_refused_with_their_line(
    read: Read, content: bytes | str, code: str, line: int
) -> None:
    error = refused(read, content)
    assert (error.code, error.message.values.get("line", line)) == (code, line)


def test_a_ragged_row_far_down_is_refused_with_its_line(read: Read) -> None:
    for row in ("1,2\n", "1,2,3,4\n"):
        error = refused(read, "a,b,c\n" + "10,20,30\n" * 600_000 + row + "1,2,3\n" * 10)
        assert (error.code, error.message.values["line"]) == ("row-uneven", 600_002)


def test_decimal_comma(read: Read) -> None:
    assert list(read("x;y\n1,5;2\n2,25;3\n").table["x"]) == [1.5, 2.25]
    assert list(read("x\ty\n1,5\t2\n2,25\t3\n").table["x"]) == [1.5, 2.25]
    assert list(read('x,y\n"1,5",2\n"2,25",3\n').table["x"]) == [1.5, 2.25]


@pytest.mark.parametrize("name", ["数据 表.csv", "a b (1).csv", "é.csv", f"{'x' * 250}.csv"])
def test_names_of_files(read: Read, name: str) -> None:
    assert len(read("a,b\n1,2\n3,4\n", name).table) == 2


def test_long_paths(tmp_path: Path) -> None:
    folder = tmp_path / ("d" * 200) / ("e" * 200)
    folder.mkdir(parents=True)
    path = folder / "table.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    assert len(str(path)) > 400
    assert len(read_table(Csv(path=str(path))).table) == 1


def test_infinite_numbers_are_missing_and_said(read: Read) -> None:
    found = read("x,y\n1.5,1\ninf,2\n1e400,3\n-inf,4\nNaN,5\n")
    assert found.table["x"].isna().tolist() == [False, True, True, True, True]
    assert "3 infinite numbers count as missing" in found.note


def test_more_than_memory_holds(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_text("x,y\n" + "".join(f"{i},{'ab'[i % 2]}\n" for i in range(1_200_000)), encoding="ascii")
    found = read_table(Csv(path=str(path)), memory=1_000_000)
    count = len(found.table)
    assert 0 < count < 1_200_000
    assert np.array_equal(found.table["x"], np.arange(count))
    assert f"only the first {count:,} rows" in found.note
    assert len(read_table(Csv(path=str(path)), memory=100_000_000).table) == 1_200_000


def test_a_late_surprise_in_a_large_file(read: Read) -> None:
    body = "1,2,x\n" * 1_500_000
    found = read("a,b,c\n" + body + "007,4,5\n3,many,NA\n")
    assert found.table["a"].iloc[[0, -2]].tolist() == ["1", "007"]
    assert found.table["b"].iloc[[0, -1]].tolist() == ["2", "many"]
    assert found.table["c"].iloc[[0, -2, -1]].tolist() == ["x", "5", "NA"]


def test_a_class_called_na_survives_as_target(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("x,y\n1,0\nNA,1\n3,NA\n", encoding="ascii")
    table = read_table(Csv(path=str(path)), Wanted(("y",))).table
    assert pd.isna(table["x"].iloc[1])
    assert table["y"].tolist() == ["0", "1", "NA"]


def test_reading_can_be_given_up(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("x,y\n" + "1,2\n" * 3_000_000, encoding="ascii")

    def enough(done: int, total: int) -> None:
        assert 0 < done <= total == path.stat().st_size
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read_table(Csv(path=str(path)), Wanted(progress=enough))


PARTS = st.sampled_from(
    ["1", "2.5", "a", '"', '""', ",", ";", "\n", "\r", " ", "\t", "é", "北", "inf", "007", "，", "|"]
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(PARTS, max_size=60).map("".join), st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_any_text_is_read_or_refused(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(text.encode(encoding))
    with suppress(DataError):
        found = read_table(Csv(path=str(path)))
        assert len(found.table)
        assert list(found.table) == [name for name in found.names if name in found.table]


@pytest.mark.parametrize("first", ['""', '"a"', '" "'])
def test_the_first_row_of_a_single_column_may_be_empty(tmp_path: Path, first: str) -> None:
    path = tmp_path / "texts.csv"
    path.write_text("text\n" + first + "\nabc\n" + "x\n" * 10, encoding="ascii")
    found = read_table(Csv(path=str(path)), Wanted(known=("text",)))
    assert found.table["text"].tolist() == [first.strip('"'), "abc", *["x"] * 10]


@pytest.mark.parametrize("text", ["-Infinity", "Infinity", "+Infinity", "-INFINITY", "iNf"])
@pytest.mark.parametrize("late", [False, True])
def test_infinite_numbers_spelled_out_leave_numbers(read: Read, text: str, *, late: bool) -> None:
    rows = [f"{number}.5,{number}" for number in range(900)]
    rows.insert(800 if late else 1, f"{text},3")
    found = read("a,b\n" + "\n".join(rows) + "\n")
    assert found.table["a"].dtype == np.float64
    assert found.table["a"].isna().sum() == 1
    assert "1 infinite numbers count as missing" in found.note


def test_infinite_numbers_among_decimal_commas(read: Read) -> None:
    found = read("a;b\n-Infinity;1\n2,5;3\n" + "4;5\n" * 9)
    assert found.table["a"].tolist()[1:] == [2.5, *[4.0] * 9]
    assert "1 infinite numbers count as missing" in found.note


def test_a_comma_in_every_row_may_stand_before_decimals(read: Read) -> None:
    content = "1,5\n2,7\n-3,8\n" + "4,25\n" * 9
    found = read(content)
    assert found.table.shape == (12, 2)
    (asked,) = (asked for asked in found.questions if asked.code == "comma-role")
    two, one = asked.options
    assert asked.chosen == 0
    for option, shape in ((two, (12, 2)), (one, (12, 1))):
        decided = {path.removeprefix("source."): value for path, value in option.sets.items()}
        again = read(content, **decided)
        assert again.table.shape == shape
        assert not again.questions
    assert again.table["column 1"].tolist()[:4] == [1.5, 2.7, -3.8, 4.25]


@pytest.mark.parametrize("content", ["a,b\n1,5\n2,7\n3,8\n", "1, 5\n2, 7\n3, 8\n", "1,5\n2,x\n3,8\n"])
def test_commas_that_are_no_decimals_are_not_asked_about(read: Read, content: str) -> None:
    assert "comma-role" not in [asked.code for asked in read(content).questions]


@pytest.mark.parametrize("written", ["a,b\n1,2\n", "a,b\n" + "x,y\n" * 4_000, "a,b\n" + '"' * 4_001])
def test_a_file_that_changes_between_two_passes(tmp_path: Path, written: str) -> None:
    path = tmp_path / "growing.csv"
    path.write_text("a,b\n" + "1,2\n" * 4_000 + "late,3\n", encoding="ascii")

    def change(done: int, total: int) -> None:
        if done == total:
            path.write_text(written, encoding="ascii")

    with pytest.raises(DataError) as caught:
        read_table(Csv(path=str(path)), Wanted(progress=change))
    assert caught.value.code == "file-changed"
    assert "growing.csv" in str(caught.value)
