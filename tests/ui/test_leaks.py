"""The leak detectors detect: each is shown a leak of its kind, and then the same thing put away properly."""

from __future__ import annotations

import multiprocessing
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QThreadPool, QTimer, QVariantAnimation
from PySide6.QtWidgets import QLabel

from tests import leaks


@contextmanager
def forgotten_widget() -> Iterator[str]:
    widget = QLabel("forgotten")
    yield "widget: .*QLabel"
    widget.deleteLater()


@contextmanager
def running_timer() -> Iterator[str]:
    timer = QTimer()
    timer.start(60_000)
    yield "active: .*QTimer"
    timer.stop()


@contextmanager
def running_timer_that_only_its_parent_knows() -> Iterator[str]:
    parent = QObject()
    QTimer(parent).start(60_000)
    yield "active: .*QTimer"
    parent.deleteLater()


@contextmanager
def pending_single_shot() -> Iterator[str]:
    fired: list[bool] = []
    QTimer.singleShot(50, lambda: fired.append(True))
    yield "active: .*QTimer"
    while not fired:
        leaks._let_qt_finish()


@contextmanager
def running_animation() -> Iterator[str]:
    animation = QVariantAnimation()
    animation.setStartValue(0.0)
    animation.setEndValue(1.0)
    animation.setDuration(60_000)
    animation.start()
    yield "active: .*QVariantAnimation"
    animation.stop()


@contextmanager
def running_qt_thread() -> Iterator[str]:
    thread = QThread()
    thread.start()
    yield "active: .*QThread"
    thread.quit()
    thread.wait()


@contextmanager
def busy_thread_pool() -> Iterator[str]:
    done = threading.Event()
    QThreadPool.globalInstance().start(lambda: done.wait(10))
    yield "running: .*QThreadPool"
    done.set()


@contextmanager
def running_thread() -> Iterator[str]:
    done = threading.Event()
    threading.Thread(target=done.wait, name="forgotten", daemon=True).start()
    yield "running: .*forgotten"
    done.set()


@contextmanager
def running_process() -> Iterator[str]:
    process = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(60,), name="forgotten")
    process.start()
    yield "running: .*forgotten"
    process.terminate()


@pytest.fixture(autouse=True)
def hardly_any_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaks, "GRACE_SECONDS", 0.1)


@pytest.mark.parametrize(
    "leak",
    [
        forgotten_widget,
        running_timer,
        running_timer_that_only_its_parent_knows,
        pending_single_shot,
        running_animation,
        running_qt_thread,
        busy_thread_pool,
        running_thread,
        running_process,
    ],
)
def test_a_leak_is_reported_until_it_is_put_away(
    leak: Callable[[], AbstractContextManager[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with leaks.watch_threads() as left_threads, leaks.watch_qt() as left_by_qt:
        with leak() as description:
            left = left_threads() + left_by_qt()
            assert len(left) == 1, left
            assert re.match(description, left[0])
        monkeypatch.setattr(leaks, "GRACE_SECONDS", 5.0)
        assert left_threads() + left_by_qt() == []


def test_the_test_that_leaks_is_the_one_that_fails(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makeini("[pytest]\nqt_api = pyside6\nqt_log_level_fail = WARNING\n")
    pytester.makeconftest(
        "from tests.conftest import nothing_left_running, own_home, pytest_runtest_makereport\n"
    )
    pytester.makepyfile(
        """
        import threading
        from PySide6.QtCore import QTimer, qWarning
        from PySide6.QtWidgets import QLabel

        kept = []

        def test_tidy(qtbot):
            qtbot.addWidget(QLabel("tidy"))

        def test_leaks_a_widget(qapp):
            kept.append(QLabel("forgotten"))

        def test_leaks_a_timer(qapp):
            kept.append(QTimer())
            kept[-1].start(60_000)

        def test_leaks_a_thread():
            threading.Thread(target=threading.Event().wait, daemon=True).start()

        def test_tidy_after_all_these(qapp):
            pass

        def test_fails_and_leaks(qapp):
            widget = QLabel("seen in the traceback")
            assert not widget

        def test_raises_in_a_slot(qtbot):
            QTimer.singleShot(0, lambda: 1 / 0)
            qtbot.wait(20)

        def test_makes_qt_warn(qapp):
            qWarning("not as it should be")
        """
    )
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")

    # A leak is found after the test has passed, so it is counted as an error, not as a failure.
    result.assert_outcomes(passed=5, errors=3, failed=3)
    result.stdout.fnmatch_lines(["*widget: *QLabel*", "*active: *QTimer*", "*running: <Thread*"])
