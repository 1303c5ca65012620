"""Files as they arrive when something went wrong on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from nnstudio.data.sources import DataSource
from nnstudio.errors import DataError


def of(content: bytes) -> st.SearchStrategy[bytes]:
    """The content cut off, with some bytes changed, or with something else behind the beginning."""
    place = st.integers(0, len(content) - 1)
    changes = st.lists(st.tuples(place, st.integers(0, 255)), min_size=1, max_size=8)
    return st.one_of(
        place.map(lambda end: content[:end]),
        changes.map(lambda own: _changed(content, own)),
        st.tuples(st.integers(1, 64), st.binary(max_size=200)).map(lambda own: content[: own[0]] + own[1]),
    )


def _changed(content: bytes, changes: list[tuple[int, int]]) -> bytes:
    held = bytearray(content)
    for place, value in changes:
        held[place] = value
    return bytes(held)


def reads_or_refuses(source: Callable[[str], DataSource], path: Path, content: bytes) -> None:
    """Reads a file that may be broken: it comes out as some table, or is refused with a sentence."""
    path.write_bytes(content)
    try:
        loaded = source(str(path)).load()
    except DataError:
        return
    assert {len(loaded.table), *map(len, loaded.arrays.values())} == {len(loaded.table)}
