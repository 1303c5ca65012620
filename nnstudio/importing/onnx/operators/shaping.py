"""The same numbers in other sizes."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Any

import torch
from torch import nn

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.operators.sizes import extents
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value

Sizes = tuple[int | Extent, ...]


def _reshape(step: Step) -> Any:
    value = step.value(0)
    target = tuple(step.wholes("shape")) if step.has("shape") else extents(step, 1)
    return step.reshaped(value, _meant(step, value, target))


def _meant(step: Step, value: Value, target: Sequence[int | Extent]) -> Sizes:
    """Sizes with the special numbers settled: 0 keeps a size, -1 takes what is left."""
    keep = not step.whole("allowzero", 0)
    sizes = [
        value.extents[place] if size == 0 and keep and place < value.rank else size
        for place, size in enumerate(target)
    ]
    first = value.extents[0] if value.rank else None
    if sizes and isinstance(first, Extent) and sizes[0] == step.sketch.samples and value.rank > 1:
        sizes[0] = first  # the file was written for so many samples, and says so here
    counts = [sample.numel() for sample in value.samples]
    if -1 not in sizes and any(_count(sizes, i) != counts[i] for i in (0, 1)) and len(sizes) > 1:
        sizes[0] = -1
    if sizes.count(-1) > 1:
        raise UnclearError("two of its sizes are left open")
    if -1 in sizes:
        place = sizes.index(-1)
        others = [size for size in sizes if size != -1]
        left = [count // max(_count(others, i), 1) for i, count in enumerate(counts)]
        sizes[place] = Extent.of(*left)
    if any(_count(sizes, i) != counts[i] for i in (0, 1)):
        raise UnclearError("its sizes do not hold as many numbers")
    return tuple(sizes)


def _count(sizes: Sequence[int | Extent], position: int) -> int:
    return prod(size.at(position) if isinstance(size, Extent) else size for size in sizes)


def _flatten(step: Step) -> Any:
    value, given = step.value(0), step.whole("axis", 1)
    axis = given + value.rank if given < 0 else given
    pair = [(prod(sample.shape[:axis]), prod(sample.shape[axis:])) for sample in value.samples]
    sizes = tuple(Extent.of(*entry) for entry in zip(*pair, strict=True))
    return step.reshaped(value, sizes)


def _squeeze(step: Step) -> Any:
    value, given = step.value(0), step.axes()
    if given is None:
        dropped = {axis for axis, size in enumerate(value.extents) if size == 1}
    else:
        dropped = {value.axis(axis) for axis in given}
    if any(value.extents[axis] != 1 for axis in dropped):
        raise UnclearError("it drops an axis that is larger than 1")
    return step.rearranged(value, [axis for axis in range(value.rank) if axis not in dropped])


def _unsqueeze(step: Step) -> Any:
    value, given = step.value(0), step.axes() or []
    rank = value.rank + len(given)
    added = {axis + rank if axis < 0 else axis for axis in given}
    if len(added) != len(given) or not added <= set(range(rank)):
        raise UnclearError("there are no such axes")
    remaining = iter(range(value.rank))
    return step.rearranged(value, [None if axis in added else next(remaining) for axis in range(rank)])


def _transpose(step: Step) -> Any:
    value = step.value(0)
    order = step.wholes("perm", list(reversed(range(value.rank))))
    order = [value.axis(axis) for axis in order]
    if sorted(order) != list(range(value.rank)):
        raise UnclearError("its order of axes is not one")
    return step.rearranged(value, order)


def _expand(step: Step) -> Any:
    return expanded(step, step.value(0), extents(step, 1))


def expanded(step: Step, value: Value, target: Sizes) -> Value:
    """Axes of size 1 repeated until the value is as large as asked."""
    rank = max(len(target), value.rank)
    have: Sizes = (*[1] * (rank - value.rank), *value.extents)
    want: Sizes = (*[1] * (rank - len(target)), *target)
    # -1 stays as it is.
    sizes = [there if asked in (1, -1) else asked for there, asked in zip(have, want, strict=True)]
    if tuple(sizes) == value.extents:
        return value
    if any(there not in (1, size) for there, size in zip(have, sizes, strict=True)):
        raise UnclearError("its sizes do not fit together")
    result: Value = step.call(torch.Tensor.expand, value, *sizes)
    return result


def _depth_to_space(step: Step) -> Any:
    value, size = step.value(0), step.whole("blocksize")
    if step.text("mode", "DCR") == "CRD":
        return step.call(nn.functional.pixel_shuffle, value, size)
    first, channels, height, width = value.extents
    split = step.reshaped(value, (first, size, size, _whole(channels) // size**2, height, width))
    turned = step.call(torch.permute, split, (0, 3, 4, 1, 5, 2))
    sizes = (first, _whole(channels) // size**2, _whole(height) * size, _whole(width) * size)
    return step.reshaped(turned, sizes)


def _space_to_depth(step: Step) -> Any:
    value, size = step.value(0), step.whole("blocksize")
    if step.text("mode", "DCR") == "CRD":
        return step.call(nn.functional.pixel_unshuffle, value, size)
    first, channels, height, width = value.extents
    high, wide = _whole(height) // size, _whole(width) // size
    split = step.reshaped(value, (first, channels, high, size, wide, size))
    turned = step.call(torch.permute, split, (0, 3, 5, 1, 2, 4))
    return step.reshaped(turned, (first, _whole(channels) * size**2, high, wide))


def _whole(size: int | Extent) -> int:
    if isinstance(size, Extent):
        raise UnclearError("it mixes the samples of a batch")
    return size


def _columns_to_image(step: Step) -> Any:
    image, block = (step.constant(position).tolist() for position in (1, 2))
    count = len(image)
    if count != 2 or len(block) != 2:
        raise UnclearError("it does not work on images")
    pads = step.wholes("pads", [0] * 4)
    stride, dilation = step.wholes("strides", [1, 1]), step.wholes("dilations", [1, 1])
    size = [image[axis] + pads[axis] + pads[axis + 2] for axis in (0, 1)]
    result = step.call(
        nn.functional.fold, step.value(0), tuple(size), tuple(block), tuple(dilation), 0, tuple(stride)
    )
    around = [-pads[1], -pads[3], -pads[0], -pads[2]]
    return step.call(nn.functional.pad, result, around) if any(around) else result


OPERATORS = {
    "Reshape": _reshape,
    "Flatten": _flatten,
    "Squeeze": _squeeze,
    "Unsqueeze": _unsqueeze,
    "Transpose": _transpose,
    "Expand": _expand,
    "DepthToSpace": _depth_to_space,
    "SpaceToDepth": _space_to_depth,
    "Col2Im": _columns_to_image,
}
