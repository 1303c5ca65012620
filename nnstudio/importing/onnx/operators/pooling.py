"""Pooling."""

from __future__ import annotations

import operator
from collections.abc import Callable
from math import inf, prod
from typing import Any

import torch
from torch import nn

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.operators.windows import Window, by_rank, padded, window
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value, constant

functional = nn.functional


def _max(step: Step) -> Any:
    value = step.value(0)
    frame = window(step, value, step.wholes("kernel_shape"))
    rounded = bool(step.whole("ceil_mode", 0))
    if step.wants(1) and (step.whole("storage_order", 0) or not _fits(frame)):
        raise UnclearError("it tells places in an order of its own")
    padding = frame.before
    if not _fits(frame):
        value, padding = padded(step, value, frame.around, _lowest(value.dtype)), (0,) * len(frame.kernel)
    made = by_rank(len(frame.kernel), nn.MaxPool1d, nn.MaxPool2d, nn.MaxPool3d)
    places = step.wants(1)

    def make() -> nn.Module:
        module: nn.Module = made(frame.kernel, frame.stride, padding, frame.dilation, places, rounded)
        return module

    result = step.sketch.module(make, {}, None, value)
    if not places:
        return result
    # PyTorch counts places within each channel, ONNX within the whole batch.
    if isinstance(value.extents[0], Extent):
        raise UnclearError("it counts places over the whole batch")
    rows = step.call(torch.arange, prod(value.sizes[:2]))
    offsets = step.call(torch.reshape, rows, (*value.sizes[:2], *[1] * len(frame.kernel)))
    offsets = step.call(operator.mul, offsets, prod(value.sizes[2:]))
    return result[0], step.call(operator.add, result[1], offsets)


def _average(step: Step) -> Any:
    value = step.value(0)
    frame = window(step, value, step.wholes("kernel_shape"))
    counted = bool(step.whole("count_include_pad", 0))
    rounded = bool(step.whole("ceil_mode", 0))
    count = len(frame.kernel)
    if _fits(frame) and set(frame.dilation) == {1}:
        made = by_rank(count, nn.AvgPool1d, nn.AvgPool2d, nn.AvgPool3d)
        return step.sketch.module(
            lambda: made(frame.kernel, frame.stride, frame.before, rounded, counted), {}, None, value
        )
    if set(frame.dilation) != {1}:
        return _spread_average(step, value, frame, counted)
    pool = by_rank(count, functional.avg_pool1d, functional.avg_pool2d, functional.avg_pool3d)
    inside = constant(torch.ones(1, 1, *value.sizes[2:], dtype=value.dtype))
    weights = padded(step, inside, frame.around, 1.0 if counted else 0.0)
    summed = step.call(pool, padded(step, value, frame.around), frame.kernel, frame.stride, 0, rounded)
    share = step.call(pool, weights, frame.kernel, frame.stride, 0, rounded)
    return step.call(operator.truediv, summed, share)


def _spread_average(step: Step, value: Value, frame: Window, counted: bool) -> Any:
    """Windows with gaps are a convolution with equal weights for every channel by itself."""
    count = len(frame.kernel)
    convolve = by_rank(count, functional.conv1d, functional.conv2d, functional.conv3d)
    channels = value.sizes[1]
    inside = constant(torch.ones(1, 1, *value.sizes[2:], dtype=value.dtype))

    def summed(given: Value, groups: int) -> Value:
        kernel = constant(torch.ones(groups, 1, *frame.kernel, dtype=value.dtype))
        result: Value = step.call(convolve, given, kernel, None, frame.stride, 0, frame.dilation, groups)
        return result

    around = list(frame.around)
    if step.whole("ceil_mode", 0):
        around = _rounded_up(value, frame)
    weights = padded(step, inside, frame.around, 1.0 if counted else 0.0)
    weights = padded(step, weights, [more - less for more, less in zip(around, frame.around, strict=True)])
    total = summed(padded(step, value, around), channels)
    return step.call(operator.truediv, total, summed(weights, 1))


def _rounded_up(value: Value, frame: Window) -> list[int]:
    """What has to stand behind the image so that a last window, begun inside it, is counted."""
    after = []
    for axis, size in enumerate(value.sizes[2:]):
        width = (frame.kernel[axis] - 1) * frame.dilation[axis] + 1
        rest = (size + frame.before[axis] + frame.after[axis] - width) % frame.stride[axis]
        after.append(frame.after[axis] + (frame.stride[axis] - rest if rest else 0))
    return Window(frame.kernel, frame.stride, frame.dilation, frame.before, tuple(after)).around


