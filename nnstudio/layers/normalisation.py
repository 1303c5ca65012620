"""Layers that keep numbers in a healthy range while they flow through the network."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Normalisation(Layer):
    """Fields that every normalisation has."""

    eps: float = Field(
        1e-5, gt=0.0, le=1.0, title="Epsilon", description="Small number that keeps the division safe"
    )


class _BatchNorm(_Normalisation):
    """Fields that batch normalisations share."""

    momentum: float = Field(
        0.1, gt=0.0, le=1.0, title="Momentum", description="How fast the running mean and variance follow"
    )
    affine: bool = Field(True, title="Learn scale and shift", description="Adds a learned scale and shift")


class BatchNorm1d(
    _BatchNorm,
    group="Normalisation",
    icon="batchnorm1d",
    words="batch normalization features 批归一化 标准化",
):
    """Gives every feature mean 0 and variance 1 over the batch, which makes training faster and steadier."""

    inputs: ClassVar = (Port("input", "features", "channels steps"),)

    def build(self, input: Argument) -> Module:
        return nn.BatchNorm1d(input.shape.sizes[0], eps=self.eps, momentum=self.momentum, affine=self.affine)


class BatchNorm2d(
    _BatchNorm, group="Normalisation", icon="batchnorm2d", words="batch normalization image 批归一化 图像"
):
    """Gives every channel of a picture mean 0 and variance 1 over the batch."""

    inputs: ClassVar = (Port("image", "channels height width"),)

    def build(self, image: Argument) -> Module:
        return nn.BatchNorm2d(image.shape.channels, eps=self.eps, momentum=self.momentum, affine=self.affine)


class LayerNorm(
    _Normalisation, group="Normalisation", icon="layernorm", words="layer normalization transformer 层归一化"
):
    """Gives the features of every single sample mean 0 and variance 1; the batch does not matter."""

    inputs: ClassVar = (Port("input", "features", "steps features"),)

    def build(self, input: Argument) -> Module:
        return nn.LayerNorm((input.shape.features,), eps=self.eps)
