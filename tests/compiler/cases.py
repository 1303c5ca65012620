"""Data and small graphs from which the seeded graphs are made."""

from __future__ import annotations

from nnstudio.graph import Block, Graph, Node, Signature, Target, edits
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU
from nnstudio.layers.adaptive import GlobalAvgPool
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.embedding import Embedding
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.merge import Add, Subtract
from nnstudio.layers.reshaping import Flatten
from nnstudio.layers.transformer import TransformerEncoderLayer
from tests.graphs import chain, link

TEN = Target("target", "classes", tuple("0123456789"))
TWO = Target("target", "classes", ("no", "yes"))
PRICE = Target("target", "number")


def given_data(shape: Shape, target: Target = TEN) -> Signature:
    return Signature({"input": shape}, {target.name: target})


PICTURE = given_data(Shape((1, 8, 8)))
ROW = given_data(Shape((4,), ("features",)))
ROW_TWO = given_data(Shape((4,), ("features",)), TWO)
ROW_PRICE = given_data(Shape((4,), ("features",)), PRICE)
WORDS = given_data(Shape((6,), ("steps",), "index"))
SERIES = given_data(Shape((15, 3), ("steps", "features")))
COPY = given_data(Shape((3, 8, 8)), Target("target", "number", sizes=(3, 8, 8)))

CONV = Conv2d(out_channels=4)
UNITS = Linear(out_features=10)
HEAD = (Flatten(), UNITS, Output())
BENT = (ReLU(), *HEAD)


def loop() -> Graph:
    graph = chain(Input(), Linear(), Add(), Linear(out_features=64), UNITS, Output())
    nodes = list(graph)
    return graph.with_links((*graph.links, link(nodes[3], nodes[2], "b")))


def branches(merge: Layer, left: Layer, right: Layer, *, flat: bool = False) -> Graph:
    """Two layers side by side behind one Input, joined by a merge."""
    graph = chain(Input(), left, merge, *([] if flat else [Flatten()]), UNITS, Output())
    other = Node(right, (200.0, 200.0), id="other")
    graph = edits.add(graph, other)
    graph = edits.connect(graph, link(graph.node("n0"), other))
    return edits.connect(graph, link(other, graph.node("n2"), merge.input_ports()[1].name))


def two_outputs() -> Graph:
    graph = chain(Input(), UNITS, Output())
    extra = Node(Output(), (400.0, 200.0), id="extra")
    return edits.connect(edits.add(graph, extra), link(graph.node("n1"), extra))


def without_link(graph: Graph, target: str) -> Graph:
    return edits.disconnect(graph, graph.arriving(target))


def masked() -> Graph:
    """Attention over words, with the numbers themselves in the place of a mask."""
    graph = chain(Input(), Embedding(), TransformerEncoderLayer(mask=True), GlobalAvgPool(), UNITS, Output())
    return edits.connect(graph, link(graph.node("n0"), graph.node("n2"), "mask"))


def shared() -> Graph:
    graph = chain(Input(), Linear(out_features=4), ReLU(), Linear(out_features=8), ReLU(), UNITS, Output())
    return graph.with_nodes([Node(Linear(out_features=8), (600.0, 0.0), id="n3", shares="n1")])


def block(*layers: Layer, **parameters: object) -> Block:
    return Block(graph=chain(BlockInput(), *layers, BlockOutput()), **parameters)  # type: ignore[arg-type]


def residual(**parameters: object) -> Block:
    """input → Linear → ReLU → + input"""
    graph = chain(BlockInput(), Linear(out_features=6), ReLU(), Add(), BlockOutput())
    graph = edits.connect(graph, link(graph.node("n0"), graph.node("n3"), "b"))
    return Block(graph=graph, **parameters)  # type: ignore[arg-type]


def self_difference() -> Graph:
    graph = chain(Input(), Linear(), Subtract(), UNITS, Output())
    return edits.connect(graph, link(graph.node("n1"), graph.node("n2"), "b"))


Case = tuple[Graph, Signature, str]
"""A graph, its data, and the code of its problem."""
