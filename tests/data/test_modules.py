"""The preparation in torch, and in the exported model, gives what the preparation in numpy gives."""

from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings

from nnstudio.data import BuiltIn, DataSettings, Toy
from nnstudio.data.dataset import Dataset
from nnstudio.data.modules import PreparationModule, TargetModule
from nnstudio.data.preparation import Preparation, fit
from nnstudio.data.reading import read
from tests.data.test_preparation import ROWS, Table, table


def in_torch(preparation: Preparation, dataset: Dataset) -> np.ndarray:
    raw = [torch.from_numpy(values) for values in preparation.raw(dataset).values()]
    (prepared,) = PreparationModule(preparation)(*raw)
    return prepared.numpy()


@settings(deadline=None)
@given(ROWS, ROWS)
def test_the_same_as_in_numpy(train: Table, rest: Table) -> None:
    dataset = table([*train, *rest, (float("inf"), float("nan"), "never seen"), (1e38, -1e38, "")])
    preparation = fit(dataset, np.arange(len(train)))
    with np.errstate(over="ignore"):
        wanted = preparation.inputs(dataset)["input"]
    np.testing.assert_allclose(in_torch(preparation, dataset), wanted, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("source", [BuiltIn(name="digits"), BuiltIn(name="wine"), Toy(name="spirals")])
def test_the_same_on_real_data(source: BuiltIn | Toy) -> None:
    dataset = read(DataSettings(source=source))
    preparation = fit(dataset, np.arange(100))
    assert np.abs(in_torch(preparation, dataset) - preparation.inputs(dataset)["input"]).max() <= 1e-6


def mixed() -> Dataset:
    nan = float("nan")
    return table(
        [(1.0, 5.0, "red"), (nan, 6.5, "blue"), (3.0, nan, ""), (4.5, 7.0, "red"), (1e38, 1.0, "pink")] * 3
    )


def only(dataset: Dataset, *names: str) -> Dataset:
    fields = tuple(field for field in dataset.fields if field.name in (*names, dataset.target))
    return replace(dataset, note="", fields=fields)


@pytest.mark.parametrize(
    "dataset",
    [mixed(), only(mixed(), "a"), only(mixed(), "word"), read(DataSettings(source=BuiltIn(name="digits")))],
    ids=["both", "numbers", "categories", "images"],
)
def test_exported(dataset: Dataset, tmp_path: Path) -> None:
    import onnxruntime

    preparation = fit(dataset, np.arange(4))
    raw = preparation.raw(dataset)
    module = PreparationModule(preparation).eval()
    sample = tuple(torch.from_numpy(values[:2]) for values in raw.values())
    path = tmp_path / "preparation.onnx"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            sample,
            path,
            dynamo=True,
            opset_version=18,
            external_data=False,
            verbose=False,
            input_names=list(raw),
            output_names=["prepared"],
            dynamic_shapes=(tuple({0: "batch"} for _ in sample),),
        )
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    for rows in (np.arange(1), np.arange(len(dataset))):
        (answer,) = session.run(None, preparation.raw(dataset, rows))
        assert np.abs(answer - preparation.inputs(dataset, rows)["input"]).max() <= 1e-6


def test_answers() -> None:
    iris = fit(read(DataSettings(source=BuiltIn(name="iris"))), np.arange(150))
    scores = torch.tensor([[2.0, 1.0, 0.0]])
    assert torch.allclose(TargetModule(iris.target, "softmax")(scores).sum(), torch.tensor(1.0))
    assert torch.equal(TargetModule(iris.target)(scores), scores)
    moons = fit(read(DataSettings(source=Toy())), np.arange(100))
    two = TargetModule(moons.target, "sigmoid")(torch.tensor([[0.0], [100.0]]))
    assert torch.allclose(two, torch.tensor([[0.5, 0.5], [0.0, 1.0]]))
    diabetes = read(DataSettings(source=BuiltIn(name="diabetes")))
    preparation = fit(diabetes, np.arange(400))
    prepared = preparation.targets_of(diabetes)["progression"]
    back = TargetModule(preparation.target)(torch.from_numpy(prepared)).numpy()
    assert np.allclose(back, preparation.target.back(prepared), rtol=1e-6)
    assert np.allclose(back[:, 0], diabetes.table["progression"], rtol=1e-5)
