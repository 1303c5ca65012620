"""Mathematics number by number."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from typing import Any

import torch

from nnstudio.importing.onnx.operators.operands import operand, operands, tensor_first
from nnstudio.importing.onnx.operators.recognised import affine, normalisation, product
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.tensors import dtype_of, real
from nnstudio.importing.onnx.values import Value


def _each(function: Callable[..., Any]) -> Callable[[Step], Any]:
    return lambda step: step.call(function, step.value(0))


def _pairwise(function: Callable[..., Any]) -> Callable[[Step], Any]:
    return lambda step: step.call(function, *operands(step))


def _add(step: Step) -> Any:
    """Adding nothing is left out: files do so where a mask could be, and hides nothing."""
    for value, added in ((step.value(0), step.value(1)), (step.value(1), step.value(0))):
        nothing = added.constant and not added.trainable and not bool(added.sample.any())
        if nothing and torch.broadcast_shapes(value.sizes, added.sizes) == value.sample.shape:
            return value
    return affine(step) or _pairwise(operator.add)(step)


def _multiply(step: Step) -> Any:
    return normalisation(step) or product(step) or _pairwise(operator.mul)(step)


def _divide(step: Step) -> Any:
    """Whole numbers are divided without a rest, towards zero."""
    first, second = operands(step)
    dtype = step.value(0).dtype
    if dtype.is_floating_point or dtype.is_complex:
        return step.call(operator.truediv, first, second)
    return step.call(torch.div, *tensor_first(step), rounding_mode="trunc")


def _power(step: Step) -> Any:
    """The result has the type of the base, whatever the exponent is."""
    base, exponent = step.value(0), step.value(1)
    result = step.call(torch.pow, operand(base, exponent), operand(exponent, base))
    return result if result.dtype == base.dtype else step.call(torch.Tensor.to, result, base.dtype)


def _modulo(step: Step) -> Any:
    return step.call(torch.fmod if step.whole("fmod", 0) else torch.remainder, *tensor_first(step))


def _shift(step: Step) -> Any:
    left = step.text("direction") == "LEFT"
    return step.call(torch.bitwise_left_shift if left else torch.bitwise_right_shift, *tensor_first(step))


def _of_all(function: Callable[..., Any], plain: bool = False) -> Callable[[Step], Any]:
    """Operators that take any number of inputs."""

    def translate(step: Step) -> Any:
        values = [step.value(position) for position in range(len(step.inputs))]
        if not plain:
            return reduce(lambda first, second: step.call(function, first, second), values)
        return reduce(
            lambda first, second: step.call(function, operand(first, second), operand(second, first)), values
        )

    return translate


def _mean(step: Step) -> Any:
    total: Value = _of_all(operator.add, plain=True)(step)
    return total if len(step.inputs) == 1 else step.call(operator.truediv, total, len(step.inputs))


def _infinite(step: Step) -> Any:
    value = step.value(0)
    up, down = step.whole("detect_positive", 1), step.whole("detect_negative", 1)
    if up and down:
        return step.call(torch.isinf, value)
    if up or down:
        return step.call(torch.isposinf if up else torch.isneginf, value)
    return step.call(torch.zeros_like, value, dtype=torch.bool)


def _running(function: Callable[..., Any], nothing: float) -> Callable[[Step], Any]:
    """Sums or products up to every place along an axis; `nothing` stands before the first."""

    def translate(step: Step) -> Any:
        value = step.value(0)
        axis = value.axis(int(step.constant(1)))
        backwards = step.whole("reverse", 0)
        result = step.call(torch.flip, value, (axis,)) if backwards else value
        result = step.call(function, result, axis)
        result = result if result.dtype == value.dtype else step.call(torch.Tensor.to, result, value.dtype)
        if step.whole("exclusive", 0):
            padding = [0, 0] * (value.rank - 1 - axis) + [1, -1]
            result = step.call(torch.nn.functional.pad, result, padding, "constant", nothing)
        return step.call(torch.flip, result, (axis,)) if backwards else result

    return translate


def _determinant(step: Step) -> Any:
    return step.call(torch.linalg.det, step.value(0))


def _bitcast(step: Step) -> Any:
    dtype = dtype_of(step.whole("to"))
    if dtype.itemsize != step.value(0).dtype.itemsize or dtype != real(dtype):
        raise UnclearError("it reads numbers as those of a type that is not known here")
    return step.call(torch.Tensor.view, step.value(0), dtype)


_EACH: dict[str, Callable[..., Any]] = {
    "Abs": torch.abs, "Acos": torch.acos, "Acosh": torch.acosh, "Asin": torch.asin, "Asinh": torch.asinh,
    "Atan": torch.atan, "Atanh": torch.atanh, "Ceil": torch.ceil, "Cos": torch.cos, "Cosh": torch.cosh,
    "Erf": torch.erf, "Exp": torch.exp, "Floor": torch.floor, "IsNaN": torch.isnan, "Log": torch.log,
    "Neg": torch.neg, "Reciprocal": torch.reciprocal, "Round": torch.round, "Sign": torch.sign,
    "Sin": torch.sin, "Sinh": torch.sinh, "Sqrt": torch.sqrt, "Tan": torch.tan,
    "BitwiseNot": torch.bitwise_not,
}  # fmt: skip
_PAIRWISE = {
    "Sub": operator.sub, "BitwiseAnd": torch.bitwise_and, "BitwiseOr": torch.bitwise_or,
    "BitwiseXor": torch.bitwise_xor,
}  # fmt: skip

OPERATORS = {
    **{name: _each(function) for name, function in _EACH.items()},
    **{name: _pairwise(function) for name, function in _PAIRWISE.items()},
    "Add": _add,
    "Mul": _multiply,
    "Div": _divide,
    "Pow": _power,
    "Mod": _modulo,
    "BitShift": _shift,
    "Max": _of_all(torch.maximum),
    "Min": _of_all(torch.minimum),
    "Sum": _of_all(operator.add, plain=True),
    "Mean": _mean,
    "IsInf": _infinite,
    "CumSum": _running(torch.cumsum, 0),
    "CumProd": _running(torch.cumprod, 1),
    "Det": _determinant,
    "BitCast": _bitcast,
}
