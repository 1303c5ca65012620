"""Layers that slide small filters over steps, pictures or volumes."""

from __future__ import annotations

from nnstudio.calls import Argument, Module
from nnstudio.layers.sliding import (
    Filters,
    Groups,
    Sliding,
    SlidingPicture,
    SlidingSeries,
    SlidingVolume,
    check_groups,
)


class _Convolution(Sliding, Filters):
    groups: Groups = 1

    def build(self, input: Argument) -> Module:
        check_groups(self.groups, input.shape.channels, self.out_channels)
        return self.convolution(input, self.out_channels, groups=self.groups)


class Conv1d(
    SlidingSeries,
    _Convolution,
    group="Convolution",
    usual=True,
    icon="conv1d",
    words="filter kernel series signal convolutional dilated grouped 卷积 一维",
):
    """Slides small filters along a series, each learning to spot one pattern.

    The usual first layer for signals, such as heartbeats or sound; stack several with pooling in between.

    Shape: channels become Filters; the steps stay with padding “same” and shrink with a stride.
    """


class Conv2d(
    SlidingPicture,
    _Convolution,
    group="Convolution",
    usual=True,
    icon="conv2d",
    words="filter kernel image picture CNN convolutional dilated grouped 卷积 二维",
):
    """Slides small filters over an image, each learning to spot one pattern.

    The usual first layer for pictures; stack several with pooling in between.

    Shape: channels become Filters; height and width stay with padding “same” and shrink with a stride.
    """


class Conv3d(
    SlidingVolume,
    _Convolution,
    group="Convolution",
    icon="conv3d",
    words="filter kernel volume voxel video scan convolutional dilated grouped 卷积 三维 体积",
):
    """Slides small filters through a volume, each learning to spot one pattern.

    For scans and short videos, where what lies in front and behind matters too. It needs much more arithmetic
    than pictures do.

    Shape: channels become Filters; depth, height and width stay with padding “same”.
    """
