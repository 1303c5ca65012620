"""Activations: the bend between two layers, without which a network could only draw straight lines."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import Phrase
from nnstudio.layers.fields import Axis, choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class ReLU(Layer, group="Activation", usual=True, icon="relu", words="rectifier activation 激活 整流"):
    """Keeps positive numbers and turns negative ones into zero.

    The usual choice after a dense layer or a convolution. Fast, and rarely a mistake.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.ReLU()


class LeakyReLU(
    Layer, group="Activation", usual=True, icon="leakyrelu", words="rectifier leak activation 激活 带泄漏"
):
    """Keeps positive numbers and makes negative ones small, so that no unit can die.

    Where many units of a network with ReLU only give zeros; usual in generative networks.

    Shape: stays as it is.
    """

    negative_slope: float = Field(
        0.01, ge=0.0, le=1.0, title="Negative slope", description="What negative numbers are multiplied by"
    )

    def summary(self) -> str:
        return Phrase("slope {slope}", slope=f"{self.negative_slope:g}")

    def build(self, input: Argument) -> Module:
        return nn.LeakyReLU(self.negative_slope)


class GELU(
    Layer,
    group="Activation",
    usual=True,
    icon="gelu",
    words="gaussian error transformer activation 激活 高斯",
):
    """A smooth ReLU, usual in transformers.

    Inside transformers and modern convolutional networks such as ConvNeXt.

    Shape: stays as it is.
    """

    approximate: Literal["none", "tanh"] = Field(
        "none",
        title="Formula",
        description="Exact, or the faster approximation with tanh",
        json_schema_extra=choices(none="Exact", tanh="With tanh"),
    )

    def build(self, input: Argument) -> Module:
        return nn.GELU(approximate=self.approximate)


class SiLU(
    Layer, group="Activation", icon="silu", words="swish sigmoid linear unit smooth activation 激活 平滑"
):
    """A smooth ReLU: every number times its own sigmoid, also known as swish.

    In convolutional networks such as EfficientNet, where ReLU would do as well.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.SiLU()


class Sigmoid(
    Layer, group="Activation", usual=True, icon="sigmoid", words="logistic probability activation 激活 逻辑"
):
    """Squeezes every number between 0 and 1, like a probability.

    For yes-or-no answers and for gates. Between layers it learns slowly; take ReLU there.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Sigmoid()


class Tanh(
    Layer, group="Activation", usual=True, icon="tanh", words="hyperbolic tangent activation 激活 双曲正切"
):
    """Squeezes every number between -1 and 1.

    For answers between -1 and 1, and inside recurrent networks.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Tanh()


class _AlongAxis(Layer):
    """Fields of the activations that look at all numbers along one axis."""

    dim: Axis = Field(
        -1,
        title="Axis",
        description="Along which axis probabilities add up to 1: 1 is the first after the batch, -1 the last",
    )


class Softmax(
    _AlongAxis,
    group="Activation",
    usual=True,
    icon="softmax",
    words="probabilities classes activation 激活 概率",
):
    """Turns numbers into probabilities that add up to 1.

    To read a network's scores as probabilities of classes, or as weights of attention. The loss
    “Cross-entropy” takes the scores without it.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        input.shape.axis(self.dim)
        return nn.Softmax(dim=self.dim)


class LogSoftmax(
    _AlongAxis,
    group="Activation",
    icon="logsoftmax",
    words="log probabilities classes activation 激活 对数 概率",
):
    """Gives the logarithms of the probabilities that Softmax would give, and does so safely.

    Where a formula needs logarithms of probabilities. The logarithm of a Softmax would lose digits.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        input.shape.axis(self.dim)
        return nn.LogSoftmax(dim=self.dim)


class Softmin(
    _AlongAxis, group="Activation", icon="softmin", words="probabilities smallest activation 激活 概率 最小"
):
    """Turns numbers into probabilities that add up to 1; the smallest number gets the largest.

    To choose by distance or cost, where less is better.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        input.shape.axis(self.dim)
        return nn.Softmin(dim=self.dim)


class Softmax2d(
    Layer,
    group="Activation",
    icon="softmax2d",
    title="Softmax over channels",
    words="probabilities pixel segmentation activation 激活 概率 像素 分割",
):
    """Turns the channels of every pixel into probabilities that add up to 1.

    To read the scores of a network that tells the class of every pixel.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("image", "channels height width"),)

    def build(self, image: Argument) -> Module:
        return nn.Softmax2d()
