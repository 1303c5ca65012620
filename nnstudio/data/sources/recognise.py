"""Which source reads a file or folder: told by what it holds, not only by its name."""

from __future__ import annotations

import os
import re
import zipfile
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nnstudio.data.readers.arraynames import meaning
from nnstudio.data.readers.files import unreadable
from nnstudio.data.sources import (
    AnySource,
    Arrays,
    Cifar,
    Csv,
    Idx,
    JsonLines,
    Parquet,
    Pictures,
    Sounds,
    Spreadsheet,
    Sqlite,
    pictures,
    sounds,
)
from nnstudio.errors import DataError, Phrase

_START = 4_096
_MOST_FILES, _SHOWN = 20_000, 6
_ZIP, _GZIP = b"PK\x03\x04", b"\x1f\x8b"
_PICKLE = (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")
# Four bytes: two zeros, the type of the values, the number of axes; and fewer than 2^24 samples.
_IDX = re.compile(rb"\0\0[\x08\x09\x0b\x0c\x0d\x0e][\1-\4]\0")
_MAGIC: tuple[tuple[re.Pattern[bytes], type[AnySource]], ...] = (
    (re.compile(rb"\xd0\xcf\x11\xe0"), Spreadsheet),
    (re.compile(rb"PAR1"), Parquet),
    (re.compile(rb"SQLite format 3\0"), Sqlite),
    (re.compile(rb"\x93NUMPY"), Arrays),
    (_IDX, Idx),
    (pictures.BEGINNING, Pictures),
    (sounds.BEGINNING, Sounds),
)
_FILE_NAME = re.compile(rb"[^,;|\t\r\n\"']+\.[A-Za-z0-9]{2,5}(?=[,;|\t\r\n\"'])")
_JSON = re.compile(rb'(\xef\xbb\xbf)?\s*(\{\s*"([^"\\]|\\.)*"\s*:|\[\s*[{\[])')
_PAGE = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype html|html|table|meta|\?xml)", re.IGNORECASE)
_REFUSED = (
    (b"%PDF", Phrase("a PDF")),
    (b"\x89HDF", Phrase("an HDF5")),
    (b"MATLAB 5.0", Phrase("a MATLAB")),
    (b"ARROW1", Phrase("an Arrow")),
    (b"7z\xbc\xaf\x27\x1c", Phrase("a 7z")),
    (b"Rar!", Phrase("a RAR")),
)
_CIFAR_BATCH = re.compile(r"(data_batch_[1-5]|test_batch)(\.bin)?|(train|test)\.bin|fine_label_names\.txt")
_IDX_NAME = re.compile(r"(images?|labels?).*(idx|ubyte)", re.IGNORECASE)
_PICTURE, _SOUND = frozenset(Pictures.suffixes), frozenset(Sounds.suffixes)
_TABLE = frozenset(
    suffix
    for source in (Csv, Spreadsheet, Parquet, JsonLines, Sqlite, Arrays)
    for suffix in source.suffixes
    if suffix != ".txt"
)


def source_for(path: Path) -> AnySource:
    """The source that reads this file or folder. A file that is not there is taken for text.

    Raises:
        DataError: nothing in a folder can be read, or the file is of a kind that cannot, or not let be read.
    """
    try:
        if path.is_dir():
            return _for_folder(path)
        # Opening a pipe would wait for somebody to write into it.
        start = _beginning(path) if path.is_file() else None
    except OSError as error:
        raise unreadable(str(path), error.strerror or error) from error
    if start is None:
        return Csv(path=str(path))  # reading it says what is wrong
    if _CIFAR_BATCH.fullmatch(path.name):
        return Cifar(path=str(path.parent))
    return _kind_of(path, start).model_validate({"path": str(path)})


