"""The definitions of the file, one by one against what the project does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.network import Network
from nnstudio.data import BuiltIn, Csv, DataSettings, FieldChoice, Split, Toy
from nnstudio.data.augmentation import Augmentation, ImageAugmentation, TableAugmentation
from nnstudio.data.preparation import Preparation, fit
from nnstudio.data.reading import read
from nnstudio.data.splitting import split
from nnstudio.export.python.fitting import fitted_of
from nnstudio.export.python.project import Project
from nnstudio.graph import from_json, to_json
from nnstudio.layers.activation import ReLU, Sigmoid
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.training import TrainingSettings
from nnstudio.training.job import Job
from nnstudio.training.record import Record
from nnstudio.training.trained import load
from tests.export.python.samples import BUILT_IN, MOONS, TOYS, check_format, job, network, trained, written
from tests.graphs import chain

ROWS = [(i % 7, "ABC"[i % 3], i * 1.5, "ja" if i % 7 > 3 else "NA") for i in range(30)]


def table(separator: str = ",", header: str = "size,city,more,answer", comma: bool = False) -> str:
    lines = [separator.join(map(str, row)) for row in ROWS]
    body = "\n".join(lines).replace(".", ",") if comma else "\n".join(lines)
    return (header.replace(",", separator) + "\n" if header else "") + body + "\n"


FILES: dict[str, tuple[bytes, str | int]] = {
    "plain": (table().encode(), "answer"),
    "mark": (table().encode("utf-8-sig"), "answer"),
    "wide letters": (table().encode("utf-16"), "answer"),
    "wide letters without a mark": (table().encode("utf-16-le"), "answer"),
    "chinese": (table(header="大小,城市,更多,答案").encode("gb18030"), "答案"),
    "semicolons": (table(";", comma=True).encode(), "answer"),
    "tabs": (table("\t").encode(), "answer"),
    "spaces": (table(" ").encode(), "answer"),
    "wide commas": (table("，").encode(), "answer"),
    "no names": (table(header="").encode(), -1),
    "names twice": (table(header="size,size,,answer").encode(), "answer"),
    "spaces around": (table().replace(",", " , ").encode(), "answer"),
    "gaps": (table().replace("3,A", "?,").replace("\n2,", "\nmissing,").encode() + b",,,\n,,,\n", "answer"),
    "quotes": (table().replace("A,", '"A, ""x""",').encode(), "answer"),
    "a number to predict": (table().encode(), "more"),
    "whole numbers to predict": (table().encode(), "size"),
    "codes": (table().replace("A,", "007,").encode(), "answer"),
    "a class with gaps": (table().replace("NA\n", "\n").replace("ja\n", "ja\nx").encode(), "city"),
}


@pytest.mark.parametrize("name", FILES)
def test_text_files_are_read_divided_and_prepared_alike(tmp_path: Path, name: str) -> None:
    content, target = FILES[name]
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    source = Csv(path=str(path))
    data = DataSettings(
        source=source, target=read_names(source)[target] if isinstance(target, int) else target
    )
    check_data(data, tmp_path)


IRIS = BuiltIn(name="iris")
WIDTH = "petal width (cm)"
OTHERS = [
    *(DataSettings(source=Toy(name=name, samples=40, noise=0.2, seed=3)) for name in TOYS),
    *(DataSettings(source=BuiltIn(name=name)) for name in BUILT_IN),
    DataSettings(source=IRIS, split=Split(test=0.3, validation=0.1, stratify=False, seed=9)),
    DataSettings(source=IRIS, target=WIDTH),
    DataSettings(source=IRIS, choices=(FieldChoice(name=WIDTH, type="category"),)),
]


@pytest.mark.parametrize("data", OTHERS)
def test_other_data_are_read_divided_and_prepared_alike(data: DataSettings, tmp_path: Path) -> None:
    check_data(data, tmp_path)


