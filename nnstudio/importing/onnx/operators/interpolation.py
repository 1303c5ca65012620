"""How much every old place counts for a new one when an axis gets another length."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor

import torch
from torch import Tensor

from nnstudio.importing.onnx.step import UnclearError


@dataclass(frozen=True, slots=True)
class Manner:
    """The settings of a Resize that are the same for every axis."""

    mode: str
    places: str
    rounding: str
    antialias: bool
    exclude_outside: bool
    cubic: float


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis that gets another length; `region` is what of it is looked at, as shares of its length."""

    old: int
    new: int
    scale: float
    region: tuple[float, float] = (0.0, 1.0)

    def place(self, position: int, manner: Manner) -> float:
        """Where a new place lies among the old ones."""
        kind = manner.places
        if kind not in _PLACES:
            raise UnclearError(
                "its setting {name} has an unknown value", name="coordinate_transformation_mode"
            )
        return _PLACES[kind](self, position)


def _half_pixel(axis: Axis, position: int) -> float:
    return (position + 0.5) / axis.scale - 0.5


def _pytorch_half_pixel(axis: Axis, position: int) -> float:
    return _half_pixel(axis, position) if axis.new > 1 else 0.0


def _symmetric(axis: Axis, position: int) -> float:
    """As half pixels, around the middle of the image."""
    adjusted = axis.new / (axis.scale * axis.old)
    return axis.old / 2 * (1 - adjusted) + _half_pixel(axis, position)


def _corners(axis: Axis, position: int) -> float:
    return 0.0 if axis.new == 1 else position * (axis.old - 1) / (axis.scale * axis.old - 1)


def _asymmetric(axis: Axis, position: int) -> float:
    return position / axis.scale


def _region(axis: Axis, position: int) -> float:
    start, end = axis.region
    if axis.new == 1:
        return 0.5 * (start + end) * (axis.old - 1)
    return start * (axis.old - 1) + position * (end - start) * (axis.old - 1) / (axis.new - 1)


_PLACES: dict[str, Callable[[Axis, int], float]] = {
    "half_pixel": _half_pixel,
    "half_pixel_symmetric": _symmetric,
    "pytorch_half_pixel": _pytorch_half_pixel,
    "align_corners": _corners,
    "asymmetric": _asymmetric,
    "tf_crop_and_resize": _region,
}
_ROUNDING: dict[str, Callable[[float], int]] = {
    "round_prefer_floor": lambda place: ceil(place - 0.5),
    "round_prefer_ceil": lambda place: floor(place + 0.5),
    "floor": floor,
    "ceil": ceil,
}


def nearest(axis: Axis, manner: Manner) -> Tensor:
    """The one old place that every new place takes its number from."""
    if manner.rounding not in _ROUNDING:
        raise UnclearError("its setting {name} has an unknown value", name="nearest_mode")
    rounded = [_ROUNDING[manner.rounding](axis.place(place, manner)) for place in range(axis.new)]
    return torch.tensor(rounded, dtype=torch.int64).clamp(0, axis.old - 1)


def mixture(axis: Axis, manner: Manner) -> Tensor:
    """One row of weights per new place; places outside count for the outermost, or not at all."""
    if manner.mode not in ("linear", "cubic"):
        raise UnclearError("its setting {name} has an unknown value", name="mode")
    squeeze = min(axis.scale, 1.0) if manner.antialias else 1.0
    reach = ceil((1 if manner.mode == "linear" else 2) / squeeze)
    weights = torch.zeros(axis.new, axis.old, dtype=torch.float64)
    for new in range(axis.new):
        place = axis.place(new, manner)
        taps = range(floor(place) - reach + 1, floor(place) + reach + 1)
        counts = {tap: _weight((tap - place) * squeeze, manner) for tap in taps}
        if manner.exclude_outside:
            counts = {tap: count for tap, count in counts.items() if 0 <= tap < axis.old}
        total = sum(counts.values()) if manner.antialias or manner.exclude_outside else 1.0
        for tap, count in counts.items():
            weights[new, min(max(tap, 0), axis.old - 1)] += count / total
    return weights


def _weight(distance: float, manner: Manner) -> float:
    """Linear interpolation, or cubic convolution (Keys, 1981)."""
    away = abs(distance)
    if manner.mode == "linear":
        return max(0.0, 1.0 - away)
    bend = manner.cubic
    if away <= 1:
        return (bend + 2) * away**3 - (bend + 3) * away**2 + 1
    if away < 2:
        return bend * (away**3 - 5 * away**2 + 8 * away - 4)
    return 0.0


def outside(axis: Axis, manner: Manner) -> Tensor:
    """Which new places lie outside the old ones."""
    places = torch.tensor([axis.place(place, manner) for place in range(axis.new)])
    return (places < 0) | (places > axis.old - 1)
