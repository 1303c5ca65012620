"""Entries chosen by their place or by their size."""

from __future__ import annotations

import operator
from typing import Any

import torch
from torch import nn

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value, constant


def _gather(step: Step) -> Any:
    """Entries along one axis; numbers out of a table of weights are an Embedding."""
    value, places = step.value(0), step.value(1)
    axis = value.axis(step.whole("axis", 0))
    if value.constant and value.trainable and value.rank == 2 and axis == 0 and not places.known:
        count, width = value.sizes
        weights = {"weight": value.sample}
        (places,), back = step.batch_first([places], 0)
        return back(step.sketch.module(lambda: nn.Embedding(count, width), weights, step.key(value), places))
    if places.known and places.rank == 0 and not value.known:
        return step.selected(value, axis, _single(places, value.extents[axis]))
    places = counted_from_front(step, places, value.extents[axis])
    if places.rank == 1:
        return step.call(torch.index_select, value, axis, places)
    flat = step.call(torch.reshape, places, (-1,))
    chosen = step.call(torch.index_select, value, axis, flat)
    return step.reshaped(chosen, (*value.extents[:axis], *places.extents, *value.extents[axis + 1 :]))


def _single(places: Value, size: int | Extent) -> int:
    place = int(places.sample)
    if not places.constant or (isinstance(size, Extent) and place < 0):
        raise UnclearError("it mixes the samples of a batch")
    return place + size if place < 0 and isinstance(size, int) else place


def counted_from_front(step: Step, places: Value, size: int | Extent) -> Value:
    """Places as PyTorch wants them: ONNX lets them count back from the end."""
    if places.constant and places.sample.numel() and int(places.sample.min()) >= 0:
        return places
    back = step.call(torch.lt, places, 0)
    result: Value = step.call(torch.where, back, step.call(operator.add, places, size), places)
    return result


def _gather_elements(step: Step) -> Any:
    value = step.value(0)
    axis = value.axis(step.whole("axis", 0))
    places = counted_from_front(step, step.value(1), value.extents[axis])
    return step.call(torch.gather, value, axis, step.call(torch.Tensor.to, places, torch.int64))


def _gather_nested(step: Step) -> Any:
    """Each row of places leads to one entry, axis by axis."""
    value, places = step.value(0), step.value(1)
    shared = step.whole("batch_dims", 0)
    return step.call(operator.getitem, value, indices(step, value, places, shared))


def indices(step: Step, value: Value, places: Value, shared: int = 0) -> tuple[Value, ...]:
    """Rows of places as one index per axis; the first `shared` axes go along with the rows."""
    found = []
    for axis in range(shared):
        size = value.extents[axis]
        order = [1] * (places.rank - 1)
        order[axis] = -1
        if isinstance(size, Extent):
            raise UnclearError("it mixes the samples of a batch")
        found.append(constant(torch.arange(size).reshape(order)))
    for place in range(places.sizes[-1]):
        column = step.call(torch.select, places, places.rank - 1, place)
        found.append(counted_from_front(step, column, value.extents[shared + place]))
    return tuple(found)


def _largest(step: Step) -> Any:
    value = step.value(0)
    axis = value.axis(step.whole("axis", -1))
    count = step.whole("k") if step.has("k") else int(step.constant(1))
    largest = bool(step.whole("largest", 1))
    if not step.wants(1):
        return step.call(torch.topk, value, count, axis, largest)
    # Among equal entries the first one counts, which PyTorch only promises of sorting.
    entries, places = step.call(torch.sort, value, dim=axis, descending=largest, stable=True)
    chosen = (*[slice(None)] * axis, slice(0, count))
    return step.call(operator.getitem, entries, chosen), step.call(operator.getitem, places, chosen)


def _one_hot(step: Step) -> Any:
    places, depth = step.value(0), int(step.constant(1).reshape(-1)[0])
    given = step.whole("axis", -1)
    axis = given + places.rank + 1 if given < 0 else given
    whole = step.call(torch.Tensor.to, places, torch.int64)
    whole = counted_from_front(step, whole, depth)
    apart = step.rearranged(whole, [*range(axis), None, *range(axis, whole.rank)])
    order = [1] * apart.rank
    order[axis] = depth
    same = step.call(torch.eq, apart, constant(torch.arange(depth).reshape(order)))
    values = step.value(2)
    off, on = (step.call(torch.select, values, 0, place) for place in (0, 1))
    return step.call(torch.where, same, on, off)


def _compress(step: Step) -> Any:
    value = step.value(0)
    kept = torch.nonzero(step.constant(1)).reshape(-1)
    if not step.has("axis"):
        return step.call(torch.index_select, step.call(torch.reshape, value, (-1,)), 0, constant(kept))
    return step.call(torch.index_select, value, value.axis(step.whole("axis")), constant(kept))


def _not_nothing(step: Step) -> Any:
    """Only of what is known: how many there are decides sizes."""
    return constant(torch.nonzero(step.constant(0)).T.contiguous())


def _unique(step: Step) -> Any:
    value = step.constant(0)
    if not step.whole("sorted", 1):
        raise UnclearError("it keeps an order of its own")
    axis = step.whole("axis") if step.has("axis") else None
    entries, back, counts = torch.unique(value, return_inverse=True, return_counts=True, dim=axis)
    back = back.reshape(-1)
    first = torch.stack([torch.nonzero(back == place)[0, 0] for place in range(len(counts))])
    return tuple(constant(tensor) for tensor in (entries, first, back, counts))


OPERATORS = {
    "Gather": _gather,
    "GatherElements": _gather_elements,
    "GatherND": _gather_nested,
    "TopK": _largest,
    "OneHot": _one_hot,
    "Compress": _compress,
    "NonZero": _not_nothing,
    "Unique": _unique,
}
