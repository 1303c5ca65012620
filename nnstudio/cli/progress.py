"""A progress bar on standard error for a run that goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from nnstudio.cli.output import scores
from nnstudio.training.events import EpochEnded, Event, Progress, Started


class Bar:
    """Shows the events of a run as they come; an epoch that ends leaves nothing behind but its scores."""

    def __init__(self) -> None:
        from rich import progress
        from rich.console import Console

        self._bar = progress.Progress(
            progress.TextColumn("Epoch {task.completed:.0f}/{task.total:.0f}"),
            progress.BarColumn(),
            progress.TextColumn("{task.fields[scores]}"),
            progress.TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task: progress.TaskID | None = None

    def show(self, event: Event) -> None:
        """Takes one event of the run."""
        match event:
            case Started():
                self._task = self._bar.add_task(
                    "", total=event.epochs, completed=event.first_epoch - 1, scores=event.device
                )
            case EpochEnded() if self._task is not None:
                self._bar.update(self._task, completed=event.epoch, scores=scores(event.validation))
            case Progress() if self._task is not None:
                self._bar.update(self._task, refresh=False)

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._bar.stop()


class NoBar:
    """Shows nothing, for scripts."""

    def show(self, event: Event) -> None:
        """Takes one event of the run."""


@contextmanager
def shown(quiet: bool) -> Iterator[Bar | NoBar]:
    """A bar while the block lasts; nothing if not wanted, or if nobody would see it move."""
    if quiet or not sys.stderr.isatty():
        yield NoBar()
        return
    with Bar() as bar:
        yield bar
