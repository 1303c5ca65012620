"""How shapes are spoken of: a picture, a sequence, a flat row of numbers."""

from __future__ import annotations

from nnstudio.errors import Message
from nnstudio.graph import Node
from nnstudio.layers import Port, Shape

_NEEDS = {
    "row": "{node} needs a flat row of numbers",
    "indices": "{node} needs a row of whole numbers",
    "sequence": "{node} needs a sequence",
    "series": "{node} needs a series",
    "picture": "{node} needs a picture",
    "volume": "{node} needs a volume",
    "number": "{node} needs a single number",
    "other": "{node} needs a shape with {count} axes",
}
_RECEIVES = {
    "row": "It receives a flat row of numbers, {shape}.",
    "indices": "It receives a row of whole numbers, {shape}.",
    "sequence": "It receives a sequence, {shape}.",
    "series": "It receives a series, {shape}.",
    "picture": "It receives a picture, {shape}.",
    "volume": "It receives a volume, {shape}.",
    "number": "It receives a single number.",
    "other": "It receives a shape with {count} axes, {shape}.",
}
_BY_COUNT = {0: "number", 1: "row", 2: "sequence", 3: "picture", 4: "volume"}


def needs(node: Node, port: Port) -> Message:
    """What a port wants, as a headline."""
    axes = port.accepts[0]
    kind = _kind(axes, index=port.dtype == "index")
    return Message("wrong-axes", _NEEDS[kind], {"node": node.label, "count": len(axes)})


def receives(shape: Shape) -> Message:
    """What arrives, as a sentence."""
    kind = _kind(shape.axes, index=shape.dtype == "index")
    return Message("receives", _RECEIVES[kind], {"shape": str(shape), "count": len(shape.sizes)})


def _kind(axes: tuple[str, ...], *, index: bool) -> str:
    if len(axes) == 1 and index:
        return "indices"
    if axes == ("channels", "steps"):
        return "series"
    return _BY_COUNT.get(len(axes), "other")
