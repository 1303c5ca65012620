"""JSON with an object per sample, in the ways in which it is written."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.readers.jsonlines import load as read_lines
from nnstudio.data.sources import JsonLines, Loaded, Wanted
from nnstudio.errors import DataError
from tests.data import damage

PEOPLE = [{"age": 31, "city": "Rome"}, {"age": 23, "city": "Oslo"}]
LINES = "\n".join(map(json.dumps, PEOPLE))


def load(folder: Path, content: str | bytes) -> Loaded:
    path = folder / "people.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return JsonLines(path=str(path)).load()


@pytest.mark.parametrize(
    "content",
    [
        LINES,
        LINES.replace("\n", "\r\n\r\n") + "\n",
        json.dumps(PEOPLE),
        json.dumps(PEOPLE, indent=2),
        json.dumps({"version": 1, "people": PEOPLE}, indent=1),
        LINES.encode("utf-8-sig"),
        LINES.encode("utf-16"),
    ],
)
def test_ways_to_write_it(tmp_path: Path, content: str | bytes) -> None:
    found = load(tmp_path, content)
    assert found.table.to_dict("records") == PEOPLE
    assert found.named


def test_inner_objects_are_flattened_once_and_lists_stay_text(tmp_path: Path) -> None:
    found = load(tmp_path, json.dumps([{"a": {"b": 1, "c": {"d": 2}}, "e": [1, "ü"], "f": True}]))
    assert found.table.to_dict("records") == [{"a.b": 1, "a.c": '{"d": 2}', "e": '[1, "ü"]', "f": "true"}]


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    table = load(tmp_path, '{"a": 1, "b": "x"}\n{"b": null, "c": 2.5}\n').table
    assert list(table) == ["a", "b", "c"]
    assert pd.isna(table["a"][1])
    assert pd.isna(table["b"][1])
    assert table["c"][1] == 2.5


def test_a_mark_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    table = load(tmp_path, '{"a": "x\u2028y", "b": "\x85"}\n{"a": "z", "b": "w"}\n').table
    assert table["a"].tolist() == ["x\u2028y", "z"]


def test_two_objects_in_a_line_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="Line 2"):
        load(tmp_path, '{"a": 1}\n{"a": 2}, {"a": 3}\n')


def test_lists_as_rows_have_no_names(tmp_path: Path) -> None:
    found = load(tmp_path, "[1, 2]\n[3, 4]\n")
    assert list(found.table) == ["column 1", "column 2"]
    assert not found.named


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"a": 1}\n{"a": 2\n{"a": 3}\n', "Line 2 of people.json is not valid JSON"),
        ('{"a": 1}\n5\n', "one object per sample"),
        ("5", "one object per sample"),
        ("[]", "is empty"),
        ("[{}]", "is empty"),
        ("[" * 100_000, "nested too deeply|damaged"),
        ('[{"a": ' + "9" * 10_000 + "}]", "damaged"),
        (json.dumps([{f"k{i}": 1 for i in range(10_001)}]), "10,001 columns"),
    ],
)
def test_refusals(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(DataError, match=said):
        load(tmp_path, content)


def test_half_of_a_character_does_not_survive(tmp_path: Path) -> None:
    table = load(tmp_path, '{"a": "\\ud800", "b": "\\ud83d\\ude00"}').table
    assert table["a"][0].encode() == b"?"
    assert table["b"][0] == "😀"


@settings(max_examples=40, deadline=None)
@given(content=st.one_of(damage.of(LINES.encode()), damage.of(json.dumps(PEOPLE).encode()), st.binary()))
def test_broken_files_end_in_a_sentence(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        damage.reads_or_refuses(lambda path: JsonLines(path=path), Path(folder) / "a.json", content)


_VALUES = st.one_of(st.none(), st.integers(-(10**14), 10**14), st.text(min_size=1))


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.dictionaries(st.sampled_from("abc"), _VALUES, min_size=1), min_size=1))
def test_values_come_back(rows: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = load(Path(folder), json.dumps(rows)).table
    for row, read in zip(rows, table.to_dict("records"), strict=True):
        for name, value in read.items():
            wanted = row.get(str(name))
            assert pd.isna(value) if wanted is None else value in (wanted, str(wanted))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("size", [1, 7, 60])
def test_pieces_of_any_size(
    tmp_path: Path, encoding: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"n": i, "city": ["罗马城", "奥斯陆"][i % 2]} for i in range(30)]
    rows[20] = {"n": 20.5, "city": "柏林", "new": True}  # type: ignore[dict-item]
    lines = "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    whole = load(tmp_path, lines.encode(encoding)).table
    monkeypatch.setattr("nnstudio.data.readers.jsonlines._PIECE", 120 + size)
    pd.testing.assert_frame_equal(load(tmp_path, lines.encode(encoding)).table, whole)
    assert whole["new"].tolist()[20] == "true"
    with pytest.raises(DataError, match="Line 61 of people"):
        load(tmp_path, f"{lines}\n\n{{\n".encode(encoding))


def test_only_as_many_rows_as_there_is_memory_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nnstudio.data.readers.jsonlines._PIECE", 20)
    path = tmp_path / "people.jsonl"
    path.write_text("\n".join(json.dumps({"n": i}) for i in range(100)))
    seen: list[tuple[int, int]] = []
    wanted = Wanted(progress=lambda done, total: seen.append((done, total)))
    found = read_lines(JsonLines(path=str(path)), wanted, memory=1)
    rows = len(found.table)
    assert 0 < rows < 100
    assert f"only the first {rows} rows" in found.note
    assert seen[-1][0] < seen[-1][1] == path.stat().st_size


def test_western_letters_are_not_guessed(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        load(tmp_path, '{"a": "Müller"}\n{"a": "Größe"}\n'.encode("cp1252"))
    assert refused.value.code == "json-encoding"
