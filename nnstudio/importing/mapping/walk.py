"""Runs a network once and maps every call on the way."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import torch
from torch import Tensor, fx, nn

from nnstudio.compiler.analysis import Analyzer
from nnstudio.importing.mapping.call import Call, Settled, data_type
from nnstudio.importing.mapping.flows import (
    Bound,
    Computed,
    Fixed,
    Flow,
    Mixed,
    NoRuleError,
    OfBatch,
    Outside,
    States,
)
from nnstudio.importing.mapping.rules import mapped, operator_of
from nnstudio.layers import Shape

SMALL, LARGE = 2, 3
"""How many samples the two runs have: what differs between them depends on the batch."""
_VIEWS = frozenset(
    (
        *("view", "reshape", "flatten", "unflatten", "squeeze", "unsqueeze", "expand", "expand_as"),
        *("permute", "transpose", "t", "T", "mT", "movedim", "swapaxes"),
        *("select", "slice", "narrow", "getitem", "chunk", "split", "unbind"),
        *("contiguous", "clone", "detach", "to", "float", "alias", "lift_fresh_copy"),
    )
)
"""What of a parameter still learns like it: its numbers in another arrangement."""
_LIKE = frozenset(
    [
        "zeros_like",
        "ones_like",
        "full_like",
        "new_zeros",
        "new_ones",
        "new_full",
        "new_tensor",
        "empty_like",
        "new_empty",
    ]
)
"""What takes only sizes and type from its argument."""


class Observer(fx.Interpreter):
    """Runs a network and keeps what every call gave; of tensors only the sizes."""

    def __init__(self, module: fx.GraphModule) -> None:
        super().__init__(module)
        self.seen: dict[fx.Node, Any] = {}

    def run_node(self, n: fx.Node) -> Any:
        result = super().run_node(n)
        self.seen[n] = _sizes(result)
        return result


class Walk(fx.Interpreter):
    """Runs a network with `SMALL` samples; `bound` then says what took the place of every call.

    `large` is what an `Observer` has seen with `LARGE` samples. Calls in `opaque` are not mapped.
    """

    def __init__(
        self,
        module: fx.GraphModule,
        large: Mapping[fx.Node, Any],
        opaque: Collection[fx.Node],
        analyzer: Analyzer,
    ) -> None:
        super().__init__(module)
        self._large, self._opaque, self._analyzer = large, opaque, analyzer
        self._settled: Settled = {}
        self.bound: dict[fx.Node, Bound] = {}
        self.unmapped: dict[fx.Node, str] = {}
        """Calls without a layer, and why."""

    def run_node(self, n: fx.Node) -> Any:
        result = super().run_node(n)
        if isinstance(result, Tensor):
            n.meta["sizes"] = result.shape
        self.bound[n] = self._bind(n, result)
        return result

    def _bind(self, node: fx.Node, result: Any) -> Bound:
        if node.op == "output":
            return self._given(node.args[0])
        if node.op == "placeholder":
            return self._outside(node, result)
        if node.op == "get_attr":
            return Fixed(result, _is_trained(result)) if isinstance(result, Tensor) else result
        if not _holds_tensors(result):
            return _either(result, self._large[node])
        given = [self.bound[argument] for argument in node.all_input_nodes]
        module = self.submodules.get(str(node.target)) if node.op == "call_module" else None
        name = operator_of(node, module)
        if name in _LIKE or not any(map(_enters, given)):
            return self._fixed(node, result, given, name in _VIEWS or _looks_up(node, module, given), module)
        try:
            if node in self._opaque:
                raise NoRuleError("lies between others without a layer")
            return self._mapped(node, result, name, module)
        except NoRuleError as reason:
            self.unmapped[node] = str(reason)
            return self._outside(node, result)

    def _mapped(self, node: fx.Node, result: Any, name: str, module: nn.Module | None) -> Bound:
        call = Call(node, result, self._analyzer, module, self._settled)
        for argument in node.all_input_nodes:
            self._know(call, self.bound[argument], self.env[argument])
        args, kwargs = self._given(node.args), self._given(node.kwargs)
        if any(map(_unusable, _flat((args, list(kwargs.values()))))):
            raise NoRuleError("its input does not begin with the batch")
        made = mapped(name, call, tuple(args), dict(kwargs))
        _check(call, made, result)
        return made

    def _know(self, call: Call, bound: Bound, value: Any) -> None:
        if isinstance(bound, Flow):
            base = value
            if bound.order:
                base = value.permute([bound.order.index(axis) for axis in range(len(bound.order))])
            call.know(bound, base)
        elif isinstance(bound, tuple | list):
            for one, part in zip(bound, value, strict=True):
                self._know(call, one, part)
        elif isinstance(bound, States):
            parts = value[-bound.directions :]
            call.know(bound.top, torch.cat(tuple(parts), dim=-1))

    def _given(self, given: Any) -> Any:
        """Arguments with what took the place of the calls that they name."""
        if isinstance(given, fx.Node):
            return self.bound[given]
        if isinstance(given, tuple | list):
            return [self._given(item) for item in given]
        if isinstance(given, dict):
            return {name: self._given(value) for name, value in given.items()}
        if isinstance(given, slice):
            return slice(self._given(given.start), self._given(given.stop), self._given(given.step))
        return given

    def _outside(self, node: fx.Node, result: Any, path: tuple[int, ...] = ()) -> Bound:
        """What enters the network or leaves an opaque node."""
        if isinstance(result, tuple | list):
            return tuple(self._outside(node, item, (*path, place)) for place, item in enumerate(result))
        if not isinstance(result, Tensor):
            return result
        large = self._large[node]
        for place in path:
            large = large[place]
        if result.is_complex() or not _is_batch(tuple(result.shape), large):
            return Mixed(node)
        shape = Shape(tuple(result.shape[1:]), (), data_type(result))
        return Flow(Outside(node, path), "", shape)

    def _fixed(
        self, node: fx.Node, result: Any, given: list[Bound], moves: bool, module: nn.Module | None
    ) -> Bound:
        """What does not depend on the input: worked out now, unless it changes with training."""
        parameters = () if module is None else module.parameters()
        trainable = any(map(_learns, given)) or any(weight.requires_grad for weight in parameters)
        if any(isinstance(one, Computed) for one in given) or (trainable and not moves):
            return Computed(node)
        return _fixed(result, self._large[node], trainable, node)


def _is_trained(tensor: Tensor) -> bool:
    return isinstance(tensor, nn.Parameter) and tensor.requires_grad


def _fixed(result: Any, large: Any, trainable: bool, node: fx.Node) -> Bound:
    if isinstance(result, tuple | list):
        return tuple(_fixed(item, seen, trainable, node) for item, seen in zip(result, large, strict=True))
    if not isinstance(result, Tensor):
        return _either(result, large)
    if tuple(result.shape) == large:
        return Fixed(result.detach(), trainable)
    if _is_batch(tuple(result.shape), large) and bool((result == result[:1]).all()):
        return Fixed(result[:1].detach(), trainable)
    if len(large) > 1 and _is_batch(result.movedim(1, 0).shape, (large[1], large[0], *large[2:])):
        first = result[:, :1]
        if bool((result == first).all()):  # states of recurrent layers: layers, then batch
            return Fixed(first.detach(), trainable)
    return Computed(node)


def _is_batch(small: Any, large: Any) -> bool:
    """Whether the first axis is the batch and no other depends on it."""
    return bool(small) and tuple(small) == (SMALL, *large[1:]) and large[0] == LARGE


def _looks_up(node: fx.Node, module: nn.Module | None, given: list[Bound]) -> bool:
    """Whether rows of a table are taken, which then learn by themselves."""
    places = [one for one in given if isinstance(one, Fixed) and not one.value.is_floating_point()]
    table = isinstance(module, nn.Embedding) or operator_of(node, module) in ("embedding", "index_select")
    return table and bool(places)


def _either(small: Any, large: Any) -> Bound:
    """A value that is no tensor: itself, or what depends on the batch."""
    if type(small) in (tuple, list, torch.Size) and type(large) in (tuple, list) and len(small) == len(large):
        return tuple(_either(one, other) for one, other in zip(small, large, strict=True))
    return small if type(small) is not int or small == large else OfBatch(small, large)


def _sizes(result: Any) -> Any:
    if isinstance(result, Tensor):
        return tuple(result.shape)
    several = isinstance(result, tuple | list) and not isinstance(result, torch.Size)
    return tuple(map(_sizes, result)) if several else result


def _flat(given: Any) -> list[Any]:
    if isinstance(given, tuple | list):
        return [item for part in given for item in _flat(part)]
    if isinstance(given, slice):
        return [given.start, given.stop, given.step]
    return [given]


def _holds_tensors(result: Any) -> bool:
    return any(isinstance(item, Tensor) for item in _flat(result)) and not isinstance(result, torch.Size)


def _enters(bound: Bound) -> bool:
    return any(isinstance(item, Flow | Mixed | States) for item in _flat(bound))


def _learns(bound: Bound) -> bool:
    return any(isinstance(item, Fixed) and item.trainable for item in _flat(bound))


def _unusable(item: Any) -> bool:
    return isinstance(item, Mixed | Computed)


def _check(call: Call, made: Bound, result: Any) -> None:
    """Compares what the layers give with what the call gave.

    Raises:
        NoRuleError: they differ.
    """
    if isinstance(made, Flow):
        if not isinstance(result, Tensor) or not _alike(call.value(made), result):
            raise NoRuleError("the layer gives something else")
    elif isinstance(made, tuple | list):
        if len(made) != len(result):
            raise NoRuleError("the layer gives something else")
        for one, part in zip(made, result, strict=True):
            _check(call, one, part)
    elif isinstance(made, States):
        _check(call, made.top, torch.cat(tuple(result[-made.directions :]), dim=-1))


def _alike(made: Tensor, result: Tensor) -> bool:
    if made.shape != result.shape or made.dtype != result.dtype:
        return False
    if torch.equal(made, result):
        return True
    scale = (
        float(result.abs().nan_to_num(0, 0, 0).max())
        if result.numel() and result.dtype != torch.bool
        else 0.0
    )
    return result.is_floating_point() and torch.allclose(
        made, result, rtol=1e-5, atol=1e-6 * scale, equal_nan=True
    )
