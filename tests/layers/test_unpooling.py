from __future__ import annotations

import pytest
import torch
from torch import nn

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.pooling import MaxPool1d, MaxPool2d, MaxPool3d
from nnstudio.layers.unpooling import MaxUnpool1d, MaxUnpool2d, MaxUnpool3d
from tests.layers.kit import assembled, tensors


@pytest.mark.parametrize(
    ("pool", "unpool", "shape"),
    [
        (MaxPool1d, MaxUnpool1d(output_size=9), Shape((2, 9), ("channels", "steps"))),
        (MaxPool2d, MaxUnpool2d(output_size=(9, 8)), Shape((2, 9, 8))),
        (MaxPool3d, MaxUnpool3d(), Shape((2, 4, 6, 8))),
    ],
)
def test_values_return_to_where_they_were_found(pool: type[Layer], unpool: Layer, shape: Shape) -> None:
    pooling = pool(return_indices=True)
    found = measure(pooling, [shape]).outputs
    (given,) = tensors([shape], batch=3)
    pooled = assembled(pooling, [shape]).module(given)
    back = assembled(unpool, list(found.values())).module(pooled["output"], pooled["indices"])["output"]
    assert back.shape == given.shape
    assert torch.equal(back[back != 0], given[back != 0])
    assert torch.equal(getattr(nn, pool.kind())(2)(back), pooled["output"])
    assert measure(unpool, list(found.values())).outputs["output"] == shape


@pytest.mark.parametrize(
    ("layer", "indices", "code"),
    [
        (MaxUnpool2d(), (2, 4, 5), "sizes-differ"),
        (MaxUnpool2d(output_size=(10, 8)), (2, 4, 4), "unpooled-size"),
        (MaxUnpool2d(output_size=(6, 8)), (2, 4, 4), "unpooled-size"),
        (MaxUnpool2d(padding=(4, 0)), (2, 4, 4), "nothing-left"),
    ],
)
def test_refusals(layer: Layer, indices: tuple[int, ...], code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [Shape((2, 4, 4)), Shape(indices, dtype="index")])
    assert refused.value.code == code


def test_indices_have_to_be_whole_numbers() -> None:
    with pytest.raises(LayerError) as refused:
        measure(MaxUnpool2d(), [Shape((2, 4, 4)), Shape((2, 4, 4))])
    assert refused.value.code == "needs-indices"
