"""How letters are stored in a text file: found out in an order that never turns text into other text."""

from __future__ import annotations

import codecs
import re

import numpy as np

from nnstudio.data.questions import Option, Question
from nnstudio.data.readers.blocks import count_lines
from nnstudio.data.sources.delimited import ENCODINGS
from nnstudio.errors import DataError, Phrase

# The longer marks first: the one of UTF-32 begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TITLES = {"utf-8": "UTF-8", "gb18030": "GB18030"}
_OTHERS = {name: title for name, title in ENCODINGS.items() if not name.startswith("utf")}
# Letters of which so large a share of the foreign ones is expected if the encoding is right.
_EXPECTED = (
    ("shift_jis", re.compile("[\u3040-\u30ff]"), 0.2),
    ("euc_jp", re.compile("[\u3040-\u30ff]"), 0.2),
    ("euc_kr", re.compile("[\uac00-\ud7a3]"), 0.7),
)
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_LOOKED_AT = 1_000_000
_SHOWN = 5
_LEAST_HANGUL = 12
_ASCII = 0x7F


class Decoder:
    """Turns the bytes of a text file into UTF-8, piece by piece, and finds out what they are on the way.

    Found out by: a byte order mark, the zeros of UTF-16, strict UTF-8, then GB18030 if what comes out is
    ordinary Chinese. As long as all letters are ASCII, it stays open. One-byte encodings fit every file: if
    nothing else does, one is taken that is likely, and `questions` ask.

    Args:
        beginning: the first bytes of the file.
        given: the encoding that the person chose, or None to find out.
        file: its name, for messages.
    """

    def __init__(self, beginning: bytes, given: str | None, file: str) -> None:
        self.questions: tuple[Question, ...] = ()
        self._file = file
        self._mark, name = next(
            ((mark, name) for mark, name in _MARKS if beginning.startswith(mark)), (b"", None)
        )
        self._lines = 0
        self._name: str | None = None
        # A mark says more than "UTF-16", which may be either of two.
        is_marked = name is not None and (given is None or given.lower().startswith("utf"))
        found = name if is_marked else given or _wide(beginning)
        if found is None and b"\0" in beginning:
            raise DataError(
                "file-not-text", "{file} is no text file. Save the table as CSV and choose that.", file=file
            )
        if found is not None:
            self._set(found)

    @property
    def title(self) -> str:
        """What the encoding is called."""
        name = self._name or "utf-8"
        return _TITLES.get(name.lower(), name.upper())

    def utf8(self, piece: bytes, *, last: bool) -> bytes:
        """The next piece as UTF-8; a letter that is cut in two comes with the next.

        Raises:
            DataError: the bytes are no text in this encoding, or none of the encodings fits.
        """
        piece = piece.removeprefix(self._mark)
        self._mark = b""
        if self._name is None and not piece.isascii():
            self._set(self._found(piece))
        if self._name is None:
            return self._checked(piece)
        try:
            text = self._decoder.decode(piece, final=last)
        except (UnicodeError, ValueError) as error:
            at = getattr(error, "start", 0)
            raise DataError(
                "encoding-differs",
                "{file} is not stored as {encoding}: line {line} holds something else. Choose another "
                "encoding.",
                file=self._file,
                encoding=self._name,
                line=self._lines + piece[:at].count(b"\n") + 1,
            ) from error
        return self._checked(text.encode("utf-8"))

    def _set(self, name: str) -> None:
        try:
            # Refuses what turns bytes into bytes, such as "zlib".
            "a".encode(name)
            self._decoder = codecs.getincrementaldecoder(name)()
        except (LookupError, ValueError):
            raise DataError(
                "encoding-unknown",
                "There is no encoding called {encoding}. Choose for example utf-8, gb18030 or cp1252.",
                encoding=name,
            ) from None
        self._name = name

    def _found(self, piece: bytes) -> str:
        if _decoded(piece, "utf-8") is not None or _is_nearly_utf8(piece):
            return "utf-8"
        text = _decoded(piece, "gb18030")
        if text is not None and _is_chinese(text) and not _is_korean(_decoded(piece, "euc_kr") or ""):
            return "gb18030"
        readings = {name: text for name in _OTHERS if (text := _decoded(piece, name)) is not None}
        if not readings:
            raise _unclear(self._file)
        chosen = _likely(readings, piece)
        order = [chosen, *(name for name in readings if name != chosen)]
        lines = [line.strip() for line in readings[chosen].splitlines() if _FOREIGN.search(line)]
        asked = Question(
            "encoding",
            Phrase(
                "{file} does not say how its letters are stored. Do these lines read right?", file=self._file
            ),
            tuple(Option(_OTHERS[name], {"source.encoding": name}) for name in order),
            preview=tuple(line[:200] for line in lines[:_SHOWN]),
        )
        self.questions = (asked,)
        return chosen

    def _checked(self, body: bytes) -> bytes:
        if b"\0" in body:
            raise DataError(
                "file-not-text",
                "{file} is no text file: line {line} holds a zero byte. Save the table as CSV and choose "
                "that.",
                file=self._file,
                line=self._lines + body[: body.index(b"\0")].count(b"\n") + 1,
            )
        self._lines += count_lines(body)
        return body


