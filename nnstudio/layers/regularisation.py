"""Layers that keep a network from learning its training data by heart."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import Phrase
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Dropout(Layer):
    """The field of everything that drops numbers while training."""

    p: float = Field(
        0.5, ge=0.0, lt=1.0, title="Share dropped", description="Probability that a number is set to zero"
    )

    def summary(self) -> str:
        return Phrase("{share} dropped", share=f"{self.p:.0%}")


class Dropout(
    _Dropout,
    group="Regularisation",
    usual=True,
    icon="dropout",
    words="regularize overfitting 随机失活 正则化",
):
    """Sets random numbers to zero while training, so that the network does not rely on any single one.

    Between dense layers of a network that does well on its training data only.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Dropout(self.p)


class AlphaDropout(
    _Dropout, group="Regularisation", icon="alphadropout", words="SELU self-normalizing 随机失活 自归一化"
):
    """Drops random numbers while training in a way that keeps mean and variance, as SELU needs it.

    Together with SELU, instead of Dropout.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.AlphaDropout(self.p)


class _ChannelDropout(_Dropout):
    """The same for what drops whole channels."""

    p: float = Field(
        0.5, ge=0.0, lt=1.0, title="Share dropped", description="Probability that a channel is dropped"
    )


class Dropout1d(
    _ChannelDropout,
    group="Regularisation",
    icon="dropout1d",
    words="spatial channel series overfitting 随机失活 通道 序列",
):
    """Sets random channels of a series to zero while training.

    Between convolutions over series, where neighbouring steps are alike and single zeros would hardly matter.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("series", "channels steps"),)

    def build(self, series: Argument) -> Module:
        return nn.Dropout1d(self.p)


class Dropout2d(
    _ChannelDropout,
    group="Regularisation",
    icon="dropout2d",
    words="spatial channel image overfitting 随机失活 通道 图像",
):
    """Sets random channels of a picture to zero while training.

    Between convolutions over pictures, where neighbouring pixels are alike and single zeros would hardly
    matter.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("image", "channels height width"),)

    def build(self, image: Argument) -> Module:
        return nn.Dropout2d(self.p)


class Dropout3d(
    _ChannelDropout,
    group="Regularisation",
    icon="dropout3d",
    words="spatial channel volume overfitting 随机失活 通道 体数据",
):
    """Sets random channels of a volume to zero while training.

    Between convolutions over volumes or films.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("volume", "channels depth height width"),)

    def build(self, volume: Argument) -> Module:
        return nn.Dropout3d(self.p)


class FeatureAlphaDropout(
    _ChannelDropout,
    group="Regularisation",
    icon="featurealphadropout",
    words="SELU channel self-normalizing 随机失活 通道 自归一化",
):
    """Drops random channels while training in a way that keeps mean and variance, as SELU needs it.

    Together with SELU, instead of Dropout1d, Dropout2d or Dropout3d.

    Shape: stays as it is.
    """

    inputs: ClassVar = (
        Port("input", "channels steps", "channels height width", "channels depth height width"),
    )

    def build(self, input: Argument) -> Module:
        return nn.FeatureAlphaDropout(self.p)
