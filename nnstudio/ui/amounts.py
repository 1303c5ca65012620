"""Large numbers as people read them."""

from __future__ import annotations

_UNITS = ("", " k", " M", " G", " T")
_TURN = 999.5  # what three digits would write as a thousand


def short(number: float) -> str:
    """A large number in three digits: ``423 k``."""
    if number < 10_000:
        return f"{number:,.0f}"
    step = 0
    while number >= _TURN and step < len(_UNITS) - 1:
        number, step = number / 1000, step + 1
    return f"{number:.3g}{_UNITS[step]}"


def size(number: int) -> str:
    """Bytes as people count them: ``3.1 MB``."""
    if number < 1000:
        return f"{number} B"
    amount, step = float(number), 0
    while amount >= _TURN and step < len(_UNITS) - 1:
        amount, step = amount / 1000, step + 1
    return f"{amount:.{1 if amount < 100 else 0}f}{_UNITS[step]}B"
