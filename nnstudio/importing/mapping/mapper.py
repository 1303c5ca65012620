"""Turns straight-line calls into a graph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, fx

from nnstudio.compiler.analysis import Analyzer
from nnstudio.errors import ImportingError
from nnstudio.importing.mapping import (
    alike,
    elementwise,
    modules,
    reducing,
    sequences,
    shaping,
    slicing,
    weighted,
)
from nnstudio.importing.mapping.checking import compared
from nnstudio.importing.mapping.drawing import Drawing
from nnstudio.importing.mapping.flows import Flow
from nnstudio.importing.mapping.regions import Regions
from nnstudio.importing.mapping.reporting import rows
from nnstudio.importing.mapping.rewriting import functional
from nnstudio.importing.mapping.walk import LARGE, SMALL, Observer, Walk
from nnstudio.importing.report import Report
from nnstudio.importing.source import Ends, Imported, Source, not_run
from nnstudio.layers.ends import Input

RULES = (alike, elementwise, modules, reducing, sequences, shaping, slicing, weighted)
"""Loaded for what they enter into the table."""
_ROUNDS = 8
"""How often calls may turn out to lie between others; every round maps the network anew."""


def to_graph(source: Source, ends: Ends = "network") -> Imported:
    """The graph of a network from elsewhere: layers where there are any, opaque nodes for the rest.

    Raises:
        ImportingError: the network mixes the samples of a batch, or computes what no node can hold.
    """
    module = functional(source.module)
    small, large = (_batch(source.examples, size) for size in (SMALL, LARGE))
    observer = Observer(module)
    _run(observer, large)
    walk, regions = _mapped(module, observer, small)
    drawing = Drawing(walk, regions.groups(), module, (small, large))
    names = _inputs(source, ends)
    graph, weights, signature = drawing.graph(names, _outputs(source, walk), ends)
    given = dict(zip(names, small, strict=True))
    difference, scale = compared(graph, weights, source.module, given)
    report = Report(tuple(rows(walk, drawing)), difference, scale)
    return Imported(graph, weights, signature, report)


def _mapped(module: fx.GraphModule, observer: Observer, examples: tuple[Tensor, ...]) -> tuple[Walk, Regions]:
    analyzer, opaque = Analyzer(), frozenset[fx.Node]()
    for _ in range(_ROUNDS):
        walk = Walk(module, observer.seen, opaque, analyzer)
        _run(walk, examples)
        regions = Regions(module.graph.nodes, walk.bound, walk.unmapped)
        if not regions.absorbed:
            return walk, regions
        opaque |= regions.absorbed | walk.unmapped.keys()
    raise ImportingError("import-tangled", "The network's operations cannot be told apart into nodes.")


def _run(interpreter: fx.Interpreter, examples: Sequence[Tensor]) -> None:
    interpreter.extra_traceback = False
    try:
        with torch.no_grad():
            interpreter.run(*examples)
    except ImportingError:
        raise
    except Exception as error:
        raise not_run(examples, error) from error


def _batch(examples: Sequence[Tensor], size: int) -> tuple[Tensor, ...]:
    """The examples repeated until there are so many samples, real numbers drawn anew."""
    generator = torch.Generator().manual_seed(0)
    found = []
    for example in examples:
        if example.dim() == 0:
            raise ImportingError("import-no-batch", "An input is a single number and has no batch.")
        rows = torch.cat([example] * size)[:size].clone()
        if rows.is_floating_point():
            rows = torch.randn(rows.shape, generator=generator)
        found.append(rows)
    return tuple(found)


def _inputs(source: Source, ends: Ends) -> tuple[str, ...]:
    """Names of the inputs; a single one is called as the fields of most data are."""
    nodes = [node for node in source.module.graph.nodes if node.op == "placeholder"]
    if ends == "network" and len(nodes) == 1:
        return (Input().field_group,)
    return source.inputs or tuple(str(node.target) for node in nodes)


def _outputs(source: Source, walk: Walk) -> dict[str, Flow]:
    """The answers by name, as they leave the network.

    Raises:
        ImportingError: an answer that is not one per sample.
    """
    result = next(bound for node, bound in walk.bound.items() if node.op == "output")
    found = list(_answers(result, ""))
    names = source.outputs or tuple(name for name, _ in found)
    answers: dict[str, Flow] = {}
    for name, (_, answer) in zip(names, found, strict=True):
        if not isinstance(answer, Flow) or (not answer.is_plain and answer.order[0] != 0):
            raise ImportingError(
                "import-mixes-samples",
                "The answer {name} has no axis for the samples in front, so it cannot leave the network.",
                name=name,
            )
        answers[name] = answer
    return answers


def _answers(result: Any, name: str) -> Iterator[tuple[str, Any]]:
    if isinstance(result, dict):
        for key, part in result.items():
            yield from _answers(part, f"{name}_{key}" if name else str(key))
    elif isinstance(result, tuple | list):
        for place, part in enumerate(result):
            yield from _answers(part, f"{name or 'output'}_{place + 1}")
    elif result is not None:
        yield name or "output", result
