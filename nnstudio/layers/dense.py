"""Layers that connect every number with every number."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import Phrase
from nnstudio.layers.fields import Count
from nnstudio.layers.layer import Layer
from nnstudio.layers.merge import check_sizes
from nnstudio.layers.port import Port
from nnstudio.layers.weights import WeightNorm, normalised


class _Units(Layer):
    out_features: Count
    bias: bool = Field(True, title="Bias", description="Adds a learned constant to every unit")

    def summary(self) -> str:
        return Phrase("{count} units", count=f"{self.out_features:,}")


class Linear(
    _Units,
    group="Dense",
    usual=True,
    icon="linear",
    words="dense fully connected affine perceptron 全连接 线性",
):
    """Mixes all incoming numbers: every unit is a weighted sum of them plus a bias.

    For tables, and at the end of almost every network, with one unit per answer.

    Shape: features become Units; in a sequence every step by itself.
    """

    inputs: ClassVar = (Port("input", "features", "steps features"),)

    out_features: Count = Field(64, title="Units", description="How many numbers come out")
    weight_norm: WeightNorm = "none"

    def build(self, input: Argument) -> Module:
        linear = nn.Linear(input.shape.features, self.out_features, bias=self.bias)
        return normalised(linear, self.weight_norm)


class Bilinear(
    _Units, group="Dense", icon="bilinear", words="pair product interaction dense two inputs 双线性"
):
    """Multiplies every number of one input with every number of the other and weighs all products.

    To learn how two things go together, such as a user and an item. Weights grow quickly.

    Shape: features of both become Units; in sequences every step by itself.
    """

    inputs: ClassVar = (
        Port("first", "features", "steps features"),
        Port("second", "features", "steps features"),
    )

    # Far fewer than of Linear: PyTorch works them out one after the other.
    out_features: int = Field(64, ge=1, le=4096, title="Units", description="How many numbers come out")

    def build(self, first: Argument, second: Argument) -> Module:
        check_sizes((first, second), but=len(first.shape.sizes) - 1)
        return nn.Bilinear(first.shape.features, second.shape.features, self.out_features, bias=self.bias)


class Identity(Layer, group="Dense", icon="identity", words="pass through nothing 恒等 直通"):
    """Passes everything on unchanged.

    As a placeholder, or to give a point in the network a name.

    Shape: everything stays.
    """

    inputs: ClassVar = (Port("input", dtype="any"),)
    outputs: ClassVar = (Port("output", dtype="any"),)

    def build(self, input: Argument) -> Module:
        return nn.Identity()
