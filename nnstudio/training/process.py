"""One training process, seen from the outside."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nnstudio.training.events import Event, Failed, from_json
from nnstudio.training.waiting import wait_briefly

_LINES_KEPT = 60
_SECONDS_FOR_LAST_WORDS = 0.5


class WorkerProcess:
    """Starts `nnstudio.training.worker`, sends it commands and hands its events on.

    Args:
        on_event: called from a thread with every event.
        on_gone: called from the same thread, once, when the process has ended for whatever reason.

    Raises:
        OSError: the process cannot be started.
    """

    def __init__(self, on_event: Callable[[Event], None], on_gone: Callable[[Failed], None]) -> None:
        self._on_event = on_event
        self._on_gone = on_gone
        self._last_words: deque[str] = deque(maxlen=_LINES_KEPT)
        self._heard = time.monotonic()
        self._lock = threading.Lock()
        started: queue.SimpleQueue[subprocess.Popen[str] | OSError] = queue.SimpleQueue()
        # Linux ends the process together with the *thread* that started it, so that has to be one which
        # stays: the one that reads.
        self._reader = threading.Thread(target=self._read, args=(started,), name="worker", daemon=True)
        self._reader.start()
        process = started.get()
        if isinstance(process, OSError):
            self._reader.join()
            raise process
        self._process = process

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The system's number for the process."""
        return self._process.pid

    @property
    def silent_seconds(self) -> float:
        """Seconds since it last said anything; it says something every second."""
        return time.monotonic() - self._heard

    def send(self, command: dict[str, Any]) -> None:
        """Sends one command; a process that is gone does not hear it, and `on_gone` tells of that."""
        assert self._process.stdin is not None
        with self._lock, contextlib.suppress(OSError, ValueError):
            self._process.stdin.write(json.dumps(command) + "\n")
            self._process.stdin.flush()

    def kill(self) -> None:
        """Ends the process at once."""
        self._process.kill()

    def end(self, patience: float) -> None:
        """Closes its input, upon which it ends by itself; kills it after `patience` seconds."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
        if self._reader is not threading.current_thread():
            self._reader.join(_SECONDS_FOR_LAST_WORDS)

    def _read(self, started: queue.SimpleQueue[subprocess.Popen[str] | OSError]) -> None:
        try:
            process = _spawn()
        except OSError as error:
            started.put(error)
            return
        started.put(process)
        assert process.stdout is not None
        assert process.stderr is not None
        listener = threading.Thread(
            target=self._last_words.extend, args=(process.stderr,), name="worker stderr", daemon=True
        )
        listener.start()
        with process.stdout, contextlib.suppress(OSError, ValueError):
            for line in process.stdout:
                self._heard = time.monotonic()
                message = json.loads(line)
                if "event" in message:
                    self._on_event(from_json(message))
        code = process.wait()
        # Something it started may hold stderr open; what has arrived is enough then.
        listener.join(_SECONDS_FOR_LAST_WORDS)
        self._on_gone(_farewell(code, "".join(self._last_words)))


def _spawn() -> subprocess.Popen[str]:
    import nnstudio

    environment = dict(os.environ)
    # The worker measures for itself how its threads do best.
    environment.pop("OMP_WAIT_POLICY", None)
    wait_briefly(environment)
    here = str(Path(nnstudio.__file__).resolve().parent.parent)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (here, environment.get("PYTHONPATH"))))
    environment["PYTHONIOENCODING"] = "utf-8"
    return subprocess.Popen(
        # -P: files in the current folder must not stand in for modules.
        [sys.executable, "-P", "-m", "nnstudio.training.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _farewell(code: int, last_words: str) -> Failed:
    if code == -getattr(signal, "SIGKILL", 9):
        text = (
            "The training process was ended by the system (signal {signal}), most likely because the "
            "computer ran out of memory. Try a smaller batch size; the run can go on from its last complete "
            "epoch."
        )
        return Failed("worker-ended", text, {"signal": -code}, last_words)
    if code < 0:
        text = (
            "The training process was ended from outside (signal {signal}). "
            "The run can go on from its last complete epoch."
        )
        return Failed("worker-ended", text, {"signal": -code}, last_words)
    text = (
        "The training process ended by itself (code {code}). "
        "The run can go on from its last complete epoch; the details say more."
    )
    return Failed("worker-ended", text, {"code": code}, last_words)
