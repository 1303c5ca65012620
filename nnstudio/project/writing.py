"""Writing a file so that it is either the old one or the new one, whatever happens in between."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from nnstudio.errors import ProjectFileError

_TEMPORARY = ".nnstudio-saving"
_STALE_SECONDS = 24 * 3600
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the space you may use is used up",
    errno.EFBIG: "the file would be larger than this system allows",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "the disk can only be read",
    errno.ENOENT: "the folder does not exist",
    errno.EISDIR: "this is a folder",
    errno.ENAMETOOLONG: "the name is too long",
}


def backup_of(path: Path) -> Path:
    """Where the version before the last save is kept."""
    return path.with_name(f"{path.name}.bak")


def write(path: Path, fill: Callable[[IO[bytes]], None]) -> None:
    """Has a file written by `fill` and puts it in the place of the old one, which is kept as a backup.

    The new file is complete on the disk before it takes the name, so being killed at any moment leaves
    the old file or the new one. A link stays a link, and what it points at is written; permissions stay
    as they are.

    Raises:
        ProjectFileError: it cannot be written; the old file is as it was.
    """
    try:
        target = path.resolve() if path.is_symlink() else path
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        temporary = target.with_name(f".{secrets.token_hex(8)}{_TEMPORARY}")
        try:
            _fill(temporary, target, fill)
            _keep_backup(target)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
        _sync_folder(target.parent)
        _sweep(target.parent)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0) or error.strerror or str(error)
        raise ProjectFileError(
            "cannot-write", "{file} was not saved: {reason}. Save it somewhere else, or mend that first.",
            file=path, reason=reason,
        ) from error  # fmt: skip


def _fill(temporary: Path, target: Path, fill: Callable[[IO[bytes]], None]) -> None:
    with temporary.open("xb") as stream:
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        fill(stream)
        stream.flush()
        os.fsync(stream.fileno())


def _keep_backup(target: Path) -> None:
    """A second name for the old file, or a copy where the disk knows no second names.

    Saving matters more than the backup, so a backup that cannot be made stops nothing.
    """
    if not target.exists():
        return
    backup = backup_of(target)
    waiting = target.with_name(f".{secrets.token_hex(8)}{_TEMPORARY}")
    with contextlib.suppress(OSError):
        try:
            try:
                os.link(target, waiting)
            except OSError:
                shutil.copy2(target, waiting)
            waiting.replace(backup)
        finally:
            waiting.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """The new name survives a power cut only once the folder is on the disk. Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network disks cannot
            os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Removes what saves that were killed long ago have left."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f".*{_TEMPORARY}"):
            if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                left.unlink(missing_ok=True)
