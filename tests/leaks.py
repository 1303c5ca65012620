"""Finds what a test has left behind: widgets, threads, timers, animations and processes.

A leak seldom harms the test that makes it. It makes another one fail later, now and then, or aborts the
process at exit, so it is caught where it is made.
"""

from __future__ import annotations

import gc
import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

Finder = Callable[[], list[str]]

# How long something that has been told to stop may take to do so, all in all.
GRACE_SECONDS = 1.0


@contextmanager
def watch_threads() -> Iterator[Finder]:
    """Gives a function that lists the Python threads and child processes started since and still alive."""
    before = {*threading.enumerate(), *multiprocessing.active_children()}

    def find() -> list[str]:
        deadline = time.monotonic() + GRACE_SECONDS
        started = [*threading.enumerate(), *multiprocessing.active_children()]
        left = [each for each in started if each not in before and each is not threading.current_thread()]
        for each in left:
            each.join(max(0.0, deadline - time.monotonic()))
        return [f"running: {each!r}" for each in left if each.is_alive()]

    yield find


@contextmanager
def watch_qt() -> Iterator[Finder]:
    """Gives a function that lists the widgets, timers, animations and Qt threads made since and still alive.

    Qt lists its top-level widgets but not its timers and threads, so those are found among the objects that
    Python keeps account of. Frozen objects are not on that account: freezing what is there before the test
    leaves the new ones, and spares a walk over the hundreds of thousands that torch and its like consist of.
    """
    widgets = set(QApplication.topLevelWidgets())
    gc.freeze()
    try:
        yield lambda: _left_by_qt(widgets)
    finally:
        gc.unfreeze()


def _left_by_qt(known_widgets: set[QWidget]) -> list[str]:
    _let_qt_finish()
    left = _leaked_widgets(known_widgets) + _active_objects()
    if left:
        # Objects in reference cycles are nobody's any more, though not gone yet.
        gc.collect()
        _let_qt_finish()
        left = _leaked_widgets(known_widgets) + _active_objects()
    if not QThreadPool.globalInstance().waitForDone(round(GRACE_SECONDS * 1000)):
        left.append("running: a job in the global QThreadPool")
    return left


def _let_qt_finish() -> None:
    """Carries out what has been asked of Qt already, `deleteLater` included, which else waits for a loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _leaked_widgets(known: set[QWidget]) -> list[str]:
    return [f"widget: {widget!r}" for widget in QApplication.topLevelWidgets() if widget not in known]


def _active_objects() -> list[str]:
    kinds = (QTimer, QAbstractAnimation, QThread)
    # By `type`, because `isinstance` asks the object, and some proxies answer with an exception.
    found = [each for each in gc.get_objects() if issubclass(type(each), kinds) and shiboken6.isValid(each)]
    return [f"active: {each!r}" for each in found if _is_active(each)]


def _is_active(thing: QObject) -> bool:
    if isinstance(thing, QTimer):
        return thing.isActive()
    if isinstance(thing, QAbstractAnimation):
        return thing.state() != QAbstractAnimation.State.Stopped
    assert isinstance(thing, QThread)
    # QThread.currentThread() leaves a wrapper of the main thread, which of course runs.
    return thing is not QThread.currentThread() and not thing.wait(round(GRACE_SECONDS * 1000))
