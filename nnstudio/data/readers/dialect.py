"""How a text file is laid out: separator, decimal mark, names in the first row; found out with evidence."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from nnstudio.data.sources.delimited import Csv
from nnstudio.errors import Phrase

SEPARATORS = {
    ",": Phrase("comma"),
    ";": Phrase("semicolon"),
    "\t": Phrase("tab"),
    "|": Phrase("bar"),
    "，": Phrase("wide comma"),
    " ": Phrase("space"),
}
_HEADER = Phrase("header")
_NAMES_GIVEN = Phrase("no header (names given)")

# Texts that stand for "no value" in any column, and some that do so only among numbers: "-" may be a class.
MISSING = frozenset(
    {"", "?", "NA", "N/A", "n/a", "#N/A", "<NA>", "NaN", "nan", "NULL", "null", "None", "缺失", "无", "空"}
)
MISSING_NUMBER = MISSING | {"-", "--", ".", "/", "..", "none", "na", "#NULL!", "#DIV/0!", "#VALUE!", "Null"}

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?(inf|Inf|INF|infinity|Infinity)")
CODE = re.compile(r"[+-]?0\d+|[+-]?\d{16,}")
"""Digits that are no number: 010010 would lose its zero, and 16 digits do not fit."""
_COMMA_NUMBER = re.compile(r"[+-]?\d+,\d+([eE][+-]?\d+)?")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")

_GIVEN = re.compile(r"column \d+( \d+)?")

Record = list[str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """What was found out. `texts` are the positions of columns that hold something else than numbers."""

    separator: str
    decimal: str
    header: bool
    names: tuple[str, ...]
    texts: frozenset[int]
    evidence: str

    @property
    def width(self) -> int:
        """Fields per row."""
        return len(self.names)


def records(text: str, separator: str, limit: int | None = None) -> list[Record]:
    """The rows of a text cut into fields; blank lines are left out."""
    if separator == " ":
        lines = (line.split() for line in io.StringIO(text))
        return list(islice((line for line in lines if line), limit))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    found: list[Record] = []
    try:
        found.extend(islice((row for row in reader if row and (len(row) > 1 or row[0].strip())), limit))
    except csv.Error:
        return found
    return found


def find_out(sample: str, settings: Csv, known: Sequence[str] = ()) -> Dialect | None:
    """Reads the layout off the beginning of a file, or returns None if it holds no row at all.

    Args:
        sample: whole lines from the beginning of the file.
        settings: what the person has decided already.
        known: names that are looked for.
    """
    separator = settings.separator or find_separator(sample)
    rows = records(sample, separator, 1_000)
    if not rows:
        return None
    width = Counter(len(row) for row in rows).most_common(1)[0][0]
    # The header may be the one row that is wider or narrower: the check for ragged rows then names the line.
    width = len(rows[0]) if len(rows) == 1 else max(width, 1)
    even = [row for row in rows if len(row) == width]
    decimal = _decimal(even, separator)
    if settings.header is not None:
        header, why = settings.header, _HEADER if settings.header else Phrase("no header")
    else:
        header, why = _header(rows, width, decimal, known)
    names = _names(rows[0] if header else [], len(rows[0]) if header else width)
    body = even[1:] if header and even and even[0] is rows[0] else even
    texts = frozenset(i for i in range(width) if not _numeric([row[i] for row in body], decimal))
    between = SEPARATORS.get(separator) or Phrase("separator {separator}", separator=separator)
    parts: list[str] = [between, why]
    if decimal == ",":
        parts.insert(1, Phrase("decimal comma"))
    return Dialect(separator, decimal, header, names, texts, Phrase.joined(", ", parts))


def find_separator(sample: str) -> str:
    """The separator under which the rows are equally long and the fields hold no other separator."""
    best, best_score = ",", (0.0, 0.0, 0)
    for candidate in SEPARATORS:
        rows = records(sample, candidate, 100)
        if not rows:
            continue
        width, count = Counter(len(row) for row in rows).most_common(1)[0]
        if width < 2:
            continue
        cells = [cell for row in rows for cell in row]
        others = [other for other in SEPARATORS if other not in (candidate, " ")]
        whole = sum(_COMMA_NUMBER.fullmatch(c) is not None or not any(o in c for o in others) for c in cells)
        score = (round(count / len(rows), 1), round(whole / len(cells), 1), width if candidate != " " else 0)
        if score > best_score:
            best, best_score = candidate, score
    return best


def _decimal(rows: Sequence[Record], separator: str) -> str:
    if separator == ",":
        return "."
    cells = [cell.strip() for row in rows for cell in row if "," in cell]
    numbers = [cell for cell in cells if _COMMA_NUMBER.fullmatch(cell)]
    # 1,234 alone may be one thousand: only a comma that cannot be that decides.
    return "," if any(not _THOUSANDS.fullmatch(cell) for cell in numbers) else "."


def is_number(cell: str, decimal: str = ".") -> bool:
    """Whether a text is a number."""
    plain = cell.strip()
    return NUMBER.fullmatch(plain.replace(",", ".", 1) if decimal == "," else plain) is not None


def _numeric(cells: Sequence[str], decimal: str) -> bool:
    """Whether a column is left to pandas: every value a number or missing, and none of them a code."""
    present = [cell.strip() for cell in cells if cell.strip() not in MISSING_NUMBER]
    return all(is_number(cell, decimal) and not CODE.fullmatch(cell) for cell in present)


def _header(rows: Sequence[Record], width: int, decimal: str, known: Sequence[str]) -> tuple[bool, Phrase]:
    first = [cell.strip() for cell in rows[0]]
    if known and any(name in first for name in known):
        return True, _HEADER
    if known and all(_GIVEN.fullmatch(name) for name in known):
        return False, _NAMES_GIVEN
    if len(rows) == 1:
        header = not any(is_number(cell, decimal) for cell in first)
        return header, _HEADER if header else _NAMES_GIVEN
    body = [row for row in rows[1:] if len(row) == width]
    if _counts_up(first) and not any(_counts_up(row) for row in body[:5]):
        return True, _HEADER
    names = numbers = 0
    for i, cell in enumerate(first[:width]):
        below = [row[i].strip() for row in body]
        present = [value for value in below if value not in MISSING_NUMBER]
        if not present or sum(is_number(value, decimal) for value in present) < 0.9 * len(present):
            continue
        if is_number(cell, decimal):
            numbers += 1
        elif cell not in MISSING_NUMBER:
            names += 1
    if names or numbers:
        return (True, _HEADER) if names > numbers else (False, _NAMES_GIVEN)
    return _header_of_texts(first, body)


def _counts_up(row: Sequence[str]) -> bool:
    """Whether the numbers of a row go 2019, 2020, 2021: years as names."""
    years = [int(cell) for cell in row if re.fullmatch(r"\s*[12]\d{3}\s*", cell)]
    return len(years) > 1 and years == list(range(years[0], years[0] + len(years)))


def _header_of_texts(first: Sequence[str], body: Sequence[Record]) -> tuple[bool, Phrase]:
    """No column of numbers to tell by: names do not come up again below, values usually do."""
    filled = [cell for cell in first if cell]
    below = [{row[i].strip() for row in body} for i in range(min(len(first), len(body[0]) if body else 0))]
    again = any(cell and cell in values for cell, values in zip(first, below, strict=False))
    if again or len(set(filled)) < len(filled):
        return False, _NAMES_GIVEN
    return True, _HEADER


def _names(first: Sequence[str], width: int) -> tuple[str, ...]:
    """Names that are all there and all different: "column 3" for an empty one, "age 2" for a second "age"."""
    given = [first[i].strip() if i < len(first) else "" for i in range(width)]
    taken = {name for name in given if name}
    names: list[str] = []
    for i, wanted in enumerate(given):
        name = base = wanted or f"column {i + 1}"
        number = 2
        while name in names or (name != wanted and name in taken):
            name, number = f"{base} {number}", number + 1
        names.append(name)
    return tuple(names)
