"""The learning rate of each epoch. Light, so that the window can draw it before anything is trained."""

from __future__ import annotations

import math

from nnstudio.training.settings import Cosine, Step, TrainingSettings


def learning_rate(settings: TrainingSettings, epoch: int) -> float:
    """The learning rate of an epoch, counted from 1.

    A function of the epoch alone, so that a resumed run needs to remember nothing. The formulas are the
    closed forms of torch.optim.lr_scheduler's StepLR and of CosineAnnealingLR over all epochs.
    """
    rate, schedule = settings.optimizer.lr, settings.schedule
    if isinstance(schedule, Step):
        return rate * schedule.gamma ** ((epoch - 1) // schedule.step_size)
    if isinstance(schedule, Cosine):
        share = (1.0 + math.cos(math.pi * (epoch - 1) / settings.epochs)) / 2.0
        return schedule.eta_min + (rate - schedule.eta_min) * share
    return rate
