"""Layers that cut pieces out, or add a border."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Value, functional
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.axes import ANY, ANY_OUT, SEQUENCE
from nnstudio.layers.fields import Axis, Border, Size2d, choices, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape

_Place = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]


def _check_sides(sides: tuple[int, ...], most: int) -> None:
    """Refuses amounts that do not come in pairs, or are for more axes than there are."""
    if len(sides) % 2 or len(sides) // 2 > most:
        raise LayerError(
            "sides-do-not-fit",
            "It needs two amounts per axis, for at most {axes} axes, and has {count}.",
            axes=most,
            count=len(sides),
        )


class Slice(Layer, group="Shape", icon="slice", words="cut range part narrow subset 切片 截取"):
    """Keeps a stretch of an axis, such as the first ten steps or every second column.

    To drop what is not needed, or to send parts of the input through different branches.

    Shape: the axis becomes as long as the stretch.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dim: Axis = Field(1, title="Axis", description="1 is the first after the batch, -1 the last")
    start: _Place = Field(0, title="From", description="First that is kept, counted from 0; -1 is the last")
    stop: _Place | None = Field(
        None, title="To", description="First that is dropped again; the end unless set"
    )
    step: int = Field(1, ge=1, le=65_536, title="Every", description="2 keeps every second, and so on")

    def summary(self) -> str:
        return f"{self.start} : {'' if self.stop is None else self.stop}"

    def build(self, input: Argument) -> Value:
        before = (slice(None),) * (input.shape.axis(self.dim) + 1)
        return input[(*before, slice(self.start, self.stop, self.step))]


class Select(
    Layer,
    group="Shape",
    usual=True,
    icon="select",
    words="pick index one position class token last step 选取 取一个",
):
    """Takes one position of an axis, such as the last step or the class token.

    Behind a transformer that answers in its class token (position 0), or for one channel of a picture.

    Shape: the axis disappears.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dim: Axis = Field(1, title="Axis", description="1 is the first after the batch, -1 the last")
    index: _Place = Field(0, title="Position", description="Counted from 0; -1 is the last")

    def summary(self) -> str:
        return Phrase("position {index}", index=self.index)

    def example(self) -> tuple[Shape, ...]:
        return (SEQUENCE,)

    def output_axes(self, *inputs: Shape) -> dict[str, tuple[str, ...]]:
        input = inputs[0]
        axis = input.axis(self.dim)
        return {"output": input.axes[:axis] + input.axes[axis + 1 :]}

    def build(self, input: Argument) -> Value:
        axis = input.shape.axis(self.dim)
        size = input.shape.sizes[axis]
        if not -size <= self.index < size:
            raise LayerError(
                "position-missing",
                "There is no position {index} on an axis of length {size}.",
                index=self.index,
                size=size,
            )
        return input.select(axis + 1, self.index)


class Pad(
    Layer, group="Shape", icon="pad", words="border margin zero reflect replicate circular 填充 补零 边缘"
):
    """Adds a border around the last axes.

    When a size has to match, or when convolutions should not see zeros at the border.

    Shape: the last axis grows by the first two amounts, the one before it by the next two, and so on.
    """

    pad: tuple[Border, ...] = Field(
        (1, 1),
        min_length=2,
        max_length=6,
        title="Amounts",
        description="How much is added: left, right, then top, bottom, then front, back",
    )
    mode: Literal["constant", "reflect", "replicate", "circular"] = Field(
        "constant",
        title="Filled with",
        description="What the border holds",
        json_schema_extra=choices(
            constant="One value", reflect="Mirrored", replicate="Edge repeated", circular="Other side"
        ),
    )
    value: float = Field(
        0.0, ge=-1e9, le=1e9, title="Value", description="What the border holds when filled with one value"
    )

    def summary(self) -> str:
        return ", ".join(map(str, self.pad))

    def build(self, input: Argument) -> Value:
        sizes = input.shape.sizes
        if self.mode == "constant":
            _check_sides(self.pad, len(sizes))
            return functional.pad(input, self.pad, value=self.value)
        # PyTorch wants an amount for every axis but the channels here, and takes no more than three.
        most = min(3, max(1, len(sizes) - 1)) if 1 <= len(sizes) <= 4 else 0
        _check_sides(self.pad, most)
        pad = self.pad + (0,) * (2 * most - len(self.pad))
        for place, amount in enumerate(pad):
            self._check_amount(amount, sizes[-1 - place // 2])
        return functional.pad(input, pad, mode=self.mode)

    def _check_amount(self, amount: int, size: int) -> None:
        if amount > {"reflect": size - 1, "circular": size}.get(self.mode, amount):
            raise LayerError(
                "border-too-wide",
                "A border of {amount} cannot be taken from an axis of length {size}.",
                amount=amount,
                size=size,
            )


class Crop(Layer, group="Shape", icon="crop", words="cut border trim edge 裁剪 切边"):
    """Cuts a border off the last axes.

    To remove what padding added, or to make two branches the same size.

    Shape: the last axis shrinks by the first two amounts, the one before it by the next two, and so on.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    crop: tuple[Border, ...] = Field(
        (1, 1),
        min_length=2,
        max_length=6,
        title="Amounts",
        description="How much is cut off: left, right, then top, bottom, then front, back",
    )

    def summary(self) -> str:
        return ", ".join(map(str, self.crop))

    def build(self, input: Argument) -> Value:
        _check_sides(self.crop, len(input.shape.sizes))
        pairs = zip(self.crop[::2], self.crop[1::2], strict=True)
        kept = [
            slice(first, max(first, size - last))
            for (first, last), size in zip(pairs, reversed(input.shape.sizes), strict=False)
        ]
        return input[(..., *reversed(kept))]


class CenterCrop(
    Layer, group="Shape", icon="centercrop", title="Center crop", words="middle cut U-Net size 中心裁剪"
):
    """Keeps the middle of a picture.

    To join a larger picture with a smaller one, as in a U-Net without padding.

    Shape: height and width become Size.
    """

    inputs: ClassVar = (Port("image", "channels height width", dtype="any"),)
    outputs: ClassVar = (Port("output", "channels height width", dtype="any"),)

    size: Size2d = Field((32, 32), title="Size", description="Height and width that are kept")

    def summary(self) -> str:
        return times(self.size)

    def example(self) -> tuple[Shape, ...]:
        height, width = self.size
        return (Shape((4, height + 3, width + 2), ("channels", "height", "width")),)

    def build(self, image: Argument) -> Value:
        sizes = image.shape.sizes[1:]
        if any(kept > size for kept, size in zip(self.size, sizes, strict=True)):
            raise LayerError(
                "crop-too-large",
                "{kept} cannot be cut out of a picture of {size}.",
                kept=times(self.size),
                size=times(sizes),
            )
        top, left = ((size - kept) // 2 for kept, size in zip(self.size, sizes, strict=True))
        return image[..., top : top + self.size[0], left : left + self.size[1]]
