from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.training import TrainingSettings
from nnstudio.training.schedules import learning_rate


def _by_pytorch(settings: TrainingSettings) -> list[float]:
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=settings.optimizer.lr)
    schedule = settings.schedule
    made: torch.optim.lr_scheduler.LRScheduler
    if schedule.kind == "step":
        made = torch.optim.lr_scheduler.StepLR(optimizer, schedule.step_size, schedule.gamma)
    elif schedule.kind == "cosine":
        made = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, settings.epochs, schedule.eta_min)
    else:
        made = torch.optim.lr_scheduler.ConstantLR(optimizer, 1.0)
    rates = []
    for _ in range(settings.epochs):
        rates.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        made.step()
    return rates


@given(
    st.sampled_from(
        [
            {"kind": "constant"},
            {"kind": "step", "step_size": 3, "gamma": 0.5},
            {"kind": "step", "step_size": 1, "gamma": 0.9},
            {"kind": "cosine"},
            {"kind": "cosine", "eta_min": 0.001},
        ]
    ),
    st.integers(1, 40),
    st.floats(1e-4, 1.0),
)
def test_the_rates_are_pytorchs(schedule: dict[str, object], epochs: int, rate: float) -> None:
    settings = TrainingSettings.model_validate(
        {"schedule": schedule, "epochs": epochs, "optimizer": {"kind": "SGD", "lr": rate}}
    )
    ours = [learning_rate(settings, epoch) for epoch in range(1, epochs + 1)]
    assert ours == pytest.approx(_by_pytorch(settings), rel=1e-6, abs=1e-9)
