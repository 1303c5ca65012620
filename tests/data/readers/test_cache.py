"""The cache of decoded samples: complete or not there, made anew when broken, and bounded."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from nnstudio import paths
from nnstudio.data.readers import cache
from nnstudio.data.readers.cache import Facts, Write, fetch, key_of
from nnstudio.data.readers.scan import Sample

BLOCKS = (np.arange(12, dtype=np.uint8).reshape(2, 3, 2), np.full((5, 3, 2), 7, dtype=np.uint8))
WHOLE = np.concatenate(BLOCKS)


class Maker:
    """Writes the blocks, and counts how often it had to."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, write: Write) -> Facts:
        self.calls += 1
        for block in BLOCKS:
            write(block)
        return {"size": [3, 2]}


def shelf() -> Path:
    return paths.cache() / "samples"


def test_an_entry_is_made_once() -> None:
    make = Maker()
    for _ in range(2):
        array, facts = fetch("one", make)
        assert array.dtype == np.uint8
        assert np.array_equal(array, WHOLE)
        assert facts == {"size": [3, 2]}
    assert make.calls == 1
    assert [entry.name for entry in shelf().iterdir()] == ["one"]


def _cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size - 1)


@pytest.mark.parametrize(
    ("file", "spoil"),
    [
        ("samples.npy", _cut),
        ("samples.npy", Path.unlink),
        ("samples.npy", lambda file: file.write_bytes(b"\0" * file.stat().st_size)),
        ("facts.json", _cut),
        ("facts.json", Path.unlink),
        ("facts.json", lambda file: file.write_text("[]")),
    ],
)
def test_a_broken_entry_is_made_anew(file: str, spoil: Callable[[Path], object]) -> None:
    make = Maker()
    fetch("one", make)
    spoil(shelf() / "one" / file)
    assert np.array_equal(fetch("one", make)[0], WHOLE)
    assert make.calls == 2


def test_what_is_given_up_leaves_nothing() -> None:
    def give_up(write: Write) -> Facts:
        write(BLOCKS[0])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch("one", give_up)
    assert list(shelf().iterdir()) == []


def test_the_entry_that_was_not_used_for_longest_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker()
    for name, used in (("old", 100), ("older", 50)):
        fetch(name, make)
        os.utime(shelf() / name, (used, used))
    fetch("older", make)  # used again, so "old" is the oldest now
    size = sum(file.stat().st_size for file in (shelf() / "old").iterdir())
    monkeypatch.setattr(cache, "MOST_BYTES", int(2.5 * size))
    fetch("new", make)
    assert sorted(entry.name for entry in shelf().iterdir()) == ["new", "older"]


def test_a_large_array_stays_on_the_disk_and_takes_no_harm_from_writing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cache, "_IN_MEMORY", 10)
    make = Maker()
    array, _ = fetch("one", make)
    assert isinstance(array, np.memmap)
    array[:] = 0
    assert np.array_equal(fetch("one", make)[0], WHOLE)
    assert make.calls == 1


def test_the_key_tells_files_and_options_apart(tmp_path: Path) -> None:
    sample = Sample("a.png", 10, 1)
    keys = [
        key_of(tmp_path, [sample], 32),
        key_of(tmp_path, [sample], 64),
        key_of(tmp_path, [Sample("a.png", 11, 1)], 32),
        key_of(tmp_path, [Sample("a.png", 10, 2)], 32),
        key_of(tmp_path, [Sample("b.png", 10, 1)], 32),
        key_of(tmp_path / "other", [sample], 32),
        key_of(tmp_path, [sample, sample], 32),
    ]
    assert len(set(keys)) == len(keys)
    assert key_of(tmp_path, [sample], 32) == keys[0]
