"""Branches that meet with different sizes, and the layers that bring one to the size of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nnstudio.compiler import repairs
from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.earlier import earlier
from nnstudio.compiler.measure import Measured
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Fix
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Graph, Link, upstream
from nnstudio.layers import Layer, Shape
from nnstudio.layers.adaptive import AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d
from nnstudio.layers.convolution import Conv1d, Conv2d, Conv3d
from nnstudio.layers.dense import Linear
from nnstudio.layers.merge import Concat
from nnstudio.layers.reshaping import Flatten, Reshape
from nnstudio.layers.resizing import Upsample

Chains = list[tuple[Link, list[Layer]]]
Sizes = tuple[int | None, ...]
"""The size that every axis is to have; nothing for an axis that may be of any size."""

CONVOLUTIONS: dict[int, type[Layer]] = {1: Conv1d, 2: Conv2d, 3: Conv3d}
"""By how many axes they move along."""
_POOLS: dict[int, type[Layer]] = {1: AdaptiveAvgPool1d, 2: AdaptiveAvgPool2d, 3: AdaptiveAvgPool3d}


def matching(arrival: Arrival) -> list[Fix]:
    """Ways to bring all branches to the size of one of them.

    Ranked so that the shortest branch is the one that changes: next to a long one it is a shortcut, and on a
    shortcut one layer more does the least harm.
    """
    found = _other_units(arrival)
    for kept in dict.fromkeys(arrival.shapes):
        chains = _chains(arrival, kept, features_only=False) or _chains(arrival, kept, features_only=True)
        if chains:
            lengths = [len(upstream(arrival.graph, [link.source])) for link, _ in chains]
            layers = sum(len(chain) for _, chain in chains)
            found.append((max(lengths), layers, _fix(arrival.graph, chains)))
    return [fix for _, _, fix in sorted(found, key=lambda ranked: ranked[:2])]


def _other_units(arrival: Arrival) -> list[tuple[int, int, Fix]]:
    """Branches that get the width of another one where it is decided, without a layer more."""
    found: list[tuple[int, int, Fix]] = []
    for position, (link, shape) in enumerate(zip(arrival.links, arrival.shapes, strict=True)):
        length = len(upstream(arrival.graph, [link.source]))
        for width in dict.fromkeys(kept.width for kept in arrival.shapes if kept != shape):
            fixes = earlier(
                arrival.measure,
                arrival.graph,
                arrival.facts,
                link,
                lambda given, position=position: arrival.fits(position, given),  # type: ignore[misc]
                width,
            )
            found += [(length, 0, fix) for fix in fixes[:1]]
    return found


def _fix(graph: Graph, chains: Chains) -> Fix:
    names = Phrase.joined("; ", (_named(chain) for _, chain in chains))
    places = ", ".join(graph.node(link.source).label for link, _ in chains)

    def edit(graph: Graph) -> Graph:
        for link, chain in chains:
            graph = repairs.inserted(graph, link, chain)
        return graph

    return Fix(Message("fix-match", "Insert {layers} after {node}", {"layers": names, "node": places}), edit)


def _named(chain: Iterable[Layer]) -> Phrase:
    return Phrase.joined(" + ", (_in_words(layer) for layer in chain))


def _in_words(layer: Layer) -> Phrase:
    title, summary = Phrase(layer.title), layer.summary()
    return Phrase("{layer} ({summary})", layer=title, summary=summary) if summary else title


def _chains(arrival: Arrival, kept: Shape, *, features_only: bool) -> Chains | None:
    """Layers for every branch that differs from the kept one, if that makes the node fit."""
    chains: Chains = []
    matched = []
    for link, shape in zip(arrival.links, arrival.shapes, strict=True):
        wanted = _wanted(arrival.node.layer, shape, kept)
        if features_only:
            wanted = (*(None for _ in shape.sizes[1:]), kept.features)
        chain = leading_to(arrival.measure, shape, wanted)
        if chain is None:
            return None
        after = repairs.through(arrival.measure, shape, chain)
        matched.append(after or shape)
        if chain:
            chains.append((link, chain))
    fits = isinstance(arrival.measure(arrival.node.layer, tuple(matched)), Measured)
    return chains if fits else None


def _wanted(layer: Layer, shape: Shape, kept: Shape) -> Sizes:
    """The sizes of the kept branch; along the axis where branches are joined they may differ."""
    wanted: list[int | None] = list(kept.sizes)
    if isinstance(layer, Concat):
        axis = layer.dim - 1 if layer.dim > 0 else layer.dim + len(wanted)
        if 0 <= axis < len(wanted):
            wanted[axis] = shape.sizes[axis] if len(shape.sizes) == len(wanted) else None
    return tuple(wanted)


def leading_to(measure: Measure, shape: Shape, wanted: Sizes) -> list[Layer] | None:
    """The first chain of layers that ends in these sizes."""
    for layers in _candidates(shape, wanted):
        chain = [layer for layer in layers if layer is not None]
        after = repairs.through(measure, shape, layers)
        if after is None or len(after.sizes) != len(wanted):
            continue
        if all(size in (None, given) for size, given in zip(wanted, after.sizes, strict=True)):
            return chain
    return None


def _candidates(shape: Shape, wanted: Sizes) -> Iterator[list[Layer | None]]:
    yield []
    sizes = shape.sizes
    last = wanted[-1] if wanted else None
    linear = repairs.made(Linear, out_features=last) if last else None
    if len(wanted) == 1:
        if len(sizes) > 1:
            yield [Flatten()]
            yield [Flatten(), linear]
        yield [linear]
    elif len(wanted) == len(sizes) and shape.axes[0] == "channels":
        yield from _over_channels(sizes, wanted)
    elif len(wanted) == 2 and len(sizes) == 2:
        yield [linear]
    if wanted and None not in wanted:
        yield [repairs.made(Reshape, sizes=wanted)]


def _over_channels(sizes: tuple[int, ...], wanted: Sizes) -> Iterator[list[Layer | None]]:
    """For series, pictures and volumes: convolutions of size 1 for the channels, then resizing."""
    channels, *area = wanted
    rank = len(area)
    if rank not in CONVOLUTIONS:
        return
    one = {"out_channels": channels, "kernel_size": (1,) * rank if rank > 1 else 1}
    match = repairs.made(CONVOLUTIONS[rank], **one)
    yield [match]
    goals = tuple(size for size in area if size)
    if len(goals) < rank:
        return
    ratios = tuple(-(-size // goal) for size, goal in zip(sizes[1:], goals, strict=True))
    if channels != sizes[0]:
        stride = ratios if rank > 1 else ratios[0]
        yield [repairs.made(CONVOLUTIONS[rank], **one, stride=stride, padding="valid")]
    grows = any(goal > size for size, goal in zip(sizes[1:], goals, strict=True))
    resized = (
        Upsample(size=goals)
        if grows
        else repairs.made(_POOLS[rank], output_size=goals if rank > 1 else goals[0])
    )
    yield [resized]
    yield [resized, match]
