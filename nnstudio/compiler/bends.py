"""Activations that are missing between two layers, or that stand where they do harm.

Two layers with weights directly behind each other can do no more than one of them. Not reported where it is
a well-known trick: few channels between many save weights (bottlenecks, as in MobileNet), a convolution in
groups belongs to the one next to it (depthwise and pointwise), and what leads into a merge fits one branch to
another.
"""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.compiler import repairs
from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.losses import PASSING
from nnstudio.compiler.report import Problem
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Graph, Link, Node, downstream
from nnstudio.layers import Layer
from nnstudio.layers.activation import LogSoftmax, ReLU, Softmax, Softmin
from nnstudio.layers.adaptive import AdaptiveAvgPool1d, AdaptiveAvgPool2d, GlobalAvgPool
from nnstudio.layers.axes import ToSequence
from nnstudio.layers.convolution import Conv1d, Conv2d, Conv3d
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import Output
from nnstudio.layers.gated import GEGLU, GLU, SwiGLU
from nnstudio.layers.normalisation import BATCH_NORMS
from nnstudio.layers.pooling import AvgPool1d, AvgPool2d
from nnstudio.layers.rectified import CReLU
from nnstudio.layers.smooth import Softplus

_FAR = 8
_CONVOLUTIONS = (Conv1d, Conv2d, Conv3d)
_AVERAGES = (AvgPool1d, AvgPool2d, AdaptiveAvgPool1d, AdaptiveAvgPool2d, GlobalAvgPool, ToSequence)
_PROBABILITIES = (Softmax, LogSoftmax, Softmin)
# Activations that are meant to stand next to another one: gates, and the half of Mish.
_PAIRED = (GLU, SwiGLU, GEGLU, CReLU, Softplus)


def bends(arrival: Arrival) -> Iterator[Problem]:
    """Problems of one node with the activations around it."""
    if has_weights(arrival.node.layer):
        yield from _after_weights(arrival)
    elif arrival.node.layer.group == "Activation":
        yield from _after_activation(arrival)
        if isinstance(arrival.node.layer, Softmax):
            yield from _wrong_axis(arrival)


def has_weights(layer: Layer) -> bool:
    """Whether a layer only mixes numbers with weights, and needs a bend behind it."""
    return isinstance(layer, Linear) or (isinstance(layer, _CONVOLUTIONS) and layer.groups == 1)


def _behind(graph: Graph, link: Link, passing: tuple[type[Layer], ...]) -> list[Link]:
    """The links from this one up to the next node that is not passed; empty at a fork or after too many."""
    links = [link]
    for _ in range(_FAR):
        source = links[-1].source
        if len(graph.leaving(source)) > 1:
            break
        if not isinstance(graph.node(source).layer, passing):
            return links
        arriving = graph.arriving(source)
        if len(arriving) != 1:
            break
        links.append(arriving[0])
    return []


def _after_weights(arrival: Arrival) -> Iterator[Problem]:
    node, graph = arrival.node, arrival.graph
    links = _behind(graph, arrival.links[0], (*PASSING, *BATCH_NORMS, *_AVERAGES))
    before = graph.node(links[-1].source) if links else node
    if isinstance(before.layer, _PROBABILITIES):
        yield _probabilities_inside(before)
    elif links and has_weights(before.layer) and not _is_meant(arrival, before):
        normalised = isinstance(graph.node(links[-1].target).layer, BATCH_NORMS)
        link = links[-2] if normalised and len(links) > 1 else links[-1]
        values = {"node": node.label, "before": before.label}
        message = Message(
            "linear-after-linear", "{before} and {node} have no activation between them", values
        )
        detail = Message(
            "linear-after-linear-detail", "Without a bend in between, both together do no more than one."
        )
        fixes = (repairs.insert(link, [ReLU()]),)
        yield Problem("linear-after-linear", node.id, message, detail, fixes, "warning")


def _is_meant(arrival: Arrival, before: Node) -> bool:
    """Whether the two save weights by being narrow in between, or fit a branch to another one."""
    graph, facts, node = arrival.graph, arrival.facts, arrival.node
    if any(graph.node(link.target).layer.group == "Merge" for link in graph.leaving(node.id)):
        return True
    (entering,), (between,) = facts[before.id].inputs.values(), facts[before.id].outputs.values()
    (leaving,) = facts[node.id].outputs.values()
    return between.width < min(entering.width, leaving.width)


def _probabilities_inside(node: Node) -> Problem:
    values = {"node": node.label}
    message = Message("softmax-inside", "{node} stands inside the network", values)
    detail = Message(
        "softmax-inside-detail",
        "It makes all numbers compete and learning slow; between layers another activation is meant.",
    )
    fixes = (repairs.become(node, ReLU()), repairs.remove(node))
    return Problem("softmax-inside", node.id, message, detail, fixes, "warning")


def _after_activation(arrival: Arrival) -> Iterator[Problem]:
    node, graph = arrival.node, arrival.graph
    links = _behind(graph, arrival.links[0], PASSING)
    before = graph.node(links[-1].source) if links else node
    paired = isinstance(before.layer, _PAIRED) or isinstance(node.layer, _PAIRED)
    if not links or paired or before.layer.group != "Activation":
        return
    values = {"node": node.label, "before": before.label}
    message = Message("activation-twice", "{node} follows {before}", values)
    detail = Message("activation-twice-detail", "Two activations in a row do little more than one, or less.")
    is_last = any(isinstance(graph.node(link.target).layer, Output) for link in graph.leaving(node.id))
    first, second = repairs.remove(before), repairs.remove(node)
    fixes = (first, second) if is_last else (second, first)
    yield Problem("activation-twice", node.id, message, detail, fixes, "warning")


def _wrong_axis(arrival: Arrival) -> Iterator[Problem]:
    """Probabilities that add up along the height of a picture or the steps of a sequence."""
    node, graph, layer = arrival.node, arrival.graph, arrival.node.layer
    (shape,) = arrival.shapes
    assert isinstance(layer, Softmax)
    axis = shape.axes[shape.axis(layer.dim)]
    right = next(
        (place for place, name in enumerate(shape.axes, 1) if name in ("channels", "features")), None
    )
    if axis not in ("height", "width", "depth", "steps") or right is None or _is_joined(graph, node):
        return
    values = {"node": node.label, "axis": Phrase(axis), "right": Phrase(shape.axes[right - 1])}
    message = Message("softmax-axis", "{node} works along the {axis}", values)
    detail = Message(
        "softmax-axis-detail",
        "Its numbers add up to 1 along the {axis}; the {right} are usually meant.",
        values,
    )
    fixes = (repairs.configure(node, "dim", right),)
    yield Problem("softmax-axis", node.id, message, detail, fixes, "warning")


def _is_joined(graph: Graph, node: Node) -> bool:
    """Whether weights of attention may be meant: they meet something else sooner or later."""
    return any(len(graph.node(id).layer.input_ports()) > 1 for id in downstream(graph, [node.id]))
