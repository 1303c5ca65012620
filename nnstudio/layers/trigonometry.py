"""Angles, waves and their relatives, of every single number."""

from __future__ import annotations

from nnstudio.calls import Argument, Value, torch
from nnstudio.layers.layer import Layer


class Sin(
    Layer, group="Mathematics", icon="sin", title="Sine", words="wave angle trigonometry 正弦 三角函数"
):
    """Takes the sine of every number, read as an angle in radians.

    For what comes again and again, such as hours of a day or phases of a wave.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.sin(input)


class Cos(
    Layer, group="Mathematics", icon="cos", title="Cosine", words="wave angle trigonometry 余弦 三角函数"
):
    """Takes the cosine of every number, read as an angle in radians.

    Together with Sine, to place hours or directions on a circle.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.cos(input)


class Tan(
    Layer, group="Mathematics", icon="tan", title="Tangent", words="angle slope trigonometry 正切 三角函数"
):
    """Takes the tangent of every number, read as an angle in radians.

    To turn angles into slopes. Near a quarter turn it becomes very large.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.tan(input)


class Asin(
    Layer, group="Mathematics", icon="asin", title="Arcsine", words="inverse sine angle 反正弦 三角函数"
):
    """Gives the angle in radians that has this sine.

    To turn ratios back into angles. It needs numbers from -1 to 1.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.asin(input)


class Acos(
    Layer, group="Mathematics", icon="acos", title="Arccosine", words="inverse cosine angle 反余弦 三角函数"
):
    """Gives the angle in radians that has this cosine.

    To turn a cosine similarity into an angle. It needs numbers from -1 to 1.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.acos(input)


class Atan(
    Layer, group="Mathematics", icon="atan", title="Arctangent", words="inverse tangent angle 反正切 三角函数"
):
    """Gives the angle in radians that has this tangent.

    To turn slopes into angles, or to squeeze numbers between -1.57 and 1.57.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.atan(input)


class Sinh(
    Layer, group="Mathematics", icon="sinh", title="Hyperbolic sine", words="hyperbolic 双曲正弦 数学"
):
    """Takes the hyperbolic sine of every number.

    In formulas that ask for it. Large numbers grow very fast.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.sinh(input)


class Cosh(
    Layer,
    group="Mathematics",
    icon="cosh",
    title="Hyperbolic cosine",
    words="hyperbolic catenary 双曲余弦 数学",
):
    """Takes the hyperbolic cosine of every number.

    In formulas that ask for it, such as the log-cosh loss. Large numbers grow very fast.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.cosh(input)


class Asinh(
    Layer,
    group="Mathematics",
    icon="asinh",
    title="Inverse hyperbolic sine",
    words="arsinh hyperbolic logarithm signed 反双曲正弦 数学",
):
    """Takes the inverse hyperbolic sine: like a logarithm, but for numbers of either sign.

    To tame very large positive and negative numbers, as in flow cytometry.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.asinh(input)


class Acosh(
    Layer,
    group="Mathematics",
    icon="acosh",
    title="Inverse hyperbolic cosine",
    words="arcosh hyperbolic distance 反双曲余弦 数学",
):
    """Takes the inverse hyperbolic cosine of every number.

    In formulas that ask for it, such as hyperbolic distances. It needs numbers from 1 on.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.acosh(input)


class Atanh(
    Layer,
    group="Mathematics",
    icon="atanh",
    title="Inverse hyperbolic tangent",
    words="artanh hyperbolic Fisher 反双曲正切 数学",
):
    """Takes the inverse hyperbolic tangent: undoes Tanh.

    For correlations (Fisher's transformation). It needs numbers between -1 and 1.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.atanh(input)


class Erf(
    Layer,
    group="Mathematics",
    icon="erf",
    title="Error function",
    words="gauss normal distribution 误差函数 高斯 数学",
):
    """Takes the error function: how much of a bell curve lies within this distance.

    To turn distances into probabilities of a normal distribution.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.erf(input)
