"""Numbers as people type and read them."""

from __future__ import annotations

import math
import re
from typing import Any

from PySide6.QtCore import QCoreApplication

from nnstudio.ui.forms.slot import Slot


def written(value: float) -> str:
    """The shortest text that stands for exactly this number: ``64``, ``0.001``, ``1e-5``."""
    return re.sub(r"e([+-])0*(\d)", lambda found: "e" + found[1].replace("+", "") + found[2], repr(value))


def read(text: str, slot: Slot) -> Any:
    """The number a person typed, or nothing when it is none or out of bounds.

    Takes a comma for the point, spaces between groups of digits, and a typographic minus.
    """
    plain = re.sub(r"[\s_'’]", "", text).replace("−", "-")
    plain = plain.replace(",", "." if slot.kind is float and "." not in plain else "")
    try:
        number = float(plain)
    except ValueError:
        return None
    if not math.isfinite(number) or not slot.allows(number):
        return None
    if slot.kind is int:
        return int(number) if number.is_integer() else None
    return number


def stepped(value: float, steps: int, slot: Slot) -> Any:
    """The next number up or down: one for whole numbers, one of the leading digit for others."""
    if slot.kind is int:
        moved: float = value + steps
    else:
        size = _leading(value, -1 if steps * value < 0 else 1, slot)
        moved = round(value / size + steps) * size
        moved = float(f"{moved:.10g}")
    return _within(moved, value, slot)


def scaled(value: float, factor: float, slot: Slot) -> Any:
    """Ten times as much or as little, the way one tries learning rates."""
    moved = round(value * factor) if slot.kind is int else float(f"{value * factor:.10g}")
    return _within(moved, value, slot)


def _within(moved: float, value: float, slot: Slot) -> Any:
    if slot.ge is not None:
        moved = max(moved, slot.ge)
    if slot.le is not None:
        moved = min(moved, slot.le)
    return slot.kind(moved) if slot.allows(moved) else value


def _leading(value: float, direction: int, slot: Slot) -> float:
    """The size of the leading digit; one less where a step down would cross to the smaller digits."""
    if value == 0:
        return 0.05 if slot.high is not None and slot.high <= 1 else 0.01
    exponent = math.floor(math.log10(abs(value)) + 1e-9)
    at_power = math.isclose(abs(value), 10.0**exponent)
    if slot.high is not None and slot.high <= 1 and abs(value) >= 0.05:
        return 0.05
    return 10.0 ** (exponent - 1 if at_power and direction < 0 else exponent)


def bounds_in_words(slot: Slot) -> str:
    """What may be typed, such as "A whole number from 1 to 8,192."."""
    low, high = _bound(slot.low), _bound(slot.high)
    whole = slot.kind is int
    if slot.low is None or slot.high is None:
        text = (
            QCoreApplication.translate("Numbers", "A whole number.")
            if whole
            else QCoreApplication.translate("Numbers", "A number.")
        )
    elif whole:
        text = QCoreApplication.translate("Numbers", "A whole number from {low} to {high}.")
    elif slot.gt is not None and slot.lt is not None:
        text = QCoreApplication.translate("Numbers", "A number above {low} and below {high}.")
    elif slot.gt is not None:
        text = QCoreApplication.translate("Numbers", "A number above {low} and up to {high}.")
    elif slot.lt is not None:
        text = QCoreApplication.translate("Numbers", "A number from {low} and below {high}.")
    else:
        text = QCoreApplication.translate("Numbers", "A number from {low} to {high}.")
    return text.format(low=low, high=high)


def _bound(value: float | None) -> str:
    return "" if value is None else f"{value:,.10g}".replace("e+0", "e").replace("e-0", "e-")
