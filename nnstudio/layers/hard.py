"""Activations made of straight pieces, and those that push small numbers to zero."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.layer import Layer


class Hardtanh(
    Layer, group="Activation", icon="hardtanh", words="clip clamp bounded activation 激活 截断 有界"
):
    """Cuts every number off below a smallest and above a largest value.

    As a cheap Tanh, or to keep numbers within known bounds.

    Shape: stays as it is.
    """

    min_val: float = Field(
        -1.0, ge=-1e6, le=1e6, title="Smallest value", description="Anything below becomes this number"
    )
    max_val: float = Field(
        1.0, ge=-1e6, le=1e6, title="Largest value", description="Anything above becomes this number"
    )

    def summary(self) -> str:
        return Phrase("{low} to {high}", low=f"{self.min_val:g}", high=f"{self.max_val:g}")

    def build(self, input: Argument) -> Module:
        if self.min_val >= self.max_val:
            raise LayerError(
                "bounds-crossed",
                "Its smallest value, {low}, is not below its largest, {high}.",
                low=f"{self.min_val:g}",
                high=f"{self.max_val:g}",
            )
        return nn.Hardtanh(self.min_val, self.max_val)


class Hardsigmoid(
    Layer, group="Activation", icon="hardsigmoid", words="sigmoid fast mobile activation 激活 逻辑 快速"
):
    """A Sigmoid made of three straight pieces, which is cheaper to compute.

    In networks for phones and small devices, where a gate has to be cheap.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Hardsigmoid()


class Hardswish(
    Layer, group="Activation", icon="hardswish", words="swish fast mobile MobileNetV3 activation 激活 快速"
):
    """A SiLU that is cheaper to compute: every number times its own Hardsigmoid.

    In networks for phones and small devices, such as MobileNetV3.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Hardswish()


class _Shrinking(Layer):
    """The field of the activations that cut out what is near zero."""

    lambd: float = Field(
        0.5, ge=0.0, le=1e6, title="Threshold", description="Numbers that are nearer to zero become zero"
    )

    def summary(self) -> str:
        return Phrase("threshold {value}", value=f"{self.lambd:g}")


class Hardshrink(
    _Shrinking, group="Activation", icon="hardshrink", words="sparse denoise shrinkage activation 激活 收缩"
):
    """Turns numbers near zero into zero and leaves the others as they are.

    To keep only what stands out, for example when cleaning signals of noise.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Hardshrink(self.lambd)


class Softshrink(
    _Shrinking, group="Activation", icon="softshrink", words="sparse denoise shrinkage activation 激活 收缩"
):
    """Moves every number towards zero by a fixed amount; those near zero become zero.

    For sparse codes and for cleaning signals of noise, without a jump at the threshold.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Softshrink(self.lambd)


class Tanhshrink(Layer, group="Activation", icon="tanhshrink", words="sparse shrinkage activation 激活 收缩"):
    """Subtracts from every number its Tanh, so that numbers near zero almost vanish.

    For sparse codes, where a smooth curve is wanted. Rarely needed.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return nn.Tanhshrink()


class Threshold(Layer, group="Activation", icon="threshold", words="cutoff step activation 激活 阈值"):
    """Keeps numbers above a threshold and replaces all others with one fixed value.

    To drop weak signals. With threshold 0 and value 0 it is a ReLU.

    Shape: stays as it is.
    """

    threshold: float = Field(
        0.1, ge=-1e6, le=1e6, title="Threshold", description="Numbers above it stay as they are"
    )
    value: float = Field(
        0.0, ge=-1e6, le=1e6, title="Replacement", description="What all other numbers become"
    )

    def summary(self) -> str:
        return Phrase("threshold {value}", value=f"{self.threshold:g}")

    def build(self, input: Argument) -> Module:
        return nn.Threshold(self.threshold, self.value)
