"""How letters are stored in a text file: found out in an order that never turns text into other text."""

from __future__ import annotations

import codecs
import re

from nnstudio.errors import DataError

# The longer marks first: the one of UTF-32 begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TITLES = {"utf-8": "UTF-8", "gb18030": "GB18030"}


def to_utf8(raw: bytes, given: str | None, file: str) -> tuple[bytes, str]:
    """The bytes of a text file as UTF-8 without a mark, and what it was called before, for people.

    Found out by: a byte order mark, the zeros of UTF-16, strict UTF-8, then GB18030 if what comes out is
    ordinary Chinese. Western one-byte encodings fit every file, so they are never guessed.

    Args:
        raw: what the file holds.
        given: the encoding that the person chose, or None to find out.
        file: its name, for messages.

    Raises:
        DataError: the bytes are no text in this encoding, or none of the encodings fits.
    """
    mark, name = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", None))
    body = raw[len(mark) :]
    if given is not None:
        return _checked(_decode(body, given, file), given, file)
    name = name or _wide(raw)
    if name is not None:
        return _checked(_decode(body, name, file), name, file)
    if b"\0" in body[:65_536]:
        raise DataError(
            "file-not-text", "{file} is no text file. Save the table as CSV and choose that.", file=file
        )
    try:
        body.decode("utf-8")
        return _checked(body, "utf-8", file)
    except UnicodeDecodeError:
        return _checked(_chinese(body, file), "gb18030", file)


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: mostly Western text leaves a zero in every other byte."""
    start = raw[:4_096]
    half = len(start) // 2
    if half < 4:
        return None
    if start[1::2].count(0) > 0.6 * half and start[0::2].count(0) == 0:
        return "utf-16-le"
    if start[0::2].count(0) > 0.6 * half and start[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _decode(body: bytes, name: str, file: str) -> bytes:
    try:
        return body.decode(name).encode("utf-8")
    except LookupError:
        raise DataError(
            "encoding-unknown",
            "There is no encoding called {encoding}. Choose for example utf-8, gb18030 or cp1252.",
            encoding=name,
        ) from None
    except (UnicodeError, ValueError) as error:
        at = getattr(error, "start", 0)
        raise DataError(
            "encoding-differs",
            "{file} is not stored as {encoding}: line {line} holds something else. Choose another encoding.",
            file=file,
            encoding=name,
            line=body[:at].count(b"\n") + 1,
        ) from error


def _chinese(body: bytes, file: str) -> bytes:
    """GB18030, accepted only if the characters are ones in daily use: accents of a Western file are not."""
    try:
        text = body.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    foreign = "".join(re.findall(r"[^\x00-\x7f]", text[:1_000_000]))
    usual = len(foreign.encode("gb2312", errors="ignore")) // 2
    if usual <= 0.8 * len(foreign) or not foreign:
        raise DataError(
            "encoding-unclear",
            "{file} does not say how its letters are stored, and it is neither UTF-8 nor GB18030. Choose its "
            "encoding (cp1252 for Western Excel files), or save it as UTF-8.",
            file=file,
        )
    return text.encode("utf-8")


def _checked(body: bytes, name: str, file: str) -> tuple[bytes, str]:
    if b"\0" in body:
        line = body[: body.index(b"\0")].count(b"\n") + 1
        raise DataError(
            "file-not-text",
            "{file} is no text file: line {line} holds a zero byte. Save the table as CSV and choose that.",
            file=file,
            line=line,
        )
    return body, _TITLES.get(name.lower(), name.upper())
