"""Following work that takes its time: how far it is, and a way to give it up."""

from __future__ import annotations

import time
from collections.abc import Callable

from nnstudio.workspace.background import Post

_EVERY = 0.1
"""Seconds between two messages; files are read faster than anybody can look."""


class GivenUp(Exception):  # noqa: N818 - nothing went wrong
    """Nobody waits for this work any more."""


class Following:
    """Tells the window's thread now and then how far work is; once stopped, it makes the work give up.

    The work calls it with what is done and how much there is.
    """

    def __init__(self, post: Post, tell: Callable[[int, int], None]) -> None:
        self._post, self._tell = post, tell
        self._told = time.monotonic()
        self._stopped = False

    def __call__(self, done: int, total: int) -> None:
        """Takes in how far the work is.

        Raises:
            GivenUp: it was stopped.
        """
        if self._stopped:
            raise GivenUp
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self._post(lambda: self._deliver(done, total))

    def stop(self) -> None:
        """Nothing more is told, and the work gives up when it next says how far it is."""
        self._stopped = True

    def _deliver(self, done: int, total: int) -> None:
        if not self._stopped:
            self._tell(done, total)
