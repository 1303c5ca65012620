"""A table or query of an SQLite database becomes a table; nothing can be written, whatever is asked of it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from nnstudio.data.questions import Option, Question
from nnstudio.data.readers.cells import table_of
from nnstudio.data.readers.files import check_memory, damaged, open_file
from nnstudio.data.readers.headers import unlike_names
from nnstudio.data.sources.base import Loaded
from nnstudio.data.sources.sqlite import Sqlite
from nnstudio.errors import DataError, Phrase

_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
_DENIED_FUNCTIONS = {"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"}
_PATIENCE = 120.0
"""Seconds that a query may work before it finds its next rows."""
_GIVEN_UP = "interrupted"
_AT_ONCE = 50_000
_LONGEST_VALUE = 100_000_000
_CELL_BYTES = 64


def load(source: Sqlite) -> Loaded:
    """Reads a table, or what a query finds.

    Raises:
        DataError: the file is no database, holds no such table, or the query is not a single SELECT.
    """
    file = Path(source.path).name
    open_file(source.path).close()
    questions: tuple[Question, ...] = ()
    with _connected(source.path, file) as connection:
        if source.query is not None:
            query, note = source.query, Phrase("the query")
        else:
            table, questions = _table_of(connection, source, file)
            query, note = f"SELECT * FROM {_quoted(table)}", Phrase("table {table}", table=table)
        found, lost = _read(connection, query, file, own=source.query is not None)
    if not len(found):
        raise DataError(
            "table-empty", "There are no rows in {place} of {file}. Choose another.", place=note, file=file
        )
    left_out: dict[str, tuple[str, ...]] = {Phrase("fields that hold bytes"): lost} if lost else {}
    return Loaded(file, note, found, questions=questions, left_out=left_out)


def table_names(source: Sqlite) -> tuple[str, ...]:
    """The names of the tables and views.

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
        yield connection
    except sqlite3.OperationalError as error:
        if str(error) == _GIVEN_UP:
            raise DataError(
                "query-slow",
                "What was asked of {file} takes longer than {seconds} seconds. Ask for less.",
                file=file,
                seconds=f"{_PATIENCE:g}",
            ) from error
        raise DataError(
            "file-unreadable",
            "{path} cannot be read: {reason}. Close it in other programs and try again.",
            path=path,
            reason=str(error),
        ) from error
    except (sqlite3.Error, OverflowError, ValueError) as error:
        raise damaged(file, error) from error
    finally:
        connection.close()


def _authorise(action: int, _first: str | None, second: str | None, *_: str | None) -> int:
    if action not in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and second in _DENIED_FUNCTIONS):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _table_of(connection: sqlite3.Connection, source: Sqlite, file: str) -> tuple[str, tuple[Question, ...]]:
    """The table that is read, and the question about it if there are several."""
    kinds = _kinds(connection)
    if not kinds:
        raise DataError("table-none", "{file} holds no table.", file=file)
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
    """Tables and views by name, and which of the two each is."""
    return dict(
        connection.execute(
            "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE "
            "'sqlite~_%' ESCAPE '~' ORDER BY rowid"
        ).fetchall()
    )


def _texts(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    cursor = connection.execute(f"SELECT * FROM {_quoted(table)} LIMIT 3")
    yield " | ".join(str(column[0]) for column in cursor.description)
    for row in cursor:
        yield " | ".join("" if value is None else str(value)[:40] for value in row)


def _read(
    connection: sqlite3.Connection, query: str, file: str, *, own: bool
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The rows that a query finds, and the names of the fields that hold bytes, which are left out."""
    since = time.monotonic()
    connection.set_progress_handler(lambda: time.monotonic() - since > _PATIENCE, 100_000)
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
    names = unlike_names([str(column[0]) for column in cursor.description], len(cursor.description))
    columns: list[list[object]] = [[] for _ in names]
    while rows := cursor.fetchmany(_AT_ONCE):
        check_memory(_CELL_BYTES * len(rows) * len(names), file)
        for values, more in zip(columns, zip(*rows, strict=True), strict=True):
            values.extend(more)
        since = time.monotonic()
    held = dict(zip(names, columns, strict=True))
    lost = tuple(name for name, values in held.items() if bytes in set(map(type, values)))
    return table_of({name: values for name, values in held.items() if name not in lost}), lost


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
