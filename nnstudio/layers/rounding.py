"""Whole numbers and what is left of them. Nothing before these layers can learn: their slope is zero."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.layers.layer import Layer


class Floor(
    Layer, group="Mathematics", icon="floor", title="Round down", words="floor integer 向下取整 取整 数学"
):
    """Rounds every number down to the next whole number.

    To count full units, in what needs no training before it: its slope is zero.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.floor(input)


class Ceil(
    Layer, group="Mathematics", icon="ceil", title="Round up", words="ceiling integer 向上取整 取整 数学"
):
    """Rounds every number up to the next whole number.

    To count started units, in what needs no training before it: its slope is zero.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.ceil(input)


class Round(Layer, group="Mathematics", icon="round", words="nearest integer decimals 四舍五入 取整 数学"):
    """Rounds every number to the nearest one with so many decimals; halves go to the even neighbour.

    On answers that are counts, or known to a few decimals only. Its slope is zero.

    Shape: stays as it is.
    """

    decimals: int = Field(0, ge=0, le=6, title="Decimals", description="Digits that stay behind the point")

    def build(self, input: Argument) -> Value:
        return torch.round(input, decimals=self.decimals) if self.decimals else torch.round(input)


class Trunc(
    Layer, group="Mathematics", icon="trunc", title="Whole part", words="truncate integer cut 截尾 取整 数学"
):
    """Leaves the digits behind the point away.

    Together with “Part behind the point”, to take numbers apart. Its slope is zero.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.trunc(input)


class Frac(
    Layer,
    group="Mathematics",
    icon="frac",
    title="Part behind the point",
    words="fraction remainder decimals 小数部分 数学",
):
    """Leaves only the digits behind the point, with the sign of the number.

    For what starts again and again, such as turns of a wheel or days.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.frac(input)
