"""What data was like when a run learned from it: moved data is known again, and changed data noticed.

Light: no pandas, no torch; of large files only some blocks are read.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from nnstudio.errors import Phrase

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset
    from nnstudio.data.sources.base import DataSource

_BLOCK = 2**16
_BLOCKS_OF_FILE = 16
_FILES_READ = 16


class Fingerprint(BaseModel):
    """Rows, fields, and of data that lies in files their number, size, newest change and content.

    `modified` is in seconds since 1970. `content` is a SHA-256 over names, sizes and some blocks of files.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    rows: int = 0
    columns: tuple[str, ...] = ()
    files: int = 0
    size: int = 0
    modified: float = 0.0
    content: str = ""

    def change_since(self, before: Fingerprint) -> Phrase | None:
        """How the data differs from what it was, in a sentence; nothing if it is the same, at any place."""
        if self.columns != before.columns:
            return Phrase("The fields of the data have changed since this run was trained.")
        if self.rows != before.rows:
            return Phrase(
                "The data had {before} rows when this run was trained, and has {now} now.",
                before=f"{before.rows:,}",
                now=f"{self.rows:,}",
            )
        if self.content != before.content:
            return Phrase("The content of the data has changed since this run was trained.")
        return None


def fingerprint_of(source: DataSource, dataset: Dataset) -> Fingerprint:
    """The fingerprint of data that has just been read from this source."""
    columns = (*dataset.arrays, *(str(name) for name in dataset.table))
    known = Fingerprint(rows=len(dataset), columns=columns)
    if source.place is None or not source.place.exists():
        return known
    return known.model_copy(update=_of_files(source.place))


def content_of(place: Path) -> str:
    """The content part of the fingerprint of a file or folder."""
    return str(_of_files(place)["content"])


def _of_files(place: Path) -> dict[str, object]:
    found = sorted(_files(place)) if place.is_dir() else [("", place.stat())]
    hashed = hashlib.sha256()
    for name, facts in found:
        hashed.update(f"{name}\0{facts.st_size}\n".encode(errors="surrogatepass"))
    for name, _ in found[:: max(len(found) // _FILES_READ, 1)]:
        for block in _blocks(place / name if name else place):
            hashed.update(block)
    return {
        "files": len(found),
        "size": sum(facts.st_size for _, facts in found),
        "modified": max((facts.st_mtime for _, facts in found), default=0.0),
        "content": hashed.hexdigest(),
    }


def _files(folder: Path, above: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Every file below a folder but hidden ones, by its name from there, with "/" on every system."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            # A link to a folder may lead round in a circle.
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path), f"{above}{entry.name}/")
            elif entry.is_file():
                yield above + entry.name, entry.stat()


def _blocks(path: Path) -> Iterator[bytes]:
    """The first block, the last, and some between them; all of a small file.

    Nothing of a file that cannot be read, such as a picture that was left out for that.
    """
    with suppress(OSError), path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        last = max(size - _BLOCK, 0)
        count = min(_BLOCKS_OF_FILE, -(-size // _BLOCK))
        for place in range(count):
            file.seek(last * place // max(count - 1, 1))
            yield file.read(_BLOCK)
