"""Convolutions, whose weights stand in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from torch import nn

from nnstudio.importing.onnx.operators.windows import Window, by_rank, padded, window
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value


def _convolution(step: Step) -> Any:
    value, weight = step.value(0), step.weight(1)
    groups = step.whole("group", 1)
    kernel = weight.sizes[2:]
    if step.wholes("kernel_shape", list(kernel)) != list(kernel):
        raise UnclearError("its kernel is not as large as it says")
    frame = window(step, value, kernel)
    padding = frame.before if frame.even else (0,) * len(kernel)
    if not frame.even:
        value = padded(step, value, frame.around)
    out_channels, in_channels = weight.sizes[0], weight.sizes[1] * groups
    kind = by_rank(len(kernel), nn.Conv1d, nn.Conv2d, nn.Conv3d)
    bias = step.maybe(2) and step.weight(2)

    def make() -> nn.Module:
        made: nn.Module = kind(
            in_channels, out_channels, kernel, frame.stride, padding, frame.dilation, groups, bias is not None
        )
        return made

    key = step.key(weight, *([bias] if bias else []), frame, groups)
    return step.sketch.module(make, _weights(weight, bias), key, value)


def _transposed(step: Step) -> Any:
    value, weight = step.value(0), step.weight(1)
    groups = step.whole("group", 1)
    kernel = weight.sizes[2:]
    count = len(kernel)
    out_channels, in_channels = weight.sizes[1] * groups, weight.sizes[0]
    # "Same" padding means something else here: it is worked out from the sizes of the result.
    frame = window(_unpadded(step), value, kernel)
    extra = step.wholes("output_padding", [0] * count)
    before, after = _cut(step, value.sizes[2:], frame, extra)
    kind = by_rank(count, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)
    bias = step.maybe(2) and step.weight(2)
    inside = all(
        more < max(pair)
        for more, pair in zip(extra, zip(frame.stride, frame.dilation, strict=True), strict=True)
    )
    plain = before == after and all(cut >= 0 for cut in before) and inside
    padding = tuple(before) if plain else (0,) * count
    more = tuple(extra) if plain else (0,) * count

    def make() -> nn.Module:
        made: nn.Module = kind(
            in_channels,
            out_channels,
            kernel,
            frame.stride,
            padding,
            more,
            groups,
            bias is not None,
            frame.dilation,
        )
        return made

    key = step.key(weight, *([bias] if bias else []), frame, before, after, extra, groups)
    result = step.sketch.module(make, _weights(weight, bias), key, value)
    if plain:
        return result
    ends = [[-low, further - high] for low, high, further in zip(before, after, extra, strict=True)]
    return padded(step, result, [end for pair in reversed(ends) for end in pair])


def _cut(step: Step, sizes: Sequence[int], frame: Window, extra: list[int]) -> tuple[list[int], list[int]]:
    """How much of the full result is left out at both ends; an output size that is asked for decides it."""
    count = len(frame.kernel)
    how = step.text("auto_pad", "NOTSET")
    wanted = step.wholes("output_shape", [])[-count:]
    if not wanted and how in ("SAME_UPPER", "SAME_LOWER"):
        wanted = [size * each for size, each in zip(sizes, frame.stride, strict=True)]
    if not wanted:
        pads = step.wholes("pads", [0] * 2 * count) if how != "VALID" else [0] * 2 * count
        return pads[:count], pads[count:]
    before, after = [], []
    for axis in range(count):
        full = (sizes[axis] - 1) * frame.stride[axis] + (frame.kernel[axis] - 1) * frame.dilation[axis] + 1
        total = full + extra[axis] - wanted[axis]
        less, more = total // 2, total - total // 2
        before.append(less if how == "SAME_UPPER" else more)
        after.append(more if how == "SAME_UPPER" else less)
    return before, after


def _unpadded(step: Step) -> Step:
    kept = {name: given for name, given in step.attributes.items() if name not in ("pads", "auto_pad")}
    return replace(step, attributes=kept)


def _weights(weight: Value, bias: Value | None) -> dict[str, Any]:
    return {"weight": weight.sample} | ({"bias": bias.sample} if bias is not None else {})


OPERATORS = {"Conv": _convolution, "ConvTranspose": _transposed}
