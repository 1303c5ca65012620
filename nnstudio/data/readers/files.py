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
        opened = place.open("rb")
    except FileNotFoundError:
        raise DataError("file-missing", "There is no file {path}.", path=path) from None
    except (OSError, ValueError) as error:
        if place.is_dir():
            raise DataError("file-is-folder", "{path} is a folder. Choose a file in it.", path=path) from None
        raise DataError(
            "file-unreadable",
            "{path} cannot be read: {reason}. Close it in other programs and try again.",
            path=path,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
    if not opened.read(1):
        opened.close()
        raise DataError("file-empty", "{file} is empty.", file=place.name)
    opened.seek(0)
    return opened


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
