"""Where a table begins, what its fields are called, and what is asked because it may be otherwise."""

from __future__ import annotations

import pytest

from nnstudio.data.readers.headers import find_heading, unlike_names

PEOPLE = [["name", "age", "height"], ["Ann", "31", "1.7"], ["Bob", "23", "1.8"], ["Eve", "57", "1.6"]]


def rows(text: str) -> list[list[str]]:
    return [line.split(",") for line in text.splitlines()]


def test_names_above_numbers() -> None:
    found = find_heading(PEOPLE, 3)
    assert (found.above, found.header, found.units, found.sure) == (0, True, False, True)
    assert found.names == ("name", "age", "height")
    assert not find_heading(PEOPLE[1:], 3).header


@pytest.mark.parametrize("titles", [["Staff"], ["Staff", "", ""], ["Staff of 2024"]])
def test_titles_lie_above_the_table(titles: list[str]) -> None:
    found = find_heading([titles, ["made in May"], *PEOPLE], 3)
    assert (found.above, found.names) == (2, ("name", "age", "height"))
    assert find_heading([titles, *PEOPLE], 3, above=0).above == 0


def test_a_row_with_one_value_of_a_sparse_table_is_no_title() -> None:
    assert find_heading(rows("5,,\n,6,\n,,7\n1,2,3"), 3).above == 0


@pytest.mark.parametrize(
    "units",
    [["", "years", "m"], ["-", "(a)", "[m]"], ["", "", "m/s"], ["", "岁", "米"], ["text", "%", "°C"]],
)
def test_a_row_of_units(units: list[str]) -> None:
    found = find_heading([PEOPLE[0], units, *PEOPLE[1:]], 3)
    assert found.units
    assert found.height == 2
    assert not find_heading([PEOPLE[0], units, *PEOPLE[1:]], 3, units=False).units


@pytest.mark.parametrize("row", [["Zoë", "?", "?"], ["Zoë", "unknown", "1.7"], ["Zoë", "41", "1.9"]])
def test_a_row_of_values_is_no_row_of_units(row: list[str]) -> None:
    assert not find_heading([PEOPLE[0], row, *PEOPLE[1:]], 3).units


def test_texts_alone_are_not_sure() -> None:
    found = find_heading(rows("v1,v2\nham,hello\nspam,win\nham,ok"), 2)
    assert (found.header, found.sure) == (True, False)


def test_a_separator_too_many_at_the_end() -> None:
    assert find_heading(rows("a,b,c\n1,2,3,\n4,5,6,"), 4).names == ("a", "b", "c", "column 4")
    assert find_heading(rows("a,b,c,\n1,2,3\n4,5,6"), 3).names == ("a", "b", "c")
    assert find_heading(rows("a,b,c\n1,2,3,4\n4,5,6,7"), 4).names == ("a", "b", "c")


def test_names_are_all_different() -> None:
    assert unlike_names(["age", "age", "", "age 2"], 4) == ("age", "age 3", "column 3", "age 2")


def test_names_that_must_be_there_tell_where_the_table_begins() -> None:
    known = ("age", "height")
    titles = [["Staff", "of", "2024"], ["1", "2", "3"]]
    assert find_heading([*titles, *PEOPLE], 3, known=known).above == 2
    assert find_heading(PEOPLE, 3, known=known, above=2).above == 0, "no row is lost"
    assert find_heading(PEOPLE, 3, known=("weight",), above=1).above == 1
