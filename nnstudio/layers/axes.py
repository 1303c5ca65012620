"""Layers that turn axes around, and how axes are named then."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import Axis, Size2d, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape, usual_axes

ANY: tuple[Port, ...] = (Port("input", dtype="any"),)
ANY_OUT: tuple[Port, ...] = (Port("output", dtype="any"),)
SEQUENCE = Shape((6, 8), ("steps", "features"))


def distinct(axes: tuple[str, ...]) -> tuple[str, ...]:
    """These names, or the usual ones if two axes would be called the same."""
    return axes if len(set(axes)) == len(axes) else usual_axes(len(axes))


class Permute(
    Layer,
    group="Shape",
    usual=True,
    icon="permute",
    words="transpose swap reorder axes rearrange steps features channels Conv1d LSTM 换轴 转置 维度顺序",
):
    """Puts the axes into another order; no number changes.

    Between a sequence (steps × features) and Conv1d (channels × steps): the order 2, 1 swaps the two.

    Shape: sizes and names of the axes follow the order that you give.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dims: tuple[Annotated[int, Field(ge=1, le=5)], ...] = Field(
        (2, 1),
        min_length=1,
        max_length=5,
        title="Order of axes",
        description="Which axis comes first, second, and so on: 1 is now the first after the batch",
    )

    def summary(self) -> str:
        return ", ".join(map(str, self.dims))

    def example(self) -> tuple[Shape, ...]:
        return (SEQUENCE,)

    def output_axes(self, *inputs: Shape) -> dict[str, tuple[str, ...]]:
        return {"output": tuple(inputs[0].axes[dim - 1] for dim in self.dims)}

    def build(self, input: Argument) -> Value:
        if sorted(self.dims) != list(range(1, len(input.shape.sizes) + 1)):
            raise LayerError(
                "order-does-not-fit",
                "The order {order} must name each axis of {shape} once, counted from 1.",
                order=", ".join(map(str, self.dims)),
                shape=input.shape.in_words(),
            )
        return input.permute((0, *self.dims))


class Transpose(
    Layer, group="Shape", icon="transpose", words="swap axes permute T sequence Conv1d 转置 交换 换轴"
):
    """Swaps two axes; no number changes.

    Between a sequence (steps × features) and Conv1d (channels × steps), which read them the other way round.

    Shape: the two axes change places, with their names.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dim0: Axis = Field(1, title="One axis", description="1 is the first after the batch, -1 the last")
    dim1: Axis = Field(2, title="Other axis", description="1 is the first after the batch, -1 the last")

    def example(self) -> tuple[Shape, ...]:
        return (SEQUENCE,)

    def output_axes(self, *inputs: Shape) -> dict[str, tuple[str, ...]]:
        input = inputs[0]
        axes, one, other = list(input.axes), input.axis(self.dim0), input.axis(self.dim1)
        axes[one], axes[other] = axes[other], axes[one]
        return {"output": tuple(axes)}

    def build(self, input: Argument) -> Value:
        return input.transpose(input.shape.axis(self.dim0) + 1, input.shape.axis(self.dim1) + 1)


class ToSequence(
    Layer,
    group="Shape",
    icon="tosequence",
    title="Picture to sequence",
    words="steps features tokens permute Conv1d LSTM transformer channels last 图像转序列 序列",
):
    """Reads a picture, series or volume as a sequence: every place becomes a step, its channels the features.

    Between convolutions and a recurrent layer or a transformer.

    Shape: channels × height × width become steps × features; channels × steps become steps × features.
    """

    inputs: ClassVar = (
        Port("input", "channels height width", "channels steps", "channels depth height width", dtype="any"),
    )
    outputs: ClassVar = (Port("output", "steps features", dtype="any"),)

    def build(self, input: Argument) -> Value:
        return input.flatten(2).transpose(1, 2)


class FromSequence(
    Layer,
    group="Shape",
    icon="fromsequence",
    title="Sequence to picture",
    words="steps features tokens image unpatch channels first 序列转图像",
):
    """Lays the steps of a sequence out as the rows of a picture; the features become its channels.

    Between a transformer and convolutions; the way back from Picture to sequence.

    Shape: steps × features become channels × height × width.
    """

    inputs: ClassVar = (Port("sequence", "steps features", dtype="any"),)
    outputs: ClassVar = (Port("output", "channels height width", dtype="any"),)

    size: Size2d | None = Field(
        None, title="Size", description="Height and width of the picture; a square unless set"
    )

    def summary(self) -> str:
        return times(self.size) if self.size else ""

    def example(self) -> tuple[Shape, ...]:
        steps = self.size[0] * self.size[1] if self.size else 9
        return (Shape((steps, 8), ("steps", "features")),)

    def build(self, sequence: Argument) -> Value:
        steps = sequence.shape.sizes[0]
        side = int(steps**0.5)
        height, width = self.size or (side, side)
        if height * width != steps:
            raise LayerError(
                "steps-do-not-fit",
                "{steps} steps do not fill a picture of {size}.",
                steps=steps,
                size=times((height, width)) if self.size else Phrase("equal height and width"),
            )
        return sequence.transpose(1, 2).unflatten(2, (height, width))


class Flip(Layer, group="Shape", icon="flip", words="mirror reverse augment 翻转 镜像"):
    """Turns axes around, so that the last comes first.

    To mirror a picture, or to read a series backwards.

    Shape: stays as it is.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dims: tuple[Axis, ...] = Field(
        (-1,),
        min_length=1,
        max_length=4,
        title="Axes",
        description="Which axes are turned around: 1 is the first after the batch, -1 the last",
    )

    def build(self, input: Argument) -> Value:
        axes = {input.shape.axis(dim) + 1 for dim in self.dims}
        return torch.flip(input, tuple(sorted(axes)))


class Roll(Layer, group="Shape", icon="roll", words="shift rotate circular cyclic Swin 滚动 循环移位"):
    """Shifts numbers along an axis; what leaves at one end comes in at the other.

    For windows that move between layers, and for things without beginning or end such as angles.

    Shape: stays as it is.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    shifts: int = Field(1, ge=-65_536, le=65_536, title="Places", description="How far; negative goes back")
    dims: Axis = Field(-1, title="Axis", description="1 is the first after the batch, -1 the last")

    def build(self, input: Argument) -> Value:
        return torch.roll(input, self.shifts, input.shape.axis(self.dims) + 1)
