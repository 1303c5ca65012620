"""Convolutions that look at every channel by itself, which needs far fewer weights."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn
from nnstudio.layers.fields import per_axis, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.sliding import Filters, Sliding, SlidingPicture, SlidingSeries, SlidingVolume
from nnstudio.layers.weights import normalised


class _Multiplied(Layer):
    depth_multiplier: int = Field(
        1,
        ge=1,
        le=64,
        title="Filters per channel",
        description="How many patterns to look for in each channel",
    )


class _PerChannel(Sliding, _Multiplied):
    def depthwise(self, input: Argument, *, bias: bool) -> Module:
        """One group per channel."""
        channels = input.shape.channels
        return self.convolution(input, channels * self.depth_multiplier, groups=channels, bias=bias)


class _Depthwise(_PerChannel):
    def summary(self) -> str:
        return times(per_axis(self.kernel_size))

    def build(self, input: Argument) -> Module:
        return self.depthwise(input, bias=self.bias)


class DepthwiseConv1d(
    SlidingSeries,
    _Depthwise,
    group="Convolution",
    icon="depthwiseconv1d",
    title="Depthwise Conv1d",
    words="depthwise filter kernel series signal per channel 深度卷积 逐通道 一维",
):
    """Slides filters along a series, every channel with its own and by itself.

    Where a full convolution is too slow or has too many weights; follow it with a Conv1d of kernel size 1,
    which mixes the channels.

    Shape: channels are multiplied by Filters per channel; the steps stay with padding “same”.
    """


class DepthwiseConv2d(
    SlidingPicture,
    _Depthwise,
    group="Convolution",
    icon="depthwiseconv2d",
    title="Depthwise Conv2d",
    words="depthwise filter kernel image MobileNet per channel 深度卷积 逐通道 二维",
):
    """Slides filters over an image, every channel with its own and by itself.

    In networks for phones, where a full convolution is too slow; follow it with a 1 × 1 Conv2d, which mixes
    the channels.

    Shape: channels are multiplied by Filters per channel; height and width stay with padding “same”.
    """


class DepthwiseConv3d(
    SlidingVolume,
    _Depthwise,
    group="Convolution",
    icon="depthwiseconv3d",
    title="Depthwise Conv3d",
    words="depthwise filter kernel volume voxel video per channel 深度卷积 逐通道 三维",
):
    """Slides filters through a volume, every channel with its own and by itself.

    For scans and videos, where a full convolution soon becomes too slow.

    Shape: channels are multiplied by Filters per channel; depth, height and width stay with padding “same”.
    """


class _Separable(_PerChannel, Filters):
    def build(self, input: Argument) -> Value:
        mix = getattr(nn, f"Conv{self.rank}d")(
            input.shape.channels * self.depth_multiplier, self.out_channels, 1, bias=self.bias
        )
        found: Value = self.depthwise(input, bias=False)(input)
        return normalised(mix, self.weight_norm)(found)


class SeparableConv1d(
    SlidingSeries,
    _Separable,
    group="Convolution",
    icon="separableconv1d",
    title="Separable Conv1d",
    words="depthwise pointwise separable filter kernel series 可分离卷积 一维",
):
    """Looks at every channel of a series by itself first, then mixes the channels.

    In place of Conv1d where speed matters; about as good with a fraction of the weights.

    Shape: channels become Filters; the steps stay with padding “same” and shrink with a stride.
    """


class SeparableConv2d(
    SlidingPicture,
    _Separable,
    group="Convolution",
    icon="separableconv2d",
    title="Separable Conv2d",
    words="depthwise pointwise separable filter kernel image MobileNet Xception 可分离卷积 二维",
):
    """Looks at every channel of an image by itself first, then mixes the channels.

    In place of Conv2d where speed matters; about as good with a fraction of the weights.

    Shape: channels become Filters; height and width stay with padding “same” and shrink with a stride.
    """


class SeparableConv3d(
    SlidingVolume,
    _Separable,
    group="Convolution",
    icon="separableconv3d",
    title="Separable Conv3d",
    words="depthwise pointwise separable filter kernel volume video 可分离卷积 三维",
):
    """Looks at every channel of a volume by itself first, then mixes the channels.

    In place of Conv3d, whose many weights are slow and learn small data by heart.

    Shape: channels become Filters; depth, height and width stay with padding “same”.
    """
