"""What is printed: one JSON document for scripts, or a table for people; warnings go to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from nnstudio.data import Question

if TYPE_CHECKING:
    from nnstudio.data.looking import Finding
from nnstudio.data.sources.base import first_few


def print_json(values: Any) -> None:
    """One JSON document."""
    json.dump(values, sys.stdout, ensure_ascii=True, allow_nan=False, indent=2)
    sys.stdout.write("\n")


def print_questions(questions: Iterable[Question]) -> None:
    """What data leaves open, and the answer that was taken: a line for each."""
    for question in questions:
        print(f"asked: {question.text} → {question.options[question.chosen].label}")


def print_left_out(left_out: Mapping[str, tuple[str, ...]]) -> None:
    """What could not be used, by the reason, on standard error: a line for each."""
    for reason, places in left_out.items():
        print(f"left out: {len(places):,} ({reason}): {first_few(places)}", file=sys.stderr)


def print_findings(findings: Iterable[Finding]) -> None:
    """What stands out in data, apart from what is as it should be, with what the window offers to do."""
    for finding in findings:
        if finding.severity != "ok":
            remedies = "".join(f"\n    → {option.label}" for option in finding.remedies)
            print(f"Data ({finding.severity}): {finding.title}: {finding.text}{remedies}")


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Columns under each other; numbers to the right."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    kept = [list(row) for row in rows]
    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, title in enumerate(columns):
        numbers = bool(kept) and all(isinstance(row[index], int | float) for row in kept)
        table.add_column(title, justify="right" if numbers else "left", overflow="fold")
    for row in kept:
        table.add_row(*(Text(said(value)) for value in row))  # Text: names are never read as markup
    Console(soft_wrap=not sys.stdout.isatty()).print(table)


def said(value: object) -> str:
    """A value as people write it."""
    if isinstance(value, float):
        return f"{value:.4g}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def scores(values: Mapping[str, float]) -> str:
    """Scores in one line: ``loss 0.12, accuracy 0.97``."""
    return ", ".join(f"{name.replace('_', ' ')} {value:.4g}" for name, value in values.items())
