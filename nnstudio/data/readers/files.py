"""Files that a person names: opened, or refused with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from nnstudio.errors import DataError, Phrase, StudioError


def open_file(path: str) -> BinaryIO:
    """A file opened for reading its bytes.

    Raises:
        DataError: there is no such file, it is a folder or empty, or the system does not let it be read.
    """
    place = Path(path)
    try:
        # Opening a pipe would wait for somebody to write into it.
        opened = place.open("rb") if place.is_file() else None
    except (OSError, ValueError) as error:
        raise unreadable(path, getattr(error, "strerror", None) or error) from error
    if opened is None:
        raise _no_file(path, place)
    if not opened.read(1):
        opened.close()
        raise DataError("file-empty", "{file} is empty.", file=place.name)
    opened.seek(0)
    return opened


def missing(path: object) -> DataError:
    """The refusal of a file that is not there."""
    return DataError("file-missing", "There is no file {path}.", path=path)


def unreadable(path: str, reason: object) -> DataError:
    """The refusal of a file that the system does not let be read."""
    return DataError(
        "file-unreadable",
        "{path} cannot be read: {reason}. Close it in other programs and try again.",
        path=path,
        reason=str(reason),
    )


def without_rows(file: str) -> DataError:
    """The refusal of a table that ends below its names."""
    return DataError(
        "file-header-only", "{file} holds names but no rows. Choose a file with data.", file=file
    )


def nothing_in(place: Phrase, file: str) -> DataError:
    """The refusal of a sheet, table or query that gives no rows."""
    return DataError(
        "table-empty", "There are no rows in {place} of {file}. Choose another.", place=place, file=file
    )


def without_tables(file: str) -> DataError:
    """The refusal of a file that may hold several tables, and holds none."""
    return DataError("table-none", "{file} holds no table.", file=file)


def _no_file(path: str, place: Path) -> DataError:
    if place.is_dir():
        return DataError("file-is-folder", "{path} is a folder. Choose a file in it.", path=path)
    if place.exists():
        return DataError(
            "file-special", "{path} is no file but a pipe or device. Save its content as a file.", path=path
        )
    return missing(path)


def check_memory(size: int, file: str) -> None:
    """Refuses what would not fit into the memory that is free, before any of it is taken.

    Raises:
        DataError: it does not fit.
    """
    import psutil

    free = psutil.virtual_memory().available
    if size > 0.8 * free:
        raise DataError(
            "data-too-large",
            "{file} needs {size} of memory, but only {free} are free. Choose a smaller file, or close other "
            "programs.",
            file=file,
            size=_gigabytes(size),
            free=_gigabytes(free),
        )


@contextmanager
def reading(file: str) -> Iterator[None]:
    """Around calls of a library that reads a file: whatever it raises over a broken one is a refusal."""
    try:
        yield
    except StudioError:
        raise
    except Exception as error:
        raise damaged(file, error) from error


def damaged(file: str, reason: object) -> DataError:
    """The refusal of a file that is not what it begins like."""
    return DataError(
        "file-damaged",
        "{file} is damaged or not complete: {reason}. Get it or save it once more.",
        file=file,
        reason=str(reason).strip().rstrip(".")[:300] or Phrase("it ends too early"),
    )


def _gigabytes(size: int) -> str:
    return f"{size / 2**30:,.1f} GB"
