"""Normalisations of every channel of every sample by itself, and of neighbouring channels by each other."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.layer import Layer
from nnstudio.layers.normalisation import Running
from nnstudio.layers.port import Port


class _InstanceNorm(Running):
    """What instance normalisations share."""

    affine: bool = Field(False, title="Learn scale and shift", description="Adds a learned scale and shift")
    track_running_stats: bool = Field(
        False,
        title="Running statistics",
        description="Once trained, uses mean and variance of the training data, not of the sample",
    )

    def check_channels(self, input: Argument) -> None:
        """Refuses channels of a single number."""
        if input.shape.numel == input.shape.channels:
            raise LayerError(
                "norm-of-one-number",
                "Each of its channels holds a single number, and nothing but zeros would be left.",
            )


class InstanceNorm1d(
    _InstanceNorm,
    group="Normalisation",
    icon="instancenorm1d",
    words="instance normalization series 实例归一化 序列",
):
    """Gives every channel of every single series mean 0 and variance 1.

    Where level and strength of a series do not matter, only its course.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("series", "channels steps"),)

    def build(self, series: Argument) -> Module:
        self.check_channels(series)
        return nn.InstanceNorm1d(series.shape.channels, **self.arguments())


class InstanceNorm2d(
    _InstanceNorm,
    group="Normalisation",
    icon="instancenorm2d",
    words="instance normalization image style 实例归一化 图像 风格",
):
    """Gives every channel of every single picture mean 0 and variance 1.

    In networks that change the style of pictures, and where brightness does not matter.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("image", "channels height width"),)

    def build(self, image: Argument) -> Module:
        self.check_channels(image)
        return nn.InstanceNorm2d(image.shape.channels, **self.arguments())


class InstanceNorm3d(
    _InstanceNorm,
    group="Normalisation",
    icon="instancenorm3d",
    words="instance normalization volume medical 实例归一化 体数据 医学",
):
    """Gives every channel of every single volume mean 0 and variance 1.

    For medical volumes, where batches hold one or two samples.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("volume", "channels depth height width"),)

    def build(self, volume: Argument) -> Module:
        self.check_channels(volume)
        return nn.InstanceNorm3d(volume.shape.channels, **self.arguments())


class LocalResponseNorm(
    Layer,
    group="Normalisation",
    icon="localresponsenorm",
    words="LRN local response AlexNet lateral inhibition 局部响应归一化",
):
    """Damps a channel where its neighbouring channels are strong.

    To rebuild AlexNet and its relatives. In new networks take BatchNorm2d.

    Shape: stays as it is.
    """

    inputs: ClassVar = (
        Port("input", "channels height width", "channels steps", "channels depth height width"),
    )

    size: int = Field(
        5, ge=1, le=1_024, title="Neighbours", description="How many neighbouring channels are looked at"
    )
    alpha: float = Field(
        1e-4, ge=0.0, le=100.0, title="Alpha", description="How much strong neighbours count"
    )
    beta: float = Field(
        0.75, ge=0.0, le=10.0, title="Beta", description="How steeply the damping grows with them"
    )
    k: float = Field(
        1.0, ge=0.001, le=1000.0, title="Offset", description="Damping where all neighbours are silent"
    )

    def summary(self) -> str:
        return Phrase("{count} channels", count=self.size)

    def build(self, input: Argument) -> Module:
        return nn.LocalResponseNorm(self.size, alpha=self.alpha, beta=self.beta, k=self.k)
