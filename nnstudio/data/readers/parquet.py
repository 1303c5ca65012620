"""A Parquet file becomes a table; needs pyarrow, which comes with an extra."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from nnstudio.data.readers.budget import budget, only_first
from nnstudio.data.readers.cells import MOST_DIGITS, texts
from nnstudio.data.readers.files import open_file, reading, without_rows
from nnstudio.data.readers.headers import unlike_names
from nnstudio.data.sources.base import Loaded, Wanted
from nnstudio.data.sources.parquet import Parquet
from nnstudio.errors import DataError, Phrase

_AT_ONCE = 2**17
_INDEX = re.compile(r"__index_level_\d+__")
"""What pandas calls the numbers of rows that it writes into the file although nobody named them."""


def load(source: Parquet, wanted: Wanted, memory: int | None = None) -> Loaded:
    """Reads a file, or the rows of it for which there is memory; the note says so.

    Fields that hold lists, objects or bytes are left out, and named.

    Args:
        source: the file.
        wanted: what the data is for.
        memory: bytes that the columns may take; a share of what is free unless given.

    Raises:
        DataError: pyarrow is not installed, or the file is damaged.
    """
    file = Path(source.path).name
    opened = _opened(source.path, file)
    kept, lost = _fields(opened.schema_arrow)
    if not kept:
        raise DataError(
            "table-nested",
            "{file} holds only lists, objects or bytes, which do not fit into a table. Save it flattened.",
            file=file,
        )
    if not opened.metadata.num_rows:
        raise without_rows(file)
    names = unlike_names(kept, len(kept))
    with reading(file):
        table = _rows(opened, kept, wanted, budget() if memory is None else memory)
        columns = {}
        for name in names:
            # Every column gives its memory back once it is a column of pandas.
            columns[name] = _column(table.column(0))
            table = table.remove_column(0)
    rows, total = len(columns[names[0]]), opened.metadata.num_rows
    note = Phrase.joined(", ", (Phrase("Parquet"), *((only_first(rows),) if rows < total else ())))
    return Loaded(file, note, pd.DataFrame(columns, copy=False), left_out=lost)


def column_names(source: Parquet) -> tuple[str, ...]:
    """The names of the columns; nothing else of the file is read.

    Raises:
        DataError: as for `load`.
    """
    kept, _ = _fields(_opened(source.path, Path(source.path).name).schema_arrow)
    return unlike_names(kept, len(kept))


def _rows(opened: Any, names: Sequence[str], wanted: Wanted, memory: int) -> Any:
    """The first rows, as many as there is memory for, and at least some."""
    import pyarrow as pa

    read: list[Any] = []
    rows, total = 0, opened.metadata.num_rows
    for batch in opened.iter_batches(_AT_ONCE, columns=names):
        read.append(batch)
        rows, memory = rows + batch.num_rows, memory - batch.nbytes
        if wanted.progress is not None:
            wanted.progress(rows, total)
        if memory <= 0:
            break
    return pa.Table.from_batches(read)


def _opened(path: str, file: str) -> Any:
    """The file, its texts read as categories, which takes a fraction of the memory."""
    try:
        import pyarrow.parquet as pq
    except ImportError as error:
        raise DataError(
            "parquet-missing",
            "{file} is a Parquet file, and what reads these is not installed. Install it with {command}, or "
            "save the table as CSV.",
            file=file,
            command='pip install "nn-studio[parquet]"',
        ) from error
    open_file(path).close()
    with reading(file):
        schema = pq.read_schema(path)
        words = [field.name for field in schema if _is_string(field.type)]
        return pq.ParquetFile(path, memory_map=True, read_dictionary=words)


def _fields(schema: Any) -> tuple[list[str], dict[str, tuple[str, ...]]]:
    """The names of the fields that fit into a table, and of those that do not, by the reason."""
    lost = {field.name for field in schema if not _is_plain(field.type)}
    counts = {name for name in schema.names if _INDEX.fullmatch(name)} - lost
    reasons = {
        Phrase("fields that hold lists, objects or bytes"): lost,
        Phrase("row numbers of pandas"): counts,
    }
    kept = [name for name in schema.names if name not in lost | counts]
    return kept, {why: tuple(sorted(names)) for why, names in reasons.items() if names}


def _is_plain(kind: Any) -> bool:
    """Whether a cell holds one number, text or point in time."""
    from pyarrow import types

    kind = getattr(kind, "storage_type", kind)
    return not (
        types.is_nested(kind)
        or types.is_binary(kind)
        or types.is_large_binary(kind)
        or types.is_fixed_size_binary(kind)
    )


def _is_string(kind: Any) -> bool:
    from pyarrow import types

    return bool(types.is_string(kind) or types.is_large_string(kind))


def _column(values: Any) -> pd.Series:
    """One column: numbers as they are, everything else as categories of text."""
    import pyarrow as pa
    from pyarrow import types

    kind = values.type
    if types.is_integer(kind) and not _is_long(values):
        return pd.Series(values.to_pandas())
    if types.is_floating(kind) or types.is_decimal(kind) or types.is_null(kind):
        return pd.Series(values.cast(pa.float64()).to_pandas())
    if types.is_duration(kind):
        return pd.Series(values.to_pandas()).dt.total_seconds()
    if types.is_timestamp(kind) or types.is_date(kind):
        return texts(pd.Series(values.to_pandas(date_as_object=False)).dt.tz_localize(None))
    plain = types.is_dictionary(kind) and _is_string(kind.value_type)
    return texts((values if plain else values.cast(pa.string())).to_pandas())


def _is_long(values: Any) -> bool:
    """Whether whole numbers have too many digits for numbers."""
    from pyarrow import compute

    ends = compute.min_max(values).as_py().values()
    return any(abs(end) >= 10**MOST_DIGITS for end in ends if end is not None)
