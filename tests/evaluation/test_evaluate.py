"""The figures are scikit-learn's, on the answers that the kept network really gives."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from sklearn import metrics

from nnstudio.data import Csv, DataSettings
from nnstudio.data.batches import load as load_data
from nnstudio.errors import DataError, TrainingError, UsageError
from nnstudio.evaluation.evaluate import evaluate
from nnstudio.evaluation.report import Evaluation
from nnstudio.graph import Graph
from nnstudio.training.control import Control
from nnstudio.training.files import PREPARATION, WEIGHTS
from nnstudio.training.job import perform
from nnstudio.training.trained import load
from tests.training.samples import CANCER, DIABETES, DIGITS, IRIS, digits_mlp, job, table_mlp

_ADAM = {"kind": "Adam", "lr": 0.01}


def _train(folder: Path, graph: Graph, data: DataSettings, epochs: int = 5) -> Path:
    for _ in perform(job(folder, graph, data, epochs=epochs, optimizer=_ADAM), Control(), threads=1):
        pass
    return folder


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _train(tmp_path_factory.mktemp("digits"), digits_mlp(), DIGITS)


@pytest.fixture(scope="module")
def diabetes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = load_data(DIABETES).dataset.target
    assert target is not None
    return _train(tmp_path_factory.mktemp("diabetes"), table_mlp(target, 1), DIABETES)


@pytest.fixture(scope="module")
def iris(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = load_data(IRIS).dataset.target
    assert target is not None
    return _train(tmp_path_factory.mktemp("iris"), table_mlp(target, 3), IRIS)


@pytest.mark.parametrize("split", ["train", "validation", "test"])
def test_class_figures_equal_those_of_a_plain_forward_pass(digits: Path, split: str) -> None:
    found = evaluate(digits, split)
    data, module = load_data(DIGITS), load(digits).network.module
    part = getattr(data, split)
    with torch.no_grad():
        probabilities = module(*part.whole()[0])["digit"].double().softmax(1).numpy()
    truth, answer = part.whole()[1]["digit"].numpy(), probabilities.argmax(1)
    expected = {
        "accuracy": metrics.accuracy_score(truth, answer),
        "precision": metrics.precision_score(truth, answer, average="macro", zero_division=0),
        "recall": metrics.recall_score(truth, answer, average="macro", zero_division=0),
        "f1": metrics.f1_score(truth, answer, average="macro", zero_division=0),
        "log_loss": metrics.log_loss(truth, probabilities),
    }
    assert found.metrics == pytest.approx(expected, rel=1e-5)
    assert (found.run, found.split) == (load(digits).record.id, split)
    assert (found.rows, found.first.task) == (len(part), "classes")
    assert np.array_equal(found.first.confusion, metrics.confusion_matrix(truth, answer, labels=range(10)))
    assert [each.support for each in found.first.per_class] == np.bincount(truth, minlength=10).tolist()
    assert [each.row for each in found.first.samples] == data.parts.rows(split).tolist()
    assert [each.truth for each in found.first.samples] == [found.first.classes[index] for index in truth]
    assert [each.answer for each in found.first.samples] == [found.first.classes[index] for index in answer]
    confidence = [each.confidence for each in found.first.samples]
    assert confidence == pytest.approx(probabilities.max(1).tolist(), rel=1e-5)
    assert sum(each.is_right for each in found.first.samples) == round(found.metrics["accuracy"] * found.rows)


def test_the_validation_figures_are_those_the_run_told_of(digits: Path, diabetes: Path) -> None:
    record = load(digits).record
    found = evaluate(digits, "validation").metrics
    assert found["accuracy"] == pytest.approx(record.validation["accuracy"], abs=1e-12)
    assert found["log_loss"] == pytest.approx(record.validation["loss"], rel=1e-5)
    record = load(diabetes).record
    rmse = evaluate(diabetes, "validation").metrics["rmse"]
    assert rmse == pytest.approx(record.validation["rmse"], rel=1e-5)


def test_number_figures_are_in_the_targets_own_unit(diabetes: Path) -> None:
    found = evaluate(diabetes)
    trained, data = load(diabetes), load_data(DIABETES)
    with torch.no_grad():
        scaled = trained.network.module(*data.test.whole()[0])[found.first.target].numpy()
    answer = trained.preparation.target.back(scaled)[:, 0]
    truth = data.dataset.table[found.first.target].iloc[data.parts.test].to_numpy(dtype=float)
    assert found.first.task == "number"
    assert found.metrics == pytest.approx(
        {
            "rmse": metrics.root_mean_squared_error(truth, answer),
            "mae": metrics.mean_absolute_error(truth, answer),
            "r2": metrics.r2_score(truth, answer),
        },
        rel=1e-4,
    )
    assert [each.truth for each in found.first.samples] == truth.tolist()
    errors = [each.error for each in found.first.samples]
    assert errors == pytest.approx((answer - truth).tolist(), rel=1e-3, abs=1e-3)


def test_one_output_for_two_classes_gives_two_probabilities(tmp_path: Path) -> None:
    target = load_data(CANCER).dataset.target
    assert target is not None
    folder = _train(tmp_path, table_mlp(target, 1), CANCER)
    found = evaluate(folder)
    assert found.metrics["accuracy"] > 0.9
    assert found.metrics["accuracy"] * found.rows == pytest.approx(
        sum(found.first.confusion[i][i] for i in (0, 1))
    )
    assert all(each.confidence is not None and each.confidence >= 0.5 for each in found.first.samples)


def test_it_survives_json(digits: Path, diabetes: Path) -> None:
    for folder in (digits, diabetes):
        found = evaluate(folder)
        assert Evaluation.model_validate_json(found.model_dump_json()) == found


def test_other_data_is_judged_by_the_classes_of_the_run(iris: Path, tmp_path: Path) -> None:
    data = load_data(IRIS)
    table = data.dataset.table.iloc[data.parts.test]
    path = tmp_path / "other.csv"
    table.to_csv(path, index=False)
    found = evaluate(iris, source=Csv(path=str(path)))
    usual = evaluate(iris)
    assert found.metrics == pytest.approx(usual.metrics)
    assert found.first.classes == usual.first.classes
    assert (found.split, found.rows) == ("all", usual.rows)
    assert [each.row for each in found.first.samples] == list(range(usual.rows))


def test_other_data_with_an_unknown_class_is_refused(iris: Path, tmp_path: Path) -> None:
    data = load_data(IRIS)
    path = tmp_path / "other.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(data.dataset.table.columns)
        for index, row in enumerate(data.dataset.table.itertuples(index=False)):
            changed = {data.dataset.target: "rose"} if index == 3 else {}
            writer.writerow([changed.get(n, v) for n, v in zip(data.dataset.table.columns, row, strict=True)])
    with pytest.raises(DataError, match="rose"):
        evaluate(iris, source=Csv(path=str(path)))


def test_a_split_that_does_not_exist_is_named(digits: Path) -> None:
    with pytest.raises(UsageError, match="holdout"):
        evaluate(digits, "holdout")


def test_a_run_without_weights_and_a_damaged_one_say_so(digits: Path, tmp_path: Path) -> None:
    with pytest.raises(TrainingError) as caught:
        evaluate(tmp_path)
    assert caught.value.code == "run-without-weights"
    for name in (WEIGHTS, PREPARATION):
        folder = tmp_path / name
        shutil.copytree(digits, folder)
        (folder / name).write_bytes((folder / name).read_bytes()[:100])
        with pytest.raises(TrainingError) as caught:
            evaluate(folder)
        assert caught.value.code == "run-damaged"


def test_opening_a_run_leaves_random_numbers_alone(digits: Path) -> None:
    torch.manual_seed(3)
    expected = torch.rand(3)
    torch.manual_seed(3)
    load(digits)
    assert torch.equal(torch.rand(3), expected)
