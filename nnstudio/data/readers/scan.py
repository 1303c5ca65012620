"""Walking a folder: which files are samples, and what lies there besides."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nnstudio.errors import DataError, Phrase

_MOST_FILES = 2_000_000
_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods", ".jsonl", ".parquet"})
_JUNK = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "@eadir"})
_BEGINNING = 16


@dataclass(frozen=True, slots=True)
class Kind:
    """What makes a file a sample: how its name ends, or else what its content begins with."""

    plural: Phrase
    suffixes: frozenset[str]
    beginning: re.Pattern[bytes]

    def takes(self, path: Path | str) -> bool:
        """Whether a file is a sample; it is opened only if its name does not tell."""
        return _suffix(str(path)) in self.suffixes or self._is_by_content(path)

    def _is_by_content(self, path: Path | str) -> bool:
        try:
            with Path(path).open("rb") as stream:
                return self.beginning.match(stream.read(_BEGINNING)) is not None
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class Sample:
    """A file: its path below the folder with ``/``, its bytes, and when it was changed in nanoseconds."""

    path: str
    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class Scan:
    """What lies in a folder: samples in the order of their names, and tables that may name them.

    `ignored` are other files, hidden ones, and what systems leave behind; `empty` are folders in which
    nothing is, or nothing that is a sample.
    """

    root: Path
    samples: tuple[Sample, ...]
    tables: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()


def scan(root: Path, kind: Kind) -> Scan:
    """Looks through a folder and all folders in it. Links to folders are not followed.

    Raises:
        DataError: the folder cannot be read, or there is far too much in it.
    """
    samples: list[Sample] = []
    tables: list[str] = []
    ignored: list[str] = []
    folders: set[str] = set()
    for entry, path in _walk(str(root), ignored):
        if entry.is_dir(follow_symlinks=False):
            folders.add(path)
        elif _suffix(path) in _TABLES:
            tables.append(path)
        elif entry.is_file() and kind.takes(entry.path):
            samples.append(_sample(entry, path))
        else:
            ignored.append(path)
        if len(samples) + len(ignored) > _MOST_FILES:
            raise DataError(
                "folder-too-large",
                "There are more than {count} files in {folder}. Choose the folder that holds the data only.",
                count=f"{_MOST_FILES:,}",
                folder=root,
            )
    samples.sort(key=lambda sample: sample.path)
    return Scan(root, tuple(samples), tuple(tables), tuple(sorted(ignored)), _empty(folders, samples))


def single(path: Path) -> Scan:
    """One file as if it lay in a folder alone."""
    state = path.stat()
    return Scan(path.parent, (Sample(path.name, state.st_size, state.st_mtime_ns),))


def _walk(root: str, ignored: list[str]) -> Iterator[tuple[os.DirEntry[str], str]]:
    """All entries with their paths below the root; what is junk by its name goes to `ignored`."""
    waiting = [("", root)]
    while waiting:
        before, folder = waiting.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            raise DataError(
                "folder-unreadable",
                "The folder {folder} cannot be read: {reason}. Allow reading it, or choose another.",
                folder=folder,
                reason=error.strerror or error,
            ) from error
        for entry in sorted(entries, key=lambda entry: entry.name):
            path = before + entry.name
            if entry.name.startswith(".") or entry.name.lower() in _JUNK:
                ignored.append(path)
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{path}/", entry.path))
            yield entry, path


def _sample(entry: os.DirEntry[str], path: str) -> Sample:
    try:
        state = entry.stat()
    except OSError:  # gone since; reading it will say so
        return Sample(path, 0, 0)
    return Sample(path, state.st_size, state.st_mtime_ns)


def _empty(folders: set[str], samples: list[Sample]) -> tuple[str, ...]:
    """Folders with nothing in them, at any depth, that is a sample; of nested ones the outermost."""
    used = {""}
    for folder in {sample.path.rpartition("/")[0] for sample in samples}:
        while folder not in used:
            used.add(folder)
            folder = folder.rpartition("/")[0]  # noqa: PLW2901
    bare = {folder for folder in folders if folder not in used}
    return tuple(sorted(folder for folder in bare if folder.rpartition("/")[0] not in bare))


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 — a Path for each of 100,000 names takes long
