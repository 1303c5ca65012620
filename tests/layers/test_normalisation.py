from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.normalisation import BatchNorm2d, ChannelNorm, GroupNorm, LayerNorm, RMSNorm
from nnstudio.layers.samplewise import InstanceNorm2d
from nnstudio.layers.scaling import LayerScale
from tests.layers.kit import assembled


def test_channel_norm_is_a_layer_norm_at_every_pixel() -> None:
    given = torch.randn(2, 6, 4, 5)
    found = assembled(ChannelNorm(affine=False), [Shape((6, 4, 5))]).module(given)["output"]
    mean, variance = given.mean(1, keepdim=True), given.var(1, keepdim=True, correction=0)
    torch.testing.assert_close(found, (given - mean) / (variance + 1e-5).sqrt())


def test_several_last_axes_are_taken_together() -> None:
    given = torch.randn(2, 3, 4, 5)
    layer = LayerNorm(axes=2, bias=False)
    found = assembled(layer, [Shape((3, 4, 5))]).module(given)["output"]
    assert torch.equal(found, functional.layer_norm(given, (4, 5), weight=torch.ones(4, 5)))
    assert measure(layer, [Shape((3, 4, 5))]).parameters == 20
    for kind in (LayerNorm, RMSNorm):
        with pytest.raises(LayerError) as refused:
            measure(kind(axes=3), [Shape((4, 5))])
        assert refused.value.code == "axes-missing"


def test_without_running_statistics_it_cannot_leave() -> None:
    assert not BatchNorm2d().onnx_refusal()
    assert "depends on the others" in BatchNorm2d(track_running_stats=False).onnx_refusal()


@pytest.mark.parametrize(
    ("layer", "shape", "code"),
    [
        (GroupNorm(num_groups=3), Shape((4, 8, 8)), "norm-groups-do-not-divide"),
        (GroupNorm(num_groups=4), Shape((4,)), "norm-of-one-number"),
        (InstanceNorm2d(), Shape((4, 1, 1)), "norm-of-one-number"),
    ],
)
def test_what_would_leave_nothing_is_refused(layer: Layer, shape: Shape, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [shape])
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("layer", "shape", "sizes"),
    [
        (LayerScale(), Shape((6, 4, 5)), (6, 1, 1)),
        (LayerScale(), Shape((6, 5)), (5,)),
        (LayerScale(), Shape((6, 5), ("channels", "steps")), (6, 1)),
        (LayerScale(dim=2), Shape((6, 4, 5)), (4, 1)),
    ],
)
def test_factors_lie_along_the_axis(layer: LayerScale, shape: Shape, sizes: tuple[int, ...]) -> None:
    module = assembled(layer, [shape]).module
    assert [tuple(weight.shape) for weight in module.parameters()] == [sizes]
    given = torch.randn(2, *shape.sizes)
    torch.testing.assert_close(module(given)["output"], given * 1e-6)
