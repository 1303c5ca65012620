"""The Python binding of Qt keeps count of `None`.

PySide6 6.12.0 on Python 3.11 gives one reference to `None` away in every call that returns nothing, and after
some thousand calls the interpreter aborts with "deallocating None". pyproject.toml keeps that pair apart.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPointF

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on, None is immortal")

CALLS = 1000
THING = QObject()
POINT = QPointF()


def references_lost_per_call(call: Callable[[], object]) -> float:
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return (before - sys.getrefcount(None)) / CALLS


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda: THING.setObjectName("name"), id="setter"),
        pytest.param(lambda: POINT.setX(1.0), id="value type"),
        pytest.param(THING.parent, id="missing object"),
    ],
)
def test_calls_that_return_nothing_keep_the_count_of_none(call: Callable[[], object]) -> None:
    assert references_lost_per_call(call) == pytest.approx(0, abs=0.1)


def test_a_binding_that_loses_none_would_be_noticed() -> None:
    lose = ctypes.pythonapi.Py_DecRef
    lose.argtypes, lose.restype = [ctypes.py_object], None
    gain = ctypes.pythonapi.Py_IncRef
    gain.argtypes, gain.restype = [ctypes.py_object], None
    for _ in range(2 * CALLS):
        gain(None)  # so that the loss below cannot bring the interpreter down

    assert references_lost_per_call(lambda: lose(None)) == pytest.approx(1, abs=0.1)
