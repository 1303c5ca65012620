"""A text block by block: every block holds whole rows, and its rows are checked to be equally long."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from nnstudio.errors import DataError

STAND_IN = "\x1f"
"""Stands for a separator of more than one byte, so that everything else can count bytes."""

_LONGEST = 1 << 24
_CHECKED, _CACHED = 1 << 16, 1 << 17
_QUOTE, _NEWLINE, _RETURN, _SPACE, _TAB, _ZERO = b'"\n\r \t0'

# The limit of the csv module is far below what stands in one field of collected texts.
csv.field_size_limit(_LONGEST)


@dataclass(frozen=True, slots=True)
class Block:
    """Whole rows, the first of them in this `line`.

    `plain` if quotes stand only around whole fields, so that counting bytes counts fields; `quoted` if there
    are quotes.
    """

    content: bytes
    line: int
    plain: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class Cutter:
    """How a text is cut into rows of `width` fields; `separator` is the one of the file."""

    separator: str
    width: int
    file: str

    @property
    def between(self) -> str:
        """What stands between two fields in the blocks."""
        return self.separator if self.separator.isascii() else STAND_IN

    def blocks(self, pieces: Iterable[bytes], skipped: int) -> Iterator[Block]:
        """Blocks of whole rows, without the first lines.

        Args:
            pieces: the text in UTF-8.
            skipped: how many lines of it are left out.

        Raises:
            DataError: a quotation mark is opened and never closed.
        """
        rest, line = b"", skipped + 1
        for piece in chain(_whole_lines(pieces, skipped), [b""]):
            data = rest + self._even(piece) if rest else self._even(piece)
            quoted = b'"' in data
            end, plain = self._last_end(data, quoted=quoted) if piece else (len(data), self._is_plain(data))
            rest = data[end:]
            if len(rest) > _LONGEST:
                raise self._open_quote(line)
            if end:
                content = data[:end] if rest else data
                yield Block(content, line, plain, quoted)
                line += count_lines(content)

    def check(self, block: Block, *, all_rows: bool) -> None:
        """Refuses a block in which a row has more or fewer fields than the others, and names its line.

        Without `all_rows` a plain block is looked at in its beginning only.
        """
        if not block.plain:
            found = self._uneven_rows(block)
        elif all_rows:
            found = self._uneven_lines(block.content)
        else:
            end = block.content.find(b"\n", _CHECKED) + 1
            found = self._uneven_lines(block.content[: end or None])
        if found is not None:
            line, fields = found
            raise DataError(
                "row-uneven",
                "Line {line} of {file} has {fields} fields, where {width} are expected. Mend the line, or "
                "choose another separator.",
                line=block.line + line,
                file=self.file,
                fields=fields,
                width=self.width,
            )

    def columns_of_codes(self, block: Block) -> frozenset[int]:
        """Columns in which some value begins with a zero and another digit, as codes do and numbers do not.

        Counting bytes tells the column; where it cannot, all columns are given.
        """
        letters = np.frombuffer(block.content, dtype=np.uint8)
        zeros = self._leading_zeros(block, letters)
        if not len(zeros) or self.width < 2:
            return frozenset(range(self.width) if len(zeros) else ())
        if not block.plain:
            return frozenset(range(self.width))
        separators = _outside(letters, ord(self.between))
        ends = _outside(letters, _NEWLINE)
        if len(separators) != (len(ends) + (letters[-1] != _NEWLINE)) * (self.width - 1):
            return frozenset(range(self.width))
        places = np.searchsorted(separators, zeros)
        columns = places % (self.width - 1)
        first = np.searchsorted(ends, zeros)
        # Behind the last separator of its row a value stands in the last column.
        columns[places == (first + 1) * (self.width - 1)] = self.width - 1
        return frozenset(columns.tolist())

    def _even(self, piece: bytes) -> bytes:
        """A wide separator as one byte, several spaces as one."""
        if self.separator == " ":
            return _collapsed(piece)
        if self.separator.isascii():
            return piece
        return piece.replace(self.separator.encode(), STAND_IN.encode())

    def _last_end(self, data: bytes, *, quoted: bool) -> tuple[int, bool]:
        """Where the last whole row ends, and whether what is before is plain."""
        if not quoted:
            return data.rfind(b"\n") + 1, _has_plain_ends(data)
        ends = _outside(np.frombuffer(data, dtype=np.uint8), _NEWLINE)
        end = int(ends[-1]) + 1 if len(ends) else 0
        if end and self._is_plain(data[:end]):
            return end, True
        lines = io.StringIO(data.decode("utf-8"), newline="").readlines()
        rows = csv.reader(iter(lines), delimiter=self.between, skipinitialspace=True)
        before = last = 0
        for _ in rows:
            # The last row may be one that goes on.
            before, last = last, rows.line_num
        return len("".join(lines[:before]).encode("utf-8")), False

    def _is_plain(self, content: bytes) -> bool:
        if not _has_plain_ends(content):
            return False
        if b'"' not in content:
            return True
        letters = np.frombuffer(content, dtype=np.uint8)
        quotes = np.flatnonzero(letters == _QUOTE)
        if len(quotes) % 2:
            return False
        separator = ord(self.between)
        padded = np.concatenate(([_NEWLINE, _NEWLINE], letters, [_NEWLINE, _NEWLINE])).astype(np.uint8)
        opening, closing = quotes[0::2] + 2, quotes[1::2] + 2
        before, after = padded[opening - 1], padded[closing + 1]
        if self.between != " ":
            # A space may stand between the quote and the separator.
            before = np.where(before == _SPACE, padded[opening - 2], before)
            after = np.where(after == _SPACE, padded[closing + 2], after)
        opens = np.isin(before, (separator, _NEWLINE, _QUOTE))
        closes = np.isin(after, (separator, _NEWLINE, _RETURN, _QUOTE))
        return bool(opens.all() and closes.all())

    def _uneven_lines(self, content: bytes) -> tuple[int, int] | None:
        """The first uneven row of a plain text as the lines before it, and its number of fields."""
        letters = np.frombuffer(content, dtype=np.uint8)
        ends = _outside(letters, _NEWLINE)
        if len(letters) and letters[-1] != _NEWLINE:
            ends = np.append(ends, len(letters))
        separators = _outside(letters, ord(self.between))
        if self.width > 1 and len(separators) == len(ends) * (self.width - 1):
            by_row = separators.reshape(len(ends), self.width - 1)
            if (by_row[:, -1] < ends).all() and (by_row[1:, 0] > ends[:-1]).all():
                return None
        fields = np.diff(np.searchsorted(separators, ends), prepend=0) + 1
        starts = np.concatenate(([0], ends[:-1] + 1))
        odd = np.flatnonzero((fields != self.width) & (ends > starts))
        for row in odd.tolist():
            if fields[row] > 1 or content[starts[row] : ends[row]].strip():
                return content.count(b"\n", 0, int(starts[row])), int(fields[row])
        return None

    def _uneven_rows(self, block: Block) -> tuple[int, int] | None:
        """The same for any text, slower; a quote that is not closed is refused."""
        text = io.StringIO(block.content.decode("utf-8"), newline="")
        rows = csv.reader(text, delimiter=self.between, skipinitialspace=True, strict=True)
        line = 0
        try:
            for row in rows:
                if len(row) != self.width and (len(row) > 1 or (row and row[0].strip())):
                    return line, len(row)
                line = rows.line_num
        except csv.Error:
            raise self._open_quote(block.line + line) from None
        return None

    def _open_quote(self, line: int) -> DataError:
        return DataError(
            "quote-open",
            "A quotation mark opened in line {line} of {file} is not closed where its field ends. Close it "
            "or take it out.",
            file=self.file,
            line=line,
        )

    def _leading_zeros(self, block: Block, letters: NDArray[np.uint8]) -> NDArray[np.int64]:
        """Where a field begins with a zero that another digit follows, also behind a quote or a space."""
        signs = [ord(self.between), _NEWLINE]
        signs += [_QUOTE] * block.quoted + [_SPACE] * (b" " in block.content)
        found = [np.zeros(1, dtype=np.int64)] if len(letters) > 1 and letters[0] == _ZERO else []
        # Short enough to stay in the cache of the processor from one comparison to the next.
        for start in range(0, len(letters), _CACHED):
            part = letters[start : start + _CACHED + 1]
            begins = part[:-1] == signs[0]
            for sign in signs[1:]:
                begins |= part[:-1] == sign
            begins &= part[1:] == _ZERO
            found.append(np.flatnonzero(begins) + (start + 1))
        zeros = np.concatenate(found)
        zeros = zeros[zeros < len(letters) - 1]
        after = letters[zeros + 1]
        return zeros[(after >= _ZERO) & (after <= _ZERO + 9)]


def _has_plain_ends(content: bytes) -> bool:
    return b"\r" not in content or content.count(b"\r") == content.count(b"\r\n")


def _whole_lines(pieces: Iterable[bytes], skipped: int) -> Iterator[bytes]:
    """The same text in pieces that end where a line ends, old line ends made new, without the first lines."""
    rest = b""
    for given in pieces:
        piece = given.replace(b"\r", b"\n") if b"\n" not in given and b"\r" in given else given
        data = rest + piece if rest else piece
        while skipped and (end := data.find(b"\n") + 1):
            data, skipped = data[end:], skipped - 1
        end = 0 if skipped else data.rfind(b"\n") + 1
        rest = data[end:]
        if end:
            yield data[:end] if rest else data
    if rest and not skipped:
        yield rest


def _collapsed(piece: bytes) -> bytes:
    """Rows with one space between two fields and none around them."""
    letters = np.frombuffer(piece, dtype=np.uint8)
    blank = (letters == _SPACE) | (letters == _TAB)
    stop = blank | (letters == _NEWLINE) | (letters == _RETURN)
    before = np.concatenate(([True], stop[:-1]))
    ends = np.concatenate((np.isin(letters[1:], (_NEWLINE, _RETURN)), [True]))
    inside = np.cumsum(letters == _QUOTE) % 2 == 1 if b'"' in piece else np.zeros(len(letters), dtype=bool)
    kept = ~blank | inside | ~(before | ends)
    # What was several spaces before a line end is one by now at most.
    even: bytes = np.where(blank & ~inside, np.uint8(_SPACE), letters)[kept].tobytes()
    return even.replace(b" \n", b"\n").replace(b" \r\n", b"\r\n")


def count_lines(content: bytes) -> int:
    """How many lines end in a text."""
    letters = np.frombuffer(content, dtype=np.uint8)
    return sum(
        int(np.count_nonzero(letters[start : start + _CACHED] == _NEWLINE))
        for start in range(0, len(letters), _CACHED)
    )


def _outside(letters: NDArray[np.uint8], wanted: int) -> NDArray[np.int64]:
    """Where a letter stands outside quotes."""
    places = np.flatnonzero(letters == wanted)
    quotes = np.flatnonzero(letters == _QUOTE)
    return places[np.searchsorted(quotes, places) % 2 == 0] if len(quotes) else places
