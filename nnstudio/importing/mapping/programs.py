"""Calls without a layer, written down as one opaque node."""

from __future__ import annotations

import math
import operator
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from pydantic import ValidationError
from torch import Tensor, fx, nn
from torch._decomp import get_decompositions
from torch.func import functional_call, functionalize
from torch.fx.experimental.proxy_tensor import make_fx

from nnstudio.errors import ImportingError
from nnstudio.importing.mapping.cutting import Piece
from nnstudio.importing.mapping.flows import Flow
from nnstudio.importing.mapping.rewriting import without_changes
from nnstudio.importing.mapping.walk import SMALL
from nnstudio.layers.opaque import Opaque, Step, Weight

_DROPPED = ("device", "layout", "pin_memory", "memory_format")
_aten = torch.ops.aten
_PASSED_ON = (_aten.detach.default, _aten.alias.default, _aten.lift_fresh_copy.default)
_DECOMPOSED: Any = get_decompositions(
    [_aten.native_batch_norm, _aten._native_batch_norm_legit_no_training, _aten._native_batch_norm_legit]
)
_AS_THEY_LIE = (_aten.view.default, _aten._unsafe_view.default)
_FLASH = _aten._scaled_dot_product_flash_attention_for_cpu.default


def written(
    pieces: tuple[Piece, Piece],
    root: nn.Module,
    values: tuple[Callable[[Flow], Tensor], Callable[[Flow], Tensor]],
    name: str,
) -> tuple[Opaque, dict[str, Tensor]]:
    """The opaque layer of a piece that was cut for both sizes of the batch, and its weights.

    Raises:
        ImportingError: it does something that no project may hold.
    """
    module = _module(pieces[0], root)
    weights = dict(module.state_dict(keep_vars=True))
    graphs = [
        _traced(_module(piece, root), weights, [value(flow) for flow in piece.inputs.values()])
        for piece, value in zip(pieces, values, strict=True)
    ]
    small, large = (list(traced.graph.nodes) for traced in graphs)
    if len(small) != len(large):
        raise _impossible(name)
    try:
        writer = _Writer(graphs[0], weights)
        for node, other in zip(small, large, strict=True):
            writer.write(node, other)
        layer = Opaque(
            name=name[:100], count=len(pieces[0].inputs), weights=tuple(writer.weights),
            steps=tuple(writer.steps), results=tuple(writer.results),
        )  # fmt: skip
    except ValidationError as error:
        raise _impossible(name, str(error.errors()[0]["msg"])) from error
    return layer, writer.tensors


def _impossible(name: str, reason: str = "") -> ImportingError:
    reason = reason.removeprefix("Value error, ")
    return ImportingError(
        "import-no-layer", "Nothing here does what {name} does: {reason}.", name=name,
        reason=reason or "its operations depend on how many samples there are",
    )  # fmt: skip


def _module(piece: Piece, root: nn.Module) -> fx.GraphModule:
    """A piece with the modules that it calls, these under names without points."""
    holder = nn.Module()
    for node in piece.graph.nodes:
        if node.op == "call_module":
            part = root.get_submodule(str(node.target)) if "." in str(node.target) else None
            part = part or holder._modules.get(str(node.target)) or root.get_submodule(str(node.target))
            node.target = str(node.target).replace(".", "_")
            holder.add_module(node.target, part)
    for name, value in piece.constants.items():
        if isinstance(value, nn.Parameter):
            holder.register_parameter(name, value)
        else:
            holder.register_buffer(name, value)
    return fx.GraphModule(holder, piece.graph).eval()


def _traced(
    module: fx.GraphModule, weights: Mapping[str, Tensor], inputs: Sequence[Tensor]
) -> fx.GraphModule:
    """The operations that a piece performs: arguments are first the weights, then the inputs."""

    def performed(*given: Tensor) -> Any:
        named = dict(zip(weights, given, strict=False))
        return functional_call(module, named, given[len(named) :])

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what torch says of processors that are not here
        with torch.no_grad(), torch.backends.mkldnn.flags(enabled=False):
            trace = make_fx(functionalize(performed), decomposition_table=_DECOMPOSED)
            traced = trace(*weights.values(), *inputs)
    without_changes(traced.graph)
    traced.graph.eliminate_dead_code()
    return traced


