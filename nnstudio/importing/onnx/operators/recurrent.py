"""Recurrent layers. ONNX puts the steps first and the batch second; here the batch comes first."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from nnstudio.importing.onnx.operators.cells import Cell, unrolled
from nnstudio.importing.onnx.step import Step, UnclearError, computed
from nnstudio.importing.onnx.values import Value

_KINDS = {"LSTM": nn.LSTM, "GRU": nn.GRU, "RNN": nn.RNN}
_ACTIVATIONS = {"LSTM": ["Sigmoid", "Tanh", "Tanh"], "GRU": ["Sigmoid", "Tanh"], "RNN": ["Tanh"]}
# PyTorch's gates in terms of ONNX's: input, output, forget, cell; update, reset, hidden.
_GATES = {"LSTM": (0, 2, 3, 1), "GRU": (1, 0, 2), "RNN": (0,)}


def _recurrent(step: Step) -> Any:
    first = step.whole("layout", 0) == 1
    value = step.value(0)
    value = value if first else step.rearranged(value, (1, 0, 2))
    direction = step.text("direction", "forward")
    count = 2 if direction == "bidirectional" else 1
    _check_lengths(step, value)
    states = [_state(step, position, first) for position in ((5, 6) if step.operator == "LSTM" else (5,))]
    if direction == "reverse":
        value = step.call(torch.flip, value, (1,))
    activations = _activations(step, count)
    if _plain(step, activations):
        sequence, last = _layer(step, value, states, count, activations)
    else:
        cell = Cell(
            step.operator, activations, step.number("clip", 0.0), bool(step.whole("linear_before_reset", 0))
        )
        sequence, last = unrolled(step, cell, value, states, count)
    if direction == "reverse":
        sequence = step.call(torch.flip, sequence, (1,))
    return _arranged(step, sequence, last, count, first)


def _layer(
    step: Step, value: Value, states: list[Value | None], count: int, activations: list[str]
) -> tuple[Value, list[list[Value]]]:
    kind = _KINDS[step.operator]
    hidden, width = step.whole("hidden_size"), value.sizes[2]
    biased = step.maybe(3) is not None
    settings: dict[str, Any] = {"bias": biased, "batch_first": True, "bidirectional": count == 2}
    if step.operator == "RNN":
        settings["nonlinearity"] = activations[0].lower()
    given: list[Any] = [value]
    if any(state is not None for state in states):
        found = [state or _zeros(step, value, count, hidden) for state in states]
        given.append(tuple(found) if len(found) > 1 else found[0])
    key = step.key(*(step.weight(place) for place in ((1, 2, 3) if biased else (1, 2))), count)
    answer = step.sketch.module(lambda: kind(width, hidden, **settings), _weights(step, count), key, *given)
    sequence, rest = answer
    ends = rest if isinstance(rest, tuple) else (rest,)
    return sequence, [[step.call(torch.select, end, 0, place) for place in range(count)] for end in ends]


def _weights(step: Step, count: int) -> dict[str, Tensor]:
    weights = {}
    for place, suffix in enumerate(("", "_reverse")[:count]):
        weights[f"weight_ih_l0{suffix}"] = ordered(step.operator, step.constant(1)[place])
        weights[f"weight_hh_l0{suffix}"] = ordered(step.operator, step.constant(2)[place])
        if step.maybe(3) is not None:
            of_input, of_state = step.constant(3)[place].chunk(2)
            weights[f"bias_ih_l0{suffix}"] = ordered(step.operator, of_input)
            weights[f"bias_hh_l0{suffix}"] = ordered(step.operator, of_state)
    return weights


def ordered(operator: str, weight: Tensor) -> Tensor:
    """Weights with their gates in PyTorch's order."""
    order = _GATES[operator]
    parts = weight.chunk(len(order))
    return torch.cat([parts[place] for place in order])


def _arranged(
    step: Step, sequence: Value, last: list[list[Value]], count: int, first: bool
) -> tuple[Value, ...]:
    """Outputs as ONNX has them: directions in an axis of their own, and the batch where it was."""
    if count == 1:
        whole = step.rearranged(sequence, (0, 1, None, 2) if first else (1, None, 0, 2))
    else:
        split = step.reshaped(sequence, (*sequence.extents[:2], count, sequence.sizes[2] // count))
        whole = split if first else step.rearranged(split, (1, 2, 0, 3))
    ends = []
    for states in last:
        joined = (
            step.call(torch.stack, tuple(states), 1)
            if count > 1
            else step.rearranged(states[0], (0, None, 1))
        )
        ends.append(joined if first else step.rearranged(joined, (1, 0, 2)))
    return whole, *ends


def _activations(step: Step, count: int) -> list[str]:
    given = step.attributes.get("activations") or []
    names = [name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name) for name in given]
    usual = _ACTIVATIONS[step.operator]
    if not names:
        return usual
    if names != names[: len(usual)] * count:
        raise UnclearError("its directions use different activations")
    return names[: len(usual)]


def _plain(step: Step, activations: list[str]) -> bool:
    """Whether PyTorch has such a layer."""
    usual = activations == _ACTIVATIONS[step.operator] or (step.operator == "RNN" and activations == ["Relu"])
    reset = step.operator != "GRU" or bool(step.whole("linear_before_reset", 0))
    return (
        usual
        and reset
        and not step.has("clip")
        and step.maybe(7) is None
        and not step.whole("input_forget", 0)
    )


def _state(step: Step, position: int, first: bool) -> Value | None:
    """What the layer remembers before the first step; nothing where it is zero, as usual."""
    value = step.maybe(position)
    if value is None or (value.known and not any(bool(sample.any()) for sample in value.samples)):
        return None
    return step.rearranged(value, (1, 0, 2)) if first else value


def _zeros(step: Step, value: Value, count: int, hidden: int) -> Value:
    zeros: Value = step.call(torch.zeros, (count, value.extents[0], hidden), dtype=value.dtype)
    return zeros


def _check_lengths(step: Step, value: Value) -> None:
    lengths = step.maybe(4)
    if lengths is None:
        return
    if not lengths.known:
        raise computed(step, lengths)
    if any(bool((sample != value.sizes[1]).any()) for sample in lengths.samples):
        raise UnclearError("its sequences have different lengths")


OPERATORS = {"LSTM": _recurrent, "GRU": _recurrent, "RNN": _recurrent}
