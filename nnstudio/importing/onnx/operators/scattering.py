"""Entries written into a copy, place by place."""

from __future__ import annotations

import operator
from math import prod
from typing import Any

import torch

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.operators.choosing import counted_from_front, indices
from nnstudio.importing.onnx.step import Step, UnclearError

_REDUCTIONS = {"add": "sum", "mul": "prod", "max": "amax", "min": "amin"}


def _elements(step: Step) -> Any:
    value, entries = step.value(0), step.value(2)
    axis = value.axis(step.whole("axis", 0))
    places = counted_from_front(step, step.value(1), value.extents[axis])
    places = step.call(torch.Tensor.to, places, torch.int64)
    reduction = step.text("reduction", "none")
    if reduction == "none":
        return step.call(torch.scatter, value, axis, places, entries)
    return step.call(torch.scatter_reduce, value, axis, places, entries, _way(reduction))


def _nested(step: Step) -> Any:
    value, places, entries = step.value(0), step.value(1), step.value(2)
    reduction = step.text("reduction", "none")
    found = indices(step, value, places)
    if reduction in ("none", "add"):
        return step.call(torch.index_put, value, found, entries, reduction == "add")
    if any(isinstance(size, Extent) for size in value.extents):
        raise UnclearError("it mixes the samples of a batch")
    behind = value.sizes[len(found) :]
    place: Any = 0
    for axis, index in enumerate(found):
        row = step.call(operator.mul, index, prod(value.sizes[axis + 1 : len(found)]))
        place = row if axis == 0 else step.call(operator.add, place, row)
    count = prod(places.sizes[:-1])
    rows = step.call(torch.reshape, place, (count, *[1] * len(behind)))
    flat = step.reshaped(value, (prod(value.sizes[: len(found)]), *behind))
    result = step.call(
        torch.scatter_reduce,
        flat,
        0,
        step.call(torch.Tensor.expand, rows, count, *behind),
        step.reshaped(entries, (count, *behind)),
        _way(reduction),
    )
    return step.reshaped(result, value.extents)


def _way(reduction: str) -> str:
    if reduction not in _REDUCTIONS:
        raise UnclearError("its setting {name} has an unknown value", name="reduction")
    return _REDUCTIONS[reduction]


OPERATORS = {"ScatterElements": _elements, "Scatter": _elements, "ScatterND": _nested}
