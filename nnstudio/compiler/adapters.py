"""Layers that bring a shape to other axes: what is inserted where a port wants something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import isqrt

from nnstudio.compiler import repairs
from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.report import Fix
from nnstudio.errors import Message
from nnstudio.layers import Layer, Shape
from nnstudio.layers.adaptive import GlobalAvgPool
from nnstudio.layers.axes import ToSequence
from nnstudio.layers.reshaping import Flatten, Reshape, Squeeze, Unsqueeze

_Way = tuple[Message | None, Layer | None]


def adapters(arrival: Arrival, position: int) -> list[Fix]:
    """Ways to make a shape one that this input takes, the most usual first; each of them was tried.

    Where none of them suits the node as it is, those that at least have the right axes are offered.
    """
    port = arrival.node.layer.input_ports()[position]
    return _tried(arrival, position, lambda shape: arrival.fits(position, shape)) or _tried(
        arrival, position, port.takes
    )


def _tried(arrival: Arrival, position: int, fits: Callable[[Shape], bool]) -> list[Fix]:
    shape = arrival.shapes[position]
    for axes in arrival.node.layer.input_ports()[position].accepts:
        fixes = []
        for title, layer in _ways(shape, axes):
            after = repairs.through(arrival.measure, shape, [layer])
            if after is not None and layer is not None and fits(after):
                fixes.append(repairs.insert(arrival.links[position], [layer], title))
        if fixes:
            return fixes
    return []


def _ways(shape: Shape, axes: tuple[str, ...]) -> Iterator[_Way]:
    sizes = shape.sizes
    if len(sizes) == len(axes) + 1:
        yield from (
            (None, Squeeze(dim=axis)) for axis, size in enumerate(sizes, 1) if size == 1 and axis <= 5
        )
    if len(axes) == 1:
        yield from _to_row(sizes)
    elif len(axes) == 2:
        yield from _to_sequence(shape, axes)
    elif len(sizes) == len(axes) - 1:
        yield None, Unsqueeze(dim=1)
    elif len(axes) == 3:
        yield from _to_picture(shape)


def _to_row(sizes: tuple[int, ...]) -> Iterator[_Way]:
    if not sizes:
        yield _reshape((1,))
        return
    yield None, Flatten()
    yield Message("fix-global-average", "Insert global average"), GlobalAvgPool()


def _to_sequence(shape: Shape, axes: tuple[str, ...]) -> Iterator[_Way]:
    sizes = shape.sizes
    if len(sizes) == 1:
        yield None, Unsqueeze(dim=-1 if axes[0] == "steps" else 1)
    elif len(sizes) > 2 and axes[0] == "steps":
        yield None, ToSequence()
    if len(sizes) > 2:
        yield None, Flatten(start_dim=2)


def _to_picture(shape: Shape) -> Iterator[_Way]:
    sizes = shape.sizes
    if len(sizes) == 1:
        for channels in (1, 3):
            side = isqrt(sizes[0] // channels)
            if side > 1 and channels * side * side == sizes[0]:
                yield _reshape((channels, side, side))
    elif len(sizes) > 3:
        yield _reshape((shape.numel // (sizes[-2] * sizes[-1]), sizes[-2], sizes[-1]))


def _reshape(sizes: tuple[int, ...]) -> _Way:
    title = Message("fix-reshape", "Insert Reshape to {sizes}", {"sizes": str(Shape(sizes))})
    return title, repairs.made(Reshape, sizes=sizes)
