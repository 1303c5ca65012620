"""How long a run has been going, how fast it is, and how long it will take."""

from __future__ import annotations

import time

from nnstudio.training.events import Progress

_SECONDS_BETWEEN_PROGRESS = 0.1


class Clock:
    """Counts steps and the seconds in which a run was not paused, those before it was resumed included."""

    def __init__(self, steps_per_epoch: int, epochs: int, steps: int, seconds: float) -> None:
        self.steps = steps
        self._steps_per_epoch = steps_per_epoch
        self._epochs = epochs
        self._zero = time.perf_counter() - seconds
        self._first = (steps, seconds)
        self._told = (steps, seconds)
        self._due = seconds + _SECONDS_BETWEEN_PROGRESS
        self._loss = (0.0, 0)

    @property
    def seconds(self) -> float:
        """Seconds so far."""
        return time.perf_counter() - self._zero

    def leave_out(self, seconds: float) -> None:
        """Does not count these seconds, which were spent waiting."""
        self._zero += seconds

    def begin_epoch(self) -> None:
        """The loss is counted from zero again."""
        self._loss = (0.0, 0)

    def step(self) -> bool:
        """Counts one step and says whether it is time to tell of the progress."""
        self.steps += 1
        return self.seconds >= self._due

    def progress(self, epoch: int, step: int, loss_sum: float, rows: int, rate: float) -> Progress:
        """The progress since the last time, from the sum of the loss over the rows of this epoch so far."""
        steps, seconds = self.steps, self.seconds
        speed = (steps - self._told[0]) / max(seconds - self._told[1], 1e-9)
        mean_speed = (steps - self._first[0]) / max(seconds - self._first[1], 1e-9)
        loss = (loss_sum - self._loss[0]) / max(rows - self._loss[1], 1)
        left = (self._epochs - epoch + 1) * self._steps_per_epoch - step
        self._told, self._loss = (steps, seconds), (loss_sum, rows)
        self._due = seconds + _SECONDS_BETWEEN_PROGRESS
        return Progress(epoch, step, loss, rate, speed, left / mean_speed)
