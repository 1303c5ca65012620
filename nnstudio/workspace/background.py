"""Slow work away from the window's thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Post = Callable[[Callable[[], None]], None]
"""Runs a function on the window's thread, soon."""


@dataclass(frozen=True, slots=True)
class _Request:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    refused: Callable[[Exception], None]


class Background:
    """One thread for one kind of work; answers arrive on the window's thread.

    With `newest_only`, a new request takes the place of one that still waits, and the answer of one that it
    overtook is dropped: what a person sees always belongs to their latest edit. Otherwise every request is
    answered, in order.
    """

    def __init__(self, post: Post, name: str, *, newest_only: bool = True) -> None:
        self._post = post
        self._name = name
        self._newest_only = newest_only
        self._wake = threading.Condition()
        self._waiting: deque[_Request] = deque()
        self._wanted: set[int] = set()
        self._closed = False
        self._thread: threading.Thread | None = None

    def request(
        self, work: Callable[[], Any], done: Callable[[Any], None], refused: Callable[[Exception], None]
    ) -> None:
        """Does `work`, then calls `done` with what it gave or `refused` with what it raised."""
        with self._wake:
            if self._closed:
                return
            if self._newest_only:
                self._forget()
            request = _Request(work, done, refused)
            self._waiting.append(request)
            self._wanted.add(id(request))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._wake.notify()

    def drop(self) -> None:
        """Forgets every request; an answer that is on its way will not arrive."""
        with self._wake:
            self._forget()

    def close(self, timeout: float = 10.0) -> None:
        """Ends the thread after the work at hand; what waits is dropped with `newest_only`, else done."""
        with self._wake:
            self._closed = True
            if self._newest_only:
                self._forget()
            self._wake.notify()
        if self._thread is not None:
            self._thread.join(timeout)

    def _forget(self) -> None:
        self._waiting.clear()
        self._wanted.clear()

    def _run(self) -> None:
        while (request := self._next()) is not None:
            try:
                answer = request.work()
            except Exception as error:  # every error has to reach the person who waits for the answer
                self._answer(request, request.refused, error)
            else:
                self._answer(request, request.done, answer)

    def _next(self) -> _Request | None:
        with self._wake:
            while not self._waiting and not self._closed:
                self._wake.wait()
            return self._waiting.popleft() if self._waiting else None

    def _answer(self, request: _Request, callback: Callable[[Any], None], value: Any) -> None:
        def deliver() -> None:
            with self._wake:
                wanted = id(request) in self._wanted
                self._wanted.discard(id(request))
            if wanted:
                callback(value)

        self._post(deliver)
