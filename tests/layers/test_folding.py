from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.folding import Fold, Unfold
from tests.layers.kit import assembled, tensors

PICTURE = Shape((3, 8, 6))


def test_folding_undoes_unfolding_where_patches_do_not_overlap() -> None:
    unfold, fold = (
        Unfold(kernel_size=(2, 3), stride=(2, 3)),
        Fold(output_size=(8, 6), kernel_size=(2, 3), stride=(2, 3)),
    )
    patches = measure(unfold, [PICTURE]).outputs["output"]
    assert patches == Shape((18, 8), ("channels", "steps"))
    assert measure(fold, [patches]).outputs["output"] == PICTURE
    (given,) = tensors([PICTURE], batch=2)
    cut = assembled(unfold, [PICTURE]).module(given)["output"]
    assert torch.equal(assembled(fold, [patches]).module(cut)["output"], given)


def test_overlapping_patches_are_added() -> None:
    layer = Fold(output_size=(1, 3), kernel_size=(1, 2))
    columns = torch.ones(1, 2, 2)
    found = assembled(layer, [Shape((2, 2), ("channels", "steps"))]).module(columns)["output"]
    assert found.flatten().tolist() == [1, 2, 1]


@pytest.mark.parametrize(
    ("layer", "shape", "code"),
    [
        (Unfold(kernel_size=(9, 1)), PICTURE, "patch-too-large"),
        (Fold(kernel_size=(9, 9)), Shape((81, 1), ("channels", "steps")), "patch-too-large"),
        (Fold(), Shape((10, 36), ("channels", "steps")), "patch-does-not-divide"),
        (Fold(), Shape((9, 35), ("channels", "steps")), "patch-count-differs"),
    ],
)
def test_refusals(layer: Layer, shape: Shape, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [shape])
    assert refused.value.code == code
