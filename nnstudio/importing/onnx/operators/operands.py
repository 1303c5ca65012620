"""How values enter a call: single numbers of the file as plain numbers."""

from __future__ import annotations

from typing import Any

import torch

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value


def operand(value: Value, other: Value) -> Any:
    """The value, or a plain number where it is one number of the file and changes no sizes of the other."""
    if not value.known or other.known or value.sample.numel() != 1 or value.rank > other.rank:
        return value
    if value.dtype == torch.bool or value.dtype.is_complex:
        return value
    small, large = (sample.item() for sample in value.samples)
    if small == large or value.constant:
        return small
    return Extent.of(int(small), int(large)) if isinstance(small, int) else value


def operands(step: Step) -> tuple[Any, Any]:
    """The two inputs of an operator that works number by number."""
    first, second = step.value(0), step.value(1)
    return operand(first, second), operand(second, first)


def tensor_first(step: Step) -> tuple[Any, Any]:
    """The same for functions whose first input has to be a tensor."""
    first, second = step.value(0), step.value(1)
    return first, operand(second, first)


def number(step: Step, position: int) -> float | int | bool:
    """An input that is one number of the file."""
    tensor = step.constant(position)
    if tensor.numel() != 1:
        raise UnclearError("input {number} has to be one number", number=position + 1)
    result: float | int | bool = tensor.item()
    return result
