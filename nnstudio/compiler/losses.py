"""Which loss compares an answer with a target, and what the answer has to look like for it."""

from __future__ import annotations

from typing import Literal

from nnstudio.graph import Graph, Target
from nnstudio.layers import Layer
from nnstudio.layers.activation import Sigmoid, Softmax
from nnstudio.layers.dense import Identity
from nnstudio.layers.reshaping import Flatten, Reshape

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
    return ("cross_entropy", *_BINARY) if target.is_binary else ("cross_entropy",)


def wanted_units(declared: str, target: Target) -> tuple[int, ...]:
    """How many numbers the answer may have, the most usual first."""
    if target.task == "number":
        return (target.size,)
    if declared in _BINARY:
        return (1,)
    both = declared == "auto" and target.is_binary
    return (len(target.classes), 1) if both else (len(target.classes),)


def activation(loss: str) -> Activation:
    """What turns an answer that was trained with this loss into probabilities."""
    return _ACTIVATIONS.get(loss, "none")


def last_layer(graph: Graph, output: str) -> str | None:
    """The node that decides the range of the answer: the last one that does more than pass numbers on."""
    id: str | None = _only_source(graph, output)
    while id is not None and isinstance(graph.node(id).layer, Identity | Flatten | Reshape):
        id = _only_source(graph, id)
    return id


def _only_source(graph: Graph, id: str) -> str | None:
    arriving = graph.arriving(id)
    return arriving[0].source if len(arriving) == 1 else None