def _beginning(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(_START)


def _kind_of(path: Path, start: bytes) -> type[AnySource]:
    """The kind of source that reads a file which begins with these bytes."""
    if start.startswith(_ZIP):
        return _kind_of_zip(path)
    if start.startswith(_GZIP):
        return _kind_of_gzip(path, start)
    for magic, kind in _MAGIC:
        if magic.match(start):
            return kind
    _refuse(path, start)
    suffix = path.suffix.lower()
    if suffix in _PICTURE or suffix in _SOUND:
        return Pictures if suffix in _PICTURE else Sounds
    return JsonLines if _JSON.match(_plain(start)) else _named_in(path, start) or Csv


def _plain(start: bytes) -> bytes:
    """The beginning of a text without the zeros that UTF-16 with a mark puts between its letters."""
    return start[2:].replace(b"\0", b"") if start.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else start


def _named_in(path: Path, start: bytes) -> type[AnySource] | None:
    """The kind of the files that a table names in its first lines, if they lie where it says."""
    for name in _FILE_NAME.findall(start)[:_SHOWN]:
        file = path.parent / name.decode(errors="replace").replace("\\", "/")
        kind = (
            Pictures if file.suffix.lower() in _PICTURE else Sounds if file.suffix.lower() in _SOUND else None
        )
        if kind is not None and file.is_file():
            return kind
    return None


def _kind_of_zip(path: Path) -> type[AnySource]:
    """Spreadsheets and NPZ files are zip files with certain names in them."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (OSError, ValueError, zipfile.BadZipFile):
        # Broken: the reader that it is meant for says so.
        return Arrays if path.suffix.lower() in Arrays.suffixes else Spreadsheet
    if any(name.startswith("xl/") for name in names) or {"content.xml", "mimetype"} <= set(names):
        return Spreadsheet
    if any(name.endswith(".npy") for name in names):
        return Arrays
    raise _packed(path)


def _kind_of_gzip(path: Path, start: bytes) -> type[AnySource]:
    try:
        inner = zlib.decompressobj(wbits=31).decompress(start, _START)
    except zlib.error:
        inner = b""
    if _IDX.match(inner):
        return Idx
    raise _packed(path)


def _packed(path: Path) -> DataError:
    return DataError(
        "file-packed",
        "{file} is packed. Unpack it, and choose the file or folder that comes out.",
        file=path.name,
    )


def _refuse(path: Path, start: bytes) -> None:
    """Raises what is to be said of files that cannot be read."""
    if start[257:262] == b"ustar":
        raise _packed(path)
    kind = next((kind for magic, kind in _REFUSED if start.startswith(magic)), None)
    if kind is not None:
        raise DataError(
            "file-kind",
            "{file} is {kind} file, which cannot be read. Save the data as CSV, Excel or NPZ and choose "
            "that.",
            file=path.name,
            kind=kind,
        )
    if start.startswith(_PICKLE):
        raise DataError(
            "file-pickle",
            "{file} is a Python pickle. Opening one can run code, so it is refused. Save the data as CSV or "
            "NPZ and choose that.",
            file=path.name,
        )
    if _PAGE.match(start) and path.suffix.lower() not in _PICTURE:
        raise DataError(
            "file-page",
            "{file} is a web page or XML, whatever its name ends in. Open it in Excel, save it as .xlsx and "
            "choose that.",
            file=path.name,
        )


def _for_folder(folder: Path) -> AnySource:
    """What the files in a folder are: a known collection, else pictures or sounds, else the one table."""
    kinds: Counter[type[AnySource]] = Counter()
    tables: list[Path] = []
    collected: dict[type[Cifar | Idx], set[Path]] = {Cifar: set(), Idx: set()}
    for path in _files(folder):
        suffix = path.suffix.lower()
        kinds[Pictures] += suffix in _PICTURE
        kinds[Sounds] += suffix in _SOUND
        if suffix in _TABLE:
            tables.append(path)
        elif _CIFAR_BATCH.fullmatch(path.name):
            collected[Cifar].add(path.parent)
        elif _IDX_NAME.search(path.name) and suffix not in _PICTURE | _SOUND:
            collected[Idx].add(path.parent)
    for kind, places in collected.items():
        if places:
            # MNIST often lies some folders below; of several sets the reader says that one is to be chosen.
            return kind(path=str(places.pop() if len(places) == 1 else folder))
    if kinds[Pictures] or kinds[Sounds]:
        return (Pictures if kinds[Pictures] >= kinds[Sounds] else Sounds)(path=str(folder))
    return _for_table(folder, tables)


def _for_table(folder: Path, tables: list[Path]) -> AnySource:
    """The one table in a folder; arrays that belong together count as one."""
    if tables and all(table.suffix.lower() == ".npy" for table in tables):
        tables = [table for table in tables if meaning(table.stem)[0] == "inputs"][:1] or tables
    if len(tables) == 1:
        return source_for(tables[0])
    if tables:
        raise DataError(
            "folder-several",
            "{folder} holds several tables: {files}. Choose one of them.",
            folder=folder.name,
            files=", ".join(sorted(table.name for table in tables)[:_SHOWN]),
        )
    raise DataError(
        "folder-nothing",
        "There are no pictures, sounds or tables in {folder}. Choose another folder.",
        folder=folder.name,
    )


def _files(folder: Path) -> Iterator[Path]:
    """Files in a folder and below it, hidden ones left out; of a very large folder only the first."""
    seen = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in names:
            if not name.startswith("."):
                yield Path(place, name)
        seen += len(names)
        if seen > _MOST_FILES:
            return
