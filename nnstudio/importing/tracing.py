"""A PyTorch module taken down as straight-line calls, by running its `forward` on stand-ins."""

from __future__ import annotations

import inspect
import warnings
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.utils._pytree import tree_leaves

from nnstudio.errors import ImportingError
from nnstudio.importing.source import Source, not_run


def traced(module: nn.Module, examples: tuple[Tensor, ...]) -> Source:
    """A module in normal form, in evaluation mode and with ordinary real numbers.

    Its `forward` is followed with `torch.fx`, which keeps the modules of torch.nn whole. Where sizes of
    tensors decide something, that is not possible, and `torch.export` follows it for those of the examples.

    Raises:
        ImportingError: the module was compiled with TorchScript, or what it does depends on what it is given.
    """
    if any(isinstance(part, torch.jit.ScriptModule) for part in module.modules()):
        raise ImportingError(
            "import-script",
            "Parts of the network are TorchScript, which cannot be read; import the original.",
        )
    module = module.float().eval()
    try:
        expected = _answers(module, examples)
    except Exception as error:
        raise not_run(examples, error) from error
    try:
        return _symbolic(module, examples, expected)
    except Exception as error:  # whatever the network's own code makes of the stand-ins
        return _exported(module, examples, str(error).strip().partition("\n")[0])


def _symbolic(module: nn.Module, examples: tuple[Tensor, ...], expected: list[Any]) -> Source:
    given = list(inspect.signature(module.forward).parameters.values())
    spare = given[len(examples) :]
    if any(one.default is inspect.Parameter.empty or one.kind is one.VAR_POSITIONAL for one in spare):
        raise ImportingError(
            "import-inputs", "The network takes {count} inputs: {names}.", count=len(given),
            names=", ".join(one.name for one in given),
        )  # fmt: skip
    graph = fx.Tracer().trace(module, {one.name: one.default for one in spare})
    entries = [node for node in graph.nodes if node.op == "placeholder"]
    for entry in entries[len(examples) :]:  # what has a default is part of the network, and checked once more
        for user in list(entry.users):
            graph.erase_node(user)
        graph.erase_node(entry)
    result = fx.GraphModule(module, graph)
    _check(_answers(result, examples), expected)
    for node in graph.nodes:
        if node.op == "call_module":
            node.meta["source"] = str(node.target)
    return Source(result, examples)


def _answers(module: nn.Module, examples: tuple[Tensor, ...]) -> list[Any]:
    with torch.no_grad():
        return list(tree_leaves(module(*(example.clone() for example in examples))))


def _check(answers: list[Any], expected: list[Any]) -> None:
    """Following a network on stand-ins misses what changes a tensor that goes by two names.

    Raises:
        ValueError: the calls that were taken down give something else.
    """
    for one, other in zip(answers, expected, strict=True):
        tensors = isinstance(one, Tensor) and isinstance(other, Tensor)
        if not (torch.allclose(one, other, equal_nan=True) if tensors else one == other):
            raise ValueError("it changes tensors in their place")


def _exported(module: nn.Module, examples: tuple[Tensor, ...], reason: str) -> Source:
    batch = tuple(torch.cat((example, example))[:2] for example in examples)
    try:
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")
            shapes = tuple({0: torch.export.Dim.AUTO} for _ in batch)
            program = torch.export.export(module, batch, dynamic_shapes=shapes, strict=False)
            result = program.module(check_guards=False)
    except Exception as error:
        said = str(error).strip().partition("\n")[0]
        raise ImportingError(
            "import-depends",
            "What the network does depends on what it is given, so it cannot be drawn: {reason}",
            reason=reason or said,
        ) from error
    assert isinstance(result, fx.GraphModule)
    result.graph.set_codegen(fx.graph.CodeGen())
    for node in result.graph.nodes:
        stack: dict[str, Any] = node.meta.get("nn_module_stack") or {}
        node.meta = {"source": list(stack.values())[-1][0]} if stack else {}
    plain = fx.GraphModule(result, result.graph)  # what export gives cannot be put in evaluation mode
    names = tuple(inspect.signature(module.forward).parameters)[: len(examples)]
    return Source(plain, examples, inputs=names)