def test_a_column_of_numbers_taken_as_categories(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(table().replace("\n0,A", "\nodd,A", 1), encoding="utf-8")
    choices = (FieldChoice(name="size", type="category"),)
    check_data(DataSettings(source=Csv(path=str(path)), target="answer", choices=choices), tmp_path)


def read_names(source: Csv) -> list[str]:
    return [str(name) for name in read(DataSettings(source=source)).table]


def check_data(data: DataSettings, folder: Path) -> None:
    dataset = read(data)
    parts = split(dataset, data.split)
    preparation = fit(dataset, parts.train)
    target = preparation.target
    assert target is not None
    units = len(dataset.classes) or 1
    graph = to_json(network(target.name, units, Linear(out_features=3)))
    record = Job(folder="", graph=graph, data=data, training=TrainingSettings(device="cpu")).record()
    file = written(record, folder)
    raw = file["read"]()
    rows = file["split"](raw)
    for ours, theirs in zip((parts.train, parts.validation, parts.test), rows, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    fitted = file["fit"](raw, parts.train)
    inputs = preparation.inputs(dataset, dataset.samples)
    prepared = file["prepare"](raw, fitted, dataset.samples)
    for expected, found in zip(inputs.values(), prepared, strict=True):
        np.testing.assert_array_equal(found.numpy(), expected)
    answers = preparation.targets_of(dataset, dataset.samples)
    right = file["targets_of"](raw, fitted, dataset.samples)
    assert list(right) == list(answers)
    for name, expected in answers.items():
        np.testing.assert_array_equal(right[name].numpy(), expected)
    kept = fitted_of(Project(compiled_of(record, preparation), dataset, preparation, record, folder / "x.py"))
    assert fitted == kept


def compiled_of(record: Record, preparation: Preparation) -> Network:
    return compile_network(from_json(record.graph), preparation.signature)


SETTINGS: dict[str, dict[str, Any]] = {
    "as they are": {},
    "SGD": {
        "optimizer": {"kind": "SGD", "lr": 0.05, "momentum": 0.5, "weight_decay": 0.01},
        "schedule": {"kind": "step", "step_size": 1, "gamma": 0.5},
        "early_stopping": {"watch": "metric", "patience": 1, "min_delta": 0.01},
    },
    "AdamW": {
        "optimizer": {"kind": "AdamW", "lr": 0.01},
        "schedule": {"kind": "cosine", "eta_min": 0.001},
        "early_stopping": {"enabled": False},
        "batch_size": 7,
        "seed": 5,
    },
    "batches of one": {"batch_size": 1, "epochs": 1},
}


def settings_of(name: str) -> TrainingSettings:
    return TrainingSettings.model_validate_json(json.dumps({"epochs": 5, "device": "cpu", **SETTINGS[name]}))


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("task", ["classes", "one unit", "sigmoid", "number"])
def test_training_comes_to_the_same(tmp_path: Path, name: str, task: str) -> None:
    source = Toy(name="points", samples=60) if task == "number" else MOONS
    last = (Linear(out_features=1), Sigmoid()) if task == "sigmoid" else ()
    units = 2 if task == "classes" else 1
    given = job(tmp_path / "run", source, "y" if task == "number" else "class", units)
    if last:
        graph = chain(Input(), Linear(out_features=9), ReLU(), *last, Output(target="class"))
        given = given.model_copy(update={"graph": to_json(graph)})
    given = given.model_copy(update={"training": settings_of(name)})
    run = load(trained(given))
    file = written(given.record(), tmp_path)
    file["train"](given.training.epochs)
    kept = torch.load(tmp_path / "written.pt", weights_only=True)
    for key, weight in run.network.module.state_dict().items():
        torch.testing.assert_close(kept["weights"][key], weight, rtol=1e-4, atol=1e-6)
    raw = file["read"]()
    loaded, fitted = file["load"]()
    (expected,) = run.predict(read(given.data)).values()
    (found,) = file["answer"](loaded, fitted, raw, np.arange(len(expected))).values()
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-5)


IMAGES = {"crop": 2, "flip_horizontal": True}
CHANGED: dict[str, tuple[DataSettings, int]] = {
    "pictures moved": (
        DataSettings(
            source=BuiltIn(name="digits"), augmentation=Augmentation(images=ImageAugmentation(**IMAGES))
        ),
        10,
    ),
    "noise": (DataSettings(source=MOONS, augmentation=Augmentation(tables=TableAugmentation(noise=0.3))), 2),
    "weights": (DataSettings(source=IRIS, balance="weights"), 3),
    "drawn": (DataSettings(source=IRIS, balance="oversample"), 3),
}


@pytest.mark.parametrize("name", CHANGED)
def test_training_with_changes_comes_to_the_same(tmp_path: Path, name: str) -> None:
    data, units = CHANGED[name]
    data = data.model_copy(update={"split": Split(test=0.3)})
    given = job(tmp_path / "run", data.source, str(read(data).target), units, epochs=2)  # type: ignore[arg-type]
    given = given.model_copy(update={"data": data})
    run = load(trained(given))
    file = written(given.record(), tmp_path)
    check_format(tmp_path / "written.py")
    file["train"](2)
    kept = torch.load(tmp_path / "written.pt", weights_only=True)
    for key, weight in run.network.module.state_dict().items():
        torch.testing.assert_close(kept["weights"][key], weight, rtol=1e-3, atol=1e-5)


def test_every_file_is_formatted_and_clean(tmp_path: Path) -> None:
    texts = {"no names": ("column 2", 3), "semicolons": ("answer", 2), "a class with gaps": ("city", 3)}
    for name in texts:
        (tmp_path / f"{name}.csv").write_bytes(FILES[name][0])
    sources: list[tuple[Any, str, int]] = [
        *((Csv(path=str(tmp_path / f"{name}.csv")), *target) for name, target in texts.items()),
        (BuiltIn(name="digits"), "digit", 10),
        (IRIS, "species", 3),
        (BuiltIn(name="diabetes"), "progression", 1),
        *((Toy(name=name, samples=40), "y" if name == "points" else "class", 1) for name in TOYS),
    ]
    records = [job(tmp_path, *source).record() for source in sources]
    records += [records[-1].model_copy(update={"training": settings_of(name)}) for name in SETTINGS]
    for number, record in enumerate(records):
        (tmp_path / str(number)).mkdir()
        written(record, tmp_path / str(number))
    rules = "E,F,W,I,UP,B,C4,SIM,RET,PIE,N"
    for command in (["format", "--diff"], ["check", "--select", rules, "--ignore", "N812"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--isolated", "--line-length", "110", "."]
        done = subprocess.run(ruff, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
