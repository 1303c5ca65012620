"""Layers that join several branches into one."""

from __future__ import annotations

import operator
from functools import reduce
from string import ascii_lowercase

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Merge(Layer):
    """A layer with as many inputs as the person asks for."""

    count: int = Field(2, ge=2, le=16, title="Inputs", description="How many branches are joined")

    def input_ports(self) -> tuple[Port, ...]:
        return tuple(Port(letter) for letter in ascii_lowercase[: self.count])

    def summary(self) -> str:
        return Phrase("{count} inputs", count=self.count)


def _check_sizes(branches: tuple[Argument, ...], *, but: int | None = None, stretch: bool = False) -> None:
    """Refuses branches of different sizes; axis `but` is free, and with `stretch` a size of 1 fits any.

    Torch would also stretch missing axes, and then the batch of one branch meets a real axis of another.
    """
    shapes = [branch.shape for branch in branches]
    free = {1} if stretch else set()
    columns = list(zip(*(shape.sizes for shape in shapes), strict=False))
    same_axes = len({len(shape.sizes) for shape in shapes}) == 1
    if same_axes and all(len(set(sizes) - free) <= 1 for axis, sizes in enumerate(columns) if axis != but):
        return
    raise LayerError("sizes-differ", "It receives {shapes}.", shapes=Phrase.joined(" and ", map(str, shapes)))


class Add(_Merge, group="Merge", icon="add", words="sum plus residual skip connection 相加 残差"):
    """Adds its inputs element by element; with a skip connection, layers only learn the difference."""

    def build(self, *branches: Argument) -> Value:
        _check_sizes(branches, stretch=True)
        return reduce(operator.add, branches)


class Multiply(_Merge, group="Merge", icon="multiply", words="product times gate attention 相乘 门"):
    """Multiplies its inputs element by element; one of them can open and close the others like a gate."""

    def build(self, *branches: Argument) -> Value:
        _check_sizes(branches, stretch=True)
        return reduce(operator.mul, branches)


class Concat(_Merge, group="Merge", icon="concat", words="concatenate join cat skip 拼接 连接"):
    """Puts its inputs side by side along one axis."""

    dim: int = Field(
        1,
        ge=-5,
        le=5,
        title="Axis",
        description="Along which axis: 1 is the first after the batch (channels or features), -1 the last",
    )

    def build(self, *branches: Argument) -> Value:
        _check_sizes(branches, but=branches[0].shape.axis(self.dim))
        return torch.cat(branches, dim=self.dim)