def _unclear(file: str) -> DataError:
    return DataError(
        "encoding-unclear",
        "{file} does not say how its letters are stored, and it is neither UTF-8 nor GB18030. Choose its "
        "encoding (cp1252 for Western Excel files), or save it as UTF-8.",
        file=file,
    )


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: mostly Western text leaves a zero in every other byte, line ends always do."""
    start = raw[:4_096]
    half = len(start) // 2
    if half < 4 or b"\0" not in start:
        return None
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > 0.6 * half and even == 0:
        return "utf-16-le"
    if even > 0.6 * half and odd == 0:
        return "utf-16-be"
    # Chinese has few zeros: those of the separators and line ends stand on one side only.
    if start.isascii():
        return None
    if even == 0 and b"\n\0" in start and _decoded(start, "utf-16-le") is not None:
        return "utf-16-le"
    if odd == 0 and b"\0\n" in start and _decoded(start, "utf-16-be") is not None:
        return "utf-16-be"
    return None


def _decoded(piece: bytes, name: str) -> str | None:
    """A piece as text, the letter at its end possibly cut in two; None if it is none."""
    try:
        return codecs.getincrementaldecoder(name)().decode(piece)
    except UnicodeError:
        return None


def _is_nearly_utf8(piece: bytes) -> bool:
    """Whether it is UTF-8 with a few bytes spoiled: then the line has to be named, nothing guessed."""
    text = piece[:_LOOKED_AT].decode("utf-8", errors="replace")
    foreign = len(_FOREIGN.findall(text))
    return text.count("\ufffd") <= 0.05 * foreign


def _is_chinese(text: str) -> bool:
    """Whether the letters are ones in daily use: other languages read as GB18030 give rare ones."""
    foreign = "".join(_FOREIGN.findall(text[:_LOOKED_AT]))
    # GB 2312 has signs in its rows 1 to 3 and the 3,755 usual characters in rows 16 to 55.
    return _share(foreign, "gb2312", ((0xA1, 0xA3), (0xB0, 0xD7))) > 0.75


def _share(foreign: str, encoding: str, rows: tuple[tuple[int, int], ...]) -> float:
    """The share of letters that an encoding has in some rows of its table."""
    leads = np.frombuffer(foreign.encode(encoding, errors="ignore")[0::2], dtype=np.uint8)
    within = sum(int(np.count_nonzero((leads >= first) & (leads <= last))) for first, last in rows)
    return within / max(len(foreign), 1)


def _is_korean(text: str) -> bool:
    """Whether it is Hangul throughout, and enough of it: a few words may as well be Chinese in GB18030."""
    foreign: list[str] = _FOREIGN.findall(text[:_LOOKED_AT])
    hangul: int = sum("\uac00" <= letter <= "\ud7a3" for letter in foreign)
    return hangul >= _LEAST_HANGUL and hangul > 0.95 * len(foreign)


def _likely(readings: dict[str, str], piece: bytes) -> str:
    for name, expected, share in _EXPECTED:
        letters = _FOREIGN.findall(readings.get(name, "")[:_LOOKED_AT])
        if letters and sum(map(bool, map(expected.match, letters))) >= share * len(letters):
            return name
    beginning = np.frombuffer(piece[:_LOOKED_AT], dtype=np.uint8)
    high = np.count_nonzero(beginning > _ASCII)
    plain = np.count_nonzero(((beginning | 0x20) >= ord("a")) & ((beginning | 0x20) <= ord("z")))
    # Where most letters are foreign, the language has another alphabet.
    if high <= plain:
        return next(iter(readings))
    foreign = "".join(_FOREIGN.findall(readings.get("big5", "")[:_LOOKED_AT]))
    # Big5 has its signs and usual characters in front.
    if _share(foreign, "big5", ((0xA1, 0xC6),)) > 0.9:
        return "big5"
    return "cp1251" if "cp1251" in readings else next(iter(readings))
