"""Images read at places that the network computes."""

from __future__ import annotations

from typing import Any

from torch import nn

from nnstudio.importing.onnx.operators.sizes import extents
from nnstudio.importing.onnx.step import Step

functional = nn.functional

_MODES = {"linear": "bilinear", "cubic": "bicubic"}


def _grid_sample(step: Step) -> Any:
    mode = step.text("mode", "bilinear" if step.opset < 20 else "linear")
    return step.call(
        functional.grid_sample,
        step.value(0),
        step.value(1),
        _MODES.get(mode, mode),
        step.text("padding_mode", "zeros"),
        bool(step.whole("align_corners", 0)),
    )


def _affine_grid(step: Step) -> Any:
    value, sizes = step.value(0), extents(step, 1)
    if sizes[:1] == (step.sketch.samples,):
        sizes = (value.extents[0], *sizes[1:])
    return step.call(functional.affine_grid, value, sizes, bool(step.whole("align_corners", 0)))


OPERATORS = {"GridSample": _grid_sample, "AffineGrid": _affine_grid}