class _Writer:
    """Writes traced calls down as steps."""

    def __init__(self, module: fx.GraphModule, weights: Mapping[str, Tensor]) -> None:
        entries = [node for node in module.graph.nodes if node.op == "placeholder"]
        held = {node: str(node.target) for node in module.graph.nodes if node.op == "get_attr"}
        used = {node: name for node, name in zip(entries, weights, strict=False) if node.users}
        values = [
            *(weights[name] for name in used.values()),
            *(getattr(module, name) for name in held.values()),
        ]
        before = (*entries[len(weights) :], *used, *held)
        self._places = {node: f"%{place}" for place, node in enumerate(before)}
        self._before = len(before)
        self.tensors: dict[str, Tensor] = {}
        self.weights: list[Weight] = []
        self.steps: list[Step] = []
        self.results: list[str] = []
        for name, value in zip((*used.values(), *held.values()), values, strict=True):
            self._hold(name, value)

    def write(self, node: fx.Node, other: fx.Node) -> None:
        """Takes down one call; `other` is the same call with another number of samples."""
        if node.op in ("placeholder", "get_attr"):
            return
        if node.op == "output":
            results: Any = node.args[0]
            self.results = [self._places[result] for result in results]
        elif node.target is operator.getitem:
            source, place = node.args
            whole = self._places[source]
            attention = isinstance(source, fx.Node) and source.target is _FLASH
            self._places[node] = whole if attention else f"{whole}.{place}"
        elif node.target in _PASSED_ON:
            self._places[node] = self._places[node.args[0]]
        else:
            self._step(node, other)

    def _hold(self, name: str, value: Tensor) -> None:
        letters = "".join(letter if letter.isalnum() else "_" for letter in name.lower()).strip("_")
        own = f"w{len(self.weights)}_{letters}"[:80]
        trainable = isinstance(value, nn.Parameter) and value.requires_grad
        dtype: Any = str(value.dtype).removeprefix("torch.")
        self.weights.append(Weight(name=own, sizes=tuple(value.shape), dtype=dtype, trainable=trainable))
        self.tensors[own] = value.detach()

    def _step(self, node: fx.Node, other: fx.Node) -> None:
        args, kwargs, name = node.args, dict(node.kwargs), str(node.target)
        others, named = other.args, dict(other.kwargs)
        if node.target is not other.target:
            raise _impossible(name)
        if node.target is _FLASH:
            args, others, kwargs = (
                _attention(args, kwargs),
                _attention(others, named),
                {"scale": kwargs.get("scale")},
            )
            named, name = {"scale": named.get("scale")}, "aten.scaled_dot_product_attention.default"
        given = tuple(self._given(one, two) for one, two in zip(args, others, strict=True))
        keywords = tuple(
            (key, self._given(value, named[key]))
            for key, value in kwargs.items()
            if key not in _DROPPED and value is not None
        )
        if node.target in _AS_THEY_LIE:  # how numbers lie in memory may differ from one place to the other
            name = "aten.reshape.default"
        self.steps.append(Step(operator=name, args=given, keywords=keywords))
        self._places[node] = f"%{self._before + len(self.steps) - 1}"

    def _given(self, one: Any, two: Any) -> Any:
        if isinstance(one, fx.Node):
            return self._places[one]
        if isinstance(one, tuple | list):
            return tuple(self._given(item, other) for item, other in zip(one, two, strict=True))
        if isinstance(one, int) and not isinstance(one, bool) and one != two:
            times = two - one
            return f"#{times}+{one - times * SMALL}"
        if isinstance(one, float) and not math.isfinite(one):
            return f"~{one}"
        if isinstance(one, str):
            return f"={one}"
        if isinstance(one, torch.dtype):
            return f":{str(one).removeprefix('torch.')}"
        if one is None or isinstance(one, bool | int | float):
            return one
        raise _impossible(type(one).__name__)


def _attention(args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[Any, ...]:
    """Arguments of the public function, which checks them, from those of the one that it calls."""
    dropout = args[3] if len(args) > 3 else 0.0
    causal = args[4] if len(args) > 4 else False
    return *args[:3], kwargs.get("attn_mask"), dropout, causal
