"""A CSV file becomes a table: read fast, and never with a value in the wrong column."""

from __future__ import annotations

import csv
import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.readers.dialect import MISSING_NUMBER, Dialect, find_out
from nnstudio.data.readers.encoding import to_utf8
from nnstudio.data.sources.base import Loaded, Wanted
from nnstudio.data.sources.delimited import Csv
from nnstudio.errors import DataError, Phrase

if TYPE_CHECKING:
    import pandas as pd

_SAMPLE = 262_144
_QUOTE, _NEWLINE, _RETURN = b'"\n\r'
_MAGIC = {
    b"PK\x03\x04": Phrase("an Excel or zip"),
    b"\xd0\xcf\x11\xe0": Phrase("an old Excel"),
    b"\x1f\x8b": Phrase("a gzip"),
    b"%PDF": Phrase("a PDF"),
}


@dataclass(frozen=True, slots=True, eq=False)
class TextTable:
    """Columns as they stand in the file: numbers as numbers, everything else as categories of text."""

    table: pd.DataFrame
    note: str
    header: bool
    names: tuple[str, ...]


def load(source: Csv, wanted: Wanted) -> Loaded:
    """Reads a whole file as a source."""
    read = read_table(source, wanted.known, wanted.targets)
    return Loaded(Path(source.path).name, read.note, read.table, named=read.header)


def read_table(source: Csv, known: tuple[str, ...] = (), targets: tuple[str, ...] = ()) -> TextTable:
    """Reads a whole file.

    Args:
        source: the file, and what the person has decided about its layout.
        known: names that the file must hold if it has a header.
        targets: columns to predict; they are always read as text, so that a class called NA survives.

    Raises:
        DataError: there is no such file, it holds no rows, or rows are not equally long.
    """
    file = Path(source.path).name or source.path
    content, encoding = to_utf8(_bytes(source), source.encoding, file)
    if not content.strip():
        raise DataError("file-empty", "{file} is empty.", file=file)
    dialect = find_out(_beginning(content), source, known)
    if dialect is None:
        raise DataError("file-empty", "{file} is empty.", file=file)
    if dialect.width < 2 and not known:
        raise DataError(
            "one-column",
            "Only one column was found in {file}. Choose what separates its fields.",
            file=file,
        )
    _check_widths(content, dialect, file)
    note = Phrase.joined(", ", (encoding, dialect.evidence))
    return _tidy(_parse(content, dialect, targets, file), dialect, known, note, file)


def column_names(source: Csv) -> tuple[str, ...]:
    """The names of the columns, read off the beginning of the file.

    Raises:
        DataError: there is no such file, or it is empty.
    """
    return layout_of(source)[0].names


def layout_of(source: Csv) -> tuple[Dialect, str]:
    """How a file is laid out, read off its beginning, and what its encoding is called.

    Raises:
        DataError: there is no such file, or it is empty.
    """
    file = Path(source.path).name or source.path
    content, encoding = to_utf8(_bytes(source), source.encoding, file)
    dialect = find_out(_beginning(content), source)
    if dialect is None:
        raise DataError("file-empty", "{file} is empty.", file=file)
    return dialect, encoding


