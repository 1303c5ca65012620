"""The insides of Blocks: every repetition with the shapes that it really receives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nnstudio.compiler import repairs
from nnstudio.compiler.cost import Kept
from nnstudio.compiler.measure import Measured
from nnstudio.compiler.memory import size_of
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Analysis, Fix, Inside, Problem
from nnstudio.errors import LayerError, Message
from nnstudio.graph import Block, Graph, Node, Use, edits
from nnstudio.layers import Shape

MOST_LAYERS = 100_000
"""Layers in a Block, those of all its repetitions counted: as many as a file may hold nodes."""


@dataclass(frozen=True, slots=True)
class Made:
    """How an inside is made, what training keeps of its values, and which of its outputs training changes."""

    modules: tuple[str, ...]
    kept: Kept
    learning: frozenset[str] = frozenset()


Analyze = Callable[[Graph, Mapping[str, Shape]], tuple[Analysis, Made]]
"""Gives what is true of a graph between Block inputs of these shapes, and how it is made."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What a Block makes of its inputs: its repetitions as far as they go, and what comes out or why not."""

    insides: tuple[Inside, ...]
    outcome: Measured | Message


def enclosed(analyze: Analyze, block: Block, shapes: Sequence[Shape]) -> Enclosed:
    """Runs through all repetitions of a Block; ends at the first that has a problem."""
    insides: list[Inside] = []
    try:
        outcome: Measured | Message = _run(analyze, block, shapes, insides)
    except LayerError as error:
        outcome = error.message
    return Enclosed(tuple(insides), outcome)


def _run(analyze: Analyze, block: Block, shapes: Sequence[Shape], insides: list[Inside]) -> Measured:
    given = [_one_step(shape) for shape in shapes] if block.each_step else list(shapes)
    inputs = [port.name for port in block.input_ports()]
    repetitions: list[Made] = []
    between: list[list[Shape]] = []
    known: dict[tuple[Shape, ...], tuple[Inside, Made]] = {}  # most repetitions receive the same
    for number in range(block.repeat):
        entering = tuple(given)
        if entering not in known:
            graph = block.settled(given)
            analysis, made = analyze(graph, dict(zip(inputs, given, strict=True)))
            known[entering] = Inside(graph, analysis), made
        inside, made = known[entering]
        insides.append(inside)
        repetitions.append(made)
        if inside.analysis.errors:
            raise LayerError("block-problem", "{problem}", problem=inside.analysis.errors[0].in_words())
        results = [inside.analysis.results[port.name] for port in block.output_ports()]
        if number + 1 < block.repeat:
            given = _next(given, results)
            between.append(results)
    if block.shared and len(known) > 1:  # not only weights depend on sizes
        raise LayerError(
            "block-repeats-differ",
            "What leaves it differs from what enters it, so the repetitions cannot use the same weights.",
        )
    return _total(block, shapes, insides, repetitions, between, results)


def _total(
    block: Block,
    shapes: Sequence[Shape],
    insides: Sequence[Inside],
    repetitions: Sequence[Made],
    between: Sequence[Sequence[Shape]],
    results: Sequence[Shape],
) -> Measured:
    if sum(len(made.modules) for made in repetitions) > MOST_LAYERS:
        raise LayerError(
            "block-too-many",
            "With all its repetitions it would hold more than {limit} layers.",
            limit=f"{MOST_LAYERS:,}",
        )
    parameters = [inside.analysis.parameters for inside in insides]
    steps = shapes[0].sizes[0] if block.each_step else 1
    names = [port.name for port in block.output_ports()]
    if block.each_step:
        results = [Shape((steps, *shape.sizes), ("steps", *shape.axes), shape.dtype) for shape in results]
    return Measured(
        dict(zip(names, results, strict=True)),
        parameters[0] if block.shared else sum(parameters),
        steps * sum(inside.analysis.multiply_adds for inside in insides),
        _kept(block, repetitions, between, steps),
        tuple(module for made in repetitions for module in made.modules),
        repetitions[-1].learning,
    )


