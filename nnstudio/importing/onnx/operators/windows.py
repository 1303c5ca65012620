"""Windows that slide over an image: how wide they are, and what is put around the image for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from torch import nn

from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value


@dataclass(frozen=True, slots=True)
class Window:
    """Sizes of a sliding window in every direction; `before` and `after` are put around the image."""

    kernel: tuple[int, ...]
    stride: tuple[int, ...]
    dilation: tuple[int, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]

    @property
    def even(self) -> bool:
        """Whether as much is put before as after, which PyTorch's layers do themselves."""
        return self.before == self.after

    @property
    def around(self) -> list[int]:
        """What is put around, as `torch.nn.functional.pad` takes it."""
        pairs = zip(reversed(self.before), reversed(self.after), strict=True)
        return [number for pair in pairs for number in pair]


def window(step: Step, value: Value, kernel: Sequence[int]) -> Window:
    """The window of a convolution or pooling on this value."""
    count = len(kernel)
    if value.rank != count + 2 or not 1 <= count <= 3:
        raise UnclearError("it does not work on sequences, images or volumes")
    stride = step.wholes("strides", [1] * count)
    dilation = step.wholes("dilations", [1] * count)
    pads = step.wholes("pads", [0] * 2 * count)
    if len(stride) != count or len(dilation) != count or len(pads) != 2 * count:
        raise UnclearError("its settings do not fit its number of axes")
    before, after = pads[:count], pads[count:]
    how = step.text("auto_pad", "NOTSET")
    if how in ("SAME_UPPER", "SAME_LOWER"):
        before, after = _same(value.sizes[2:], kernel, stride, dilation, how)
    elif how == "VALID":
        before, after = [0] * count, [0] * count
    return Window(tuple(kernel), tuple(stride), tuple(dilation), tuple(before), tuple(after))


def padded(step: Step, value: Value, around: Sequence[int], filling: float = 0.0) -> Value:
    """The value with something around it."""
    if not any(around):
        return value
    result: Value = step.call(nn.functional.pad, value, list(around), "constant", filling)
    return result


def _same(
    sizes: Sequence[int], kernel: Sequence[int], stride: Sequence[int], dilation: Sequence[int], how: str
) -> tuple[list[int], list[int]]:
    """As many windows as there are strides in the image; an odd rest goes behind, or before."""
    before, after = [], []
    for size, width, each, spread in zip(sizes, kernel, stride, dilation, strict=True):
        missing = max((ceil(size / each) - 1) * each + (width - 1) * spread + 1 - size, 0)
        less, more = missing // 2, missing - missing // 2
        before.append(less if how == "SAME_UPPER" else more)
        after.append(more if how == "SAME_UPPER" else less)
    return before, after


def by_rank(count: int, *kinds: Any) -> Any:
    """The one of three kinds for sequences, images or volumes."""
    return kinds[count - 1]
