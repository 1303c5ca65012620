"""The whole file: it runs by itself, and reads, prepares, trains and answers like the project."""

from __future__ import annotations

import csv
import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from safetensors.torch import save

from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.weights import named_weights
from nnstudio.data import BuiltIn, Csv
from nnstudio.data.further import read_rows
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from nnstudio.data.splitting import split
from nnstudio.errors import ExportError
from nnstudio.evaluation.evaluate import evaluate
from nnstudio.export.python import export as exporting
from nnstudio.export.python.export import export_python, export_untrained
from nnstudio.graph import from_json
from nnstudio.training.trained import load
from tests.export.python.samples import MOONS, job, trained

ALONE = """
import json, runpy, sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("nnstudio", "safetensors", "pydantic"):
            raise ImportError(name)
sys.meta_path.insert(0, Blocked())
file, commands = sys.argv[1], json.loads(sys.argv[2])
for command in commands:
    sys.argv = [file, *command]
    runpy.run_path(file, run_name="__main__")
"""


def alone(file: Path, *commands: tuple[str, ...]) -> str:
    """Runs the file as somebody would who has neither NN Studio nor what it needs; gives what it prints."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", ALONE, str(file), json.dumps(commands)],
        cwd=file.parent,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def flats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table with categories in several scripts, gaps and codes, and a class and a number to predict."""
    chance = np.random.default_rng(0)
    rows = 90
    city = chance.choice(["Köln", "北京", "Oslo, N", "007"], rows).astype(object)
    size = chance.normal(5, 2, rows)
    city[::17], size[::11] = None, np.nan
    table = pd.DataFrame({"city": city, "size": size, "pets": chance.choice(["yes", "no"], rows)})
    table["price"] = table["size"].fillna(5) * 1000 + chance.normal(0, 100, rows)
    table["good?"] = np.where((table["size"] > 5) | (table["city"] == "北京"), "ja", "nein")
    path = tmp_path_factory.mktemp("data") / "flats.csv"
    table.to_csv(path, index=False)
    return path


@pytest.fixture(scope="module")
def classifier(flats: Path) -> Path:
    """The run, and its file beside the data."""
    folder = trained(job(flats.parent / "run", Csv(path=str(flats)), "good?", 2))
    verification = export_python(folder, flats.parent / "flats.py")
    assert (verification.passed, verification.max_difference) == (True, 0.0)
    assert verification.rows == 18
    return folder


def test_the_file_trains_evaluates_and_predicts_by_itself(
    classifier: Path, flats: Path, tmp_path: Path
) -> None:
    odd = pd.read_csv(flats, dtype=str).drop(columns="good?").assign(extra="x")
    odd.loc[0, "city"], odd.loc[1, "size"], odd.loc[2, "city"] = "Atlantis", "", ""
    odd.to_csv(tmp_path / "odd.csv", index=False)
    kept = torch.load(flats.with_suffix(".pt"), weights_only=True)
    file = flats.with_suffix(".py")
    predict = ("predict", str(tmp_path / "odd.csv"), "-o", str(tmp_path / "out.csv"))
    said = alone(file, ("train",), ("evaluate",), predict)

    again = torch.load(flats.with_suffix(".pt"), weights_only=True)
    assert again["fitted"] == kept["fitted"]
    for name, weight in kept["weights"].items():
        torch.testing.assert_close(again["weights"][name], weight, rtol=1e-4, atol=1e-6)
    assert f"accuracy {evaluate(classifier).metrics['accuracy']:.4f}" in said
    with (tmp_path / "out.csv").open(encoding="utf-8") as stream:
        answers = list(csv.DictReader(stream))
    run = load(classifier)
    expected = run.predict(read_rows(tmp_path / "odd.csv", run.preparation))["good?"]
    found = np.array([[float(row["probability ja"]), float(row["probability nein"])] for row in answers])
    np.testing.assert_allclose(found, expected, atol=1e-5)
    assert [row["good?"] for row in answers] == [("ja", "nein")[i] for i in expected.argmax(axis=1)]


def test_a_file_of_rows_that_lacks_a_column(classifier: Path, flats: Path, tmp_path: Path) -> None:
    pd.read_csv(flats).drop(columns="city").to_csv(tmp_path / "less.csv", index=False)
    predict = runpy.run_path(str(flats.with_suffix(".py")))["predict"]
    with pytest.raises(SystemExit, match="lacks city"):
        predict(tmp_path / "less.csv", None)


@pytest.mark.long
def test_pictures_as_they_are(tmp_path: Path) -> None:
    digits = trained(job(tmp_path / "run", BuiltIn(name="digits"), "digit", 10, epochs=1))
    assert export_python(digits, tmp_path / "digits.py").max_difference <= 1e-6
    file = runpy.run_path(str(tmp_path / "digits.py"))
    images = file["read"]()["image"]
    np.save(tmp_path / "rows.npy", images[:5, ..., 0])
    file["predict"](tmp_path / "rows.npy", tmp_path / "out.csv")
    found = pd.read_csv(tmp_path / "out.csv")
    assert list(found.columns) == ["digit", *(f"probability {digit}" for digit in range(10))]
    run = load(digits)
    expected = run.predict(read(run.record.data), np.arange(5))["digit"]
    np.testing.assert_allclose(found.to_numpy()[:, 1:], expected, atol=1e-5)


@pytest.mark.long
def test_a_project_that_was_never_trained_starts_from_imported_weights(tmp_path: Path) -> None:
    given = job(tmp_path / "run", MOONS, "class", 2)
    dataset = read(given.data)
    signature = fit(dataset, split(dataset, given.data.split).train).signature
    other = compile_network(from_json(given.graph), signature)
    weights = {name: tensor + 1.0 for name, tensor in named_weights(other.assembly).items()}
    assert export_untrained(given.record(), tmp_path / "moons.py", save(weights)).passed
    assert not (tmp_path / "moons.pt").exists()
    with pytest.raises(SystemExit, match="Train first"):
        runpy.run_path(str(tmp_path / "moons.py"))["evaluate"]()
    kept = torch.load(tmp_path / "moons.start.pt", weights_only=True)["weights"]
    assert {name: tensor.sum() for name, tensor in kept.items()} == {
        name: (tensor + 1.0).sum() for name, tensor in other.module.state_dict().items()
    }


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('softmax(answers["class"],', 'softmax(answers["class"] * 1.01,', "export-differs"),
        ("count * 0.2", "count * 0.3", "python-rows"),
        ("import argparse", "raise SystemExit(7)", "python-fails"),
    ],
)
def test_a_file_that_would_differ_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, code: str
) -> None:
    write = exporting.program

    def wrong(*given: Any, **options: Any) -> str:
        source = write(*given, **options)
        assert old in source
        return source.replace(old, new)

    monkeypatch.setattr(exporting, "program", wrong)
    with pytest.raises(ExportError) as refused:
        export_untrained(job(tmp_path, MOONS, "class", 2).record(), tmp_path / "moons.py")
    assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    record = job(tmp_path, MOONS, "class", 2).record()
    with pytest.raises(ExportError) as refused:
        export_untrained(record, tmp_path / "moons.txt")
    assert refused.value.code == "python-suffix"
    with pytest.raises(ExportError) as refused:
        export_untrained(record, tmp_path / "missing" / "moons.py")
    assert refused.value.code == "cannot-write"


def test_nothing_is_said_of_folders_when_the_data_lie_beside_the_file(classifier: Path, flats: Path) -> None:
    source = flats.with_suffix(".py").read_text(encoding="utf-8")
    assert str(flats.parent) not in source
    assert not re.search(r"nnstudio|NN Studio", source)
