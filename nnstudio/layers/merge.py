"""Layers that join several branches into one."""

from __future__ import annotations

from functools import reduce
from string import ascii_lowercase

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Merge(Layer):
    """A layer with as many inputs as the person asks for."""

    count: int = Field(2, ge=2, le=16, title="Inputs", description="How many branches are joined")

    def input_ports(self) -> tuple[Port, ...]:
        return tuple(Port(letter) for letter in ascii_lowercase[: self.count])

    def summary(self) -> str:
        return f"{self.count} inputs"


class Add(_Merge, group="Merge", icon="add", words="sum plus residual skip connection 相加 残差"):
    """Adds its inputs element by element; with a skip connection the layers in between only have to learn the difference."""

    def build(self, *branches: Argument) -> Value:
        return reduce(lambda total, branch: total + branch, branches)


class Multiply(_Merge, group="Merge", icon="multiply", words="product times gate attention 相乘 门"):
    """Multiplies its inputs element by element; one of them can open and close the others like a gate."""

    def build(self, *branches: Argument) -> Value:
        return reduce(lambda product, branch: product * branch, branches)


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
        return torch.cat(branches, dim=self.dim)
