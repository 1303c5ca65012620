"""Recurrent layers that PyTorch does not have, written out step by step."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value, constant

functional = nn.functional

_MOST_STEPS = 64
_ACTIVATIONS: dict[str, Callable[..., Any]] = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "hardsigmoid": lambda value: torch.clamp(value * 0.2 + 0.5, 0, 1),
    "softsign": functional.softsign,
    "softplus": functional.softplus,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What happens at one step: which layer it is, its activations, and where sums are cut off."""

    kind: str
    activations: list[str]
    clip: float
    reset_after: bool


def unrolled(
    step: Step, cell: Cell, value: Value, states: list[Value | None], count: int
) -> tuple[Value, list[list[Value]]]:
    """The whole sequence, and the last states by kind and direction."""
    if value.sizes[1] > _MOST_STEPS:
        raise UnclearError("it is not the usual kind, and has more than {count} steps", count=_MOST_STEPS)
    if step.whole("input_forget", 0) or any(name.lower() not in _ACTIVATIONS for name in cell.activations):
        raise UnclearError("it uses activations that are not known")
    runs = [_Run(step, cell, value, states, place) for place in range(count)]
    results = [run.through() for run in runs]
    sequence = (
        results[0][0] if count == 1 else step.call(torch.cat, tuple(result[0] for result in results), 2)
    )
    kinds = len(results[0][1])
    return sequence, [[result[1][kind] for result in results] for kind in range(kinds)]


class _Run:
    """One direction of one layer."""

    def __init__(self, step: Step, cell: Cell, value: Value, states: list[Value | None], place: int) -> None:
        self._call, self._cell = step.call, cell
        self._functions = [_ACTIVATIONS[name.lower()] for name in cell.activations]
        self._backwards = place == 1
        self._value = value
        hidden = step.whole("hidden_size")
        self._hidden = hidden
        self._of_state = self._weight(step, 2, place)
        bias = step.maybe(3)
        both = (None, None) if bias is None else step.constant(3)[place].chunk(2)
        self._state_bias = (
            None if both[1] is None else constant(both[1], trainable=True, name=bias.name if bias else "")
        )
        input_bias = (
            None if both[0] is None else constant(both[0], trainable=True, name=bias.name if bias else "")
        )
        self._inputs = self._call(functional.linear, value, self._weight(step, 1, place), input_bias)
        empty = self._call(torch.zeros, (value.extents[0], hidden), dtype=value.dtype)
        self._states = [
            empty if state is None else self._call(torch.select, state, 0, place) for state in states
        ]
        peep = step.constant(7)[place] if step.maybe(7) is not None else None
        self._peepholes = None if peep is None else [constant(part, trainable=True) for part in peep.chunk(3)]

    def _weight(self, step: Step, position: int, place: int) -> Value:
        weight = step.weight(position)
        return constant(weight.sample[place], trainable=True, name=weight.name)

    def through(self) -> tuple[Value, list[Value]]:
        """All steps, one after the other."""
        count, states, outputs = self._value.sizes[1], self._states, []
        for place in reversed(range(count)) if self._backwards else range(count):
            states = getattr(self, f"_{self._cell.kind.lower()}")(
                self._call(torch.select, self._inputs, 1, place), *states
            )
            outputs.append(states[0])
        ordered = outputs[::-1] if self._backwards else outputs
        return self._call(torch.stack, tuple(ordered), 1), states

    def _lstm(self, inputs: Value, hidden: Value, memory: Value) -> list[Value]:
        gate, candidate, shown = self._functions
        given = self._add(inputs, self._call(functional.linear, hidden, self._of_state, self._state_bias))
        entry, output, forget, new = self._call(torch.split, given, self._hidden, 1)
        if self._peepholes is not None:
            entry = self._add(entry, self._times(memory, self._peepholes[0]))
            forget = self._add(forget, self._times(memory, self._peepholes[2]))
        kept = self._times(self._call(gate, self._clipped(forget)), memory)
        added = self._times(self._call(gate, self._clipped(entry)), self._call(candidate, self._clipped(new)))
        memory = self._add(kept, added)
        if self._peepholes is not None:
            output = self._add(output, self._times(memory, self._peepholes[1]))
        return [self._times(self._call(gate, self._clipped(output)), self._call(shown, memory)), memory]

    def _gru(self, inputs: Value, hidden: Value) -> list[Value]:
        gate, candidate = self._functions
        sizes = [2 * self._hidden, self._hidden]
        weight, weight_new = self._call(torch.split, self._of_state, sizes, 0)
        bias, bias_new = (None, None)
        if self._state_bias is not None:
            bias, bias_new = self._call(torch.split, self._state_bias, sizes, 0)
        first, new = self._call(torch.split, inputs, sizes, 1)
        gates = self._add(first, self._call(functional.linear, hidden, weight, bias))
        update, reset = self._call(torch.split, self._call(gate, self._clipped(gates)), self._hidden, 1)
        if self._cell.reset_after:
            remembered = self._times(reset, self._call(functional.linear, hidden, weight_new, bias_new))
        else:
            remembered = self._call(functional.linear, self._times(reset, hidden), weight_new, bias_new)
        new = self._call(candidate, self._clipped(self._add(new, remembered)))
        # (1 - update) · new + update · hidden
        return [self._add(new, self._times(update, self._call(operator.sub, hidden, new)))]

    def _rnn(self, inputs: Value, hidden: Value) -> list[Value]:
        given = self._add(inputs, self._call(functional.linear, hidden, self._of_state, self._state_bias))
        return [self._call(self._functions[0], self._clipped(given))]

    def _clipped(self, value: Value) -> Value:
        clip = self._cell.clip
        return self._call(torch.clamp, value, -clip, clip) if clip else value

    def _add(self, first: Value, second: Value) -> Value:
        result: Value = self._call(operator.add, first, second)
        return result

    def _times(self, first: Value, second: Value) -> Value:
        result: Value = self._call(operator.mul, first, second)
        return result
