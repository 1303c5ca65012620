"""How a text file is laid out: separator, decimal mark, names in the first row; found out with evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nnstudio.data.questions import Option, Question
from nnstudio.data.readers.headers import Heading, Record, find_heading
from nnstudio.data.readers.numerals import (
    CODE,
    COMMA_NUMBER,
    INFINITE,
    LOCAL_NUMBER,
    MISSING_NUMBER,
    is_number,
)
from nnstudio.data.readers.separators import SEPARATORS, find_separator, records
from nnstudio.data.sources.delimited import Csv
from nnstudio.data.sources.spreadsheet import Spreadsheet
from nnstudio.errors import Phrase

_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")
_POINT_NUMBER = re.compile(r"[+-]?\d*\.\d+")
_TRUTH = frozenset({"true", "false"})
_ROWS, _SHOWN = 300, 3


@dataclass(frozen=True, slots=True)
class Dialect:
    """What was found out.

    `lines` lie before the first row of values, and `above` of them before the table. `texts` are the
    positions of columns that hold something else than numbers, `digits` those among them that would be taken
    for numbers or truth values. `spaced` if spaces follow separators. `questions` are what the beginning of
    the file leaves open.
    """

    separator: str
    decimal: str
    heading: Heading
    lines: int
    above: int
    texts: frozenset[int]
    digits: frozenset[int]
    spaced: bool
    evidence: str
    questions: tuple[Question, ...] = ()

    @property
    def header(self) -> bool:
        """Whether the columns are named in the file."""
        return self.heading.header

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.heading.names

    @property
    def width(self) -> int:
        """Fields per row."""
        return len(self.names)


def find_out(sample: str, settings: Csv, known: Sequence[str] = ()) -> Dialect | None:
    """Reads the layout off the beginning of a file, or returns None if it holds no row at all.

    Args:
        sample: whole lines from the beginning of the file.
        settings: what the person has decided already.
        known: names that are looked for.
    """
    separator = settings.separator or find_separator(sample)
    given = settings.header_row
    rows, lines = records(sample, separator, _ROWS + (given or 0))
    if not rows:
        return None
    above = None if given is None else min(sum(line < given for line, _ in lines), len(rows) - 1)
    table = rows[above:]
    width = Counter(len(row) for row in table).most_common(1)[0][0]
    if len(table) == 2:
        # Names and one row: which of them is wrong, if they differ, the check for ragged rows has to say.
        width = len(table[0])
    decimal, unclear = _decimal([row for row in table if len(row) == width], settings, separator)
    heading = find_heading(
        rows,
        width,
        decimal=decimal,
        known=known,
        above=above,
        header=settings.header,
        units=settings.units,
    )
    body = [row for row in rows[heading.height :] if len(row) == width]
    cells = [[row[i].strip() for row in body] for i in range(min(width, len(heading.names)))]
    texts = frozenset(i for i, column in enumerate(cells) if not _is_left_to_pandas(column, decimal))
    lines_above = lines[heading.above][0] - 1
    # Not to where the first row begins that is not blank: among texts, an empty one is a row as well.
    before = lines[heading.height - 1][1] if heading.height else 0
    between = SEPARATORS.get(separator) or Phrase("separator {separator}", separator=separator)
    parts: list[str] = [between, heading.evidence]
    if decimal == ",":
        parts.insert(1, Phrase("decimal comma"))
    spaced = separator != " " and f"{separator} " in sample
    asked = (
        *heading_questions(rows, heading, settings, lines_above),
        *_decimal_question(unclear, decimal),
        *_column_question(width, settings, rows),
        *(() if spaced else _pair_question(separator, settings, heading, rows)),
    )
    return Dialect(
        separator,
        decimal,
        heading,
        before,
        lines_above,
        texts,
        frozenset(i for i in texts if _looks_like_digits(cells[i])),
        spaced,
        Phrase.joined(", ", parts),
        asked,
    )


def _decimal(rows: Sequence[Record], settings: Csv, separator: str) -> tuple[str, tuple[str, ...]]:
    """The decimal mark, and numbers that would be others with the other mark, if nothing tells."""
    if settings.decimal is not None:
        return settings.decimal, ()
    if not any("," in cell for row in rows for cell in row):
        return ".", ()
    columns = [[cell.strip() for cell in column] for column in zip(*rows, strict=True)]
    present = [
        [cell for cell in column[1:] if cell not in MISSING_NUMBER and not INFINITE.fullmatch(cell)]
        for column in columns
    ]
    wholly = [column for column in present if column and all(map(LOCAL_NUMBER.fullmatch, column))]
    with_comma = [cell for column in wholly for cell in column if "," in cell]
    # 1,234 alone may be one thousand: only a comma that cannot be that decides.
    if any(not _THOUSANDS.fullmatch(cell) for cell in with_comma):
        return ",", ()
    if not with_comma or any(_POINT_NUMBER.fullmatch(cell) for column in present for cell in column):
        return ".", ()
    return ("," if separator == ";" else "."), tuple(dict.fromkeys(with_comma))[:_SHOWN]


def _is_left_to_pandas(cells: Sequence[str], decimal: str) -> bool:
    """Whether every value of a column is a number or missing, and none of them a code."""
    present = [cell for cell in cells if cell not in MISSING_NUMBER]
    if decimal == "," and any("." in cell for cell in present):
        return False
    return all(is_number(cell, decimal) and not CODE.fullmatch(cell) for cell in present)


def _looks_like_digits(cells: Sequence[str]) -> bool:
    return all(is_number(cell) or cell.casefold() in _TRUTH for cell in cells if cell)


def _decimal_question(unclear: tuple[str, ...], decimal: str) -> tuple[Question, ...]:
    if not unclear:
        return ()
    options = (
        Option(
            Phrase("Decimals: {text} is {value}", text=unclear[0], value=_as_decimal(unclear[0])),
            {"source.decimal": ","},
        ),
        Option(
            Phrase("Thousands: {text} is {value}", text=unclear[0], value=unclear[0].replace(",", "")),
            {"source.decimal": "."},
        ),
    )
    text = Phrase("What does the comma in {text} stand for?", text=unclear[0])
    chosen = 0 if decimal == "," else 1
    read = [_as_decimal(cell) if chosen == 0 else cell.replace(",", "") for cell in unclear]
    preview = tuple(f"{cell} → {value}" for cell, value in zip(unclear, read, strict=True))
    return (Question("decimal-mark", text, options, chosen, preview=preview),)


def _column_question(width: int, settings: Csv, rows: Sequence[Record]) -> tuple[Question, ...]:
    if width > 1 or settings.separator is not None:
        return ()
    several = [
        Option(
            Phrase("Several, separated by {separator}", separator=SEPARATORS[separator]),
            {"source.separator": separator},
        )
        for separator in (";", "\t", " ")
    ]
    only = Option(Phrase("One"), {"source.separator": ","})
    preview = tuple(row[0] for row in rows[:_SHOWN])
    return (
        Question(
            "one-column", Phrase("How many columns does the file have?"), (only, *several), preview=preview
        ),
    )


def _pair_question(
    separator: str, settings: Csv, heading: Heading, rows: Sequence[Record]
) -> tuple[Question, ...]:
    """Whether 1,5 in every row is two numbers or one, where no name of a second column tells."""
    if separator != "," or heading.header or settings.separator is not None or settings.decimal is not None:
        return ()
    pairs = [",".join(row) for row in rows[heading.above :]]
    if not all(map(COMMA_NUMBER.fullmatch, pairs)):
        return ()
    options = (
        Option(
            Phrase("Two columns: {first} and {other}", first=rows[-1][0], other=rows[-1][1]),
            {"source.separator": ","},
        ),
        Option(
            Phrase("One column with a decimal comma: {value}", value=_as_decimal(pairs[-1])),
            {"source.separator": ";", "source.decimal": ","},
        ),
    )
    asked = Phrase("Does the comma in {text} stand between two columns or before decimals?", text=pairs[-1])
    return (Question("comma-role", asked, options, preview=tuple(pairs[:_SHOWN])),)


def _as_decimal(cell: str) -> str:
    return repr(float(cell.replace(",", ".")))


def heading_questions(
    rows: Sequence[Record], heading: Heading, settings: Csv | Spreadsheet, above: int
) -> tuple[Question, ...]:
    """What stands before the values, where that may be otherwise."""
    found: list[Question] = []
    shown = tuple(" | ".join(row) for row in rows[heading.above :][:_SHOWN])
    if heading.above and settings.header_row is None:
        options = (
            Option(Phrase("In line {line}, below titles", line=above + 1), {"source.header_row": above + 1}),
            Option(Phrase("In line {line}", line=1), {"source.header_row": 1}),
        )
        found.append(Question("table-start", Phrase("Where does the table begin?"), options, preview=shown))
    if not heading.sure and settings.header is None:
        options = (
            Option(Phrase("Names of the fields"), {"source.header": True}),
            Option(Phrase("Values"), {"source.header": False}),
        )
        asked = Phrase("What does the first row hold?")
        found.append(Question("header", asked, options, 0 if heading.header else 1, preview=shown))
    if heading.units and settings.units is None:
        row = " | ".join(cell for cell in rows[heading.height - 1])
        options = (
            Option(Phrase("Units: it is left out"), {"source.units": True}),
            Option(Phrase("Values: it is a row like the others"), {"source.units": False}),
        )
        asked = Phrase("What does the row below the names hold?")
        found.append(Question("units-row", asked, options, preview=(row,)))
    return tuple(found)
