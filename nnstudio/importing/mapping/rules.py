"""The table of rules: which function puts a layer in the place of which call."""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

import torch
from torch import fx

from nnstudio.importing.mapping.call import Call
from nnstudio.importing.mapping.flows import Bound, Flow, NoRuleError, States
from nnstudio.layers import layer_of

Rule = Callable[..., Bound]
Moves = Literal["none", "any", "last", "aware"]
"""What a rule does not care about: no axis, the order of all axes, or that of all but the last; an aware rule
is given tensors whose axes are in another order, and knows what to do."""

_RULES: dict[str, tuple[Rule, Moves]] = {}
_OF_STATES = frozenset({"getitem", "select", "squeeze", "LSTM", "GRU", "RNN"})
"""What may be done with the states of a recurrent layer while they lie as PyTorch gives them."""
_IN_OTHER_ORDER = frozenset({"batch_norm", "instance_norm"})
"""What ATen takes in another order than torch.nn.functional does, under the same names."""
_OPERATORS = {
    operator.add: "add", operator.sub: "sub", operator.mul: "mul", operator.truediv: "div",
    operator.pow: "pow", operator.matmul: "matmul", operator.neg: "neg", operator.getitem: "getitem",
    operator.abs: "abs", operator.gt: "gt", operator.ge: "ge", operator.lt: "lt", operator.le: "le",
    operator.eq: "eq", operator.ne: "ne", operator.and_: "bitwise_and", operator.or_: "bitwise_or",
    operator.xor: "bitwise_xor", operator.invert: "bitwise_not", operator.pos: "positive",
}  # fmt: skip


def rule(*names: str, moves: Moves = "none") -> Callable[[Rule], Rule]:
    """Enters a function into the table under the names that torch has for what it maps.

    The function is given the `Call` and then its arguments, and returns what takes the place of the result.
    Its parameters are called as torch's are. With `moves` it is also asked for tensors whose axes are in
    another order.
    """

    def enter(function: Rule) -> Rule:
        for name in names:
            _RULES[name] = (function, moves)
        return function

    return enter


def operator_of(node: fx.Node, module: torch.nn.Module | None) -> str:
    """What a call is called: ``Conv2d`` of a module, ``conv2d`` of a function or method."""
    if module is not None:
        return type(module).__name__.removeprefix("Parametrized")
    if node.op == "call_method":
        return str(node.target)
    if isinstance(node.target, torch._ops.OpOverload):
        return node.target._schema.name.partition("::")[2]
    if node.target in _OPERATORS:
        return _OPERATORS[node.target]
    return getattr(node.target, "__name__", str(node.target))


def mapped(name: str, call: Call, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Bound:
    """What takes the place of a call.

    Raises:
        NoRuleError: there is no rule, or it does not fit.
    """
    found = _RULES.get(name)
    if found is None:
        raise NoRuleError("no rule")
    function, moves = found
    if name in _IN_OTHER_ORDER and isinstance(call.source.target, torch._ops.OpOverload):
        names = (argument.name for argument in call.source.target._schema.arguments)
        args, kwargs = (), {**dict(zip(names, args, strict=False)), **kwargs}
    try:
        inspect.signature(function).bind(call, *args, **kwargs)
    except TypeError as error:
        raise NoRuleError("unknown arguments") from error
    if name not in _OF_STATES:
        args, kwargs = _seen(call, args), {key: _seen(call, value) for key, value in kwargs.items()}
    flows = [given for given in (*args, *kwargs.values()) if isinstance(given, Flow)]
    orders = {flow.order for flow in flows if not flow.is_plain}
    if moves == "aware" or not orders:
        return function(call, *args, **kwargs)
    order = orders.pop()
    stays = moves == "any" or (moves == "last" and order[-1] == len(order) - 1)
    if order[0] == 0 or not stays or orders or any(flow.is_plain for flow in flows):
        taken = {flow: call.plain(flow) for flow in flows}
        return function(
            call, *_taken(args, taken), **dict(zip(kwargs, _taken(kwargs.values(), taken), strict=True))
        )
    taken = {flow: flow.base for flow in flows}
    result = function(
        call, *_taken(args, taken), **dict(zip(kwargs, _taken(kwargs.values(), taken), strict=True))
    )
    if not isinstance(result, Flow):
        raise NoRuleError("several results")
    return result.ordered(order)


def _seen(call: Call, given: Any) -> Any:
    """States of a single layer are a tensor like any other, for whoever takes no states."""
    if isinstance(given, tuple):
        return tuple(_seen(call, one) for one in given)
    if not isinstance(given, States):
        return given
    if given.count != given.directions:
        raise NoRuleError("the states of several layers")
    units = given.top.shape.features // given.directions
    layer = layer_of("Reshape").model_validate({"sizes": (given.directions, units)})
    return call.place(layer, given.top).ordered((1, 0, 2))


def _taken(given: Iterable[Any], taken: Mapping[Flow, Flow]) -> list[Any]:
    return [taken[one] if isinstance(one, Flow) else one for one in given]
