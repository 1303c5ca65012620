"""Convolutions that run backwards: from small to large."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
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
from nnstudio.layers.sliding import Filters, Groups, check_groups
from nnstudio.layers.spatial import Moving, OnPicture, OnSeries, OnVolume
from nnstudio.layers.weights import WeightNorm, normalised


class _Transposed(Moving, Filters):
    kernel_size: Size
    stride: Size
    padding: Borders
    output_padding: Borders
    dilation: Size
    groups: Groups = 1
    bias: bool = Field(True, title="Bias", description="Adds a learned constant to every filter")
    weight_norm: WeightNorm = "none"

    def build(self, input: Argument) -> Module:
        check_groups(self.groups, input.shape.channels, self.out_channels)
        self._check_output_padding()
        construct = getattr(nn, f"ConvTranspose{self.rank}d")
        module: Module = construct(
            input.shape.channels,
            self.out_channels,
            self.kernel_size,
            stride=self.stride,
            padding=self.padding,
            output_padding=self.output_padding,
            groups=self.groups,
            bias=self.bias,
            dilation=self.dilation,
        )
        return normalised(module, self.weight_norm)

    def _check_output_padding(self) -> None:
        """Stricter than PyTorch, which also takes less than the dilation; ONNX does not."""
        extras, steps = per_axis(self.output_padding), per_axis(self.stride)
        if any(extra >= step for extra, step in zip(extras, steps, strict=True)):
            raise LayerError(
                "output-padding-too-large",
                "Output padding {padding} must be smaller than the stride, {stride}.",
                padding=times(extras),
                stride=times(steps),
            )


class ConvTranspose1d(
    OnSeries,
    _Transposed,
    group="Convolution",
    icon="convtranspose1d",
    words="deconvolution upsample decoder series signal 反卷积 转置卷积 一维",
):
    """Makes a series longer: every step paints a short learned patch.

    In decoders and generators, to bring a short series back to full length.

    Shape: channels become Filters; the steps are multiplied by the stride.
    """

    kernel_size: Length = Field(2, title="Kernel size", description="Steps of each patch")
    stride: Length = Field(2, title="Stride", description="How many times longer")
    padding: Border = Field(0, title="Padding", description="Steps cut off at each end")
    output_padding: Border = Field(
        0, title="Output padding", description="Steps added at the end; smaller than the stride"
    )
    dilation: Length = Field(1, title="Dilation", description="Gap between the steps of a patch")


class ConvTranspose2d(
    OnPicture,
    _Transposed,
    group="Convolution",
    usual=True,
    icon="convtranspose2d",
    words="deconvolution upsample decoder 反卷积 转置卷积",
):
    """Makes a picture larger: every pixel paints a small learned patch.

    In decoders and generators, to bring small feature maps back to the size of the picture.

    Shape: channels become Filters; height and width are multiplied by the stride.
    """

    kernel_size: Size2d = Field(
        (2, 2), title="Kernel size", description="Height and width of each patch in pixels"
    )
    stride: Size2d = Field((2, 2), title="Stride", description="How many times larger, down and across")
    padding: Border2d = Field((0, 0), title="Padding", description="Pixels cut off at each border")
    output_padding: Border2d = Field(
        (0, 0),
        title="Output padding",
        description="Pixels added below and at the right; smaller than the stride",
    )
    dilation: Size2d = Field((1, 1), title="Dilation", description="Gap between the pixels of a patch")


class ConvTranspose3d(
    OnVolume,
    _Transposed,
    group="Convolution",
    icon="convtranspose3d",
    words="deconvolution upsample decoder volume voxel 反卷积 转置卷积 三维",
):
    """Makes a volume larger: every voxel paints a small learned patch.

    In decoders for scans, to bring small feature maps back to the size of the scan.

    Shape: channels become Filters; depth, height and width are multiplied by the stride.
    """

    kernel_size: Size3d = Field(
        (2, 2, 2), title="Kernel size", description="Depth, height and width of each patch in voxels"
    )
    stride: Size3d = Field(
        (2, 2, 2), title="Stride", description="How many times larger, in depth, down and across"
    )
    padding: Border3d = Field((0, 0, 0), title="Padding", description="Voxels cut off at each border")
    output_padding: Border3d = Field(
        (0, 0, 0),
        title="Output padding",
        description="Voxels added at the far borders; smaller than the stride",
    )
    dilation: Size3d = Field((1, 1, 1), title="Dilation", description="Gap between the voxels of a patch")
