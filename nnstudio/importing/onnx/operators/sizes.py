"""Sizes, constants and types: what is mostly known while the file is read."""

from __future__ import annotations

from typing import Any

import onnx
import torch

from nnstudio.importing.onnx.extents import Extent
from nnstudio.importing.onnx.operators.operands import number
from nnstudio.importing.onnx.step import Step, UnclearError, numbers
from nnstudio.importing.onnx.tensors import dtype_of, real, tensor_of
from nnstudio.importing.onnx.values import Value, constant


def _shape(step: Step) -> Any:
    value = step.value(0)
    start, end = step.whole("start", 0), step.whole("end", value.rank)
    pair = [torch.tensor(list(sample.shape)[start:end], dtype=torch.int64) for sample in value.samples]
    return Value((pair[0], pair[0] if torch.equal(*pair) else pair[1]))


def _size(step: Step) -> Any:
    small, large = (torch.tensor(sample.numel()) for sample in step.value(0).samples)
    return Value((small, small if torch.equal(small, large) else large))


def _constant(step: Step) -> Any:
    """Older files hold a tensor, newer ones plain numbers as well."""
    if step.has("value"):
        stored = step.attributes["value"]
        if not isinstance(stored, onnx.TensorProto):
            raise UnclearError("its setting {name} has the wrong type", name="value")
        tensor = tensor_of(stored)
        return constant(tensor, name=stored.name)
    for setting, dtype in (("value_float", torch.float32), ("value_int", torch.int64)):
        if step.has(setting):
            return constant(torch.tensor(step.attributes[setting], dtype=dtype))
        if step.has(f"{setting}s"):
            return constant(torch.tensor(step.attributes[f"{setting}s"], dtype=dtype))
    raise UnclearError("it holds neither numbers nor a tensor")


def _filled(step: Step) -> Any:
    """Equal numbers, in sizes that another node gives."""
    sizes = step.value(0)
    if not sizes.known:
        return step.constant(0)
    stored = step.attributes.get("value")
    fill = tensor_of(stored) if isinstance(stored, onnx.TensorProto) else torch.zeros(1)
    if fill.numel() != 1:
        raise UnclearError("its setting {name} has the wrong type", name="value")
    return step.call(torch.full, extents(step, 0), fill.item(), dtype=fill.dtype)


def extents(step: Step, position: int) -> tuple[Any, ...]:
    """An input that holds sizes: whole numbers, where some may follow the batch."""
    value = step.value(position)
    if not value.known:
        step.constant(position)
    return sizes_of(value)


def sizes_of(value: Value) -> tuple[Any, ...]:
    """The same for a value that is known."""
    pairs = zip(numbers(value.samples[0]), numbers(value.samples[1]), strict=True)
    return tuple(Extent.of(*pair) for pair in pairs)


def _range(step: Step) -> Any:
    values = [step.value(position) for position in range(3)]
    if not all(value.known and value.sample.numel() == 1 for value in values):
        for position in range(3):
            step.constant(position)
    dtype = values[0].dtype
    if not dtype.is_floating_point:
        return step.call(torch.arange, *(sizes_of(value)[0] for value in values), dtype=dtype)
    start, end, each = (float(number(step, position)) for position in range(3))
    if each == 0 or abs(end - start) / abs(each) > 1 << 24:
        raise UnclearError("it has no end")
    return step.call(torch.arange, start, end, each, dtype=dtype)


def _cast(step: Step) -> Any:
    return _as_type(step, step.value(0), dtype_of(step.whole("to")))


def _cast_like(step: Step) -> Any:
    return _as_type(step, step.value(0), step.value(1).dtype)


def _as_type(step: Step, value: Value, dtype: torch.dtype) -> Value:
    dtype = dtype if value.known else real(dtype)
    if value.dtype == dtype:
        return value
    result: Value = step.call(torch.Tensor.to, value, dtype)
    return result


def _identity(step: Step) -> Any:
    return step.value(0)


def _one_diagonal(step: Step) -> Any:
    """Ones on a diagonal, as large as the input."""
    value = step.value(0)
    dtype = dtype_of(step.whole("dtype")) if step.has("dtype") else value.dtype
    height, width = value.extents
    if not isinstance(height, int) or not isinstance(width, int):
        raise UnclearError("it mixes the samples of a batch")
    rows = step.call(torch.reshape, step.call(torch.arange, height), (height, 1))
    columns = step.call(torch.add, step.call(torch.arange, width), -step.whole("k", 0))
    return step.call(torch.Tensor.to, step.call(torch.eq, rows, columns), dtype)


OPERATORS = {
    "Shape": _shape,
    "Size": _size,
    "Constant": _constant,
    "ConstantOfShape": _filled,
    "Range": _range,
    "Cast": _cast,
    "CastLike": _cast_like,
    "Identity": _identity,
    "EyeLike": _one_diagonal,
}
