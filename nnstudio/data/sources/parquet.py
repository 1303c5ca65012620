"""Parquet files, as data engineers keep tables."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted


class Parquet(DataSource):
    """A Parquet file: a table kept by columns, as databases and pandas write it."""

    title: ClassVar = "Parquet"
    takes: ClassVar = "file"
    suffixes: ClassVar = (".parquet", ".pq")

    kind: Literal["parquet"] = "parquet"
    path: str = Field(title="File", description="Where the file lies", max_length=4096)

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.parquet import load

        return load(self, wanted)

    def names(self) -> tuple[str, ...]:
        from nnstudio.data.readers.parquet import column_names

        return column_names(self)
