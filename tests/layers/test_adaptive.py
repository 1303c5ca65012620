from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from nnstudio.compiler.measure import measure
from nnstudio.layers import Layer, Shape
from nnstudio.layers.adaptive import (
    AdaptiveAvgPool3d,
    AdaptiveMaxPool1d,
    AdaptiveMaxPool2d,
    AdaptiveMaxPool3d,
    GlobalAvgPool,
    GlobalMaxPool,
)
from tests.layers.kit import assembled, tensors

SIZE = st.integers(1, 9)


@settings(max_examples=25, deadline=None)
@given(st.tuples(SIZE, SIZE, SIZE), st.tuples(SIZE, SIZE, SIZE))
def test_averages_of_volumes_are_those_of_pytorch(
    sizes: tuple[int, ...], wanted: tuple[int, int, int]
) -> None:
    shape = Shape((2, *sizes))
    (volume,) = tensors([shape], batch=2)
    found = assembled(AdaptiveAvgPool3d(output_size=wanted), [shape]).module(volume)["output"]
    torch.testing.assert_close(found, nn.AdaptiveAvgPool3d(wanted)(volume))


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from([1, 2, 3]), st.lists(SIZE, min_size=3, max_size=3), st.lists(SIZE, min_size=3, max_size=3)
)
def test_maxima_are_those_of_pytorch(rank: int, sizes: list[int], wanted: list[int]) -> None:
    layers: dict[int, type[Layer]] = {1: AdaptiveMaxPool1d, 2: AdaptiveMaxPool2d, 3: AdaptiveMaxPool3d}
    size = wanted[0] if rank == 1 else tuple(wanted[:rank])
    shape = Shape((2, *sizes[:rank]), ("channels", "steps") if rank == 1 else ())
    (numbers,) = tensors([shape], batch=2)
    found = assembled(layers[rank](output_size=size), [shape]).module(numbers)["output"]
    assert torch.equal(found, getattr(nn, f"AdaptiveMaxPool{rank}d")(size)(numbers))


@pytest.mark.parametrize(
    ("shape", "axes"),
    [
        (Shape((4, 5, 6)), (2, 3)),
        (Shape((4, 5, 6, 7)), (2, 3, 4)),
        (Shape((4, 5), ("channels", "steps")), (2,)),
        (Shape((4, 5), ("steps", "features")), (1,)),
    ],
)
def test_global_pooling_leaves_one_number_per_channel(shape: Shape, axes: tuple[int, ...]) -> None:
    (numbers,) = tensors([shape], batch=2)
    means = assembled(GlobalAvgPool(), [shape]).module(numbers)["output"]
    torch.testing.assert_close(means, numbers.mean(axes))
    assert torch.equal(assembled(GlobalMaxPool(), [shape]).module(numbers)["output"], numbers.amax(axes))
    measured = measure(GlobalMaxPool(), [shape]).outputs["output"]
    assert (measured.sizes, measured.axes) == (tuple(means.shape[1:]), ("features",))
