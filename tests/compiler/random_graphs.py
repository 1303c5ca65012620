"""Graphs made by chance that have no problem: grown from an Input layer by layer, some of them in Blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from hypothesis import strategies as st

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.measure import Measured
from nnstudio.graph import Block, Graph, Link, Node, Signature, Target, edits
from nnstudio.layers import Layer, Port, Shape, layers
from nnstudio.layers.comparison import Cast
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from tests.graphs import any_layer, chain

MOST_NUMBERS = 2_000
MOST_WEIGHTS = 50_000
SEEN = Analyzer()

ENDS = ("Input", "Output", "BlockInput", "BlockOutput")
STARTS = (
    Shape((4,), ("features",)),
    Shape((5, 4), ("steps", "features")),
    Shape((4, 9), ("channels", "steps")),
    Shape((4, 6, 6)),
    Shape((2, 4, 4, 4)),
    Shape((5,), ("steps",), "index"),
)


@dataclass(frozen=True, slots=True)
class Value:
    """What flows out of one port."""

    node: str
    port: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Sample:
    """A graph and the data that it was made for."""

    graph: Graph
    signature: Signature


def kinds() -> tuple[str, ...]:
    return tuple(kind for kind in layers() if kind not in ENDS)


@st.composite
def any_sample(draw: st.DrawFn, most: int = 6) -> Sample:
    """A whole network: every value that leads nowhere else is an answer, and something can be learned."""
    inputs = {name: draw(st.sampled_from(STARTS)) for name in ("input", "other")[: draw(st.integers(1, 2))]}
    graph, values = Graph(), list[Value]()
    for name, shape in inputs.items():
        node = Node(Input(field_group=name), id=f"i{len(graph)}")
        graph = edits.add(graph, node)
        values.append(Value(node.id, "output", shape))
    for _ in range(draw(st.integers(1, most))):
        graph, values = _grown(draw, graph, values)
    return answered(graph, values, inputs)


def _grown(draw: st.DrawFn, graph: Graph, values: list[Value]) -> tuple[Graph, list[Value]]:
    """One node more, if the layer that was drawn works on values that are there."""
    layer = draw(any_layer(_able(values), small=True))
    if draw(st.integers(0, 5)) == 0 and len(layer.input_ports()) == 1:
        layer = _in_block(draw, layer)
    for candidate in (layer, type(layer)() if not isinstance(layer, Block) else layer):
        chosen = _chosen(draw, candidate.input_ports(), values)
        shapes = tuple(value.shape for value in chosen or ())
        measured = SEEN.measure(candidate, shapes) if chosen is not None else None
        if isinstance(measured, Measured) and _is_small(measured):
            assert chosen is not None
            return _placed(draw, graph, values, candidate, chosen, measured)
    return graph, values


@cache
def _ports() -> dict[str, tuple[Port, ...]]:
    return {kind: layers()[kind]().input_ports() for kind in kinds()}


def _able(values: Sequence[Value]) -> tuple[str, ...]:
    """The kinds that take what is there; those that take nothing seldom make a graph deep."""
    shapes = {value.shape for value in values}
    fitting = {
        kind: all(any(_takes(port, shape) for shape in shapes) for port in ports)
        for kind, ports in _ports().items()
    }
    return tuple(kind for kind, fits in fitting.items() if fits and (_ports()[kind] or len(values) > 3))


def _in_block(draw: st.DrawFn, layer: Layer) -> Block:
    graph = chain(BlockInput(), layer, BlockOutput())
    return Block(
        graph=graph,
        repeat=draw(st.integers(1, 2)),
        shared=draw(st.booleans()),
        each_step=draw(st.integers(0, 3)) == 0,
    )


def _chosen(draw: st.DrawFn, ports: Sequence[Port], values: list[Value]) -> list[Value] | None:
    chosen = []
    for port in ports:
        able = [value for value in values if _takes(port, value.shape)]
        if not able:
            return None
        # The same sizes as at the first input fit most often, and the newest value makes graphs deep.
        alike = [value for value in able if chosen and value.shape == chosen[0].shape]
        able = alike if alike and draw(st.integers(0, 4)) else able
        chosen.append(able[-1] if draw(st.booleans()) else draw(st.sampled_from(able)))
    return chosen


def _takes(port: Port, shape: Shape) -> bool:
    return port.takes(shape) and port.dtype in ("any", shape.dtype)


def _is_small(measured: Measured) -> bool:
    return measured.activations <= MOST_NUMBERS and measured.parameters <= MOST_WEIGHTS


def _placed(
    draw: st.DrawFn,
    graph: Graph,
    values: list[Value],
    layer: Layer,
    chosen: Sequence[Value],
    measured: Measured,
) -> tuple[Graph, list[Value]]:
    position = (200.0 * len(graph), 0.0)
    node = Node(layer, position, id=f"n{len(graph)}", shares=_owner(draw, graph, layer, chosen, values))
    graph = edits.add(graph, node)
    for port, value in zip(layer.input_ports(), chosen, strict=True):
        graph = edits.connect(graph, Link(value.node, value.port, node.id, port.name))
    made = [Value(node.id, port.name, measured.outputs[port.name]) for port in layer.output_ports()]
    return graph, [*values, *made]


def _owner(
    draw: st.DrawFn, graph: Graph, layer: Layer, chosen: Sequence[Value], values: Sequence[Value]
) -> str:
    """A node with the same layer behind values of the same shapes, whose weights can be used again."""
    shapes = {(value.node, value.port): value.shape for value in values}
    for node in graph:
        given = [shapes[link.source, link.output] for link in graph.arriving(node.id)]
        if node.layer == layer and given == [value.shape for value in chosen] and draw(st.booleans()):
            return node.shares or node.id
    return ""


def answered(graph: Graph, values: Sequence[Value], inputs: dict[str, Shape]) -> Sample:
    """The graph with an Output for everything that leads nowhere; something is there to be learned."""
    targets = {}
    led_on = {(link.source, link.output) for link in graph.links}
    leaves = [value for value in values if (value.node, value.port) not in led_on]
    for number, value in enumerate(leaves[-4:]):
        source, port, name = value.node, value.port, f"target {number}"
        if value.shape.dtype != "real":
            cast = Node(Cast(), id=f"c{number}")
            graph = edits.connect(edits.add(graph, cast), Link(source, port, cast.id, "input"))
            source, port = cast.id, "output"
        output = Node(Output(target=name), id=f"o{number}")
        graph = edits.connect(edits.add(graph, output), Link(source, port, output.id, "prediction"))
        targets[name] = Target(name, "number", sizes=value.shape.sizes or (1,))
    return mended(Sample(graph, Signature(inputs, targets)))


def retargeted(sample: Sample) -> Sample:
    """The same with targets as large as the answers are now."""
    facts, targets = SEEN.analyze(sample.graph, sample.signature).facts, dict(sample.signature.targets)
    for node in sample.graph:
        if isinstance(node.layer, Output) and node.id in facts and node.layer.target in targets:
            (shape,) = facts[node.id].inputs.values()
            target = targets[node.layer.target]
            targets[target.name] = replace(target, sizes=shape.sizes or (1,))
    return Sample(sample.graph, Signature(sample.signature.inputs, targets))


def mended(sample: Sample) -> Sample:
    """What comes of taking the first remedy of every error until there is none."""
    graph = sample.graph
    for _ in range(8):
        errors = [problem for problem in SEEN.analyze(graph, sample.signature).errors if problem.fixes]
        if not errors:
            break
        graph = errors[0].fixes[0].edit(graph)
    return Sample(graph, sample.signature)


@st.composite
def edited(draw: st.DrawFn, sample: Sample) -> Sample:
    """One thing in it changed without a thought."""
    return retargeted(draw(_edited(sample)))


@st.composite
def _edited(draw: st.DrawFn, sample: Sample) -> Sample:
    graph = sample.graph
    # By their places: remedies give random ids.
    inner = [node for node in graph if not isinstance(node.layer, Input | Output)] or list(graph)
    node = inner[draw(st.integers(0, len(inner) - 1))]
    id = node.id
    what = draw(st.sampled_from(("configure", "become", "connect", "disconnect", "heal", "insert", "data")))
    if what == "configure" and not isinstance(node.layer, Block | Input | Output):
        graph = edits.become(graph, id, draw(any_layer((node.kind,), small=True)))
    elif what == "become":
        graph = edits.become(graph, id, draw(any_layer(kinds(), small=True)))
    elif what == "connect":
        graph = _linked(draw, graph)
    elif what == "disconnect" and graph.links:
        graph = edits.disconnect(graph, [_any_link(draw, graph)])
    elif what == "heal":
        graph = edits.heal(graph, id)
    elif what == "insert" and graph.links:
        graph = _inserted(draw, graph)
    elif what == "data":
        name = draw(st.sampled_from(sorted(sample.signature.inputs)))
        other = {**sample.signature.inputs, name: draw(st.sampled_from(STARTS))}
        return Sample(graph, Signature(other, sample.signature.targets))
    return Sample(graph, sample.signature)


def _linked(draw: st.DrawFn, graph: Graph) -> Graph:
    sources = [(node.id, port.name) for node in graph for port in node.layer.output_ports()]
    targets = [(node.id, port.name) for node in graph for port in node.layer.input_ports()]
    source, target = draw(st.integers(0, len(sources) - 1)), draw(st.integers(0, len(targets) - 1))
    link = Link(*sources[source], *targets[target])
    kept = [old for old in graph.links if (old.target, old.input) != (link.target, link.input)]
    return graph.with_links((*kept, link))


def _inserted(draw: st.DrawFn, graph: Graph) -> Graph:
    layer = draw(any_layer(kinds(), small=True))
    if not layer.input_ports() or not layer.output_ports():
        return graph
    return edits.insert(graph, _any_link(draw, graph), Node(layer, id="x"))


def _any_link(draw: st.DrawFn, graph: Graph) -> Link:
    return graph.links[draw(st.integers(0, len(graph.links) - 1))]
