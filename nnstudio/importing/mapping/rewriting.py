"""Takes out of a network what changes tensors in their place: nothing on a canvas does that."""

from __future__ import annotations

import copy
import operator
from typing import Any

import torch
from torch import fx, nn

_IN_PLACE: dict[Any, Any] = {
    operator.iadd: operator.add, operator.isub: operator.sub, operator.imul: operator.mul,
    operator.itruediv: operator.truediv, operator.ipow: operator.pow, operator.imatmul: operator.matmul,
}  # fmt: skip


def functional(module: fx.GraphModule) -> fx.GraphModule:
    """The same network, in which every call gives a new tensor, and who used the old one later uses that."""
    graph, taken = fx.Graph(), dict[fx.Node, fx.Node]()
    changed: dict[str, nn.Module] = {}
    for node in module.graph.nodes:
        if node.op == "output":
            graph.output(fx.node.map_arg(node.args[0], taken.__getitem__))
            continue
        made = taken[node] = graph.node_copy(node, taken.__getitem__)
        made.meta = dict(node.meta)
        if node.op == "call_module":
            target = str(node.target)
            changed[target] = _without_inplace(module.get_submodule(target))
        elif _made_functional(made):
            first = made.args[0] if made.args else made.kwargs["input"]
            taken |= {earlier: made for earlier, now in taken.items() if now is first}
    result = fx.GraphModule(module, graph)
    for target, part in changed.items():
        result.set_submodule(target, part)
    return result.eval()


def without_changes(graph: fx.Graph) -> None:
    """The same for calls that torch has taken down itself: it leaves some that change what only they use."""
    places = {node: place for place, node in enumerate(graph.nodes)}
    for node, place in places.items():
        if _made_functional(node):
            first = node.args[0]
            assert isinstance(first, fx.Node)
            for user in [user for user in first.users if places[user] > place]:
                user.replace_input_with(first, node)


def _without_inplace(module: nn.Module) -> nn.Module:
    if not getattr(module, "inplace", False):
        return module
    changed = copy.copy(module)
    changed.inplace = False  # type: ignore[assignment]
    return changed


def _made_functional(node: fx.Node) -> bool:
    """Turns a call that changes its first argument into one that does not; whether it was one."""
    if node.op not in ("call_function", "call_method"):
        return False
    if node.op == "call_method":
        name = str(node.target)
        if name.endswith("_") and not name.endswith("__"):
            node.target = name[:-1]
            return True
        return False
    instead = _IN_PLACE.get(node.target) or _without_underscore(node.target)
    if instead is not None:
        node.target = instead
        return True
    if node.kwargs.get("inplace"):
        node.kwargs = {**node.kwargs, "inplace": False}
        return True
    return False


def _without_underscore(target: Any) -> Any:
    """What torch calls the same without changing anything, if `target` ends in an underscore."""
    if isinstance(target, torch._ops.OpOverload):
        packet = target._schema.name.partition("::")[2]
        if not packet.endswith("_"):
            return None
        return getattr(getattr(torch.ops.aten, packet[:-1], None), target._overloadname, None)
    name = str(getattr(target, "__name__", ""))
    return getattr(torch, name[:-1], None) if name.endswith("_") and not name.endswith("__") else None
