"""One training run of a project, from its settings to the run being part of the file."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from nnstudio.cli import progress
from nnstudio.cli.opened import Opened, add_run, opened
from nnstudio.data.relinking import found_again
from nnstudio.errors import StudioError, TrainingError
from nnstudio.graph import to_json
from nnstudio.training import Record, TrainingSettings
from nnstudio.training.control import Control
from nnstudio.training.failure import failure_of
from nnstudio.training.files import CHECKPOINT, read_record, write_start
from nnstudio.training.job import Job, perform

Change = Callable[[TrainingSettings], TrainingSettings]

_FINISHED = ("completed", "early")


def train(file: Path, change: Change, quiet: bool) -> Record:
    """Trains a new run of the project and adds it to the file; `change` is applied to its settings.

    Ctrl+C stops it after the step that it is at; what was learned until then is kept.

    Raises:
        StudioError: the run cannot start or go on, or the project cannot be written.
    """
    with opened(file) as project:
        document = project.document
        number = max((record.number for record in project.records), default=0) + 1
        job = Job(
            folder="",
            graph=to_json(document.graph),
            data=document.data,
            training=change(document.training),
            number=number,
        )
        write_start(project.folder(job.id), document.weights)
        return _kept(project, job.model_copy(update={"folder": str(project.folder(job.id))}), quiet)


def resume(file: Path, change: Change, quiet: bool) -> Record:
    """Goes on with the newest run that was stopped; `change` is applied to its settings.

    Raises:
        StudioError: there is no such run, or it cannot go on.
    """
    with opened(file) as project:
        record = _stopped(project)
        job = Job(
            folder=str(project.folder(record.id)),
            graph=record.graph,
            data=found_again(record.data, record.fingerprint, project.document.data),
            training=change(record.training),
            number=record.number,
            name=record.name,
            resume=True,
            id=record.id,
        )
        return _kept(project, job, quiet)


def _stopped(project: Opened) -> Record:
    for record in reversed(project.records):
        if record.ending not in _FINISHED and (project.folder(record.id) / CHECKPOINT).exists():
            return record
    raise TrainingError(
        "nothing-to-resume", "{file} has no run that was stopped and could go on.", file=project.path
    )


def _kept(project: Opened, job: Job, quiet: bool) -> Record:
    folder = Path(job.folder)
    _perform(job, quiet)
    record = read_record(folder)
    if record.epochs == 0:
        raise TrainingError(
            "stopped-early", "The run was stopped before its first epoch ended, so nothing was kept."
        )
    add_run(project.path, job.id, folder)
    return record


def _perform(job: Job, quiet: bool) -> None:
    control = Control()
    with progress.shown(quiet) as bar, _stopped_by_signals(control):
        try:
            for event in perform(job, control):
                bar.show(event)
        except (StudioError, KeyboardInterrupt):
            raise
        except Exception as error:
            failure = failure_of(error)
            if failure.code == "run-broken":
                raise
            raise TrainingError(failure.code, failure.text, **failure.values) from error


@contextmanager
def _stopped_by_signals(control: Control) -> Iterator[None]:
    """The first Ctrl+C asks the run to stop and keep what it has learned, the second one gives it up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: int | FrameType | None) -> None:
        if control.stopped:
            raise KeyboardInterrupt
        control.stop()
        print("Stopping; what was learned is kept. Press Ctrl+C again to give it up.", file=sys.stderr)

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, stop) for number in signals]
    try:
        yield
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
