"""Layers that go along an axis: running results, and what is largest first."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, parts, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import Axis
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port

_VALUES_AND_INDICES = (Port("values"), Port("indices", dtype="index"))


class _AlongAxis(Layer):
    """The field of what goes along one axis."""

    dim: Axis = Field(
        1,
        title="Axis",
        description="Along which axis: 1 is the first after the batch, -1 the last",
    )

    def axis_of(self, input: Argument) -> int:
        """The axis as PyTorch counts it, from the batch on."""
        return int(input.shape.axis(self.dim)) + 1


class CumSum(
    _AlongAxis,
    group="Reduction",
    icon="cumsum",
    title="Running sum",
    words="cumulative sum integrate 累加 累计和",
):
    """Gives at every place along an axis the sum of all numbers up to there.

    To turn steps into positions, or rates into amounts.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Value:
        return torch.cumsum(input, dim=self.axis_of(input))


class CumProd(
    _AlongAxis,
    group="Reduction",
    icon="cumprod",
    title="Running product",
    words="cumulative product survival 累乘 累计积",
):
    """Gives at every place along an axis the product of all numbers up to there.

    To turn growth from step to step into growth since the start.

    Shape: stays as it is.
    """

    def build(self, input: Argument) -> Module:
        return parts.CumProd(self.axis_of(input))


class TopK(
    _AlongAxis,
    group="Reduction",
    icon="topk",
    title="Largest few",
    words="top k best highest select 最大的几个 排序 选择",
):
    """Keeps the few largest numbers along an axis, largest first, and tells where they stood.

    To look at the best matches only, or to pool the strongest answers of a picture.

    Shape: the axis becomes as long as you ask for, the others stay.
    """

    outputs: ClassVar = _VALUES_AND_INDICES

    k: int = Field(1, ge=1, le=65_536, title="How many", description="How many numbers are kept")
    largest: bool = Field(True, title="Largest", description="Keeps the largest numbers, else the smallest")

    def summary(self) -> str:
        if self.largest:
            return Phrase("largest {count}", count=self.k)
        return Phrase("smallest {count}", count=self.k)

    def build(self, input: Argument) -> dict[str, Value]:
        dim = self.axis_of(input)
        size = input.shape.sizes[dim - 1]
        if self.k > size:
            raise LayerError(
                "too-few-to-choose",
                "It keeps {count} numbers, and there are {size}.",
                count=self.k,
                size=size,
            )
        both = torch.topk(input, self.k, dim=dim, largest=self.largest)
        return {"values": both[0], "indices": both[1]}


class Sort(_AlongAxis, group="Reduction", icon="sort", words="order rank ascending descending 排序 顺序"):
    """Puts the numbers along an axis in order, and tells where each of them stood.

    Where the order in which things arrive must not matter.

    Shape: stays as it is.
    """

    outputs: ClassVar = _VALUES_AND_INDICES

    descending: bool = Field(False, title="Largest first", description="Starts with the largest number")

    def summary(self) -> str:
        return Phrase("largest first") if self.descending else ""

    def build(self, input: Argument) -> dict[str, Value]:
        both = torch.sort(input, dim=self.axis_of(input), descending=self.descending)
        return {"values": both[0], "indices": both[1]}
