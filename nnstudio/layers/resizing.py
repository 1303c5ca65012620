"""Layers that make something larger, or trade channels for size."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.axes import ANY, ANY_OUT
from nnstudio.layers.fields import Axis, choices, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port

_Length = Annotated[int, Field(ge=1, le=4_096)]
_Copies = Annotated[int, Field(ge=1, le=64)]
_PICTURE = (Port("image", "channels height width"),)
_SMOOTH = {2: "linear", 3: "bilinear", 4: "trilinear"}


class Upsample(
    Layer,
    group="Shape",
    usual=True,
    icon="upsample",
    words="resize interpolate scale bilinear bicubic 上采样 插值 缩放",
):
    """Makes a picture, series or volume larger or smaller by reading between its points.

    In decoders and U-Nets; with a convolution behind it, a calm alternative to transposed convolution.

    Shape: every size but the channels is multiplied by Factor, or becomes Size.
    """

    inputs: ClassVar = (
        Port("input", "channels height width", "channels steps", "channels depth height width"),
    )
    outputs: ClassVar = (
        Port("output", "channels height width", "channels steps", "channels depth height width"),
    )

    scale_factor: float = Field(
        2.0, ge=0.05, le=64.0, title="Factor", description="How many times larger; below 1 makes smaller"
    )
    size: Annotated[tuple[_Length, ...], Field(min_length=1, max_length=3)] | None = Field(
        None, title="Size", description="Sizes that come out, without the channels; replaces the factor"
    )
    mode: Literal["nearest", "linear", "bicubic"] = Field(
        "nearest",
        title="In between",
        description="How numbers between the points are made up",
        json_schema_extra=choices(nearest="Nearest point", linear="Straight lines", bicubic="Smooth curves"),
    )
    align_corners: bool = Field(
        False,
        title="Align corners",
        description="Corner points stay at the corners; not for the nearest point",
    )

    def summary(self) -> str:
        return times(self.size) if self.size else f"× {self.scale_factor:g}"

    def build(self, input: Argument) -> Module:
        sizes = input.shape.sizes[1:]
        if self.mode == "bicubic" and len(sizes) != 2:
            raise LayerError("bicubic-needs-picture", "Smooth curves work on pictures only.")
        if self.size is not None and len(self.size) != len(sizes):
            raise LayerError(
                "size-count-differs",
                "It has {given} sizes to give, for {axes} axes.",
                given=len(self.size),
                axes=len(sizes),
            )
        if self.size is None and min(sizes) * self.scale_factor < 1:
            raise LayerError(
                "nothing-left", "Nothing would be left of {received}.", received=str(input.shape)
            )
        wanted = {"scale_factor": self.scale_factor} if self.size is None else {"size": self.size}
        if self.mode == "nearest":
            return nn.Upsample(**wanted, mode="nearest")
        mode = _SMOOTH[len(input.shape.sizes)] if self.mode == "linear" else self.mode
        return nn.Upsample(**wanted, mode=mode, align_corners=self.align_corners)


class PixelShuffle(
    Layer,
    group="Shape",
    icon="pixelshuffle",
    title="Pixel shuffle",
    words="super-resolution depth to space upscale 像素重排 超分辨率",
):
    """Makes a picture larger by laying channels out as pixels.

    At the end of a network that makes pictures sharper and larger.

    Shape: channels shrink by Factor × Factor; height and width grow by Factor.
    """

    inputs: ClassVar = _PICTURE
    outputs: ClassVar = (Port("output", "channels height width"),)

    upscale_factor: int = Field(2, ge=1, le=64, title="Factor", description="How many times larger")

    def summary(self) -> str:
        return f"× {self.upscale_factor}"

    def build(self, image: Argument) -> Module:
        channels, square = image.shape.channels, self.upscale_factor**2
        if channels % square:
            raise LayerError(
                "channels-do-not-divide",
                "{channels} channels do not divide by {square}; {nearest} would.",
                channels=channels,
                square=square,
                nearest=max(1, round(channels / square)) * square,
            )
        return nn.PixelShuffle(self.upscale_factor)


class PixelUnshuffle(
    Layer,
    group="Shape",
    icon="pixelunshuffle",
    title="Pixel unshuffle",
    words="space to depth downscale 像素逆重排",
):
    """Makes a picture smaller without losing anything: neighbouring pixels become channels.

    At the start of a network, in place of a pooling that would throw numbers away.

    Shape: channels grow by Factor × Factor; height and width shrink by Factor.
    """

    inputs: ClassVar = _PICTURE
    outputs: ClassVar = (Port("output", "channels height width"),)

    downscale_factor: int = Field(2, ge=1, le=64, title="Factor", description="How many times smaller")

    def summary(self) -> str:
        return f"÷ {self.downscale_factor}"

    def build(self, image: Argument) -> Module:
        height, width = image.shape.sizes[1:]
        if height % self.downscale_factor or width % self.downscale_factor:
            raise LayerError(
                "picture-does-not-divide",
                "A picture of {size} does not divide by {factor}.",
                size=times((height, width)),
                factor=self.downscale_factor,
            )
        return nn.PixelUnshuffle(self.downscale_factor)


class ChannelShuffle(
    Layer,
    group="Shape",
    icon="channelshuffle",
    title="Channel shuffle",
    words="ShuffleNet groups mix 通道重排 通道混洗",
):
    """Mixes the channels of different groups, as cards are shuffled.

    Between convolutions with groups, which otherwise never see each other's channels.

    Shape: stays as it is; Groups must divide the channels.
    """

    inputs: ClassVar = (
        Port("input", "channels height width", "channels steps", "channels depth height width"),
    )

    groups: int = Field(2, ge=1, le=8192, title="Groups", description="As many as the convolution before has")

    def summary(self) -> str:
        return Phrase("{count} groups", count=self.groups)

    def build(self, input: Argument) -> Value:
        channels = input.shape.channels
        if channels % self.groups:
            raise LayerError(
                "groups-do-not-divide-channels",
                "{groups} groups do not divide {channels} channels.",
                groups=self.groups,
                channels=channels,
            )
        return input.unflatten(1, (self.groups, -1)).transpose(1, 2).flatten(1, 2)


class Tile(Layer, group="Shape", icon="tile", words="repeat copy broadcast 平铺 重复 复制"):
    """Lays copies side by side along the last axes.

    To give every step or pixel the same numbers, before joining them with something larger.

    Shape: the sizes are multiplied by the copies.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    dims: tuple[_Copies, ...] = Field(
        (2,),
        min_length=1,
        max_length=4,
        title="Copies",
        description="How many along each axis; fewer numbers are for the last axes",
    )

    def summary(self) -> str:
        return f"× {times(self.dims)}"

    def build(self, input: Argument) -> Value:
        check_reach(self.dims, len(input.shape.sizes))
        return torch.tile(input, self.dims)


