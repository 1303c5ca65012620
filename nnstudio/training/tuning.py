"""Finds out how this computer trains this network fastest, by timing a few first steps on a copy."""

from __future__ import annotations

import copy
import os
import time
from dataclasses import dataclass
from itertools import groupby

import torch
from torch import Tensor, nn

from nnstudio.compiler.network import Network
from nnstudio.data.batches import Batches
from nnstudio.training.losses import Answers, total_loss
from nnstudio.training.optimizers import make_optimizer
from nnstudio.training.settings import TrainingSettings

_SECONDS = 0.8
_SHARE_OF_RUN = 0.08
_ROUNDS = 6
_STEPS_PER_ROUND = 3
# Where there is no time to measure: steps that take so long (seconds) are better spread over all cores.
_LONG_STEP = 0.02
# A gain smaller than this is taken for noise, and the simpler way is kept.
_GAIN = 0.95
# Threads that fight for a busy core are a hundred times slower, and measuring them again eats up the time.
_HOPELESS = 3.0
# More threads have to be worth it: they suffer most when somebody else needs a core later on.
_PRICE_OF_THREADS = 1.2


@dataclass(frozen=True, slots=True)
class Tuning:
    """How the arithmetic is set up. It changes the speed, and results only by rounding."""

    threads: int
    channels_last: bool = False


def apply(tuning: Tuning, network: Network) -> None:
    """Sets the threads of this process, and the memory format of the weights."""
    torch.set_num_threads(tuning.threads)
    if tuning.channels_last:
        _to_channels_last(network.module)


def _to_channels_last(module: nn.Module) -> None:
    """Changes four-dimensional weights only, which are those of pictures; their values stay."""
    module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def measure(network: Network, batches: Batches, settings: TrainingSettings) -> Tuning:
    """Times some steps for every way worth trying, and gives the fastest.

    Takes less than a second and less than a tenth of the run. Weights, random numbers and what comes of
    the run stay as they are.

    Args:
        network: left untouched; copies of it are trained.
        batches: the training rows; the first of them are used, in their own order.
        settings: those of the run.
    """
    inputs, targets = batches.first()
    steps, device = len(batches) * settings.epochs, inputs[0].device
    ways = _ways(network, device)
    if len(ways) == 1:
        return ways[0]
    before = torch.get_num_threads()
    with torch.random.fork_rng(devices=[device] if device.type == "cuda" else []):
        try:
            trials = [_Trial(way, network, inputs, targets, settings) for way in ways]
            return _fastest(trials, steps)
        finally:
            torch.set_num_threads(before)


def _ways(network: Network, device: torch.device) -> list[Tuning]:
    """What is worth trying, simplest first."""
    cores = os.cpu_count() or 1
    counts = sorted({1, cores}) if device.type == "cpu" else [1]
    has_pictures = any(isinstance(part, nn.Conv2d | nn.ConvTranspose2d) for part in network.module.modules())
    return [Tuning(count, flag) for count in counts for flag in ((False, True) if has_pictures else (False,))]


class _Trial:
    """A copy of the network that takes steps in one way, and knows how long they took."""

    def __init__(
        self,
        way: Tuning,
        network: Network,
        inputs: tuple[Tensor, ...],
        targets: Answers,
        settings: TrainingSettings,
    ) -> None:
        self.way = way
        self.seconds: list[float] = []
        self._module = copy.deepcopy(network.module).train()
        if way.channels_last:
            _to_channels_last(self._module)
        self._optimizer = make_optimizer(settings, self._module.parameters())
        self._loss = total_loss(network.outputs)
        self._inputs = inputs
        self._targets = targets

    def steps(self, count: int) -> None:
        """Takes some steps; the first one, in which threads wake up, is not counted."""
        torch.set_num_threads(self.way.threads)
        self._step()
        self.seconds += [self._step() for _ in range(count)]

    def cost(self) -> float:
        """Seconds per step, made up for what threads cost. The quick quarter counts: noise only adds."""
        seconds = sorted(self.seconds)[len(self.seconds) // 4]
        return seconds * (_PRICE_OF_THREADS if self.way.threads > 1 else 1.0)

    def _step(self) -> float:
        begun = time.perf_counter()
        self._optimizer.zero_grad()
        self._loss(self._module(*self._inputs), self._targets).backward()
        self._optimizer.step()
        _finish(self._inputs[0].device)
        return time.perf_counter() - begun


def _finish(device: torch.device) -> None:
    """Waits until a GPU has done what it was given."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def _fastest(trials: list[_Trial], steps: int) -> Tuning:
    """Lets them take steps in turns, so that a neighbour who is busy for a moment harms them alike.

    One number of threads after the other, because waking threads up and putting them to sleep takes time.
    """
    simplest, boldest = trials[0], trials[-1]
    simplest.steps(1)
    step = simplest.seconds.pop()
    budget = min(_SECONDS, _SHARE_OF_RUN * step * steps)
    rounds = min(_ROUNDS, int(budget / (step * len(trials) * (1 + _STEPS_PER_ROUND))))
    if rounds < 2:
        return (boldest if step > _LONG_STEP else simplest).way
    begun = time.perf_counter()
    for _, group in groupby(trials, key=lambda trial: trial.way.threads):
        alike = list(group)
        for trial in (trial for _ in range(rounds) for trial in alike):
            trial.steps(_STEPS_PER_ROUND)
            if trial.cost() > _HOPELESS * simplest.cost() or time.perf_counter() - begun > budget:
                break
    measured = {trial.way: trial.cost() for trial in trials if trial.seconds}
    fastest = min(measured, key=measured.__getitem__)
    return fastest if measured[fastest] < _GAIN * measured[simplest.way] else simplest.way
