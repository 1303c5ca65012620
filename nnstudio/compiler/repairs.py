"""Edits that mend: what stands behind the buttons of a problem."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce
from typing import Any

from pydantic import ValidationError

from nnstudio.compiler.measure import Measured
from nnstudio.compiler.report import Fix
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Graph, Link, Node, edits
from nnstudio.graph.layout import COLUMN, ROW
from nnstudio.layers import Layer, Shape

# Gives what came out of running a layer on shapes, or why it cannot run. Remembers what it has seen.
Measure = Callable[[Layer, tuple[Shape, ...]], Measured | Message]

# Pixels from one node to the next that a fix places beside it, and to the next below if that place is taken.


def made(kind: type[Layer], **parameters: Any) -> Layer | None:
    """A layer with these parameters, or nothing where one of them lies outside its range."""
    try:
        return kind(**parameters)
    except ValidationError:
        return None


def changed(layer: Layer, **parameters: Any) -> Layer | None:
    """The layer with other parameters, or nothing where it does not take them."""
    return made(type(layer), **{**dict(layer), **parameters})


def through(measure: Measure, shape: Shape, layers: Sequence[Layer | None]) -> Shape | None:
    """What comes out of the last of these layers, or nothing if one of them refuses."""
    for layer in layers:
        measured = measure(layer, (shape,)) if layer is not None else None
        if not isinstance(measured, Measured):
            return None
        shape = next(iter(measured.outputs.values()))
    return shape


def insert(link: Link, layers: Sequence[Layer], title: Message | None = None) -> Fix:
    """Puts layers into a link, one after the other."""
    names = Phrase.joined(" + ", (Phrase(layer.title) for layer in layers))
    title = title or Message("fix-insert", "Insert {layers}", {"layers": names})
    return Fix(title, lambda graph: inserted(graph, link, layers))


def inserted(graph: Graph, link: Link, layers: Sequence[Layer]) -> Graph:
    """The graph with layers in a link, side by side; what lies further right makes room."""
    graph = _with_room(graph, link, COLUMN * (len(layers) + 1))
    start, end = graph.node(link.source).position, graph.node(link.target).position
    right = max(end[0] - start[0], COLUMN * (len(layers) + 1))
    for position, layer in enumerate(layers, 1):
        share = position / (len(layers) + 1)
        place = (start[0] + share * right, start[1] + share * (end[1] - start[1]))
        node = Node(layer, free_place(graph, place))
        graph = edits.insert(graph, link, node)
        link = Link(node.id, layer.output_ports()[0].name, link.target, link.input)
    return graph


def _with_room(graph: Graph, link: Link, needed: float) -> Graph:
    """The graph with everything from the target of a link on moved to the right, as far as is missing."""
    left, right = graph.node(link.source).position[0], graph.node(link.target).position[0]
    missing = needed - (right - left)
    if missing <= 0 or right <= left:
        return graph
    return edits.move(
        graph,
        {
            node.id: (node.position[0] + missing, node.position[1])
            for node in graph
            if node.position[0] >= right
        },
    )


def free_place(graph: Graph, place: tuple[float, float]) -> tuple[float, float]:
    """This place, or the first below it where no node lies already."""
    column = [node.position[1] for node in graph if abs(node.position[0] - place[0]) < 0.8 * COLUMN]
    x, y = place
    for taken in sorted(column):
        if abs(taken - y) < 0.6 * ROW:
            y = taken + ROW
    return x, y


def configure(node: Node, parameter: str, value: Any, title: Message | None = None) -> Fix:
    """Gives a parameter another value."""
    field = type(node.layer).model_fields[parameter]
    words = Phrase(field.title or parameter)
    values = {"parameter": words, "value": _shown(value)}
    if title is None and isinstance(value, bool):
        title = (
            Message("fix-switch-on", "Switch on {parameter}", values)
            if value
            else Message("fix-switch-off", "Switch off {parameter}", values)
        )
    title = title or Message("fix-set", "Set {parameter} to {value}", values)
    return Fix(title, lambda graph: edits.configure(graph, node.id, **{parameter: value}))


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return " × ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def remove(node: Node) -> Fix:
    """Takes a node out and joins its neighbours."""
    title = Message("fix-remove", "Remove {node}", {"node": node.label})
    return Fix(title, lambda graph: edits.heal(graph, node.id))


def become(node: Node, layer: Layer) -> Fix:
    """Puts another layer in a node's place."""
    title = Message("fix-become", "Make it {layer}", {"layer": Phrase(layer.title)})
    return Fix(title, lambda graph: exchanged(graph, node.id, layer))


def within(ids: Sequence[str], fix: Fix) -> Fix:
    """The same remedy, made inside a Block that lies in a Block, and so on; from the outermost on."""

    def entered(edit: Callable[[Graph], Graph], id: str) -> Callable[[Graph], Graph]:
        return lambda graph: edits.within(graph, id, edit)

    return replace(fix, edit=reduce(entered, reversed(ids), fix.edit))


def cut(graph: Graph, link: Link) -> Fix:
    """Removes a link."""
    ends = {"source": graph.node(link.source).label, "target": graph.node(link.target).label}
    title = Message("fix-cut", "Cut the link from {source} to {target}", ends)
    return Fix(title, lambda graph: edits.disconnect(graph, [link]))


def feed(graph: Graph, id: str, port: str, layer: Layer) -> Graph:
    """Places a node on the left of another and connects it to one of its inputs."""
    x, y = graph.node(id).position
    node = Node(layer, free_place(graph, (x - COLUMN, y)))
    link = Link(node.id, layer.output_ports()[0].name, id, port)
    return edits.connect(edits.add(graph, node), link)


def follow(graph: Graph, id: str, layer: Layer) -> Graph:
    """Places a node on the right of another and connects its first output to it."""
    source = graph.node(id)
    node = Node(layer, free_place(graph, (source.position[0] + COLUMN, source.position[1])))
    link = Link(id, source.layer.output_ports()[0].name, node.id, layer.input_ports()[0].name)
    return edits.connect(edits.add(graph, node), link)


def exchanged(graph: Graph, id: str, layer: Layer) -> Graph:
    """Puts another layer in a node's place, and joins its links to the ports at the same places."""
    node, links = graph.node(id), (*graph.arriving(id), *graph.leaving(id))
    inputs = dict(zip([port.name for port in node.layer.input_ports()], layer.input_ports(), strict=False))
    outputs = dict(zip([port.name for port in node.layer.output_ports()], layer.output_ports(), strict=False))
    graph = edits.become(edits.disconnect(graph, links), id, layer)
    for link in links:
        if link.target == id and link.input in inputs:
            graph = edits.connect(graph, Link(link.source, link.output, id, inputs[link.input].name))
        if link.source == id and link.output in outputs:
            graph = edits.connect(graph, Link(id, outputs[link.output].name, link.target, link.input))
    return graph
