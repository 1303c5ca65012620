"""How each ONNX operator is said in PyTorch: a small file per family, a function or a row per operator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nnstudio.importing.onnx.operators import (
    activation,
    arithmetic,
    arranging,
    choosing,
    comparison,
    convolution,
    dense,
    losses,
    normalisation,
    pooling,
    recurrent,
    reduction,
    resizing,
    sampling,
    scattering,
    shaping,
    sizes,
    spectrum,
)
from nnstudio.importing.onnx.step import Step

FAMILIES = (
    activation,
    arithmetic,
    arranging,
    choosing,
    comparison,
    convolution,
    dense,
    losses,
    normalisation,
    pooling,
    recurrent,
    reduction,
    resizing,
    sampling,
    scattering,
    shaping,
    sizes,
    spectrum,
)

OPERATORS: Mapping[str, Callable[[Step], Any]] = {
    name: translation for family in FAMILIES for name, translation in family.OPERATORS.items()
}
