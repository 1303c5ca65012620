"""Images made larger or smaller."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from typing import Any

import torch
from torch import Tensor, nn

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.operators.interpolation import Axis, Manner, mixture, nearest, outside
from nnstudio.importing.onnx.operators.sizes import extents
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value, constant

_MOST_PLACES = 1 << 14


def _resize(step: Step) -> Any:
    value = step.value(0)
    old = step.opset < 11
    manner = Manner(
        step.text("mode", "nearest"),
        "asymmetric" if old else step.text("coordinate_transformation_mode", "half_pixel"),
        "floor" if old else step.text("nearest_mode", "round_prefer_floor"),
        bool(step.whole("antialias", 0)),
        bool(step.whole("exclude_outside", 0)),
        step.number("cubic_coeff_a", -0.75),
    )
    return _resized(step, value, _axes(step, value, old), manner)


def _upsample(step: Step) -> Any:
    value = step.value(0)
    scales = step.attributes["scales"] if step.has("scales") else step.constant(1).tolist()
    manner = Manner(step.text("mode", "nearest"), "asymmetric", "floor", False, False, -0.75)
    axes = {
        axis: Axis(value.sizes[axis], floor(value.sizes[axis] * scale), scale)
        for axis, scale in enumerate(scales)
        if scale != 1
    }
    return _resized(step, value, axes, manner)


def _axes(step: Step, value: Value, old: bool) -> dict[int, Axis]:
    """What becomes of each axis that gets another length, or is looked at in part."""
    named = [value.axis(axis) for axis in step.wholes("axes", list(range(value.rank)))]
    place = 1 if old else 2
    regions = _regions(step, len(named)) if not old else [(0.0, 1.0)] * len(named)
    if step.maybe(place) is not None and step.constant(place).numel():
        scales = step.constant(place).to(torch.float64).tolist()
        sizes = [floor(value.sizes[axis] * scale) for axis, scale in zip(named, scales, strict=True)]
    else:
        sizes, scales = _policy(step, value, named, _wanted(step, value, named))
    changes = zip(named, sizes, scales, regions, strict=True)
    return {
        axis: Axis(value.sizes[axis], size, scale, region)
        for axis, size, scale, region in changes
        if scale != 1 or region != (0.0, 1.0)
    }


def _wanted(step: Step, value: Value, named: Sequence[int]) -> list[int]:
    """Sizes that are asked for; the batch stays as large as it is."""
    asked = extents(step, 3)
    return [
        value.sizes[axis] if size == value.extents[axis] else _whole(size)
        for axis, size in zip(named, asked, strict=True)
    ]


def _whole(size: int | Extent) -> int:
    if isinstance(size, Extent):
        raise UnclearError("it mixes the samples of a batch")
    return size


def _regions(step: Step, count: int) -> list[tuple[float, float]]:
    cropped = step.text("coordinate_transformation_mode", "half_pixel") == "tf_crop_and_resize"
    if not cropped:
        return [(0.0, 1.0)] * count
    given = [float(number) for number in step.constant(1).tolist()]
    return list(zip(given[:count], given[count:], strict=True))


def _policy(
    step: Step, value: Value, named: Sequence[int], sizes: list[int]
) -> tuple[list[int], list[float]]:
    """Sizes and scales; on request all axes get the same scale, the smallest or the largest."""
    scales = [size / value.sizes[axis] for axis, size in zip(named, sizes, strict=True)]
    policy = step.text("keep_aspect_ratio_policy", "stretch")
    if policy == "stretch":
        return sizes, scales
    scale = min(scales) if policy == "not_larger" else max(scales)
    return [floor(value.sizes[axis] * scale + 0.5) for axis in named], [scale] * len(named)


def _resized(step: Step, value: Value, axes: dict[int, Axis], manner: Manner) -> Any:
    if 0 in axes and isinstance(value.extents[0], Extent):
        raise UnclearError("it mixes the samples of a batch")
    if any(not 0 < axis.new <= _MOST_PLACES or axis.old > _MOST_PLACES for axis in axes.values()):
        raise UnclearError("the result would be too large, or nothing")
    how = _interpolation(value, axes, manner)
    if how is not None:
        sizes = tuple(axes[axis].new if axis in axes else value.sizes[axis] for axis in range(2, value.rank))
        return step.call(nn.functional.interpolate, value, size=sizes, **how)
    result = value
    for place, axis in axes.items():
        if manner.mode == "nearest":
            result = step.call(torch.index_select, result, place, constant(nearest(axis, manner)))
        else:
            result = _mixed(step, result, place, mixture(axis, manner).to(value.dtype))
    if manner.places == "tf_crop_and_resize":
        result = _filled(step, result, axes, manner)
    return result


def _interpolation(value: Value, axes: dict[int, Axis], manner: Manner) -> dict[str, Any] | None:
    """How PyTorch calls this way of resizing, if it has it."""
    whole = all(axis.new == axis.scale * axis.old for axis in axes.values())
    if not (3 <= value.rank <= 5 and min(axes, default=0) >= 2 and whole) or manner.antialias:
        return None
    if manner.mode == "nearest":
        return {"mode": "nearest"} if (manner.places, manner.rounding) == ("asymmetric", "floor") else None
    linear = {3: "linear", 4: "bilinear", 5: "trilinear"}[value.rank]
    plain = not manner.exclude_outside and manner.cubic == -0.75
    name = linear if manner.mode == "linear" else "bicubic" if value.rank == 4 and plain else None
    if name is None or manner.places not in ("half_pixel", "pytorch_half_pixel", "align_corners"):
        return None
    if manner.places == "pytorch_half_pixel" and any(axis.new == 1 for axis in axes.values()):
        return None
    return {"mode": name, "align_corners": manner.places == "align_corners"}


def _mixed(step: Step, value: Value, place: int, weights: Tensor) -> Value:
    """A matrix applied along one axis."""
    order = [*(axis for axis in range(value.rank) if axis != place), place]
    last = step.rearranged(value, order)
    result = step.call(torch.matmul, last, constant(weights.T.contiguous()))
    return step.rearranged(result, [order.index(axis) for axis in range(value.rank)])


def _filled(step: Step, value: Value, axes: dict[int, Axis], manner: Manner) -> Any:
    """What lies outside the image gets a number of its own."""
    beyond = torch.zeros([1] * value.rank, dtype=torch.bool)
    for place, axis in axes.items():
        order = [1] * value.rank
        order[place] = axis.new
        beyond = beyond | outside(axis, manner).reshape(order)
    filling = torch.tensor(step.number("extrapolation_value", 0.0), dtype=value.dtype)
    return step.call(torch.where, constant(beyond), constant(filling), value)


OPERATORS = {"Resize": _resize, "Upsample": _upsample}
