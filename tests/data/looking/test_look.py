from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from nnstudio.data import BuiltIn, DataSettings, FieldChoice
from nnstudio.data.answers import answered
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.looking import Finding, Look, look
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from nnstudio.data.splitting import split

from .tables import looked, saved, settings_of

RNG = np.random.default_rng(2)
ROWS = 400
CLASSES = np.where(RNG.random(ROWS) < 0.5, "no", "yes")


def one(found: Look, code: str) -> Finding:
    (finding,) = (each for each in found.findings if each.code == code)
    return finding


def codes(found: Look) -> set[str]:
    return {each.code for each in found.findings}


def test_clean_data_is_said_to_be_clean() -> None:
    _, found = looked(DataSettings(source=BuiltIn(name="iris")))
    assert [finding.code for finding in found.findings] == ["no-leakage"]
    assert found.findings[0].severity == "ok"


def test_without_a_target_there_is_less_to_say(tmp_path: Path) -> None:
    file = saved(tmp_path, {"x": RNG.normal(size=ROWS), "y": CLASSES})
    _, found = looked(settings_of(file, None))
    assert found.association == {}
    assert codes(found) == {"nothing"}


@pytest.mark.parametrize(
    ("code", "column"),
    [
        ("leakage", [f"is {name}" for name in CLASSES]),
        ("missing", np.where(np.arange(ROWS) % 10 < 1, np.nan, RNG.normal(size=ROWS))),
        ("outliers", np.where(np.arange(ROWS) % 100 == 7, 1e6, RNG.normal(size=ROWS) ** 2)),
        ("rare-categories", [f"c{i % 9}" if i % 3 else f"r{i % 200}" for i in range(ROWS)]),
    ],
)
@pytest.mark.parametrize("remedy", [0, 1])
def test_every_remedy_helps(code: str, column: object, remedy: int, tmp_path: Path) -> None:
    file = saved(tmp_path, {"x": RNG.normal(size=ROWS), "odd": column, "y": CLASSES})
    settings = settings_of(file)
    _, found = looked(settings)
    finding = one(found, code)
    assert finding.field == "odd"
    if remedy >= len(finding.remedies):
        assert finding.remedies
        return
    _, after = looked(answered(settings, finding.remedies[remedy].sets))
    assert code not in codes(after)


def test_a_field_that_cannot_help_is_offered_to_be_left_out(tmp_path: Path) -> None:
    columns = {"x": RNG.normal(size=ROWS), "same": "a", "name": [f"n{i}" for i in range(ROWS)], "y": CLASSES}
    file = saved(tmp_path, columns)
    used = tuple(FieldChoice(name=name, role="input") for name in ("same", "name"))
    settings = settings_of(file, choices=used)
    _, found = looked(settings)
    assert one(found, "constant").field == "same"
    assert one(found, "identifier").field == "name"
    for code in ("constant", "identifier"):
        settings = answered(settings, one(found, code).remedies[0].sets)
    dataset, after = looked(settings)
    assert [field.name for field in dataset.inputs] == ["x"]
    assert codes(after) == {"no-leakage"}


def test_codes_are_told_from_amounts(tmp_path: Path) -> None:
    code = RNG.integers(0, 6, ROWS)
    price = np.array([10, 90, 20, 80, 30, 70])[code] + RNG.normal(size=ROWS) * 20
    file = saved(tmp_path, {"code": code, "x": RNG.normal(size=ROWS), "y": price})
    settings = settings_of(file)
    dataset, found = looked(settings)
    if dataset.field("code").type != "number":
        pytest.fail("the field was not read as a number")
    taken = answered(settings, one(found, "codes").remedies[0].sets)
    dataset, after = looked(taken)
    assert dataset.field("code").type == "category"
    assert "codes" not in codes(after)


def test_rare_classes_are_pointed_out_with_two_ways_to_balance(tmp_path: Path) -> None:
    rare = np.where(np.arange(ROWS) % 20 == 0, "rare", "common")
    file = saved(tmp_path, {"x": RNG.normal(size=ROWS), "y": rare})
    settings = settings_of(file)
    _, found = looked(settings)
    finding = one(found, "imbalance")
    assert finding.title == "Few rows of rare"
    balanced = [answered(settings, option.sets).balance for option in finding.remedies]
    assert balanced == ["weights", "oversample"]
    _, after = looked(answered(settings, finding.remedies[0].sets))
    assert "imbalance" not in codes(after)


def test_a_skewed_target_can_be_taken_as_a_logarithm(tmp_path: Path) -> None:
    file = saved(tmp_path, {"x": RNG.normal(size=ROWS), "y": np.exp(3 * RNG.normal(size=ROWS))})
    settings = settings_of(file)
    _, found = looked(settings)
    logged = answered(settings, one(found, "target-skewed").remedies[0].sets)
    dataset, after = looked(logged)
    assert "target-skewed" not in codes(after)
    assert fit(dataset, np.arange(ROWS)).targets[0].log


