"""Problems of shapes that do not fit a layer, each with the edits that were tried and do fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isqrt
from typing import Any

from nnstudio.compiler import repairs, words
from nnstudio.compiler.measure import Measured
from nnstudio.compiler.merging import matching
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Fix, Problem
from nnstudio.errors import Message
from nnstudio.graph import Graph, Link, Node
from nnstudio.layers import Layer, Port, Shape
from nnstudio.layers.embedding import Embedding
from nnstudio.layers.pooling import AdaptiveAvgPool2d
from nnstudio.layers.reshaping import Flatten, Reshape

_HEADLINES = {
    "sizes-differ": "{node} needs inputs of matching sizes",
    "needs-indices": "{node} needs whole numbers",
    "needs-real": "{node} needs real numbers",
    "too-large": "{node} is too large",
}
_KEPT = frozenset(_HEADLINES)
_MOST = 3


def wrong_axes(measure: Measure, node: Node, port: Port, link: Link, shape: Shape) -> Problem:
    """A port that receives a shape with another number of axes than it can take."""
    return Problem(
        "wrong-axes",
        node.id,
        words.needs(node, port),
        words.receives(shape),
        tuple(_adapters(measure, node, port, link, shape)),
    )


def _adapters(measure: Measure, node: Node, port: Port, link: Link, shape: Shape) -> list[Fix]:
    for axes in port.accepts:
        fixes = []
        for title, layers in _ways(shape, axes):
            arriving = repairs.through(measure, shape, layers)
            alone = len(node.layer.input_ports()) == 1
            if arriving is None or not port.takes(arriving):
                continue
            if not alone or isinstance(measure(node.layer, (arriving,)), Measured):
                fixes.append(repairs.insert(link, [layer for layer in layers if layer], title))
        if fixes:
            return fixes
    return []


def _ways(shape: Shape, axes: tuple[str, ...]) -> Iterator[tuple[Message | None, list[Layer | None]]]:
    """Layers that may turn a shape into one with these axes, the most usual first."""
    sizes = shape.sizes
    if len(axes) == 1:
        if not sizes:
            yield _reshape((1,))
        else:
            yield None, [Flatten()]
        if len(sizes) == 3:
            title = Message("fix-global-average", "Insert global average")
            yield title, [AdaptiveAvgPool2d(), Flatten()]
    elif len(axes) == 2 and len(sizes) == 1:
        yield _reshape((sizes[0], 1) if axes[0] == "steps" else (1, sizes[0]))
    elif len(axes) == 2 and len(sizes) > 2:
        first = sizes[1] if sizes[0] == 1 and axes[0] == "steps" else sizes[0]
        yield _reshape((first, shape.numel // first))
    elif len(axes) == 3 and len(sizes) == 1:
        for channels in (1, 3):
            side = isqrt(sizes[0] // channels)
            if side > 1 and channels * side * side == sizes[0]:
                yield _reshape((channels, side, side))
    elif len(axes) == 3 and len(sizes) == 2:
        yield _reshape((1, *sizes))
    elif len(axes) == 3 and len(sizes) > 3:
        yield _reshape((shape.numel // (sizes[-2] * sizes[-1]), sizes[-2], sizes[-1]))


def _reshape(sizes: tuple[int, ...]) -> tuple[Message, list[Layer | None]]:
    title = Message("fix-reshape", "Insert Reshape to {sizes}", {"sizes": str(Shape(sizes))})
    return title, [repairs.made(Reshape, sizes=sizes)]


def refused(
    measure: Measure,
    graph: Graph,
    node: Node,
    links: tuple[Link, ...],
    shapes: tuple[Shape, ...],
    reason: Message,
) -> Problem:
    """A layer that cannot be built for the shapes it receives, or that torch refuses to run on them."""
    code = reason.code if reason.code in _KEPT else "layer-refused"
    headline = _HEADLINES.get(code, "{node} does not fit here")
    fixes: list[Fix] = []
    if code == "sizes-differ" and len(shapes) > 1:
        fixes = matching(measure, graph, node, links, shapes)
    elif code == "needs-real":
        fixes = [
            repairs.insert(link, [Embedding()])
            for link, shape in zip(links, shapes, strict=True)
            if shape.dtype == "index" and len(shape.sizes) == 1
        ]
    else:
        fixes = _other_parameters(measure, node, shapes)
    if not fixes and len(links) == 1 and node.layer.output_ports():
        fixes.append(repairs.remove(node))
    return Problem(code, node.id, Message(code, headline, {"node": node.label}), reason, tuple(fixes))


def _other_parameters(measure: Measure, node: Node, shapes: tuple[Shape, ...]) -> list[Fix]:
    """Single parameters that make the layer fit, tried one after the other."""
    given = dict(node.layer)
    fixes: list[Fix] = []
    for parameter, value in _values(given, shapes):
        layer = repairs.changed(node.layer, **{parameter: value})
        if given[parameter] != value and layer and isinstance(measure(layer, shapes), Measured):
            fixes.append(repairs.configure(node, parameter, value))
    return fixes[:_MOST]


def _values(given: Mapping[str, Any], shapes: tuple[Shape, ...]) -> Iterator[tuple[str, Any]]:
    """Values worth trying for the parameters that decide whether a layer fits."""
    kernel = given.get("kernel_size")
    if isinstance(kernel, tuple) and shapes:
        room = shapes[0].sizes[-len(kernel) :]
        half: Any = tuple(size // 2 for size in kernel)
        small: Any = tuple(min(pair) for pair in zip(kernel, room, strict=False))
        none: Any = (0,) * len(kernel)
        one: Any = (1,) * len(kernel)
    elif isinstance(kernel, int) and shapes:
        half, small, none, one = kernel // 2, min(kernel, shapes[0].sizes[-1]), 0, 1
    else:
        half = small = none = one = None
    tries = {
        "padding": ("same", half, none),
        "kernel_size": (small, one),
        "stride": (one,),
        "dilation": (one,),
        "output_padding": (none,),
        "groups": (1,),
        "dim": (1, -1),
        "sizes": ((-1,),),
        "out_channels": (shapes[0].sizes[0] if shapes and shapes[0].sizes else None,),
    }
    for parameter, values in tries.items():
        for value in values:
            if parameter in given and value is not None:
                yield parameter, value
