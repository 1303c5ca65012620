"""The strings by which a run is held: pause, go on, stop."""

from __future__ import annotations

import threading


class Control:
    """Pauses, resumes and stops a run from another thread. The loop looks at it before every step."""

    def __init__(self) -> None:
        self._going = threading.Event()
        self._going.set()
        self._stopped = threading.Event()

    def pause(self) -> None:
        """Asks the run to wait before its next step; one that was told to stop does not wait any more."""
        if not self.stopped:
            self._going.clear()

    def resume(self) -> None:
        """Lets a paused run go on."""
        self._going.set()

    def stop(self) -> None:
        """Asks the run to end before its next step and to keep what it has learned."""
        self._stopped.set()
        self._going.set()

    @property
    def paused(self) -> bool:
        """Whether the run has been asked to wait."""
        return not self._going.is_set()

    @property
    def stopped(self) -> bool:
        """Whether the run has been asked to end."""
        return self._stopped.is_set()

    @property
    def is_holding(self) -> bool:
        """Whether the run should not simply take its next step: it is to wait or to end."""
        return self._stopped.is_set() or not self._going.is_set()

    def wait(self) -> None:
        """Blocks while paused."""
        self._going.wait()
