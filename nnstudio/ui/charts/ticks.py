"""Round numbers for an axis, so that the grid lines lie where a person would have drawn them."""

from __future__ import annotations

import math

from nnstudio.ui.charts.measure import exponent

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0, 20.0)


def nice_ticks(low: float, high: float, count: int = 4) -> tuple[float, ...]:
    """About `count` round numbers; the first is at or below `low`, the last at or above `high`."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return (0.0, 1.0)
    if high <= low:
        room = abs(low) * 0.1 or 1.0
        low, high = low - room, high + room
    magnitude = 10.0 ** math.floor(math.log10((high - low) / max(1, count - 1)))
    found = (_ticks(low, high, size * magnitude) for size in _STEPS)
    return min(found, key=lambda ticks: _idle(ticks, low, high) + 0.12 * abs(len(ticks) - count))


def _ticks(low: float, high: float, step: float) -> tuple[float, ...]:
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(_clean(index * step) for index in range(first, last + 1))


def _idle(ticks: tuple[float, ...], low: float, high: float) -> float:
    """The share of the axis that no value needs."""
    return 1.0 - (high - low) / (ticks[-1] - ticks[0])


def whole_ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """At most about `count` whole numbers between `low` and `high`, both ends included."""
    if high - low < 1:
        return (low,)
    step = max(1, round(nice_ticks(0, high - low, count)[1]))
    inner = [float(value) for value in range(0, math.floor(high) + 1, step) if low < value < high]
    # A number close to an end would be written over it.
    return (low, *(value for value in inner if value - low > 0.6 * step and high - value > 0.6 * step), high)


def tick_texts(ticks: tuple[float, ...], factor: float = 1.0, unit: str = "") -> tuple[str, ...]:
    """The ticks written with the same number of decimals; the topmost one carries the unit."""
    values = [_clean(tick * factor) for tick in ticks]
    largest = max((abs(value) for value in values), default=0.0)
    if largest and (largest < 0.005 or largest >= 1e7):
        texts = [exponent(value) if value else "0" for value in values]
    else:
        decimals = max((_decimals(value) for value in values), default=0)
        texts = ["0" if value == 0 else f"{value:,.{decimals}f}" for value in values]
    if texts and unit:
        texts[-1] = f"{texts[-1]} {unit}"
    return tuple(texts)


def _clean(value: float) -> float:
    """Without the dust of binary arithmetic: 0.30000000000000004 is 0.3."""
    return float(f"{value:.10g}")


def _decimals(value: float) -> int:
    text = f"{value:.6f}".rstrip("0")
    return len(text) - text.index(".") - 1
