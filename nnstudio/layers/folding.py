"""Cutting pictures into patches, and laying patches together."""

from __future__ import annotations

from math import prod
from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import LayerError
from nnstudio.layers.fields import Border2d, Size2d, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape


class _Patches(Layer):
    kernel_size: Size2d = Field((3, 3), title="Patch", description="Height and width of a patch in pixels")
    dilation: Size2d = Field((1, 1), title="Dilation", description="Gap between the pixels of a patch")
    padding: Border2d = Field((0, 0), title="Padding", description="Zeros around the picture")
    stride: Size2d = Field((1, 1), title="Stride", description="Pixels between two patches, down and across")

    def summary(self) -> str:
        return times(self.kernel_size)

    def patches(self, picture: tuple[int, ...]) -> int:
        """How many patches a picture of that height and width has; none if not a single one fits."""
        axes = zip(picture, self.kernel_size, self.dilation, self.padding, self.stride, strict=True)
        return prod(
            max((size + 2 * border - gap * (kernel - 1) - 1) // step + 1, 0)
            for size, kernel, gap, border, step in axes
        )

    def check_patch(self, picture: tuple[int, ...]) -> None:
        """Refuses a patch that does not fit into the picture."""
        if not self.patches(picture):
            raise LayerError(
                "patch-too-large",
                "A patch of {patch} does not fit into {picture}.",
                patch=times(self.kernel_size),
                picture=times(picture),
            )


class Unfold(_Patches, group="Convolution", icon="unfold", words="im2col patches sliding windows 展开 图块"):
    """Cuts a picture into patches that may overlap, and lays every patch out as a column of numbers.

    To work on patches with layers for series or sequences; Fold lays them together again.

    Shape: channels are multiplied by the pixels of a patch; height and width become one step per patch.
    """

    inputs: ClassVar = (Port("image", "channels height width"),)
    outputs: ClassVar = (Port("output", "channels steps"),)

    def build(self, image: Argument) -> Module:
        self.check_patch(image.shape.sizes[1:])
        return nn.Unfold(self.kernel_size, dilation=self.dilation, padding=self.padding, stride=self.stride)


class Fold(_Patches, group="Convolution", icon="fold", words="col2im patches together 折叠 合并 图块"):
    """Lays patches together into a picture; where they overlap, they are added.

    To undo Unfold; use the same patch, dilation, padding and stride as there.

    Shape: channels are divided by the pixels of a patch; the steps become height and width.
    """

    inputs: ClassVar = (Port("patches", "channels steps"),)
    outputs: ClassVar = (Port("output", "channels height width"),)

    output_size: Size2d = Field(
        (8, 8), title="Output size", description="Height and width of the picture that comes out"
    )

    def example(self) -> tuple[Shape, ...]:
        sizes = (2 * prod(self.kernel_size), self.patches(self.output_size) or 1)
        return (Shape(sizes, ("channels", "steps")),)

    def build(self, patches: Argument) -> Module:
        self.check_patch(self.output_size)
        channels, steps = patches.shape.sizes
        pixels, needed = prod(self.kernel_size), self.patches(self.output_size)
        if channels % pixels:
            raise LayerError(
                "patch-does-not-divide",
                "{channels} channels cannot be divided into patches of {pixels} pixels.",
                channels=channels,
                pixels=pixels,
            )
        if steps != needed:
            raise LayerError(
                "patch-count-differs",
                "A picture of {size} has {needed} patches, and {steps} arrive.",
                size=times(self.output_size),
                needed=needed,
                steps=steps,
            )
        return nn.Fold(
            self.output_size,
            self.kernel_size,
            dilation=self.dilation,
            padding=self.padding,
            stride=self.stride,
        )
