"""Following the workspace for as long as a widget lives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakMethod

from psygnal import SignalInstance
from PySide6.QtWidgets import QWidget


def follow(widget: QWidget, signal: SignalInstance, slot: Callable[..., Any]) -> None:
    """Connects a method of a widget to a signal of the workspace until the widget is gone.

    The signal itself would only forget the method once Python has collected the widget, which may be long
    after Qt has deleted it.
    """
    signal.connect(slot)
    method = WeakMethod(slot)

    def forget() -> None:
        if (connected := method()) is not None:
            signal.disconnect(connected, missing_ok=True)

    widget.destroyed.connect(forget)
