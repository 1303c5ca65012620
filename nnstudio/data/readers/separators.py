"""A text cut into rows and fields, and what stands between two fields."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable

from nnstudio.data.readers.headers import Record
from nnstudio.data.readers.numerals import COMMA_NUMBER
from nnstudio.errors import Phrase

SEPARATORS = {
    ",": Phrase("comma"),
    ";": Phrase("semicolon"),
    "\t": Phrase("tab"),
    "|": Phrase("bar"),
    "，": Phrase("wide comma"),
    "；": Phrase("wide semicolon"),
    "^": Phrase("caret"),
    "~": Phrase("tilde"),
    " ": Phrase("space"),
}

_ROWS_COMPARED = 100


def records(
    text: str, separator: str, limit: int | None = None
) -> tuple[list[Record], list[tuple[int, int]]]:
    """The rows of a text cut into fields, without blank ones; and the lines where each begins and ends."""
    text_lines: Iterable[str] = io.StringIO(text, newline="")
    if separator == " ":
        text_lines = (re.sub(r"[ \t]+", " ", line.strip()) + "\n" for line in text_lines)
    reader = csv.reader(text_lines, delimiter=separator, skipinitialspace=True)
    found: list[Record] = []
    lines: list[tuple[int, int]] = []
    line = 1
    try:
        for row in reader:
            if row and (len(row) > 1 or row[0].strip()):
                found.append(row)
                lines.append((line, reader.line_num))
                if len(found) == limit:
                    break
            line = reader.line_num + 1
    except csv.Error:
        pass
    return found, lines


def find_separator(sample: str) -> str:
    """The separator under which the rows are equally long and the fields hold no other separator."""
    best, best_score = ",", (0.0, 0.0, 0)
    for candidate in SEPARATORS:
        if candidate not in sample:
            continue
        rows, _ = records(sample, candidate, _ROWS_COMPARED)
        width, count = Counter(len(row) for row in rows).most_common(1)[0] if rows else (0, 0)
        if width < 2:
            continue
        cells = [cell for row in rows for cell in row]
        others = re.compile("[" + re.escape("".join(SEPARATORS).replace(candidate, "").strip(" ")) + "]")
        whole = sum(others.search(cell) is None or COMMA_NUMBER.fullmatch(cell) is not None for cell in cells)
        score = (round(count / len(rows), 1), round(whole / len(cells), 1), width if candidate != " " else 0)
        if score > best_score:
            best, best_score = candidate, score
    return best
