"""Layers that make a series, a picture or a volume smaller by summing up neighbourhoods."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn
from nnstudio.errors import LayerError
from nnstudio.layers.fields import Length, Size, Size2d, Size3d, per_axis
from nnstudio.layers.port import Port
from nnstudio.layers.windows import (
    KeepRest,
    Padded,
    PaddedPicture,
    PaddedSeries,
    PaddedVolume,
    PictureWindow,
    SeriesWindow,
    VolumeWindow,
    Window,
)


class _MaxPool(Padded):
    dilation: Size
    return_indices: bool = Field(
        False, title="Indices output", description="Also tells where each largest value was, for unpooling"
    )

    def output_ports(self) -> tuple[Port, ...]:
        if not self.return_indices:
            return self.outputs
        return (*self.outputs, Port("indices", " ".join(self.outputs[0].accepts[0]), dtype="index"))

    def build(self, input: Argument) -> Module | dict[str, Value]:
        self.check_padding()
        self._check_windows(input.shape.sizes[1:])
        construct = getattr(nn, f"MaxPool{self.rank}d")
        module: Module = construct(
            self.kernel_size,
            stride=self.stride,
            padding=self.padding,
            dilation=self.dilation,
            return_indices=self.return_indices,
            ceil_mode=self.reaches_over(input.shape.sizes[1:], self.dilation),
        )
        if not self.return_indices:
            return module
        both = module(input)
        return {"output": both[0], "indices": both[1]}

    def _check_windows(self, sizes: tuple[int, ...]) -> None:
        """Refuses windows that see nothing but padding: PyTorch would give minus infinity."""
        kernels, gaps, borders = map(per_axis, (self.kernel_size, self.dilation, self.padding))
        axes = zip(sizes, kernels, self.strides, borders, gaps, strict=True)
        for size, kernel, stride, border, gap in axes:
            for start in range(-border, 0, stride):
                skipped = -(start // gap)
                if skipped >= kernel or start + skipped * gap >= size:
                    raise LayerError(
                        "window-in-padding",
                        "A window of {kernel} with dilation {gap} would see nothing but padding in {size}.",
                        kernel=kernel,
                        gap=gap,
                        size=size,
                    )


class MaxPool1d(
    PaddedSeries,
    _MaxPool,
    group="Pooling",
    icon="maxpool1d",
    words="maximum downsample series 最大池化 一维",
):
    """Keeps the largest value of every window, so the series gets shorter and what was found stays.

    After one or two Conv1d, to look at a longer stretch with the next ones.

    Shape: the steps are divided by the stride; channels stay.
    """

    dilation: Length = Field(1, title="Dilation", description="Gap between the steps of a window")


class MaxPool2d(
    PaddedPicture,
    _MaxPool,
    group="Pooling",
    usual=True,
    icon="maxpool2d",
    words="maximum downsample subsample 最大池化",
):
    """Keeps the largest value of every window, so the picture gets smaller and what was found stays.

    After one or two Conv2d, to look at larger parts of the picture with the next ones.

    Shape: height and width are divided by the stride; channels stay.
    """

    dilation: Size2d = Field((1, 1), title="Dilation", description="Gap between the pixels of a window")


class MaxPool3d(
    PaddedVolume,
    _MaxPool,
    group="Pooling",
    icon="maxpool3d",
    words="maximum downsample volume 最大池化 三维",
):
    """Keeps the largest value of every window, so the volume gets smaller and what was found stays.

    After one or two Conv3d, to look at larger parts of the volume with the next ones.

    Shape: depth, height and width are divided by the stride; channels stay.
    """

    dilation: Size3d = Field((1, 1, 1), title="Dilation", description="Gap between the voxels of a window")


class _AvgPool(Padded):
    count_include_pad: bool = Field(
        True, title="Count the padding", description="The zeros of the padding take part in the mean"
    )

    def build(self, input: Argument) -> Module:
        self.check_padding()
        construct = getattr(nn, f"AvgPool{self.rank}d")
        module: Module = construct(
            self.kernel_size,
            stride=self.stride,
            padding=self.padding,
            ceil_mode=self.reaches_over(input.shape.sizes[1:]),
            count_include_pad=self.count_include_pad,
        )
        return module


class AvgPool1d(
    PaddedSeries, _AvgPool, group="Pooling", icon="avgpool1d", words="mean downsample series 平均池化 一维"
):
    """Keeps the mean of every window, so the series gets shorter and smoother.

    Where the overall level matters more than single peaks.

    Shape: the steps are divided by the stride; channels stay.
    """


class AvgPool2d(
    PaddedPicture,
    _AvgPool,
    group="Pooling",
    usual=True,
    icon="avgpool2d",
    words="mean downsample subsample 平均池化",
):
    """Keeps the mean of every window, so the picture gets smaller and smoother.

    Where the overall brightness matters more than single spots.

    Shape: height and width are divided by the stride; channels stay.
    """


class AvgPool3d(
    PaddedVolume, _AvgPool, group="Pooling", icon="avgpool3d", words="mean downsample volume 平均池化 三维"
):
    """Keeps the mean of every window, so the volume gets smaller and smoother.

    Where the overall level matters more than single spots.

    Shape: depth, height and width are divided by the stride; channels stay.
    """


class _LPPool(Window):
    norm_type: int = Field(
        2,
        ge=1,
        le=8,
        title="Power",
        description="1 adds up, 2 is the length of a vector, more comes near the largest",
    )
    ceil_mode: KeepRest = False

    def build(self, input: Argument) -> Module | Value:
        construct = getattr(nn, f"LPPool{self.rank}d")
        pool: Module = construct(
            self.norm_type, self.kernel_size, stride=self.stride, ceil_mode=self.ceil_mode
        )
        # The root of a negative sum is not a number, and PyTorch leaves the signs in odd powers.
        odd = self.norm_type > 1 and self.norm_type % 2
        return pool(input.abs()) if odd else pool


class LPPool1d(
    SeriesWindow, _LPPool, group="Pooling", icon="lppool1d", words="power average norm series 幂平均池化 一维"
):
    """Keeps the strength of every window: the root of the sum of the powers.

    Something between mean and maximum, for signals whose energy matters.

    Shape: the steps are divided by the stride; channels stay.
    """


class LPPool2d(
    PictureWindow, _LPPool, group="Pooling", icon="lppool2d", words="power average norm 幂平均池化 二维"
):
    """Keeps the strength of every window: the root of the sum of the powers.

    Something between mean and maximum, for textures.

    Shape: height and width are divided by the stride; channels stay.
    """


class LPPool3d(
    VolumeWindow, _LPPool, group="Pooling", icon="lppool3d", words="power average norm volume 幂平均池化 三维"
):
    """Keeps the strength of every window: the root of the sum of the powers.

    Something between mean and maximum, for textures in volumes.

    Shape: depth, height and width are divided by the stride; channels stay.
    """
