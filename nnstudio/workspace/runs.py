"""The runs of the project: those that are kept, and the one that goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from psygnal import Signal

from nnstudio.data.relinking import found_again
from nnstudio.errors import Message
from nnstudio.graph import new_id, to_json
from nnstudio.project.document import Document
from nnstudio.training import Record
from nnstudio.training.events import Ended, EpochEnded, Event, Failed, Paused, Progress, Resumed, Started
from nnstudio.training.failure import failure_of
from nnstudio.training.files import CHECKPOINT, WEIGHTS, read_record, write_start
from nnstudio.training.history import read_history
from nnstudio.training.job import Job
from nnstudio.training.runner import ProcessRunner, Runner, ThreadRunner
from nnstudio.workspace.background import Background, Post

Doing = Literal["starting", "running", "paused", "stopping"]


@dataclass(frozen=True)
class Active:
    """The run that goes on, as far as it has come."""

    id: str
    number: int
    state: Doing = "starting"
    started: Started | None = None
    progress: Progress | None = None
    epochs: tuple[EpochEnded, ...] = field(default=())


class Runs:
    """Starts, steers and keeps runs. Every run has a folder of its own below `folder`."""

    changed = Signal()
    """The list, the selection, or the state of the active run."""
    event = Signal(object)
    """Every event of the active run, as it comes."""
    finished = Signal(str)
    """A run has ended and is kept; its id."""

    def __init__(self, post: Post, folder: Path, document: Callable[[], Document]) -> None:
        self._post = post
        self._folder = folder
        self._document = document
        self._writing = Background(post, "weights to start from")
        self._runner: Runner | None = None
        self._train_in = "process"
        self.records: tuple[Record, ...] = ()
        self.active: Active | None = None
        self.failure: Failed | None = None
        self.selected: str | None = None

    def warm_up(self, train_in: str) -> None:
        """Gets a worker ready ahead of need, so that training begins at once."""
        self._train_in = train_in
        if self.active is None:
            runner = self._ready_runner()
            if isinstance(runner, ProcessRunner):
                runner.warm_up()

    def folder(self, id: str) -> Path:
        """Where a run keeps its files."""
        return self._folder / id

    def folders(self) -> dict[str, Path]:
        """The folder of every kept run, by id."""
        return {record.id: self.folder(record.id) for record in self.records}

    def record(self, id: str) -> Record | None:
        """What is kept of a run."""
        return next((record for record in self.records if record.id == id), None)

    def history(self, id: str) -> tuple[EpochEnded, ...]:
        """The epochs of a run, kept or active."""
        if self.active and self.active.id == id:
            return self.active.epochs
        return read_history(self.folder(id))

    def replace_all(self, records: tuple[Record, ...]) -> None:
        """Shows the runs of another project; one that goes on is given up."""
        if self.active:
            self._end_runner()
        self.active, self.failure = None, None
        self.records = tuple(sorted(records, key=lambda record: record.number, reverse=True))
        self.selected = self.records[0].id if self.records else None
        self.changed.emit()

    def select(self, id: str | None) -> None:
        """Chooses the run that the pages show."""
        if id != self.selected:
            self.selected = id
            self.changed.emit()

    def start(self) -> None:
        """Trains the document as it is now."""
        if self.active:
            return
        id, document = new_id(), self._document()
        number = max((record.number for record in self.records), default=0) + 1
        job = Job(
            folder=str(self.folder(id)), id=id, number=number,
            graph=to_json(document.graph), data=document.data, training=document.training,
        )  # fmt: skip
        self._announce(job)
        if document.weights:
            # Gigabytes in an imported network: not on the window's thread.
            self._writing.request(
                lambda: write_start(self.folder(id), document.weights),
                lambda _: self._launch(job),
                lambda error: self._refuse(job, error),
            )
        else:
            self._launch(job)

    def can_resume(self, id: str) -> bool:
        """Whether a stopped run has epochs left and all that it takes to go on."""
        record = self.record(id)
        unfinished = record is not None and record.ending in ("stopped", "unfinished")
        return unfinished and (self.folder(id) / CHECKPOINT).is_file()

    def continue_run(self, id: str) -> None:
        """Goes on with a stopped run from where it stopped, as it was set up then."""
        record = self.record(id)
        if record is None or self.active:
            return
        self.records = tuple(kept for kept in self.records if kept.id != id)
        job = Job(
            folder=str(self.folder(id)), id=id, number=record.number, name=record.name,
            graph=record.graph, training=record.training, resume=True,
            data=found_again(record.data, record.fingerprint, self._document().data),
        )  # fmt: skip
        self._announce(job)
        self._launch(job)

    def pause(self) -> None:
        """Waits after the step at hand."""
        if self.active and self.active.state == "running" and self._runner:
            self._runner.pause()

    def resume(self) -> None:
        """Goes on after a pause."""
        if self.active and self.active.state == "paused" and self._runner:
            self._runner.resume()

    def stop(self) -> None:
        """Ends the run and keeps what was learned."""
        if self.active:
            self.active = replace(self.active, state="stopping")
            if self._runner:
                self._runner.stop()
            self.changed.emit()

    def delete(self, id: str) -> None:
        """Removes a kept run and its files."""
        shutil.rmtree(self.folder(id), ignore_errors=True)
        self.records = tuple(record for record in self.records if record.id != id)
        if self.selected == id:
            self.selected = self.records[0].id if self.records else None
        self.changed.emit()

    def close(self) -> None:
        """Ends whatever goes on, within three seconds but for weights that are being written."""
        self._writing.close()
        self._end_runner()

    def _announce(self, job: Job) -> None:
        self.failure = None
        self.active = Active(job.id, job.number)
        self.selected = job.id
        self.changed.emit()

    def _launch(self, job: Job) -> None:
        """Hands an announced run to the runner, unless it was stopped or given up meanwhile."""
        active = self.active
        if active is None or active.id != job.id:
            return
        if active.state == "stopping":
            self._give_up(active)
            return
        self.folder(job.id).mkdir(parents=True, exist_ok=True)
        self._ready_runner().start(job)

    def _refuse(self, job: Job, error: Exception) -> None:
        """The weights that a run is to start from could not be written."""
        active = self.active
        if active is not None and active.id == job.id:
            self._give_up(active)
            self.failure = failure_of(error)
            self.changed.emit()

    def _give_up(self, active: Active) -> None:
        """Forgets a run that has not begun."""
        shutil.rmtree(self.folder(active.id), ignore_errors=True)
        self.active = None
        self.selected = self.records[0].id if self.records else None
        self.changed.emit()

    def _ready_runner(self) -> Runner:
        if self._runner is None:
            make = ProcessRunner if self._train_in == "process" else ThreadRunner
            runner: Runner = make(lambda event: self._post(lambda: self._take(runner, event)))
            self._runner = runner
        return self._runner

    def _end_runner(self) -> None:
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.close()

    def _take(self, runner: Runner, event: Event) -> None:
        """Takes in an event on the window's thread; one of a runner that was given up is late and ignored."""
        active = self.active
        if active is None or runner is not self._runner:
            return
        match event:
            case Started():
                active = replace(active, state="running", started=event, epochs=self._before(active, event))
            case Progress():
                active = replace(active, progress=event)
            case EpochEnded():
                active = replace(active, epochs=(*active.epochs, event))
            case Paused():
                active = replace(active, state="paused")
            case Resumed():
                active = replace(active, state="running")
            case Ended():
                self._keep(active)
            case Failed():
                self._lose(active, event)
        if not isinstance(event, Ended | Failed):
            self.active = active
        self.event.emit(event)
        if not isinstance(event, Progress | EpochEnded):
            self.changed.emit()
        if isinstance(event, Ended):
            self.finished.emit(active.id)

    def _before(self, active: Active, started: Started) -> tuple[EpochEnded, ...]:
        """The epochs of a continued run that it had already done."""
        if started.first_epoch == 1:
            return ()
        return tuple(
            epoch for epoch in read_history(self.folder(active.id)) if epoch.epoch < started.first_epoch
        )

    def _keep(self, active: Active) -> None:
        self.records = (read_record(self.folder(active.id)), *self.records)
        self.active = None

    def _lose(self, active: Active, event: Failed) -> None:
        """The run ended with a message. One that was broken off after its first epoch can be continued."""
        self.active = None
        self.failure = event
        folder = self.folder(active.id)
        if any((folder / name).is_file() for name in (CHECKPOINT, WEIGHTS)):
            self._keep(active)
        else:
            self.selected = self.records[0].id if self.records else None


def failure_message(failure: Failed) -> Message:
    """What went wrong in a run, as a sentence to translate."""
    return Message(failure.code, failure.text, failure.values)
