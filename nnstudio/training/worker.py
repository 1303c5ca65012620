"""The training process: `python -m nnstudio.training.worker`.

One JSON value per line goes in and out. In: ``{"do": "start", "job": {...}}``, then ``{"do": "pause"}``,
"resume" and "stop". Out: the events of the run, and ``{"heartbeat": seconds}`` every second. The process
ends when its input is closed, so that it never outlives whoever started it.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import sys
import threading
import time
from typing import IO, Any

import psutil

from nnstudio.training.control import Control
from nnstudio.training.events import to_json
from nnstudio.training.failure import failure_of
from nnstudio.training.job import Job, perform
from nnstudio.training.parent import die_with_parent

_LOWER_BY = 10

_Request = tuple[dict[str, Any], Control]


class Channel:
    """The way out: whole lines, from any thread."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, message: dict[str, Any]) -> None:
        """Writes one line. What JSON does not know becomes text."""
        line = json.dumps(message, default=str, allow_nan=False)
        with self._lock:
            self._stream.write(line + "\n")
            self._stream.flush()


def main() -> None:
    """Takes one job after another until the input is closed."""
    die_with_parent()
    _lower_priority()
    # Ctrl+C in a terminal reaches every process; what is to happen then is for the one in front to decide.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel = Channel(_take_stdout())
    requests: queue.SimpleQueue[_Request] = queue.SimpleQueue()
    threading.Thread(target=_read_commands, args=(requests,), name="commands", daemon=True).start()
    threading.Thread(target=_beat, args=(channel,), name="heartbeat", daemon=True).start()
    # Ahead of need: the first job is not to wait for it.
    import nnstudio.training.loop  # noqa: F401

    while True:
        values, control = requests.get()
        try:
            for event in perform(Job.model_validate_json(json.dumps(values)), control):
                channel.send(to_json(event))
        except BrokenPipeError:
            os._exit(0)
        except Exception as error:
            channel.send(to_json(failure_of(error)))


def _read_commands(requests: queue.SimpleQueue[_Request]) -> None:
    control = Control()
    with contextlib.suppress(OSError), open(0, encoding="utf-8", closefd=False) as commands:
        for line in commands:
            command = json.loads(line)
            match command["do"]:
                case "start":
                    control = Control()
                    requests.put((command["job"], control))
                case "pause":
                    control.pause()
                case "resume":
                    control.resume()
                case "stop":
                    control.stop()
    # Whoever started this process is gone, or wants it gone. Checkpoints are whole at any time.
    os._exit(0)


def _beat(channel: Channel) -> None:
    with contextlib.suppress(OSError, ValueError):
        while True:
            channel.send({"heartbeat": time.time()})
            time.sleep(1.0)


def _take_stdout() -> IO[str]:
    """Keeps standard output for the protocol; whatever else is printed goes to standard error."""
    mine = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(mine, "w", encoding="utf-8", newline="\n")


def _lower_priority() -> None:
    """The window comes first."""
    process = psutil.Process()
    with contextlib.suppress(psutil.Error, OSError):
        if sys.platform == "win32":
            process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            process.nice(min(19, process.nice() + _LOWER_BY))


if __name__ == "__main__":
    main()
