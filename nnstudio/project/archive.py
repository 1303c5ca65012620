"""Reading the zip of a project file: everything is checked before anything is unpacked.

A zip can be read in more than one way: a second directory, bytes between members, names given twice, sizes
that differ between directory and member. All of these are refused, so that there is one way left.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn

from nnstudio.errors import ProjectFileError
from nnstudio.project import limits

_END = struct.Struct("<4s4H2LH")
_LOCATOR64 = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCAL = struct.Struct("<4s5H3L2H")
_IN_ZIP64 = 0xFFFF_FFFF
# What zipfile, zlib and struct raise on damaged input, found by feeding them damaged input.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, KeyError,
    ValueError, OverflowError,
)  # fmt: skip
_UTF8, _DEFLATE_HINTS = 0x800, 0x006


@dataclass(frozen=True)
class Archive:
    """The checked members of an open project file, by name."""

    _zip: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]

    @contextmanager
    def stream(self, name: str) -> Iterator[IO[bytes]]:
        """The bytes of a member; reading to the end verifies the checksum.

        Raises:
            ProjectFileError: the member is damaged.
        """
        try:
            with self._zip.open(self.members[name]) as stream:
                yield stream
        except _DAMAGE as error:
            raise ProjectFileError(
                "member-damaged", "{member} in the file is damaged.", member=name
            ) from error

    def read(self, name: str) -> bytes:
        """The whole member."""
        with self.stream(name) as stream:
            data = stream.read()
        if len(data) != self.members[name].file_size:
            raise ProjectFileError("member-damaged", "{member} in the file is damaged.", member=name)
        return data

    def runs(self) -> dict[str, tuple[str, ...]]:
        """File names by run."""
        found: dict[str, tuple[str, ...]] = {}
        for name in self.members:
            if name.startswith("runs/"):
                _, run, file = name.split("/")
                found[run] = (*found.get(run, ()), file)
        return found


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Opens a project file and checks its structure, without unpacking anything.

    Raises:
        ProjectFileError: the file cannot be read or is not a project file.
    """
    try:
        stream = path.open("rb")
    except FileNotFoundError as error:
        raise ProjectFileError("file-missing", "There is no file {file}.", file=path) from error
    except (OSError, ValueError) as error:
        raise ProjectFileError(
            "file-unreadable", "{file} cannot be read: {reason}.", file=path, reason=_reason(error)
        ) from error
    with stream:
        try:
            _check_end(stream)
            archive = zipfile.ZipFile(stream)
            members = _checked(archive, stream)
        except _DAMAGE as error:
            raise ProjectFileError(
                "archive-damaged", "{file} is damaged: its table of contents cannot be read.", file=path
            ) from error
        except OSError as error:
            raise ProjectFileError(
                "file-unreadable", "{file} cannot be read: {reason}.", file=path, reason=_reason(error)
            ) from error
        with archive:
            yield Archive(archive, members)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _check_end(stream: IO[bytes]) -> None:
    """The directory has to fill exactly the space before the end record, and that has to end the file."""
    size = stream.seek(0, 2)
    if size < _END.size:
        _refuse_end()
    stream.seek(size - _END.size)
    signature, disk, first_disk, here, count, length, offset, comment = _END.unpack(stream.read(_END.size))
    if signature != b"PK\x05\x06" or comment or disk or first_disk or here != count:
        _refuse_end()
    end = size - _END.size
    if end >= _LOCATOR64.size + _END64.size:
        stream.seek(end - _LOCATOR64.size)
        if (locator := _LOCATOR64.unpack(stream.read(_LOCATOR64.size)))[0] == b"PK\x06\x07":
            end -= _LOCATOR64.size + _END64.size
            stream.seek(end)
            signature64, *_, count, length, offset = _END64.unpack(stream.read(_END64.size))
            if signature64 != b"PK\x06\x06" or locator[2] != end:
                _refuse_end()
    if count > limits.MEMBERS or length > limits.DIRECTORY_BYTES:
        raise ProjectFileError("too-many-members", "The file lists more parts than a project has.")
    if offset + length != end:
        raise ProjectFileError(
            "archive-not-alone", "The file holds more than a project: there are bytes before or after it."
        )


