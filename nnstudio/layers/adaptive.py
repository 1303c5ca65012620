"""Pooling to a size that is asked for, whatever the size that comes in."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn, parts
from nnstudio.layers.fields import Length, Size, Size2d, Size3d, per_axis, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.spatial import Moving, OnPicture, OnSeries, OnVolume


class _Adaptive(Moving):
    output_size: Size

    def summary(self) -> str:
        return times(per_axis(self.output_size))


class _ToSeries(_Adaptive, OnSeries):
    output_size: Length = Field(1, title="Output size", description="Steps that come out")


class _ToPicture(_Adaptive, OnPicture):
    output_size: Size2d = Field((1, 1), title="Output size", description="Height and width that come out")


class _ToVolume(_Adaptive, OnVolume):
    output_size: Size3d = Field(
        (1, 1, 1), title="Output size", description="Depth, height and width that come out"
    )


class AdaptiveAvgPool1d(
    _ToSeries,
    group="Pooling",
    icon="adaptiveavgpool1d",
    words="global average mean GAP series 自适应 全局平均池化 一维",
):
    """Averages a series of any length down to the length you ask for.

    Between convolutions and dense layers, so that series of any length fit.

    Shape: the steps become Output size; channels stay.
    """

    def build(self, series: Argument) -> Module:
        return nn.AdaptiveAvgPool1d(self.output_size)


class AdaptiveAvgPool2d(
    _ToPicture,
    group="Pooling",
    icon="adaptiveavgpool2d",
    words="global average mean GAP 自适应 全局平均池化",
):
    """Averages a picture of any size down to the size you ask for; 1 × 1 is global average pooling.

    Between convolutions and dense layers, so that pictures of any size fit.

    Shape: height and width become Output size; channels stay.
    """

    def build(self, image: Argument) -> Module:
        return nn.AdaptiveAvgPool2d(self.output_size)


class AdaptiveAvgPool3d(
    _ToVolume,
    group="Pooling",
    icon="adaptiveavgpool3d",
    words="global average mean GAP volume 自适应 全局平均池化 三维",
):
    """Averages a volume of any size down to the size you ask for.

    Between convolutions and dense layers, so that volumes of any size fit.

    Shape: depth, height and width become Output size; channels stay.
    """

    def build(self, volume: Argument) -> Module | Value:
        if self.output_size == (1, 1, 1):
            return nn.AdaptiveAvgPool3d(self.output_size)
        # ONNX has no other averages over three axes: first down and across, then in depth.
        channels, depth = volume.shape.sizes[:2]
        deep, *flat = self.output_size
        pixels = flat[0] * flat[1]
        slices = nn.AdaptiveAvgPool2d(tuple(flat))(volume.flatten(1, 2))
        averaged = nn.AdaptiveAvgPool2d((deep, pixels))(slices.reshape((-1, channels, depth, pixels)))
        return averaged.reshape((-1, channels, deep, *flat))


class _AdaptiveMaxPool(_Adaptive):
    def build(self, input: Argument) -> Module:
        sizes, wanted = input.shape.sizes[1:], per_axis(self.output_size)
        if all(size % output == 0 for size, output in zip(sizes, wanted, strict=True)):
            construct = getattr(nn, f"AdaptiveMaxPool{self.rank}d")
            module: Module = construct(self.output_size)
            return module
        return parts.AdaptiveMaxPool(sizes, wanted)  # windows of unequal size, which ONNX has not


class AdaptiveMaxPool1d(
    _ToSeries,
    _AdaptiveMaxPool,
    group="Pooling",
    icon="adaptivemaxpool1d",
    words="global maximum GMP series 自适应 全局最大池化 一维",
):
    """Cuts a series of any length into as many parts as you ask for, and keeps the largest value of each.

    Where it matters that something occurs, not how often; series of any length fit.

    Shape: the steps become Output size; channels stay.
    """


class AdaptiveMaxPool2d(
    _ToPicture,
    _AdaptiveMaxPool,
    group="Pooling",
    icon="adaptivemaxpool2d",
    words="global maximum GMP 自适应 全局最大池化 二维",
):
    """Keeps the largest values of a picture of any size, in a grid as large as you ask for.

    Where it matters that something occurs, not how often; pictures of any size fit.

    Shape: height and width become Output size; channels stay.
    """


class AdaptiveMaxPool3d(
    _ToVolume,
    _AdaptiveMaxPool,
    group="Pooling",
    icon="adaptivemaxpool3d",
    words="global maximum GMP volume 自适应 全局最大池化 三维",
):
    """Keeps the largest values of a volume of any size, in a grid as large as you ask for.

    Where it matters that something occurs, not how often; volumes of any size fit.

    Shape: depth, height and width become Output size; channels stay.
    """


class _Global(Layer):
    """A sequence is pooled over its steps, everything else over what lies behind the channels."""

    inputs: ClassVar = (
        Port(
            "input",
            "channels height width",
            "steps features",
            "channels steps",
            "channels depth height width",
        ),
    )
    outputs: ClassVar = (Port("output", "features"),)

    @staticmethod
    def pooled_axes(input: Argument) -> tuple[int, ...]:
        """PyTorch's numbers of the axes that go."""
        return tuple(
            place
            for place, axis in enumerate(input.shape.axes, start=1)
            if axis not in ("channels", "features")
        )


class GlobalAvgPool(
    _Global,
    group="Pooling",
    usual=True,
    icon="globalavgpool",
    title="Global average pooling",
    words="mean GAP whole flatten 全局平均池化",
):
    """Averages every channel over the whole picture, series or volume: one number per channel.

    At the end of the convolutions, in place of Flatten; any size fits then.

    Shape: channels become features; all other axes go.
    """

    def build(self, input: Argument) -> Value:
        return input.mean(dim=self.pooled_axes(input))


class GlobalMaxPool(
    _Global,
    group="Pooling",
    icon="globalmaxpool",
    title="Global max pooling",
    words="maximum GMP whole flatten 全局最大池化",
):
    """Keeps the largest number of every channel of the whole picture, series or volume.

    At the end of the convolutions, where it matters that something occurs, not how often.

    Shape: channels become features; all other axes go.
    """

    def build(self, input: Argument) -> Value:
        return input.amax(dim=self.pooled_axes(input))
