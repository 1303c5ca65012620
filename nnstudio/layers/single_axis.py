"""Layers that sum up one axis in one number, or in the place where that number stands."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.layers.fields import Axis, choices
from nnstudio.layers.port import Port
from nnstudio.layers.reduction import Reduction

_INDICES = (Port("indices", dtype="index"),)


class _OneAxis(Reduction):
    """A reduction that PyTorch knows for a single axis only."""

    dim: Literal["all"] | Axis = Field(
        1,
        title="Axis",
        description="Which axis vanishes: 1 is the first after the batch, -1 the last",
        json_schema_extra=choices(all="All of a sample"),
    )

    def row(self, input: Argument) -> tuple[Value, int]:
        """The numbers, and the axis to work along: all numbers of a sample lie in one row."""
        dims = self.dims(input.shape)
        return (input.flatten(1), 1) if self.dim == "all" else (input, dims[0])

    def shaped(self, result: Value, input: Argument) -> Value:
        """The result, whose axis has gone, with an axis of length 1 in its place where that is wanted."""
        if not self.keepdim:
            return result
        if self.dim == "all":
            return result.reshape((-1, *(1 for _ in input.shape.sizes)))
        return result.unsqueeze(self.dims(input.shape)[0])


class Prod(
    _OneAxis,
    group="Reduction",
    icon="prod",
    title="Product over an axis",
    words="multiply product reduce 乘积 连乘 归约",
):
    """Multiplies all numbers along an axis with each other.

    To join probabilities that must all hold. Long axes soon give zero or infinity.

    Shape: the axis vanishes, or keeps length 1.
    """

    def build(self, input: Argument) -> Value:
        row, dim = self.row(input)
        return self.shaped(torch.prod(row, dim=dim), input)


class Median(
    _OneAxis,
    group="Reduction",
    icon="median",
    title="Median over an axis",
    words="middle robust statistics reduce 中位数 归约",
):
    """Gives the number in the middle of an axis: half of the others are smaller.

    Instead of a mean that single odd numbers must not move.

    Shape: the axis vanishes, or keeps length 1. Of an even count it is the smaller of both in the middle.
    """

    def build(self, input: Argument) -> Value:
        row, dim = self.row(input)
        size = input.shape.numel if self.dim == "all" else input.shape.sizes[dim - 1]
        return self.shaped(torch.sort(row, dim=dim)[0].select(dim, (size - 1) // 2), input)


class ArgMax(
    _OneAxis,
    group="Reduction",
    icon="argmax",
    title="Place of the largest",
    words="argmax index class winner 最大值位置 索引 类别",
):
    """Tells at which place along an axis the largest number stands, counted from 0.

    To read the class with the highest score. Nothing before it can learn from it.

    Shape: the axis vanishes, or keeps length 1; the numbers become whole.
    """

    outputs: ClassVar = _INDICES

    def build(self, input: Argument) -> Value:
        row, dim = self.row(input)
        return self.shaped(torch.argmax(row, dim=dim), input)


class ArgMin(
    _OneAxis,
    group="Reduction",
    icon="argmin",
    title="Place of the smallest",
    words="argmin index nearest 最小值位置 索引",
):
    """Tells at which place along an axis the smallest number stands, counted from 0.

    To read which of several distances is the shortest. Nothing before it can learn from it.

    Shape: the axis vanishes, or keeps length 1; the numbers become whole.
    """

    outputs: ClassVar = _INDICES

    def build(self, input: Argument) -> Value:
        row, dim = self.row(input)
        return self.shaped(torch.argmin(row, dim=dim), input)
