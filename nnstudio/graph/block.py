"""A Block: a node that holds a graph, with those parameters of its inside that are worth setting outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, ValidationError

from nnstudio.errors import GraphError, LayerError, Phrase
from nnstudio.graph.codec import from_json, to_json
from nnstudio.graph.graph import Graph, Node
from nnstudio.layers import Layer, Port, Shape
from nnstudio.layers.ends import BlockInput, BlockOutput

Value = bool | int | float | str | tuple[int, ...] | None


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


LONGEST_NAME = 100
"""Letters in the name of a Block."""


class Use(_Strict):
    """One place inside that an exposed parameter sets, multiplied by `times` and divided by `over`.

    Of a Block inside, `parameter` may also be the name of one that is exposed there.
    """

    node: str = Field(max_length=64)
    parameter: str = Field(max_length=100)
    times: int = Field(1, ge=1, le=1024)
    over: int = Field(1, ge=1, le=1024)

    def value(self, given: Any) -> Any:
        """What the inner parameter becomes; only whole numbers are multiplied and divided, never below 1."""
        if isinstance(given, bool) or not isinstance(given, int):
            return given
        return given if self.times == self.over else max(1, given * self.times // self.over)


class Exposed(_Strict):
    """A parameter of the inside under a name of its own.

    With an `axis`, no value means: as large as that axis of the Block's first input. A Block that keeps the
    number of channels so fits behind any layer.
    """

    name: str = Field(min_length=1, max_length=60)
    title: str = Field("", max_length=100)
    description: str = Field("", max_length=300)
    value: Value = None
    axis: str = Field("", max_length=20)
    minimum: float | None = None
    maximum: float | None = None
    uses: tuple[Use, ...] = Field((), max_length=1000)


def _read(given: Any) -> Graph:
    return given if isinstance(given, Graph) else from_json(given)


InnerGraph = Annotated[Graph, PlainValidator(_read), PlainSerializer(to_json)]


class Block(Layer, icon="block"):
    """Several layers as one: open it to see and change what is inside.

    Use it to keep a large network readable, and to repeat a pattern without drawing it again.

    Shape: whatever the layers inside make of it.
    """

    name: str = Field("", max_length=LONGEST_NAME)
    about: str = Field("", max_length=300)
    graph: InnerGraph = Field(default_factory=Graph)
    exposed: tuple[Exposed, ...] = Field((), max_length=100)
    repeat: int = Field(
        1, ge=1, le=256, title="Repeat", description="How many times the Block stands behind itself"
    )
    shared: bool = Field(
        False, title="Same weights", description="All repetitions use the same weights instead of their own"
    )
    each_step: bool = Field(
        False,
        title="At every step",
        description="Runs the Block on every step of a sequence by itself, always with the same weights",
    )

    @property
    def heading(self) -> str:
        """The name of the pattern."""
        return self.name or self.title

    def doors(self, kind: type[BlockInput] | type[BlockOutput]) -> tuple[Node, ...]:
        """The inner nodes where links from outside arrive or leave, one per name."""
        found: dict[str, Node] = {}
        for node in self.graph:
            if isinstance(node.layer, kind):
                found.setdefault(node.layer.name, node)
        return tuple(found.values())

    def input_ports(self) -> tuple[Port, ...]:
        return tuple(Port(_name(node), dtype="any") for node in self.doors(BlockInput))

    def output_ports(self) -> tuple[Port, ...]:
        return tuple(Port(_name(node), dtype="any") for node in self.doors(BlockOutput))

    def summary(self) -> str:
        return Phrase("{count} times", count=self.repeat) if self.repeat > 1 else ""

    def value_of(self, exposed: Exposed, shapes: Sequence[Shape]) -> Any:
        """What an exposed parameter is for inputs of these shapes.

        Raises:
            LayerError: it follows an axis that the first input does not have.
        """
        if exposed.value is None and exposed.axis and shapes:
            return shapes[0].size(exposed.axis)
        return exposed.value

    def settled(self, shapes: Sequence[Shape]) -> Graph:
        """The inner graph with every exposed parameter put in its place.

        Raises:
            LayerError: an inner layer does not take a value.
        """
        graph = self.graph
        for exposed in self.exposed:
            value = self.value_of(exposed, shapes)
            if value is None:
                continue
            nodes = [
                _set(graph.nodes[use.node], use, value) for use in exposed.uses if use.node in graph.nodes
            ]
            graph = graph.with_nodes(nodes)
        return graph


def block_at(graph: Graph, id: str) -> Block:
    """The Block at a node.

    Raises:
        GraphError: the node is none.
    """
    layer = graph.node(id).layer
    if not isinstance(layer, Block):
        raise GraphError("not-a-block", "{node} has no inside.", node=graph.node(id).label)
    return layer


def _name(node: Node) -> str:
    assert isinstance(node.layer, BlockInput | BlockOutput)
    return node.layer.name


def _set(node: Node, use: Use, value: Any) -> Node:
    if isinstance(node.layer, Block) and use.parameter not in Block.model_fields:
        exposed = [
            each.model_copy(update={"value": use.value(value)}) if each.name == use.parameter else each
            for each in node.layer.exposed
        ]
        return replace(node, layer=node.layer.model_copy(update={"exposed": tuple(exposed)}))
    kind = type(node.layer)
    try:
        layer = kind.model_validate({**dict(node.layer), use.parameter: use.value(value)})
    except ValidationError as error:
        raise LayerError(
            "exposed-refused",
            "{value} does not suit {node}, {parameter}.",
            value=use.value(value),
            node=node.label,
            parameter=use.parameter,
        ) from error
    return replace(node, layer=layer)
