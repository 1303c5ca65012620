"""Parts cut out, put together, repeated and put around."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from typing import Any

import torch
from torch import nn

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.operators.shaping import expanded
from nnstudio.importing.onnx.operators.sizes import extents
from nnstudio.importing.onnx.step import Step, UnclearError, numbers
from nnstudio.importing.onnx.values import Value, constant

# Files that mean "to the end" say a number larger than any size.
_ANY_END = 1 << 30


def _concat(step: Step) -> Any:
    values = [step.value(position) for position in range(len(step.inputs))]
    axis = values[0].axis(step.whole("axis", 1))
    if len(values) == 1:
        return values[0]
    batch = next(
        (value.extents[0] for value in values if value.rank and isinstance(value.extents[0], Extent)), None
    )
    if axis and batch is not None:
        # A file that was written for one sample puts a single class token before many.
        values = [
            expanded(step, value, (batch, *value.extents[1:])) if value.extents[0] == 1 else value
            for value in values
        ]
    return step.call(torch.cat, tuple(values), axis)


def _split(step: Step) -> Any:
    value = step.value(0)
    axis = value.axis(step.whole("axis", 0))
    size, count = value.sizes[axis], step.whole("num_outputs", len(step.wanted))
    parts = step.axes("split")
    if parts is None:
        each = -(-size // count)
        parts = [min(each, size - place * each) for place in range(count)]
    behind = value.rank - axis
    (value,), back = step.batch_first([value], behind)
    return tuple(map(back, step.call(torch.split, value, parts, value.rank - behind)))


def _slice(step: Step) -> Any:
    value = step.value(0)
    if step.has("starts"):
        starts: Sequence[int | Extent] = step.wholes("starts")
        ends: Sequence[int | Extent] = step.wholes("ends")
        axes = step.wholes("axes", list(range(len(starts))))
        steps = [1] * len(starts)
    else:
        starts, ends = extents(step, 1), extents(step, 2)
        axes = step.axes("axes", 3) or list(range(len(starts)))
        steps = step.axes("steps", 4) or [1] * len(starts)
    chosen = [slice(None)] * value.rank
    for given, start, end, each in zip(axes, starts, ends, steps, strict=True):
        axis = value.axis(given)
        if each == 0:
            raise UnclearError("its step is 0")
        if each < 0:
            value = step.call(torch.flip, value, (axis,))
        chosen[axis] = _cut(value.extents[axis], start, end, each)
    return cut_out(step, value, chosen)


def cut_out(step: Step, value: Value, chosen: Sequence[slice]) -> Value:
    """A part of every axis, the axes before the first that is cut with the batch in front."""
    whole = slice(None)
    first = next((place for place, part in enumerate(chosen) if part != whole), None)
    if first is None:
        return value
    behind = value.rank - first
    (value,), back = step.batch_first([value], behind)
    parts = [whole] * (value.rank - behind) + list(chosen[first:])
    while parts[-1] == whole:
        parts.pop()
    return back(step.call(operator.getitem, value, tuple(parts)))


def _cut(size: int | Extent, start: int | Extent, end: int | Extent, each: int) -> slice:
    """From where to where, for both batches; backwards in what was turned around before."""
    if isinstance(size, Extent) and not _all_samples(size, start, end, each):
        raise UnclearError("it mixes the samples of a batch")
    pairs = [
        _limits(_at(size, position), _at(start, position), _at(end, position), each) for position in (0, 1)
    ]
    first, last = (Extent.of(*pair) for pair in zip(*pairs, strict=True))
    step = abs(each)
    if step == 1 and first == 0 and last == size:
        return slice(None)
    return slice(first, last, step if step > 1 else None)


def _all_samples(size: Extent, start: int | Extent, end: int | Extent, each: int) -> bool:
    return each == 1 and start == 0 and (end == size or (isinstance(end, int) and end > _ANY_END))


def _limits(size: int, start: int, end: int, each: int) -> tuple[int, int]:
    start, end = (place + size if place < 0 else place for place in (start, end))
    if each > 0:
        first, last = min(max(start, 0), size), min(max(end, 0), size)
    else:
        first = size - 1 - min(max(start, 0), size - 1)
        last = size - 1 - min(max(end, -1), size - 1)
    return first, max(first, last)


def _at(given: int | Extent, position: int) -> int:
    return given.at(position) if isinstance(given, Extent) else given


def _tile(step: Step) -> Any:
    repeats = extents(step, 1)
    return step.value(0) if set(repeats) <= {1} else step.call(torch.tile, step.value(0), repeats)


def _pad(step: Step) -> Any:
    value, mode = step.value(0), step.text("mode", "constant")
    pads = step.axes("pads") or []
    axes = [value.axis(axis) for axis in step.axes("axes", 3) or range(value.rank)]
    if len(pads) != 2 * len(axes):
        raise UnclearError("its settings do not fit its number of axes")
    ends = dict(zip(axes, zip(pads[: len(axes)], pads[len(axes) :], strict=True), strict=True))
    if mode == "constant":
        return _around(step, value, ends)
    for axis, (before, after) in ends.items():
        if before or after:
            value = _mirrored(step, value, axis, (before, after), mode)
    return value


def _around(step: Step, value: Value, ends: dict[int, tuple[int, int]]) -> Value:
    filling = step.number("value", 0.0) if step.has("value") else None
    if filling is None:
        filling = step.constant(2).item() if step.maybe(2) is not None else 0
    order = [end for axis in reversed(range(value.rank)) for end in ends.get(axis, (0, 0))]
    while order[-2:] == [0, 0]:
        order = order[:-2]
    if not order:
        return value
    result: Value = step.call(nn.functional.pad, value, order, "constant", filling)
    return result


def _mirrored(step: Step, value: Value, axis: int, ends: tuple[int, int], mode: str) -> Value:
    """Numbers of the image itself around it, chosen place by place."""
    size, (before, after) = value.sizes[axis], ends
    places = torch.arange(-before, size + after)
    if mode == "edge":
        places = places.clamp(0, size - 1)
    elif mode == "wrap":
        places = places.remainder(size)
    elif mode == "reflect":
        places = (places.remainder(max(2 * size - 2, 1)) - (size - 1)).abs().neg() + size - 1
    else:
        raise UnclearError("its setting {name} has an unknown value", name="mode")
    result: Value = step.call(torch.index_select, value, axis, constant(places))
    return result


def _triangle(step: Step) -> Any:
    shift = int(step.constant(1)) if step.maybe(1) is not None else 0
    return step.call(torch.triu if step.whole("upper", 1) else torch.tril, step.value(0), shift)


def _center(step: Step) -> Any:
    """Cut or filled up evenly at both ends; an odd rest goes behind."""
    value, wanted = step.value(0), numbers(step.constant(1))
    axes = [value.axis(axis) for axis in step.wholes("axes", list(range(value.rank)))]
    ends = {}
    for axis, size in zip(axes, wanted, strict=True):
        missing = size - value.sizes[axis]
        before = missing // 2 if missing > 0 else -(-missing // 2)
        ends[axis] = (before, missing - before)
    return _around(step, value, ends)


def _reversed(step: Step) -> Any:
    """The first steps of every sample in reverse, as many as its length says; the rest stays."""
    value, lengths = step.value(0), step.value(1)
    along, batch = step.whole("time_axis", 0), step.whole("batch_axis", 1)
    if {along, batch} != {0, 1}:
        raise UnclearError("its axes are not the first two")
    count = value.sizes[along]
    order = [1] * value.rank
    order[along] = count
    places = constant(torch.arange(count).reshape(order))
    per_sample: list[Any] = [1] * value.rank
    per_sample[batch] = value.extents[batch]
    ends = step.call(torch.reshape, step.call(torch.Tensor.to, lengths, torch.int64), tuple(per_sample))
    backwards = step.call(operator.sub, step.call(operator.sub, ends, 1), places)
    chosen = step.call(torch.where, step.call(torch.lt, places, ends), backwards, places)
    return step.call(torch.gather, value, along, expanded(step, chosen, value.extents))


OPERATORS = {
    "Concat": _concat,
    "Split": _split,
    "Slice": _slice,
    "Tile": _tile,
    "Pad": _pad,
    "Trilu": _triangle,
    "CenterCropPad": _center,
    "ReverseSequence": _reversed,
}
