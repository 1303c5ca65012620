"""Layers that only arrange numbers differently."""

from __future__ import annotations

from math import prod
from typing import Annotated, ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn
from nnstudio.errors import LayerError
from nnstudio.layers.axes import ANY, ANY_OUT, distinct
from nnstudio.layers.fields import Axis, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape, usual_axes

_Size = Annotated[int, Field(ge=-1, le=1_000_000)]
_PLACES = {"depth", "height", "width", "steps"}


class Flatten(Layer, group="Shape", usual=True, icon="flatten", words="vector row unroll 展平 展开"):
    """Lays all numbers of a sample out in one row, as dense layers want them.

    Between convolutions and dense layers. From a later first axis on, it joins only some axes.

    Shape: all axes become one, features.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = (Port("output", "features", dtype="any"),)

    start_dim: Axis = Field(
        1, title="First axis", description="First of the axes that become one: 1 is the first after the batch"
    )
    end_dim: Axis = Field(
        -1, title="Last axis", description="Last of the axes that become one: -1 is the last"
    )

    def example(self) -> tuple[Shape, ...]:
        return (Shape((4, 8, 8), ("channels", "height", "width")),)

    def output_axes(self, *inputs: Shape) -> dict[str, tuple[str, ...]]:
        input = inputs[0]
        first, last = input.axis(self.start_dim), input.axis(self.end_dim)
        joined = set(input.axes[first : last + 1])
        others = input.axes[:first], input.axes[last + 1 :]
        name = "channels" if "channels" in joined else "features"
        name = "features" if not any(others) else "steps" if joined <= _PLACES else name
        return {"output": distinct((*others[0], name, *others[1]))}

    def build(self, input: Argument) -> Module:
        if input.shape.axis(self.start_dim) > input.shape.axis(self.end_dim):
            raise LayerError(
                "axes-reversed",
                "Its first axis, {first}, comes after its last, {last}.",
                first=self.start_dim,
                last=self.end_dim,
            )
        return nn.Flatten(self.start_dim, self.end_dim)


class Reshape(Layer, group="Shape", usual=True, icon="reshape", words="view resize arrange 变形 重塑"):
    """Arranges the numbers of a sample into the sizes you give, without changing any.

    To read a row of numbers as a picture or a sequence. To swap axes take Permute instead.

    Shape: the sizes that you give; their product is the count of incoming numbers.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    sizes: tuple[_Size, ...] = Field(
        (-1,),
        min_length=1,
        max_length=8,
        title="Sizes",
        description="Sizes that come out, without the batch; one of them may be -1: whatever is left",
    )

    def summary(self) -> str:
        return times(self.sizes)

    def build(self, input: Argument) -> Value:
        return input.reshape((-1, *resolved(self.sizes, input.shape.numel)))


def resolved(sizes: tuple[int, ...], numbers: int) -> tuple[int, ...]:
    """The sizes with -1 worked out, so that the batch axis can be the free one.

    Raises:
        LayerError: so many numbers cannot be arranged like that.
    """
    known = prod(size for size in sizes if size != -1)
    open_sizes = sizes.count(-1)
    fits = known > 0 and (numbers % known == 0 if open_sizes == 1 else numbers == known)
    if open_sizes > 1 or 0 in sizes or not fits:
        raise LayerError(
            "reshape-does-not-fit",
            "{numbers} numbers cannot be arranged as {sizes}.",
            numbers=numbers,
            sizes=times(sizes),
        )
    return tuple(numbers // known if size == -1 else size for size in sizes)


class Unflatten(Layer, group="Shape", icon="unflatten", words="split axis view reshape 展开轴 还原"):
    """Splits one axis into several; the other axes stay.

    To cut features into heads or groups, or to read a row of numbers as a picture again.

    Shape: the axis becomes the sizes that you give; their product is its length.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dim: Axis = Field(-1, title="Axis", description="1 is the first after the batch, -1 the last")
    sizes: tuple[_Size, ...] = Field(
        (2, -1),
        min_length=2,
        max_length=4,
        title="Sizes",
        description="What the axis becomes; one of them may be -1: whatever is left",
    )

    def summary(self) -> str:
        return times(self.sizes)

    def build(self, input: Argument) -> Module:
        axis = input.shape.axis(self.dim)
        return nn.Unflatten(axis + 1, resolved(self.sizes, input.shape.sizes[axis]))


class Squeeze(Layer, group="Shape", icon="squeeze", words="remove drop axis size one 压缩 去轴"):
    """Takes an axis of length 1 away.

    Behind a layer that leaves one channel, one step or one feature which nobody needs any more.

    Shape: one axis less.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dim: Axis = Field(-1, title="Axis", description="1 is the first after the batch, -1 the last")

    def example(self) -> tuple[Shape, ...]:
        return (Shape((8, 1), ("steps", "features")),)

    def output_axes(self, *inputs: Shape) -> dict[str, tuple[str, ...]]:
        input = inputs[0]
        axis = input.axis(self.dim)
        return {"output": input.axes[:axis] + input.axes[axis + 1 :]}

    def build(self, input: Argument) -> Value:
        axis = input.shape.axis(self.dim)
        if input.shape.sizes[axis] != 1:
            raise LayerError(
                "axis-not-one",
                "Axis {dim} of {shape} is longer than 1; only an axis of length 1 can go.",
                dim=self.dim,
                shape=input.shape.in_words(),
            )
        return input.squeeze(axis + 1)


class Unsqueeze(Layer, group="Shape", icon="unsqueeze", words="add insert axis dimension channel 增加 扩维"):
    """Adds an axis of length 1.

    To give a series or a grey picture its one channel, as convolutions want it.

    Shape: one axis more, of length 1.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dim: Axis = Field(
        1, title="Place", description="Where the new axis goes: 1 is right after the batch, -1 the end"
    )

    def _place(self, input: Shape) -> int:
        count = len(input.sizes)
        place = self.dim - 1 if self.dim > 0 else self.dim + count + 1
        if self.dim == 0 or not 0 <= place <= count:
            raise LayerError(
                "place-missing",
                "Its new axis cannot go to place {dim} of {shape}.",
                dim=self.dim,
                shape=input.in_words(),
            )
        return place

    def output_axes(self, *inputs: Shape) -> dict[str, tuple[str, ...]]:
        input = inputs[0]
        place = self._place(input)
        if set(input.axes) <= _PLACES:
            return {
                "output": (*input.axes[:place], "channels" if place == 0 else "features", *input.axes[place:])
            }
        return {"output": usual_axes(len(input.axes) + 1)}

    def build(self, input: Argument) -> Value:
        return input.unsqueeze(self._place(input.shape) + 1)
