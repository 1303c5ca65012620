"""Remedies that change a node further up: where a shape does not fit, the slip was often made there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from nnstudio.compiler import repairs
from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.losses import ARRANGING
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Facts, Fix
from nnstudio.errors import Message
from nnstudio.graph import Graph, Link, Node
from nnstudio.layers import Layer, Shape
from nnstudio.layers.axes import FromSequence, ToSequence
from nnstudio.layers.comparison import Cast, Compare
from nnstudio.layers.pooling import MaxPool2d
from nnstudio.layers.reshaping import Flatten

UNITS = {
    "out_features": ("Use one unit in {node}", "Use {count} units in {node}"),
    "hidden_size": ("Use one unit in {node}", "Use {count} units in {node}"),
    "out_channels": ("Use one filter in {node}", "Use {count} filters in {node}"),
}
"""The parameters that say how many numbers come out, and what these are called."""

_FAR = 8
_MOST = 2
_GROUPS = ("Pooling", "Reduction")


def earlier(
    measure: Measure,
    graph: Graph,
    facts: Mapping[str, Facts],
    link: Link,
    fits: Callable[[Shape], bool],
    units: int | None = None,
) -> list[Fix]:
    """Single changes to the nodes that lead to a link, after which what arrives there fits.

    Only along a path without branches: what is changed must serve nobody else. With a number of `units`, the
    nearest layer that decides how many numbers come out is tried with it too.
    """
    fixes: list[Fix] = []
    path: list[Layer] = []
    for _ in range(_FAR):
        node = graph.node(link.source)
        given = list(facts[node.id].inputs.values()) if node.id in facts else []
        ports = node.layer.output_ports()
        if len(given) != 1 or len(graph.leaving(node.id)) != 1 or link.output != ports[0].name:
            break
        sized, units = _with_units(node, units), None if _parameter_of_units(node.layer) else units
        for layer, fix in (*sized, *_changes(node)):
            after = repairs.through(measure, given[0], [*([layer] if layer else []), *path])
            if after is not None and fits(after):
                fixes.append(fix)
        path.insert(0, node.layer)
        link = graph.arriving(node.id)[0]
    return fixes[:_MOST]


def _parameter_of_units(layer: Layer) -> str | None:
    return next((name for name in UNITS if name in type(layer).model_fields), None)


def _with_units(node: Node, units: int | None) -> list[tuple[Layer | None, Fix]]:
    parameter = _parameter_of_units(node.layer)
    layer = repairs.changed(node.layer, **{parameter: units}) if parameter and units else None
    if parameter is None or units is None or layer is None:
        return []
    return [(layer, use_units(node, parameter, units))]


def use_units(node: Node, parameter: str, units: int) -> Fix:
    """Gives a layer as many units or filters as are needed."""
    one, several = UNITS[parameter]
    values = {"count": units, "node": node.label}
    title = Message("fix-use-units", one if units == 1 else several, values)
    return repairs.configure(node, parameter, units, title)


def less_before(arrival: Arrival) -> list[Fix]:
    """Pooling in front of the Flatten that feeds a node, if the node then works."""
    graph, source = arrival.graph, arrival.graph.node(arrival.links[0].source)
    arriving = graph.arriving(source.id)
    if not isinstance(source.layer, Flatten) or len(arriving) != 1 or source.id not in arrival.facts:
        return []
    (shape,) = arrival.facts[source.id].inputs.values()
    pool = MaxPool2d(kernel_size=(4, 4))
    after = repairs.through(arrival.measure, shape, [pool, source.layer])
    return [repairs.insert(arriving[0], [pool])] if after and arrival.fits(0, after) else []


def _changes(node: Node) -> Iterator[tuple[Layer | None, Fix]]:
    """Changes that are worth trying; nothing in place of a layer stands for taking the node out."""
    given = dict(node.layer)
    for parameter, value, title in _parameters(node, given):
        layer = repairs.changed(node.layer, **{parameter: value})
        if layer is not None and given[parameter] != value:
            yield layer, repairs.configure(node, parameter, value, title)
    arranges = isinstance(node.layer, (*ARRANGING, ToSequence, FromSequence, Cast, Compare))
    if arranges or node.layer.group in _GROUPS:
        yield None, repairs.remove(node)


def _parameters(node: Node, given: Mapping[str, Any]) -> Iterator[tuple[str, Any, Message | None]]:
    if "whole_sequence" in given:
        every = Message("fix-every-step", "Let {node} give every step", {"node": node.label})
        last = Message("fix-last-step", "Let {node} give the last step only", {"node": node.label})
        yield "whole_sequence", not given["whole_sequence"], last if given["whole_sequence"] else every
    if given.get("padding") == "valid":
        yield "padding", "same", None
    stride = given.get("stride")
    if stride is not None and node.layer.group == "Convolution":
        yield "stride", (1,) * len(stride) if isinstance(stride, tuple) else 1, None
