"""A workspace whose window thread is the test's own."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator

import pytest

from nnstudio.workspace import Workspace


class Loop:
    """Stands where the window's event loop stands: runs what was posted, in order, on this thread."""

    def __init__(self) -> None:
        self._posted: queue.Queue[Callable[[], None]] = queue.Queue()

    def post(self, function: Callable[[], None]) -> None:
        self._posted.put(function)

    def until(self, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        """Runs posted functions until the condition holds."""
        end = time.monotonic() + seconds
        while not condition():
            left = end - time.monotonic()
            assert left > 0, "waited too long"
            try:
                self._posted.get(timeout=min(left, 0.05))()
            except queue.Empty:
                continue


@pytest.fixture
def loop() -> Loop:
    return Loop()


@pytest.fixture
def workspace(loop: Loop) -> Iterator[Workspace]:
    made = Workspace(loop.post)
    yield made
    made.close()
