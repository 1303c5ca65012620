"""Max pooling backwards: every value returns to the place where it was found."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn
from nnstudio.errors import LayerError
from nnstudio.layers.fields import (
    Border,
    Border2d,
    Border3d,
    Borders,
    Length,
    Size,
    Size2d,
    Size3d,
    per_axis,
    times,
)
from nnstudio.layers.merge import check_sizes
from nnstudio.layers.port import Port
from nnstudio.layers.windows import PictureWindow, SeriesWindow, VolumeWindow, Window

_OUTPUT_SIZE = "What the pooling received, where it is not a whole number of windows"


class _Unpool(Window):
    padding: Borders
    output_size: Size | None

    def build(self, input: Argument, indices: Argument) -> Module | Value:
        check_sizes((input, indices))
        usual = self._usual(input.shape.sizes[1:])
        wanted = usual if self.output_size is None else per_axis(self.output_size)
        most = tuple(size + step - 1 for size, step in zip(usual, self.strides, strict=True))
        least = tuple(max(size - step + 1, 1) for size, step in zip(usual, self.strides, strict=True))
        if not all(low <= size <= high for low, size, high in zip(least, wanted, most, strict=True)):
            raise LayerError(
                "unpooled-size",
                "It can make {least} up to {most} of it, not {wanted}.",
                least=times(least),
                most=times(most),
                wanted=times(wanted),
            )
        construct = getattr(nn, f"MaxUnpool{self.rank}d")
        module: Module = construct(self.kernel_size, stride=self.stride, padding=self.padding)
        return module if self.output_size is None else module(input, indices, output_size=wanted)

    def _usual(self, sizes: tuple[int, ...]) -> tuple[int, ...]:
        """The size that comes out unless another is asked for.

        Raises:
            LayerError: the padding leaves nothing.
        """
        kernels, borders = per_axis(self.kernel_size), per_axis(self.padding)
        axes = zip(sizes, self.strides, borders, kernels, strict=True)
        usual = tuple((size - 1) * step - 2 * border + kernel for size, step, border, kernel in axes)
        if min(usual) < 1:
            raise LayerError("nothing-left", "Nothing would be left: {sizes}.", sizes=times(usual))
        return usual


class MaxUnpool1d(
    SeriesWindow,
    _Unpool,
    group="Pooling",
    icon="maxunpool1d",
    words="unpooling upsample decoder indices series 反池化 上采样 一维",
):
    """Puts every value back where MaxPool1d found it; all other steps become zero.

    In decoders; connect the indices of the MaxPool1d that it undoes, with the same window.

    Shape: the steps are multiplied by the stride; channels stay.
    """

    inputs: ClassVar = (Port("input", "channels steps"), Port("indices", "channels steps", dtype="index"))

    padding: Border = Field(0, title="Padding", description="Border that the pooling added at both ends")
    output_size: Length | None = Field(None, title="Output size", description=_OUTPUT_SIZE)


class MaxUnpool2d(
    PictureWindow,
    _Unpool,
    group="Pooling",
    icon="maxunpool2d",
    words="unpooling upsample decoder indices SegNet 反池化 上采样 二维",
):
    """Puts every value back where MaxPool2d found it; all other pixels become zero.

    In decoders; connect the indices of the MaxPool2d that it undoes, with the same window.

    Shape: height and width are multiplied by the stride; channels stay.
    """

    inputs: ClassVar = (
        Port("input", "channels height width"),
        Port("indices", "channels height width", dtype="index"),
    )

    padding: Border2d = Field(
        (0, 0), title="Padding", description="Border that the pooling added around the picture"
    )
    output_size: Size2d | None = Field(None, title="Output size", description=_OUTPUT_SIZE)


class MaxUnpool3d(
    VolumeWindow,
    _Unpool,
    group="Pooling",
    icon="maxunpool3d",
    words="unpooling upsample decoder indices volume 反池化 上采样 三维",
):
    """Puts every value back where MaxPool3d found it; all other voxels become zero.

    In decoders; connect the indices of the MaxPool3d that it undoes, with the same window.

    Shape: depth, height and width are multiplied by the stride; channels stay.
    """

    inputs: ClassVar = (
        Port("input", "channels depth height width"),
        Port("indices", "channels depth height width", dtype="index"),
    )

    padding: Border3d = Field(
        (0, 0, 0), title="Padding", description="Border that the pooling added around the volume"
    )
    output_size: Size3d | None = Field(None, title="Output size", description=_OUTPUT_SIZE)
