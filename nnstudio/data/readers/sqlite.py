"""A table or query of an SQLite database becomes a table; nothing can be written, whatever is asked of it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from nnstudio.data.questions import Option, Question
from nnstudio.data.readers.budget import only_first
from nnstudio.data.readers.files import damaged, nothing_in, open_file, unreadable, without_tables
from nnstudio.data.readers.growing import Growing
from nnstudio.data.readers.headers import unlike_names
from nnstudio.data.sources.base import ANYTHING, Loaded, Wanted
from nnstudio.data.sources.sqlite import Sqlite
from nnstudio.errors import DataError, Phrase

_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
_DENIED_FUNCTIONS = {"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"}
_PATIENCE = 120.0
"""Seconds that a query may work before it finds its next rows."""
_GIVEN_UP = "interrupted"
_STEPS = 100_000
"""So many steps of the database lie between two looks at the clock."""
_AT_ONCE = 10_000
_LONGEST_VALUE = 100_000_000


def load(source: Sqlite, wanted: Wanted, memory: int | None = None) -> Loaded:
    """Reads a table, or what a query finds: the rows for which there is memory; the note says so.

    Args:
        source: the database, and what of it.
        wanted: what the data is for.
        memory: bytes that the columns may take; a share of what is free unless given.

    Raises:
        DataError: the file is no database, holds no such table, or the query is not a single SELECT.
    """
    file = Path(source.path).name
    open_file(source.path).close()
    with _connected(source.path, file) as connection:
        cursor, note, questions = _asked(connection, source, file)
        found = _Found(cursor, memory)
        is_whole = found.read(wanted)
    if not found.rows:
        raise nothing_in(note, file)
    if not found.table.names:
        raise DataError(
            "table-bytes", "There are only bytes in {place} of {file}. Choose another.", place=note, file=file
        )
    rows, lost = found.rows, tuple(name for name in found.names if name in found.lost)
    left_out: dict[str, tuple[str, ...]] = {Phrase("fields that hold bytes"): lost} if lost else {}
    said = Phrase.joined(", ", (note, *(() if is_whole else (only_first(rows),))))
    return Loaded(file, said, found.table.table(), questions=questions, left_out=left_out)


def column_names(source: Sqlite) -> tuple[str, ...]:
    """The names of the columns; only the first rows are read.

    Raises:
        DataError: as for `load`.
    """
    file = Path(source.path).name
    open_file(source.path).close()
    with _connected(source.path, file) as connection:
        found = _Found(_asked(connection, source, file)[0], memory=0)
        found.read(ANYTHING)
        return found.table.names


def table_names(source: Sqlite) -> tuple[str, ...]:
    """The names of the tables and views that can be read.

    Raises:
        DataError: the file is no database.
    """
    file = Path(source.path).name
    open_file(source.path).close()
    with _connected(source.path, file) as connection:
        return tuple(_kinds(connection))


@contextmanager
def _connected(path: str, file: str) -> Iterator[sqlite3.Connection]:
    """The database, opened so that it cannot be changed and reaches no other file."""
    try:
        connection = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)
    except (sqlite3.Error, ValueError) as error:
        raise damaged(file, error) from error
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.set_authorizer(_authorise)
        _be_patient(connection)
        yield connection
    except sqlite3.OperationalError as error:
        if str(error) == _GIVEN_UP:
            raise DataError(
                "query-slow",
                "What was asked of {file} takes longer than {seconds} seconds. Ask for less.",
                file=file,
                seconds=f"{_PATIENCE:g}",
            ) from error
        raise unreadable(path, error) from error
    except (sqlite3.Error, OverflowError, ValueError) as error:
        raise damaged(file, error) from error
    finally:
        connection.close()


def _authorise(action: int, _first: str | None, second: str | None, *_: str | None) -> int:
    if action not in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and second in _DENIED_FUNCTIONS):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _asked(
    connection: sqlite3.Connection, source: Sqlite, file: str
) -> tuple[sqlite3.Cursor, Phrase, tuple[Question, ...]]:
    """What is read, what it is called, and what was decided about it."""
    if source.query is not None:
        return _executed(connection, source.query, own=True), Phrase("the query"), ()
    table, questions = _table_of(connection, source, file)
    cursor = _executed(connection, f"SELECT * FROM {_quoted(table)}", own=False)
    return cursor, Phrase("table {table}", table=table), questions


def _table_of(connection: sqlite3.Connection, source: Sqlite, file: str) -> tuple[str, tuple[Question, ...]]:
    """The table that is read, and the question about it if there are several."""
    kinds = _kinds(connection)
    if not kinds:
        raise without_tables(file)
    if source.table is not None:
        if source.table in kinds:
            return source.table, ()
        raise DataError(
            "table-unknown",
            "{file} has no table {table}. It has {tables}.",
            file=file,
            table=source.table,
            tables=", ".join([*kinds][:12]),
        )
    counts = {
        name: connection.execute(f"SELECT count(*) FROM {_quoted(name)}").fetchone()[0]
        for name, kind in kinds.items()
        if kind == "table"
    }
    largest = max(counts or kinds, key=lambda name: counts.get(name, 0))
    if len(kinds) == 1:
        return largest, ()
    options = [
        Option(
            Phrase("{name}: {rows} rows", name=name, rows=f"{counts[name]:,}")
            if name in counts
            else Phrase("{name}: a view", name=name),
            {"source.table": name},
        )
        for name in kinds
    ]
    question = Question(
        "table",
        Phrase("Which table of {file} is the data?", file=file),
        tuple(options),
        [*kinds].index(largest),
        preview=tuple(_texts(connection, largest)),
    )
    return largest, (question,)


def _kinds(connection: sqlite3.Connection) -> dict[str, str]:
    """Tables and views by name, and which of the two each is.

    Virtual tables are none of them: what reads them, such as a text index, may do more than read.
    """
    return dict(
        connection.execute(
            "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE "
            "'sqlite~_%' ESCAPE '~' AND sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY rowid"
        ).fetchall()
    )


def _texts(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    cursor = connection.execute(f"SELECT * FROM {_quoted(table)} LIMIT 3")
    yield " | ".join(str(column[0]) for column in cursor.description)
    for row in cursor:
        yield " | ".join("" if value is None else str(value)[:40] for value in row)


class _Found:
    """What a query finds, read some rows at a time. Fields that hold bytes are `lost`."""

    def __init__(self, cursor: sqlite3.Cursor, memory: int | None) -> None:
        self._cursor = cursor
        names = [str(column[0]) for column in cursor.description]
        self.names = unlike_names(names, len(names))
        self.table = Growing(memory)
        self.rows = 0
        self.lost: set[str] = set()

    def read(self, wanted: Wanted) -> bool:
        """Reads as many rows as there is memory for, and says whether these are all."""
        while rows := self._cursor.fetchmany(_AT_ONCE):
            if self.rows and self.table.memory <= 0:
                return False
            self._add(rows)
            if wanted.progress is not None:
                # How many there are in all is not known before the last one.
                wanted.progress(self.rows, self.rows)
            _be_patient(self._cursor.connection)
        return True

    def _add(self, rows: Sequence[tuple[object, ...]]) -> None:
        columns = dict(zip(self.names, zip(*rows, strict=True), strict=True))
        lost = {name for name, values in columns.items() if bytes in set(map(type, values))}
        self.table.drop(lost)
        self.lost |= lost
        self.rows += len(rows)
        self.table.add({name: own for name, own in columns.items() if name not in self.lost}, len(rows))


def _executed(connection: sqlite3.Connection, query: str, *, own: bool) -> sqlite3.Cursor:
    """The query begun; `own` if it is the person's, who is told what is wrong with it."""
    try:
        cursor = connection.execute(query)
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        if not own or str(error) == _GIVEN_UP:
            raise
        raise DataError(
            "query-refused",
            "The query cannot be read: {reason}. It has to be a single SELECT that only reads.",
            reason=str(error).rstrip("."),
        ) from error
    if cursor.description is None:
        raise DataError(
            "query-empty", "The query finds nothing. It has to be a single SELECT that only reads."
        )
    return cursor


def _be_patient(connection: sqlite3.Connection) -> None:
    """Lets the database work for some time from now on, and no longer."""
    since = time.monotonic()
    connection.set_progress_handler(lambda: time.monotonic() - since > _PATIENCE, _STEPS)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
