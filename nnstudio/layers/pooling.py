"""Layers that make pictures smaller by summing up neighbourhoods."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.layers.fields import Border2d, Size2d, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Pooling(Layer):
    """What every pooling of pictures takes and gives."""

    inputs: ClassVar = (Port("image", "channels height width"),)
    outputs: ClassVar = (Port("output", "channels height width"),)


class _WindowPooling(_Pooling):
    """Pooling with a window that moves in steps."""

    kernel_size: Size2d = Field(
        (2, 2), title="Window", description="Height and width of the window in pixels"
    )
    stride: Size2d | None = Field(
        None, title="Stride", description="Pixels between two windows; as large as the window unless set"
    )
    padding: Border2d = Field(
        (0, 0), title="Padding", description="Border added around the picture; at most half the window"
    )

    def summary(self) -> str:
        return times(self.kernel_size)


class MaxPool2d(
    _WindowPooling, group="Pooling", icon="maxpool2d", words="maximum downsample subsample 最大池化"
):
    """Keeps the largest value of every window, so the picture gets smaller and what was found stays."""

    def build(self, image: Argument) -> Module:
        return nn.MaxPool2d(self.kernel_size, stride=self.stride, padding=self.padding)


class AvgPool2d(
    _WindowPooling, group="Pooling", icon="avgpool2d", words="mean downsample subsample 平均池化"
):
    """Keeps the mean of every window, so the picture gets smaller and smoother."""

    def build(self, image: Argument) -> Module:
        return nn.AvgPool2d(self.kernel_size, stride=self.stride, padding=self.padding)


class AdaptiveAvgPool2d(
    _Pooling, group="Pooling", icon="adaptiveavgpool2d", words="global average mean GAP 自适应 全局平均池化"
):
    """Averages a picture of any size down to the size you ask for; 1 × 1 is global average pooling."""

    output_size: Size2d = Field((1, 1), title="Output size", description="Height and width that come out")

    def summary(self) -> str:
        return times(self.output_size)

    def build(self, image: Argument) -> Module:
        return nn.AdaptiveAvgPool2d(self.output_size)
