"""Some calls of a network as a network of their own."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, fx, nn

from nnstudio.importing.mapping.flows import Bound, Fixed, Flow, OfBatch, Outside

Result = tuple[fx.Node, tuple[int, ...]]
"""What a call gives, or an item of it."""


@dataclass(slots=True)
class Piece:
    """Calls for one size of the batch; `inputs` are the flows that enter, `constants` tensors by name."""

    graph: fx.Graph = field(default_factory=fx.Graph)
    inputs: dict[tuple[object, str], Flow] = field(default_factory=dict)
    constants: dict[str, Tensor] = field(default_factory=dict)


def cut(
    group: Sequence[fx.Node], bound: Mapping[fx.Node, Bound], results: Sequence[Result], *, large: bool
) -> Piece:
    """The piece that gives these results of calls of the group, for the small or the large batch."""
    return _Cutter(group, bound, large).cut(results)


class _Cutter:
    """Copies calls, and what they need that no node gives."""

    def __init__(self, group: Sequence[fx.Node], bound: Mapping[fx.Node, Bound], large: bool) -> None:
        self._group, self._bound, self._large = set(group), bound, large
        self._values: dict[fx.Node, Any] = {}
        self._copies: dict[fx.Node, fx.Node] = {}
        self._entries: dict[tuple[object, str], fx.Node] = {}
        self._piece = Piece()

    def cut(self, results: Sequence[Result]) -> Piece:
        graph = self._piece.graph
        graph.output(tuple(self._item(self._copied(node), path) for node, path in results))
        return self._piece

    def _value(self, node: fx.Node) -> Any:
        """What stands in the piece for a call of the network."""
        if node not in self._values:
            self._values[node] = self._found(node, self._bound[node])
        return self._values[node]

    def _found(self, node: fx.Node, bound: Bound) -> Any:
        if isinstance(bound, Flow):
            return self._flow(bound)
        if isinstance(bound, OfBatch):
            return bound.large if self._large else bound.small
        if isinstance(bound, Fixed) and (
            node.op == "get_attr" or bound.value.shape == node.meta.get("sizes")
        ):
            return self._constant(node, bound)
        if isinstance(bound, tuple | list) and node not in self._group:
            return tuple(self._found(node, part) for part in bound)
        if bound is None or isinstance(bound, bool | int | float | str | torch.dtype | torch.device):
            return bound
        return self._copied(node)

    def _constant(self, node: fx.Node, fixed: Fixed) -> fx.Node:
        name = str(node.target if node.op == "get_attr" else node.name).replace(".", "_")
        while name in self._piece.constants:
            name += "_"
        value = fixed.value.detach()
        self._piece.constants[name] = nn.Parameter(value) if fixed.trainable else value
        return self._piece.graph.get_attr(name)

    def _flow(self, flow: Flow) -> fx.Node:
        origin = flow.origin
        if isinstance(origin, Outside) and origin.source in self._group:
            value = self._item(self._copied(origin.source), origin.path)
        else:
            value = self._entry(flow)
        return self._piece.graph.call_method("permute", (value, flow.order)) if flow.order else value

    def _entry(self, flow: Flow) -> fx.Node:
        key = (flow.origin, flow.port)
        if key not in self._entries:
            graph, name = self._piece.graph, f"input_{len(self._entries)}"
            first = next(iter(node for node in graph.nodes if node.op != "placeholder"), None)
            if first is None:
                self._entries[key] = graph.placeholder(name)
            else:
                with graph.inserting_before(first):  # arguments come before everything else
                    self._entries[key] = graph.placeholder(name)
            self._piece.inputs[key] = flow.base
        return self._entries[key]

    def _item(self, value: fx.Node, path: Sequence[int]) -> fx.Node:
        for place in path:
            value = self._piece.graph.call_function(operator.getitem, (value, place))
        return value

    def _copied(self, node: fx.Node) -> fx.Node:
        if node not in self._copies:
            args = fx.node.map_arg(node.args, self._value)
            kwargs = fx.node.map_arg(node.kwargs, self._value)
            self._copies[node] = self._piece.graph.create_node(node.op, node.target, args, kwargs)
        return self._copies[node]