def test_rows_of_test_that_training_has_too_are_found(tmp_path: Path) -> None:
    values = RNG.normal(size=ROWS // 2)
    file = saved(tmp_path, {"x": np.tile(values, 2), "y": np.tile(CLASSES[: ROWS // 2], 2)})
    _, found = looked(settings_of(file))
    assert "Remembered" in one(found, "repeated").text


def test_what_was_left_out_is_told() -> None:
    settings = DataSettings(source=BuiltIn(name="iris"))
    dataset = replace(read(settings), left_out={"broken": ("a.png", "b.png")})
    parts = split(dataset, settings.split)
    finding = one(look(dataset, settings, parts, fit(dataset, parts.train)), "left-out")
    assert finding.title == "2 left out"
    assert finding.text == "broken: a.png, b.png"


def test_few_rows_are_pointed_out(tmp_path: Path) -> None:
    wide = {f"x{i}": RNG.normal(size=40) for i in range(50)}
    _, found = looked(settings_of(saved(tmp_path, wide | {"y": CLASSES[:40]})))
    assert {"rows-few", "rows-fewer-than-columns"} <= codes(found)


def test_many_of_a_kind_become_one_with_one_remedy_for_all(tmp_path: Path) -> None:
    gaps = {f"x{i}": np.where(RNG.random(ROWS) < 0.6, np.nan, RNG.normal(size=ROWS)) for i in range(9)}
    settings = settings_of(saved(tmp_path, {"x": RNG.normal(size=ROWS)} | gaps | {"y": CLASSES}))
    _, found = looked(settings)
    kind = [each for each in found.findings if each.code == "missing"]
    assert len(kind) == 4
    assert kind[-1].title == "The same of 6 more fields"
    dataset, after = looked(answered(settings, kind[-1].remedies[0].sets))
    assert [field.role for field in dataset.fields].count("ignored") == 6
    assert len([each for each in after.findings if each.code == "missing"]) == 3


def test_zeros_apart_from_all_other_values_may_mean_missing(tmp_path: Path) -> None:
    pressure = np.where(np.arange(ROWS) % 25 == 3, 0, RNG.integers(60, 110, ROWS))
    children = RNG.integers(0, 12, ROWS)
    gain = np.where(RNG.random(ROWS) < 0.9, 0, RNG.integers(500, 900, ROWS))  # most often nothing: an amount
    columns = {"pressure": pressure, "children": children, "gain": gain, "y": CLASSES}
    settings = settings_of(saved(tmp_path, columns))
    _, found = looked(settings)
    finding = one(found, "zeros")
    assert finding.field == "pressure"
    missing, value = (answered(settings, option.sets) for option in finding.remedies)
    dataset, after = looked(missing)
    assert dataset.field("pressure").missing == int((pressure == 0).sum())
    assert "zeros" not in codes(after)
    dataset, after = looked(value)
    assert dataset.field("pressure").missing == 0
    assert "zeros" not in codes(after)


def test_rows_that_training_has_twice_are_found(tmp_path: Path) -> None:
    values = RNG.normal(size=ROWS)
    values[40:60] = values[:20]
    parts = np.where(np.arange(ROWS) < 300, "train", "test")
    columns = {"x": values, "part": parts, "y": np.repeat(["a", "b"], ROWS // 2)}
    file = saved(tmp_path, columns)
    settings = settings_of(file, choices=(FieldChoice(name="part", role="split"),))
    settings = answered(settings, {"split.by": "column", "split.validation": 0.01})
    _, found = looked(settings)
    finding = one(found, "rows-twice")
    assert int(finding.title.split()[0]) in range(15, 21)
    one_row, other = (int(word) for word in finding.text.replace(",", "").split() if word.isdigit())
    assert values[one_row - 1] == values[other - 1]


def test_rows_of_few_possible_values_may_repeat(tmp_path: Path) -> None:
    file = saved(tmp_path, {"x": RNG.integers(0, 5, ROWS), "z": RNG.integers(0, 4, ROWS), "y": CLASSES})
    _, found = looked(settings_of(file))
    assert "rows-twice" not in codes(found)


def test_low_outliers_are_not_offered_a_logarithm(tmp_path: Path) -> None:
    low = np.where(np.arange(ROWS) % 100 == 7, 1.0, 1000 + RNG.normal(size=ROWS))
    _, found = looked(settings_of(saved(tmp_path, {"x": RNG.normal(size=ROWS), "odd": low, "y": CLASSES})))
    assert [option.label for option in one(found, "outliers").remedies] == ["Cut them off"]


def test_findings_go_to_scripts() -> None:
    _, found = looked(DataSettings(source=BuiltIn(name="iris")))
    assert found.findings[0].to_json() == {
        "code": "no-leakage",
        "field": None,
        "severity": "ok",
        "title": "No leakage found",
        "text": "No single field gives the target away.",
        "remedies": [],
    }


def test_a_large_table_is_looked_at_in_moments() -> None:
    rows = 300_000
    table = pd.DataFrame({f"n{i}": RNG.normal(size=rows) for i in range(12)})
    for i in range(5):
        table[f"c{i}"] = pd.Categorical.from_codes(RNG.integers(0, 40, rows), [f"v{j}" for j in range(40)])
    table["y"] = pd.Categorical.from_codes((table.n0 > 0).astype(int), ["no", "yes"])
    fields = tuple(
        FieldInfo(
            name,
            "number" if name[0] == "n" else "category",
            "target" if name == "y" else "input",
            distinct=40,
        )
        for name in table
    )
    dataset = Dataset("big", "", fields, table, targets=("y",), classes_of={"y": ("no", "yes")})
    settings = DataSettings()
    parts = split(dataset, settings.split)
    start = time.perf_counter()
    found = look(dataset, settings, parts)
    assert time.perf_counter() - start < 3.0
    assert [finding.field for finding in found.findings if finding.code == "leakage"] == ["n0"]
