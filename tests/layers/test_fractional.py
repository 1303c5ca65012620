from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Shape
from nnstudio.layers.fractional import FractionalMaxPool2d, FractionalMaxPool3d
from tests.layers.kit import assembled, tensors

PICTURE = Shape((4, 9, 7))


def test_any_share_stays() -> None:
    assert measure(FractionalMaxPool2d(output_ratio=0.7), [PICTURE]).outputs["output"].sizes == (4, 6, 4)
    sized = FractionalMaxPool3d(output_size=(2, 3, 4))
    assert measure(sized, [Shape((4, 9, 7, 6))]).outputs["output"].sizes == (4, 2, 3, 4)


def test_windows_are_random_in_training_only() -> None:
    module = assembled(FractionalMaxPool2d(), [PICTURE]).module
    (picture,) = tensors([PICTURE], batch=2)
    torch.manual_seed(0)
    assert not torch.equal(module(picture)["output"], module(picture)["output"])
    module.eval()
    assert torch.equal(module(picture)["output"], module(picture)["output"])


@pytest.mark.parametrize(
    "layer",
    [
        FractionalMaxPool2d(output_ratio=0.05),
        FractionalMaxPool2d(output_ratio=0.99, kernel_size=(3, 1)),
        FractionalMaxPool2d(kernel_size=(10, 1)),
        FractionalMaxPool2d(output_size=(9, 7)),
    ],
)
def test_what_does_not_fit_is_refused(layer: FractionalMaxPool2d) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [PICTURE])
    assert refused.value.code == "fraction-does-not-fit"


def test_volumes_need_one_place_more() -> None:
    volume = Shape((1, 6, 6, 6))
    assert measure(FractionalMaxPool3d(output_size=(4, 4, 4)), [volume])
    with pytest.raises(LayerError) as refused:
        measure(FractionalMaxPool3d(output_size=(5, 4, 4)), [volume])
    assert refused.value.code == "fraction-does-not-fit"
