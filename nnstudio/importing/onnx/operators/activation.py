"""Activations."""

from __future__ import annotations

import operator
from collections.abc import Callable
from math import isclose
from typing import Any

import torch
from torch import nn

from nnstudio.importing.onnx.operators.operands import number
from nnstudio.importing.onnx.step import Step, UnclearError

functional = nn.functional

_SELU = (1.67326319217681884765625, 1.05070102214813232421875)


def _plain(function: Callable[..., Any]) -> Callable[[Step], Any]:
    return lambda step: step.call(function, step.value(0))


def _shaped(function: Callable[..., Any], setting: str, default: float) -> Callable[[Step], Any]:
    """An activation with one number that bends it."""
    return lambda step: step.call(function, step.value(0), step.number(setting, default))


def _selu(step: Step) -> Any:
    alpha, gamma = step.number("alpha", _SELU[0]), step.number("gamma", _SELU[1])
    value = step.value(0)
    if isclose(alpha, _SELU[0], rel_tol=1e-6) and isclose(gamma, _SELU[1], rel_tol=1e-6):
        return step.call(functional.selu, value)
    return step.call(operator.mul, step.call(functional.elu, value, alpha), gamma)


def _hard_sigmoid(step: Step) -> Any:
    alpha, beta = step.number("alpha", 0.2), step.number("beta", 0.5)
    value = step.value(0)
    if isclose(alpha, 1 / 6, rel_tol=1e-6) and beta == 0.5:
        return step.call(functional.hardsigmoid, value)
    sloped = step.call(operator.add, step.call(operator.mul, value, alpha), beta)
    return step.call(torch.clamp, sloped, 0.0, 1.0)


def _thresholded(step: Step) -> Any:
    return step.call(functional.threshold, step.value(0), step.number("alpha", 1.0), 0.0)


def _shrink(step: Step) -> Any:
    """Nothing near zero; what is farther away moves towards it."""
    value, edge, bias = step.value(0), step.number("lambd", 0.5), step.number("bias", 0.0)
    if value.dtype.is_floating_point and bias == 0.0:
        return step.call(functional.hardshrink, value, edge)
    if value.dtype.is_floating_point and bias == edge:
        return step.call(functional.softshrink, value, edge)
    signs = step.call(torch.sign, value)
    moved = step.call(operator.sub, value, step.call(operator.mul, signs, bias))
    far = step.call(torch.gt, step.call(torch.abs, value), edge)
    return step.call(torch.Tensor.to, step.call(operator.mul, moved, far), value.dtype)


def _swish(step: Step) -> Any:
    value, alpha = step.value(0), step.number("alpha", 1.0)
    if alpha == 1.0:
        return step.call(functional.silu, value)
    gate = step.call(torch.sigmoid, step.call(operator.mul, value, alpha))
    return step.call(operator.mul, value, gate)


def _gelu(step: Step) -> Any:
    return step.call(functional.gelu, step.value(0), approximate=step.text("approximate", "none"))


def _clip(step: Step) -> Any:
    """Older files give the limits as settings, newer ones as inputs."""
    if step.opset < 11:
        low = step.number("min") if step.has("min") else None
        high = step.number("max") if step.has("max") else None
    else:
        low = None if step.maybe(1) is None else number(step, 1)
        high = None if step.maybe(2) is None else number(step, 2)
    value = step.value(0)
    if low is None and high is None:
        return value
    if low == 0 and high == 6 and value.dtype.is_floating_point:
        return step.call(functional.relu6, value)
    if low is not None and high is not None and low > high:
        return step.call(torch.full_like, value, high)
    return step.call(torch.clamp, value, min=low, max=high)


def _prelu(step: Step) -> Any:
    """One learned slope, or one for every channel."""
    value, slope = step.value(0), step.value(1)
    sizes = slope.sizes
    channels = value.rank > 1 and sizes == (value.sizes[1],) + (1,) * (value.rank - 2)
    if slope.constant and slope.dtype.is_floating_point and (channels or slope.sample.numel() == 1):
        count = slope.sample.numel()
        weights = {"weight": slope.sample.reshape(-1)}
        return step.sketch.module(lambda: nn.PReLU(count), weights, None, value)
    bent = step.call(operator.mul, value, slope)
    return step.call(torch.where, step.call(torch.ge, value, 0), value, bent)


def _softmax(function: Callable[..., Any]) -> Callable[[Step], Any]:
    """Before version 13 all axes from the given one on were taken together."""

    def translate(step: Step) -> Any:
        value = step.value(0)
        axis = value.axis(step.whole("axis", -1 if step.opset >= 13 else 1))
        if step.opset >= 13 or axis == value.rank - 1:
            behind = value.rank - axis
            (value,), back = step.batch_first([value], behind)
            return back(step.call(function, value, value.rank - behind))
        flat = step.call(torch.flatten, value, axis)
        return step.call(torch.reshape, step.call(function, flat, axis), value.extents)

    return translate


def _hardmax(step: Step) -> Any:
    """One at the largest entry, nothing elsewhere."""
    value = step.value(0)
    axis = value.axis(step.whole("axis", -1 if step.opset >= 13 else 1))
    if step.opset < 13 and axis != value.rank - 1:
        raise UnclearError("it takes several axes as one")
    largest = step.call(torch.argmax, value, axis, keepdim=True)
    return step.call(torch.scatter, step.call(torch.zeros_like, value), axis, largest, 1.0)


_PLAIN = {
    "HardSwish": functional.hardswish, "Mish": functional.mish, "Relu": torch.relu, "Sigmoid": torch.sigmoid,
    "Softplus": functional.softplus, "Softsign": functional.softsign, "Tanh": torch.tanh,
}  # fmt: skip

OPERATORS = {
    **{name: _plain(function) for name, function in _PLAIN.items()},
    "Celu": _shaped(functional.celu, "alpha", 1.0),
    "Clip": _clip,
    "Elu": _shaped(functional.elu, "alpha", 1.0),
    "Gelu": _gelu,
    "Hardmax": _hardmax,
    "HardSigmoid": _hard_sigmoid,
    "LeakyRelu": _shaped(functional.leaky_relu, "alpha", 0.01),
    "LogSoftmax": _softmax(torch.log_softmax),
    "PRelu": _prelu,
    "Selu": _selu,
    "Shrink": _shrink,
    "Softmax": _softmax(torch.softmax),
    "Swish": _swish,
    "ThresholdedRelu": _thresholded,
}
