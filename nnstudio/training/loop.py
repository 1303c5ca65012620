"""The training loop: plain PyTorch on one page."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor

from nnstudio.compiler.network import Network
from nnstudio.training.checkpoint import Checkpoint, Position
from nnstudio.training.clock import Clock
from nnstudio.training.control import Control
from nnstudio.training.events import Ended, Ending, EpochEnded, Event, Paused, Resumed, Scores, Started
from nnstudio.training.losses import total_loss
from nnstudio.training.optimizers import make_optimizer, set_learning_rate
from nnstudio.training.schedules import learning_rate
from nnstudio.training.scores import Tally, metric_name
from nnstudio.training.settings import TrainingSettings

Batch = tuple[tuple[Tensor, ...], Mapping[str, Tensor]]


class Feed(Protocol):
    """What the loop is fed with: goes through the rows once each time it is iterated."""

    @property
    def generator(self) -> torch.Generator | None: ...
    def __iter__(self) -> Iterator[Batch]: ...
    def __len__(self) -> int: ...


def train(  # noqa: PLR0913 - what a run is made of
    network: Network,
    train: Feed,
    validation: Feed,
    settings: TrainingSettings,
    control: Control,
    checkpoint: Path | None = None,
    resume: bool = False,
    *,
    units: Mapping[str, float] | None = None,
    tuning: Mapping[str, Any] | None = None,
) -> Iterator[Event]:
    """Trains a network and tells what happens while it does; afterwards the module holds the best weights.

    Where the weights and the batches are decides the device. Stopped in its first epoch, it keeps the last.

    Args:
        network: what is trained.
        train: batches that are learned from.
        validation: batches that are only looked at, after every epoch.
        settings: every knob.
        control: pauses and stops the run.
        checkpoint: file that keeps the state at the end of every epoch.
        resume: go on from that file if it is there.
        units: per number target, how much one step of the prepared target is in its own unit.
        tuning: how the arithmetic was set up; told in Started and kept in the checkpoint.

    Raises:
        TrainingError: the loss is not a number any more, or the checkpoint cannot be used.
    """
    module, patience = network.module, settings.early_stopping
    optimizer = make_optimizer(settings, module.parameters())
    kept = checkpoint and Checkpoint(checkpoint, module, optimizer, train.generator, tuning or {})
    position = kept.restore() if kept and resume and kept.exists() else Position()
    best = position.best
    ending: Ending = "completed"
    clock = Clock(len(train), settings.epochs, position.steps, position.seconds)
    run = _Run(network, optimizer, control, clock, units or {})

    yield _started(network, len(train), settings, position.epoch + 1, tuning or {})
    for epoch in range(position.epoch + 1, settings.epochs + 1):
        if best.patience_is_over(patience):
            ending = "early"
            break
        rate, begun = learning_rate(settings, epoch), clock.seconds
        learned = yield from run.learn(train, epoch, rate)
        watched = yield from run.look(validation, epoch)
        if learned is None or watched is None:
            ending = "stopped"
            break
        is_best = best.see(epoch, learned, watched, module, patience)
        yield EpochEnded(epoch, learned, watched, rate, clock.seconds - begun, is_best)
        position = Position(epoch, clock.steps, clock.seconds, best)
        if kept:
            kept.save(position)

    if best.weights:
        module.load_state_dict(best.weights)
    module.eval()
    yield Ended(ending, position.epoch, clock.steps, clock.seconds, best.epoch, best.train, best.validation)


class _Run:
    """The two halves of an epoch. Both return None when the run was stopped on the way."""

    def __init__(
        self,
        network: Network,
        optimizer: torch.optim.Optimizer,
        control: Control,
        clock: Clock,
        units: Mapping[str, float],
    ) -> None:
        self._module = network.module
        self._outputs = network.outputs
        self._loss = total_loss(network.outputs)
        self._optimizer = optimizer
        self._control = control
        self._clock = clock
        self._units = units

    def learn(self, batches: Feed, epoch: int, rate: float) -> Generator[Event, None, Scores | None]:
        """Goes through the training rows once, one step per batch."""
        module, optimizer, clock = self._module, self._optimizer, self._clock
        tally = Tally(self._outputs, self._units)
        set_learning_rate(optimizer, rate)
        clock.begin_epoch()
        module.train()
        for step, (inputs, targets) in enumerate(batches, start=1):
            if self._control.is_holding:
                yield from self._hold(epoch)
                if self._control.stopped:
                    return None
            answers = module(*inputs)
            loss = self._loss(answers, targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            tally.add(loss, answers, targets)
            if clock.step():
                yield clock.progress(epoch, step, tally.loss_sum(), tally.rows, rate)
        return tally.read()

    def look(self, batches: Feed, epoch: int) -> Generator[Event, None, Scores | None]:
        """Goes through the validation rows once and changes nothing."""
        tally = Tally(self._outputs, self._units)
        self._module.eval()
        for inputs, targets in batches:
            if self._control.is_holding:
                yield from self._hold(epoch)
                if self._control.stopped:
                    return None
            # Not around the loop: who reads the events must not find gradients switched off.
            with torch.no_grad():
                answers = self._module(*inputs)
                tally.add(self._loss(answers, targets), answers, targets)
        return tally.read()

    def _hold(self, epoch: int) -> Iterator[Event]:
        """Waits while paused, and says so."""
        if self._control.paused:
            held = self._clock.seconds
            yield Paused(epoch)
            self._control.wait()
            self._clock.leave_out(self._clock.seconds - held)
            yield Resumed(epoch)


def _started(
    network: Network, steps: int, settings: TrainingSettings, first_epoch: int, tuning: Mapping[str, Any]
) -> Started:
    weights = list(network.module.parameters())
    return Started(
        epochs=settings.epochs,
        steps_per_epoch=steps,
        device=weights[0].device.type,
        parameters=sum(weight.numel() for weight in weights),
        metric=metric_name(network.outputs),
        first_epoch=first_epoch,
        tuning=tuning,
    )
