"""Files decoded in two passes: all headers, which tell what they are brought to, then everything."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.readers.cache import Write
from nnstudio.data.readers.collection import Collection
from nnstudio.data.readers.parallel import Steps, in_parallel
from nnstudio.data.sources.base import Progress
from nnstudio.errors import Phrase

H = TypeVar("H")

_BYTES_AT_ONCE = 2**24


class Passes(Generic[H]):
    """Both passes over the files of a collection. What is broken is told by a word, a key of `reasons`.

    `headers` are those of the files that can be used so far, by their places.
    """

    def __init__(
        self,
        found: Collection,
        header_of: Callable[[str], H | str],
        reasons: Mapping[str, Phrase],
        progress: Progress | None,
    ) -> None:
        """The first pass.

        Raises:
            DataError: more than half of the files are broken.
        """
        self._found, self._reasons = found, reasons
        self._files = [str(found.root / sample.path) for sample in found.samples]
        self._steps = Steps(progress, 2 * len(self._files))
        self.headers: dict[int, H] = {}
        self.broken: dict[str, str] = {}
        place = 0
        for some in in_parallel(header_of, self._files, self._steps):
            for header in some:
                if isinstance(header, str):
                    self.broken[str(place)] = header
                else:
                    self.headers[place] = header
                place += 1
        found.refuse_mostly_broken(self.broken, reasons)

    def decode(self, decode: Callable[[tuple[str, H]], NDArray[Any] | str], write: Write, size: int) -> None:
        """The second pass: the values of every file are written, those of broken ones left out.

        Args:
            decode: gives the values of a file, or why it is broken.
            write: keeps several of them.
            size: the bytes of one, of which not too many are held at once.

        Raises:
            DataError: more than half of the files are broken.
        """
        work = [(self._files[place], header) for place, header in self.headers.items()]
        places = iter(self.headers)
        at_once = max(_BYTES_AT_ONCE // size, 1)
        for some in in_parallel(decode, work, self._steps, at_once):
            block = self._sound(some, [next(places) for _ in some])
            if block:
                write(np.stack(block))
        self._found.refuse_mostly_broken(self.broken, self._reasons)

    def _sound(self, values: Sequence[NDArray[Any] | str], places: Sequence[int]) -> list[NDArray[Any]]:
        sound = []
        for place, value in zip(places, values, strict=True):
            if isinstance(value, str):
                self.broken[str(place)] = value
            else:
                sound.append(value)
        return sound
