"""Layers that join several branches into one, element by element or side by side."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from string import ascii_lowercase
from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.axes import ANY_OUT, distinct
from nnstudio.layers.fields import Axis
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape


class _Merge(Layer):
    """A layer with as many inputs as the person asks for."""

    inputs: ClassVar = (Port("a"), Port("b"))

    count: int = Field(2, ge=2, le=16, title="Inputs", description="How many branches are joined")

    def input_ports(self) -> tuple[Port, ...]:
        kind = self.inputs[0].dtype
        return tuple(Port(letter, dtype=kind) for letter in ascii_lowercase[: self.count])

    def summary(self) -> str:
        return Phrase("{count} inputs", count=self.count)


class _Pair(Layer):
    """A layer of two inputs."""

    inputs: ClassVar = (Port("a"), Port("b"))


def check_sizes(branches: tuple[Argument, ...], *, but: int | None = None, stretch: bool = False) -> None:
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


def _joined(function: Callable[[Value, Value], Value], branches: tuple[Argument, ...]) -> Value:
    """The branches joined two by two, element by element."""
    check_sizes(branches, stretch=True)
    values: tuple[Value, ...] = branches
    return reduce(function, values)


def _check_kinds(branches: tuple[Argument, ...]) -> None:
    """Refuses branches of different kinds of numbers, which torch would turn into each other."""
    if len({branch.shape.dtype for branch in branches}) > 1:
        raise LayerError("kinds-differ", "It receives real numbers and others, which it cannot join.")


class Add(_Merge, group="Merge", usual=True, icon="add", words="sum plus residual skip connection 相加 残差"):
    """Adds its inputs element by element; with a skip connection, layers only learn the difference.

    To join a branch with a shortcut around it, as residual networks do.

    Shape: stays as it is; all inputs have the same, and a size of 1 is stretched.
    """

    def build(self, *branches: Argument) -> Value:
        return _joined(operator.add, branches)


class Multiply(
    _Merge, group="Merge", usual=True, icon="multiply", words="product times gate attention 相乘 门"
):
    """Multiplies its inputs element by element; one of them can open and close the others like a gate.

    To weight channels or steps by numbers between 0 and 1, as squeeze-and-excitation does.

    Shape: stays as it is; all inputs have the same, and a size of 1 is stretched.
    """

    def build(self, *branches: Argument) -> Value:
        return _joined(operator.mul, branches)


class Subtract(_Pair, group="Merge", icon="subtract", words="minus difference 相减 差"):
    """Takes the second input away from the first, element by element.

    To look at what differs between two branches, such as two pictures or two states.

    Shape: stays as it is; both inputs have the same, and a size of 1 is stretched.
    """

    def build(self, a: Argument, b: Argument) -> Value:
        check_sizes((a, b), stretch=True)
        return a - b


class Divide(_Pair, group="Merge", icon="divide", words="quotient ratio over 相除 除法 比"):
    """Divides the first input by the second, element by element.

    For ratios. Keep the second input away from zero, for example with Softplus, or training breaks.

    Shape: stays as it is; both inputs have the same, and a size of 1 is stretched.
    """

    def build(self, a: Argument, b: Argument) -> Value:
        check_sizes((a, b), stretch=True)
        return a / b


class Maximum(_Merge, group="Merge", icon="maximum", words="max largest maxout 最大 取大"):
    """Keeps the largest number of its inputs, element by element.

    To let branches compete, as in a maxout layer.

    Shape: stays as it is; all inputs have the same, and a size of 1 is stretched.
    """

    def build(self, *branches: Argument) -> Value:
        return _joined(torch.maximum, branches)


class Minimum(_Merge, group="Merge", icon="minimum", words="min smallest 最小 取小"):
    """Keeps the smallest number of its inputs, element by element.

    When all branches have to agree before a number may be large.

    Shape: stays as it is; all inputs have the same, and a size of 1 is stretched.
    """

    def build(self, *branches: Argument) -> Value:
        return _joined(torch.minimum, branches)


class Average(_Merge, group="Merge", icon="average", words="mean ensemble 平均 均值 集成"):
    """Takes the mean of its inputs, element by element.

    To join the answers of several branches into one that is steadier than each.

    Shape: stays as it is; all inputs have the same, and a size of 1 is stretched.
    """

    def build(self, *branches: Argument) -> Value:
        return _joined(operator.add, branches) / self.count


class Lerp(_Pair, group="Merge", icon="lerp", title="Blend", words="lerp linear interpolation mix 混合 插值"):
    """Blends its two inputs in fixed shares.

    To mix two branches when one should count more. For learned shares take Gate.

    Shape: stays as it is; both inputs have the same, and a size of 1 is stretched.
    """

    weight: float = Field(
        0.5, ge=0.0, le=1.0, title="Share of b", description="0 gives the first input, 1 the second"
    )

    def summary(self) -> str:
        return f"{self.weight:.0%}"

    def build(self, a: Argument, b: Argument) -> Value:
        check_sizes((a, b), stretch=True)
        return torch.lerp(a, b, self.weight)


class Gate(Layer, group="Merge", icon="gate", words="sigmoid gating highway attention control 门控 门"):
    """Lets one input decide how much of the other passes: value × sigmoid(gate).

    For branches that switch others on and off, as in highway networks and squeeze-and-excitation.

    Shape: as the value; the gate has the same, and a size of 1 is stretched.
    """

    inputs: ClassVar = (Port("value"), Port("gate"))

    def build(self, value: Argument, gate: Argument) -> Value:
        check_sizes((value, gate), stretch=True)
        return value * torch.sigmoid(gate)


class Concat(_Merge, group="Merge", usual=True, icon="concat", words="concatenate join cat skip 拼接 连接"):
    """Puts its inputs side by side along one axis.

    To use the results of several branches together, as U-Net and DenseNet do with their channels.

    Shape: sizes along the axis add up; all others have to be the same.
    """

    inputs: ClassVar = (Port("a", dtype="any"), Port("b", dtype="any"))
    outputs: ClassVar = ANY_OUT

    dim: Axis = Field(
        1,
        title="Axis",
        description="Along which axis: 1 is the first after the batch (channels or features), -1 the last",
    )

    def build(self, *branches: Argument) -> Value:
        _check_kinds(branches)
        check_sizes(branches, but=branches[0].shape.axis(self.dim))
        return torch.cat(branches, dim=self.dim)


class Stack(_Merge, group="Merge", icon="stack", words="new axis steps join 堆叠 叠加"):
    """Puts its inputs on each other along a new axis.

    To make a sequence of several branches, one step each.

    Shape: one axis more, as long as there are inputs.
    """

    inputs: ClassVar = (Port("a", dtype="any"), Port("b", dtype="any"))
    outputs: ClassVar = ANY_OUT

    dim: int = Field(
        1, ge=1, le=5, title="Place", description="Where the new axis goes: 1 is right after the batch"
    )

    def output_axes(self, *branches: Shape) -> dict[str, tuple[str, ...]]:
        axes, place = branches[0].axes, self.dim - 1
        name = {0: "steps" if len(axes) == 1 else "channels"}.get(place, f"axis {self.dim}")
        return {"output": distinct((*axes[:place], name, *axes[place:]))}

    def build(self, *branches: Argument) -> Value:
        _check_kinds(branches)
        check_sizes(branches)
        if self.dim > len(branches[0].shape.sizes) + 1:
            raise LayerError(
                "place-missing",
                "Its new axis cannot go to place {dim} of {shape}.",
                dim=self.dim,
                shape=branches[0].shape.in_words(),
            )
        return torch.stack(branches, dim=self.dim)
