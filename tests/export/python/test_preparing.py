"""Every way of preparing, predicting and dividing, against what the project does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from nnstudio.data.further import read_rows
from nnstudio.errors import ExportError
from nnstudio.export.given import answerable
from nnstudio.export.python.export import export_untrained
from nnstudio.export.python.program import program
from tests.export.python.samples import check, check_format, projected

ROWS = 60


@pytest.fixture(scope="module")
def flats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table with a field of every kind, gaps and oddities."""
    chance = np.random.default_rng(1)
    size = chance.normal(50, 12, ROWS)
    days = pd.Timestamp("2023-01-01 08:00") + pd.to_timedelta(np.arange(ROWS) * 7.25, "h")
    table = pd.DataFrame(
        {
            "size": size.round(2),
            "skewed": np.exp(chance.normal(0, 2, ROWS)).round(3),
            "city": chance.choice(["Köln", "köln ", "北京", "Oslo, N", "007", "3.0"], ROWS),
            "grade": chance.choice(["1", "2", "10"], ROWS),
            "rooms": chance.choice([1, 2, 3], ROWS),
            "pets": chance.choice(["yes", "no"], ROWS),
            "built": days.strftime("%Y-%m-%d %H:%M"),
            "seen": days.strftime("%d.%m.%Y"),
            "rent": [f"€{1000 + value:,.2f}" for value in size * 10],
            "words": [
                " ".join(chance.choice(["a", "B", "nice", "flat", "!", "it's", "大"], 3 + i % 4))
                for i in range(ROWS)
            ],
            "agent": chance.choice(["u", "v", "w", "x", "y"], ROWS),
            "part": np.where(np.arange(ROWS) % 5 == 0, "Test", "train"),
            "count": chance.integers(1, 4, ROWS),
            "sun": chance.choice(["ja", "nein"], ROWS),
            "new": chance.choice(["ja", "nein"], ROWS),
            "price": (size * 1000 + chance.normal(0, 900, ROWS)).round(),
            "kind": chance.choice(["flat", "NA", "house"], ROWS, p=[0.6, 0.1, 0.3]),
        }
    ).astype(object)
    table.loc[::9, "size"], table.loc[::17, "city"], table.loc[5, "size"] = None, "-", "-999"
    table.loc[7, "built"], table.loc[3, "words"], table.loc[1::25, "price"] = None, "", None
    path = tmp_path_factory.mktemp("data") / "flats.csv"
    table.to_csv(path, index=False)
    return path


def field(name: str, prepare: str = "", **more: Any) -> dict[str, Any]:
    """A choice for a field; of its preparation "kind option=value ..."."""
    if not prepare:
        return {"name": name, **more}
    kind, *options = prepare.split()
    values = {key: value_of(value) for key, value in (option.split("=") for option in options)}
    return {"name": name, "prepare": {"kind": kind, **values}, **more}


def value_of(text: str) -> Any:
    if text == "false":
        return False
    return float(text) if text[0].isdigit() and "." in text else int(text) if text[0].isdigit() else text


IGNORED = [field(name, role="ignored") for name in ("agent", "part", "count")]
LESS = [
    field(name, role="ignored")
    for name in ("agent", "part", "count", "words", "seen", "built", "city", "rent")
]

