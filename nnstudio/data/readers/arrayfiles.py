"""Files in which NumPy keeps arrays: opened without ever opening Python objects in them."""

from __future__ import annotations

import math
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.readers.arraynames import meaning
from nnstudio.data.readers.files import check_memory, damaged, open_file, reading
from nnstudio.errors import DataError, Phrase

_PACKED_MOST = 1_100
"""Deflate never packs tighter than this, so a header that promises more is a lie."""

Values = NDArray[Any]


def arrays_in(path: str) -> dict[str, Values]:
    """The arrays of an NPZ file, or that of an NPY file with those that belong to it, by their names.

    Raises:
        DataError: there is no such file, it is damaged or holds Python objects.
    """
    with open_file(path) as opened:
        packed = opened.read(4) == b"PK\x03\x04"
        return _members(opened, Path(path)) if packed else _beside(Path(path))


def _members(opened: BinaryIO, path: Path) -> dict[str, Values]:
    """The arrays of an NPZ file, every size checked before any memory is taken."""
    with reading(path.name), zipfile.ZipFile(opened) as archive:
        infos = [info for info in archive.infolist() if info.filename.endswith(".npy")]
        for info in infos:
            if info.file_size > path.stat().st_size * _PACKED_MOST:
                raise damaged(path.name, Phrase("it ends too early"))
        check_memory(sum(info.file_size for info in infos), path.name)
        found: dict[str, Values] = {}
        for info in infos:
            with archive.open(info) as stream:
                _check_header(stream, info.file_size, path.name)
            with archive.open(info) as stream:
                read = np.lib.format.read_array(stream, allow_pickle=False)
                found[info.filename.removesuffix(".npy")] = read
        return found


def _beside(path: Path) -> dict[str, Values]:
    """The array of an NPY file, mapped rather than read; with those beside it, if its name is like X."""
    paths = {path.stem: path}
    if meaning(path.stem)[0]:
        there = sorted(path.parent.glob("*.npy"))
        paths |= {other.stem: other for other in there if meaning(other.stem)[0]}
    return {name: _mapped(own) for name, own in paths.items()}


def _mapped(path: Path) -> Values:
    with open_file(str(path)) as opened, reading(path.name):
        _check_header(opened, path.stat().st_size, path.name)
        values: Values = np.load(path, mmap_mode="r", allow_pickle=False)
    return values


def _check_header(stream: Any, held: int, file: str) -> None:
    """Refuses objects, and a shape for which the file is too small."""
    form = np.lib.format
    version = form.read_magic(stream)
    if version not in ((1, 0), (2, 0)):
        raise damaged(file, Phrase("its version is not known"))
    read = form.read_array_header_1_0 if version == (1, 0) else form.read_array_header_2_0
    shape, _, kind = read(stream)
    if kind.hasobject:
        raise DataError(
            "arrays-objects",
            "{file} holds Python objects. Opening them can run code, so they are refused. Save plain arrays "
            "of numbers or text.",
            file=file,
        )
    if min(shape, default=1) < 0 or math.prod(shape) * kind.itemsize > held:
        raise damaged(file, Phrase("it ends too early"))
