"""Text files with a row per sample."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, JsonValue

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted

_SEPARATORS: dict[str, JsonValue] = {",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Bar", " ": "Space"}
ENCODINGS: dict[str, str] = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16)",
    "cp1252": "Western (cp1252)",
    "cp1250": "Central European (cp1250)",
    "cp1251": "Cyrillic (cp1251)",
    "gb18030": "Chinese (GB18030)",
    "big5": "Chinese, traditional (Big5)",
    "shift_jis": "Japanese (Shift JIS)",
    "euc_jp": "Japanese (EUC-JP)",
    "euc_kr": "Korean (EUC-KR)",
}
_MARKS: dict[str, JsonValue] = {".": "Point", ",": "Comma"}


class Csv(DataSource):
    """A text file with one row per sample and a separator between the fields."""

    title: ClassVar = "Text file (CSV)"
    takes: ClassVar = "file"
    suffixes: ClassVar = (".csv", ".tsv", ".txt", ".tab", ".dat", ".data")

    kind: Literal["csv"] = "csv"
    path: str = Field(title="File", description="Where the file lies", max_length=4096)
    separator: str | None = Field(
        None,
        title="Separator",
        description="What stands between two fields; found out unless set",
        max_length=1,
        json_schema_extra={"choices": _SEPARATORS},
    )
    encoding: str | None = Field(
        None,
        title="Encoding",
        description="How letters are stored; found out unless set",
        max_length=40,
        json_schema_extra={"choices": {**ENCODINGS}},
    )
    decimal: Literal[".", ","] | None = Field(
        None,
        title="Decimal mark",
        description="What stands before the decimals; found out unless set",
        json_schema_extra={"choices": _MARKS},
    )
    header: bool | None = Field(
        None, title="Header", description="Whether the first row holds names; found out unless set"
    )
    header_row: int | None = Field(
        None,
        ge=1,
        le=1000,
        title="First line",
        description="The line where the table begins, below titles; found out unless set",
    )
    units: bool | None = Field(
        None,
        title="Row of units",
        description="Whether the row below the names holds units such as kg; found out unless set",
    )

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.textfile import load

        return load(self, wanted)

    def names(self) -> tuple[str, ...]:
        from nnstudio.data.readers.textfile import column_names

        return column_names(self)
