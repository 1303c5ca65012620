"""Which texts are numbers, which are codes made of digits, and which stand for no value."""

from __future__ import annotations

import re

# Texts that stand for "no value" in any column, and some that do so only among numbers: "-" may be a class.
MISSING = frozenset(
    {"", "?", "NA", "N/A", "n/a", "#N/A", "<NA>", "NaN", "nan", "NULL", "null", "None", "缺失", "无", "空"}
)
MISSING_NUMBER = MISSING | {"-", "--", ".", "/", "..", "none", "na", "#NULL!", "#DIV/0!", "#VALUE!", "Null"}
MISSING_TARGET = frozenset({"", "?"})
"""A class may be called NA."""

INFINITE = re.compile(r"[+-]?inf(inity)?", re.IGNORECASE)
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|(?i:" + INFINITE.pattern + ")")
CODE = re.compile(r"[+-]?0\d+|[+-]?\d{16,}")
"""Digits that are no number: 010010 would lose its zero, and 16 digits do not fit."""
COMMA_NUMBER = re.compile(r"[+-]?\d+,\d+([eE][+-]?\d+)?")
LOCAL_NUMBER = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?([eE][+-]?\d+)?")
"""A number with a decimal comma, its thousands possibly marked by points."""


def is_number(cell: str, decimal: str = ".") -> bool:
    """Whether a text is a number."""
    plain = cell.strip()
    return NUMBER.fullmatch(plain.replace(",", ".", 1) if decimal == "," else plain) is not None
