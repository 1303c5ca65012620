"""Relatives of ReLU: activations that treat positive and negative numbers differently."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn, parts, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import Axis, choices
from nnstudio.layers.layer import Layer


class PReLU(
    Layer,
    group="Activation",
    icon="prelu",
    words="parametric learnable leaky rectifier activation 激活 可学习",
):
    """A LeakyReLU that learns by itself how steep it is for negative numbers.

    Instead of LeakyReLU, where there is enough data to learn a few more numbers.

    Shape: stays as it is.
    """

    num_parameters: Literal["one", "channels"] = Field(
        "one",
        title="Slopes",
        description="One slope for all numbers, or one for each channel: the first axis after the batch",
        json_schema_extra=choices(one="One for all", channels="One per channel"),
    )
    init: float = Field(
        0.25, ge=-10.0, le=10.0, title="First slope", description="Where the learned slope starts"
    )

    def build(self, input: Argument) -> Module:
        count = 1 if self.num_parameters == "one" else input.shape.sizes[input.shape.axis(1)]
        return nn.PReLU(count, init=self.init)


class RReLU(
    Layer, group="Activation", icon="rrelu", words="randomized leaky rectifier noise activation 激活 随机"
):
    """A LeakyReLU whose slope for negative numbers is drawn by chance while training.

    On small data sets, where the chance keeps the network from learning by heart.

    Shape: stays as it is.
    """

    lower: float = Field(
        0.125, ge=0.0, le=1.0, title="Smallest slope", description="Slopes are drawn from here on"
    )
    upper: float = Field(
        0.3333, ge=0.0, le=1.0, title="Largest slope", description="Slopes are drawn up to here"
    )

    def summary(self) -> str:
        return Phrase("{low} to {high}", low=f"{self.lower:g}", high=f"{self.upper:g}")

    def build(self, input: Argument) -> Module:
        if self.lower > self.upper:
            raise LayerError(
                "slopes-crossed",
                "Its smallest slope, {low}, is above its largest, {high}.",
                low=f"{self.lower:g}",
                high=f"{self.upper:g}",
            )
        return parts.RandomLeakyReLU(self.lower, self.upper)


class ELU(Layer, group="Activation", icon="elu", words="exponential linear unit smooth activation 激活 指数"):
    """Keeps positive numbers and bends negative ones smoothly towards a lowest value.

    Instead of ReLU in deep dense networks; its mean near zero makes training steadier.

    Shape: stays as it is.
    """

    alpha: float = Field(
        1.0, ge=0.0, le=100.0, title="Alpha", description="How far below zero negative numbers can get"
    )

    def summary(self) -> str:
        return Phrase("alpha {value}", value=f"{self.alpha:g}")

    def build(self, input: Argument) -> Module:
        return nn.ELU(self.alpha)


class SELU(
    Layer,
    group="Activation",
    icon="selu",
    words="scaled exponential self-normalizing activation 激活 自归一化",
):
    """An ELU scaled so that deep dense networks keep mean 0 and variance 1 by themselves.

    In deep dense networks without normalisation, together with AlphaDropout.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.SELU()


class CELU(
    Layer, group="Activation", icon="celu", words="continuous exponential smooth activation 激活 指数 连续"
):
    """An ELU without a kink, however it is set.

    Instead of ELU with an alpha other than 1.

    Shape: stays as it is.
    """

    alpha: float = Field(
        1.0, ge=0.01, le=100.0, title="Alpha", description="How far below zero negative numbers can get"
    )

    def summary(self) -> str:
        return Phrase("alpha {value}", value=f"{self.alpha:g}")

    def build(self, input: Argument) -> Module:
        return nn.CELU(self.alpha)


class ReLU6(
    Layer,
    group="Activation",
    icon="relu6",
    words="rectifier bounded mobile MobileNet activation 激活 整流 有界",
):
    """A ReLU that stops at 6.

    In networks for phones and small devices, which compute with few digits.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.ReLU6()


class CReLU(
    Layer,
    group="Activation",
    icon="crelu",
    words="concatenated rectifier both signs activation 激活 拼接 整流",
):
    """Gives the positive and the negative parts side by side, so that no information is lost.

    After the first convolutions, where filters tend to come in pairs of opposite sign.

    Shape: the axis becomes twice as long, the others stay.
    """

    dim: Axis = Field(
        1,
        title="Axis",
        description="Along which axis both lie side by side: 1 is the first after the batch, -1 the last",
    )

    def build(self, input: Argument) -> Value:
        input.shape.axis(self.dim)
        relu = nn.ReLU()
        return torch.cat((relu(input), relu(-input)), dim=self.dim)
