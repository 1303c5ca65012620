"""How closely an exported file answers like the network it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verification:
    """The comparison that every export passes before its file is written.

    `max_difference` is the largest difference of any output number on `rows` real rows; `scale` the largest
    output number itself. Both are in the unit of the output.
    """

    path: str
    max_difference: float
    scale: float
    passed: bool
    rows: int