def _refuse_end() -> NoReturn:
    raise ProjectFileError(
        "not-a-project", "This is not a project file, or it was cut off while it was copied or downloaded."
    )


def _checked(archive: zipfile.ZipFile, stream: IO[bytes]) -> dict[str, zipfile.ZipInfo]:
    members: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        _check_member(info)
        if info.orig_filename in members:
            raise ProjectFileError(
                "member-duplicate", "The file holds {member} twice.", member=info.orig_filename
            )
        members[info.orig_filename] = info
    text = sum(info.file_size for name, info in members.items() if _limit(name).text)
    if text > limits.JSON_TOTAL_BYTES or sum(i.file_size for i in members.values()) > limits.TOTAL_BYTES:
        raise ProjectFileError("project-too-large", "The file is larger than a project can be.")
    _check_layout(stream, archive.start_dir, sorted(members.values(), key=lambda info: info.header_offset))
    return members


def _limit(name: str) -> limits.Limit:
    limit = limits.limit_of(name)
    if limit is None:
        shown = name[:80].encode("utf-8", "replace").decode("utf-8")
        raise ProjectFileError(
            "member-unknown", "The file holds {member}, which is no part of a project.", member=ascii(shown)
        )
    return limit


def _check_member(info: zipfile.ZipInfo) -> None:
    """One entry of the directory. The name as it was written counts, not what zipfile makes of it."""
    name = info.orig_filename
    limit = _limit(name)
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG) or info.external_attr & 0x10:
        raise ProjectFileError("member-special", "{member} in the file is a link or a folder.", member=name)
    if info.flag_bits & 0x1:
        raise ProjectFileError("member-encrypted", "{member} in the file is locked.", member=name)
    packings = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) if limit.text else (zipfile.ZIP_STORED,)
    if info.compress_type not in packings or info.flag_bits & ~(_UTF8 | _DEFLATE_HINTS):
        raise ProjectFileError(
            "member-packing", "{member} in the file is packed in a way that no project is.", member=name
        )
    if info.file_size > limit.bytes or info.compress_size > limit.bytes:
        raise ProjectFileError("member-too-large", "{member} in the file is too large.", member=name)
    if info.file_size > limits.RATIO * info.compress_size:
        raise ProjectFileError(
            "member-bomb", "{member} in the file would grow enormously when it is unpacked.", member=name
        )
    if info.compress_type == zipfile.ZIP_STORED and info.compress_size != info.file_size:
        raise ProjectFileError("member-damaged", "{member} in the file is damaged.", member=name)


def _check_layout(stream: IO[bytes], directory: int, members: list[zipfile.ZipInfo]) -> None:
    """Members follow each other without gap or overlap, and each says of itself what the directory says."""
    expected = 0
    for info in members:
        if info.header_offset != expected:
            break
        stream.seek(expected)
        signature, _, flags, method, _, _, crc, packed, size, name_length, extra = _LOCAL.unpack(
            stream.read(_LOCAL.size)
        )
        name = stream.read(name_length)
        same = (signature, flags, method, crc, name) == (
            b"PK\x03\x04", info.flag_bits, info.compress_type, info.CRC, info.orig_filename.encode("ascii")
        )  # fmt: skip
        in_zip64 = extra >= 20 and (packed, size) == (_IN_ZIP64, _IN_ZIP64)
        if not same or not (in_zip64 or (packed, size) == (info.compress_size, info.file_size)):
            raise ProjectFileError(
                "member-mismatch", "{member} in the file differs from what the file says about it.",
                member=info.orig_filename,
            )  # fmt: skip
        expected += _LOCAL.size + name_length + extra + info.compress_size
    if expected != directory:
        raise ProjectFileError(
            "members-overlap", "Parts of the file overlap, or something lies between them."
        )
