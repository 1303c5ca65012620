"""Dates: time that passes, and circles on which December is near January."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from nnstudio.data.choices import DateChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import Preparation, fit
from nnstudio.data.preparation.dates import DAY, MISSING, YEAR
from tests.data.preparation.made import made


def dates(values: object, choice: DateChoice | None = None) -> Dataset:
    return made({"d": pd.Series(values)}, {"d": "date"}, {} if choice is None else {"d": choice})


def prepared(preparation: Preparation, values: object) -> np.ndarray:
    return preparation.inputs(dates(values))["input"]


def days(start: str, periods: int = 30, freq: str = "3D") -> pd.DatetimeIndex:
    return pd.date_range(start, periods=periods, freq=freq)


def test_seconds_whatever_the_resolution() -> None:
    for unit in ("s", "ms", "us", "ns"):
        values = pd.Series(pd.to_datetime(["1970-01-02", None, "1969-12-31 23:59:59"], format="ISO8601"))
        raw = fit(dates(days("2020-01-01")), np.arange(30)).raw(dates(values.dt.as_unit(unit)))["dates"]
        assert raw[:, 0].tolist() == [DAY, MISSING, -1]
    zoned = pd.Series(pd.to_datetime(["2024-01-01T02:00+02:00", "2024-01-01T00:00+00:00"], utc=True))
    raw = fit(dates(days("2020-01-01")), np.arange(30)).raw(dates(zoned))["dates"]
    assert raw[0, 0] == raw[1, 0] == 1_704_067_200


def test_text_is_read_as_dates_row_by_row() -> None:
    preparation = fit(dates(days("2020-01-01")), np.arange(30))
    texts = ["2020-01-01", "2020-01-01 12:00:00", "no date", None]
    assert (preparation.raw(dates(pd.Categorical(texts)))["dates"][:, 0] == MISSING).tolist() == [
        False, False, True, True
    ]  # fmt: skip


def test_what_comes_out_follows_from_what_is_there() -> None:
    def names(values: object, choice: DateChoice | None = None) -> list[str]:
        return [name.partition(": ")[2] for name in fit(dates(values, choice), np.arange(30)).features[1:]]

    circle = "{} (sine)", "{} (cosine)"
    year, week, day = (
        [form.format(name) for form in circle] for name in ("time of year", "weekday", "time of day")
    )
    assert names(days("2020-01-01")) == [*year, *week]
    assert names(days("2020-01-01", freq="7h")) == [*year, *week, *day]
    assert names(days("1990-01-01", freq="MS")) == year  # the weekday of a month's first says nothing
    assert names(days("2020-01-01"), DateChoice(month=False)) == week
    only = fit(dates(days("2020-01-01"), DateChoice(elapsed=False, weekday=False)), np.arange(30))
    assert [name.partition(": ")[2] for name in only.features] == year
    nothing = DateChoice(elapsed=False, month=False, weekday=False, hour=False)
    assert fit(dates(days("2020-01-01"), nothing), np.arange(30)).features == ("d in years",)


def test_time_passes_in_years_and_circles_close() -> None:
    values = days("2020-01-01", 40, "30D")
    preparation = fit(dates(values, DateChoice(weekday=False)), np.arange(40))
    (field,) = preparation.dates
    found = prepared(preparation, values)
    assert abs(found[:, 0].mean()) < 1e-6
    assert found[:, 0].std() == pytest.approx(1.0, rel=1e-5)
    years = found[:, 0] / field.scale + field.mean
    np.testing.assert_allclose(years, np.arange(40) * 30 * DAY / YEAR, rtol=1e-5, atol=1e-6)
    ends = prepared(preparation, pd.to_datetime(["2021-12-31", "2022-01-01", "2021-07-01"]))[:, 1:]
    assert np.linalg.norm(ends[0] - ends[1]) < 0.05
    assert np.linalg.norm(ends[0] - ends[2]) > 1.9
    np.testing.assert_allclose(np.square(ends).sum(axis=1), 1.0, rtol=1e-5)


def test_a_missing_date_is_the_median_and_says_so_if_training_had_one() -> None:
    values = pd.Series(days("2020-01-01"))
    values.iloc[28:] = pd.NaT
    whole = fit(dates(values), np.arange(28))
    assert not any(name.endswith("missing") for name in whole.features)
    assert np.array_equal(prepared(whole, [pd.NaT]), prepared(whole, [values[14]]))
    gaps = fit(dates(values), np.arange(30))
    assert gaps.features[-1] == "d is missing"
    assert prepared(gaps, [pd.NaT, values[0]])[:, -1].tolist() == [1.0, 0.0]
    assert gaps.describe("d") == "date → 6 numbers; 2 missing → median"


@pytest.mark.parametrize(
    "values", [[pd.NaT] * 5, [pd.Timestamp("2024-02-29")] * 5, [pd.Timestamp("1700-01-01")]]
)
def test_no_date_one_date_and_an_old_one(values: list[pd.Timestamp]) -> None:
    dataset = dates(pd.Series(values, dtype="datetime64[s]"))
    found = fit(dataset, np.arange(len(values))).inputs(dataset)["input"]
    assert np.isfinite(found).all()
    assert (found[:, 0] == 0).all()
