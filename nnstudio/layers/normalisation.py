"""Layers that keep numbers in a healthy range while they flow through the network."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Normalisation(Layer):
    """Fields that every normalisation has."""

    eps: float = Field(
        1e-5, gt=0.0, le=1.0, title="Epsilon", description="Small number that keeps the division safe"
    )


class Running(_Normalisation):
    """Fields that batch and instance normalisations share."""

    momentum: float = Field(
        0.1, gt=0.0, le=1.0, title="Momentum", description="How fast the running mean and variance follow"
    )
    affine: bool = Field(True, title="Learn scale and shift", description="Adds a learned scale and shift")
    track_running_stats: bool = Field(
        True,
        title="Running statistics",
        description="Remembers mean and variance of the training data for later answers",
    )

    def arguments(self) -> dict[str, Any]:
        """What PyTorch's modules are given besides the number of channels."""
        return {
            "eps": self.eps,
            "momentum": self.momentum,
            "affine": self.affine,
            "track_running_stats": self.track_running_stats,
        }


class _BatchNorm(Running):
    """What batch normalisations share."""

    def onnx_refusal(self) -> str:
        if self.track_running_stats:
            return ""
        return Phrase("Without running statistics its answer for one sample depends on the others.")


class BatchNorm1d(
    _BatchNorm,
    group="Normalisation",
    usual=True,
    icon="batchnorm1d",
    words="batch normalization features 批归一化 标准化",
):
    """Gives every feature mean 0 and variance 1 over the batch, which makes training faster and steadier.

    Between a dense layer, or a convolution over series, and its activation. It needs batches of more than a
    few samples.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("input", "features", "channels steps"),)

    def build(self, input: Argument) -> Module:
        return nn.BatchNorm1d(input.shape.sizes[0], **self.arguments())


class BatchNorm2d(
    _BatchNorm,
    group="Normalisation",
    usual=True,
    icon="batchnorm2d",
    words="batch normalization image 批归一化 图像",
):
    """Gives every channel of a picture mean 0 and variance 1 over the batch.

    Between a convolution over pictures and its activation. It needs batches of more than a few samples.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("image", "channels height width"),)

    def build(self, image: Argument) -> Module:
        return nn.BatchNorm2d(image.shape.channels, **self.arguments())


class BatchNorm3d(
    _BatchNorm, group="Normalisation", icon="batchnorm3d", words="batch normalization volume 批归一化 体数据"
):
    """Gives every channel of a volume mean 0 and variance 1 over the batch.

    Between a convolution over volumes and its activation. With batches of few samples take GroupNorm.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("volume", "channels depth height width"),)

    def build(self, volume: Argument) -> Module:
        return nn.BatchNorm3d(volume.shape.channels, **self.arguments())


BATCH_NORMS = (BatchNorm1d, BatchNorm2d, BatchNorm3d)


class _LastAxes(_Normalisation):
    """Fields of the normalisations over the last axes of every sample."""

    axes: int = Field(
        1,
        ge=1,
        le=5,
        title="Axes",
        description="How many of the last axes are taken together: 1 is the features of every step alone",
    )
    elementwise_affine: bool = Field(
        True,
        title="Learn a scale",
        description="Adds a learned factor for every number that is taken together",
    )

    def last_sizes(self, input: Argument) -> tuple[int, ...]:
        """Sizes of the axes that are taken together."""
        if self.axes > len(input.shape.sizes):
            raise LayerError(
                "axes-missing",
                "It works over the last {count} axes, and receives {shape}.",
                count=self.axes,
                shape=input.shape.in_words(),
            )
        sizes: tuple[int, ...] = input.shape.sizes[-self.axes :]
        return sizes


class LayerNorm(
    _LastAxes,
    group="Normalisation",
    usual=True,
    icon="layernorm",
    words="layer normalization transformer 层归一化",
):
    """Gives the features of every single sample mean 0 and variance 1; the batch does not matter.

    In transformers and other networks for sequences. For the channels of pictures take ChannelNorm.

    Shape: stays as it is.
    """

    bias: bool = Field(True, title="Learn a shift", description="Adds a learned constant to every scale")

    def build(self, input: Argument) -> Module:
        return nn.LayerNorm(
            self.last_sizes(input), eps=self.eps, elementwise_affine=self.elementwise_affine, bias=self.bias
        )


class RMSNorm(
    _LastAxes,
    group="Normalisation",
    icon="rmsnorm",
    words="root mean square normalization transformer LLaMA 均方根归一化",
):
    """Divides the features of every single sample by their root mean square.

    In large transformers, as a cheaper LayerNorm that does just as well.

    Shape: stays as it is.
    """

    eps: float = Field(
        1e-6, gt=0.0, le=1.0, title="Epsilon", description="Small number that keeps the division safe"
    )

    def build(self, input: Argument) -> Module:
        return nn.RMSNorm(self.last_sizes(input), eps=self.eps, elementwise_affine=self.elementwise_affine)


class ChannelNorm(
    _Normalisation,
    group="Normalisation",
    icon="channelnorm",
    words="layer normalization channels first ConvNeXt 通道归一化",
):
    """Gives the channels at every single position mean 0 and variance 1: LayerNorm for pictures.

    In convolutional networks of the ConvNeXt kind. The batch does not matter.

    Shape: stays as it is.
    """

    inputs: ClassVar = (
        Port("input", "channels height width", "channels steps", "channels depth height width"),
    )

    affine: bool = Field(True, title="Learn scale and shift", description="Adds a learned scale and shift")

    def build(self, input: Argument) -> Value:
        norm = nn.LayerNorm((input.shape.channels,), eps=self.eps, elementwise_affine=self.affine)
        return norm(input.movedim(1, -1)).movedim(-1, 1)


class GroupNorm(
    _Normalisation,
    group="Normalisation",
    icon="groupnorm",
    words="group normalization small batch 组归一化 小批量",
):
    """Gives every group of channels of a sample mean 0 and variance 1; the batch does not matter.

    Instead of BatchNorm where batches are small, for example with large pictures.

    Shape: stays as it is.
    """

    inputs: ClassVar = (
        Port("input", "channels height width", "channels steps", "channels depth height width", "features"),
    )

    num_groups: int = Field(
        4,
        ge=1,
        le=8192,
        title="Groups",
        description="Into how many groups the channels are divided; 1 takes all of them together",
    )
    affine: bool = Field(True, title="Learn scale and shift", description="Adds a learned scale and shift")

    def summary(self) -> str:
        return Phrase("{count} groups", count=self.num_groups)

    def build(self, input: Argument) -> Module:
        channels = input.shape.sizes[0]
        if channels % self.num_groups:
            raise LayerError(
                "norm-groups-do-not-divide",
                "{groups} groups do not divide {channels} channels.",
                groups=self.num_groups,
                channels=channels,
            )
        if input.shape.numel == self.num_groups:
            raise LayerError(
                "norm-of-one-number",
                "Each of its groups would hold a single number, and nothing but zeros would be left.",
            )
        return nn.GroupNorm(self.num_groups, channels, eps=self.eps, affine=self.affine)
