"""Layers that bring vectors to one length, or scale every channel by a learned factor."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, functional, parts
from nnstudio.errors import Phrase
from nnstudio.layers.fields import Axis, choices
from nnstudio.layers.layer import Layer


class Normalize(
    Layer, group="Normalisation", icon="normalize", words="unit length L2 norm vector 单位向量 归一化 范数"
):
    """Brings vectors to length 1, so that only their direction counts.

    Before vectors are compared with each other, for example to find similar pictures.

    Shape: stays as it is.
    """

    p: float = Field(
        2.0,
        ge=0.5,
        le=16.0,
        title="Power",
        description="How length is measured: 2 is the usual length, 1 the sum of absolute values",
    )
    dim: Axis = Field(
        -1,
        title="Axis",
        description="Along which axis the vectors lie: 1 is the first after the batch, -1 the last",
    )
    eps: float = Field(
        1e-12, gt=0.0, le=1.0, title="Epsilon", description="Small number that keeps the division safe"
    )

    def build(self, input: Argument) -> Value:
        input.shape.axis(self.dim)
        return functional.normalize(input, p=self.p, dim=self.dim, eps=self.eps)


class LayerScale(
    Layer,
    group="Normalisation",
    icon="layerscale",
    words="learned factor gamma residual ConvNeXt CaiT 可学习 缩放 残差",
):
    """Multiplies every channel or feature with a learned factor that starts very small.

    At the end of a branch, just before it is added to its skip connection, in deep networks.

    Shape: stays as it is.
    """

    init: float = Field(
        1e-6, ge=-1000.0, le=1000.0, title="First factor", description="Where every learned factor starts"
    )
    dim: Literal["auto"] | Axis = Field(
        "auto",
        title="Axis",
        description="The axis with a factor for each entry: 1 is the first after the batch, -1 the last",
        json_schema_extra=choices(auto="Channels, else the last"),
    )

    def summary(self) -> str:
        return Phrase("starts at {value}", value=f"{self.init:g}")

    def build(self, input: Argument) -> Module:
        dim = self.dim
        if dim == "auto":
            dim = input.shape.axes.index("channels") + 1 if "channels" in input.shape.axes else -1
        axis = input.shape.axis(dim)
        return parts.LayerScale(input.shape.sizes[axis], self.init, len(input.shape.sizes) - axis - 1)
