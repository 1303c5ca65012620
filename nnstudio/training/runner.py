"""Runs a job in the background, in a process of its own or in a thread, and hands its events on."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Protocol

from nnstudio.training.control import Control
from nnstudio.training.events import Ended, Event, Failed
from nnstudio.training.failure import failure_of
from nnstudio.training.job import Job, perform
from nnstudio.training.process import WorkerProcess

OnEvent = Callable[[Event], None]

_SECONDS_TO_CLOSE = 3.0
_SECONDS_TO_STOP = 1.5


class Runner(Protocol):
    """What owns a run. Events arrive on a thread of the runner; the last one is Ended or Failed."""

    @property
    def running(self) -> bool:
        """Whether a job was started whose last event has not come yet."""

    def start(self, job: Job) -> None:
        """Begins a job and returns at once.

        Raises:
            RuntimeError: one is running already, or the runner is closed.
        """

    def pause(self) -> None:
        """Asks the run to wait before its next step."""

    def resume(self) -> None:
        """Lets a paused run go on."""

    def stop(self) -> None:
        """Asks the run to end and to keep what it has learned."""

    def wait(self, timeout: float | None = None) -> bool:
        """Waits until the last event was handed on; whether that was in time (seconds)."""

    def close(self) -> None:
        """Ends whatever goes on, within three seconds, and leaves nothing behind."""


class _Runs:
    """What both runners share: which run is going on, and that its events are handed on until the last."""

    def __init__(self, on_event: OnEvent) -> None:
        self._on_event = on_event
        self._idle = threading.Event()
        self._idle.set()
        self._running = False
        self._count = 0
        self._closed = False

    @property
    def running(self) -> bool:
        return self._running

    def wait(self, timeout: float | None = None) -> bool:
        return self._idle.wait(timeout)

    def _begin(self) -> None:
        if self._closed or self.running:
            raise RuntimeError("the runner is closed" if self._closed else "a job is running already")
        self._count += 1
        self._running = True
        self._idle.clear()

    def _hand_on(self, event: Event) -> None:
        if not isinstance(event, Ended | Failed):
            self._on_event(event)
            return
        # Whoever hears of the end may start the next job at once, even before this call returns.
        run, self._running = self._count, False
        try:
            self._on_event(event)
        finally:
            if run == self._count:
                self._idle.set()


class ThreadRunner(_Runs):
    """Trains in a thread of this process, and leaves one core to the window."""

    def __init__(self, on_event: OnEvent) -> None:
        super().__init__(on_event)
        self._control = Control()
        self._thread: threading.Thread | None = None

    def start(self, job: Job) -> None:
        self._begin()
        self._control = Control()
        self._thread = threading.Thread(
            target=self._work, args=(job, self._control), name="training", daemon=True
        )
        self._thread.start()

    def _work(self, job: Job, control: Control) -> None:
        try:
            for event in perform(job, control, threads=max(1, (os.cpu_count() or 2) - 1)):
                self._hand_on(event)
        except Exception as error:
            self._hand_on(failure_of(error))

    def pause(self) -> None:
        self._control.pause()

    def resume(self) -> None:
        self._control.resume()

    def stop(self) -> None:
        self._control.stop()

    def close(self) -> None:
        self._closed = True
        self._control.stop()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(_SECONDS_TO_CLOSE)


class ProcessRunner(_Runs):
    """Trains in a process of its own, which may use all cores and may be killed without harm."""

    def __init__(self, on_event: OnEvent) -> None:
        super().__init__(on_event)
        self._worker: WorkerProcess | None = None

    def warm_up(self) -> None:
        """Starts the process ahead of need, so that a job does not wait for torch to load."""
        self._ready_worker()

    def _ready_worker(self) -> WorkerProcess:
        if self._worker is None or not self._worker.is_alive:
            if self._worker is not None:
                self._worker.end(0.0)
            self._worker = WorkerProcess(self._hand_on, self._gone)
        return self._worker

    def _gone(self, failure: Failed) -> None:
        if self.running and not self._closed:
            self._hand_on(failure)
        else:
            self._running = False
            self._idle.set()

    def start(self, job: Job) -> None:
        self._begin()
        try:
            self._ready_worker().send({"do": "start", "job": job.model_dump(mode="json")})
        except OSError as error:
            self._hand_on(failure_of(error))

    def pause(self) -> None:
        self._tell("pause")

    def resume(self) -> None:
        self._tell("resume")

    def stop(self) -> None:
        self._tell("stop")

    def _tell(self, what: str) -> None:
        if self._worker is not None and self.running:
            self._worker.send({"do": what})

    def kill(self) -> None:
        """Ends the process at once, for when it does not answer any more."""
        if self._worker is not None:
            self._worker.kill()

    @property
    def silent_seconds(self) -> float:
        """Seconds since the process was last heard of; it says something every second."""
        return 0.0 if self._worker is None else self._worker.silent_seconds

    def close(self) -> None:
        self._closed = True
        if self._worker is not None:
            self.stop()
            self.wait(_SECONDS_TO_STOP)
            self._worker.end(_SECONDS_TO_CLOSE / 4)
            self._worker = None
