"""The preparation in torch, and in the exported model, gives what the preparation in numpy gives."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings

from nnstudio.data import BuiltIn, DataSettings, Toy
from nnstudio.data.dataset import Dataset
from nnstudio.data.modules import PreparationModule, TargetModule
from nnstudio.data.preparation import NumberTarget, Preparation, fit
from nnstudio.data.reading import read
from tests.data.preparation.made import KINDS, ROWS, TRAINED, Table, table


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


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_for_every_kind_of_field(kind: str) -> None:
    dataset = KINDS[kind]()
    preparation = fit(dataset, dataset.samples[dataset.samples < TRAINED])
    raw = [torch.from_numpy(values) for values in preparation.raw(dataset).values()]
    found = PreparationModule(preparation)(*raw)
    for (group, right), answer in zip(preparation.inputs(dataset).items(), found, strict=True):
        assert answer.shape == right.shape, group
        np.testing.assert_allclose(answer.numpy(), right, rtol=1e-6, atol=1e-6, err_msg=group)


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


def test_an_answer_in_logarithms_that_runs_away_stays_a_number() -> None:
    target = NumberTarget(name="y", fields=("y",), mean=(0.0,), std=(1.0,), log=(True,))
    answer = torch.tensor([[1e6], [-1e6], [2.0]])
    values = TargetModule(target)(answer).numpy()
    np.testing.assert_allclose(values, target.back(answer.numpy()), rtol=1e-5)
    assert np.isfinite(values).all()
    assert values[2, 0] == pytest.approx(np.expm1(2.0))
