"""JSON without its surprises: what Python's reader lets through or chokes on is refused with its place.

Refused are NaN, Infinity, numbers too large for a float (``1e400``) or for 64 bits, a name given twice in one
object, half of a surrogate pair, and more than 64 levels.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NoReturn

from nnstudio.errors import ProjectFileError
from nnstudio.project import limits

_NOT_STRUCTURE = bytes(set(range(256)) - set(b'"[]{}'))
# Only numbers that look like this can be too large; asking Python about each one takes four times as long.
_LARGE = re.compile(r"[0-9]{19}|[eE]\+?[0-9]{3}")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Fault:
    """Stands in the place of a value that is refused, until its path is known."""

    code: str
    text: str


def loads(data: bytes, member: str) -> Any:
    """Reads JSON strictly; `member` is how the text is called in messages.

    Raises:
        ProjectFileError: it is not JSON, or holds something that is refused.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProjectFileError(
            "json-encoding", "{member} in the file is not written in UTF-8.", member=member
        ) from error
    if too_deep(data):
        raise ProjectFileError(
            "json-depth", "{member} in the file is nested deeper than {limit} levels, or cut off.",
            member=member, limit=limits.DEPTH,
        )  # fmt: skip
    if data.count(b"{") > limits.OBJECTS:
        raise ProjectFileError(
            "json-objects", "{member} in the file holds more than {limit} objects.",
            member=member, limit=f"{limits.OBJECTS:,}",
        )  # fmt: skip
    faults: list[_Fault] = []
    try:
        value = _decoder(text, faults).decode(text)
    except (ValueError, RecursionError) as error:
        raise ProjectFileError(
            "json-malformed", "{member} in the file is not JSON: {reason}.", member=member, reason=error
        ) from error
    # Looking at every value takes longer than reading them, so it is done only when there is a reason to.
    if faults or "\\ud" in text or "\\uD" in text:
        _refuse_first(value, member)
    return value


def too_deep(data: bytes) -> bool:
    """Whether brackets are nested too deep or do not pair up, found without reading the values."""
    import numpy as np

    structure = data.replace(b"\\\\", b"").replace(b'\\"', b"").translate(None, _NOT_STRUCTURE)
    quotes = depth = 0
    for start in range(0, len(structure), limits.MIB):
        signs = np.frombuffer(structure, np.uint8, min(limits.MIB, len(structure) - start), start)
        inside = (quotes + np.cumsum(signs == ord('"'))) % 2
        steps = np.where((signs == ord("[")) | (signs == ord("{")), 1, np.where(signs == ord('"'), 0, -1))
        depths = depth + np.cumsum(np.where(inside, 0, steps))
        if depths.max() > limits.DEPTH or depths.min() < 0:
            return True
        quotes, depth = int(quotes + np.count_nonzero(signs == ord('"'))), int(depths[-1])
    return depth != 0


def _decoder(text: str, faults: list[_Fault]) -> json.JSONDecoder:
    def fault(code: str, text: str) -> _Fault | None:
        """The first one is enough."""
        if faults:
            return None
        faults.append(_Fault(code, text[:40]))
        return faults[0]

    def constant(name: str) -> _Fault | None:
        return fault("json-not-finite", name)

    def real(digits: str) -> float | _Fault | None:
        number = float(digits)
        return number if math.isfinite(number) else fault("json-not-finite", digits)

    def whole(digits: str) -> int | _Fault | None:
        return int(digits) if len(digits) <= limits.DIGITS else fault("json-number", digits)

    def named(pairs: list[tuple[str, Any]]) -> dict[str, Any] | _Fault | None:
        values = dict(pairs)
        if len(values) == len(pairs) or faults:
            return values
        names = sorted(name for name, _ in pairs)
        return fault("json-duplicate", next(name for name, other in pairwise(names) if name == other))

    if not _LARGE.search(text):
        return json.JSONDecoder(object_pairs_hook=named, parse_constant=constant)
    return json.JSONDecoder(
        object_pairs_hook=named, parse_constant=constant, parse_float=real, parse_int=whole
    )


_REASONS = {
    "json-not-finite": "{member} in the file holds {value} at {field}, which is not a finite number.",
    "json-number": "{member} in the file holds a whole number with too many digits at {field}: {value}….",
    "json-duplicate": "{member} in the file names {value} twice at {field}.",
    "json-surrogate": "{member} in the file holds half of a letter at {field}.",
}


def _refuse_first(value: Any, member: str) -> None:
    for path, found in _walk(value):
        if isinstance(found, _Fault):
            _refuse(found, path, member)
        if isinstance(found, str) and _SURROGATE.search(found):
            _refuse(_Fault("json-surrogate", ""), path, member)


def _refuse(fault: _Fault, path: str, member: str) -> NoReturn:
    place = path.encode("utf-8", "replace").decode("utf-8")
    value = fault.text.encode("utf-8", "replace").decode("utf-8")
    raise ProjectFileError(
        fault.code, _REASONS[fault.code], member=member, field=place or "the top", value=value
    )


def _walk(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    yield path, value
    if isinstance(value, dict):
        for name, item in value.items():
            yield path, name
            yield from _walk(item, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(item, f"{path}[{index}]")
