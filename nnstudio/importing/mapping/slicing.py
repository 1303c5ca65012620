"""Square brackets."""

from __future__ import annotations

from typing import Any

from nnstudio.importing.mapping.call import Call
from nnstudio.importing.mapping.flows import Bound, Flow, NoRuleError, OfBatch, States
from nnstudio.importing.mapping.modules import layer_like
from nnstudio.importing.mapping.rules import rule
from nnstudio.importing.mapping.shaping import axis_of, cut, selected


@rule("getitem", moves="aware")
def _getitem(call: Call, input: Any, index: Any) -> Bound:
    if isinstance(input, States):
        return _state(call, input, index)
    if isinstance(input, tuple | list):
        if isinstance(index, int | slice):
            return input[index]
        raise NoRuleError("an unusual index")
    flow, axis = input, 0
    items = list(index) if isinstance(index, tuple | list) else [index]
    if ... in items:
        at = items.index(...)
        named = sum(item is not None for item in items) - 1
        items[at : at + 1] = [slice(None)] * (len(flow.shape.sizes) + 1 - named)
    for item in items:
        if item is None:
            flow = call.place(layer_like("Unsqueeze", {"dim": axis}), call.plain(flow))
            axis += 1
        elif isinstance(item, slice):
            flow = _stretch(call, flow, axis, item)
            axis += 1
        elif isinstance(item, int) and not isinstance(item, bool):
            flow = selected(call, flow, axis, item)
        else:
            raise NoRuleError("an unusual index")
    return flow


def _stretch(call: Call, flow: Flow, axis: int, item: slice) -> Flow:
    order = flow.order or tuple(range(len(flow.shape.sizes) + 1))
    whole = item == slice(None) or (item.start in (None, 0) and item.stop is None and item.step in (None, 1))
    if whole or (order[axis] == 0 and isinstance(item.stop, OfBatch) and item.start in (None, 0)):
        return flow
    if order[axis] == 0 or any(isinstance(one, OfBatch) for one in (item.start, item.stop, item.step)):
        raise NoRuleError("it takes some samples")
    return cut(call, flow, axis, item.start or 0, item.stop, item.step or 1)


def _state(call: Call, states: States, index: Any) -> Flow:
    if not isinstance(index, int) or isinstance(index, bool):
        raise NoRuleError("an unusual index")
    place = axis_of(index, states.count) - (states.count - states.directions)
    if place < 0:
        raise NoRuleError("the state of a lower layer")
    if states.directions == 1:
        return states.top
    units = states.top.shape.features // 2
    given = {"dim": -1, "start": place * units, "stop": (place + 1) * units if place == 0 else None}
    return call.place(layer_like("Slice", given), states.top)


@rule("select", moves="aware")
def _select(call: Call, input: Any, dim: int, index: int) -> Bound:
    if isinstance(input, States):
        if dim != 0:
            raise NoRuleError("an unusual index")
        return _state(call, input, index)
    return selected(call, input, axis_of(dim, len(input.shape.sizes) + 1), index)


@rule("slice", moves="aware")
def _slice(call: Call, input: Flow, dim: int = 0, start: Any = None, end: Any = None, step: int = 1) -> Bound:
    return _stretch(call, input, axis_of(dim, len(input.shape.sizes) + 1), slice(start, end, step))


@rule("narrow", moves="aware")
def _narrow(call: Call, input: Flow, dim: int, start: int, length: int) -> Bound:
    return _stretch(call, input, axis_of(dim, len(input.shape.sizes) + 1), slice(start, start + length, 1))
