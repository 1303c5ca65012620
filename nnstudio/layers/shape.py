"""What flows along a link: sizes, axes by name and data type, without the batch axis."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Literal

from nnstudio.errors import LayerError, Phrase

DataType = Literal["real", "index", "mask"]

# How an unnamed shape is read, by its number of axes (PyTorch's own order).
_USUAL_AXES: dict[int, tuple[str, ...]] = {
    0: (),
    1: ("features",),
    2: ("steps", "features"),
    3: ("channels", "height", "width"),
    4: ("channels", "depth", "height", "width"),
}


def usual_axes(count: int) -> tuple[str, ...]:
    """Names for `count` axes when nothing better is known."""
    return _USUAL_AXES.get(count) or tuple(f"axis {i + 1}" for i in range(count))


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes and axis names of one sample; the batch axis comes first and is never listed.

    `Shape((32, 8, 8), ("channels", "height", "width"))` is PyTorch's ``(batch, 32, 8, 8)``.
    """

    sizes: tuple[int, ...]
    axes: tuple[str, ...] = ()
    dtype: DataType = "real"

    def __post_init__(self) -> None:
        if len(self.axes) != len(self.sizes):
            object.__setattr__(self, "axes", usual_axes(len(self.sizes)))

    def size(self, axis: str) -> int:
        """Length of the axis of that name.

        Raises:
            LayerError: there is no such axis.
        """
        if axis not in self.axes:
            raise LayerError(
                "axis-missing", "It needs {axis}, and receives {shape}.", axis=axis, shape=self.in_words()
            )
        return self.sizes[self.axes.index(axis)]

    def axis(self, dim: int) -> int:
        """Which of the sizes PyTorch's ``dim`` means; 0 and what counts back to it is the batch.

        Raises:
            LayerError: there is no such axis, or it is the batch.
        """
        axis = dim if dim >= 0 else dim + len(self.sizes) + 1
        if axis == 0:
            raise LayerError(
                "axis-is-batch",
                "Axis {dim} is the batch, which would mix the samples with each other.",
                dim=dim,
            )
        if not 0 < axis <= len(self.sizes):
            raise LayerError(
                "axis-missing",
                "It works along axis {dim}, and receives {shape}.",
                dim=dim,
                shape=self.in_words(),
            )
        return axis - 1

    @property
    def channels(self) -> int:
        """Length of the channel axis."""
        return self.size("channels")

    @property
    def features(self) -> int:
        """Length of the last axis, the one that `Linear`, `LayerNorm` and the recurrent layers work along."""
        return self.sizes[-1] if self.sizes else 1

    @property
    def width(self) -> int:
        """How many numbers describe one place: the channels of a picture or series, else the features."""
        return self.channels if "channels" in self.axes else self.features

    @property
    def numel(self) -> int:
        """Numbers per sample."""
        return prod(self.sizes)

    def in_words(self) -> str:
        """For example ``32 × 4 × 4 (channels × height × width)``."""
        if not self.sizes:
            return Phrase("1 number")
        axes = Phrase.joined(" × ", (Phrase(axis) for axis in self.axes))
        return Phrase("{sizes} ({axes})", sizes=str(self), axes=axes)

    def __str__(self) -> str:
        return " × ".join(f"{size:,}" for size in self.sizes) if self.sizes else "1 number"
