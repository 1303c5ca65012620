"""A JSON file becomes a table: a row per object, a column per key."""

from __future__ import annotations

import json
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any

from nnstudio.data.readers.cells import table_of
from nnstudio.data.readers.encoding import to_utf8
from nnstudio.data.readers.files import check_memory, damaged, open_file
from nnstudio.data.sources.base import Loaded
from nnstudio.data.sources.jsonlines import JsonLines
from nnstudio.errors import DataError, Phrase

_SWELLS = 8
"""So many bytes of memory a byte of the file takes while it is read."""
_MOST_COLUMNS = 10_000
_INNER = frozenset({dict, list})

Row = dict[str, Any]


def load(source: JsonLines) -> Loaded:
    """Reads the whole file: nested objects one level deep as ``outer.inner``, lists as text.

    Raises:
        DataError: it cannot be read, or holds no list of objects.
    """
    file = Path(source.path).name
    with open_file(source.path) as opened:
        check_memory(_SWELLS * Path(source.path).stat().st_size, file)
        content, _ = to_utf8(opened.read(), None, file)
    try:
        samples, note = _samples(content.decode("utf-8"), file)
        rows, named = _rows(samples, file)
        columns = list(dict.fromkeys(chain.from_iterable(rows)))
        if not columns:
            raise DataError("file-empty", "{file} is empty.", file=file)
        if len(columns) > _MOST_COLUMNS:
            raise DataError(
                "columns-too-many",
                "{file} has {count} columns, and {most} are the most that can be read. Leave some out.",
                file=file,
                count=f"{len(columns):,}",
                most=f"{_MOST_COLUMNS:,}",
            )
        table = table_of({name: _values(rows, name) for name in columns})
    except RecursionError as error:
        raise damaged(file, Phrase("its values are nested too deeply")) from error
    return Loaded(file, note, table, named=named)


def _samples(text: str, file: str) -> tuple[list[Any], Phrase]:
    """The samples of a file that has one in every line, or else is one JSON value."""
    # Not splitlines(), which would also cut at marks that may stand inside a text.
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > 1 and _is_json(lines[0][1]):
        return _lines(lines, file), Phrase("JSON, an object per line")
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


def _lines(lines: list[tuple[int, str]], file: str) -> list[Any]:
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


def _rows(samples: list[Any], file: str) -> tuple[list[Row], bool]:
    """Every sample by the names of its values, and whether the file itself has these names."""
    if all(isinstance(sample, dict) for sample in samples):
        return [_flat(sample) for sample in samples], True
    if all(isinstance(sample, list) for sample in samples):
        return [_flat({f"column {i}": v for i, v in enumerate(sample, 1)}) for sample in samples], False
    raise DataError(
        "json-mixed",
        "{file} does not hold one object per sample, such as {sample}. Save it that way, or as CSV.",
        file=file,
        sample='{"age": 31, "city": "Rome"}',
    )


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
