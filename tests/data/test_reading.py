"""What becomes of fields and targets, with the evidence, and which data is refused with what words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data import BuiltIn, Csv, DataSettings, FieldChoice, Toy
from nnstudio.data.choices import NumberChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.further import read_rows
from nnstudio.data.naming import names_of, resolve_target
from nnstudio.data.preparation import fit
from nnstudio.data.reading import describe_signature, read
from nnstudio.data.settings import Series
from nnstudio.errors import DataError

Table = dict[str, list[object]]
Write = Callable[[Table], Csv]
ROWS = 40


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(columns: Table, name: str = "table.csv") -> Csv:
        rows = [list(columns), *zip(*columns.values(), strict=True)]
        path = tmp_path / name
        path.write_text("\n".join(",".join(map(str, row)) for row in rows) + "\n", encoding="utf-8")
        return Csv(path=str(path))

    return written


def cycle(*values: object) -> list[object]:
    return [values[i % len(values)] for i in range(ROWS)]


def half(i: int) -> float:
    return i * 0.5 + 0.25


NUMBERS = [half(i) for i in range(ROWS)]


def test_types_roles_and_evidence(write: Write) -> None:
    source = write(
        {
            "row": list(range(ROWS)),
            "code": [f"{i:04d}" for i in range(ROWS)],
            "word": cycle("red", "green", "blue", "red"),
            "always": cycle(5),
            "x": [*cycle(1.5, 2.5, "?")[:-1], 4.5],
            "mostly": [*NUMBERS[:-1], "abc"],
            "day": [f"2024-01-{i % 28 + 1:02d} {i % 24:02d}:00" for i in range(ROWS)],
            "visits": [i * i for i in range(ROWS)],
            "y": cycle("a", "b"),
        }
    )
    dataset = read(DataSettings(source=source, target="y"))
    found = {field.name: (field.type, field.role) for field in dataset.fields}
    assert found == {
        "row": ("identifier", "ignored"),
        "code": ("identifier", "ignored"),
        "word": ("category", "input"),
        "always": ("number", "ignored"),
        "x": ("number", "input"),
        "mostly": ("number", "input"),
        "day": ("date", "input"),
        "visits": ("number", "input"),
        "y": ("category", "target"),
    }
    assert dataset.field("row").evidence == "counts the rows"
    assert "40 different texts" in dataset.field("code").evidence
    assert dataset.field("always").evidence == "always 5"
    assert "dates from 2024-01-01 to 2024-01-28" in dataset.field("day").evidence
    assert "“abc” (1) among them count as missing" in dataset.field("mostly").evidence
    assert dataset.field("mostly").missing == 1
    assert dataset.field("x").missing == cycle(0, 0, 1)[:-1].count(1)
    word = dataset.field("word")
    assert (word.categories, word.histogram, word.distinct) == (("red", "blue", "green"), (20, 10, 10), 3)
    visits = dataset.field("visits")
    assert (visits.minimum, visits.maximum, sum(visits.histogram)) == (0.0, 1521.0, ROWS)
    assert len(visits.histogram) == 16
    assert dataset.classes == ("a", "b")


def test_choices_go_before_what_is_detected(write: Write) -> None:
    source = write({"row": list(range(ROWS)), "grade": cycle(1, 2, 3), "x": NUMBERS, "y": cycle(1, 2, 3, 4)})
    choices = (
        FieldChoice(name="row", role="input"),
        FieldChoice(name="grade", type="category"),
        FieldChoice(name="x", role="ignored"),
        FieldChoice(name="y", type="number"),
    )
    dataset = read(DataSettings(source=source, target="y", choices=choices))
    assert [(field.type, field.role) for field in dataset.fields] == [
        ("number", "input"),
        ("category", "input"),
        ("number", "ignored"),
        ("number", "target"),
    ]
    assert dataset.field("grade").categories == ("1", "2", "3")
    assert dataset.classes == ()


@pytest.mark.parametrize(
    ("values", "classes"),
    [
        (cycle(0, 1), ("0", "1")),
        (cycle(10, 9, 100), ("9", "10", "100")),
        (cycle("1.0", "0.0"), ("0", "1")),
        (cycle("None", "NA", "some"), ("NA", "None", "some")),
        (cycle("-", "+"), ("+", "-")),
        (cycle("01", "02"), ("01", "02")),
        (cycle("yes", " yes ", "no"), ("no", "yes")),
        (NUMBERS, ()),
        (list(range(ROWS)), ()),
    ],
)
def test_targets(write: Write, values: list[object], classes: tuple[str, ...]) -> None:
    dataset = read(DataSettings(source=write({"x": NUMBERS, "y": values}), target="y"))
    assert dataset.classes == classes
    assert len(dataset) == ROWS


def test_rows_without_a_target_are_left_out_and_said(write: Write) -> None:
    values = [*cycle("a", "b")[:-3], "?", "", "a"]
    dataset = read(DataSettings(source=write({"x": NUMBERS, "y": values}), target="y"))
    assert len(dataset) == ROWS - 2
    assert "2 rows without y left out" in dataset.note
    assert dataset.table["x"].iloc[-1] == NUMBERS[-1]
    prices = [*range(100, 100 + ROWS - 1), "NA"]
    assert len(read(DataSettings(source=write({"x": NUMBERS, "y": prices}), target="y"))) == ROWS - 1


@pytest.mark.parametrize(
    ("y", "rows", "code"),
    [
        (["a"], ROWS, "one-class"),
        (["", "?"], ROWS, "target-empty"),
        ([1.5], ROWS, "target-constant"),
        (["a", "b"], 9, "rows-too-few"),
        ([f"t{i}" for i in range(ROWS)], ROWS, "target-too-varied"),
    ],
)
def test_what_cannot_be_learned_is_refused(write: Write, y: list[object], rows: int, code: str) -> None:
    def written(values: list[object], count: int) -> DataSettings:
        columns: Table = {"x": [*NUMBERS[:count]], "y": [values[i % len(values)] for i in range(count)]}
        return DataSettings(source=write(columns), target="y")

    with pytest.raises(DataError) as caught:
        read(written(y, rows))
    assert caught.value.code == code
    assert len(read(written(["a", "b"], 10))) == 10


def test_only_fields_that_are_used_have_to_have_values(write: Write) -> None:
    source = write({"x": NUMBERS, "empty": cycle("NA"), "y": cycle("a", "b")})

    def chosen(**choice: Any) -> DataSettings:
        dropped = FieldChoice(name="empty", prepare=NumberChoice(missing="drop"), **choice)
        return DataSettings(source=source, target="y", choices=(dropped,))

    with pytest.raises(DataError) as caught:
        read(chosen())
    assert caught.value.code == "field-empty"
    assert len(read(chosen(role="ignored"))) == ROWS


def test_a_missing_class_of_a_series_is_no_class(write: Write) -> None:
    def forecast(*y: object) -> Dataset:
        source = write({"x": NUMBERS, "y": cycle(*y)})
        return read(DataSettings(source=source, target="y", series=Series(enabled=True, window=2, horizon=1)))

    assert forecast("up", "down", "", "up").classes == ("down", "up")
    for y, code in ((("", "?"), "target-empty"), (("", "up"), "one-class")):
        with pytest.raises(DataError) as caught:
            forecast(*y)
        assert caught.value.code == code
        assert "nan" not in str(caught.value)


def test_no_source_and_no_target() -> None:
    with pytest.raises(DataError) as caught:
        read(DataSettings())
    assert caught.value.code == "source-missing"
    with pytest.raises(DataError) as caught:
        read(DataSettings(source=BuiltIn(name="iris"), target="specie"))
    assert str(caught.value) == "There is no field specie. Did you mean species?"


def test_a_file_is_read_before_a_target_is_chosen(write: Write) -> None:
    dataset = read(DataSettings(source=write({"x": NUMBERS, "y": cycle("a", "b")})))
    assert dataset.target is None
    assert fit(dataset, np.arange(20)).signature.targets == {}


def test_resolve_target() -> None:
    names = ["a", "b", "-1", "Price"]
    assert resolve_target(names, "b") == "b"
    assert resolve_target(names, "-1") == "-1"
    assert resolve_target(["a", "b"], "-1") == "b"
    assert resolve_target(names, "0") == "a"
    for given in ("7", "-9", "price", ""):
        with pytest.raises(DataError) as caught:
            resolve_target(names, given)
        assert caught.value.code == "target-unknown"
    with pytest.raises(DataError, match="Did you mean Price"):
        resolve_target(names, "prize")


def test_names_of(write: Write) -> None:
    assert names_of(write({"x": NUMBERS, "y": NUMBERS})) == ("x", "y")
    assert names_of(BuiltIn(name="digits")) == ("image", "digit")
    assert names_of(Toy()) == ("x1", "x2", "class")


@pytest.mark.parametrize(
    ("name", "rows", "inputs", "classes"),
    [
        ("digits", 1797, 1, 10),
        ("iris", 150, 4, 3),
        ("wine", 178, 13, 3),
        ("breast_cancer", 569, 30, 2),
        ("diabetes", 442, 10, 0),
    ],
)
def test_built_in_data(name: str, rows: int, inputs: int, classes: int) -> None:
    dataset = read(DataSettings(source=BuiltIn.model_validate({"name": name})))
    assert (len(dataset), len(dataset.inputs), len(dataset.classes)) == (rows, inputs, classes)


def test_digits_are_the_pictures_of_scikit_learn() -> None:
    from sklearn.datasets import load_digits

    dataset = read(DataSettings(source=BuiltIn(name="digits")))
    assert dataset.images is not None
    assert dataset.images.shape == (1797, 8, 8, 1)
    loaded = load_digits()
    assert np.array_equal(np.rint(dataset.images[..., 0] / (255 / 16)), loaded.images)
    assert dataset.images.max() == 255
    assert np.array_equal(dataset.table["digit"].to_numpy(), loaded.target)
    assert describe_signature(DataSettings(source=BuiltIn(name="digits"))).inputs["input"].sizes == (1, 8, 8)


@pytest.mark.parametrize("name", ["moons", "circles", "spirals", "xor", "points"])
def test_toys_are_the_same_every_time(name: str) -> None:
    toy = Toy.model_validate({"name": name, "samples": 101, "seed": 3})
    first, again = (read(DataSettings(source=toy)).table for _ in range(2))
    assert first.equals(again)
    assert len(first) == 101


def test_points_lie_on_their_plane() -> None:
    table = read(DataSettings(source=Toy(name="points", samples=100, noise=0.0))).table
    assert np.allclose(table["y"], 0.5 * table["x1"] - 0.5 * table["x2"] + 0.5, atol=1e-15)


class TestReadRows:
    @pytest.fixture
    def trained(self, write: Write) -> Dataset:
        columns: Table = {"x": NUMBERS, "word": cycle("3.0", "two", "1"), "y": cycle("a", "b")}
        return read(DataSettings(source=write(columns), target="y"))

    def test_columns_by_name_and_others_ignored(self, write: Write, trained: Dataset) -> None:
        preparation = fit(trained, np.arange(ROWS))
        source = write({"word": ["3", "1.0"], "extra": ["p", "q"], "x": [NUMBERS[0], "?"]})
        rows = read_rows(source, preparation)
        assert rows.target is None
        prepared = preparation.inputs(rows)["input"]
        assert np.array_equal(prepared[0], preparation.inputs(trained, np.array([0]))["input"][0])
        assert preparation.raw(rows)["categories"][1, 0] == preparation.raw(trained)["categories"][2, 0]
        assert np.isnan(preparation.raw(rows)["numbers"][1, 0])

    def test_one_row_is_read_as_many_were(self, write: Write) -> None:
        words: Table = {"has": cycle("有", "无"), "word": cycle("red", "blue", "-", "green")}
        mostly = [*(f"{i} kg" for i in range(ROWS - 1)), "unknown"]
        settings = DataSettings(source=write({**words, "x": mostly, "y": cycle("a", "b")}), target="y")
        preparation = fit(read(settings), np.arange(ROWS))
        rows = read_rows(write({"has": ["无"], "word": ["-"], "x": ["unknown"]}), preparation)
        assert rows.table["has"].tolist() == ["无"]
        assert rows.table[["word", "x"]].isna().to_numpy().all()

    def test_a_missing_column_is_named(self, write: Write, trained: Dataset) -> None:
        preparation = fit(trained, np.arange(ROWS))
        with pytest.raises(DataError) as caught:
            read_rows(write({"x": [1, 2], "words": ["two", "1"]}), preparation)
        assert caught.value.code == "column-missing"
        assert "Did you mean words?" in str(caught.value)
        with pytest.raises(DataError):
            read_rows(write({"x": [1, 2], "word": ["two", "1"]}), preparation, target=True)

    def test_without_names_by_position(self, tmp_path: Path) -> None:
        path = tmp_path / "bare.csv"
        lines = [f"{'ab'[i % 2]},{half(i)},{i % 7}.5" for i in range(ROWS)]
        path.write_text("\n".join(lines), encoding="utf-8")
        dataset = read(DataSettings(source=Csv(path=str(path)), target="column 1"))
        preparation = fit(dataset, np.arange(ROWS))
        assert np.array_equal(
            preparation.inputs(read_rows(path, preparation))["input"], preparation.inputs(dataset)["input"]
        )
        path.write_text("\n".join(line[2:] for line in lines), encoding="utf-8")
        assert np.array_equal(
            preparation.inputs(read_rows(path, preparation))["input"], preparation.inputs(dataset)["input"]
        )
        path.write_text("\n".join(line + ",1" for line in lines), encoding="utf-8")
        wide = read_rows(path, preparation)
        assert list(wide.table) == ["column 2", "column 3"]

    def test_with_the_target(self, trained: Dataset) -> None:
        preparation = fit(trained, np.arange(ROWS))
        rows = read_rows(Toy(), fit(read(DataSettings(source=Toy())), np.arange(100)), target=True)
        assert "class" in rows.table
        with pytest.raises(DataError):
            read_rows(Toy(), preparation)