PROJECTS: dict[str, dict[str, Any]] = {
    "as it comes": {"target": "kind"},
    "numbers in every way": {
        "target": "kind",
        "choices": [
            field("size", "number missing=mean clip=0.05 scale=min_max indicator=yes", missing=["-999"]),
            field("skewed", "number scale=log"),
            field("rent", "number missing=constant constant=7 scale=robust"),
            field("price", "number missing=mode scale=none indicator=no"),
            *IGNORED,
        ],
    },
    "categories in every way": {
        "target": "kind",
        "choices": [
            field("city", "category missing=mode most=3", merge=True),
            field("grade", "category encoding=ordinal", type="category"),
            field("rooms", "category encoding=index", type="category"),
            field("count", "category encoding=index", type="category"),
            field("pets", "category rarest=30"),
            field("agent", "category encoding=index missing=constant constant=z", group="people"),
            field("words", type="category"),
        ],
    },
    "dates and texts": {
        "target": "kind",
        "choices": [
            field("built", "date weekday=false"),
            field("seen", "date elapsed=false", type="date", day_first=True),
            field("words", "text unit=characters lower=false length=9 vocabulary=12", type="text"),
            *IGNORED,
        ],
    },
    "words of texts and groups": {
        "target": "price",
        "choices": [
            field("words", "text", type="text"),
            field("size", group="sizes"),
            field("city", group="sizes"),
            field("built", group="days"),
            *IGNORED,
        ],
    },
    "several numbers": {
        "target": "price",
        "choices": [
            field("price", "target scale=log"),
            field("rent", "target scale=min_max", type="number", role="target"),
            *LESS[:-1],
        ],
    },
    "labels": {
        "target": "sun",
        "choices": [field("new", role="target"), *LESS],
        "balance": "weights",
    },
    "a class, a number and labels": {
        "target": "kind",
        "choices": [field(name, role="target") for name in ("sun", "new", "price")] + LESS,
    },
    "rows without a value left out": {
        "target": "price",
        "choices": [field("size", "number missing=drop"), field("city", "category missing=drop"), *IGNORED],
    },
    "by group, with weights": {
        "target": "kind",
        "choices": [field("agent", role="group"), field("count", role="weight"), *LESS[1:2], *LESS[3:]],
        "balance": "weights",
    },
    "by a field": {
        "target": "kind",
        "choices": [field("part", role="split"), *LESS[2:]],
        "balance": "oversample",
    },
    "by time": {"target": "price", "split": {"by": "time"}, "time": "built", "choices": LESS},
    "in order, by time": {"target": "price", "split": {"by": "time", "test": 0.3}, "choices": LESS},
    "a forecast": {
        "target": "price",
        "series": {"enabled": True, "window": 4, "horizon": 3},
        "time": "built",
        "choices": LESS,
    },
    "a forecast of groups and numbers": {
        "target": "price",
        "series": {"enabled": True, "window": 3, "horizon": 2, "step": 2},
        "choices": [field("pets", role="group"), field("skewed", role="target"), *LESS],
    },
    "a forecast of classes": {
        "target": "kind",
        "series": {"enabled": True, "window": 3, "horizon": 1},
        "split": {"by": "random"},
        "choices": LESS,
    },
    "the input again": {"reconstruct": True, "choices": [field("skewed", "number scale=log"), *LESS]},
}


@pytest.mark.parametrize("name", PROJECTS)
def test_the_file_prepares_like_the_project(flats: Path, tmp_path: Path, name: str) -> None:
    project = projected({"source": {"kind": "csv", "path": str(flats)}, **PROJECTS[name]}, tmp_path)
    file = check(project)
    file["predict"](flats, tmp_path / "out.csv")
    assert len(pd.read_csv(tmp_path / "out.csv"))
    check_format(project.path)


def test_every_row_of_a_series_is_answered_whatever_the_step_of_training(flats: Path, tmp_path: Path) -> None:
    settings = {
        "source": {"kind": "csv", "path": str(flats)},
        "target": "price",
        "series": {"enabled": True, "window": 4, "horizon": 2, "step": 5},
        "choices": LESS,
    }
    project = projected(settings, tmp_path)
    check(project)["predict"](flats, tmp_path / "out.csv")
    answered = answerable(project.preparation, read_rows(flats, project.preparation))
    assert len(answered) == ROWS - 3
    assert len(pd.read_csv(tmp_path / "out.csv")) == len(answered)


def test_several_answers_leave_compared_one_by_one(flats: Path, tmp_path: Path) -> None:
    settings = {"source": {"kind": "csv", "path": str(flats)}, **PROJECTS["a class, a number and labels"]}
    verification = export_untrained(projected(settings, tmp_path).record, tmp_path / "flats.py")
    assert verification.passed
    assert verification.max_difference <= 1e-6 * verification.scale


def test_values_that_plain_python_cannot_read_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    merged = [field("day", type="category", merge=True)]
    names = "".join(
        f"{i},{'ＡＢ'[i % 2]}{i % 80},{'ab'[i % 2]}\n{i},{'AB'[i % 2]}{i % 80},{'ab'[i % 2]}\n"
        for i in range(160)
    )
    path.write_text("x,day,kind\n" + names, encoding="utf-8")
    settings = {"source": {"kind": "csv", "path": str(path)}, "target": "kind", "choices": merged}
    with pytest.raises(ExportError) as refused:
        program(projected(settings, tmp_path))
    assert refused.value.code == "python-values"