def _kept(block: Block, repetitions: Sequence[Made], between: Sequence[Sequence[Shape]], steps: int) -> Kept:
    """What all repetitions keep; what one of them hands to the next is inside as well."""
    first, last = repetitions[0].kept, repetitions[-1].kept
    if len(repetitions) == 1 and not block.each_step:
        return first
    inside = sum(made.kept.inside for made in repetitions)
    for (before, after), handed in zip(pairwise(repetitions), between, strict=True):
        for leaving, entering, shape in zip(block.output_ports(), block.input_ports(), handed, strict=False):
            needed = leaving.name in before.kept.outputs or entering.name in after.kept.inputs
            inside += size_of(shape) if needed else 0
    return Kept(steps * inside, first.inputs, last.outputs)


def _one_step(shape: Shape) -> Shape:
    if not shape.sizes:
        raise LayerError("axis-missing", "It needs steps, and receives {shape}.", shape=shape.in_words())
    return Shape(shape.sizes[1:], shape.axes[1:], shape.dtype)


def _next(given: Sequence[Shape], results: Sequence[Shape]) -> list[Shape]:
    """What the next repetition receives: the outputs in the place of the first inputs, the others again."""
    if len(results) > len(given):
        raise LayerError(
            "block-cannot-repeat",
            "It has {outputs} outputs and {inputs} inputs, so it cannot stand behind itself.",
            outputs=len(results),
            inputs=len(given),
        )
    return [*results, *given[len(results) :]]


def problem_inside(measure: Measure, node: Node, shapes: tuple[Shape, ...], found: Enclosed) -> Problem:
    """A Block that cannot work, with the remedies of its first problem; those that suffice come first."""
    assert isinstance(found.outcome, Message)
    if found.outcome.code != "block-problem":
        message = Message(found.outcome.code, "{node} does not fit here", {"node": node.label})
        return Problem(message.code, node.id, message, found.outcome, tuple(_once(node, found.outcome.code)))
    first = found.insides[-1].analysis.errors[0]
    message = Message("block-problem", "{node} has a problem inside", {"node": node.label})
    alone = Graph().with_nodes([node])

    def suffices(fix: Fix) -> bool:
        layer = fix.edit(alone).node(node.id).layer
        # A remedy may add a port, and nothing is linked to that yet.
        return len(layer.input_ports()) == len(shapes) and isinstance(measure(layer, shapes), Measured)

    lifted = [_lifted(node.id, found.insides[-1].graph, fix) for fix in first.fixes]
    fixes = sorted(lifted, key=lambda fix: not suffices(fix))
    return Problem(message.code, node.id, message, found.outcome, tuple(fixes))


def _lifted(id: str, settled: Graph, fix: Fix) -> Fix:
    """The same remedy, made inside the Block; what it changes there is no longer set from outside."""
    entered = repairs.within([id], fix)

    def edit(graph: Graph) -> Graph:
        mended, changed = fix.edit(settled), entered.edit(graph)
        block = changed.node(id).layer
        assert isinstance(block, Block)

        def is_same(use: Use) -> bool:
            nodes = (settled.nodes.get(use.node), mended.nodes.get(use.node))
            before, after = (getattr(node.layer, use.parameter, None) if node else None for node in nodes)
            return bool(before == after)

        kept = (each.model_copy(update={"uses": tuple(filter(is_same, each.uses))}) for each in block.exposed)
        exposed = tuple(each for each in kept if each.uses)
        return edits.become(changed, id, block.model_copy(update={"exposed": exposed}))

    return replace(fix, edit=edit)


def _once(node: Node, code: str) -> list[Fix]:
    if code == "block-repeats-differ":
        return [repairs.configure(node, "shared", False)]
    once = code in ("block-cannot-repeat", "block-too-many")
    return [repairs.configure(node, "repeat", 1)] if once else []
