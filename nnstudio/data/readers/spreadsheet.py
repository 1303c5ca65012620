"""A sheet of a workbook becomes a table: the place where it begins and its names are found out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import python_calamine as calamine

from nnstudio.data.questions import Option, Question
from nnstudio.data.readers.cells import table_of
from nnstudio.data.readers.dialect import heading_questions
from nnstudio.data.readers.files import (
    check_memory,
    damaged,
    nothing_in,
    open_file,
    reading,
    without_rows,
    without_tables,
)
from nnstudio.data.readers.headers import Heading, find_heading
from nnstudio.data.readers.workbook import Flaws, check_parts, look_through
from nnstudio.data.sources.base import Loaded, Wanted
from nnstudio.data.sources.spreadsheet import Spreadsheet
from nnstudio.errors import DataError, Phrase

_ZIP = b"PK\x03\x04"
_SWELLS = 8
"""So many bytes of memory a byte of an old Excel file takes while it is read."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Names the part of an encrypted Excel file in its directory."""
_DIRECTORY = 2**20
_SAMPLE = 1_000
_PREVIEW = 3

Rows = list[list[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The cells of a sheet without the empty rows above them, of which there are `above`."""

    name: str
    rows: Rows
    above: int
    flaws: Flaws | None = None

    @property
    def columns(self) -> int:
        return len(self.rows[0]) if self.rows else 0


def load(source: Spreadsheet, wanted: Wanted) -> Loaded:
    """Reads a sheet: the one that is chosen, else the largest.

    Raises:
        DataError: the file is no workbook, protected or damaged, or has no such sheet or no rows.
    """
    file = Path(source.path).name
    with open_file(source.path) as opened:
        sheet, questions = _chosen(opened, source, file)
    filled = [at for at, row in enumerate(sheet.rows[:_SAMPLE]) if not _is_blank(row)]
    if not filled:
        raise nothing_in(_called(sheet.name), file)
    heading, asked = _heading(sheet, filled, source, wanted)
    body = sheet.rows[filled[heading.height - 1] + 1 if heading.height else 0 :]
    rows = body if wanted.known else [row for row in body if not _is_blank(row)]
    if not rows:
        raise without_rows(file)
    table = table_of(dict(zip(heading.names, zip(*rows, strict=True), strict=True)))
    given = (f"column {place}" for place in range(1, sheet.columns + 1))
    nameless = {name for name, own in zip(heading.names, given, strict=True) if name == own}
    bare = [name for name in nameless.difference(wanted.known) if table[name].isna().all()]
    titles = tuple(f"{at + sheet.above + 1}" for at in filled[: heading.above])
    emptied = _emptied(len(body) - len(rows), bare)
    return Loaded(
        file,
        Phrase.joined(", ", [_called(sheet.name), heading.evidence, *_said(sheet.flaws), *emptied]),
        table.drop(columns=bare),
        named=heading.header,
        questions=(*questions, *asked),
        left_out={Phrase("rows above the table"): titles} if titles else {},
    )


def sheet_names(source: Spreadsheet) -> tuple[str, ...]:
    """The names of the sheets that hold cells.

    Raises:
        DataError: the file is no workbook, protected or damaged.
    """
    with open_file(source.path) as opened:
        return tuple(_tables(_opened(opened, source)))


def _chosen(opened: BinaryIO, source: Spreadsheet, file: str) -> tuple[Sheet, tuple[Question, ...]]:
    """The sheet that is read, and the question about it if there are several."""
    book = _opened(opened, source)
    opened.seek(0)
    zipped = opened.read(4) == _ZIP
    names = _tables(book)
    if source.sheet is not None and source.sheet not in book.sheet_names:
        raise DataError(
            "sheet-unknown",
            "{file} has no sheet {sheet}. It has {sheets}.",
            file=file,
            sheet=source.sheet,
            sheets=", ".join(names[:12]),
        )
    wanted = names if source.sheet is None else [source.sheet]
    sheets = [_sheet(book, opened, name, zipped=zipped, file=file) for name in wanted]
    if not sheets:
        raise without_tables(file)
    at = max(range(len(sheets)), key=lambda i: len(sheets[i].rows) * sheets[i].columns)
    return sheets[at], () if len(sheets) == 1 else (_which(sheets, at, file),)


def _opened(opened: BinaryIO, source: Spreadsheet) -> calamine.CalamineWorkbook:
    """The workbook, once it is known to fit into memory."""
    file = Path(source.path).name
    if opened.read(4) == _ZIP:
        with reading(file):
            check_parts(opened, file)
    else:
        check_memory(_SWELLS * Path(source.path).stat().st_size, file)
    opened.seek(0)
    return _book(opened, file)


def _book(opened: BinaryIO, file: str) -> calamine.CalamineWorkbook:
    encrypted = _ENCRYPTED in opened.read(_DIRECTORY)
    opened.seek(0)
    with _steady(file, protected=encrypted):
        return calamine.CalamineWorkbook.from_filelike(opened)


@contextmanager
def _steady(file: str, *, protected: bool = False) -> Iterator[None]:
    """Around calls of the library, which gives up on some broken files by panic: no ordinary exception."""
    try:
        yield
    except BaseException as error:
        if protected or isinstance(error, calamine.PasswordError):
            raise DataError(
                "file-protected",
                "{file} is protected by a password. Open it, take the password away and save it again.",
                file=file,
            ) from error
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise damaged(file, error) from error


def _tables(book: calamine.CalamineWorkbook) -> list[str]:
    """The names of the sheets with cells that can be seen; of all of them where none can."""
    cells = [own for own in book.sheets_metadata if own.typ == calamine.SheetTypeEnum.WorkSheet]
    seen = [own for own in cells if own.visible == calamine.SheetVisibleEnum.Visible]
    return [own.name for own in seen or cells]


def _sheet(book: calamine.CalamineWorkbook, opened: BinaryIO, name: str, *, zipped: bool, file: str) -> Sheet:
    opened.seek(0)
    flaws = None
    if zipped:
        with reading(file):
            flaws = look_through(opened, name, file)
    with _steady(file):
        cells = book.get_sheet_by_name(name)
        rows = cells.to_python()
        above = cells.start[0] if cells.start else 0
    return Sheet(name, rows, above, flaws)


def _heading(
    sheet: Sheet, filled: Sequence[int], source: Spreadsheet, wanted: Wanted
) -> tuple[Heading, tuple[Question, ...]]:
    """What stands before the values, told by the rules for text files, and what that leaves open.

    `filled` are the places of rows that are not blank, from the beginning of the sheet.
    """
    rows = [[_text(cell) for cell in sheet.rows[at]] for at in filled]
    given = source.header_row
    if given is not None and given > sheet.above + len(sheet.rows):
        raise DataError(
            "row-unknown",
            "Sheet {sheet} has only {rows} rows. Choose another first row.",
            sheet=sheet.name,
            rows=f"{sheet.above + len(sheet.rows):,}",
        )
    heading = find_heading(
        rows,
        sheet.columns,
        known=wanted.known,
        above=None if given is None else sum(at + sheet.above + 1 < given for at in filled),
        header=source.header,
        units=source.units,
    )
    return heading, heading_questions(rows, heading, source, filled[heading.above] + sheet.above)


def _which(sheets: Sequence[Sheet], at: int, file: str) -> Question:
    options = tuple(
        Option(
            Phrase(
                "{sheet}: {rows} × {columns} cells",
                sheet=sheet.name,
                rows=f"{len(sheet.rows):,}",
                columns=sheet.columns,
            ),
            {"source.sheet": sheet.name},
        )
        for sheet in sheets
    )
    asked = Phrase("Which sheet of {file} holds the data?", file=file)
    return Question("sheet", asked, options, at, preview=_shown(sheets[at].rows))


def _said(flaws: Flaws | None) -> Iterator[Phrase]:
    """What of a sheet could not be read, although it is in it."""
    if flaws is not None and flaws.unsaved:
        yield Phrase(
            "{count} formulas without a stored result are empty (save the file in Excel to store them)",
            count=f"{flaws.unsaved:,}",
        )
    if flaws is not None and flaws.errors:
        yield Phrase("{count} cells with an error such as #N/A are empty", count=f"{flaws.errors:,}")


def _emptied(rows: int, columns: Sequence[str]) -> Iterator[Phrase]:
    """What is said of empty rows and of empty columns without a name."""
    if rows:
        yield Phrase("{count} empty rows left out", count=f"{rows:,}")
    if len(columns) == 1:
        yield Phrase("empty {column} left out", column=columns[0])
    elif columns:
        yield Phrase("empty columns left out")


def _is_blank(row: Sequence[Any]) -> bool:
    return not any(cell.strip() if isinstance(cell, str) else True for cell in row)


def _called(sheet: str) -> Phrase:
    return Phrase("sheet {sheet}", sheet=sheet)


def _shown(rows: Rows) -> tuple[str, ...]:
    """The first rows in words."""
    return tuple(" | ".join(map(_text, row)).rstrip(" |") for row in rows[:_PREVIEW])


def _text(cell: object) -> str:
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)