class Expand(Layer, group="Shape", icon="expand", words="broadcast stretch repeat 扩展 广播"):
    """Stretches an axis of length 1 by repeating its only number.

    To join one row of numbers with every step of a sequence or every pixel of a picture.

    Shape: axes of length 1 become as long as you say; -1 leaves an axis as it is.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    sizes: tuple[Annotated[int, Field(ge=-1, le=65_536)], ...] = Field(
        (-1,),
        min_length=1,
        max_length=4,
        title="Sizes",
        description="Length of each axis; fewer numbers are for the last axes, -1 leaves one as it is",
    )

    def summary(self) -> str:
        return times(self.sizes)

    def build(self, input: Argument) -> Value:
        sizes = input.shape.sizes
        check_reach(self.sizes, len(sizes))
        wanted = (-1,) * (len(sizes) - len(self.sizes)) + self.sizes
        if any(
            new not in (-1, old) and (old != 1 or not new) for new, old in zip(wanted, sizes, strict=True)
        ):
            raise LayerError(
                "expand-does-not-fit",
                "{shape} cannot be stretched to {sizes}: only an axis of length 1 can grow.",
                shape=str(input.shape),
                sizes=times(self.sizes),
            )
        return input.expand((-1, *wanted))


def check_reach(given: tuple[int, ...], axes: int) -> None:
    """Refuses numbers for more axes than there are; torch would go on with the batch."""
    if len(given) > axes:
        raise LayerError(
            "too-many-axes",
            "It has numbers for {given} axes, and receives {axes}.",
            given=len(given),
            axes=axes,
        )


class RepeatInterleave(
    Layer,
    group="Shape",
    icon="repeatinterleave",
    title="Repeat each",
    words="repeat interleave duplicate upsample 逐个重复",
):
    """Repeats every position of an axis on the spot: a, a, b, b, c, c.

    To bring a coarse series to the length of a finer one.

    Shape: the axis becomes Copies times as long.
    """

    inputs: ClassVar = ANY
    outputs: ClassVar = ANY_OUT

    repeats: _Copies = Field(2, title="Copies", description="How many times each position comes")
    dim: Axis = Field(1, title="Axis", description="1 is the first after the batch, -1 the last")

    def summary(self) -> str:
        return f"× {self.repeats}"

    def build(self, input: Argument) -> Value:
        return torch.repeat_interleave(input, self.repeats, dim=input.shape.axis(self.dim) + 1)
