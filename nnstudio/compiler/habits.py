"""What works but is seldom meant: layers that do nothing together, or make learning harder than it has to be.

Looks at one node at a time, and never further than a few nodes up. Nothing here keeps a network from
training, with one exception: normalising over a batch of one number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from nnstudio.compiler import repairs
from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.axis_names import names
from nnstudio.compiler.bends import bends
from nnstudio.compiler.earlier import less_before
from nnstudio.compiler.losses import ARRANGING, DROPOUTS
from nnstudio.compiler.report import Fix, Problem, Severity
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Node
from nnstudio.layers.dense import Identity, Linear
from nnstudio.layers.ends import Output
from nnstudio.layers.merge import Add, Average, Divide, Lerp, Maximum, Minimum, Subtract
from nnstudio.layers.normalisation import BATCH_NORMS, GroupNorm, LayerNorm, RMSNorm
from nnstudio.layers.products import CosineSimilarity, PairwiseDistance

_STRONG = 0.9
_VERY_MANY = 150_000_000
_SAME_IS_SENSELESS = (
    Add, Average, Divide, Lerp, Maximum, Minimum, Subtract, CosineSimilarity, PairwiseDistance
)  # fmt: skip


def habits(arrival: Arrival, batch_size: int | None) -> Iterator[Problem]:
    """All of it for one node whose input shapes are known."""
    for check in _CHECKS:
        yield from check(arrival)
    yield from bends(arrival)
    yield from names(arrival)
    if batch_size == 1:
        yield from _batch_of_one(arrival)


def _warning(node: Node, code: str, text: str, detail: str, *fixes: Fix, **values: object) -> Problem:
    message = Message(code, text, {"node": node.label, **values})
    more = Message(f"{code}-detail", detail, {"node": node.label, **values})
    return Problem(code, node.id, message, more, fixes, "warning")


def _dropout_last(arrival: Arrival) -> Iterator[Problem]:
    """Dropout directly before an Output throws answers away."""
    if not isinstance(arrival.node.layer, Output):
        return
    id = arrival.links[0].source
    while isinstance(arrival.graph.node(id).layer, (*ARRANGING, Identity)):
        (link,) = arrival.graph.arriving(id)
        id = link.source
    node = arrival.graph.node(id)
    if isinstance(node.layer, DROPOUTS):
        yield _warning(
            node,
            "dropout-last",
            "{node} throws answers away",
            "Directly before an Output, what it sets to zero is the answer itself.",
            repairs.remove(node),
        )


def _dropout_strong(arrival: Arrival) -> Iterator[Problem]:
    share = getattr(arrival.node.layer, "p", 0.0)
    if not isinstance(arrival.node.layer, DROPOUTS) or share < _STRONG:
        return
    title = Message("fix-drop-half", "Drop half of them")
    yield _warning(
        arrival.node,
        "dropout-strong",
        "{node} drops nearly everything",
        "{share} of all numbers are set to zero; 20 % to 50 % are usual.",
        repairs.configure(arrival.node, "p", 0.5, title),
        share=f"{share:.0%}",
    )


def _same_twice(arrival: Arrival) -> Iterator[Problem]:
    sources = {(link.source, link.output) for link in arrival.links}
    if not isinstance(arrival.node.layer, _SAME_IS_SENSELESS) or len(sources) > 1:
        return
    yield _warning(
        arrival.node,
        "same-input-twice",
        "{node} receives the same at all inputs",
        "Joining a branch with itself teaches the network nothing; another branch is meant.",
        repairs.remove(arrival.node),
    )


def _always_same(arrival: Arrival) -> Iterator[Problem]:
    """A normalisation over one number gives zero whatever comes in."""
    layer = arrival.node.layer
    if not isinstance(layer, LayerNorm | RMSNorm):
        return
    (shape,) = arrival.shapes
    if all(size == 1 for size in shape.sizes[-layer.axes :]):
        yield _warning(
            arrival.node,
            "always-same",
            "{node} always gives the same",
            "It normalises over a single number, of which nothing is left.",
            repairs.remove(arrival.node),
        )


def _very_large(arrival: Arrival) -> Iterator[Problem]:
    node = arrival.node
    facts = arrival.facts[node.id]
    if facts.parameters < _VERY_MANY or not isinstance(node.layer, Linear):
        return
    yield _warning(
        node,
        "very-large",
        "{node} has very many weights",
        "{count} weights are slow to train and learn the data by heart; make what comes in smaller first.",
        *less_before(arrival),
        count=f"{facts.parameters:,}",
    )


def _ignored(arrival: Arrival) -> Iterator[Problem]:
    layer = arrival.node.layer
    if isinstance(layer, Output) and layer.weight == 0.0:
        yield _warning(
            arrival.node,
            "output-ignored",
            "{node} does not count",
            "Its weight is 0, so nothing is learned for it.",
            repairs.configure(arrival.node, "weight", 1.0),
        )


def _batch_of_one(arrival: Arrival) -> Iterator[Problem]:
    """With batches of one sample, a mean over the batch is the sample itself."""
    if not isinstance(arrival.node.layer, BATCH_NORMS):
        return
    (shape,) = arrival.shapes
    groups = next(count for count in (8, 4, 2, 1) if shape.sizes[0] % count == 0)
    fixes = arrival.becoming(LayerNorm()) if len(shape.sizes) == 1 else []
    fixes += arrival.becoming(GroupNorm(num_groups=groups))
    message = Message(
        "batch-norm-single", "{node} needs batches of several samples", {"node": arrival.node.label}
    )
    detail = Message(
        "batch-norm-single-detail",
        "The batch size is 1, and {layer} compares the samples of a batch; others work on one sample.",
        {"layer": Phrase(arrival.node.layer.title)},
    )
    impossible = shape.numel == shape.sizes[0]
    severity: Severity = "error" if impossible else "warning"
    yield Problem("batch-norm-single", arrival.node.id, message, detail, tuple(fixes), severity)


_CHECKS: tuple[Callable[[Arrival], Iterator[Problem]], ...] = (
    _dropout_last,
    _dropout_strong,
    _same_twice,
    _always_same,
    _very_large,
    _ignored,
)
