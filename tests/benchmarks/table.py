"""One line of the benchmark table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured here, for ours and for what it is compared with, in the same run.

    `goal` is what the ratio of the two should reach, or with `at_most` what it should stay below.
    """

    name: str
    ours: float
    peer: float
    goal: float
    unit: str
    at_most: bool = False

    @property
    def ratio(self) -> float:
        """Ours against what it is compared with."""
        return self.ours / self.peer

    @property
    def is_reached(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio <= self.goal if self.at_most else self.ratio >= self.goal


_HEAD = ("what", "ours", "compared with", "ratio", "goal", "unit", "")


def printed(rows: Iterable[Row]) -> str:
    """The rows as a table of text."""
    cells = [_HEAD]
    for row in rows:
        figures = (
            f"{row.ours:,.4g}",
            f"{row.peer:,.4g}",
            f"{row.ratio:.2f}",
            f"{'≤' if row.at_most else '≥'} {row.goal:.2f}",
        )
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
