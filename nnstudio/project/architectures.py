"""Networks to begin with, suited to the data: rows of layers, laid out so that they read like text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from nnstudio.graph import Graph, Link, Node, Target
from nnstudio.graph.edits import add, connect
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.normalisation import BatchNorm1d, BatchNorm2d
from nnstudio.layers.pooling import MaxPool2d
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Flatten

# Pixels on the canvas: a node and the gap beside it, the height of a row, and how many nodes are in one.
_COLUMN = 256
_ROW = 176
_PER_ROW = 4

_WIDEST_PICTURE = 8
"""Pictures are pooled until they are no wider than this; what is left goes to the dense layer."""


def ends(group: str, data: str, target: str | None) -> Graph:
    """An Input named after the data, and an Output once there is a target, not connected."""
    nodes = [_named(Input(field_group=group), data)]
    if target is not None:
        nodes.append(_named(Output(target=target), target))
    return add(Graph(), *_laid_out(nodes))


def multilayer_perceptron(group: str, data: str, target: Target, rows: int) -> Graph:
    """A dense network for tables, wider and deeper where there are more rows to learn from."""
    wide = 64 if rows < 5_000 else 128
    if rows < 1_000:
        # The statistics of small batches of few rows are too noisy to normalise by.
        hidden: list[Layer] = [Linear(out_features=wide), ReLU(), Dropout(p=0.2)]
    else:
        hidden = [Linear(out_features=wide), BatchNorm1d(), ReLU(), Dropout(p=0.2)]
        hidden += [Linear(out_features=wide // 2), ReLU()]
    return _chain(group, data, [*hidden, _answer(target)], target)


def convolutional_network(group: str, data: str, target: Target, image: Shape) -> Graph:
    """A small convolutional network for pictures from about 4 x 4 pixels up."""
    size = min(image.size("height"), image.size("width"))
    layers = [*_stages(size), Flatten(), Dropout(p=0.3), _answer(target)]
    return _chain(group, data, layers, target)


def _stages(size: int) -> Iterator[Layer]:
    """Look, bend, shrink: twice as many filters every time the picture is half as wide, up to 128."""
    filters = 32
    while True:
        yield from (Conv2d(out_channels=filters), BatchNorm2d(), ReLU())
        if size >= 2:
            yield MaxPool2d()
        size //= 2
        if filters >= 64 and size <= _WIDEST_PICTURE:
            return
        filters = min(2 * filters, 128)


def _answer(target: Target) -> Layer:
    return Linear(out_features=len(target.classes) or target.size)


def _named(layer: Layer, name: str) -> Node:
    return Node(layer, name=name[:200])


def _chain(group: str, data: str, layers: Sequence[Layer], target: Target) -> Graph:
    nodes = _laid_out(
        [
            _named(Input(field_group=group), data),
            *map(Node, layers),
            _named(Output(target=target.name), target.name),
        ]
    )
    graph = add(Graph(), *nodes)
    for source, fed in pairwise(nodes):
        output, input = source.layer.output_ports()[0].name, fed.layer.input_ports()[0].name
        graph = connect(graph, Link(source.id, output, fed.id, input))
    return graph


def _laid_out(nodes: Sequence[Node]) -> list[Node]:
    """From left to right, row after row."""
    return [
        Node(node.layer, (float(i % _PER_ROW * _COLUMN), float(i // _PER_ROW * _ROW)), node.name, node.id)
        for i, node in enumerate(nodes)
    ]