def _bytes(source: Csv) -> bytes:
    path = Path(source.path)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DataError("file-missing", "There is no file {path}.", path=source.path) from None
    except IsADirectoryError:
        raise _folder(source) from None
    except (OSError, ValueError) as error:
        if path.is_dir():
            raise _folder(source) from None
        raise DataError(
            "file-unreadable",
            "{path} cannot be read: {reason}. Close it in other programs and try again.",
            path=source.path,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
    kind = next((kind for magic, kind in _MAGIC.items() if content.startswith(magic)), None)
    if kind is not None:
        raise DataError(
            "file-not-text",
            "{file} is {kind} file, whatever its name ends in. Save the table as CSV and choose that.",
            file=path.name,
            kind=kind,
        )
    return content


def _folder(source: Csv) -> DataError:
    return DataError("file-is-folder", "{path} is a folder. Choose a file in it.", path=source.path)


def _beginning(content: bytes) -> str:
    """Whole lines from the beginning, enough to tell the layout."""
    if len(content) <= _SAMPLE:
        return content.decode("utf-8")
    end = content.rfind(b"\n", 0, _SAMPLE)
    return content[: end + 1 if end >= 0 else _SAMPLE].decode("utf-8", errors="ignore")


def _check_widths(content: bytes, dialect: Dialect, file: str) -> None:
    """Refuses a file in which a row has more or fewer fields than the others, and names its line."""
    if dialect.separator == " ":
        found = _uneven_words(content, dialect)
    elif _is_plain(content, dialect):
        found = _uneven_lines(content, dialect)
    else:
        found = _uneven_records(content, dialect, file)
    if found is not None:
        line, fields = found
        raise DataError(
            "row-uneven",
            "Line {line} of {file} has {fields} fields, where {width} are expected. Mend the line, or choose "
            "another separator.",
            line=line,
            file=file,
            fields=fields,
            width=dialect.width,
        )


def _is_plain(content: bytes, dialect: Dialect) -> bool:
    """Whether quotes stand only around whole fields, so that counting bytes counts fields."""
    if not dialect.separator.isascii() or content.count(b"\r") != content.count(b"\r\n"):
        return False
    letters = np.frombuffer(content, dtype=np.uint8)
    quotes = np.flatnonzero(letters == _QUOTE)
    if len(quotes) % 2:
        return False
    opening, closing = quotes[0::2], quotes[1::2]
    separator = ord(dialect.separator)
    before = letters[opening[opening > 0] - 1]
    after = letters[closing[closing < len(letters) - 1] + 1]
    opens, closes = np.zeros(256, dtype=bool), np.zeros(256, dtype=bool)
    opens[[separator, _NEWLINE, _QUOTE]] = True
    closes[[separator, _NEWLINE, _RETURN, _QUOTE]] = True
    return bool(opens[before].all() and closes[after].all())


def _uneven_lines(content: bytes, dialect: Dialect) -> tuple[int, int] | None:
    """The first uneven row of a plain file, as its line, and its number of fields."""
    letters = np.frombuffer(content, dtype=np.uint8)
    ends = _outside(letters, _NEWLINE)
    if not len(ends) or ends[-1] != len(letters) - 1:
        ends = np.append(ends, len(letters))
    separators = _outside(letters, ord(dialect.separator))
    fields = np.diff(np.searchsorted(separators, ends), prepend=0) + 1
    starts = np.concatenate(([0], ends[:-1] + 1))
    odd = np.flatnonzero((fields != dialect.width) & (ends - starts > 1))
    for row in odd.tolist():
        if fields[row] > 1 or content[starts[row] : ends[row]].strip():
            return content.count(b"\n", 0, int(starts[row])) + 1, int(fields[row])
    return None


def _outside(letters: NDArray[np.uint8], wanted: int) -> NDArray[np.int64]:
    """Where a letter stands outside quotes."""
    places = np.flatnonzero(letters == wanted)
    quotes = np.flatnonzero(letters == _QUOTE)
    return places[np.searchsorted(quotes, places) % 2 == 0] if len(quotes) else places


def _uneven_words(content: bytes, dialect: Dialect) -> tuple[int, int] | None:
    widths = np.fromiter(map(len, map(bytes.split, content.splitlines())), dtype=np.int64)
    odd = np.flatnonzero((widths != dialect.width) & (widths > 0))
    return (int(odd[0]) + 1, int(widths[odd[0]])) if len(odd) else None


def _uneven_records(content: bytes, dialect: Dialect, file: str) -> tuple[int, int] | None:
    """The same for any file, slower."""
    text = content.decode("utf-8")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=dialect.separator, skipinitialspace=True)
    line = 1
    try:
        for row in rows:
            if len(row) != dialect.width and (len(row) > 1 or (row and row[0].strip())):
                return line, len(row)
            line = rows.line_num + 1
    except csv.Error:
        raise DataError(
            "quote-open",
            "A quotation mark opened in line {line} of {file} is never closed. Close it or take it out.",
            file=file,
            line=line,
        ) from None
    return None


def _parse(content: bytes, dialect: Dialect, targets: tuple[str, ...], file: str) -> pd.DataFrame:
    """Numbers where pandas finds nothing else; what it cannot take as numbers is read again as text."""
    names = dialect.names
    positions = dialect.texts | _columns_of_codes(content, dialect)
    texts = {names[i] for i in positions} | set(targets).intersection(names)
    table = _parse_with(content, dialect, texts, file)
    others = {name for name in names if name not in texts and table[name].dtype.kind not in "if"}
    if others:
        texts |= others
        table = _parse_with(content, dialect, texts, file)
    return table.assign(**{name: _categories(table[name]) for name in texts})


