"""Layers that sum up an axis in one number: mean, largest, spread and the like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import Axis, choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.shape import Shape

_Axes = Annotated[tuple[Axis, ...], Field(min_length=1, max_length=5)]


class Reduction(Layer):
    """Fields and output axes of the layers that take several axes at once."""

    dim: Literal["all"] | Axis | _Axes = Field(
        1,
        title="Axis",
        description="Which axes vanish: 1 is the first after the batch, -1 the last; several are possible",
        json_schema_extra=choices(all="All of a sample"),
    )
    keepdim: bool = Field(
        False, title="Keep the axis", description="Leaves an axis of length 1 in place of each that vanishes"
    )

    def summary(self) -> str:
        if self.dim == "all":
            return Phrase("all axes")
        dims = (self.dim,) if isinstance(self.dim, int) else self.dim
        return Phrase("axis {dim}", dim=", ".join(map(str, dims)))

    def dims(self, shape: Shape) -> tuple[int, ...]:
        """The axes as PyTorch counts them, from the batch on."""
        if self.dim == "all":
            dims = list(range(1, len(shape.sizes) + 1))
        else:
            given = (self.dim,) if isinstance(self.dim, int) else self.dim
            dims = [shape.axis(dim) + 1 for dim in given]
        if len(set(dims)) < len(dims):
            raise LayerError("axis-twice", "It names the same axis twice.")
        if not dims:
            raise LayerError("axis-missing", "It receives single numbers, which have no axis to work along.")
        return tuple(dims)

    def output_axes(self, *inputs: Shape) -> Mapping[str, tuple[str, ...]]:
        shape = inputs[0]
        gone = () if self.keepdim else self.dims(shape)
        left = tuple(axis for position, axis in enumerate(shape.axes, 1) if position not in gone)
        return {port.name: left for port in self.output_ports()}

    def over(self, input: Argument) -> dict[str, Any]:
        """The keywords that PyTorch's functions share."""
        return {"dim": self.dims(input.shape), "keepdim": self.keepdim}


class Mean(
    Reduction,
    group="Reduction",
    usual=True,
    icon="mean",
    title="Mean over an axis",
    words="average global pooling reduce 平均 均值 归约",
):
    """Averages all numbers along one or more axes.

    To sum up the steps of a sequence, or height and width of a picture, in one row of numbers.

    Shape: the axis vanishes, or keeps length 1.
    """

    def build(self, input: Argument) -> Value:
        return torch.mean(input, **self.over(input))


class Sum(
    Reduction,
    group="Reduction",
    icon="sum",
    title="Sum over an axis",
    words="add total reduce 求和 总和 归约",
):
    """Adds up all numbers along one or more axes.

    Where the amount counts, for example to join the parts that attention has weighted.

    Shape: the axis vanishes, or keeps length 1.
    """

    def build(self, input: Argument) -> Value:
        return torch.sum(input, **self.over(input))


class Max(
    Reduction,
    group="Reduction",
    icon="max",
    title="Largest over an axis",
    words="maximum amax global max pooling reduce 最大 归约",
):
    """Keeps the largest number along one or more axes.

    To ask whether something occurs anywhere, such as a word in a text or a cell in a picture.

    Shape: the axis vanishes, or keeps length 1.
    """

    def build(self, input: Argument) -> Value:
        return torch.amax(input, **self.over(input))


class Min(
    Reduction,
    group="Reduction",
    icon="min",
    title="Smallest over an axis",
    words="minimum amin reduce 最小 归约",
):
    """Keeps the smallest number along one or more axes.

    To find the weakest or the nearest, for example the smallest of several distances.

    Shape: the axis vanishes, or keeps length 1.
    """

    def build(self, input: Argument) -> Value:
        return torch.amin(input, **self.over(input))


class _Spread(Reduction):
    """The field of what measures how far numbers are from their mean."""

    correction: int = Field(
        1, ge=0, le=1, title="Correction", description="1 divides by the count less 1, 0 by the count itself"
    )

    def over(self, input: Argument) -> dict[str, Any]:
        given = super().over(input)
        count = 1
        for dim in given["dim"]:
            count *= input.shape.sizes[dim - 1]
        if count <= self.correction:
            raise LayerError("spread-of-one", "A single number has no spread; set the correction to 0.")
        return {**given, "correction": self.correction}


class Std(
    _Spread,
    group="Reduction",
    icon="std",
    title="Standard deviation over an axis",
    words="spread deviation statistics reduce 标准差 归约",
):
    """Measures how far numbers along one or more axes are from their mean, in their own unit.

    To tell a network how lively a signal is, next to its mean.

    Shape: the axis vanishes, or keeps length 1.
    """

    def build(self, input: Argument) -> Value:
        return torch.std(input, **self.over(input))


class Var(
    _Spread,
    group="Reduction",
    icon="var",
    title="Variance over an axis",
    words="spread variance statistics power reduce 方差 归约",
):
    """Measures how far numbers along one or more axes are from their mean, squared.

    In formulas, and for the power of a signal around its mean.

    Shape: the axis vanishes, or keeps length 1.
    """

    def build(self, input: Argument) -> Value:
        return torch.var(input, **self.over(input))


class Norm(
    Reduction,
    group="Reduction",
    icon="norm",
    title="Length of vectors",
    words="norm L1 L2 distance magnitude reduce 范数 长度 归约",
):
    """Measures the length of the vectors along one or more axes.

    After a subtraction it gives distances.

    Shape: the axis vanishes, or keeps length 1.
    """

    p: Literal["inf"] | Annotated[float, Field(ge=0.5, le=16.0)] = Field(
        2.0,
        title="Power",
        description="How length is measured: 2 is the usual length, 1 the sum of absolute values",
        json_schema_extra=choices(inf="Largest absolute value"),
    )

    def build(self, input: Argument) -> Value:
        if self.p == "inf":
            return torch.amax(torch.abs(input), **self.over(input))
        return torch.norm(input, p=self.p, **self.over(input))


class LogSumExp(
    Reduction,
    group="Reduction",
    icon="logsumexp",
    title="Log of summed exponentials",
    words="logsumexp smooth maximum reduce 对数 指数 求和 归约",
):
    """Gives a smooth version of the largest number along one or more axes.

    To add up probabilities that are given as logarithms, safely.

    Shape: the axis vanishes, or keeps length 1.
    """

    def build(self, input: Argument) -> Value:
        return torch.logsumexp(input, **self.over(input))