def _power_average(step: Step) -> Any:
    value, power = step.value(0), float(step.whole("p", 2))
    frame = window(step, value, step.wholes("kernel_shape"))
    rounded = bool(step.whole("ceil_mode", 0))
    value = padded(step, value, frame.around)
    if set(frame.dilation) == {1}:
        made = by_rank(len(frame.kernel), nn.LPPool1d, nn.LPPool2d, nn.LPPool3d)
        single = frame.kernel[0] if len(frame.kernel) == 1 else frame.kernel
        steps = frame.stride[0] if len(frame.kernel) == 1 else frame.stride
        # PyTorch gives sums of odd powers their sign; ONNX takes them without.
        absolute = value if power % 2 == 0 else step.call(torch.abs, value)
        return step.sketch.module(lambda: made(power, single, steps, rounded), {}, None, absolute)
    powers = step.call(torch.pow, step.call(torch.abs, value), power)
    convolve = by_rank(len(frame.kernel), functional.conv1d, functional.conv2d, functional.conv3d)
    kernel = constant(torch.ones(value.sizes[1], 1, *frame.kernel, dtype=value.dtype))
    total = step.call(convolve, powers, kernel, None, frame.stride, 0, frame.dilation, value.sizes[1])
    return step.call(torch.pow, total, 1 / power)


def _global(*kinds: Callable[..., nn.Module]) -> Callable[[Step], Any]:
    def translate(step: Step) -> Any:
        value = step.value(0)
        if not 3 <= value.rank <= 5:
            raise UnclearError("it does not work on sequences, images or volumes")
        made = by_rank(value.rank - 2, *kinds)
        return step.sketch.module(lambda: made(1), {}, None, value)

    return translate


def _global_power(step: Step) -> Any:
    value = step.value(0)
    axes = tuple(range(2, value.rank))
    return step.call(torch.linalg.vector_norm, value, step.whole("p", 2), axes, keepdim=True)


def _unpool(step: Step) -> Any:
    """Puts values back where they were the largest; places are counted over the whole batch."""
    value, places = step.value(0), step.value(1)
    kernel = step.wholes("kernel_shape")
    count = len(kernel)
    stride, pads = step.wholes("strides", [1] * count), step.wholes("pads", [0] * 2 * count)
    plain = [
        (size - 1) * each + width - before - after
        for size, each, width, before, after in zip(
            value.sizes[2:], stride, kernel, pads[:count], pads[count:], strict=True
        )
    ]
    wanted = plain if step.maybe(2) is None else step.constant(2).tolist()[2:]
    within = step.call(torch.remainder, places, prod(plain))
    if wanted != plain:
        within = _moved(step, within, plain, wanted)
    sizes = (*value.extents[:2], prod(wanted))
    empty = step.call(torch.zeros, sizes, dtype=value.dtype)
    flat = step.call(torch.flatten, value, 2)
    filled = step.call(torch.scatter, empty, 2, step.call(torch.flatten, within, 2), flat)
    return step.call(torch.reshape, filled, (*value.extents[:2], *wanted))


def _moved(step: Step, places: Value, plain: list[int], wanted: list[int]) -> Value:
    """Places in an image of one size as places in an image of another."""
    result: Any = 0
    for axis in range(len(plain)):
        behind, width = prod(plain[axis + 1 :]), plain[axis]
        row = step.call(torch.remainder, step.call(torch.div, places, behind, rounding_mode="floor"), width)
        further = step.call(operator.mul, row, prod(wanted[axis + 1 :]))
        result = further if axis == 0 else step.call(operator.add, result, further)
    found: Value = result
    return found


def _fits(frame: Window) -> bool:
    """Whether PyTorch's pooling puts as much around: the same at both ends, at most half a window."""
    return frame.even and all(
        2 * before <= width for before, width in zip(frame.before, frame.kernel, strict=True)
    )


def _lowest(dtype: torch.dtype) -> float:
    return -inf if dtype.is_floating_point else torch.iinfo(dtype).min


OPERATORS = {
    "MaxPool": _max,
    "AveragePool": _average,
    "LpPool": _power_average,
    "GlobalAveragePool": _global(nn.AdaptiveAvgPool1d, nn.AdaptiveAvgPool2d, nn.AdaptiveAvgPool3d),
    "GlobalMaxPool": _global(nn.AdaptiveMaxPool1d, nn.AdaptiveMaxPool2d, nn.AdaptiveMaxPool3d),
    "GlobalLpPool": _global_power,
    "MaxUnpool": _unpool,
}
