"""How smoothly the window runs while a network trains in the worker process, against the same window at rest.

A precise timer of 16 ms stands for the frames of a screen: what is measured is the time between two of its
ticks, in which everything else that the window does has to fit. Rest, training, rest: what the computer does
besides shows in both.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from nnstudio.project.document import Document
from nnstudio.training import EarlyStopping, TrainingSettings
from tests.benchmarks.table import Row
from tests.training.samples import DIGITS, digits_cnn

GOAL = 1.5
"""Frames at rest over frames while training: no more than half as long again."""

_FRAME_MS = 16
_SECONDS = 8
_PATIENCE_SECONDS = 120


def frames(seconds: float) -> list[float]:
    """Milliseconds between two ticks, over some seconds."""
    ticks: list[float] = []
    timer = QTimer(interval=_FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    run_for(seconds)
    timer.stop()
    return [1000 * (later - earlier) for earlier, later in pairwise(ticks)]


def run_for(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def run_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(condition)
        run_for(0.05)


def p99(times: list[float]) -> float:
    return sorted(times)[round(0.99 * (len(times) - 1))]


def measured() -> tuple[list[float], list[float]]:
    """The frames at rest and those while training."""
    from nnstudio.app import make_window

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    window = make_window(application)
    window.resize(1440, 900)
    window.show()
    workspace = window.workspace
    try:
        endless = TrainingSettings(epochs=100_000, early_stopping=EarlyStopping(enabled=False), device="cpu")
        workspace.session.new(Document("Frames", digits_cnn(), DIGITS, endless))
        run_until(lambda: bool(workspace.network.analysis.facts) and not workspace.network.busy)
        window.go("train")
        workspace.runs.warm_up("process")
        run_for(3)  # until the worker has loaded what it needs
        rest = frames(_SECONDS)
        workspace.runs.start()
        run_until(lambda: bool(workspace.runs.active and workspace.runs.active.epochs))
        training = frames(_SECONDS)
        workspace.runs.stop()
        run_until(lambda: workspace.runs.active is None)
        rest += frames(_SECONDS)
    finally:
        window.leave()
    return rest, training


def rows() -> list[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ, {"NNSTUDIO_HOME": home}):
        rest, training = measured()
    ours, peer = p99(training), p99(rest)
    return [Row("window while training, frame p99 (against at rest)", ours, peer, GOAL, "ms", at_most=True)]
