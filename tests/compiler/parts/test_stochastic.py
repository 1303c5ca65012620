from __future__ import annotations

import math

import pytest
import torch
from torch import nn

from nnstudio.compiler.parts import DropPath, GaussianDropout, GaussianNoise

ONES = torch.ones(4000, 2, 5)


@pytest.mark.parametrize("module", [DropPath(0.3), GaussianNoise(0.3), GaussianDropout(0.3)])
def test_nothing_happens_once_trained(module: nn.Module) -> None:
    assert torch.equal(module.eval()(ONES), ONES)


def test_whole_samples_are_dropped_and_the_mean_stays() -> None:
    torch.manual_seed(0)
    found = DropPath(0.25)(ONES)
    assert torch.equal(found.amin((1, 2)), found.amax((1, 2)))
    assert found.unique().tolist() == [0.0, pytest.approx(1 / 0.75)]
    assert (found == 0).float().mean().item() == pytest.approx(0.25, abs=0.03)
    assert torch.equal(DropPath(0.0)(ONES), ONES)


@pytest.mark.parametrize(
    ("module", "spread"),
    [(GaussianNoise(0.5), 0.5), (GaussianDropout(0.2), math.sqrt(0.2 / 0.8)), (GaussianDropout(0.0), 0.0)],
)
def test_noise_is_as_strong_as_asked(module: nn.Module, spread: float) -> None:
    torch.manual_seed(0)
    found = module(ONES)
    assert found.mean().item() == pytest.approx(1.0, abs=0.02)
    assert found.std().item() == pytest.approx(spread, abs=0.02)
