"""Arranging, cutting and joining."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Any

from nnstudio.importing.mapping.call import Call
from nnstudio.importing.mapping.flows import Bound, Fixed, Flow, NoRuleError, OfBatch, States
from nnstudio.importing.mapping.modules import layer_like
from nnstudio.importing.mapping.rules import rule

_MOST = 16
"""How many branches a merge or split of the canvas has."""


def axis_of(dim: int, axes: int) -> int:
    """An axis counted from the front."""
    return dim + axes if dim < 0 else dim


def _rank(flow: Flow) -> int:
    return len(flow.shape.sizes) + 1


@rule("permute", moves="aware")
def _permute(call: Call, input: Flow, *dims: Any) -> Bound:
    order = dims[0] if len(dims) == 1 and isinstance(dims[0], tuple | list) else dims
    return input.ordered(tuple(axis_of(dim, _rank(input)) for dim in order))


@rule("transpose", "swapaxes", "swapdims", moves="aware")
def _transpose(call: Call, input: Flow, dim0: int, dim1: int) -> Bound:
    order = list(range(_rank(input)))
    first, second = axis_of(dim0, len(order)), axis_of(dim1, len(order))
    order[first], order[second] = order[second], order[first]
    return input.ordered(tuple(order))


@rule("mT", "adjoint", moves="aware")
def _matrix_transpose(call: Call, input: Flow) -> Bound:
    return _transpose(call, input, -1, -2)


@rule("movedim", "moveaxis", moves="aware")
def _movedim(call: Call, input: Flow, source: Any, destination: Any) -> Bound:
    sources = source if isinstance(source, tuple | list) else (source,)
    places = destination if isinstance(destination, tuple | list) else (destination,)
    axes = _rank(input)
    pairs = {axis_of(to, axes): axis_of(at, axes) for at, to in zip(sources, places, strict=True)}
    rest = iter(axis for axis in range(axes) if axis not in pairs.values())
    return input.ordered(tuple(pairs[axis] if axis in pairs else next(rest) for axis in range(axes)))


@rule("getattr", moves="aware")
def _attribute(call: Call, input: Flow, name: str) -> Bound:
    if name == "mT" or (name == "T" and _rank(input) == 2):
        return _transpose(call, input, -1, -2)
    raise NoRuleError("an attribute")


@rule(
    "view", "reshape", "_unsafe_view", "flatten", "unflatten", "view_as", "reshape_as", "ravel", moves="aware"
)
def _reshape(call: Call, input: Flow, *_: Any, **__: Any) -> Bound:
    flow, sizes = call.plain(input), call.sizes[1:]
    if sizes == flow.shape.sizes:
        return flow
    if len(sizes) == 1:
        return call.place(layer_like("Flatten", {}), flow)
    return call.place(layer_like("Reshape", {"sizes": sizes}), flow)


@rule("squeeze", "squeeze_", moves="aware")
def _squeeze(call: Call, input: Flow | States, dim: Any = None) -> Bound:
    if isinstance(input, States):
        if input.count != 1 or dim not in (0, None):
            raise NoRuleError("the states of several layers")
        return input.top
    flow = call.plain(input)
    dims = range(_rank(flow)) if dim is None else dim if isinstance(dim, tuple | list) else (dim,)
    places = sorted({axis_of(place, _rank(flow)) for place in dims}, reverse=True)
    for place in places:
        if place > 0 and flow.shape.sizes[place - 1] == 1:
            flow = call.place(layer_like("Squeeze", {"dim": place}), flow)
    return flow


@rule("unsqueeze", "unsqueeze_")
def _unsqueeze(call: Call, input: Flow, dim: int) -> Bound:
    return call.place(layer_like("Unsqueeze", {"dim": axis_of(dim, _rank(input) + 1)}), call.plain(input))


@rule("expand", "expand_as", "broadcast_to")
def _expand(call: Call, input: Flow, *_: Any, **__: Any) -> Bound:
    flow, sizes = call.plain(input), call.sizes[1:]
    if sizes == flow.shape.sizes:
        return flow
    return call.place(layer_like("Expand", {"sizes": sizes}), flow)


@rule("repeat", "tile")
def _repeat(call: Call, input: Flow, *repeats: Any) -> Bound:
    times = repeats[0] if len(repeats) == 1 and isinstance(repeats[0], tuple | list) else repeats
    missing = _rank(input) - len(times)
    times = (1,) * missing + tuple(times)
    if missing < 0 or any(isinstance(one, OfBatch) for one in times) or times[0] != 1:
        raise NoRuleError("it repeats samples")
    return call.place(layer_like("Tile", {"dims": times[1:]}), call.plain(input))


@rule("roll")
def _roll(call: Call, input: Flow, shifts: Any, dims: Any = None) -> Bound:
    return call.place(layer_like("Roll", {"shifts": _one(shifts), "dims": _one(dims)}), call.plain(input))


def _one(given: Any) -> Any:
    return given[0] if isinstance(given, tuple | list) and len(given) == 1 else given


@rule("flip")
def _flip(call: Call, input: Flow, *dims: Any) -> Bound:
    given = dims[0] if len(dims) == 1 and isinstance(dims[0], tuple | list) else dims
    return call.place(layer_like("Flip", {"dims": tuple(given)}), call.plain(input))


@rule("repeat_interleave")
def _repeat_interleave(call: Call, input: Flow, repeats: int, dim: int, **_: Any) -> Bound:
    return call.place(layer_like("RepeatInterleave", {"repeats": repeats, "dim": dim}), call.plain(input))


@rule("pad", "constant_pad_nd")
def _pad(call: Call, input: Flow, pad: Any, mode: Any = "constant", value: Any = None) -> Bound:
    fill = value if isinstance(mode, str) else mode
    return _padded(call, input, pad, mode if isinstance(mode, str) else "constant", fill or 0.0)


def _padded(call: Call, input: Flow, pad: Any, mode: str, value: float) -> Bound:
    flow, amounts = call.plain(input), list(pad)
    if any(amount < 0 for amount in amounts):
        cut = [max(0, -amount) for amount in amounts]
        flow = call.place(layer_like("Crop", {"crop": tuple(cut)}), flow)
        amounts = [max(0, amount) for amount in amounts]
    while len(amounts) > 2 and amounts[-2:] == [0, 0]:
        del amounts[-2:]
    if not any(amounts):
        return flow
    given = {"pad": tuple(amounts), "mode": mode, "value": float(value)}
    return call.place(layer_like("Pad", given), flow)


@rule(*(f"{mode}Pad{rank}d" for mode in ("Zero", "Constant", "Reflection", "Replication", "Circular")
        for rank in (1, 2, 3)))  # fmt: skip
def _pad_module(call: Call, input: Flow) -> Bound:
    kind = type(call.module).__name__.partition("Pad")[0]
    mode = {"Reflection": "reflect", "Replication": "replicate", "Circular": "circular"}.get(kind, "constant")
    module: Any = call.module
    return _padded(call, input, module.padding, mode, getattr(module, "value", 0.0))


for _mode, _way in {"reflection": "reflect", "replication": "replicate"}.items():
    for _rank_of in (1, 2, 3):
        rule(f"{_mode}_pad{_rank_of}d")(
            lambda call, input, padding, way=_way: _padded(call, input, padding, way, 0.0)
        )


@rule("cat", "concat", "concatenate", moves="aware")
def _cat(call: Call, tensors: Any, dim: int = 0, **_: Any) -> Bound:
    flows = [call.plain(one) if isinstance(one, Flow) else one for one in tensors]
    axes = len(call.sizes)
    place = axis_of(dim, axes)
    if place == 0:
        raise NoRuleError("it joins samples")
    return _joined(call, [_grown(call, one) for one in flows], place)


def _grown(call: Call, one: Flow | Fixed) -> Flow | Fixed:
    """A parameter has a row for every sample, and no missing axes, before it is joined with others."""
    if isinstance(one, Fixed) and one.value.dim() != len(call.sizes):
        raise NoRuleError("it joins samples")
    return one


def _joined(call: Call, flows: list[Flow | Fixed], dim: int) -> Flow:
    if len(flows) == 1 and isinstance(flows[0], Flow):
        return flows[0]
    while len(flows) > _MOST:
        first = call.place(layer_like("Concat", {"count": _MOST, "dim": dim}), *flows[:_MOST])
        flows = [first, *flows[_MOST:]]
    return call.place(layer_like("Concat", {"count": len(flows), "dim": dim}), *flows)


@rule("stack", moves="aware")
def _stack(call: Call, tensors: Any, dim: int = 0, **_: Any) -> Bound:
    flows = [call.plain(one) for one in tensors]
    place = axis_of(dim, len(call.sizes))
    if not 2 <= len(flows) <= _MOST:
        raise NoRuleError("too many branches")
    return call.place(layer_like("Stack", {"count": len(flows), "dim": place}), *flows)


@rule("chunk", "unsafe_chunk", "split", "split_with_sizes", "unsafe_split", "tensor_split", "unbind",
      "unsafe_split_with_sizes", moves="aware")  # fmt: skip
def _split(call: Call, input: Flow, *args: Any, **kwargs: Any) -> Bound:
    unbinds = call.source.target in ("unbind",) or "unbind" in str(call.source.target)
    dim = kwargs.get("dim", args[-1] if len(args) == (1 if unbinds else 2) else 0)
    axis = axis_of(dim, _rank(input))
    order = input.order or tuple(range(_rank(input)))
    place = order[axis]
    if place == 0:
        raise NoRuleError("it takes samples apart")
    if unbinds:
        return tuple(selected(call, input, axis, index) for index in range(len(call.result)))
    base = input.base
    sizes = [part.shape[axis] for part in call.result]
    if len(sizes) == 1:
        return (input,)
    if len(sizes) > _MOST:
        parts = [cut(call, input, axis, sum(sizes[:at]), sum(sizes[: at + 1]), 1) for at in range(len(sizes))]
        return tuple(parts)
    if len(set(sizes)) == 1:
        layer = layer_like("Chunk", {"dim": place, "chunks": len(sizes)})
    else:
        layer = layer_like("Split", {"dim": place, "sizes": tuple(sizes)})
    made = call.place_all(layer, base)
    return tuple(_seen_like(made[letter], input) for letter in ascii_lowercase[: len(sizes)])


def _seen_like(made: Flow, input: Flow) -> Flow:
    """What was made of the tensor behind a flow, seen in the order in which the flow sees it."""
    return made if input.is_plain else made.ordered(input.order)


def cut(call: Call, input: Flow, axis: int, start: int, stop: int | None, step: int) -> Flow:
    """A stretch of an axis."""
    size = call.value(input).shape[axis]
    if (start, step) == (0, 1) and (stop is None or stop >= size):
        return input
    place = (input.order or tuple(range(_rank(input))))[axis]
    given = {
        "dim": place,
        "start": start,
        "stop": None if stop is None or stop >= size else stop,
        "step": step,
    }
    made = call.place(layer_like("Slice", given), input.base)
    return _seen_like(made, input)


def selected(call: Call, input: Flow, axis: int, index: int) -> Flow:
    """One position of an axis, which goes."""
    order = input.order or tuple(range(_rank(input)))
    place = order[axis]
    if place == 0:
        raise NoRuleError("it takes one sample")
    made = call.place(layer_like("Select", {"dim": place, "index": index}), input.base)
    if input.is_plain:
        return made
    left = [axis - (axis > place) for at, axis in enumerate(order) if axis != place]
    return made.ordered(tuple(left))
