"""A text file becomes a table: read fast, block by block, and never with a value in the wrong column."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from nnstudio.data.questions import Question
from nnstudio.data.readers.blocks import Block, Cutter
from nnstudio.data.readers.dialect import SEPARATORS, Dialect, find_out
from nnstudio.data.readers.encoding import Decoder
from nnstudio.data.readers.files import open_file
from nnstudio.data.sources.base import ANYTHING, Loaded, Wanted
from nnstudio.data.sources.delimited import Csv
from nnstudio.errors import DataError, Phrase

if TYPE_CHECKING:
    import pandas as pd

    from nnstudio.data.readers.parsing import Piece, Plan

_SAMPLE, _PIECE = 1 << 18, 1 << 22
_LONGEST_LINE = 1 << 24
_MOST_THREADS = 4
_SHARE = 4
"""The columns may take one part in so many of the memory that is free: what follows needs some, too."""
_MAGIC = {
    b"PK\x03\x04": Phrase("an Excel or zip"),
    b"\xd0\xcf\x11\xe0": Phrase("an old Excel"),
    b"\x1f\x8b": Phrase("a gzip"),
    b"%PDF": Phrase("a PDF"),
}


@dataclass(frozen=True, slots=True, eq=False)
class TextTable:
    """Columns as they stand in the file: numbers as numbers, texts as categories or as they are.

    `questions` are what was decided for the person; `left_out` are numbers of lines, by the reason.
    """

    table: pd.DataFrame
    note: str
    header: bool
    names: tuple[str, ...]
    questions: tuple[Question, ...] = ()
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def load(source: Csv, wanted: Wanted) -> Loaded:
    """Reads a whole file as a source."""
    read = read_table(source, wanted)
    return Loaded(
        Path(source.path).name,
        read.note,
        read.table,
        named=read.header,
        questions=read.questions,
        left_out=read.left_out,
    )


def read_table(source: Csv, wanted: Wanted = ANYTHING, memory: int | None = None) -> TextTable:
    """Reads a whole file, or the rows of it for which there is memory; the note says so.

    Args:
        source: the file, and what the person has decided about its layout.
        wanted: the names that the file must hold if it has a header, and the targets, in which NA is a class.
        memory: bytes that the columns may take; a share of what is free unless given.

    Raises:
        DataError: there is no such file, it holds no rows, or rows are not equally long.
    """
    from nnstudio.data.readers.leftovers import without_empty

    text = _Text.of(source)
    with text.opened:
        pieces = text.pieces(wanted)
        first = next(pieces, b"")
        dialect = _layout(first, source, wanted.known)
        plan = _plan(dialect, wanted, text.file)
        blocks = plan.cutter.blocks(chain([first], pieces), dialect.lines)
        read, is_whole = _within(_parsed(blocks, plan), _budget() if memory is None else memory)
    if not read:
        raise _without_rows(text.file)
    table = _table(read, plan, source)
    nameless = [name for i, name in enumerate(dialect.names, 1) if name == f"column {i}" not in wanted.known]
    table, gone = without_empty(table, nameless, rows=not wanted.known)
    if not len(table):
        raise _without_rows(text.file)
    rows = None if is_whole else len(table)
    return TextTable(
        table,
        Phrase.joined(", ", (text.decoder.title, dialect.evidence, *_said(read, dialect, rows), *gone)),
        dialect.header,
        dialect.names,
        (*text.decoder.questions, *dialect.questions),
        _left_out(dialect),
    )


def column_names(source: Csv) -> tuple[str, ...]:
    """The names of the columns, read off the beginning of the file.

    Raises:
        DataError: there is no such file, or it is empty.
    """
    return layout_of(source)[0].names


def layout_of(source: Csv) -> tuple[Dialect, str]:
    """How a file is laid out, read off its beginning, and what its encoding is called.

    Raises:
        DataError: there is no such file, or it is empty.
    """
    text = _Text.of(source)
    with text.opened:
        return _layout(next(text.pieces(ANYTHING)), source, ()), text.decoder.title


# ---- from the file to blocks ----


@dataclass(frozen=True, slots=True)
class _Text:
    """An open text file."""

    opened: BinaryIO
    decoder: Decoder
    file: str

    @classmethod
    def of(cls, source: Csv) -> _Text:
        opened, file = open_file(source.path), Path(source.path).name
        beginning = opened.read(_SAMPLE)
        opened.seek(0)
        try:
            kind = next((kind for magic, kind in _MAGIC.items() if beginning.startswith(magic)), None)
            if kind is not None:
                raise DataError(
                    "file-not-text",
                    "{file} is {kind} file, whatever its name ends in. Save the table as CSV and choose "
                    "that.",
                    file=file,
                    kind=kind,
                )
            return cls(opened, Decoder(beginning, source.encoding, file), file)
        except DataError:
            opened.close()
            raise

    def pieces(self, wanted: Wanted) -> Iterator[bytes]:
        """The text in UTF-8; pieces end where a line ends, unless it is endless."""
        size = os.fstat(self.opened.fileno()).st_size
        done = 0
        while done < size:
            self.opened.seek(done + _PIECE)
            self.opened.readline(_LONGEST_LINE)
            end = min(self.opened.tell(), size)
            self.opened.seek(done)
            piece = self.opened.read(end - done)
            done = end
            yield self.decoder.utf8(piece, last=done >= size)
            if wanted.progress is not None:
                wanted.progress(done, size)


def _layout(first: bytes, source: Csv, known: tuple[str, ...]) -> Dialect:
    file = Path(source.path).name
    end = first.find(b"\n", _SAMPLE) + 1
    sample = (first[:end] if end else first).decode("utf-8", errors="ignore")
    dialect = find_out(sample, source, known) if sample.strip() else None
    if dialect is None:
        raise DataError("file-empty", "{file} is empty.", file=file)
    if dialect.width < 2 and dialect.texts and not known and source.separator is None:
        raise DataError(
            "one-column",
            "Only one column was found in {file}: its fields are not separated by {tried}. Choose what "
            "separates them.",
            file=file,
            tried=Phrase.joined(", ", SEPARATORS.values()),
        )
    return dialect


def _plan(dialect: Dialect, wanted: Wanted, file: str) -> Plan:
    from nnstudio.data.readers.parsing import Plan

    names = dialect.names
    return Plan(
        Cutter(dialect.separator, dialect.width, file),
        dialect,
        frozenset(wanted.targets),
        frozenset(names[i] for i in dialect.texts),
        frozenset(names[i] for i in dialect.digits),
    )


def _budget() -> int:
    import psutil

    return int(psutil.virtual_memory().available) // _SHARE


# ---- from blocks to a table ----


def _parsed(blocks: Iterable[Block], plan: Plan) -> Iterator[Piece]:
    """The blocks read in threads, in their order; never many of them are held."""
    from nnstudio.data.readers.parsing import parse

    blocks = iter(blocks)
    threads = min(os.cpu_count() or 1, _MOST_THREADS)
    waiting: deque[Future[Piece]] = deque()
    with ThreadPoolExecutor(threads, thread_name_prefix="reading") as pool:
        try:
            waiting.extend(pool.submit(parse, block, plan) for block in islice(blocks, 2 * threads))
            while waiting:
                piece = waiting.popleft().result()
                waiting.extend(pool.submit(parse, block, plan) for block in islice(blocks, 1))
                if piece.rows:
                    yield piece
        finally:
            for future in waiting:
                future.cancel()


def _within(parsed: Iterable[Piece], memory: int) -> tuple[list[Piece], bool]:
    """As many pieces as there is memory for, at least one, and whether these are all."""
    read: list[Piece] = []
    for piece in parsed:
        if memory <= 0:
            return read, False
        read.append(piece)
        memory -= piece.size
    return read, True


def _table(read: list[Piece], plan: Plan, source: Csv) -> pd.DataFrame:
    """The pieces as one table; columns that turned out to be no numbers on the way are read once more."""
    import pandas as pd

    from nnstudio.data.readers.parsing import holds_codes, is_numeric, joined

    doubtful = frozenset(name for piece in read for name in piece.doubtful)
    texts: dict[str, pd.Series] = {}
    if doubtful:
        again = replace(plan, texts=plan.texts | doubtful, digits=doubtful, only=doubtful)
        text = _Text.of(source)
        with text.opened:
            blocks = plan.cutter.blocks(text.pieces(ANYTHING), plan.dialect.lines)
            once_more = list(islice(_parsed(blocks, again), len(read)))
        texts = {name: joined(once_more, name, again) for name in doubtful}
        texts = {
            name: column
            for name, column in texts.items()
            if holds_codes(column) or not is_numeric(read, name)
        }
    columns = {
        name: texts[name] if name in texts else joined(read, name, plan) for name in plan.dialect.names
    }
    return pd.DataFrame(columns, copy=False)


def _said(read: list[Piece], dialect: Dialect, rows: int | None) -> list[Phrase]:
    """What is worth knowing besides the layout; `rows` if they are not all there are."""
    said = []
    if dialect.above:
        said.append(Phrase("{count} lines above the table left out", count=dialect.above))
    if dialect.heading.units:
        said.append(Phrase("a row of units left out"))
    infinite = sum(sum(piece.infinite.values()) for piece in read)
    if infinite:
        said.append(Phrase("{count} infinite numbers count as missing", count=f"{infinite:,}"))
    if rows is not None:
        said.append(Phrase("only the first {count} rows: there is no memory for more", count=f"{rows:,}"))
    return said


def _left_out(dialect: Dialect) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    if dialect.above:
        found[Phrase("above the table")] = tuple(str(line + 1) for line in range(dialect.above))
    if dialect.heading.units:
        found[Phrase("a row of units")] = (str(dialect.lines),)
    return found


def _without_rows(file: str) -> DataError:
    return DataError(
        "file-header-only", "{file} holds names but no rows. Choose a file with data.", file=file
    )
