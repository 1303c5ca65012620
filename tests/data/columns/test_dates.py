"""Dates in every usual way of writing them, and what is asked where the day could be the month."""

from __future__ import annotations

import datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.errors import DataError
from tests.data.columns.made import asked, chosen, cleaned, described


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-03-04", "2024-03-04"),
        ("2024-03-04 10:30", "2024-03-04T10:30:00"),
        ("2024-03-04T10:30:05.5", "2024-03-04T10:30:05"),
        ("2024-03-04T10:30:00Z", "2024-03-04T10:30:00"),
        ("2024-03-04T10:30:00+08:00", "2024-03-04T02:30:00"),
        ("1749-01", "1749-01-01"),
        ("2024/3/4", "2024-03-04"),
        ("2024.3.4", "2024-03-04"),
        ("2024年3月4日", "2024-03-04"),
        ("2024年3月", "2024-03-01"),
        ("２０２４年３月４日", "2024-03-04"),
        ("14.3.2024", "2024-03-14"),
        ("3/14/2024", "2024-03-14"),
        ("3/14/24 2:05 PM", "2024-03-14T14:05:00"),
        ("4 Mar 2024", "2024-03-04"),
        ("March 4, 2024", "2024-03-04"),
        ("Mar 2024", "2024-03-01"),
    ],
)
def test_ways_of_writing_a_date(text: str, date: str) -> None:
    values = cleaned([text, text, None]).values
    assert values.dtype == "datetime64[s]"
    assert values[0] == pd.Timestamp(date)
    assert values.isna().tolist() == [False, False, True]


@pytest.mark.parametrize(
    "texts", [["2024-13-01"], ["30/2/2024"], ["1.2.24", "10.0.19"], ["12:30"], ["May be"], ["3/4"]]
)
def test_what_is_no_date(texts: list[str]) -> None:
    assert cleaned(texts).values.dtype.kind != "M"


def test_a_number_above_twelve_is_the_day() -> None:
    assert cleaned(["3/4/2024", "3/14/2024"]).values[0] == pd.Timestamp("2024-03-04")
    assert cleaned(["3/4/2024", "14/3/2024"]).values[0] == pd.Timestamp("2024-04-03")
    assert asked(["3/4/2024", "14/3/2024"]) == {}


def test_day_or_month_is_asked_where_nothing_tells() -> None:
    question = asked(["3/4/2024", "5/6/2024"])["day-or-month"]
    assert chosen(question) == "The month"
    assert question.options[0].sets == {"choices.x.day_first": True}
    assert question.preview == ("3/4/2024 → 2024-03-04", "5/6/2024 → 2024-05-06")
    assert chosen(asked(["3.4.2024"])["day-or-month"]) == "The day"
    assert cleaned(["3/4/2024"], day_first=True).values[0] == pd.Timestamp("2024-04-03")
    assert asked(["3/4/2024"], day_first=True) == {}
    assert asked(["3/3/2024"]) == {}


def test_how_dates_were_read_is_kept_for_further_rows() -> None:
    read_as = described(["3/4/2024", "14/3/2024"] * 5).read_as
    assert read_as is not None
    assert (read_as.type, read_as.day_first) == ("date", True)
    assert cleaned(["3/4/2024"], type="date", day_first=True).values[0] == pd.Timestamp("2024-04-03")


def test_days_of_a_spreadsheet_say_what_is_missing() -> None:
    column = cleaned([45355, 45356, -999, 45357], "date", missing=("-999",))
    assert column.is_date
    assert column.markers == (("-999", 1),)


def test_days_of_a_spreadsheet_in_a_field_named_like_a_date() -> None:
    days = list(range(45355, 45395))
    for name in ("date", "Order Date", "日期"):
        field = described(days, name)
        assert (field.type, field.role) == ("date", "input")
        assert "45355 is 2024-03-04" in field.evidence
        question = asked(days, name)["date-or-number"]
        assert chosen(question) == "Dates"
        assert question.preview[0] == "45355 → 2024-03-04"
        assert question.options[1].sets == {f"choices.{name}.type": "number"}
    assert described(days, "date", type="number").type == "number"
    assert described([*days, 7], "date").type == "number"
    assert described(days, "price").type != "date"
    assert cleaned([45355.5], type="date").values[0] == pd.Timestamp("2024-03-04 12:00")
    assert cleaned([20240304, 20241231], "day").values[0] == pd.Timestamp("2024-03-04")
    assert cleaned([2024, 1999], type="date").values[1] == pd.Timestamp("1999-01-01")


def test_what_is_no_date_is_refused_where_one_is_wanted() -> None:
    for values in (["red", "blue"], [-5.0, -6.0]):
        with pytest.raises(DataError) as caught:
            cleaned(values, type="date")
        assert caught.value.code == "field-not-of-type"


def test_figures_of_dates() -> None:
    field = described([f"2024-01-{day:02d}" for day in range(1, 31)])
    assert str(field.evidence) == "dates from 2024-01-01 to 2024-01-30"
    assert field.minimum == datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC).timestamp()
    assert (field.role, field.distinct, sum(field.histogram), len(field.histogram)) == ("input", 30, 30, 16)


def test_dates_of_a_file_that_has_them() -> None:
    zoned = pd.Series(pd.to_datetime(["2024-03-04T10:00:00+08:00"]), name="x")
    assert cleaned(zoned).values[0] == pd.Timestamp("2024-03-04 02:00")
    assert described(pd.to_datetime(["2024-03-04", "2024-03-05"]), type="category").distinct == 2


_DATES = st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31))


@given(
    st.lists(_DATES, min_size=1, max_size=15),
    st.sampled_from(["{0:%Y}-{0:%m}-{0:%d}", "{0.year}/{0.month}/{0.day}", "{0.year}年{0.month}月{0.day}日"]),
)
@settings(max_examples=60)
def test_every_date_comes_back(dates: list[datetime.date], written: str) -> None:
    values = cleaned([written.format(date) if date.year > 999 else "" for date in dates]).values
    assert np.array_equal(values.to_numpy().astype("datetime64[D]"), np.array(dates, dtype="datetime64[D]"))
