"""A JSON file becomes a table: a row per object, a column per key."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO

from nnstudio.data.readers.budget import only_first
from nnstudio.data.readers.encoding import Decoder
from nnstudio.data.readers.files import check_memory, damaged, open_file
from nnstudio.data.readers.growing import Growing
from nnstudio.data.sources.base import Loaded, Wanted
from nnstudio.data.sources.jsonlines import JsonLines
from nnstudio.errors import DataError, Phrase

_SWELLS = 8
"""So many bytes of memory a byte of a file takes that is read at once."""
_PIECE = 2**22
_LONGEST_LINE = 2**28
_MOST_COLUMNS = 10_000
_INNER = frozenset({dict, list})

Row = dict[str, Any]
Lines = list[tuple[int, str]]


def load(source: JsonLines, wanted: Wanted, memory: int | None = None) -> Loaded:
    """Reads a file: nested objects one level deep as ``outer.inner``, lists as text.

    Of a file with an object per line the rows are read for which there is memory; the note says so.

    Args:
        source: the file.
        wanted: what the data is for.
        memory: bytes that the columns may take; a share of what is free unless given.

    Raises:
        DataError: it cannot be read, or holds no list of objects.
    """
    file = Path(source.path).name
    table = _Table(file, memory)
    try:
        with open_file(source.path) as opened:
            note = _read(opened, table, file, wanted)
    except RecursionError as error:
        raise damaged(file, Phrase("its values are nested too deeply")) from error
    if not table.growing.names:
        raise DataError("file-empty", "{file} is empty.", file=file)
    return Loaded(file, note, table.growing.table(), named=table.kind is dict)


def _read(opened: BinaryIO, table: _Table, file: str, wanted: Wanted) -> Phrase:
    """Adds all samples to the table, or those for which there is memory, and says how they were kept."""
    pieces = _pieces(opened, file, wanted)
    beginning = next(pieces)
    if len(beginning) < 2 or not _is_json(beginning[0][1]):
        check_memory(_SWELLS * os.fstat(opened.fileno()).st_size, file)
        samples, note = _whole("\n".join(line for _, line in chain(beginning, *pieces)), file)
        table.add(samples)
        return note
    note = Phrase("JSON, an object per line")
    for lines in chain([beginning], pieces):
        if table.growing.rows and table.growing.memory <= 0:
            return Phrase.joined(", ", (note, only_first(table.growing.rows)))
        table.add(_lines(lines, file))
    return note


class _Table:
    """The rows read so far; all samples are objects, or all are lists."""

    def __init__(self, file: str, memory: int | None) -> None:
        self.growing = Growing(memory)
        self.kind: type | None = None
        self._file = file

    def add(self, samples: list[Any]) -> None:
        """Adds samples, all of them objects or all of them lists, as those before."""
        kinds = {type(sample) for sample in samples} | ({self.kind} if self.kind else set())
        if len(kinds) > 1 or not kinds <= _INNER:
            raise DataError(
                "json-mixed",
                "{file} does not hold one object per sample, such as {sample}. Save it that way, or as CSV.",
                file=self._file,
                sample='{"age": 31, "city": "Rome"}',
            )
        self.kind = next(iter(kinds), dict)
        if self.kind is list:
            samples = [{f"column {i}": v for i, v in enumerate(sample, 1)} for sample in samples]
        rows = [_flat(sample) for sample in samples]
        columns = list(dict.fromkeys(chain.from_iterable(rows)))
        count = len({*columns, *self.growing.names})
        if count > _MOST_COLUMNS:
            raise DataError(
                "columns-too-many",
                "{file} has {count} columns, and {most} are the most that can be read. Leave some out.",
                file=self._file,
                count=f"{count:,}",
                most=f"{_MOST_COLUMNS:,}",
            )
        self.growing.add({name: _values(rows, name) for name in columns}, len(rows))


def _pieces(opened: BinaryIO, file: str, wanted: Wanted) -> Iterator[Lines]:
    """The lines that are not blank with their numbers, those of some megabytes at a time."""
    decoder = Decoder(opened.read(_PIECE), None, file)
    opened.seek(0)
    size = os.fstat(opened.fileno()).st_size
    number, rest = 1, ""
    while piece := opened.read(_PIECE):
        if opened.tell() < size:
            piece += opened.readline(_LONGEST_LINE)
        is_last = opened.tell() >= size
        text = decoder.utf8(piece, last=is_last).decode("utf-8")
        if decoder.questions:
            raise DataError(
                "json-encoding",
                "{file} does not say how its letters are stored, and it is neither UTF-8 nor GB18030. Save "
                "it as UTF-8.",
                file=file,
            )
        # Not splitlines(), which would also cut at marks that may stand inside a text.
        *lines, rest = (rest + text).split("\n")
        if is_last:
            lines.append(rest)
        yield [(at, line) for at, line in enumerate(lines, number) if line.strip()]
        number += len(lines)
        if wanted.progress is not None:
            wanted.progress(opened.tell(), size)


def _whole(text: str, file: str) -> tuple[list[Any], Phrase]:
    """The samples of a file that is one JSON value."""
    try:
        whole = json.loads(text)
    except ValueError as error:
        raise damaged(file, error) from error
    if isinstance(whole, dict):
        lists = {key: value for key, value in whole.items() if isinstance(value, list) and value}
        if len(lists) == 1 and isinstance(next(iter(lists.values()))[0], dict):
            ((key, found),) = lists.items()
            return found, Phrase("JSON, the list “{key}”", key=key)
        whole = [whole]
    return (whole if isinstance(whole, list) else [whole]), Phrase("JSON, a list of objects")


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict | list)
    except ValueError:
        return False


def _lines(lines: Lines, file: str) -> list[Any]:
    """The value in every line. All at once is faster and keeps a key once; line by line finds the fault."""
    try:
        found: list[Any] = json.loads(f"[{','.join(line for _, line in lines)}]")
        if len(found) == len(lines):
            return found
    except ValueError:
        pass
    return [_line(number, line, file) for number, line in lines]


def _line(number: int, line: str, file: str) -> Any:
    try:
        return json.loads(line)
    except ValueError as error:
        raise DataError(
            "json-line",
            "Line {line} of {file} is not valid JSON: {reason}. Mend the line or take it out.",
            line=number,
            file=file,
            reason=str(error)[:200],
        ) from error


def _values(rows: list[Row], name: str) -> list[Any]:
    try:
        return list(map(itemgetter(name), rows))
    except KeyError:
        return [row.get(name) for row in rows]


def _flat(sample: Row) -> Row:
    """An object without objects in it: ``{"a": {"b": 1}}`` as ``{"a.b": 1}``; deeper ones stay text."""
    if _INNER.isdisjoint(map(type, sample.values())):
        return sample
    flat: Row = {}
    for key, value in sample.items():
        inner = (
            {f"{key}.{name}": own for name, own in value.items()} if isinstance(value, dict) else {key: value}
        )
        flat |= {name: _text(own) if isinstance(own, dict | list) else own for name, own in inner.items()}
    return flat


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
