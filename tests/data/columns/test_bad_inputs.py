"""Files that people really have: each comes out right, is asked about with a preview, or is refused."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from nnstudio.data import Csv, DataSettings, FieldChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.further import read_rows
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from nnstudio.data.splitting import split
from nnstudio.errors import DataError

ROWS = 60
Read = Callable[..., Dataset]


@pytest.fixture(autouse=True)
def soon() -> Iterator[None]:
    """Whatever is said, it is said within two seconds."""
    begin = time.process_time()
    yield
    assert time.process_time() - begin < 2.0


@pytest.fixture
def reading(tmp_path: Path) -> Read:
    def written(
        columns: dict[str, Sequence[Any]], target: str | None = None, *choices: FieldChoice
    ) -> Dataset:
        rows = [list(columns), *zip(*columns.values(), strict=True)]
        text = "\n".join(
            ",".join(f'"{cell}"' if "," in str(cell) else str(cell) for cell in row) for row in rows
        )
        path = tmp_path / "表.csv"
        path.write_text(text + "\n", encoding="utf-8")
        return read(DataSettings(source=Csv(path=str(path)), target=target, choices=choices))

    return written


def cycle(*values: object) -> list[object]:
    return [values[i % len(values)] for i in range(ROWS)]


AMOUNT = [i * 0.5 + 0.25 for i in range(ROWS)]
LABEL = cycle("a", "b")


def answers(dataset: Dataset) -> dict[tuple[str, str], str]:
    return {(q.field, q.code): str(q.options[q.chosen].label) for q in dataset.questions if q.field}


def test_markers_of_missing_values(reading: Read) -> None:
    markers = ["", "-", "/", "?", "无", "缺失", "空", "NULL"]
    numbers = [*markers, *AMOUNT[len(markers) :]]
    words = [*markers, *cycle("红", "绿", "蓝")[len(markers) :]]
    dataset = reading({"数": numbers, "色": words, "y": LABEL}, "y")
    number, colour = dataset.field("数"), dataset.field("色")
    assert (number.type, number.missing) == ("number", len(markers))
    assert (colour.type, colour.missing, colour.distinct) == ("category", len(markers), 3)
    assert answers(dataset) == {("色", "missing-or-value"): "Missing"}
    asked = dataset.questions[0].to_json()
    assert asked["preview"] == [f"“{text}” (1)" for text in ("-", "/", "NULL", "无", "空", "缺失")]
    assert asked["options"] == ["Missing", "A category of their own"]


def test_numbers_as_text(reading: Read) -> None:
    dataset = reading(
        {
            "sales": [f"{i + 1},{i:03d}" for i in range(ROWS)],
            "share": [f"{i}%" for i in range(ROWS)],
            "price": [f"￥{i}" for i in range(ROWS)],
            "weight": [f"{i}kg" for i in range(ROWS)],
            "wide": ["".join(chr(ord(c) + 0xFEE0) for c in str(i * i)) for i in range(ROWS)],
            "spaces": [f"{i * 3} " for i in range(ROWS)],
            "loose": [*(i * 7 for i in range(ROWS - 2)), "about 5", "many"],
            "y": [f"{i + 1},{i:03d}.5" for i in range(ROWS)],
        },
        "y",
    )
    assert {field.type for field in dataset.fields} == {"number"}
    table = dataset.table
    assert table["sales"].tolist() == [(i + 1) * 1000 + i for i in range(ROWS)]
    assert table["share"].tolist() == [i / 100 for i in range(ROWS)]
    assert table["price"].tolist() == table["weight"].tolist() == list(range(ROWS))
    assert table["wide"].tolist() == [i * i for i in range(ROWS)]
    assert table["spaces"].tolist() == [i * 3 for i in range(ROWS)]
    assert table["y"].tolist() == [(i + 1) * 1000 + i + 0.5 for i in range(ROWS)]
    assert dataset.classes == ()
    said = answers(dataset)
    for name in ("sales", "share", "price", "weight", "wide", "loose"):
        assert said[name, "number-or-text"] == "Numbers"
    loose = next(q for q in dataset.questions if q.field == "loose")
    assert [str(line) for line in loose.preview] == ["row 59: about 5", "row 60: many"]


def test_identifiers(reading: Read) -> None:
    dataset = reading(
        {
            "编号": list(range(1, ROWS + 1)),
            "身份证": [f"1101011990030712{i:02d}" for i in range(ROWS)],
            "手机": [13_812_340_000 + i * i for i in range(ROWS)],
            "学号": [f"{i:06d}" for i in range(10010, 10010 + ROWS)],
            "姓名": [f"张{chr(0x4E00 + i)}" for i in range(ROWS)],
            "x": AMOUNT,
            "y": LABEL,
        },
        "y",
    )
    for name in ("编号", "身份证", "手机", "学号", "姓名"):
        assert (dataset.field(name).type, dataset.field(name).role) == ("identifier", "ignored")
    assert dataset.table["身份证"].iloc[17] == "110101199003071217"
    assert dataset.table["学号"].iloc[0] == "010010"
    assert [field.name for field in dataset.inputs] == ["x"]


@pytest.mark.parametrize(
    ("values", "classes", "code", "answer"),
    [
        (cycle(3, 4, 5), ("3", "4", "5"), "classes-or-amount", "Classes to tell apart"),
        (cycle("是", "是 ", " 否"), ("否", "是"), "", ""),
        (cycle("Ａ", "A", "B"), ("A", "B"), "same-or-different", "One"),
        (cycle("Cat", "cat", "dog"), ("Cat", "cat", "dog"), "same-or-different", "Different"),
        (
            cycle("NA", "None", "null", "x"),
            ("NA", "None", "null", "x"),
            "missing-or-value",
            "A class of their own",
        ),
    ],
)
def test_labels(
    reading: Read, values: list[object], classes: tuple[str, ...], code: str, answer: str
) -> None:
    dataset = reading({"x": AMOUNT, "label": values}, "label")
    assert dataset.classes == classes
    assert len(dataset) == ROWS
    assert answers(dataset) == ({("label", code): answer} if code else {})


@pytest.mark.parametrize(
    ("rows", "labels", "code", "said"),
    [
        (0, ["a"], "file-header-only", "no rows"),
        (9, ["a", "b"], "rows-too-few", "9 usable rows; at least 10"),
        (20, ["a"], "one-class", "is a in every row"),
        (40, [f"t{i}" for i in range(40)], "target-too-varied", "40 different values in 40 rows"),
    ],
)
def test_too_little(reading: Read, rows: int, labels: list[str], code: str, said: str) -> None:
    with pytest.raises(DataError) as caught:
        reading({"x": AMOUNT[:rows], "label": [labels[i % len(labels)] for i in range(rows)]}, "label")
    assert caught.value.code == code
    assert said in str(caught.value)


def test_little_but_enough(reading: Read) -> None:
    dataset = reading({"x": AMOUNT[:20], "same": [5] * 20, "label": ["rare", *["a", "b"] * 9, "a"]}, "label")
    assert (dataset.field("same").role, str(dataset.field("same").evidence)) == ("ignored", "always 5")
    assert dataset.classes == ("a", "b", "rare")
    parts = split(dataset, DataSettings().split)
    assert len(parts.train) + len(parts.validation) + len(parts.test) == 20
    assert 0 in parts.train


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        ("日期", [f"2024年{i % 12 + 1}月{i % 28 + 1}日" for i in range(ROWS)]),
        ("d", [f"2024/{i % 12 + 1}/{i % 28 + 1}" for i in range(ROWS)]),
        ("date", [45292 + i for i in range(ROWS)]),
        ("Month", [f"{1749 + i // 12}-{i % 12 + 1:02d}" for i in range(ROWS)]),
    ],
)
def test_dates(reading: Read, name: str, dates: list[object]) -> None:
    dataset = reading({name: dates, "x": AMOUNT, "y": LABEL}, "y")
    assert (dataset.field(name).type, dataset.field(name).role) == ("date", "input")
    assert dataset.table[name].dtype == "datetime64[s]"
    asked = answers(dataset).get((name, "date-or-number"))
    assert asked == ("Dates" if name == "date" else None)


def test_rows_to_answer_for_are_read_as_what_was_learned_from(reading: Read, tmp_path: Path) -> None:
    """A single row could be read otherwise: what nothing in it tells was decided when the network learned."""
    days = [f"{i % 28 + 1}/{i % 12 + 1}/2024" for i in range(ROWS)]
    codes = [f"{i % 5}%" if i % 2 else "many" for i in range(ROWS)]
    gaps = [-999 if i % 7 == 3 else i for i in range(ROWS)]
    dataset = reading(
        {"day": days, "code": codes, "gap": gaps, "y": cycle("Ａ", "A", "b")},
        "y",
        FieldChoice(name="gap", missing=("-999",)),
    )
    preparation = fit(dataset, split(dataset, DataSettings().split).train)
    path = tmp_path / "rows.csv"
    path.write_text("day,code,gap,y\n3/4/2024,3%,-999,Ａ\n", encoding="utf-8")
    rows = read_rows(path, preparation, target=True)
    assert str(rows.table["day"].iloc[0]) == "2024-04-03 00:00:00"
    assert rows.table["code"].iloc[0] == "3%"
    assert rows.table["gap"].isna().all()
    assert rows.table["y"].iloc[0] == "A"
    path.write_text("day,code,gap\nred,3%,1\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_rows(path, preparation)
    assert caught.value.code == "field-not-of-type"
