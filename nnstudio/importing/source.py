"""A network from elsewhere before it becomes a graph, and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from torch import Tensor, fx

from nnstudio.errors import ImportingError
from nnstudio.graph import Graph, Signature
from nnstudio.importing.report import Report

Ends = Literal["network", "block"]
"""Which nodes stand for inputs and outputs: Input and Output, or Block input and Block output."""


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A network as straight-line calls, and examples of what it takes.

    `module` is in normal form: placeholders for inputs; the output is a tensor, a tuple or a dictionary of
    tensors; ``call_module`` of torch.nn modules, ``get_attr`` of parameters and buffers, ``call_function`` of
    torch, torch.nn.functional, operator or torch.ops.aten, ``call_method`` of tensors. ``meta["source"]`` of
    a node may hold what it is called where it comes from, ``meta["operator"]`` what it computes there; else
    the fx node is asked.

    Axis 0 of every input is the batch. `examples` holds one tensor per placeholder; the mapping repeats
    them to batches of 2 and 3, and the module has to work for both. `inputs` and `outputs` name the ends;
    placeholders and the keys of the answer are asked where there are none.
    """

    module: fx.GraphModule
    examples: tuple[Tensor, ...]
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()


def not_run(examples: Iterable[Tensor], error: Exception) -> ImportingError:
    """The refusal of a network that fails for inputs of these sizes."""
    return ImportingError(
        "import-not-run",
        "The network does not work for inputs of {sizes}: {reason}",
        sizes=" and ".join(" × ".join(map(str, example.shape)) for example in examples),
        reason=str(error).strip().partition("\n")[0] or type(error).__name__,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """A graph that computes the same, with its weights by ``<node id>/<name inside the node>``.

    `signature` is what data would have to offer; its targets are numbers, since nobody knows what the answers
    mean. With the ends of a Block it is empty.
    """

    graph: Graph
    weights: Mapping[str, Tensor]
    signature: Signature
    report: Report
