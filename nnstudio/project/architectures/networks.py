"""Whole networks to begin with: a branch per group of inputs, a head per target."""

from __future__ import annotations

from collections.abc import Sequence

from nnstudio.graph import Graph, Node, Signature, Target
from nnstudio.layers import Layer
from nnstudio.layers.activation import ReLU
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.merge import Concat
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Reshape
from nnstudio.project.architectures.autoencoders import autoencoder
from nnstudio.project.architectures.branches import branch
from nnstudio.project.architectures.drawing import Drawing, named

_MOST_JOINED = 16


def ends(groups: Sequence[str], data: str, target: str | None) -> Graph:
    """Inputs named after the data, and an Output once there is a target, not connected."""
    nodes = [_input(group, data, alone=len(groups) == 1) for group in groups]
    if target is not None:
        nodes.append(named(Output(target=target), target))
    drawing = Drawing()
    drawing.row(nodes)
    return drawing.graph


def network(data: str, signature: Signature, rows: int) -> Graph:
    """A network for data with this signature, called `data`, with so many training rows to learn from."""
    drawing = Drawing()
    alone = len(signature.inputs) == 1
    if alone and _answers_itself(signature):
        ((group, shape),) = signature.inputs.items()
        (target,) = signature.targets.values()
        answer = named(Output(target=target.name), target.name)
        drawing.chain([_input(group, data, alone), *autoencoder(shape), answer])
        return drawing.graph
    branches: list[list[Node | Layer]] = [
        [_input(group, data, alone), *branch(shape, signature.entries.get(group, 1), rows)]
        for group, shape in signature.inputs.items()
    ]
    targets = tuple(signature.targets.values())
    if alone and len(targets) == 1:
        drawing.chain([*branches[0], *_head(targets[0])])
        return drawing.graph
    trunk = _joined(drawing, [drawing.chain(layers) for layers in branches])
    for target in targets:
        drawing.chain(_head(target), (trunk,))
    return drawing.graph


def _answers_itself(signature: Signature) -> bool:
    """Whether the only target has the shape of the only input, as that of an autoencoder has."""
    (shape,) = signature.inputs.values()
    return [target.sizes for target in signature.targets.values()] == [shape.sizes]


def _joined(drawing: Drawing, ends: Sequence[Node]) -> Node:
    """The ends of all branches side by side, and a dense layer that weighs them against each other."""
    if len(ends) == 1:
        return ends[0]
    while len(ends) > _MOST_JOINED:
        ends = [
            _together(drawing, ends[start : start + _MOST_JOINED], ())
            for start in range(0, len(ends), _MOST_JOINED)
        ]
    return _together(drawing, ends, (Linear(out_features=64), ReLU(), Dropout(p=0.2)))


def _together(drawing: Drawing, ends: Sequence[Node], behind: Sequence[Layer]) -> Node:
    return drawing.chain([Concat(count=len(ends)), *behind], ends) if len(ends) > 1 else ends[0]


def _head(target: Target) -> list[Node | Layer]:
    """What answers one target: a number per class, label or predicted number, arranged as asked for."""
    layers: list[Node | Layer] = [Linear(out_features=len(target.classes) or target.numbers)]
    if len(target.sizes) > 1:
        layers.append(Reshape(sizes=target.sizes))
    return [*layers, named(Output(target=target.name), target.name)]


def _input(group: str, data: str, alone: bool) -> Node:
    return named(Input(field_group=group), data if alone else group)
