"""Code that reads a text file with a row per sample."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from nnstudio.data.readers.dialect import Dialect
from nnstudio.data.readers.textfile import layout_of
from nnstudio.data.sources import Csv
from nnstudio.export.python.layout import assigned, call, flat, laid_out, literal
from nnstudio.export.python.tables import texts

_MARKED = {
    "utf-8": ("utf-8-sig", codecs.BOM_UTF8),
    "utf-16-le": ("utf-16", codecs.BOM_UTF16_LE),
    "utf-16-be": ("utf-16", codecs.BOM_UTF16_BE),
    "utf-32-le": ("utf-32", codecs.BOM_UTF32_LE),
    "utf-32-be": ("utf-32", codecs.BOM_UTF32_BE),
}
"""Encodings of files that begin with a mark, as Python calls them."""

_TABLE = '''
def read_table(path: Path) -> pd.DataFrame:
    """All rows of a text file, every value as text."""
{parse}
{named}
    return table.apply(lambda column: column.str.strip())
'''
_BY_NAME = "    table.columns = table.columns.str.strip()"
_BY_PLACE = """    inputs = [name for name in COLUMNS if name not in {answers}]
    table.columns = COLUMNS if table.shape[1] == len(COLUMNS) else inputs"""

LOAD = (
    "    table = read_table(DATA)",
    '    table = table[(table != "").any(axis=1)]',
)
"""The lines that read what is learned from, without empty rows."""


def table_of(source: Csv, answers: tuple[str, ...]) -> str:
    """The function that reads a file laid out like this one; `answers` may be absent in further files."""
    return _File.of(source).table().replace("{answers}", flat(texts(list(answers))))


def decimal_of(source: Csv) -> str:
    """The mark before the decimals of numbers in this file."""
    return layout_of(source)[0].decimal


def constants(source: Csv) -> Iterator[list[str]]:
    """The names of the columns, as an assignment."""
    yield assigned("COLUMNS", texts(list(layout_of(source)[0].names)))


@dataclass(frozen=True, slots=True)
class _File:
    """A text file as pandas reads it; `by_name` where its first row holds the names that are used."""

    dialect: Dialect
    options: Mapping[str, Any]
    by_name: bool

    @classmethod
    def of(cls, source: Csv) -> _File:
        dialect, encoding = layout_of(source)
        spaces = dialect.separator == " "
        options: dict[str, Any] = {"sep": r"\s+" if spaces else dialect.separator}
        if not dialect.separator.isascii():
            options["engine"] = "python"
        if not spaces:
            options["skipinitialspace"] = True
        skipped = [*range(dialect.above), *([dialect.lines - 1] if dialect.heading.units else [])]
        if skipped:
            options["skiprows"] = skipped
        codec = _codec(source, encoding)
        if codec != "utf-8":
            options["encoding"] = codec
        first = pd.read_csv(source.path, nrows=0, header=0 if dialect.header else None, **options)
        by_name = dialect.header and tuple(str(name).strip() for name in first.columns) == dialect.names
        return cls(dialect, options, by_name)

    def table(self) -> str:
        """The function that reads such a file."""
        options = dict(self.options)
        if not self.by_name:
            options["header"] = 0 if self.dialect.header else None
        keywords = {name: literal(value) for name, value in options.items()}
        parse = call(
            "pd.read_csv", "path", **keywords, index_col="False", dtype="str", keep_default_na="False"
        )
        lines = laid_out(parse, indent=1, before="table = ")
        named = _BY_NAME if self.by_name else _BY_PLACE
        return _TABLE.format(parse="\n".join(lines), named=named)


def _codec(source: Csv, encoding: str) -> str:
    """What Python calls the encoding of a file."""
    name = encoding.lower()
    marked, mark = _MARKED.get(name, (name, b""))
    with Path(source.path).open("rb") as file:
        return marked if mark and file.read(len(mark)) == mark else name
