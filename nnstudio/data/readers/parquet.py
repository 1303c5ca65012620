"""A Parquet file becomes a table; needs pyarrow, which comes with an extra."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from nnstudio.data.readers.cells import MOST_DIGITS, texts
from nnstudio.data.readers.files import check_memory, open_file, reading
from nnstudio.data.readers.headers import unlike_names
from nnstudio.data.sources.base import Loaded
from nnstudio.data.sources.parquet import Parquet
from nnstudio.errors import DataError, Phrase

_CELL_BYTES = 8


def load(source: Parquet) -> Loaded:
    """Reads the whole file. Fields that hold lists, objects or bytes are left out, and named.

    Raises:
        DataError: pyarrow is not installed, or the file is damaged or too large.
    """
    file = Path(source.path).name
    opened = _opened(source.path, file)
    kept, lost = _fields(opened.schema_arrow)
    check_memory(opened.metadata.num_rows * len(kept) * _CELL_BYTES, file)
    if not kept:
        raise DataError(
            "table-nested",
            "{file} holds only lists, objects or bytes, which do not fit into a table. Save it flattened.",
            file=file,
        )
    if not opened.metadata.num_rows:
        raise DataError(
            "file-header-only", "{file} holds names but no rows. Choose a file with data.", file=file
        )
    names = unlike_names(kept, len(kept))
    with reading(file):
        table = opened.read(columns=kept)
        columns = {name: _column(own) for name, own in zip(names, table.columns, strict=True)}
    reason = Phrase("fields that hold lists, objects or bytes")
    left_out: dict[str, tuple[str, ...]] = {reason: lost} if lost else {}
    return Loaded(file, Phrase("Parquet"), pd.DataFrame(columns), left_out=left_out)


def column_names(source: Parquet) -> tuple[str, ...]:
    """The names of the columns; nothing else of the file is read.

    Raises:
        DataError: as for `load`.
    """
    kept, _ = _fields(_opened(source.path, Path(source.path).name).schema_arrow)
    return unlike_names(kept, len(kept))


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


def _fields(schema: Any) -> tuple[list[str], tuple[str, ...]]:
    """The names of the fields that fit into a table, and of those that do not."""
    from pyarrow import types

    lost = {
        field.name
        for field in schema
        if types.is_nested(field.type)
        or types.is_binary(field.type)
        or types.is_large_binary(field.type)
        or types.is_fixed_size_binary(field.type)
    }
    return [name for name in schema.names if name not in lost], tuple(sorted(lost))


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
