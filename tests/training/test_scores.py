from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn import metrics

from nnstudio.compiler.network import OutputSpec
from nnstudio.errors import TrainingError
from nnstudio.graph import Target
from nnstudio.training.losses import total_loss
from nnstudio.training.scores import Tally

_THREE = OutputSpec(Target("kind", "classes", ("a", "b", "c")), "cross_entropy", 1.0, "n1")
_TWO = Target("sick", "classes", ("no", "yes"))
_NUMBER = OutputSpec(Target("price", "number"), "mse_loss", 0.5, "n2")


def _tally(
    spec: OutputSpec, answer: torch.Tensor, target: torch.Tensor, size: int, **units: float
) -> dict[str, float]:
    tally, loss = Tally([spec], units), total_loss([spec])
    for a, t in zip(answer.split(size), target.split(size), strict=True):
        answers, targets = {spec.target.name: a}, {spec.target.name: t}
        tally.add(loss(answers, targets), answers, targets)
    return tally.read()


@pytest.mark.parametrize("size", [1, 7, 200, 1000])
def test_batches_of_any_size_add_up_to_the_whole(size: int) -> None:
    torch.manual_seed(0)
    answer, target = torch.randn(500, 3), torch.randint(3, (500,))
    scores = _tally(_THREE, answer, target, size)
    assert scores["accuracy"] == metrics.accuracy_score(target, answer.argmax(1))
    assert scores["loss"] == pytest.approx(metrics.log_loss(target, answer.double().softmax(1)), rel=1e-6)


@pytest.mark.parametrize("loss", ["binary_cross_entropy", "binary_cross_entropy_with_logits"])
def test_one_output_tells_two_classes_apart(loss: str) -> None:
    torch.manual_seed(0)
    answer, target = torch.randn(300, 1), torch.randint(2, (300,))
    probabilities = answer.double().sigmoid()
    given = answer if loss.endswith("logits") else answer.sigmoid()
    scores = _tally(OutputSpec(_TWO, loss, 1.0, "n"), given, target, 32)
    assert scores["accuracy"] == metrics.accuracy_score(target, probabilities[:, 0] > 0.5)
    assert scores["loss"] == pytest.approx(metrics.log_loss(target, probabilities[:, 0]), rel=1e-5)


def test_numbers_are_told_in_their_own_unit() -> None:
    torch.manual_seed(0)
    answer, target = torch.randn(100, 1), torch.randn(100, 1)
    scores = _tally(_NUMBER, answer, target, 9, price=25.0)
    expected = 25.0 * metrics.root_mean_squared_error(target, answer)
    assert scores["rmse"] == pytest.approx(expected, rel=1e-6)


def test_several_outputs_are_weighted_and_named() -> None:
    torch.manual_seed(0)
    answers = {"kind": torch.randn(40, 3), "price": torch.randn(40, 1)}
    targets = {"kind": torch.randint(3, (40,)), "price": torch.randn(40, 1)}
    tally, loss_of = Tally([_THREE, _NUMBER], {}), total_loss([_THREE, _NUMBER])
    loss = loss_of(answers, targets)
    tally.add(loss, answers, targets)
    parts = (
        torch.nn.functional.cross_entropy(answers["kind"], targets["kind"]),
        torch.nn.functional.mse_loss(answers["price"], targets["price"]),
    )
    assert loss.item() == pytest.approx((parts[0] + 0.5 * parts[1]).item(), rel=1e-6)
    scores = tally.read()
    assert list(scores) == ["loss", "accuracy", "rmse (price)"]
    assert scores["rmse (price)"] == pytest.approx(parts[1].sqrt().item(), rel=1e-6)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_loss_that_is_no_number_is_told_of(value: float) -> None:
    answer = torch.zeros(4, 1)
    answer[2] = value
    with pytest.raises(TrainingError, match="learning rate") as caught:
        _tally(_NUMBER, answer, torch.zeros(4, 1), 4)
    assert caught.value.code == "loss-not-finite"


def test_no_rows_no_scores() -> None:
    assert Tally([_THREE], {}).read() == {}
