"""Runs that learn from changed pictures: losses take mixed answers, and resumed runs go on as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch.nn import functional as F

from nnstudio.compiler.network import OutputSpec
from nnstudio.data import DataSettings
from nnstudio.data.augmentation import Augmentation, ImageAugmentation
from nnstudio.graph import Target
from nnstudio.training.control import Control
from nnstudio.training.events import Ended, EpochEnded
from nnstudio.training.files import WEIGHTS
from nnstudio.training.job import perform
from nnstudio.training.losses import total_loss
from nnstudio.training.scores import Tally
from tests.training.samples import DIGITS, digits_mlp, job

_TWO = Target("sick", "classes", ("no", "yes"))
_THREE = Target("kind", "classes", ("a", "b", "c"))


@pytest.mark.parametrize(
    ("target", "loss", "units"),
    [
        (_THREE, "cross_entropy", 3),
        (_TWO, "cross_entropy", 2),
        (_TWO, "binary_cross_entropy_with_logits", 1),
        (_TWO, "binary_cross_entropy", 1),
    ],
)
def test_shares_of_classes_are_answered_like_classes(target: Target, loss: str, units: int) -> None:
    torch.manual_seed(0)
    spec = OutputSpec(target, loss, 1.0, "n")
    count = len(target.classes)
    answer = torch.rand(90, units)
    classes = torch.randint(count, (90,))
    whole = F.one_hot(classes, count).float()

    def scores(right: torch.Tensor) -> dict[str, float]:
        tally, value = Tally([spec], {}), total_loss([spec])
        answers, targets = {target.name: answer}, {target.name: right}
        tally.add(value(answers, targets), answers, targets)
        return tally.read()

    assert scores(whole) == pytest.approx(scores(classes), rel=1e-5)
    # A small share of another class does not change what counts as right, and the loss lies between.
    mixed = scores(0.8 * whole + 0.2 * whole.roll(1, 1))
    assert mixed["accuracy"] == scores(classes)["accuracy"]
    other = scores((classes + 1) % count) if count == 3 else scores(1 - classes)
    assert mixed["loss"] == pytest.approx(0.8 * scores(classes)["loss"] + 0.2 * other["loss"], rel=1e-4)


def augmented(**images: Any) -> DataSettings:
    return DIGITS.model_copy(update={"augmentation": Augmentation(images=ImageAugmentation(**images))})


def run(folder: Path, data: DataSettings, epochs: int, *, resume: bool = False) -> list[Any]:
    made = job(folder, digits_mlp(), data, epochs=epochs).model_copy(update={"resume": resume})
    return list(perform(made, Control(), threads=1))


def test_a_run_with_changed_pictures_is_resumed_bit_for_bit(tmp_path: Path) -> None:
    data = augmented(crop=1, rotation=10.0, noise=0.05, mixup=0.2, cutmix=1.0)
    run(tmp_path / "whole", data, 4)
    run(tmp_path / "parts", data, 2)
    events = run(tmp_path / "parts", data, 4, resume=True)
    assert [event.epoch for event in events if isinstance(event, EpochEnded)] == [3, 4]
    whole, parts = (load_file(tmp_path / name / WEIGHTS) for name in ("whole", "parts"))
    assert all(torch.equal(whole[name], parts[name]) for name in whole)


def test_changed_pictures_can_still_be_learned_and_are_harder(tmp_path: Path) -> None:
    def ended(name: str, data: DataSettings) -> Ended:
        (found,) = (event for event in run(tmp_path / name, data, 10) if isinstance(event, Ended))
        return found

    plain, changed = ended("plain", DIGITS), ended("changed", augmented(crop=1, rotation=20.0, erase=0.5))
    assert changed.validation["accuracy"] > 0.8
    assert changed.train["accuracy"] < plain.train["accuracy"]
