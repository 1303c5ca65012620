"""Branches that meet with different sizes, and the layers that bring one to the size of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nnstudio.compiler import repairs
from nnstudio.compiler.measure import Measured
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Fix
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Graph, Link, Node, upstream
from nnstudio.layers import Layer, Shape
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.merge import Concat
from nnstudio.layers.pooling import AdaptiveAvgPool2d
from nnstudio.layers.reshaping import Flatten, Reshape

Chains = list[tuple[Link, list[Layer]]]


def matching(
    measure: Measure, graph: Graph, node: Node, links: tuple[Link, ...], shapes: tuple[Shape, ...]
) -> list[Fix]:
    """Ways to bring all branches to the size of one of them.

    Ranked so that the shortest branch is the one that changes: next to a long one it is a shortcut, and on a
    shortcut one layer more does the least harm.
    """
    found: list[tuple[int, int, Fix]] = []
    for kept in dict.fromkeys(shapes):
        chains = _chains(measure, node, links, shapes, kept)
        if chains:
            lengths = [len(upstream(graph, [link.source])) for link, _ in chains]
            layers = sum(len(chain) for _, chain in chains)
            found.append((max(lengths), layers, _fix(graph, chains)))
    return [fix for _, _, fix in sorted(found, key=lambda ranked: ranked[:2])]


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


def _chains(
    measure: Measure, node: Node, links: tuple[Link, ...], shapes: tuple[Shape, ...], kept: Shape
) -> Chains | None:
    """Layers for every branch that differs from the kept one, if that makes the node fit."""
    chains: Chains = []
    matched = []
    for link, shape in zip(links, shapes, strict=True):
        wanted = _wanted(node.layer, shape, kept)
        chain = _chain(measure, shape, wanted)
        if chain is None:
            return None
        after = repairs.through(measure, shape, chain)
        matched.append(after or shape)
        if chain:
            chains.append((link, chain))
    return chains if isinstance(measure(node.layer, tuple(matched)), Measured) else None


def _wanted(layer: Layer, shape: Shape, kept: Shape) -> tuple[int | None, ...]:
    """The sizes of the kept branch; nothing for an axis that may be of any size."""
    wanted: list[int | None] = list(kept.sizes)
    if isinstance(layer, Concat):
        axis = layer.dim - 1 if layer.dim > 0 else layer.dim + len(wanted)
        if 0 <= axis < len(wanted):
            wanted[axis] = shape.sizes[axis] if len(shape.sizes) == len(wanted) else None
    return tuple(wanted)


def _chain(measure: Measure, shape: Shape, wanted: tuple[int | None, ...]) -> list[Layer] | None:
    """The first chain of layers that ends in these sizes."""
    for layers in _candidates(shape, wanted):
        chain = [layer for layer in layers if layer is not None]
        after = repairs.through(measure, shape, layers)
        if after is None or len(after.sizes) != len(wanted):
            continue
        if all(size in (None, given) for size, given in zip(wanted, after.sizes, strict=True)):
            return chain
    return None


def _candidates(shape: Shape, wanted: tuple[int | None, ...]) -> Iterator[list[Layer | None]]:
    yield []
    sizes = shape.sizes
    last = wanted[-1] if wanted else None
    linear = repairs.made(Linear, out_features=last) if last else None
    if len(wanted) == 1:
        if len(sizes) > 1:
            yield [Flatten()]
            yield [Flatten(), linear]
        yield [linear]
    elif len(wanted) == 2 and len(sizes) == 2:
        yield [linear]
    elif len(wanted) == 3 and len(sizes) == 3:
        yield from _pictures(sizes, wanted)
    if wanted and None not in wanted:
        yield [repairs.made(Reshape, sizes=wanted)]


def _pictures(sizes: tuple[int, ...], wanted: tuple[int | None, ...]) -> Iterator[list[Layer | None]]:
    channels, *area = wanted
    one = {"out_channels": channels, "kernel_size": (1, 1)}
    yield [repairs.made(Conv2d, **one)]
    if None in area:
        return
    ratios = tuple(-(-size // goal) for size, goal in zip(sizes[1:], area, strict=True) if goal)
    if channels != sizes[0]:
        yield [repairs.made(Conv2d, **one, stride=ratios, padding="valid")]
    resized = repairs.made(AdaptiveAvgPool2d, output_size=tuple(area))
    yield [resized]
    yield [resized, repairs.made(Conv2d, **one)]
