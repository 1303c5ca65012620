"""Arithmetic on every single number."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import choices
from nnstudio.layers.layer import Layer

_Number = Annotated[float, Field(ge=-1e30, le=1e30)]


class Abs(
    Layer, group="Mathematics", icon="abs", title="Absolute value", words="magnitude modulus 绝对值 数学"
):
    """Takes away the minus sign of every negative number.

    Where only the size of a number or a difference matters.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.abs(input)


class Neg(
    Layer, group="Mathematics", icon="neg", title="Opposite", words="negative minus negate 相反数 取负 数学"
):
    """Turns the sign of every number round.

    To subtract by adding, or to make the smallest number the largest.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.neg(input)


class Sign(Layer, group="Mathematics", icon="sign", words="signum direction 符号 数学"):
    """Gives 1 for positive numbers, -1 for negative ones and 0 for zero.

    Where only the direction matters. Nothing before it can learn, as its slope is zero.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.sign(input)


class Affine(
    Layer,
    group="Mathematics",
    icon="affine",
    title="Scale and shift",
    words="multiply add constant offset factor unit linear 缩放 平移 线性变换 数学",
):
    """Multiplies every number with a fixed factor and adds a fixed number.

    To change units, or to bring known bounds to 0 and 1. Nothing here is learned.

    Shape: stays as it is.
    """

    factor: _Number = Field(1.0, title="Factor", description="What every number is multiplied by")
    offset: _Number = Field(0.0, title="Offset", description="What is added afterwards")

    def summary(self) -> str:
        return Phrase("× {factor} + {offset}", factor=f"{self.factor:g}", offset=f"{self.offset:g}")

    def build(self, input: Argument) -> Value:
        return input * self.factor + self.offset


class Pow(
    Layer, group="Mathematics", icon="pow", title="Power", words="exponent gamma root 幂 次方 指数 数学"
):
    """Raises every number to a fixed power.

    For formulas and for gamma correction. Negative numbers need a whole power.

    Shape: stays as it is.
    """

    exponent: float = Field(
        2.0, ge=-100.0, le=100.0, title="Exponent", description="2 is the square, 0.5 the square root"
    )

    def summary(self) -> str:
        return Phrase("exponent {value}", value=f"{self.exponent:g}")

    def build(self, input: Argument) -> Value:
        return torch.pow(input, self.exponent)


class Clamp(Layer, group="Mathematics", icon="clamp", words="clip limit bounds range 截断 限幅 范围 数学"):
    """Cuts every number off below a smallest and above a largest value.

    To keep numbers within known bounds, for example before a logarithm.

    Shape: stays as it is.
    """

    min: Literal["none"] | _Number = Field(
        0.0,
        title="Smallest value",
        description="Anything below becomes this number",
        json_schema_extra=choices(none="No limit"),
    )
    max: Literal["none"] | _Number = Field(
        1.0,
        title="Largest value",
        description="Anything above becomes this number",
        json_schema_extra=choices(none="No limit"),
    )

    def summary(self) -> str:
        low, high = (f"{limit:g}" if isinstance(limit, float) else "" for limit in (self.min, self.max))
        return Phrase("{low} … {high}", low=low, high=high) if low or high else ""

    def build(self, input: Argument) -> Value:
        low, high = (None if limit == "none" else limit for limit in (self.min, self.max))
        if low is None and high is None:
            return input
        if isinstance(low, float) and isinstance(high, float) and low > high:
            raise LayerError(
                "bounds-crossed",
                "Its smallest value, {low}, is above its largest, {high}.",
                low=f"{low:g}",
                high=f"{high:g}",
            )
        return torch.clamp(input, min=low, max=high)


class NanToNum(
    Layer,
    group="Mathematics",
    icon="nantonum",
    title="Replace missing numbers",
    words="NaN infinity not a number missing fill 缺失值 无穷 替换 数学",
):
    """Replaces what is not a number, and what is infinite, with fixed numbers.

    After a division or a logarithm that may fail for single numbers.

    Shape: stays as it is.
    """

    nan: _Number = Field(0.0, title="Not a number", description="What replaces missing numbers")
    posinf: Literal["largest"] | _Number = Field(
        "largest",
        title="Infinity",
        description="What replaces infinitely large numbers",
        json_schema_extra=choices(largest="Largest there is"),
    )
    neginf: Literal["smallest"] | _Number = Field(
        "smallest",
        title="Minus infinity",
        description="What replaces infinitely small numbers",
        json_schema_extra=choices(smallest="Smallest there is"),
    )

    def build(self, input: Argument) -> Value:
        return torch.nan_to_num(
            input,
            nan=self.nan,
            posinf=None if self.posinf == "largest" else self.posinf,
            neginf=None if self.neginf == "smallest" else self.neginf,
        )
