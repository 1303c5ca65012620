"""What poolings share: a window that moves along one, two or three axes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from nnstudio.errors import LayerError
from nnstudio.layers.fields import (
    Border,
    Border2d,
    Border3d,
    Borders,
    Length,
    Size,
    Size2d,
    Size3d,
    per_axis,
    times,
)
from nnstudio.layers.spatial import Moving, OnPicture, OnSeries, OnVolume

KeepRest = Annotated[
    bool,
    Field(
        title="Keep the rest",
        description="A last window may reach over the border, so nothing is cut off",
    ),
]


class Window(Moving):
    """A layer that looks through a window that moves in steps."""

    kernel_size: Size
    stride: Size | None

    @property
    def strides(self) -> tuple[int, ...]:
        """The stride per axis; as large as the window unless set."""
        return per_axis(self.kernel_size if self.stride is None else self.stride)

    def summary(self) -> str:
        return times(per_axis(self.kernel_size))


class SeriesWindow(Window, OnSeries):
    """A window that moves along a series."""

    kernel_size: Length = Field(2, title="Window", description="Steps in the window")
    stride: Length | None = Field(
        None, title="Stride", description="Steps between two windows; as large as the window unless set"
    )


class PictureWindow(Window, OnPicture):
    """A window that moves over a picture."""

    kernel_size: Size2d = Field(
        (2, 2), title="Window", description="Height and width of the window in pixels"
    )
    stride: Size2d | None = Field(
        None, title="Stride", description="Pixels between two windows; as large as the window unless set"
    )


class VolumeWindow(Window, OnVolume):
    """A window that moves through a volume."""

    kernel_size: Size3d = Field(
        (2, 2, 2), title="Window", description="Depth, height and width of the window in voxels"
    )
    stride: Size3d | None = Field(
        None, title="Stride", description="Voxels between two windows; as large as the window unless set"
    )


class Padded(Window):
    """A window that may reach over the border."""

    padding: Borders
    ceil_mode: KeepRest = False

    def check_padding(self) -> None:
        """Refuses what PyTorch refuses."""
        pairs = zip(per_axis(self.padding), per_axis(self.kernel_size), strict=True)
        if any(2 * border > kernel for border, kernel in pairs):
            raise LayerError("padding-too-large", "Its padding can be at most half its window.")

    def reaches_over(self, sizes: tuple[int, ...], dilation: Size = 1) -> bool:
        """Whether `ceil_mode` gives a further window on any axis.

        ONNX and PyTorch count differently where the further window would lie in the padding altogether.
        """
        if not self.ceil_mode:
            return False
        kernels, strides, borders = per_axis(self.kernel_size), self.strides, per_axis(self.padding)
        gaps = per_axis(dilation) if isinstance(dilation, tuple) else (dilation,) * self.rank
        for size, kernel, stride, border, gap in zip(sizes, kernels, strides, borders, gaps, strict=True):
            rest = size + 2 * border - gap * (kernel - 1) - 1
            further = -(-rest // stride)
            if rest % stride and further * stride < size + border:
                return True
        return False


class PaddedSeries(SeriesWindow, Padded):
    """A window that may reach over the ends of a series."""

    padding: Border = Field(
        0, title="Padding", description="Border added at both ends; at most half the window"
    )


class PaddedPicture(PictureWindow, Padded):
    """A window that may reach over the border of a picture."""

    padding: Border2d = Field(
        (0, 0), title="Padding", description="Border added around the picture; at most half the window"
    )


class PaddedVolume(VolumeWindow, Padded):
    """A window that may reach over the border of a volume."""

    padding: Border3d = Field(
        (0, 0, 0), title="Padding", description="Border added around the volume; at most half the window"
    )
