from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Shape
from nnstudio.layers.dense import Bilinear, Linear
from tests.layers.kit import assembled, tensors


def test_bilinear_weighs_all_products() -> None:
    shapes = [Shape((5, 3)), Shape((5, 4))]
    module = assembled(Bilinear(out_features=2), shapes).module
    first, second = tensors(shapes, batch=2)
    layer = module.get_submodule("layer")
    expected = torch.einsum("bsi,oij,bsj->bso", first, layer.weight, second) + layer.bias
    torch.testing.assert_close(module(first, second)["output"], expected)


def test_bilinear_pairs_step_with_step() -> None:
    for second in (Shape((6, 4)), Shape((4,))):
        with pytest.raises(LayerError) as refused:
            measure(Bilinear(), [Shape((5, 3)), second])
        assert refused.value.code == "sizes-differ"


def test_weight_norm_starts_with_the_same_answers() -> None:
    (row,) = tensors([Shape((5,))], batch=3)
    answers = []
    for how in ("none", "weight"):
        torch.manual_seed(0)
        answers.append(assembled(Linear(weight_norm=how), [Shape((5,))]).module(row)["output"])
    torch.testing.assert_close(*answers)


def test_spectral_norm_enlarges_nothing() -> None:
    module = assembled(Linear(weight_norm="spectral", bias=False), [Shape((5,))]).module
    (row,) = tensors([Shape((5,))], batch=3)
    for _ in range(30):
        module.train()(row)
    answer = module.eval()(row)["output"]
    assert (answer.norm(dim=1) <= 1.01 * row.norm(dim=1)).all()
