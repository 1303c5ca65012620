"""Where a table begins among rows of text, and whether its first row holds names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nnstudio.data.readers.numerals import MISSING_NUMBER, is_number
from nnstudio.errors import Phrase

NAMED = Phrase("header")
NAMELESS = Phrase("no header (names given)")

_GIVEN = re.compile(r"column \d+( \d+)?")
_UNIT = re.compile(r"[(\[]?[^\W\d]{0,8}[%°℃℉$€£¥￥/²³^*·.\s\d⁻¹-]{0,4}[^\W\d]{0,8}[²³\d]?[)\]]?")
_MOST_ABOVE, _COMPARED = 30, 200

Record = list[str]


@dataclass(frozen=True, slots=True)
class Heading:
    """The rows before the first row of values.

    So many rows lie `above` the table; then come its names, if `header`, and a row of `units`, if there is
    one. `sure` is False if values in the first row would look the same as names.
    """

    above: int
    header: bool
    units: bool
    names: tuple[str, ...]
    evidence: Phrase
    sure: bool = True

    @property
    def height(self) -> int:
        """How many rows all of this takes."""
        return self.above + self.header + self.units


def find_heading(
    rows: Sequence[Record],
    width: int,
    *,
    decimal: str = ".",
    known: Sequence[str] = (),
    above: int | None = None,
    header: bool | None = None,
    units: bool | None = None,
) -> Heading:
    """Finds out what stands before the values, as far as it is not given.

    Args:
        rows: rows from the beginning, without blank ones.
        width: fields that a row usually has.
        decimal: the decimal mark.
        known: names that the table must have if it has a header.
        above: how many rows lie above the table.
        header: whether its first row holds names.
        units: whether a row of units follows the names.
    """
    above = min(_titles(rows, width) if above is None else above, len(rows) - 1)
    if known and header is not False:
        named = _row_of(known, rows)
        above = above if named is None else named
    table = rows[above:]
    body = [row for row in table[1:] if len(row) == width]
    has_units = header is not False and units is not False and _is_units(body, decimal)
    sure, evidence = True, Phrase("no header") if header is False else NAMED
    if header is None:
        header, sure = (True, True) if has_units else _header(table, width, decimal, known)
        evidence = NAMED if header else NAMELESS
    body = body if header else [row for row in table if len(row) == width]
    first = table[0] if header else []
    names = unlike_names(first, _width(first, body, width))
    has_units = header and len(table) > 1 and (has_units if units is None else units)
    return Heading(above, header, has_units, names, evidence, sure)


def unlike_names(first: Sequence[str], width: int) -> tuple[str, ...]:
    """Names that are all there and all different: "column 3" for an empty one, "age 2" for a second "age"."""
    given = [first[i].strip() if i < len(first) else "" for i in range(width)]
    taken = {name for name in given if name}
    used: set[str] = set()
    names: list[str] = []
    for i, wanted in enumerate(given):
        name = base = wanted or f"column {i + 1}"
        number = 2
        while name in used or (name != wanted and name in taken):
            name, number = f"{base} {number}", number + 1
        used.add(name)
        names.append(name)
    return tuple(names)


def _width(first: Record, body: Sequence[Record], width: int) -> int:
    """Fields per row: those of the names, unless names or rows merely end in a separator too many."""
    if not first or len(first) == width:
        return width
    surplus = [first] if len(first) > width else body
    bare = not any(cell.strip() for row in surplus for cell in row[min(len(first), width) :])
    return width if bare and body else len(first)


def _row_of(names: Sequence[str], rows: Sequence[Record]) -> int | None:
    """The place of the row that holds all these names, if there is one."""
    looked_at = enumerate(rows[: _MOST_ABOVE + 1])
    return next((at for at, row in looked_at if {*names} <= {cell.strip() for cell in row}), None)


def _titles(rows: Sequence[Record], width: int) -> int:
    """How many rows at the beginning are titles: one text where the rows below have several values."""
    body = [row for row in rows if len(row) == width]
    used = sum(any(row[i].strip() for row in body[1:]) for i in range(width))
    for place, row in enumerate(rows[: _MOST_ABOVE + 1]):
        filled = [cell for cell in row if cell.strip()]
        short = len(row) < width and len(filled) <= used // 2
        alone = len(filled) == 1 and not is_number(filled[0])
        if not (short or (alone and (used > 2 or _names_follow(rows[place + 1 :], width)))):
            return place
    return 0


def _names_follow(rows: Sequence[Record], width: int) -> bool:
    """Of two columns, whether a row of two names comes next: then a text alone is no name of the first."""
    body = [row for row in rows[1:] if len(row) == width]
    names = len(rows) > 1 and all(cell.strip() and not is_number(cell) for cell in rows[0])
    return names and any(_is_numeric([row[i] for row in body], ".") for i in range(width))


def _header(rows: Sequence[Record], width: int, decimal: str, known: Sequence[str]) -> tuple[bool, bool]:
    """Whether the first row holds names, and whether that is sure."""
    first = [cell.strip() for cell in rows[0]]
    if known and any(name in first for name in known):
        return True, True
    if known and all(_GIVEN.fullmatch(name) for name in known):
        return False, True
    if len(rows) == 1:
        return not any(is_number(cell, decimal) for cell in first), False
    body = [row for row in rows[1:] if len(row) == width]
    if _counts_up(first) and not any(_counts_up(row) for row in body[:5]):
        return True, True
    names = numbers = 0
    for i, cell in enumerate(first[:width]):
        if not _is_numeric([row[i] for row in body], decimal):
            continue
        numbers += is_number(cell, decimal)
        names += not is_number(cell, decimal) and cell not in MISSING_NUMBER
    if names or numbers:
        return names > numbers, names == 0 or numbers == 0
    return _is_unlike(first, body), False


def _is_numeric(cells: Sequence[str], decimal: str) -> bool:
    """Whether nine in ten values of a column are numbers."""
    present = [cell.strip() for cell in cells[:_COMPARED] if cell.strip() not in MISSING_NUMBER]
    return bool(present) and sum(is_number(cell, decimal) for cell in present) >= 0.9 * len(present)


def _counts_up(row: Sequence[str]) -> bool:
    """Whether the numbers of a row go 2019, 2020, 2021: years as names."""
    years = [int(cell) for cell in row if re.fullmatch(r"\s*[12]\d{3}\s*", cell)]
    return len(years) > 1 and years == list(range(years[0], years[0] + len(years)))


def _is_unlike(first: Sequence[str], body: Sequence[Record]) -> bool:
    """No column of numbers to tell by: names do not come up again below, values usually do."""
    filled = [cell for cell in first if cell]
    below = [{row[i].strip() for row in body} for i in range(min(len(first), len(body[0]) if body else 0))]
    again = any(cell and cell in values for cell, values in zip(first, below, strict=False))
    return not again and len(set(filled)) == len(filled)


def _is_units(body: Sequence[Record], decimal: str) -> bool:
    """Whether the first row below the names holds units: kg or (m/s) above numbers, little above texts."""
    if len(body) < 3 or any(is_number(cell, decimal) for cell in body[0]):
        return False
    row, rest = [cell.strip() for cell in body[0]], body[1:]
    numeric = [_is_numeric([other[i] for other in rest], decimal) for i in range(len(row))]
    over = [cell for cell, is_numeric in zip(row, numeric, strict=True) if is_numeric]
    besides = [cell for cell, is_numeric in zip(row, numeric, strict=True) if not is_numeric]
    units = [cell for cell in over if cell not in MISSING_NUMBER]
    if not units or not all(map(_UNIT.fullmatch, units)):
        return False
    # A word among the numbers of one column may be a remark: then the fields of text have to be empty.
    alone = len(row) > 1 and not any(besides)
    return alone or 1 < len(units) == len(over)
