"""Problems of shapes that do not fit a layer, each with the edits that were tried and do fit."""

from __future__ import annotations

from nnstudio.compiler import repairs, words
from nnstudio.compiler.adapters import adapters
from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.earlier import earlier, less_before
from nnstudio.compiler.merging import matching
from nnstudio.compiler.report import Fix, Problem
from nnstudio.compiler.tries import other_parameters
from nnstudio.errors import Message
from nnstudio.layers.axes import Transpose
from nnstudio.layers.comparison import Cast, Compare
from nnstudio.layers.dense import Linear
from nnstudio.layers.embedding import Embedding, OneHot
from nnstudio.layers.normalisation import GroupNorm, LayerNorm

_HEADLINES = {
    "sizes-differ": "{node} needs inputs of matching sizes",
    "needs-indices": "{node} needs whole numbers",
    "needs-real": "{node} needs real numbers",
    "needs-numbers": "{node} needs numbers",
    "needs-mask": "{node} needs a mask of yes and no",
    "kinds-differ": "{node} needs inputs of one kind",
    "too-large": "{node} is too large",
    "nothing-left": "{node} would leave nothing",
    "kernel-too-large": "{node} has too large a kernel",
    "heads-do-not-divide": "{node} has heads that do not divide the features",
    "groups-do-not-divide": "{node} has groups that do not divide the channels",
    "norm-groups-do-not-divide": "{node} has groups that do not divide the channels",
    "reshape-does-not-fit": "{node} has sizes that do not fit",
    "axis-is-batch": "{node} would mix samples",
    "axis-missing": "{node} works along an axis that is not there",
    "mask-size-differs": "{node} needs a mask of matching size",
    "state-size-differs": "{node} needs a state of matching size",
    "norm-of-one-number": "{node} would leave only zeros",
}
# Something has to divide the channels or features, or the other way round.
_DIVIDED = (
    "heads-do-not-divide", "groups-do-not-divide", "norm-groups-do-not-divide", "channels-do-not-divide",
    "cannot-be-halved", "features-odd",
)  # fmt: skip
_MUCH_WIDER = 17
_KINDS = ("needs-indices", "needs-real", "needs-numbers", "needs-mask", "kinds-differ")


def wrong_axes(arrival: Arrival, position: int) -> Problem:
    """A port that receives a shape with another number of axes than it can take."""
    node, link, shape = arrival.node, arrival.links[position], arrival.shapes[position]
    before = earlier(
        arrival.measure, arrival.graph, arrival.facts, link, lambda given: arrival.fits(position, given)
    )
    return Problem(
        "wrong-axes",
        node.id,
        words.needs(node, node.layer.input_ports()[position]),
        words.receives(shape),
        (*before, *adapters(arrival, position)),
    )


def refused(arrival: Arrival, reason: Message) -> Problem:
    """A layer that cannot be built for the shapes it receives, or that torch refuses to run on them."""
    node = arrival.node
    fixes = _of_kind(arrival) if reason.code in _KINDS else _of_size(arrival, reason.code)
    if not fixes and len(arrival.links) == 1 and node.layer.output_ports():
        fixes = [repairs.remove(node)]
    headline = _HEADLINES.get(reason.code, "{node} does not fit here")
    message = Message(reason.code, headline, {"node": node.label})
    different = {str(fix.title): fix for fix in reversed(fixes)}
    return Problem(reason.code, node.id, message, reason, tuple(reversed(different.values())))


def _of_size(arrival: Arrival, code: str) -> list[Fix]:
    if len(arrival.links) != 1:
        return _of_several(arrival, code)
    if code == "norm-of-one-number":
        others = (GroupNorm(num_groups=1), LayerNorm())
        return [*(fix for layer in others for fix in arrival.becoming(layer)), repairs.remove(arrival.node)]
    before = _earlier(arrival)
    if arrival.node.layer.group == "Pooling":
        return [repairs.remove(arrival.node), *before, *other_parameters(arrival)]
    smaller = less_before(arrival) if code == "too-large" else []
    wider = _wider(arrival) if code in _DIVIDED else []
    return [*smaller, *other_parameters(arrival), *wider, *before]


def _of_several(arrival: Arrival, code: str) -> list[Fix]:
    """For layers with several inputs, which have to go together."""
    matched = matching(arrival)
    turned = [fix for place in range(len(arrival.links)) for fix in arrival.inserting(place, Transpose())]
    if code == "sizes-differ" and matched:
        return matched
    return (
        [*turned, *other_parameters(arrival), *matched]
        if code == "matrices-differ"
        else [*other_parameters(arrival), *matched]
    )


def _wider(arrival: Arrival) -> list[Fix]:
    """The next larger number of units further up that can be divided."""
    width = arrival.shapes[0].width
    for units in range(width + 1, width + _MUCH_WIDER):
        fixes = _earlier(arrival, units)
        if fixes:
            return fixes[:1]
    return []


def _earlier(arrival: Arrival, units: int | None = None) -> list[Fix]:
    link, fits = arrival.links[0], lambda given: arrival.fits(0, given)
    return earlier(arrival.measure, arrival.graph, arrival.facts, link, fits, units)


def _of_kind(arrival: Arrival) -> list[Fix]:
    """Real numbers where whole ones are wanted, numbers where a mask is wanted, and so on."""
    fixes: list[Fix] = _earlier(arrival) if len(arrival.links) == 1 else []
    if isinstance(arrival.node.layer, Embedding):
        fixes += arrival.becoming(Linear(out_features=arrival.node.layer.embedding_dim))
    wanted = {"real": (Embedding(), OneHot(), Cast()), "index": (Cast(to="index"),), "mask": (Compare(),)}
    ports = arrival.node.layer.input_ports()
    for position, (port, shape) in enumerate(zip(ports, arrival.shapes, strict=True)):
        if port.dtype != shape.dtype:
            for layer in wanted.get(port.dtype, (Cast(),)):
                fixes += arrival.inserting(position, layer)
    return fixes
