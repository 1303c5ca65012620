"""Data sets for the tests of preparation: every kind of field, with rows that are odd at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from nnstudio.data.choices import (
    CategoryChoice,
    DateChoice,
    FieldPreparation,
    ImageChoice,
    NumberChoice,
    SequenceChoice,
    TextChoice,
)
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.settings import FieldType, Role, Series

NAN = float("nan")
TRAINED = 24
"""Rows to learn from; those behind them are odd."""
NUMBER = st.one_of(st.floats(-1e6, 1e6), st.floats(width=32), st.just(NAN), st.just(2.0))
WORD = st.sampled_from(["", "red", "green", "blue", "3", "3.5"])
Table = list[tuple[float, float, str]]
ROWS = st.lists(st.tuples(NUMBER, NUMBER, WORD), min_size=4, max_size=20)
_ROLES: Mapping[str, Role] = {"y": "target", "shop": "group"}


def made(
    columns: Mapping[str, Any],
    types: Mapping[str, FieldType],
    prepare: Mapping[str, FieldPreparation] | None = None,
    groups: Mapping[str, str] | None = None,
    arrays: Mapping[str, Any] | None = None,
    **more: Any,
) -> Dataset:
    """A data set of these columns and arrays; "y" is the target, and "shop" the group of a series."""
    table = pd.DataFrame(columns)
    fields = tuple(
        FieldInfo(
            name,
            kind,
            _ROLES.get(name, "input"),
            missing=int(table[name].isna().sum()) if name in table else 0,
            prepare=(prepare or {}).get(name),
            group=(groups or {}).get(name),
        )
        for name, kind in types.items()
    )
    targets = more.pop("targets", ("y",) if "y" in types else ())
    return Dataset("made", "", fields, table, arrays or {}, targets, **more)


def table(rows: Table, y: list[object] | None = None) -> Dataset:
    """Two numbers and a word in every row, and the number of the row as the target."""
    words = [word or None for *_, word in rows]
    columns = {
        "a": [row[0] for row in rows],
        "b": [row[1] for row in rows],
        "word": pd.Series(words, dtype="category"),
        "y": y if y is not None else [float(place) for place, _ in enumerate(rows)],
    }
    return made(columns, {"a": "number", "b": "number", "word": "category", "y": "number"})


def _numbers() -> Dataset:
    chance = np.random.default_rng(1)
    choices = {
        "plain": NumberChoice(),
        "mean": NumberChoice(missing="mean", scale="min_max", indicator="yes"),
        "mode": NumberChoice(missing="mode", scale="robust", clip=0.1),
        "zero": NumberChoice(missing="constant", constant=-7.5, scale="log", indicator="no"),
        "bare": NumberChoice(scale="none"),
        "same": NumberChoice(),
        "none": NumberChoice(),
    }
    odd = [NAN, np.inf, -np.inf, 1e38, -1e38, 1e-40, 123456.789]
    columns = {}
    for name in choices:
        values = chance.normal(3.0, 20.0, TRAINED)
        values[::5] = NAN
        columns[name] = [*values, *odd]
    columns["same"][:TRAINED] = [2.5] * TRAINED
    columns["none"][:TRAINED] = [NAN] * TRAINED
    return made(columns, dict.fromkeys(choices, "number"), choices)


def _words(*, index: bool = False) -> Dataset:
    choices = {
        "plain": CategoryChoice(),
        "rare": CategoryChoice(most=3),
        "mode": CategoryChoice(missing="mode"),
        "unknown": CategoryChoice(missing="constant", constant="unknown"),
        "order": CategoryChoice(encoding="ordinal"),
        "few": CategoryChoice(rarest=9),
    }
    if index:
        choices = {
            name: choice.model_copy(update={"encoding": "index"})
            for name, choice in choices.items()
            if name != "order"
        }
    cycle = ["Köln", "北京", None, "Oslo, N", "007", "Köln", "3.0", "Köln"]
    odd = ["Atlantis", None, "", "3", "北京", "  ", "Köln"]
    columns = {name: pd.Categorical([*cycle * 3, *odd]) for name in choices}
    types: dict[str, FieldType] = dict.fromkeys(choices, "category")
    if not index:
        columns["sure"] = pd.Categorical(
            [*["no", "yes", "yes"] * 8, *["yes", "no", None, "maybe"], *["no"] * 3]
        )
        types["sure"] = "boolean"
    return made(columns, types, choices)


def _dates() -> Dataset:
    days = pd.date_range("2019-11-05", periods=TRAINED, freq="9D")
    hours = pd.date_range("1969-12-31 20:30", periods=TRAINED, freq="7h")
    odd = pd.to_datetime(
        [None, "1900-01-01", "2300-12-31", "2024-02-29 12:34:56", "1970-01-01", None, "2020"],
        format="ISO8601",
    )
    gaps = pd.Series([*hours, *odd])
    gaps[3] = pd.NaT
    columns = {
        "day": pd.Series([*days, *odd]),
        "hour": gaps,
        "parts": pd.Series([*hours, *odd]),
        "elapsed": pd.Series([*days, *odd]),
    }
    choices = {
        "parts": DateChoice(elapsed=False, month=False),
        "elapsed": DateChoice(month=False, weekday=False, hour=False),
    }
    return made(columns, dict.fromkeys(columns, "date"), choices)


def _texts() -> Dataset:
    cycle = ["It's good, very GOOD!", "bad film", "这部电影很好看", None, "good film 很好", ""]
    odd = ["", None, "unseen words only", "GOOD " * 40, "电影", "!?", "\u0130 good"]
    columns = {name: [*cycle * 4, *odd] for name in ("say", "letters")}
    choices = {"letters": TextChoice(unit="characters", length=5, lower=False, vocabulary=10)}
    return made(columns, dict.fromkeys(columns, "text"), choices)


def _levels() -> Dataset:
    chance = np.random.default_rng(2)
    rows = TRAINED + 7
    arrays = {
        "photo": chance.integers(0, 256, (rows, 5, 4, 3), dtype=np.uint8),
        "scan": chance.integers(0, 256, (rows, 3, 3, 1), dtype=np.uint8),
        "dark": np.zeros((rows, 2, 2, 1), dtype=np.uint8),
        "sound": chance.normal(1.0, 3.0, (rows, 9, 2)).astype(np.float32),
        "long": chance.normal(0.0, 1.0, (rows, 6, 1)).astype(np.float32),
    }
    arrays["sound"][TRAINED, 2] = [np.nan, np.inf]
    choices = {
        "scan": ImageChoice(scale="given", mean=0.4, std=0.25),
        "dark": ImageChoice(scale="measured"),
        "sound": SequenceChoice(length=4),
        "long": SequenceChoice(length=8, scale="none"),
    }
    types: dict[str, FieldType] = {
        "photo": "image", "scan": "image", "dark": "image", "sound": "sequence", "long": "sequence"
    }  # fmt: skip
    return made({}, types, choices, arrays=arrays)


def _mixed() -> Dataset:
    """Two vectors, indices, a text and a picture, each a group of inputs."""
    parts = [_numbers(), _words(), _words(index=True), _dates(), _texts(), _levels()]
    taken = [("plain", "mean"), ("plain", "order"), ("rare", "mode"), ("day",), ("say",), ("photo",)]
    columns, types, choices, arrays, groups = {}, {}, {}, {}, {}
    for number, (part, names) in enumerate(zip(parts, taken, strict=True)):
        for name in names:
            own, info = f"{name}{number}", part.field(name)
            (arrays if name in part.arrays else columns)[own] = (
                part.arrays[name] if name in part.arrays else part.table[name]
            )
            types[own], choices[own] = info.type, info.prepare
    groups = {"mean0": "second", "order1": "second", "day3": "second"}
    return made(columns, types, {k: v for k, v in choices.items() if v}, groups, arrays)


def _series() -> Dataset:
    """Windows of five rows over numbers, words and dates, of two shops; indices and a text beside them."""
    numbers, words, dates = _numbers(), _words(), _dates()
    columns = {
        "sold": numbers.table["mean"], "y": numbers.table["mode"].fillna(1.0).clip(-99, 99),
        "city": words.table["rare"], "day": dates.table["hour"], "code": words.table["mode"],
        "say": _texts().table["say"], "shop": ["a"] * TRAINED + ["b"] * 7,
    }  # fmt: skip
    types: dict[str, FieldType] = {
        "sold": "number", "y": "number", "city": "category", "day": "date", "code": "category",
        "say": "text", "shop": "category",
    }  # fmt: skip
    choices = {
        "sold": NumberChoice(missing="mean", indicator="yes"),
        "code": CategoryChoice(encoding="index"),
    }
    series = Series(enabled=True, window=5, horizon=2)
    return made(columns, types, choices, series=series)


KINDS: Mapping[str, Callable[[], Dataset]] = {
    "numbers": _numbers,
    "categories": _words,
    "indices": lambda: _words(index=True),
    "dates": _dates,
    "texts": _texts,
    "levels": _levels,
    "mixed": _mixed,
    "series": _series,
}
