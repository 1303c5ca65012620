"""Activations: the bend between two layers, without which a network could only draw straight lines."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import Phrase
from nnstudio.layers.fields import choices
from nnstudio.layers.layer import Layer


class ReLU(Layer, group="Activation", icon="relu", words="rectifier activation 激活 整流"):
    """Keeps positive numbers and turns negative ones into zero."""

    def build(self, input: Argument) -> Module:
        return nn.ReLU()


class LeakyReLU(Layer, group="Activation", icon="leakyrelu", words="rectifier leak activation 激活 带泄漏"):
    """Keeps positive numbers and makes negative ones small, so that no unit can die."""

    negative_slope: float = Field(
        0.01, ge=0.0, le=1.0, title="Negative slope", description="What negative numbers are multiplied by"
    )

    def summary(self) -> str:
        return Phrase("slope {slope}", slope=f"{self.negative_slope:g}")

    def build(self, input: Argument) -> Module:
        return nn.LeakyReLU(self.negative_slope)


class GELU(Layer, group="Activation", icon="gelu", words="gaussian error transformer activation 激活 高斯"):
    """A smooth ReLU, usual in transformers."""

    approximate: Literal["none", "tanh"] = Field(
        "none",
        title="Formula",
        description="Exact, or the faster approximation with tanh",
        json_schema_extra=choices(none="Exact", tanh="With tanh"),
    )

    def build(self, input: Argument) -> Module:
        return nn.GELU(approximate=self.approximate)


class Sigmoid(Layer, group="Activation", icon="sigmoid", words="logistic probability activation 激活 逻辑"):
    """Squeezes every number between 0 and 1, like a probability."""

    def build(self, input: Argument) -> Module:
        return nn.Sigmoid()


class Tanh(Layer, group="Activation", icon="tanh", words="hyperbolic tangent activation 激活 双曲正切"):
    """Squeezes every number between -1 and 1."""

    def build(self, input: Argument) -> Module:
        return nn.Tanh()


class Softmax(Layer, group="Activation", icon="softmax", words="probabilities classes activation 激活 概率"):
    """Turns numbers into probabilities that add up to 1."""

    dim: int = Field(
        -1,
        ge=-5,
        le=5,
        title="Axis",
        description="Along which axis they add up to 1: 1 is the first after the batch, -1 the last",
    )

    def build(self, input: Argument) -> Module:
        input.shape.axis(self.dim)
        return nn.Softmax(dim=self.dim)
