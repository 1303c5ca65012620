"""Whether the imported network answers like the original."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor, fx

from nnstudio.compiler.builder import Assembly
from nnstudio.compiler.compile import compile_block
from nnstudio.compiler.weights import load_weights, named_weights
from nnstudio.errors import CompileError, ImportingError
from nnstudio.graph import Block, Graph, edits
from nnstudio.importing.mapping.call import data_type
from nnstudio.layers import Shape
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output

_TOLERANCE = 1e-3
"""Of the largest answer: more than rounding ever makes."""


def compared(
    graph: Graph, weights: Mapping[str, Tensor], original: fx.GraphModule, inputs: Mapping[str, Tensor]
) -> tuple[float, float]:
    """The largest difference between answers of the original and of the graph, and the largest answer.

    Raises:
        ImportingError: the graph does not compile, or answers something else.
    """
    with torch.no_grad():
        expected = _flat(original.eval()(*(tensor.clone() for tensor in inputs.values())))
    made = _answers(_as_block(graph), weights, inputs)
    pairs = list(zip(expected, made, strict=True))
    if any(one.shape != other.shape for one, other in pairs):
        raise ImportingError("import-differs", "The imported network answers something else.")
    difference = max((_distance(one, other) for one, other in pairs), default=0.0)
    scale = max((float(one.abs().nan_to_num(0, 0, 0).max()) for one in _numbers(expected)), default=0.0)
    if difference > _TOLERANCE * max(scale, 1e-6):
        raise ImportingError(
            "import-differs",
            "The imported network answers something else: {difference} off, and answers are up to {scale}.",
            difference=f"{difference:.1e}",
            scale=f"{scale:.1e}",
        )
    return difference, scale


def _as_block(graph: Graph) -> Block:
    """The graph with the ends of a Block, which needs neither data nor anything to learn."""
    for node in graph:
        if isinstance(node.layer, Input):
            graph = edits.become(graph, node.id, BlockInput(name=node.layer.field_group))
        elif isinstance(node.layer, Output):
            (link,) = graph.arriving(node.id)
            graph = edits.become(graph, node.id, BlockOutput(name=node.layer.target))
            graph = graph.with_links((*graph.links, replace(link, input="input")))
    return Block(graph=graph)


def _answers(block: Block, weights: Mapping[str, Tensor], inputs: Mapping[str, Tensor]) -> list[Tensor]:
    given = [inputs[port.name] for port in block.input_ports()]
    shapes = [Shape(tuple(one.shape[1:]), (), data_type(one)) for one in given]
    try:
        assembly = compile_block(block, shapes)
    except CompileError as error:
        raise ImportingError("import-not-compiled", "{reason}", reason=str(error)) from error
    _load(assembly, weights)
    with torch.no_grad():
        return _flat(assembly.module.eval()(*given))


def _load(assembly: Assembly, weights: Mapping[str, Tensor]) -> None:
    """Every tensor of the module has to be among the weights, under one of the names that share it."""
    named, loaded = named_weights(assembly), load_weights(assembly, weights)
    found = {named[name].data_ptr() for name in loaded}
    missing = [name for name, tensor in named.items() if tensor.numel() and tensor.data_ptr() not in found]
    if missing:
        raise ImportingError(
            "import-weights-missing", "Weights are missing: {names}.", names=", ".join(missing)
        )


def _flat(answer: Any) -> list[Tensor]:
    if isinstance(answer, Tensor):
        return [answer]
    parts = answer.values() if isinstance(answer, dict) else answer
    return [tensor for part in parts if part is not None for tensor in _flat(part)]


def _numbers(tensors: list[Tensor]) -> list[Tensor]:
    return [tensor.double() for tensor in tensors if tensor.numel()]


def _distance(one: Tensor, other: Tensor) -> float:
    if not one.numel() or torch.equal(one, other):
        return 0.0
    apart = (one.double() - other.double()).abs()
    same = (one == other) | (one.isnan() & other.isnan())
    return float(apart.masked_fill(same, 0.0).nan_to_num(float("inf")).max())
