"""A file that knows of one sample only gets an axis for many: every call is repeated for each of them."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, fx
from torch.fx.experimental.proxy_tensor import make_fx

from nnstudio.errors import ImportingError
from nnstudio.importing.onnx.entries import Entry
from nnstudio.importing.onnx.extents import BATCHES, Extent

_VIEWS = {torch.ops.aten.view.default, torch.ops.aten._unsafe_view.default, torch.ops.aten.reshape.default}


def with_samples(module: fx.GraphModule, entries: Sequence[Entry], least: int = 0) -> fx.GraphModule:
    """The module for any number of samples, which come first in all that it takes and gives.

    Raises:
        ImportingError: it computes something that cannot be done for several samples at once.
    """
    small, large = (
        _traced(module, [entry.example(count, None, least) for entry in entries]) for count in BATCHES
    )
    return _joined(small, large)


def _traced(module: fx.GraphModule, examples: list[Tensor]) -> fx.GraphModule:
    def every(*given: Tensor) -> Any:
        return torch.func.vmap(module)(*given)

    try:
        with torch.no_grad():
            return make_fx(every)(*examples)
    except Exception as error:  # whatever an operation raises that does not work on several samples
        raise _refusal() from error


def _joined(small: fx.GraphModule, large: fx.GraphModule) -> fx.GraphModule:
    """One module out of two for different numbers of samples: numbers that differ follow the samples."""
    pairs = list(zip(small.graph.nodes, large.graph.nodes, strict=False))
    if len(small.graph.nodes) != len(large.graph.nodes) or any(a.target != b.target for a, b in pairs):
        raise _refusal()
    first = next((node for node in small.graph.nodes if node.op == "placeholder"), None)
    for node, other in pairs:
        if node.op == "get_attr" and not torch.equal(_held(small, node), _held(large, other)):
            raise _refusal()
        if node.op == "call_function" and first is not None:
            with small.graph.inserting_before(node):
                node.args = _followed(node, node.args, other.args, first)
                node.kwargs = _followed(node, node.kwargs, other.kwargs, first)
    # Names of the answers, and modules that take them by name, stay as they were.
    small.graph.eliminate_dead_code()
    small.recompile()
    return small.eval()


def _held(module: fx.GraphModule, node: fx.Node) -> Tensor:
    held: Tensor = operator.attrgetter(str(node.target))(module)
    return held


def _followed(node: fx.Node, given: Any, other: Any, first: fx.Node) -> Any:
    if isinstance(given, bool) or not isinstance(given, int | tuple | list | dict):
        return given
    if isinstance(given, int):
        return given if given == other else _number(node.graph, Extent.of(given, other), first)
    if isinstance(given, dict):
        return {name: _followed(node, item, other[name], first) for name, item in given.items()}
    following = list(_differing(given, other))
    if node.target in _VIEWS and len(following) == 1 and -1 not in given:
        return type(given)(-1 if place == following[0] else item for place, item in enumerate(given))
    return type(given)(_followed(node, *pair, first) for pair in zip(given, other, strict=True))


def _differing(given: Sequence[Any], other: Sequence[Any]) -> Iterator[int]:
    for place, (one, two) in enumerate(zip(given, other, strict=True)):
        if isinstance(one, int) and one != two:
            yield place


def _number(graph: fx.Graph, extent: int | Extent, first: fx.Node) -> Any:
    assert isinstance(extent, Extent)
    number = graph.call_method("size", (first, 0))
    number = graph.call_function(operator.mul, (number, extent.each)) if extent.each != 1 else number
    return graph.call_function(operator.add, (number, extent.fixed)) if extent.fixed else number


def _refusal() -> ImportingError:
    return ImportingError(
        "onnx-one-sample",
        "The file is written for one sample at a time, and computes something that cannot be done for "
        "several.",
    )
