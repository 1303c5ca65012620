"""Activations without a kink."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, nn, parts
from nnstudio.errors import Phrase
from nnstudio.layers.layer import Layer


class Swish(
    Layer, group="Activation", icon="swish", words="learnable SiLU sigmoid smooth activation 激活 可学习 平滑"
):
    """A smooth ReLU that learns by itself how sharply it bends.

    Instead of SiLU, where one more learned number per layer may help.

    Shape: stays as it is.
    """

    beta: float = Field(
        1.0,
        ge=0.0,
        le=100.0,
        title="First sharpness",
        description="Where the learned sharpness starts: 1 is SiLU, large values are close to ReLU",
    )

    def summary(self) -> str:
        return Phrase("starts at {value}", value=f"{self.beta:g}")

    def build(self, input: Argument) -> Module:
        return parts.Swish(self.beta)


class Mish(Layer, group="Activation", icon="mish", words="smooth YOLO activation 激活 平滑"):
    """A smooth ReLU that dips a little below zero for small negative numbers.

    In convolutional networks for finding objects, where SiLU would do as well.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Mish()


class Softplus(
    Layer, group="Activation", icon="softplus", words="smooth rectifier positive activation 激活 平滑 正数"
):
    """A smooth ReLU whose answers are always above zero.

    For answers that must be positive, such as a spread or a rate.

    Shape: stays as it is.
    """

    beta: float = Field(
        1.0, ge=0.01, le=100.0, title="Sharpness", description="Larger values come closer to ReLU"
    )
    threshold: float = Field(
        20.0,
        ge=0.0,
        le=1000.0,
        title="Straight above",
        description="Where sharpness times the number is above this, the number itself is given",
    )

    def build(self, input: Argument) -> Module:
        return nn.Softplus(self.beta, self.threshold)


class Softsign(Layer, group="Activation", icon="softsign", words="bounded activation 激活 有界"):
    """Squeezes every number between -1 and 1, more gently than Tanh.

    Instead of Tanh, where large numbers should still make a difference.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Softsign()


class LogSigmoid(
    Layer, group="Activation", icon="logsigmoid", words="log probability activation 激活 对数 概率"
):
    """Gives the logarithm of the Sigmoid, and does so safely.

    Where a formula needs logarithms of yes-or-no probabilities.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.LogSigmoid()
