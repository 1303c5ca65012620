"""One line of the benchmark table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured here, for ours and for what it is compared with, in the same run.

    `ratio` is made so that more is better, and `goal` is what it should reach.
    """

    name: str
    ours: float
    peer: float
    ratio: float
    goal: float
    unit: str

    @property
    def is_reached(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio >= self.goal


_HEAD = ("what", "ours", "compared with", "ratio", "goal", "unit", "")


def printed(rows: Iterable[Row]) -> str:
    """The rows as a table of text."""
    cells = [_HEAD]
    for row in rows:
        figures = (f"{row.ours:,.4g}", f"{row.peer:,.4g}", f"{row.ratio:.2f}", f"{row.goal:.2f}")
        cells.append((row.name, *figures, row.unit, "reached" if row.is_reached else "MISSED"))
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    lines = []
    for line in cells:
        left, *rest = (
            text.ljust(width) if column in (0, 5, 6) else text.rjust(width)
            for column, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        lines.append("  ".join((left, *rest)).rstrip())
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)
