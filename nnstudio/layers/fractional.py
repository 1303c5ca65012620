"""Pooling with windows at random places."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, parts
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import Size, Size2d, Size3d, per_axis, times
from nnstudio.layers.spatial import Moving, OnPicture, OnVolume


class _Fractional(Moving):
    kernel_size: Size
    output_ratio: float = Field(
        0.5,
        gt=0.0,
        lt=1.0,
        title="Share that stays",
        description="Size that comes out, as a share of what comes in",
    )
    output_size: Size | None

    def summary(self) -> str:
        if self.output_size is not None:
            return times(per_axis(self.output_size))
        return Phrase("{share} of the size", share=f"{self.output_ratio:.0%}")

    def build(self, input: Argument) -> Module:
        sizes, kernels = input.shape.sizes[1:], per_axis(self.kernel_size)
        asked = self.output_size or tuple(int(size * self.output_ratio) for size in sizes)
        wanted = per_axis(asked)
        spare = 1 if self.rank == 2 else 0  # PyTorch wants one place more in volumes
        for size, kernel, output in zip(sizes, kernels, wanted, strict=True):
            if not 0 < output <= size - kernel + spare:
                raise LayerError(
                    "fraction-does-not-fit",
                    "{size} with windows of {kernel} cannot become {output}.",
                    size=size,
                    kernel=kernel,
                    output=output,
                )
        return parts.FractionalMaxPool(sizes, kernels, wanted)


class FractionalMaxPool2d(
    OnPicture,
    _Fractional,
    group="Pooling",
    icon="fractionalmaxpool2d",
    words="maximum random stochastic fraction 分数最大池化 随机",
):
    """Keeps the largest value of windows, at random places while training, and shrinks by any factor.

    To shrink gently, so that more layers fit in.

    Shape: height and width are multiplied by Share that stays; channels stay.
    """

    kernel_size: Size2d = Field(
        (2, 2), title="Window", description="Height and width of the window in pixels"
    )
    output_size: Size2d | None = Field(
        None, title="Output size", description="Height and width that come out, in place of the share"
    )


class FractionalMaxPool3d(
    OnVolume,
    _Fractional,
    group="Pooling",
    icon="fractionalmaxpool3d",
    words="maximum random stochastic fraction volume 分数最大池化 随机 三维",
):
    """Keeps the largest value of windows in a volume, at random places while training, by any factor.

    To shrink volumes gently, so that more layers fit in.

    Shape: depth, height and width are multiplied by Share that stays; channels stay.
    """

    kernel_size: Size3d = Field(
        (2, 2, 2), title="Window", description="Depth, height and width of the window in voxels"
    )
    output_size: Size3d | None = Field(
        None, title="Output size", description="Depth, height and width that come out, in place of the share"
    )
