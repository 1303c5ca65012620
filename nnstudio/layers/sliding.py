"""What all convolutions share: small filters that slide along one, two or three axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import (
    Length,
    Padding1d,
    Padding2d,
    Padding3d,
    Size,
    Size2d,
    Size3d,
    choices,
    per_axis,
    times,
)
from nnstudio.layers.layer import Layer
from nnstudio.layers.spatial import Moving, OnPicture, OnSeries, OnVolume
from nnstudio.layers.weights import WeightNorm, normalised

Groups = Annotated[
    int,
    Field(
        ge=1,
        le=8192,
        title="Groups",
        description="Groups of channels that do not see each other; divides both counts",
    ),
]


class Filters(Layer):
    """A layer whose number of outgoing channels is free."""

    if TYPE_CHECKING:
        kernel_size: Size

    out_channels: int = Field(
        32,
        ge=1,
        le=8192,
        title="Filters",
        description="How many patterns to look for; each is a channel",
    )

    def summary(self) -> str:
        return Phrase(
            "{count} filters · {size}", count=self.out_channels, size=times(per_axis(self.kernel_size))
        )


class Sliding(Moving):
    """Fields of every convolution; what they mean in steps, pixels or voxels is said further down."""

    kernel_size: Size
    stride: Size
    padding: Padding1d | Padding2d | Padding3d
    dilation: Size
    padding_mode: Literal["zeros", "reflect", "replicate", "circular"] = Field(
        "zeros",
        title="Border",
        description="What the padding is filled with",
        json_schema_extra=choices(
            zeros="Zeros",
            reflect="Mirror image",
            replicate="Nearest value",
            circular="Opposite side",
        ),
    )
    bias: bool = Field(True, title="Bias", description="Adds a learned constant to every filter")
    weight_norm: WeightNorm = "none"

    def convolution(
        self, input: Argument, out_channels: int, *, groups: int = 1, bias: bool | None = None
    ) -> Module:
        """PyTorch's convolution with these fields; `bias` replaces the field of that name.

        Raises:
            LayerError: the padding does not go with the stride or with the input.
        """
        self._check_padding(input.shape.sizes[1:])
        construct = getattr(nn, f"Conv{self.rank}d")
        module: Module = construct(
            input.shape.channels,
            out_channels,
            self.kernel_size,
            stride=self.stride,
            padding=self.padding,
            dilation=self.dilation,
            groups=groups,
            bias=self.bias if bias is None else bias,
            padding_mode=self.padding_mode,
        )
        return normalised(module, self.weight_norm)

    def _check_padding(self, sizes: tuple[int, ...]) -> None:
        if self.padding == "same" and any(step != 1 for step in per_axis(self.stride)):
            raise LayerError(
                "same-padding-stride",
                "Padding “same” keeps the size and needs stride 1; it has stride {stride}.",
                stride=times(per_axis(self.stride)),
            )
        for size, border in zip(sizes, self._borders(), strict=True):
            if self.padding_mode == "reflect" and border >= size:
                raise LayerError(
                    "border-too-wide",
                    "A border of {border} cannot mirror {size}; it must be smaller.",
                    border=border,
                    size=size,
                )
            if self.padding_mode == "circular" and border > size:
                raise LayerError(
                    "border-too-wide",
                    "A border of {border} from the opposite side cannot be larger than {size}.",
                    border=border,
                    size=size,
                )

    def _borders(self) -> tuple[int, ...]:
        """The wider of the two borders at the ends of each axis."""
        if self.padding == "valid":
            return (0,) * self.rank
        if self.padding != "same":
            return per_axis(self.padding)
        reach = zip(per_axis(self.kernel_size), per_axis(self.dilation), strict=True)
        return tuple((gap * (size - 1) + 1) // 2 for size, gap in reach)


class SlidingSeries(Sliding, OnSeries):
    """Filters that slide along a series."""

    kernel_size: Length = Field(3, title="Kernel size", description="Steps that each filter sees at once")
    stride: Length = Field(1, title="Stride", description="Steps between two positions of the filter")
    padding: Padding1d = Field("same", title="Padding", description="Steps added at both ends")
    dilation: Length = Field(1, title="Dilation", description="Gap between the steps a filter sees")


class SlidingPicture(Sliding, OnPicture):
    """Filters that slide over a picture."""

    kernel_size: Size2d = Field(
        (3, 3), title="Kernel size", description="Height and width of each filter in pixels"
    )
    stride: Size2d = Field(
        (1, 1), title="Stride", description="Pixels between two positions of the filter, down and across"
    )
    padding: Padding2d = Field("same", title="Padding", description="Pixels added around the picture")
    dilation: Size2d = Field((1, 1), title="Dilation", description="Gap between the pixels a filter sees")


class SlidingVolume(Sliding, OnVolume):
    """Filters that slide through a volume."""

    kernel_size: Size3d = Field(
        (3, 3, 3), title="Kernel size", description="Depth, height and width of each filter in voxels"
    )
    stride: Size3d = Field(
        (1, 1, 1),
        title="Stride",
        description="Voxels between two positions of the filter, in depth, down and across",
    )
    padding: Padding3d = Field("same", title="Padding", description="Voxels added around the volume")
    dilation: Size3d = Field((1, 1, 1), title="Dilation", description="Gap between the voxels a filter sees")


def check_groups(groups: int, channels: int, filters: int) -> None:
    """Refuses groups that do not divide the channels on both sides."""
    if channels % groups or filters % groups:
        raise LayerError(
            "groups-do-not-divide",
            "{groups} groups must divide both the {channels} incoming channels and {filters} filters.",
            groups=groups,
            channels=channels,
            filters=filters,
        )
