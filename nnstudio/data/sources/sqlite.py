"""Databases in a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted


class Sqlite(DataSource):
    """A table of an SQLite database, or what a query finds in it; the database is never changed."""

    title: ClassVar = "Database (SQLite)"
    takes: ClassVar = "file"
    suffixes: ClassVar = (".sqlite", ".sqlite3", ".db", ".db3")

    kind: Literal["sqlite"] = "sqlite"
    path: str = Field(title="File", description="Where the file lies", max_length=4096)
    table: str | None = Field(
        None,
        title="Table",
        description="The name of the table; the one with the most rows unless set",
        max_length=255,
    )
    query: str | None = Field(
        None,
        title="Query",
        description="A SELECT that is read in place of a table",
        max_length=100_000,
    )

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.sqlite import load

        return load(self, wanted)

    def names(self) -> tuple[str, ...]:
        from nnstudio.data.readers.sqlite import column_names

        return column_names(self)

    def offered(self) -> Mapping[str, tuple[str, ...]]:
        from nnstudio.data.readers.sqlite import table_names

        return {"table": table_names(self)}
