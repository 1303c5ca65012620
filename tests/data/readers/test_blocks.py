"""Wherever a text is cut, its blocks hold whole rows, and what is wrong is named with its line."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.readers.blocks import Block, Cutter
from nnstudio.errors import DataError

CELLS = st.text(alphabet=st.sampled_from(list('ab,"\n 1.0')), max_size=6)


def cut(text: str, size: int) -> list[Block]:
    content = text.encode()
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    return list(Cutter(",", 3, "a.csv").blocks(pieces, 0))


def check(text: str, size: int) -> None:
    for block in cut(text, size):
        Cutter(",", 3, "a.csv").check(block, all_rows=True)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8), st.integers(1, 60))
def test_blocks_hold_whole_rows(rows: list[tuple[str, str, str]], size: int) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    blocks = cut(text.getvalue(), size)
    assert b"".join(block.content for block in blocks).decode() == text.getvalue()
    line, found = 1, []
    for block in blocks:
        assert block.line == line
        line += block.content.count(b"\n")
        Cutter(",", 3, "a.csv").check(block, all_rows=True)
        found += list(csv.reader(io.StringIO(block.content.decode(), newline="")))
    assert found == [list(row) for row in rows]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(*[st.from_regex(r"[0-9]{1,3}", fullmatch=True)] * 3), min_size=1, max_size=12))
def test_codes_are_found_where_they_are(rows: list[tuple[str, str, str]]) -> None:
    text = "".join(",".join(row) + "\n" for row in rows)
    found = Cutter(",", 3, "a.csv").columns_of_codes(Block(text.encode(), 1, plain=True, quoted='"' in text))
    coded = {i for row in rows for i, cell in enumerate(row) if len(cell) > 1 and cell[0] == "0"}
    assert found == coded


@pytest.mark.parametrize("size", [7, 20, 1000])
def test_the_line_is_named_in_every_block(size: int) -> None:
    with pytest.raises(DataError) as caught:
        check("1,2,3\n" * 10 + "4,5\n" + "1,2,3\n" * 5, size)
    assert caught.value.message.values["line"] == 11


@pytest.mark.parametrize("row", ['1,"2,3\n4,5,6\n', '1,"2"x,3\n', '1,"b\n2,3,"c,d\n', '"1,2,3\n"4",5,6\n'])
def test_a_quote_that_is_not_closed_is_refused(row: str) -> None:
    with pytest.raises(DataError) as caught:
        check("1,2,3\n" * 4 + row + "7,8,9\n", 1000)
    assert caught.value.code in {"quote-open", "row-uneven"}
    assert caught.value.message.values["line"] == 5


def test_spaces_of_any_number_separate() -> None:
    (block,) = Cutter(" ", 3, "a.txt").blocks([b'  a   b\tc  \n1 "x  y" 3\n'], 0)
    assert block.content == b'a b c\n1 "x  y" 3\n'


def test_wide_separators_are_one_byte() -> None:
    cutter = Cutter("，", 2, "a.txt")
    (block,) = cutter.blocks(["a，b\n1，2\n".encode()], 1)
    assert block.content == b"1\x1f2\n"
    assert block.line == 2
