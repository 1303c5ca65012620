"""A text file becomes a table: read fast, block by block, and never with a value in the wrong column."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from nnstudio.data.questions import Question
from nnstudio.data.readers.blocks import Block, Cutter
from nnstudio.data.readers.budget import budget, only_first
from nnstudio.data.readers.dialect import Dialect, find_out
from nnstudio.data.readers.files import without_rows
from nnstudio.data.readers.opened import SAMPLE, OpenText, changed, most_threads
from nnstudio.data.readers.parallel import at_once
from nnstudio.data.readers.separators import SEPARATORS
from nnstudio.data.sources.base import ANYTHING, Loaded, Wanted
from nnstudio.data.sources.delimited import Csv
from nnstudio.errors import DataError, Phrase

if TYPE_CHECKING:
    import pandas as pd

    from nnstudio.data.readers.parsing import Piece, Plan


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

    text = OpenText.of(source)
    with text.opened:
        pieces = text.pieces(wanted)
        first = next(pieces, b"")
        dialect = _layout(first, source, wanted.known)
        plan = _plan(dialect, wanted, text.file)
        blocks = plan.cutter.blocks(chain([first], pieces), dialect.lines)
        read, is_whole = _within(_parsed(blocks, plan), budget() if memory is None else memory)
        if not read:
            raise without_rows(text.file)
        table = _table(read, plan, text, source)
    nameless = [name for i, name in enumerate(dialect.names, 1) if name == f"column {i}" not in wanted.known]
    table, gone = without_empty(table, nameless, rows=not wanted.known)
    if not len(table):
        raise without_rows(text.file)
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
    text = OpenText.of(source)
    with text.opened:
        return _layout(next(text.pieces(ANYTHING)), source, ()), text.decoder.title


# ---- from the file to blocks ----


def _layout(first: bytes, source: Csv, known: tuple[str, ...]) -> Dialect:
    file = Path(source.path).name
    end = first.find(b"\n", SAMPLE) + 1
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
        frozenset((*wanted.targets, *wanted.literal)),
        frozenset(names[i] for i in dialect.texts),
        frozenset(names[i] for i in dialect.digits),
    )


# ---- from blocks to a table ----


def _parsed(blocks: Iterable[Block], plan: Plan) -> Iterator[Piece]:
    """The blocks read in threads, in their order; never many of them are held."""
    from nnstudio.data.readers.parsing import parse

    blocks = iter(blocks)
    threads = most_threads()
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


def _table(read: list[Piece], plan: Plan, text: OpenText, source: Csv) -> pd.DataFrame:
    """The pieces as one table; columns that turned out to be no numbers on the way are read once more."""
    import pandas as pd

    from nnstudio.data.readers.parsing import holds_codes, is_numeric, joined

    doubtful = frozenset(name for piece in read for name in piece.doubtful)
    texts: dict[str, pd.Series] = {}
    if doubtful:
        again = replace(plan, texts=plan.texts | doubtful, digits=doubtful, only=doubtful)
        once_more = _once_more(read, again, text.again(source))
        texts = {name: joined(once_more, name, again) for name in doubtful}
        texts = {
            name: column
            for name, column in texts.items()
            if holds_codes(column) or not is_numeric(read, name)
        }
    names = plan.dialect.names
    columns = at_once(lambda name: texts[name] if name in texts else joined(read, name, plan), names)
    return pd.DataFrame(dict(zip(names, columns, strict=True)), copy=False)


def _once_more(read: list[Piece], plan: Plan, text: OpenText) -> list[Piece]:
    """The same rows read another way.

    Raises:
        DataError: they are not the same any more.
    """
    blocks = plan.cutter.blocks(text.pieces(ANYTHING), plan.dialect.lines)
    try:
        found = list(islice(_parsed(blocks, plan), len(read)))
    finally:
        # Said instead of whatever is wrong with it now.
        text.refuse_changed()
    if [piece.rows for piece in found] != [piece.rows for piece in read]:
        raise changed(text.file)
    return found


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
        said.append(only_first(rows))
    return said


def _left_out(dialect: Dialect) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    if dialect.above:
        found[Phrase("above the table")] = tuple(str(line + 1) for line in range(dialect.above))
    if dialect.heading.units:
        found[Phrase("a row of units")] = (str(dialect.lines),)
    return found
