"""Products of matrices."""

from __future__ import annotations

import operator
import re
from typing import Any

import torch
from torch import nn

from nnstudio.importing.onnx.operators.heads import attention
from nnstudio.importing.onnx.operators.operands import operand
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value


def _product(step: Step) -> Any:
    """With a matrix of weights on the right it is a Linear without bias."""
    value, matrix = step.value(0), step.value(1)
    if _weights(matrix) and not value.known and value.rank > 1:
        return _linear(step, value, matrix, matrix.sample.T, None)
    if value.rank == matrix.rank > 2 and value.extents[:-2] == matrix.extents[:-2]:
        (value, matrix), back = step.batch_first([value, matrix], 2)
        return back(step.call(torch.matmul, value, matrix))
    return step.call(torch.matmul, value, matrix)


def _general(step: Step) -> Any:
    """``alpha · A · B + beta · C``, where A and B may be turned."""
    value, matrix, added = step.value(0), step.value(1), step.maybe(2)
    alpha, beta = step.number("alpha", 1.0), step.number("beta", 1.0)
    turned = bool(step.whole("transB", 0))
    if step.whole("transA", 0):
        value = step.rearranged(value, (1, 0))
    if _weights(matrix) and not value.known and (added is None or (added.constant and added.rank <= 1)):
        weight = matrix.sample if turned else matrix.sample.T
        bias = None if added is None else added.sample.expand(weight.shape[0]) * beta
        return _linear(step, value, matrix, weight * alpha if alpha != 1 else weight, bias)
    if turned:
        matrix = step.rearranged(matrix, (1, 0))
    result = step.call(torch.matmul, value, matrix)
    result = result if alpha == 1 else step.call(operator.mul, result, _like(alpha, result))
    if added is None:
        return result
    added = added if beta == 1 else step.call(operator.mul, added, _like(beta, added))
    return step.call(operator.add, result, operand(added, result))


def _linear(step: Step, value: Value, matrix: Value, weight: torch.Tensor, bias: torch.Tensor | None) -> Any:
    height, width = weight.shape
    weights = {"weight": weight} | ({"bias": bias} if bias is not None else {})
    added = step.maybe(2)
    key = step.key(matrix, *([added] if added is not None else []), step.attributes)
    (value,), back = step.batch_first([value], 1)
    recognised = attention(step, value, weight, bias)
    if recognised is not None:
        return back(recognised)
    return back(step.sketch.module(lambda: nn.Linear(width, height, bias is not None), weights, key, value))


def _weights(matrix: Value) -> bool:
    return matrix.constant and matrix.rank == 2 and matrix.dtype.is_floating_point


def _like(number: float, value: Value) -> float | int:
    return number if value.dtype.is_floating_point else int(number)


def _einsum(step: Step) -> Any:
    equation = re.sub(r"\s", "", step.text("equation"))
    if not re.fullmatch(r"[A-Za-z.,]*(->[A-Za-z.]*)?", equation):
        raise UnclearError("its setting {name} has an unknown value", name="equation")
    return step.call(torch.einsum, equation, *(step.value(place) for place in range(len(step.inputs))))


OPERATORS = {"MatMul": _product, "Gemm": _general, "Einsum": _einsum}
