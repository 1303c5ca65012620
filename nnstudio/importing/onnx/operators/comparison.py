"""Yes or no, number by number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from nnstudio.importing.onnx.operators.operands import tensor_first
from nnstudio.importing.onnx.step import Step


def _compared(function: Callable[..., Any]) -> Callable[[Step], Any]:
    return lambda step: step.call(function, *tensor_first(step))


def _not(step: Step) -> Any:
    return step.call(torch.logical_not, step.value(0))


def _where(step: Step) -> Any:
    """The first value where the condition holds, else the second; a known condition may decide at once."""
    condition, values = step.value(0), (step.value(2), step.value(1))
    if condition.constant and condition.sample.numel():
        chosen = values[bool(condition.sample.flatten()[0])]
        same = bool((condition.sample == condition.sample.flatten()[0]).all())
        widest = torch.broadcast_shapes(*(value.sizes for value in (condition, *values)))
        if same and chosen.sizes == tuple(widest):
            return chosen
    return step.call(torch.where, step.value(0), step.value(1), step.value(2))


OPERATORS = {
    "Equal": _compared(torch.eq),
    "Greater": _compared(torch.gt),
    "GreaterOrEqual": _compared(torch.ge),
    "Less": _compared(torch.lt),
    "LessOrEqual": _compared(torch.le),
    "And": _compared(torch.logical_and),
    "Or": _compared(torch.logical_or),
    "Xor": _compared(torch.logical_xor),
    "Not": _not,
    "Where": _where,
}
