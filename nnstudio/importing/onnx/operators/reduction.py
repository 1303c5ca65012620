"""Sums, means and largest entries along axes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from nnstudio.importing.onnx.step import Step
from nnstudio.importing.onnx.values import Value

Reduce = Callable[[Step, Value, tuple[int, ...], bool], Any]


def _reduced(reduce: Reduce) -> Callable[[Step], Any]:
    """All axes unless some are named; with a setting of newer files none at all."""

    def translate(step: Step) -> Any:
        value = step.value(0)
        given = step.axes() or []
        if not given and step.whole("noop_with_empty_axes", 0):
            return value if step.operator in _NOTHING_TO_DO else reduce(step, value, (), True)
        axes = tuple(sorted({value.axis(axis) for axis in given})) or tuple(range(value.rank))
        return reduce(step, value, axes, bool(step.whole("keepdims", 1)))

    return translate


def _total(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Value:
    if not axes:
        return value
    dtype = {} if value.dtype.is_floating_point else {"dtype": value.dtype}
    result: Value = step.call(torch.sum, value, axes, keepdim=keep, **dtype)
    return result


def _mean(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Value:
    if value.dtype.is_floating_point:
        result: Value = step.call(torch.mean, value, axes, keepdim=keep)
        return result
    mean = step.call(torch.mean, value, axes, keepdim=keep, dtype=torch.float64)
    whole: Value = step.call(torch.Tensor.to, step.call(torch.trunc, mean), value.dtype)
    return whole


def _extreme(function: Callable[..., Any], empty: float) -> Reduce:
    def reduce(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Any:
        if not axes:
            return value
        if all(value.sizes[axis] for axis in axes):
            return step.call(function, value, axes, keepdim=keep)
        sizes = [
            1 if axis in axes else size for axis, size in enumerate(value.extents) if keep or axis not in axes
        ]
        return step.call(torch.full, tuple(sizes), empty, dtype=value.dtype)

    return reduce


def _multiplied(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Any:
    for axis in reversed(axes):
        value = step.call(torch.prod, value, axis, keepdim=keep, dtype=value.dtype)
    return value


def _norm_one(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Any:
    return _total(step, step.call(torch.abs, value), axes, keep)


def _norm_two(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Any:
    if value.dtype.is_floating_point and axes:
        return step.call(torch.linalg.vector_norm, value, 2, axes, keepdim=keep)
    return step.call(torch.sqrt, _squares(step, value, axes, keep))


def _squares(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Any:
    return _total(step, step.call(torch.square, value), axes, keep)


def _logarithm(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Any:
    return step.call(torch.log, _total(step, value, axes, keep))


def _log_sum_exp(step: Step, value: Value, axes: tuple[int, ...], keep: bool) -> Any:
    return step.call(torch.logsumexp, value, axes, keepdim=keep) if axes else value


def _place(function: Callable[..., Any]) -> Callable[[Step], Any]:
    """Where the largest or smallest entry is: the first one, or the last one if asked."""

    def translate(step: Step) -> Any:
        value = step.value(0)
        axis = value.axis(step.whole("axis", 0))
        keep = bool(step.whole("keepdims", 1))
        if not step.whole("select_last_index", 0):
            return step.call(function, value, axis, keepdim=keep)
        backwards = step.call(function, step.call(torch.flip, value, (axis,)), axis, keepdim=keep)
        return step.call(torch.rsub, backwards, value.sizes[axis] - 1)

    return translate


_NOTHING_TO_DO = {"ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin", "ReduceProd", "ReduceLogSumExp"}

OPERATORS = {
    "ReduceSum": _reduced(_total),
    "ReduceMean": _reduced(_mean),
    "ReduceMax": _reduced(_extreme(torch.amax, float("-inf"))),
    "ReduceMin": _reduced(_extreme(torch.amin, float("inf"))),
    "ReduceProd": _reduced(_multiplied),
    "ReduceL1": _reduced(_norm_one),
    "ReduceL2": _reduced(_norm_two),
    "ReduceSumSquare": _reduced(_squares),
    "ReduceLogSum": _reduced(_logarithm),
    "ReduceLogSumExp": _reduced(_log_sum_exp),
    "ArgMax": _place(torch.argmax),
    "ArgMin": _place(torch.argmin),
}
