"""Every task is measured as scikit-learn measures it, on the answers that the kept network really gives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from sklearn import metrics

from nnstudio.data import BuiltIn, Csv, DataSettings, FieldChoice, Series, Toy
from nnstudio.data.batches import load as load_data
from nnstudio.errors import DataError
from nnstudio.evaluation.evaluate import evaluate
from nnstudio.evaluation.report import Evaluation
from nnstudio.graph import to_json
from nnstudio.project.templates import suited_network
from nnstudio.training.control import Control
from nnstudio.training.job import Job, perform
from nnstudio.training.trained import load


def trained(folder: Path, data: DataSettings) -> Evaluation:
    known = load_data(data)
    graph, settings = suited_network("Data", known.signature, len(known.train))
    short = settings.model_copy(update={"epochs": 2})
    for _ in perform(Job(folder=str(folder), graph=to_json(graph), data=data, training=short), Control()):
        pass
    found = evaluate(folder)
    assert Evaluation.model_validate_json(found.model_dump_json()) == found
    return found


@pytest.fixture
def table(tmp_path: Path) -> Csv:
    random = np.random.default_rng(0)
    a, b = random.normal(size=300), random.normal(size=300)
    yes_no = np.array(["no", "yes"])
    frame = pd.DataFrame(
        {"a": a, "b": b, "sum": a + b, "product": a * b,
         "a is positive": yes_no[(a > 0).astype(int)], "b is positive": yes_no[(b > 0).astype(int)]}
    )  # fmt: skip
    frame.to_csv(tmp_path / "pairs.csv", index=False)
    return Csv(path=str(tmp_path / "pairs.csv"))


def _choice(name: str, role: str, type: str | None = None) -> FieldChoice:
    return FieldChoice.model_validate({"name": name, "role": role, "type": type})


def test_labels(table: Csv, tmp_path: Path) -> None:
    data = DataSettings(
        source=table,
        target="a is positive",
        choices=(
            _choice("a is positive", "target", "boolean"),
            _choice("b is positive", "target", "boolean"),
            _choice("sum", "ignored"),
            _choice("product", "ignored"),
        ),
    )
    found = trained(tmp_path / "run", data)
    known = load_data(data)
    (truth,) = known.test.whole()[1].values()
    answers = next(iter(load(tmp_path / "run").predict(known.dataset, known.parts.test).values()))
    right, said = truth.numpy() > 0.5, answers > 0.5
    assert [part.target for part in found.parts] == ["a is positive", "b is positive"]
    assert found.overall["subset_accuracy"] == metrics.accuracy_score(right, said)
    assert found.overall["f1_labels"] == metrics.f1_score(right, said, average="macro", zero_division=0.0)
    for place, part in enumerate(found.parts):
        assert part.classes == ("no", "yes")
        assert part.metrics["accuracy"] == metrics.accuracy_score(right[:, place], said[:, place])
    assert {"targets", "metrics", "run", "task"} <= set(found.to_json())


def test_several_numbers(table: Csv, tmp_path: Path) -> None:
    data = DataSettings(
        source=table,
        target="sum",
        choices=(
            _choice("product", "target"),
            _choice("a is positive", "ignored"),
            _choice("b is positive", "ignored"),
        ),
    )
    found = trained(tmp_path / "run", data)
    known = load_data(data)
    answers = next(iter(load(tmp_path / "run").predict(known.dataset, known.parts.test).values()))
    assert [part.target for part in found.parts] == ["sum", "product"]
    for place, part in enumerate(found.parts):
        truth = known.dataset.table[part.target].iloc[known.parts.test]
        assert part.metrics["rmse"] == pytest.approx(
            metrics.root_mean_squared_error(truth, answers[:, place])
        )


def test_a_forecast_is_measured_step_by_step_against_the_last_value(tmp_path: Path) -> None:
    data = DataSettings(
        source=Toy(name="season", samples=300), series=Series(enabled=True, window=14, horizon=3), time="day"
    )
    found = trained(tmp_path / "run", data)
    known = load_data(data)
    rows = known.parts.test
    values = known.dataset.table["value"].to_numpy(dtype=float)
    answers = next(iter(load(tmp_path / "run").predict(known.dataset, rows).values()))
    assert [part.target for part in found.parts] == [f"value, {step} ahead" for step in (1, 2, 3)]
    for step, part in enumerate(found.parts, start=1):
        assert part.metrics["rmse"] == pytest.approx(
            metrics.root_mean_squared_error(values[rows + step], answers[:, step - 1])
        )
        assert part.metrics["rmse_last_value"] == pytest.approx(
            metrics.root_mean_squared_error(values[rows + step], values[rows])
        )
        assert [each.row for each in part.samples] == (rows + step).tolist()


def test_a_forecast_where_last_values_are_missing(tmp_path: Path) -> None:
    days = pd.date_range("2024-01-01", periods=200, freq="D")
    values = np.sin(np.arange(200.0))
    values[::5] = np.nan
    pd.DataFrame({"day": days, "value": values}).to_csv(tmp_path / "series.csv", index=False)
    source = Csv(path=str(tmp_path / "series.csv"))
    data = DataSettings(source=source, target="value", series=Series(enabled=True, window=4), time="day")
    found = trained(tmp_path / "run", data)
    rows = load_data(data).parts.test
    known = rows[np.isfinite(values[rows])]
    assert 0 < len(known) < len(rows)
    assert found.metrics["rmse_last_value"] == pytest.approx(
        metrics.root_mean_squared_error(values[known + 1], values[known])
    )
    # Other data that is too short for a single window is refused in words.
    pd.DataFrame({"day": days[:4], "value": values[:4]}).to_csv(tmp_path / "short.csv", index=False)
    with pytest.raises(DataError) as caught:
        evaluate(tmp_path / "run", source=Csv(path=str(tmp_path / "short.csv")))
    assert caught.value.code == "rows-to-compare-missing"


def test_other_data_is_read_as_the_network_learned_it(tmp_path: Path) -> None:
    """Where no day is after the twelfth, only the training data tells days from months."""
    days = pd.date_range("2023-01-01", periods=400, freq="D")
    frame = pd.DataFrame({"day": days.strftime("%d/%m/%Y"), "y": np.arange(400.0)})
    frame.to_csv(tmp_path / "all.csv", index=False)
    data = DataSettings(source=Csv(path=str(tmp_path / "all.csv")), target="y")
    trained(tmp_path / "run", data)
    rows = [0, 1, 2, 3, 4, 31]
    few = frame.iloc[rows].assign(y=[*frame["y"].iloc[rows][:5], np.nan])
    few.to_csv(tmp_path / "few.csv", index=False)
    found = evaluate(tmp_path / "run", source=Csv(path=str(tmp_path / "few.csv")))
    assert (found.split, found.rows) == ("all", 5)
    expected = load(tmp_path / "run").predict(load_data(data).dataset, np.arange(5))["y"][:, 0]
    assert [each.answer for each in found.first.samples] == pytest.approx(expected.tolist(), rel=1e-5)


@pytest.mark.parametrize("source", [BuiltIn(name="digits"), BuiltIn(name="iris")])
def test_an_input_answered_again_is_measured_in_its_own_unit(source: BuiltIn, tmp_path: Path) -> None:
    found = trained(tmp_path / "run", DataSettings(source=source, reconstruct=True))
    (part,) = found.parts
    assert part.task == "reconstruction"
    assert all(each.truth is None for each in part.samples)
    errors = np.array([each.error for each in part.samples], dtype=float)
    assert np.sqrt(np.square(errors).mean()) == pytest.approx(part.metrics["rmse"])
    # Levels go from 0 to 255 and leaves are centimetres: an answer without any idea would be off by more.
    assert part.metrics["rmse"] < (128 if source.name == "digits" else 8)
