"""Networks that answer their own input through a code that is much shorter than the input."""

from __future__ import annotations

from nnstudio.graph import Node
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.reshaping import Flatten, Reshape
from nnstudio.layers.resizing import Upsample

_WIDEST_CODE = 64
_SMALLEST_PICTURE = 4
_FILTERS = 32


def autoencoder(shape: Shape) -> list[Node | Layer]:
    """From a sample of this shape to the code and back to a sample."""
    if len(shape.sizes) == 3 and min(shape.sizes[1:]) >= 2 * _SMALLEST_PICTURE:
        return _pictures(shape)
    if len(shape.sizes) == 1:
        return _dense(shape.numel)
    return [Flatten(), *_dense(shape.numel), Reshape(sizes=shape.sizes)]


def _code(numbers: int) -> Node:
    return Node(Linear(out_features=max(2, min(_WIDEST_CODE, numbers // 4))), name="Code")


def _dense(numbers: int) -> list[Node | Layer]:
    wide = max(16, min(128, 2 * numbers))
    return [
        Linear(out_features=wide), ReLU(), _code(numbers),
        Linear(out_features=wide), ReLU(), Linear(out_features=numbers),
    ]  # fmt: skip


def _pictures(shape: Shape) -> list[Node | Layer]:
    """Halves height and width down to a few pixels, and doubles them again to exactly what they were."""
    channels = shape.size("channels")
    sizes = [(shape.size("height"), shape.size("width"))]
    down: list[Node | Layer] = []
    while min(sizes[-1]) >= 2 * _SMALLEST_PICTURE:
        filters = _FILTERS * min(len(sizes), 2)
        down += [Conv2d(out_channels=filters, stride=(2, 2), padding=(1, 1)), ReLU()]
        height, width = sizes[-1]
        sizes.append(((height + 1) // 2, (width + 1) // 2))
    small = (_FILTERS, *sizes[-1])
    up: list[Node | Layer] = [
        Linear(out_features=small[0] * small[1] * small[2]),
        ReLU(),
        Reshape(sizes=small),
    ]
    for size in reversed(sizes[:-1]):
        up += [Upsample(size=size), Conv2d(out_channels=_FILTERS), ReLU()]
    return [*down, Flatten(), _code(shape.numel), *up, Conv2d(out_channels=channels)]
