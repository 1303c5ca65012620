"""Layers that slide small filters over steps or pictures."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import Border2d, Length, Padding1d, Padding2d, Size2d, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port

_IMAGE = (Port("image", "channels height width"),)
_FEATURE_MAPS = (Port("output", "channels height width"),)


class _Convolution(Layer):
    """Fields that every convolution has."""

    out_channels: int = Field(
        32,
        ge=1,
        le=8192,
        title="Filters",
        description="How many patterns to look for; each is a channel",
    )
    groups: int = Field(
        1,
        ge=1,
        le=8192,
        title="Groups",
        description="Groups of channels that do not see each other; divides both counts",
    )
    bias: bool = Field(True, title="Bias", description="Adds a learned constant to every filter")

    def check_groups(self, channels: int) -> None:
        """Refuses groups that do not divide the channels."""
        if channels % self.groups or self.out_channels % self.groups:
            raise LayerError(
                "groups-do-not-divide",
                "{groups} groups must divide both the {channels} incoming channels and {filters} filters.",
                groups=self.groups,
                channels=channels,
                filters=self.out_channels,
            )


def _check_padding(padding: object, stride: tuple[int, ...]) -> None:
    if padding == "same" and any(step != 1 for step in stride):
        raise LayerError(
            "same-padding-stride",
            "Padding “same” keeps the size and needs stride 1; it has stride {stride}.",
            stride=times(stride),
        )


class Conv1d(_Convolution, group="Convolution", icon="conv1d", words="filter kernel series signal 卷积 一维"):
    """Slides small filters along a series, each learning to spot one pattern."""

    inputs: ClassVar = (Port("series", "channels steps"),)
    outputs: ClassVar = (Port("output", "channels steps"),)

    kernel_size: Length = Field(3, title="Kernel size", description="Steps that each filter sees at once")
    stride: Length = Field(1, title="Stride", description="Steps between two positions of the filter")
    padding: Padding1d = Field("same", title="Padding", description="Zeros added at both ends")
    dilation: Length = Field(1, title="Dilation", description="Gap between the steps a filter sees")

    def summary(self) -> str:
        return Phrase("{count} filters · {size}", count=self.out_channels, size=self.kernel_size)

    def build(self, series: Argument) -> Module:
        self.check_groups(series.shape.channels)
        _check_padding(self.padding, (self.stride,))
        return nn.Conv1d(
            series.shape.channels,
            self.out_channels,
            self.kernel_size,
            stride=self.stride,
            padding=self.padding,
            dilation=self.dilation,
            groups=self.groups,
            bias=self.bias,
        )


class Conv2d(
    _Convolution, group="Convolution", icon="conv2d", words="filter kernel image picture CNN 卷积 二维"
):
    """Slides small filters over an image, each learning to spot one pattern."""

    inputs: ClassVar = _IMAGE
    outputs: ClassVar = _FEATURE_MAPS

    kernel_size: Size2d = Field(
        (3, 3), title="Kernel size", description="Height and width of each filter in pixels"
    )
    stride: Size2d = Field(
        (1, 1), title="Stride", description="Pixels between two positions of the filter, down and across"
    )
    padding: Padding2d = Field("same", title="Padding", description="Zeros added around the picture")
    dilation: Size2d = Field((1, 1), title="Dilation", description="Gap between the pixels a filter sees")

    def summary(self) -> str:
        return Phrase("{count} filters · {size}", count=self.out_channels, size=times(self.kernel_size))

    def build(self, image: Argument) -> Module:
        self.check_groups(image.shape.channels)
        _check_padding(self.padding, self.stride)
        return nn.Conv2d(
            image.shape.channels,
            self.out_channels,
            self.kernel_size,
            stride=self.stride,
            padding=self.padding,
            dilation=self.dilation,
            groups=self.groups,
            bias=self.bias,
        )


class ConvTranspose2d(
    _Convolution,
    group="Convolution",
    icon="convtranspose2d",
    words="deconvolution upsample decoder 反卷积 转置卷积",
):
    """Makes a picture larger: every pixel paints a small learned patch."""

    inputs: ClassVar = _IMAGE
    outputs: ClassVar = _FEATURE_MAPS

    kernel_size: Size2d = Field(
        (2, 2), title="Kernel size", description="Height and width of each patch in pixels"
    )
    stride: Size2d = Field((2, 2), title="Stride", description="How many times larger, down and across")
    padding: Border2d = Field((0, 0), title="Padding", description="Pixels cut off at each border")
    output_padding: Border2d = Field(
        (0, 0),
        title="Output padding",
        description="Pixels added below and at the right; smaller than the stride",
    )

    def summary(self) -> str:
        return Phrase("{count} filters · {size}", count=self.out_channels, size=times(self.kernel_size))

    def build(self, image: Argument) -> Module:
        self.check_groups(image.shape.channels)
        if any(extra >= step for extra, step in zip(self.output_padding, self.stride, strict=True)):
            raise LayerError(
                "output-padding-too-large",
                "Output padding {padding} must be smaller than the stride, {stride}.",
                padding=times(self.output_padding),
                stride=times(self.stride),
            )
        return nn.ConvTranspose2d(
            image.shape.channels,
            self.out_channels,
            self.kernel_size,
            stride=self.stride,
            padding=self.padding,
            output_padding=self.output_padding,
            groups=self.groups,
            bias=self.bias,
        )
