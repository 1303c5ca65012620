"""A run and the file it was exported to answer new rows alike, whatever goes in and comes out."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pandas as pd
import pytest

from nnstudio.data import BuiltIn, Csv, DataSettings, FieldChoice, Series, Toy
from nnstudio.data.choices import CategoryChoice, NumberChoice, TargetChoice
from nnstudio.data.further import read_rows
from nnstudio.data.reading import describe_signature
from nnstudio.errors import DataError
from nnstudio.export.answers import Row, rows_of
from nnstudio.export.given import answerable
from nnstudio.export.naming import NOTES
from nnstudio.export.onnx import export_onnx
from nnstudio.export.prediction import predict
from nnstudio.graph import to_json
from nnstudio.project.templates import suited_network
from nnstudio.training.control import Control
from nnstudio.training.job import Job, perform
from nnstudio.training.trained import load


def trained(folder: Path, data: DataSettings) -> Path:
    graph, training = suited_network("rows", describe_signature(data), 100)
    training = training.model_copy(update={"epochs": 1})
    job = Job(folder=str(folder), graph=to_json(graph), data=data, training=training)
    for _event in perform(job, Control(), threads=1):
        pass
    return folder


def both(folder: Path, rows: Path | BuiltIn | Toy) -> tuple[list[Row], list[Row], Path]:
    """The answers of the run and of its exported file for these rows."""
    path = folder / "m.onnx"
    assert export_onnx(folder, path).passed
    run = load(folder)
    dataset = read_rows(rows, run.preparation)
    samples = answerable(run.preparation, dataset)
    return (
        rows_of(run.preparation, dataset, samples, run.predict(dataset, samples)),
        predict(path, rows).rows,
        path,
    )


def assert_alike(run: list[Row], file: list[Row]) -> None:
    assert len(run) == len(file) > 0
    for right, found in zip(run, file, strict=True):
        assert list(found) == list(right)
        for name, value in right.items():
            if isinstance(value, float):
                assert found[name] == pytest.approx(value, rel=2e-4, abs=1e-5), name
            else:
                assert found[name] == value, name


def test_texts(tmp_path: Path) -> None:
    settings = DataSettings(source=Toy(name="sentences"))
    path = tmp_path / "new.csv"
    folder = trained(tmp_path, settings)
    field = load(folder).preparation.texts[0].name
    texts = ["", "never seen words", "GOOD good, a very long text " * 9, "这部电影"]
    pd.DataFrame({"number": range(12), field: [*texts, *texts, *texts]}).to_csv(path, index=False)
    run, file, model = both(folder, path)
    assert_alike(run, file)
    assert len(file) == 12
    # Anybody can cut a text as the notes say.
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    notes = json.loads(session.get_modelmeta().custom_metadata_map[NOTES])
    assert notes["inputs"]["in_text"].keys() == {"field", "cut", "lower", "length"}
    pieces = np.array([["never", "seen", "words"]], dtype=object)
    (chances,) = session.run(["out_probabilities"], {"in_text": pieces})
    classes = notes["outputs"]["out_probabilities"]["classes"]
    assert chances[0] == pytest.approx([file[1][f"probability {name}"] for name in classes], abs=1e-5)


def shops(path: Path, rows: int = 60) -> Path:
    """What two shops sold by day, in no order."""
    chance = np.random.default_rng(0)
    days = pd.date_range("2023-11-01", periods=rows, freq="D")
    tables = [
        pd.DataFrame({
            "shop": shop, "day": days.strftime("%Y-%m-%d"), "sold": chance.integers(10, 90, rows) * scale,
            "stock": chance.normal(500, 90, rows) * scale, "sky": chance.choice(["sun", "rain"], rows),
        })
        for shop, scale in (("north", 1), ("south", 100))
    ]  # fmt: skip
    pd.concat(tables).sample(frac=1, random_state=0).to_csv(path, index=False)
    return path


def test_forecasts(tmp_path: Path) -> None:
    choices = (
        FieldChoice(name="shop", role="group"),
        FieldChoice(name="stock", type="number", role="target"),
        FieldChoice(name="sky", type="category"),
        FieldChoice(name="day", type="date", role="input"),
    )
    settings = DataSettings(
        source=Csv(path=str(shops(tmp_path / "shops.csv"))),
        target="sold",
        choices=choices,
        time="day",
        series=Series(enabled=True, window=6, horizon=3),
    )
    rows = shops(tmp_path / "new.csv", 8)
    run, file, _ = both(trained(tmp_path, settings), rows)
    assert_alike(run, file)
    # Eight rows of a shop hold three windows of six; the last is the one that looks ahead of all rows.
    assert [(row["shop"], str(row["day"])[:10]) for row in file] == [
        (shop, f"2023-11-0{day}") for shop in ("south", "north") for day in (6, 7, 8)
    ] or [row["shop"] for row in file] == ["north"] * 3 + ["south"] * 3
    steps = [f"{field} +{step}" for step in (1, 2, 3) for field in ("sold", "stock")]
    assert list(file[0]) == ["shop", "day", *steps]


def test_a_picture_answered_again(tmp_path: Path) -> None:
    settings = DataSettings(source=BuiltIn(name="digits"), reconstruct=True)
    run, file, path = both(trained(tmp_path, settings), BuiltIn(name="digits"))
    assert_alike(run, file)
    assert list(file[0]) == ["input again: difference"]
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    (again,) = session.run(None, {"in_image": np.zeros((2, 8, 8, 1), dtype=np.uint8)})
    assert again.shape == (2, 1, 8, 8)
    assert np.abs(again).max() > 5  # levels from 0 to 255, not values of mean 0 and spread 1


def flats(path: Path, rows: int = 200) -> Path:
    chance = np.random.default_rng(1)
    size = chance.gamma(5.0, 20.0, rows)
    table = pd.DataFrame({"size": size, "city": chance.choice(["北京", "Oslo", "Köln"], rows)})
    table["built"] = (
        pd.Timestamp("1999-05-04") + pd.to_timedelta(chance.integers(0, 5000, rows), "D")
    ).strftime("%Y-%m-%d")
    table["pets"], table["lift"] = chance.choice(["yes", "no"], rows), chance.choice(["no", "yes"], rows)
    table["rent"], table["price"] = size * 9, size * 3000
    table["kind"], table["quarter"] = chance.choice(["a", "b", "c"], rows), chance.choice(["x", "y"], rows)
    table.to_csv(path, index=False)
    return path


def test_a_table_of_everything_with_several_targets(tmp_path: Path) -> None:
    choices = (
        FieldChoice(name="city", group="place", prepare=CategoryChoice(encoding="index")),
        FieldChoice(name="built", type="date", role="input"),
        FieldChoice(name="size", prepare=NumberChoice(indicator="yes", clip=0.01)),
        FieldChoice(name="rent", type="number", role="target", prepare=TargetChoice(scale="log")),
        FieldChoice(name="price", type="number", role="target", prepare=TargetChoice(scale="min_max")),
        FieldChoice(name="pets", type="boolean", role="target"),
        FieldChoice(name="lift", type="boolean", role="target"),
        FieldChoice(name="quarter", type="category", role="target"),
    )
    settings = DataSettings(source=Csv(path=str(flats(tmp_path / "f.csv"))), target="kind", choices=choices)
    new = flats(tmp_path / "new.csv", 30)
    odd = pd.read_csv(new, dtype=str)[["city", "built", "size"]]
    odd.loc[0, "city"], odd.loc[1, "built"], odd.loc[2, "size"], odd.loc[3, "city"] = "Atlantis", "", "", ""
    odd.to_csv(new, index=False)
    run, file, path = both(trained(tmp_path, settings), new)
    assert_alike(run, file)
    assert list(file[0]) == [
        "kind", "probability kind = a", "probability kind = b", "probability kind = c",
        "quarter", "probability quarter = x", "probability quarter = y",
        "pets", "probability pets = yes", "lift", "probability lift = yes", "rent", "price",
    ]  # fmt: skip
    outputs = [output.name for output in onnxruntime.InferenceSession(path).get_outputs()]
    assert outputs == [
        "out_probabilities_kind", "out_probabilities_quarter", "out_pets__lift", "out_rent__price",
        "out_class_kind", "out_class_quarter",
    ]  # fmt: skip


def test_a_series_that_is_too_short_to_look_back(tmp_path: Path) -> None:
    settings = DataSettings(
        source=Csv(path=str(shops(tmp_path / "shops.csv"))),
        target="sold",
        choices=(FieldChoice(name="shop", role="group"), FieldChoice(name="day", role="ignored")),
        series=Series(enabled=True, window=6, horizon=1),
    )
    preparation = load(trained(tmp_path, settings)).preparation
    with pytest.raises(DataError) as caught:
        answerable(preparation, read_rows(shops(tmp_path / "new.csv", 5), preparation))
    assert caught.value.code == "rows-before-missing"


def test_files_with_notes_of_the_first_version_still_answer(tmp_path: Path) -> None:
    data = flats(tmp_path / "f.csv")
    dates = FieldChoice(name="built", role="ignored")
    settings = DataSettings(source=Csv(path=str(data)), target="kind", choices=(dates,))
    folder = trained(tmp_path, settings)
    _, file, path = both(folder, data)
    preparation = load(folder).preparation
    notes = {
        "numbers": [field.name for field in preparation.numbers],
        "categories": [field.name for field in preparation.categories],
        "image": None, "target": "kind", "classes": ["a", "b", "c"], "run": "x", "trained": "y",
    }  # fmt: skip
    model = onnx.load(path)
    onnx.helper.set_model_props(model, {NOTES: json.dumps(notes)})
    onnx.save(model, path)
    assert predict(path, data).rows == file
