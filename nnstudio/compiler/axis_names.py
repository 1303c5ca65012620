"""Axes that are taken for something else: channels for steps, the width of a picture for its colours.

Sizes alone do not show it, and PyTorch never complains; names do.
"""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.report import Problem
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Link
from nnstudio.layers import Port, Shape
from nnstudio.layers.axes import Permute
from nnstudio.layers.ends import BlockInput, Input
from nnstudio.layers.normalisation import BatchNorm1d, GroupNorm, LayerNorm
from nnstudio.layers.parameters import Constant, Parameter
from nnstudio.layers.reshaping import Reshape, Unflatten

_SERIES, _SEQUENCE, _PICTURE = ("channels", "steps"), ("steps", "features"), ("channels", "height", "width")
_COLOURS = (1, 3, 4)
# What comes from these has names that were made up from the number of axes.
_UNNAMED = (Input, BlockInput, Parameter, Constant, Reshape, Unflatten)


def names(arrival: Arrival) -> Iterator[Problem]:
    """Problems of one node with the names of the axes that arrive."""
    ports = arrival.node.layer.input_ports()
    for position, (port, link, shape) in enumerate(zip(ports, arrival.links, arrival.shapes, strict=True)):
        if _is_swapped(arrival, port, link, shape):
            yield _swapped(arrival, position)
        elif _is_colour_last(arrival, port, link, shape):
            yield _colour_last(arrival, position)


def _is_swapped(arrival: Arrival, port: Port, link: Link, shape: Shape) -> bool:
    wanted = next((axes for axes in port.accepts if len(axes) == 2), None)
    if shape.axes in port.accepts or (shape.axes, wanted) not in ((_SEQUENCE, _SERIES), (_SERIES, _SEQUENCE)):
        return False
    if wanted == _SEQUENCE and len(port.accepts) > 1:
        return False  # such as Linear, which works along the last axis whatever it is called
    guessed = isinstance(arrival.graph.node(link.source).layer, _UNNAMED)
    return not guessed or (wanted == _SERIES and shape.sizes[0] > shape.sizes[1])


def _swapped(arrival: Arrival, position: int) -> Problem:
    node = arrival.node
    wanted = next(axes for axes in node.layer.input_ports()[position].accepts if len(axes) == 2)
    values = {
        "node": node.label,
        "wanted": Phrase.joined(" × ", map(Phrase, wanted)),
        "given": arrival.shapes[position].in_words(),
    }
    message = Message("axes-swapped", "{node} reads the axes the other way round", values)
    detail = Message("axes-swapped-detail", "It takes {wanted}, and receives {given}.", values)
    better = arrival.becoming(LayerNorm()) if isinstance(node.layer, BatchNorm1d | GroupNorm) else []
    fixes = (*better, *arrival.inserting(position, Permute(dims=(2, 1))))
    return Problem("axes-swapped", node.id, message, detail, fixes, "warning")


def _is_colour_last(arrival: Arrival, port: Port, link: Link, shape: Shape) -> bool:
    if _PICTURE not in port.accepts or len(shape.sizes) != 3:
        return False
    first, _, last = shape.sizes
    is_data = isinstance(arrival.graph.node(link.source).layer, Input)
    return is_data and last in _COLOURS and first > max(_COLOURS) and shape.sizes[1] > max(_COLOURS)


def _colour_last(arrival: Arrival, position: int) -> Problem:
    values = {"node": arrival.node.label, "given": str(arrival.shapes[position])}
    message = Message("channels-last", "{node} takes the height for channels", values)
    detail = Message(
        "channels-last-detail",
        "It receives {given}; the last of these looks like the colours, which come first.",
        values,
    )
    fixes = arrival.inserting(position, Permute(dims=(3, 1, 2)))
    return Problem("channels-last", arrival.node.id, message, detail, tuple(fixes), "warning")
