"""Normalisation.

Weights that are equal stand in a file once, and those of fresh normalisations are all alike: so each gets
its own.
"""

from __future__ import annotations

import operator
from typing import Any

import torch
from torch import Tensor, nn

from nnstudio.importing.onnx.operators.windows import by_rank
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.values import Value

functional = nn.functional


def _batch(step: Step) -> Any:
    value = step.value(0)
    if step.whole("training_mode", 0) or step.whole("spatial", 1) == 0 or any(map(step.wants, (1, 2))):
        raise UnclearError("it is meant for training")
    parts = [step.weight(position) for position in (1, 2, 3, 4)]
    scale, shift, mean, variance = (part.sample for part in parts)
    epsilon, momentum = step.number("epsilon", 1e-5), 1 - step.number("momentum", 0.9)
    kind = by_rank(max(value.rank - 2, 1), nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)
    weights = {
        "weight": scale,
        "bias": shift,
        "running_mean": mean.clone(),
        "running_var": variance.clone(),
        "num_batches_tracked": torch.tensor(0),
    }
    features = value.sizes[1]
    return step.sketch.module(lambda: kind(features, epsilon, momentum), weights, None, value)


def _instance(step: Step) -> Any:
    value, scale, shift = step.value(0), step.weight(1), step.weight(2)
    if not 3 <= value.rank <= 5:
        raise UnclearError("it does not work on sequences, images or volumes")
    kind = by_rank(value.rank - 2, nn.InstanceNorm1d, nn.InstanceNorm2d, nn.InstanceNorm3d)
    features, epsilon = value.sizes[1], step.number("epsilon", 1e-5)
    weights = {"weight": scale.sample, "bias": shift.sample}
    return step.sketch.module(lambda: kind(features, epsilon, affine=True), weights, None, value)


def _layer(step: Step) -> Any:
    value, scale, shift = step.value(0), step.value(1), step.maybe(2)
    axis = value.axis(step.whole("axis", -1))
    epsilon = step.number("epsilon", 1e-5)
    sizes = value.sizes[axis:]
    fits = (
        scale.constant
        and scale.sizes == sizes
        and (shift is None or (shift.constant and shift.sizes == sizes))
    )
    if fits and axis > 0 and not step.wants(1) and not step.wants(2):
        weights = {"weight": scale.sample} | ({"bias": shift.sample} if shift is not None else {})
        bias = shift is not None
        (value,), back = step.batch_first([value], len(sizes))
        return back(step.sketch.module(lambda: nn.LayerNorm(sizes, epsilon, bias=bias), weights, None, value))
    axes = tuple(range(axis, value.rank))
    mean = step.call(torch.mean, value, axes, keepdim=True)
    apart = step.call(operator.sub, value, mean)
    variance = step.call(torch.mean, step.call(operator.mul, apart, apart), axes, keepdim=True)
    inverse = step.call(torch.rsqrt, step.call(operator.add, variance, epsilon))
    result = step.call(operator.mul, step.call(operator.mul, apart, inverse), scale)
    return (result if shift is None else step.call(operator.add, result, shift)), mean, inverse


def _root_mean_square(step: Step) -> Any:
    value, scale = step.value(0), step.value(1)
    axis = value.axis(step.whole("axis", -1))
    epsilon = step.number("epsilon", 1e-5)
    sizes = value.sizes[axis:]
    if scale.constant and scale.sizes == sizes and axis > 0:
        weights = {"weight": scale.sample}
        return step.sketch.module(
            lambda: nn.RMSNorm(sizes, epsilon), weights, step.key(scale, epsilon), value
        )
    axes = tuple(range(axis, value.rank))
    power = step.call(torch.mean, step.call(operator.mul, value, value), axes, keepdim=True)
    inverse = step.call(torch.rsqrt, step.call(operator.add, power, epsilon))
    return step.call(operator.mul, step.call(operator.mul, value, inverse), scale)


def _group(step: Step) -> Any:
    """Up to version 20 there was one scale for every group, since then one for every channel."""
    value, scale, shift = step.value(0), step.weight(1), step.weight(2)
    groups, channels = step.whole("num_groups"), value.sizes[1]

    def spread(given: Tensor) -> Tensor:
        return given if given.numel() == channels else given.repeat_interleave(channels // groups)

    weights = {"weight": spread(scale.sample), "bias": spread(shift.sample)}
    epsilon = step.number("epsilon", 1e-5)
    return step.sketch.module(lambda: nn.GroupNorm(groups, channels, epsilon), weights, None, value)


def _local_response(step: Step) -> Any:
    """With an even size PyTorch looks one channel further back, ONNX one further ahead."""
    value, size = step.value(0), step.whole("size")
    alpha, beta, bias = step.number("alpha", 1e-4), step.number("beta", 0.75), step.number("bias", 1.0)
    if size % 2:
        return step.call(functional.local_response_norm, value, size, alpha, beta, bias)
    turned = step.call(torch.flip, value, (1,))
    result = step.call(functional.local_response_norm, turned, size, alpha, beta, bias)
    return step.call(torch.flip, result, (1,))


def _length(step: Step) -> Any:
    """Divides by the length along an axis; where there is nothing it stays nothing."""
    value, axis = step.value(0), step.whole("axis", -1)
    power = step.whole("p", 2)
    if power not in (1, 2):
        raise UnclearError("its setting {name} has an unknown value", name="p")
    return step.call(functional.normalize, value, float(power), value.axis(axis))


def _mean_variance(step: Step) -> Any:
    value = step.value(0)
    axes = tuple(step.wholes("axes", [0, 2, 3]))
    mean = step.call(torch.mean, value, axes, keepdim=True)
    apart = step.call(operator.sub, value, mean)
    spread = step.call(
        torch.sqrt, step.call(torch.mean, step.call(operator.mul, apart, apart), axes, keepdim=True)
    )
    return step.call(operator.truediv, apart, step.call(operator.add, spread, 1e-9))


def _dropout(step: Step) -> Any:
    """Nothing while the network answers; kept for the next training."""
    value: Value = step.value(0)
    ratio = step.number("ratio", 0.5)
    if step.opset >= 12 and step.maybe(1) is not None:
        ratio = float(step.constant(1))
    if step.maybe(2) is not None and bool(step.constant(2)) and ratio > 0:
        raise UnclearError("it is meant for training")
    if step.wants(1):
        return value, step.call(torch.ones_like, value, dtype=torch.bool)
    if value.known or not 0 < ratio < 1:
        return value
    (value,), back = step.batch_first([value], 0)
    return back(step.sketch.module(lambda: nn.Dropout(ratio), {}, None, value))


OPERATORS = {
    "BatchNormalization": _batch,
    "InstanceNormalization": _instance,
    "LayerNormalization": _layer,
    "RMSNormalization": _root_mean_square,
    "GroupNormalization": _group,
    "LRN": _local_response,
    "LpNormalization": _length,
    "MeanVarianceNormalization": _mean_variance,
    "Dropout": _dropout,
}
