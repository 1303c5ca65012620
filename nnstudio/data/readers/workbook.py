"""What the XML of an Excel workbook says about a sheet before it is read: its extent, and what it lacks."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, BinaryIO
from xml.etree import ElementTree

from nnstudio.data.readers.files import check_memory

_PIECE = 4 * 2**20
_CELL_BYTES = 64
"""What a cell takes while its sheet is read: once in the reader, once as a value."""
_EMPTY = rb"(?:<(?:\w+:)?v ?(?:/>|></(?:\w+:)?v>))?</(?:\w+:)?c>"
# All begin with letters that stand as they are, which is what makes them fast.
_ROW = re.compile(rb'row [^>]*?\br="(\d+)"')
_WIDE = re.compile(rb'r="([A-Z]{2,3})\d')
_UNSAVED = re.compile(rb"f>" + _EMPTY)
_UNSAVED_SHARED = re.compile(rb"<f [^>]*/>" + _EMPTY)
_SAVED_BLANK = re.compile(rb't="str"[^>]*><(?:\w+:)?f[^<]*</(?:\w+:)?f>' + _EMPTY)
"""A formula of which the text is empty, which is a value."""
_ERROR = re.compile(rb't="e"')
_TAIL = 512
"""So much of a piece is looked at again with the next one, as a cell may lie across both."""


@dataclass(frozen=True, slots=True)
class Flaws:
    """How many cells of a sheet come out empty although they are not: formulas and errors."""

    unsaved: int
    errors: int


def check_parts(opened: BinaryIO, file: str) -> None:
    """Refuses a workbook whose parts would not fit into memory once unpacked."""
    with zipfile.ZipFile(opened) as archive:
        check_memory(sum(info.file_size for info in archive.infolist()), file)


def look_through(opened: BinaryIO, sheet: str, file: str) -> Flaws | None:
    """Looks through the XML of a sheet; None in formats that keep it in another form.

    Raises:
        DataError: its cells are spread so wide that the grid would not fit into memory.
    """
    with zipfile.ZipFile(opened) as archive:
        name = _part_of(archive, sheet)
        if name is None:
            return None
        with archive.open(name) as stream:
            rows, wide, unsaved, errors = 1, {b"Z"}, 0, 0
            for piece, old in _pieces(stream):
                rows = max([rows, *map(int, _ROW.findall(piece))])
                wide.update(_WIDE.findall(piece))
                unsaved += _count(_UNSAVED, piece, old) + _count(_UNSAVED_SHARED, piece, old)
                unsaved -= _count(_SAVED_BLANK, piece, old)
                errors += _count(_ERROR, piece, old)
    check_memory(rows * max(map(_number, wide)) * _CELL_BYTES, file)
    return Flaws(unsaved, errors)


def _pieces(stream: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """The content piece by piece, each behind the end of the one before, and how long that end is."""
    kept = b""
    while piece := stream.read(_PIECE):
        yield kept + piece, len(kept)
        kept = piece[-_TAIL:]


def _count(pattern: re.Pattern[bytes], piece: bytes, old: int) -> int:
    """How often a pattern ends in the new part of a piece."""
    return sum(found.end() > old for found in pattern.finditer(piece))


def _number(letters: bytes) -> int:
    """The place of a column by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """The file in the archive in which a sheet lies, found the way Excel does: link by link."""
    if "_rels/.rels" not in archive.namelist():
        return None
    links = _parsed(archive, "_rels/.rels")
    main = next(link.get("Target", "") for link in links if link.get("Type", "").endswith("/officeDocument"))
    book = PurePosixPath(main.lstrip("/"))
    if book.suffix != ".xml":
        return None
    links = _parsed(archive, f"{book.parent}/_rels/{book.name}.rels")
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for element in _parsed(archive, str(book)).iter():
        if element.tag.endswith("}sheet") and element.get("name") == sheet:
            key = next(value for name, value in element.items() if name.endswith("}id"))
            target = targets[key]
            return target.lstrip("/") if target.startswith("/") else str(book.parent / target)
    return None


def _parsed(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """A small XML part. One that defines entities is refused, as they can be made to swell without end."""
    content = archive.read(name)
    if b"<!ENTITY" in content:
        raise ValueError(f"{name} defines entities")
    return ElementTree.fromstring(content)
