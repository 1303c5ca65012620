"""Work on many things at once, in threads, the results in order and never many of them waiting."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

from nnstudio.data.sources.base import Progress

T = TypeVar("T")
R = TypeVar("R")

MOST_AT_ONCE = 64


class Steps:
    """How far several rounds over the same files are, told to who asked for it."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        self.further(0)

    def further(self, count: int) -> None:
        """So many more are done."""
        self._done += count
        if self._progress is not None:
            self._progress(self._done, self._total)


def in_parallel(
    work: Callable[[T], R], items: Sequence[T], steps: Steps, at_once: int = MOST_AT_ONCE
) -> Iterator[list[R]]:
    """The results in the order of the items, `at_once` at a time, at most `MOST_AT_ONCE`.

    It ends early, and what is not begun never is, if who iterates ends or is told to by the progress.
    """
    at_once = min(at_once, MOST_AT_ONCE)
    threads = os.cpu_count() or 1
    chunks = iter([items[start : start + at_once] for start in range(0, len(items), at_once)])

    def many(chunk: Sequence[T]) -> list[R]:
        return [work(item) for item in chunk]

    waiting: deque[Future[list[R]]] = deque()
    with ThreadPoolExecutor(threads, thread_name_prefix="decoding") as pool:
        try:
            waiting.extend(pool.submit(many, chunk) for chunk in islice(chunks, 2 * threads))
            while waiting:
                done = waiting.popleft().result()
                yield done
                steps.further(len(done))
                waiting.extend(pool.submit(many, chunk) for chunk in islice(chunks, 1))
        finally:
            for future in waiting:
                future.cancel()


def at_once(work: Callable[[T], R], items: Iterable[T]) -> list[R]:
    """The results of the work on a few large things, in their order, done in threads."""
    with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="columns") as pool:
        return list(pool.map(work, items))
