from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import Softmax2d
from nnstudio.layers.gated import GEGLU, GLU, SwiGLU
from nnstudio.layers.hard import Hardtanh
from nnstudio.layers.rectified import CReLU, PReLU, RReLU
from tests.layers.kit import assembled


def run(layer: Layer, given: torch.Tensor) -> torch.Tensor:
    found: torch.Tensor = assembled(layer, [Shape(tuple(given.shape[1:]))]).module.eval()(given)["output"]
    return found


def test_the_second_half_is_the_gate() -> None:
    given = torch.randn(2, 6, 8)
    passing, gate = given.chunk(2, dim=1)
    assert torch.equal(run(GLU(dim=1), given), functional.glu(given, dim=1))
    assert torch.equal(run(SwiGLU(dim=1), given), passing * functional.silu(gate))
    assert torch.equal(run(GEGLU(dim=1), given), passing * functional.gelu(gate))


@pytest.mark.parametrize("kind", [GLU, SwiGLU, GEGLU])
def test_an_odd_axis_cannot_be_halved(kind: type[GLU]) -> None:
    with pytest.raises(LayerError) as refused:
        measure(kind(), [Shape((7,))])
    assert refused.value.code == "cannot-be-halved"
    assert "7" in str(refused.value)


def test_both_signs_are_kept() -> None:
    given = torch.randn(2, 3, 5)
    assert torch.equal(run(CReLU(dim=2), given), torch.cat((given.relu(), (-given).relu()), dim=2))


def test_slopes_are_learned_once_or_per_channel() -> None:
    image = [Shape((6, 4, 4))]
    assert measure(PReLU(), image).parameters == 1
    assert measure(PReLU(num_parameters="channels"), image).parameters == 6
    with pytest.raises(LayerError) as refused:
        measure(PReLU(num_parameters="channels"), [Shape(())])
    assert refused.value.code == "axis-missing"


def test_softmax_over_channels_adds_up_for_every_pixel() -> None:
    assert torch.allclose(run(Softmax2d(), torch.randn(2, 5, 3, 3)).sum(dim=1), torch.ones(2, 3, 3))


@pytest.mark.parametrize(
    ("layer", "code"),
    [
        (Hardtanh(min_val=1.0, max_val=1.0), "bounds-crossed"),
        (RReLU(lower=0.5, upper=0.25), "slopes-crossed"),
    ],
)
def test_bounds_that_cross_are_refused(layer: Layer, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [Shape((4,))])
    assert refused.value.code == code
