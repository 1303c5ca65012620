"""An open text file: its text in UTF-8, piece by piece, as often as it is needed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from nnstudio.data.readers.encoding import Decoder
from nnstudio.data.readers.files import open_file
from nnstudio.data.sources.base import Wanted
from nnstudio.data.sources.delimited import Csv
from nnstudio.errors import DataError, Phrase

SAMPLE = 1 << 18
"""So many bytes from the beginning tell how the file is stored and laid out."""

_SHORTEST_PIECE, _LONGEST_PIECE = 1 << 22, 1 << 23
_LONGEST_LINE = 1 << 24
_MOST_THREADS, _ROUNDS = 4, 3
_MAGIC = {
    b"PK\x03\x04": Phrase("an Excel or zip"),
    b"\xd0\xcf\x11\xe0": Phrase("an old Excel"),
    b"\x1f\x8b": Phrase("a gzip"),
    b"%PDF": Phrase("a PDF"),
}


@dataclass(frozen=True, slots=True)
class OpenText:
    """An open text file; `size` and the time of its last change are those from when it was opened."""

    opened: BinaryIO
    decoder: Decoder
    file: str
    size: int
    changed: int

    @classmethod
    def of(cls, source: Csv) -> OpenText:
        """Opens the file of a source.

        Raises:
            DataError: there is none, it is no text, or not in its encoding.
        """
        opened, file = open_file(source.path), Path(source.path).name
        try:
            beginning = _beginning(opened)
            kind = next((kind for magic, kind in _MAGIC.items() if beginning.startswith(magic)), None)
            if kind is not None:
                raise DataError(
                    "file-not-text",
                    "{file} is {kind} file, whatever its name ends in. Save the table as CSV and choose "
                    "that.",
                    file=file,
                    kind=kind,
                )
            now = os.fstat(opened.fileno())
            return cls(opened, Decoder(beginning, source.encoding, file), file, now.st_size, now.st_mtime_ns)
        except DataError:
            opened.close()
            raise

    def again(self, source: Csv) -> OpenText:
        """The same text from its beginning."""
        return replace(self, decoder=Decoder(_beginning(self.opened), source.encoding, self.file))

    def refuse_changed(self) -> None:
        """Refuses what another program has written to since it was opened.

        Raises:
            DataError: it has.
        """
        now = os.fstat(self.opened.fileno())
        if (now.st_size, now.st_mtime_ns) != (self.size, self.changed):
            raise changed(self.file)

    def pieces(self, wanted: Wanted) -> Iterator[bytes]:
        """The text in UTF-8; pieces end where a line ends, unless it is endless."""
        size = self.size
        # Few pieces, as each costs pandas some time, but enough that no thread waits long for another.
        length = min(max(size // (_ROUNDS * most_threads()) + 1, _SHORTEST_PIECE), _LONGEST_PIECE)
        done = 0
        while done < size:
            self.opened.seek(done + length)
            self.opened.readline(_LONGEST_LINE)
            end = min(self.opened.tell(), size)
            self.opened.seek(done)
            piece = self.opened.read(end - done)
            if len(piece) < end - done:
                raise changed(self.file)
            done = end
            yield self.decoder.utf8(piece, last=done >= size)
            if wanted.progress is not None:
                wanted.progress(done, size)


def most_threads() -> int:
    """How many threads read pieces at the same time."""
    return min(os.cpu_count() or 1, _MOST_THREADS)


def _beginning(opened: BinaryIO) -> bytes:
    opened.seek(0)
    beginning = opened.read(SAMPLE)
    opened.seek(0)
    return beginning


def changed(file: str) -> DataError:
    """What is said of a file that another program writes to while it is read."""
    return DataError(
        "file-changed",
        "{file} was changed while it was read. Read it again when no other program writes to it.",
        file=file,
    )
