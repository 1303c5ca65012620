"""Frequencies of signals, and the windows they are looked at through."""

from __future__ import annotations

import operator
from collections.abc import Callable
from math import pi
from typing import Any

import torch
from torch import Tensor

from nnstudio.importing.onnx.operators.operands import number
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.tensors import dtype_of
from nnstudio.importing.onnx.values import Value, constant

_MOST_POINTS = 1 << 20


def _fourier(step: Step) -> Any:
    """Real and imaginary parts stand in the last axis, which has size 1 for real signals."""
    value = step.value(0)
    given = step.whole("axis", 1) if step.opset < 20 else int(number(step, 2)) if step.maybe(2) else -2
    axis = value.axis(given)
    length = int(number(step, 1)) if step.maybe(1) is not None else None
    onesided, inverse = bool(step.whole("onesided", 0)), bool(step.whole("inverse", 0))
    if value.sizes[-1] == 1:
        signal = step.call(torch.squeeze, value, value.rank - 1)
    elif value.sizes[-1] == 2:
        signal = step.call(torch.view_as_complex, value)
    else:
        raise UnclearError("its last axis holds neither real nor complex numbers")
    if onesided and inverse:
        return step.call(torch.unsqueeze, step.call(torch.fft.irfft, signal, length, axis), value.rank - 1)
    function = torch.fft.rfft if onesided else torch.fft.ifft if inverse else torch.fft.fft
    return step.call(torch.view_as_real, step.call(function, signal, length, axis))


def _short_time(step: Step) -> Any:
    value, each = step.value(0), int(number(step, 1))
    window = step.maybe(2)
    length = int(number(step, 3)) if step.maybe(3) is not None else window.sizes[0] if window else 0
    if value.rank != 3 or value.sizes[-1] not in (1, 2) or length < 1:
        raise UnclearError("its last axis holds neither real nor complex numbers")
    real = value.sizes[-1] == 1
    signal = step.call(torch.squeeze, value, 2) if real else step.call(torch.view_as_complex, value)
    frames = step.call(torch.Tensor.unfold, signal, 1, length, each)
    frames = frames if window is None else step.call(operator.mul, frames, window)
    onesided = real and bool(step.whole("onesided", 1))
    return step.call(torch.view_as_real, step.call(torch.fft.rfft if onesided else torch.fft.fft, frames))


def _window(shape: Callable[[Tensor], Tensor]) -> Callable[[Step], Any]:
    """A window function; periodic ones leave out the last point, which would be the first again."""

    def translate(step: Step) -> Value:
        size = int(number(step, 0))
        if not 0 < size <= _MOST_POINTS:
            raise UnclearError("the result would be too large, or nothing")
        steps = size if step.whole("periodic", 1) else max(size - 1, 1)
        turns = torch.arange(size, dtype=torch.float64) * 2 * pi / steps
        return constant(shape(turns).to(dtype_of(step.whole("output_datatype", 1))))

    return translate


def _hann(turns: Tensor) -> Tensor:
    return 0.5 - 0.5 * torch.cos(turns)


def _hamming(turns: Tensor) -> Tensor:
    return 25 / 46 - 21 / 46 * torch.cos(turns)


def _blackman(turns: Tensor) -> Tensor:
    return 0.42 - 0.5 * torch.cos(turns) + 0.08 * torch.cos(2 * turns)


def _mel(step: Step) -> Any:
    """Triangles that are equally wide on the mel scale, ``2595 · log10(1 + f / 700)``, one per column."""
    bins, length, rate = (int(number(step, position)) for position in range(3))
    low, high = (torch.tensor(float(number(step, position)), dtype=torch.float64) for position in (3, 4))
    if not (0 < bins <= 4096 and 0 < length <= _MOST_POINTS and rate > 0):
        raise UnclearError("the result would be too large, or nothing")
    ends = [2595 * torch.log10(1 + frequency / 700) for frequency in (low, high)]
    mels = ends[0] + torch.arange(bins + 2, dtype=torch.float64) * (ends[1] - ends[0]) / (bins + 2)
    corners = ((length + 1) * 700 * (10 ** (mels / 2595) - 1) / rate).floor().to(torch.int64).tolist()
    weights = torch.zeros(length // 2 + 1, bins, dtype=torch.float64)
    for place in range(bins):
        lower, center, upper = corners[place : place + 3]
        if center == lower:
            weights[center, place] = 1
        for row in range(lower, center + 1 if center > lower else lower):
            weights[row, place] = (row - lower) / (center - lower)
        for row in range(center, upper if upper > center else center):
            weights[row, place] = (upper - row) / (upper - center)
    return constant(weights.to(dtype_of(step.whole("output_datatype", 1))))


OPERATORS = {
    "DFT": _fourier,
    "STFT": _short_time,
    "HannWindow": _window(_hann),
    "HammingWindow": _window(_hamming),
    "BlackmanWindow": _window(_blackman),
    "MelWeightMatrix": _mel,
}
