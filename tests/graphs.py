"""Graphs for tests: chains written by hand, and strategies that make any layer and any graph."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from nnstudio.graph import Graph, Link, Node, edits
from nnstudio.layers import Layer, Shape, layers


def chain(*given: Layer | Node) -> Graph:
    """Nodes one after the other, the first output to the first input, with ids n0, n1, ..."""
    graph = Graph()
    previous: Node | None = None
    for position, layer in enumerate(given):
        at = (200.0 * position, 0.0)
        node = layer if isinstance(layer, Node) else Node(layer, at, id=f"n{position}")
        graph = edits.add(graph, node)
        if previous is not None:
            graph = edits.connect(graph, link(previous, node))
        previous = node
    return graph


def link(source: Node, target: Node, input: str | None = None, output: str | None = None) -> Link:
    return Link(
        source.id,
        output or source.layer.output_ports()[0].name,
        target.id,
        input or target.layer.input_ports()[0].name,
    )


def values(schema: dict[str, Any], *, small: bool) -> st.SearchStrategy[Any]:
    """JSON values that a schema allows, mostly near its lower bounds."""
    if listed := schema.get("enum", schema.get("examples", [schema["const"]] if "const" in schema else [])):
        return st.sampled_from(listed)
    if "anyOf" in schema:
        return st.one_of(*(values(option, small=small) for option in schema["anyOf"]))
    kind = schema["type"]
    if kind == "integer":
        low, high = schema["minimum"], schema["maximum"]
        near = st.integers(low, min(high, low + 6))
        return near if small else st.one_of(near, st.integers(low, high))
    if kind == "number":
        low = schema.get("minimum", schema.get("exclusiveMinimum"))
        high = schema.get("maximum", schema.get("exclusiveMaximum"))
        return st.floats(
            low, high, exclude_min="exclusiveMinimum" in schema, exclude_max="exclusiveMaximum" in schema
        )
    if kind == "array":
        return _lists(schema, small=small)
    if kind == "string":
        return st.text(min_size=schema.get("minLength", 0), max_size=8)
    return {"boolean": st.booleans(), "null": st.none()}[kind]


def _lists(schema: dict[str, Any], *, small: bool) -> st.SearchStrategy[list[Any]]:
    if "prefixItems" in schema:
        return st.tuples(*(values(item, small=small) for item in schema["prefixItems"])).map(list)
    items = values(schema["items"], small=small)
    return st.lists(items, min_size=schema["minItems"], max_size=min(4, schema["maxItems"]))


@st.composite
def any_layer(draw: st.DrawFn, kinds: tuple[str, ...] = (), *, small: bool = False) -> Layer:
    """A layer of any kind; every parameter is either its default or anything its declaration allows."""
    kind = layers()[draw(st.sampled_from(kinds or tuple(layers())))]
    fields = kind.model_json_schema()["properties"]
    given = {}
    for name, schema in fields.items():
        if name not in ("field_group", "target") and draw(st.booleans()):
            given[name] = draw(values(schema, small=small))
    return kind.model_validate_json(json.dumps(given))


@st.composite
def any_graph(draw: st.DrawFn, most: int = 8, *, cycles: bool = True, small: bool = False) -> Graph:
    """Any layers with any links, at most one per input; without `cycles` only from earlier to later nodes."""
    nodes = [
        Node(draw(any_layer(small=small)), (draw(st.integers(-999, 999)) / 1, 0.0), id=f"n{position}")
        for position in range(draw(st.integers(0, most)))
    ]
    links = []
    for position, node in enumerate(nodes):
        sources = [
            (source.id, port.name)
            for source in (nodes if cycles else nodes[:position])
            for port in source.layer.output_ports()
        ]
        for port in node.layer.input_ports():
            if sources and draw(st.integers(0, 9)):
                links.append(Link(*draw(st.sampled_from(sources)), node.id, port.name))
    return Graph().with_nodes(nodes).with_links(links)


def shapes() -> st.SearchStrategy[Shape]:
    """Shapes of up to four axes with small sizes."""
    sizes = st.lists(st.integers(1, 9), min_size=0, max_size=4).map(tuple)
    return st.builds(Shape, sizes, dtype=st.sampled_from(["real", "real", "real", "index"]))
