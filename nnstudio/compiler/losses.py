"""Which loss compares an answer with a target, and what the answer has to look like for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nnstudio.graph import Block, Graph, Link, Node, Target
from nnstudio.layers import Layer
from nnstudio.layers.activation import Sigmoid, Softmax
from nnstudio.layers.axes import Permute, Transpose
from nnstudio.layers.dense import Identity
from nnstudio.layers.ends import BlockInput, BlockOutput
from nnstudio.layers.regularisation import AlphaDropout, Dropout, Dropout1d, Dropout2d, Dropout3d
from nnstudio.layers.reshaping import Flatten, Reshape, Squeeze, Unflatten, Unsqueeze

ARRANGING = (Flatten, Reshape, Unflatten, Squeeze, Unsqueeze, Permute, Transpose)
DROPOUTS = (Dropout, Dropout1d, Dropout2d, Dropout3d, AlphaDropout)
PASSING = (Identity, *ARRANGING, *DROPOUTS)
"""Layers that leave the range of the numbers as it is."""

Activation = Literal["softmax", "sigmoid", "none"]
_BINARY = ("binary_cross_entropy", "binary_cross_entropy_with_logits")
_ACTIVATIONS: dict[str, Activation] = {
    "cross_entropy": "softmax",
    "binary_cross_entropy_with_logits": "sigmoid",
}


def resolve_loss(declared: str, target: Target, units: int, last: Layer | None) -> str:
    """The loss that is meant; ``auto`` looks at the target, the size of the answer and the last layer."""
    if declared != "auto":
        return declared
    if target.task == "number":
        return "mse_loss"
    if target.task == "labels":
        sure = isinstance(last, Sigmoid)
        return "binary_cross_entropy" if sure else "binary_cross_entropy_with_logits"
    if target.is_binary and units == 1:
        return (
            "binary_cross_entropy"
            if isinstance(last, Sigmoid | Softmax)
            else "binary_cross_entropy_with_logits"
        )
    return "cross_entropy"


def fitting_losses(target: Target) -> tuple[str, ...]:
    """The losses that can compare anything with this target."""
    if target.task == "number":
        return ("mse_loss",)
    if target.task == "labels":
        return _BINARY
    return ("cross_entropy", *_BINARY) if target.is_binary else ("cross_entropy",)


def wanted_units(declared: str, target: Target) -> tuple[int, ...]:
    """How many numbers the answer may have, the most usual first."""
    if target.task in ("number", "labels"):
        return (target.size,)
    if declared in _BINARY:
        return (1,)
    both = declared == "auto" and target.is_binary
    return (len(target.classes), 1) if both else (len(target.classes),)


def activation(loss: str) -> Activation:
    """What turns an answer that was trained with this loss into probabilities."""
    return _ACTIVATIONS.get(loss, "none")


@dataclass(frozen=True, slots=True)
class Last:
    """The node that decides the range of an answer; `path` are the ids of the Blocks around it."""

    node: Node
    path: tuple[str, ...] = ()

    @property
    def layer(self) -> Layer:
        """What it does to the numbers."""
        return self.node.layer

    @property
    def outermost(self) -> str:
        """The node that lies beside the Output."""
        return self.path[0] if self.path else self.node.id


def last_layer(graph: Graph, output: str) -> Last | None:
    """The last node before an Output that does more than pass numbers on; looks into Blocks too."""
    link = _only_link(graph, output)
    while link is not None:
        node = graph.node(link.source)
        if isinstance(node.layer, Block):
            last = _last_inside(node.layer, link.output)
            if last is None or not isinstance(last.layer, BlockInput):
                return Last(last.node, (node.id, *last.path)) if last else None
            link = graph.link_at(node.id, last.layer.name)
        elif isinstance(node.layer, PASSING):
            link = _only_link(graph, node.id)
        else:
            return Last(node)
    return None


def _last_inside(block: Block, port: str) -> Last | None:
    """The last node behind a port of a Block; the Block input if nothing else lies between."""
    exits = (door for door in block.doors(BlockOutput) if _name(door) == port)
    return next((last_layer(block.graph, door.id) for door in exits), None)


def _name(door: Node) -> str:
    assert isinstance(door.layer, BlockOutput)
    return door.layer.name


def _only_link(graph: Graph, id: str) -> Link | None:
    arriving = graph.arriving(id)
    return arriving[0] if len(arriving) == 1 else None
