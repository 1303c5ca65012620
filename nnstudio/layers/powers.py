"""Powers, roots, exponentials and logarithms of every single number."""

from __future__ import annotations

from nnstudio.calls import Argument, Value, torch
from nnstudio.layers.layer import Layer


class Square(Layer, group="Mathematics", icon="square", words="power two x² 平方 数学"):
    """Multiplies every number with itself.

    To turn differences into squared differences, or to make every number positive.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.square(input)


class Sqrt(Layer, group="Mathematics", icon="sqrt", title="Square root", words="root √ 平方根 开方 数学"):
    """Takes the square root of every number.

    To undo a square, or to tame counts. Negative numbers have no root and become “not a number”.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.sqrt(input)


class Rsqrt(
    Layer,
    group="Mathematics",
    icon="rsqrt",
    title="1 / square root",
    words="reciprocal inverse root 平方根 倒数 数学",
):
    """Divides 1 by the square root of every number.

    Inside normalisations written by hand. It needs numbers above zero.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.rsqrt(input)


class Reciprocal(
    Layer, group="Mathematics", icon="reciprocal", title="1 / x", words="inverse one over divide 倒数 数学"
):
    """Divides 1 by every number.

    To turn times into rates, for example. Zero becomes infinity.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.reciprocal(input)


class Exp(Layer, group="Mathematics", icon="exp", title="Exponential", words="e power growth 指数 数学"):
    """Raises e = 2.718… to the power of every number.

    To undo a logarithm, or to make every number positive. Large numbers soon become infinite.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.exp(input)


class Expm1(
    Layer,
    group="Mathematics",
    icon="expm1",
    title="Exponential minus 1",
    words="exp minus one accurate 指数 减一 数学",
):
    """Raises e to the power of every number and subtracts 1, without losing digits near zero.

    To undo “Logarithm of 1 + x”.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.expm1(input)


class Log(
    Layer, group="Mathematics", icon="log", title="Natural logarithm", words="ln logarithm 对数 自然对数 数学"
):
    """Takes the natural logarithm of every number.

    To bring numbers of very different size closer together. It needs numbers above zero.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.log(input)


class Log1p(
    Layer,
    group="Mathematics",
    icon="log1p",
    title="Logarithm of 1 + x",
    words="ln logarithm one plus counts 对数 加一 数学",
):
    """Adds 1 to every number and takes the natural logarithm.

    For counts and amounts of money, which are often zero. It needs numbers above -1.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.log1p(input)


class Log2(
    Layer,
    group="Mathematics",
    icon="log2",
    title="Logarithm to base 2",
    words="binary logarithm bits doublings 对数 二进制 数学",
):
    """Takes the logarithm to base 2 of every number: how often 1 is doubled to reach it.

    For ratios such as gene expression, where 1 stands for twice as much. It needs numbers above zero.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.log2(input)


class Log10(
    Layer,
    group="Mathematics",
    icon="log10",
    title="Logarithm to base 10",
    words="decimal logarithm decibel 对数 常用对数 数学",
):
    """Takes the logarithm to base 10 of every number: about how many digits it has.

    For concentrations, loudness and the like. It needs numbers above zero.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.log10(input)
