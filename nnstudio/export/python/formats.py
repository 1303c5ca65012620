"""Code that reads tables of other programs: spreadsheets, Parquet, JSON, SQLite."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from nnstudio.data.sources import JsonLines, Loaded, Parquet, Spreadsheet, Sqlite
from nnstudio.errors import ExportError
from nnstudio.export.python.layout import literal, quoted

TableFile = Spreadsheet | Parquet | JsonLines | Sqlite

_TABLE = '''
def read_table(path: Path) -> pd.DataFrame:
    """{about}"""
{lines}
'''
_MOST_ABOVE = 60

_WORDS = '''
def in_words(value: object) -> object:
    """True and false as words, so that they are not taken for numbers."""
    return str(value).lower() if isinstance(value, bool) else value
'''


def functions(source: TableFile, loaded: Loaded) -> tuple[str, ...]:
    """The functions that read such a file.

    Raises:
        ExportError: it is laid out in a way that plain Python does not read.
    """
    if isinstance(source, Spreadsheet):
        about, lines = "All rows of a sheet.", _sheet(source, loaded)
    elif isinstance(source, Parquet):
        about, lines = "All rows of a Parquet file.", [_parquet(source, loaded)]
    elif isinstance(source, JsonLines):
        about, lines = "All rows of a JSON file, objects in objects as columns of their own.", _json(source)
    else:
        about, lines = "All rows of a database.", _database(source, loaded)
    yes_or_no = any({"true", "false"} & set(_texts(loaded.table[name])) for name in loaded.table)
    # What stands last is what the function gives back.
    lines[-1] = lines[-1].replace("table = ", "return ", 1) + (".map(in_words)" if yes_or_no else "")
    return _TABLE.format(about=about, lines="\n".join(lines)), _WORDS


def _texts(column: pd.Series) -> Sequence[str]:
    return list(column.cat.categories) if isinstance(column.dtype, pd.CategoricalDtype) else ()


def _decided(loaded: Loaded, code: str) -> str | None:
    """The value that was taken where the source leaves something open."""
    found = (question for question in loaded.questions if question.code == code)
    return next((str(each.options[each.chosen].sets[f"source.{code}"]) for each in found), None)


def _sheet(source: Spreadsheet, loaded: Loaded) -> list[str]:
    from nnstudio.data.readers.spreadsheet import sheet_names

    sheet = source.sheet or _decided(loaded, "sheet") or sheet_names(source)[0]
    cells = pd.read_excel(source.path, sheet_name=sheet, header=None, dtype=object, engine="calamine")
    rows = [[str(cell).strip() for cell in row] for row in cells.head(_MOST_ABOVE).to_numpy()]
    names = [str(name) for name in loaded.table]
    header = next((place for place, row in enumerate(rows) if row == names), None)
    if header is None or source.units:
        raise _unread(Path(source.path).name)
    above = f", header={header}" if header else ""
    read = f'pd.read_excel(path, sheet_name={quoted(sheet)}{above}, dtype=object, engine="calamine")'
    return [
        f"    table = {read}",
        "    table.columns = table.columns.astype(str).str.strip()",
        '    table = table.dropna(how="all").reset_index(drop=True)',
    ]


def _parquet(source: Parquet, loaded: Loaded) -> str:
    """The line that reads it; pandas would hide a column that it has saved as its index."""
    from pyarrow.parquet import read_schema

    index = (read_schema(source.path).pandas_metadata or {}).get("index_columns", ())
    hides = any(isinstance(name, str) and name in loaded.table for name in index)
    return f"    table = pd.read_parquet(path){'.reset_index()' if hides else ''}"


def _json(source: JsonLines) -> list[str]:
    path = Path(source.path)
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
        by_line = "\n" in text and _is_object(text.split("\n", 1)[0])
        samples = [{}] if by_line else json.loads(text)
    except ValueError as error:
        raise _unread(path.name) from error
    if not isinstance(samples, list) or not isinstance(samples[0], dict):
        raise _unread(path.name)
    each_line = '[json.loads(line) for line in text.split("\\n") if line.strip()]'
    return [
        '    text = path.read_text(encoding="utf-8-sig")',
        f"    rows = {each_line if by_line else 'json.loads(text)'}",
        "    table = pd.json_normalize(rows, max_level=1)",
    ]


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _database(source: Sqlite, loaded: Loaded) -> list[str]:
    query = source.query
    if query is None:
        name = source.table or _decided(loaded, "table") or _only_table(source)
        query = f'SELECT * FROM "{name.replace(chr(34), chr(34) * 2)}"'
    return [
        '    place = f"{path.absolute().as_uri()}?mode=ro"',
        "    with contextlib.closing(sqlite3.connect(place, uri=True)) as opened:",
        f"        table = pd.read_sql_query({literal(query)}, opened)",
    ]


def _only_table(source: Sqlite) -> str:
    import sqlite3
    from contextlib import closing

    kinds = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    found = f"{kinds} AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    with closing(sqlite3.connect(f"{Path(source.path).absolute().as_uri()}?mode=ro", uri=True)) as opened:
        return str(opened.execute(found).fetchone()[0])


def _unread(file: str) -> ExportError:
    return ExportError(
        "python-layout",
        "{file} is laid out in a way that a Python file would not read as the project does. Save the table "
        "as CSV with its names in the first line, and choose that.",
        file=file,
    )
