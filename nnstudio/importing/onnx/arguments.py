"""Looks into the arguments of a call, however they are nested."""

from __future__ import annotations

from typing import Any

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.values import Value


def values_in(given: Any) -> list[Value]:
    """The values of the file among arguments."""
    return _found(given, Value)


def follows_batch(given: Any) -> bool:
    """Whether a number among arguments follows the batch."""
    return bool(_found(given, Extent))


def at(given: Any, position: int, *, meta: bool = False) -> Any:
    """Arguments for the first or the second batch; on the meta device only sizes and types."""
    if isinstance(given, Value):
        sample = given.samples[position]
        return sample.to("meta") if meta else sample
    if isinstance(given, Extent):
        return given.at(position)
    if isinstance(given, tuple | list):
        return type(given)(at(item, position, meta=meta) for item in given)
    if isinstance(given, slice):
        return slice(*at([given.start, given.stop, given.step], position))
    if isinstance(given, dict):
        return {name: at(item, position, meta=meta) for name, item in given.items()}
    return given


def _found(given: Any, kind: type[Any]) -> list[Any]:
    if isinstance(given, kind):
        return [given]
    if isinstance(given, dict):
        return _found(list(given.values()), kind)
    if isinstance(given, tuple | list):
        return [found for item in given for found in _found(item, kind)]
    if isinstance(given, slice):
        return _found([given.start, given.stop, given.step], kind)
    return []
