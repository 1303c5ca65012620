"""Edits of a Block: its inside, and which parameters of it can be set outside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from nnstudio.errors import GraphError, LayerError
from nnstudio.graph import edits
from nnstudio.graph.block import Block, Exposed, Use, block_at
from nnstudio.graph.graph import Graph, Link
from nnstudio.graph.grouping import group
from nnstudio.graph.ungrouping import ungroup
from nnstudio.layers import Layer
from nnstudio.layers.ends import BlockInput, BlockOutput


def with_inside(graph: Graph, id: str, inside: Graph) -> Graph:
    """Gives a Block another inside.

    Links outside follow a door that was renamed, and go with one that is gone. What was exposed of a node
    that is gone is exposed no longer.

    Raises:
        GraphError: the node is no Block.
    """
    block = block_at(graph, id)
    inputs, outputs = _renamed(block, inside, BlockInput), _renamed(block, inside, BlockOutput)
    links: dict[tuple[str, str], Link] = {}
    for link in graph.links:
        input = inputs.get(link.input, link.input) if link.target == id else link.input
        output = outputs.get(link.output, link.output) if link.source == id else link.output
        links.setdefault((link.target, input), replace(link, input=input, output=output))
    layer = block.model_copy(update={"graph": inside, "exposed": _still_exposed(block, inside)})
    return edits.become(graph.with_links(links.values()), id, layer)


def group_inside(block: Block, ids: Iterable[str]) -> tuple[Block, str]:
    """Puts nodes inside of a Block into a new one; what can be set of them outside can be set as before.

    Raises:
        GraphError: as `group`.
    """
    chosen = frozenset(ids)
    inside, id = group(block.graph, chosen)
    outer, inner = [], []
    for exposed in block.exposed:
        own = tuple(use for use in exposed.uses if use.node in chosen)
        others = tuple(use for use in exposed.uses if use.node not in chosen)
        if own:
            # Another name than that of a parameter which the new Block has itself.
            name = f"{exposed.name}_" if exposed.name in Block.model_fields else exposed.name
            inner.append(exposed.model_copy(update={"name": name, "value": None, "axis": "", "uses": own}))
            others = (*others, Use(node=id, parameter=name))
        outer.append(exposed.model_copy(update={"uses": others}))
    layer = block_at(inside, id).model_copy(update={"exposed": tuple(inner)})
    graph = inside.with_nodes([replace(inside.node(id), layer=layer)])
    return block.model_copy(update={"graph": graph, "exposed": tuple(outer)}), id


def ungroup_inside(block: Block, id: str, insides: Sequence[Graph] = ()) -> tuple[Block, tuple[str, ...]]:
    """Puts what is inside of an inner Block in its place; what can be set outside sets its layers.

    Raises:
        GraphError: as `ungroup`.
    """
    inner = block_at(block.graph, id)
    graph, ids = ungroup(block.graph, id, insides)
    # The layers come in the same order, once for every repetition.
    layers = [node.id for node in inner.graph if not isinstance(node.layer, BlockInput | BlockOutput)]
    copies = {old: ids[place :: len(layers)] for place, old in enumerate(layers)}
    uses = {each.name: each.uses for each in inner.exposed}

    def reached(use: Use) -> tuple[Use, ...]:
        if use.node != id:
            return (use,)
        return tuple(
            below.model_copy(
                update={"node": copy, "times": use.times * below.times, "over": use.over * below.over}
            )
            for below in uses.get(use.parameter, ())
            for copy in copies.get(below.node, ())
        )

    exposed = (
        each.model_copy(update={"uses": tuple(new for use in each.uses for new in reached(use))})
        for each in block.exposed
    )
    changed = block.model_copy(update={"exposed": tuple(exposed)})
    return changed.model_copy(update={"graph": graph, "exposed": _still_exposed(changed, graph)}), ids


def exposed_at(block: Block, node: str, parameter: str) -> Exposed | None:
    """Under what a parameter of a node inside can be set outside, if it can."""
    return next(
        (
            exposed
            for exposed in block.exposed
            if any((use.node, use.parameter) == (node, parameter) for use in exposed.uses)
        ),
        None,
    )


def parameters_of(layer: Layer) -> dict[str, Any]:
    """The parameters of a layer with their values; of a Block also those that are exposed."""
    values = dict(layer)
    if isinstance(layer, Block):
        values = {each.name: each.value for each in layer.exposed} | values
    return values


def expose(
    block: Block,
    node: str,
    parameter: str,
    name: str,
    *,
    axis: str = "",
    minimum: float | None = None,
    maximum: float | None = None,
) -> Block:
    """Lets a parameter of a node inside be set outside, where it keeps the value that it has.

    Under a name that is exposed already one value sets them all. With an `axis` the parameter is as large as
    that axis of the first input unless it is set.

    Raises:
        GraphError: there is no such parameter, it is exposed already, or its value cannot be set outside.
    """
    inner = block.graph.node(node)
    if parameter not in parameters_of(inner.layer):
        raise GraphError(
            "parameter-unknown", "{node} has no parameter called {parameter}.", node=inner.label,
            parameter=parameter,
        )  # fmt: skip
    if (known := exposed_at(block, node, parameter)) is not None:
        raise GraphError("exposed-already", "It can be set outside already, as {name}.", name=known.name)
    use = Use(node=node, parameter=parameter)
    given = next((exposed for exposed in block.exposed if exposed.name == name), None)
    if given is not None:
        joined = given.model_copy(update={"uses": (*given.uses, use)})
        return _set(_replaced(block, joined), joined, given.value)
    value = None if axis else parameters_of(inner.layer)[parameter]
    try:
        new = Exposed(
            name=name, title=name, value=value, axis=axis, minimum=minimum, maximum=maximum, uses=(use,)
        )
    except ValidationError as error:
        raise GraphError(
            "exposed-kind", "{parameter} of {node} cannot be set outside under this name.", node=inner.label,
            parameter=parameter,
        ) from error  # fmt: skip
    return block.model_copy(update={"exposed": (*block.exposed, new)})


def conceal(block: Block, node: str, parameter: str) -> Block:
    """Lets a parameter of a node inside be set only there again; it keeps the value that it was given."""
    known = exposed_at(block, node, parameter)
    if known is None:
        return block
    uses = {(use.node, use.parameter): use for use in known.uses}
    use = uses.pop((node, parameter))
    graph = block.graph
    if known.value is not None:
        graph = with_parameter(graph, node, parameter, use.value(known.value))
    kept = known.model_copy(update={"uses": tuple(uses.values())})
    exposed = tuple(kept if each is known else each for each in block.exposed if each is not known or uses)
    return block.model_copy(update={"graph": graph, "exposed": exposed})


def with_parameter(graph: Graph, node: str, parameter: str, value: Any) -> Graph:
    """Sets a parameter of a node, or one that a Block exposes.

    Raises:
        GraphError: a value that the layer does not take.
    """
    layer = graph.node(node).layer
    if isinstance(layer, Block) and parameter not in Block.model_fields:
        return edits.become(graph, node, set_exposed(layer, parameter, value))
    return edits.configure(graph, node, **{parameter: value})


def set_exposed(block: Block, name: str, value: Any) -> Block:
    """Sets an exposed parameter; nothing lets it follow its axis.

    Raises:
        GraphError: it lies outside of its range, or a layer inside does not take it.
    """
    exposed = next(each for each in block.exposed if each.name == name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        low, high = exposed.minimum, exposed.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            raise GraphError("exposed-range", "{value} lies outside of its range.", value=value)
    return _set(block, exposed, value)


def _set(block: Block, exposed: Exposed, value: Any) -> Block:
    try:
        changed = Exposed.model_validate({**dict(exposed), "value": value})
        # Only this one, so that what another one would be refused for does not stand in its way.
        block.model_copy(update={"exposed": (changed,)}).settled(())
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        raise GraphError("exposed-refused", "{name}: {reason}.", name=exposed.name, reason=reason) from error
    except LayerError as error:
        raise GraphError(error.code, error.message.text, **error.message.values) from error
    return _replaced(block, changed)


def _replaced(block: Block, exposed: Exposed) -> Block:
    all = tuple(exposed if each.name == exposed.name else each for each in block.exposed)
    return block.model_copy(update={"exposed": all})


def _renamed(block: Block, inside: Graph, kind: type[BlockInput] | type[BlockOutput]) -> dict[str, str]:
    """New names by old ones, of the doors that still stand there."""
    names = {}
    for door in block.doors(kind):
        found = inside.nodes.get(door.id)
        if found is not None and isinstance(found.layer, kind) and isinstance(door.layer, kind):
            names[door.layer.name] = found.layer.name
    return names


def _still_exposed(block: Block, inside: Graph) -> tuple[Exposed, ...]:
    kept = []
    for exposed in block.exposed:
        uses = tuple(use for use in exposed.uses if use.node in inside.nodes)
        if uses:
            kept.append(exposed if uses == exposed.uses else exposed.model_copy(update={"uses": uses}))
    return tuple(kept)
