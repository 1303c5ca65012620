"""What goes to standard output: one JSON document for scripts, or a table for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nnstudio.data import Question


def print_json(values: Any) -> None:
    """One JSON document."""
    json.dump(values, sys.stdout, ensure_ascii=True, allow_nan=False, indent=2)
    sys.stdout.write("\n")


def print_questions(questions: Iterable[Question]) -> None:
    """What data leaves open, and the answer that was taken: a line for each."""
    for question in questions:
        print(f"asked: {question.text} → {question.options[question.chosen].label}")


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
