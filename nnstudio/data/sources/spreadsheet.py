"""Tables of Excel and of other spreadsheet programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted


class Spreadsheet(DataSource):
    """A sheet of an Excel or OpenDocument file, with one row per sample."""

    title: ClassVar = "Spreadsheet (Excel)"
    takes: ClassVar = "file"
    suffixes: ClassVar = (".xlsx", ".xls", ".ods", ".xlsm", ".xlsb", ".et")

    kind: Literal["spreadsheet"] = "spreadsheet"
    path: str = Field(title="File", description="Where the file lies", max_length=4096)
    sheet: str | None = Field(
        None,
        title="Sheet",
        description="The name of the sheet; the largest unless set",
        max_length=255,
    )
    header: bool | None = Field(
        None, title="Header", description="Whether the first row holds names; found out unless set"
    )
    header_row: int | None = Field(
        None,
        ge=1,
        le=1_048_576,
        title="First row",
        description="The row where the table begins, below titles; found out unless set",
    )
    units: bool | None = Field(
        None,
        title="Units",
        description="Whether a row of units follows the names; found out unless set",
    )

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.spreadsheet import load

        return load(self, wanted)

    def offered(self) -> Mapping[str, tuple[str, ...]]:
        from nnstudio.data.readers.spreadsheet import sheet_names

        return {"sheet": sheet_names(self)}
