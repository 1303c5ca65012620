"""Samples that took long to decode, kept in a file from which single ones are read as they are needed.

An entry is a folder with one array (``samples.npy``) and what was found out (``facts.json``). It appears
under its name when it is complete. Anything that is not as it was written is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from nnstudio import paths
from nnstudio.data.readers.scan import Sample
from nnstudio.errors import DataError

Facts = dict[str, Any]
Write = Callable[[NDArray[Any]], None]

MOST_BYTES = 4 * 2**30
"""So much is kept; the entry that was not used for longest goes first."""
_IN_MEMORY = 64 * 2**20
_UNFINISHED_DAYS = 1.0
_VERSION = "1"


def key_of(root: Path, samples: Iterable[Sample], *options: object) -> str:
    """The name of the entry for these files, as they are now, decoded with these options."""
    found = hashlib.sha256(repr((_VERSION, str(root.resolve()), *options)).encode(errors="surrogatepass"))
    lines = (f"{sample.path}\0{sample.size}\0{sample.changed}\n" for sample in samples)
    found.update("".join(lines).encode(errors="surrogatepass"))
    return found.hexdigest()[:32]


def fetch(key: str, make: Callable[[Write], Facts]) -> tuple[NDArray[Any], Facts]:
    """The array and the facts of an entry, made now unless they are there.

    Args:
        key: see `key_of`.
        make: decodes everything; it writes blocks of samples one after the other, and gives the facts.

    An array that is not small stays on the disk and is mapped into memory; what is written into it is not
    kept.

    Raises:
        DataError: there is no room for it; and whatever `make` raises.
    """
    shelf = paths.cache() / "samples"
    place = shelf / key
    found = _opened(place)
    if found is None:
        shutil.rmtree(place, ignore_errors=True)
        _made(shelf, place, make)
        found = _opened(place)
        if found is None:
            raise _no_room(shelf, "what was written is not there")
    else:
        os.utime(place)
    return found


def _opened(place: Path) -> tuple[NDArray[Any], Facts] | None:
    """An entry if it is whole."""
    file = place / "samples.npy"
    try:
        facts = json.loads((place / "facts.json").read_text(encoding="utf-8"))
        size = file.stat().st_size
        if size != facts["bytes"]:
            return None
        array = np.load(file, mmap_mode="c" if size > _IN_MEMORY else None, allow_pickle=False)
        return (array, facts["facts"]) if array.ndim else None
    except (OSError, ValueError, KeyError, TypeError, EOFError):
        return None


def _made(shelf: Path, place: Path, make: Callable[[Write], Facts]) -> None:
    draft = shelf / f"unfinished-{secrets.token_hex(8)}"
    try:
        draft.mkdir(parents=True)
        with (draft / "samples.npy").open("wb") as stream:
            blocks = _Blocks(stream)
            facts = make(blocks.write)
            blocks.finish()
        size = (draft / "samples.npy").stat().st_size
        kept = json.dumps({"bytes": size, "facts": facts})
        (draft / "facts.json").write_text(kept, encoding="utf-8")
        _room(shelf, size)
        try:
            draft.rename(place)
        except OSError:
            # Somebody else was faster with the same, which is as good.
            if not place.is_dir():
                raise
    except OSError as error:
        raise _no_room(shelf, error.strerror or str(error)) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


class _Blocks:
    """An array written to a file block by block; how long it is stands in its header in the end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._count = 0
        self._like: NDArray[Any] | None = None

    def write(self, block: NDArray[Any]) -> None:
        if self._like is None:
            self._like = block[:0]
            self._header()
        self._count += len(block)
        self._stream.write(np.ascontiguousarray(block).data)

    def finish(self) -> None:
        # The header has room for any number of samples, so it is as long as the one that it replaces.
        self._stream.seek(0)
        self._header()

    def _header(self) -> None:
        assert self._like is not None
        shape = (self._count, *self._like.shape[1:])
        said = {"descr": npy.dtype_to_descr(self._like.dtype), "fortran_order": False, "shape": shape}
        npy.write_array_header_1_0(self._stream, said)


def _room(shelf: Path, wanted: int) -> None:
    """Removes what was not used for longest until there is room, and what was never finished."""
    entries = []
    for entry in shelf.iterdir():
        # Another window may have removed it, or just named it, since the shelf was listed.
        with suppress(OSError):
            used = entry.stat().st_mtime
            if not entry.name.startswith("unfinished-"):
                size = sum(file.stat().st_size for file in entry.iterdir())
                entries.append((used, size, entry))
            elif time.time() - used > _UNFINISHED_DAYS * 86_400:
                shutil.rmtree(entry, ignore_errors=True)
    held = wanted + sum(size for _, size, _ in entries)
    for _, size, entry in sorted(entries):
        if held <= MOST_BYTES:
            break
        # Where files that are in use cannot be removed, the entry stays.
        shutil.rmtree(entry, ignore_errors=True)
        held -= size


def _no_room(shelf: Path, reason: str) -> DataError:
    return DataError(
        "cache-unwritable",
        "What was decoded cannot be kept in {folder}: {reason}. Make room on that disk.",
        folder=shelf,
        reason=reason,
    )
