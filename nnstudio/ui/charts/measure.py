"""How the values of an axis are written: title, unit and as many digits as are worth reading."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

NOTHING = "–"
"""What stands where there is no value."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What one axis shows, for people: ``Accuracy`` in ``%``, or ``Loss``, which has no unit.

    Values are multiplied by `factor` before they are written: shares of one are read in percent. `low` and
    `high` are bounds that no value can lie beyond; `better` says in which direction things get better.
    """

    title: str
    unit: str = ""
    factor: float = 1.0
    decimals: int | None = None
    low: float | None = None
    high: float | None = None
    from_zero: bool = False
    better: Literal["lower", "higher"] = "lower"

    def write(self, value: float | None, unit: bool = True) -> str:
        """The value with its unit: ``97.8 %``, ``0.118``, ``2,410 steps/s``."""
        if value is None or not math.isfinite(value):
            return NOTHING
        text = number(value * self.factor, self.decimals)
        return f"{text} {self.unit}" if unit and self.unit else text


def number(value: float, decimals: int | None = None) -> str:
    """A number in as few digits as are worth reading: ``0.061``, ``12.3``, ``61,706``, ``3.1e-7``."""
    size = abs(value)
    if not math.isfinite(value):
        return NOTHING
    if decimals is not None:
        return f"{value:,.{decimals}f}"
    if size == 0:
        return "0"
    if size < 0.001:
        return exponent(value)
    if size < 1:
        return f"{value:.3f}" if size >= 0.01 else f"{value:.4f}"
    if size < 100:
        return f"{value:.2f}" if size < 10 else f"{value:.1f}"
    return f"{value:,.0f}"


def exponent(value: float) -> str:
    """A very small or large number without idle zeros: ``1e-3``, ``3.1e-7``."""
    mantissa, power = f"{value:.1e}".split("e")
    return f"{mantissa.removesuffix('.0')}e{int(power)}"