def _columns_of_codes(content: bytes, dialect: Dialect) -> set[int]:
    """Columns in which some value begins with a zero and another digit, as codes do and numbers do not.

    Counting bytes tells the column; where it cannot, all columns are given.
    """
    letters = np.frombuffer(content, dtype=np.uint8)
    zeros = np.flatnonzero(letters[:-1] == ord("0"))
    after = letters[zeros + 1]
    zeros = zeros[(after >= ord("0")) & (after <= ord("9"))]
    before = letters[zeros - 1]
    # The letter before a quote; a place before the first letter wraps round to the last, which does no harm.
    before = np.where(before == _QUOTE, letters[zeros - 2], before)
    separator = ord(dialect.separator) if dialect.separator.isascii() else _NEWLINE
    begins = np.isin(before, (separator, _NEWLINE, _RETURN)) | (zeros < 2)
    zeros, before = zeros[begins], before[begins]
    if not len(zeros) or dialect.width < 2:
        return set()
    if dialect.separator == " " or not _is_plain(content, dialect):
        return set(range(dialect.width))
    columns = np.searchsorted(_outside(letters, separator), zeros) % (dialect.width - 1)
    columns[(columns == 0) & (before == separator)] = dialect.width - 1
    return set(columns.tolist())


def _categories(texts: pd.Series) -> pd.Series:
    import pandas as pd

    codes, names = pd.factorize(texts)
    return pd.Series(pd.Categorical.from_codes(codes, names), name=texts.name)


def _parse_with(content: bytes, dialect: Dialect, texts: set[str], file: str) -> pd.DataFrame:
    import pandas as pd

    separator = dialect.separator
    spaces = separator == " "
    with warnings.catch_warnings():
        # A column of numbers and texts comes out mixed, with a warning; `_parse` sees it.
        warnings.simplefilter("ignore", pd.errors.DtypeWarning)
        try:
            return pd.read_csv(
                io.BytesIO(content),
                sep=r"\s+" if spaces else separator,
                engine="c" if separator.isascii() else "python",
                header=0 if dialect.header else None,
                names=list(dialect.names),
                index_col=False,
                dtype=dict.fromkeys(texts, str),  # as "category" pandas would turn 010 into 10
                na_values={name: sorted(MISSING_NUMBER) for name in dialect.names if name not in texts},
                keep_default_na=False,
                skipinitialspace=not spaces and f"{separator} ".encode() in content,
                decimal=dialect.decimal,
            )
        except pd.errors.ParserError as error:
            raise DataError(
                "table-unreadable",
                "{file} cannot be read as a table: {reason}",
                file=file,
                reason=str(error).strip(),
            ) from error


def _tidy(table: pd.DataFrame, dialect: Dialect, known: tuple[str, ...], note: str, file: str) -> TextTable:
    """Empty rows and nameless empty columns, as spreadsheets leave them, go; what went is said."""
    empty = {name: _empty(table[name]) for name in table}
    notes = [note]
    given = (f"column {i + 1}" for i in range(dialect.width))
    nameless = [name for name, own in zip(dialect.names, given, strict=True) if name == own not in known]
    bare = [name for name in nameless if empty[name].all()]
    kept = [name for name in table if name not in bare]
    gone = np.logical_and.reduce([empty[name] for name in kept]) if kept else np.ones(len(table), dtype=bool)
    if gone.any() and not known:
        table = table.loc[~gone].reset_index(drop=True)
        notes.append(Phrase("{count} empty rows left out", count=f"{int(gone.sum()):,}"))
    if not len(table):
        raise DataError(
            "file-header-only", "{file} holds names but no rows. Choose a file with data.", file=file
        )
    if bare:
        several = Phrase("empty columns left out")
        notes.append(several if len(bare) > 1 else Phrase("empty {column} left out", column=bare[0]))
    return TextTable(table[kept], Phrase.joined(", ", notes), dialect.header, dialect.names)


def _empty(column: pd.Series) -> NDArray[np.bool_]:
    if column.dtype.kind != "O":
        return column.isna().to_numpy(dtype=bool)
    blank = np.array([*(not str(text).strip() for text in column.cat.categories), True])
    found: NDArray[np.bool_] = blank[column.cat.codes.to_numpy()]
    return found
