from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.reduction import LogSumExp, Max, Mean, Min, Norm, Reduction, Std, Sum, Var
from nnstudio.layers.single_axis import ArgMax, ArgMin, Median, Prod
from nnstudio.layers.sorting import CumProd, CumSum, Sort, TopK
from tests.layers.kit import assembled

IMAGE = Shape((3, 4, 5))
GIVEN = torch.randn(2, 3, 4, 5, generator=torch.Generator().manual_seed(3))


def run(layer: Layer, port: str = "output") -> torch.Tensor:
    found: torch.Tensor = assembled(layer, [IMAGE]).module(GIVEN)[port]
    return found


@pytest.mark.parametrize(
    ("kind", "function"),
    [
        (Mean, torch.mean),
        (Sum, torch.sum),
        (Max, torch.amax),
        (Min, torch.amin),
        (Std, torch.std),
        (Var, torch.var),
        (Norm, torch.linalg.vector_norm),
        (LogSumExp, torch.logsumexp),
    ],
)
def test_several_axes_vanish_at_once(kind: type[Reduction], function: Callable[..., torch.Tensor]) -> None:
    for dims, axes in (((2, -1), ("channels",)), ((1,), ("height", "width")), ((1, 2, 3), ())):
        given: Any = "all" if len(dims) == 3 else dims[0] if len(dims) == 1 else dims
        torch.testing.assert_close(run(kind(dim=given)), function(GIVEN, dim=dims))
        assert measure(kind(dim=given), [IMAGE]).outputs["output"].axes == axes
        kept = measure(kind(dim=given, keepdim=True), [IMAGE]).outputs["output"]
        assert kept.axes == IMAGE.axes
        assert run(kind(dim=given, keepdim=True)).shape[1:] == kept.sizes


@pytest.mark.parametrize(
    ("kind", "function"),
    [
        (Prod, lambda given, dim: given.prod(dim)),
        (Median, lambda given, dim: given.median(dim).values),
        (ArgMax, lambda given, dim: given.argmax(dim)),
        (ArgMin, lambda given, dim: given.argmin(dim)),
    ],
)
def test_one_axis_vanishes_or_all(kind: type[Prod], function: Callable[..., torch.Tensor]) -> None:
    port = kind.outputs[0].name
    torch.testing.assert_close(run(kind(dim=2), port), function(GIVEN, 2))
    torch.testing.assert_close(run(kind(dim="all"), port), function(GIVEN.flatten(1), 1))
    assert run(kind(dim="all", keepdim=True), port).shape == (2, 1, 1, 1)
    assert run(kind(dim=-2, keepdim=True), port).shape == (2, 3, 1, 5)
    assert measure(kind(dim=3), [IMAGE]).outputs[port].axes == ("channels", "height")


def test_largest_absolute_value_is_a_length() -> None:
    assert torch.equal(run(Norm(p="inf", dim=(1, 2))), GIVEN.abs().amax((1, 2)))


def test_places_come_with_values() -> None:
    expected = GIVEN.topk(2, dim=3, largest=False)
    assert torch.equal(run(TopK(k=2, dim=-1, largest=False), "values"), expected.values)
    assert torch.equal(run(TopK(k=2, dim=-1, largest=False), "indices"), expected.indices)
    assert torch.equal(run(Sort(descending=True), "values"), GIVEN.sort(1, descending=True).values)
    outputs = measure(Sort(), [IMAGE]).outputs
    assert (outputs["values"].dtype, outputs["indices"].dtype) == ("real", "index")


def test_running_results() -> None:
    assert torch.equal(run(CumSum(dim=2)), GIVEN.cumsum(2))
    torch.testing.assert_close(run(CumProd(dim=-1)), GIVEN.cumprod(3))


@pytest.mark.parametrize(
    ("layer", "shape", "code"),
    [
        (Mean(dim=0), IMAGE, "axis-is-batch"),
        (Mean(dim=(1, -4)), IMAGE, "axis-is-batch"),
        (Mean(dim=(1, -3)), IMAGE, "axis-twice"),
        (Mean(dim=4), IMAGE, "axis-missing"),
        (Mean(dim="all"), Shape(()), "axis-missing"),
        (Std(), Shape((1, 4)), "spread-of-one"),
        (TopK(k=4), IMAGE, "too-few-to-choose"),
    ],
)
def test_refusals(layer: Layer, shape: Shape, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [shape])
    assert refused.value.code == code


def test_a_single_number_has_a_variance_without_correction() -> None:
    assert measure(Var(correction=0), [Shape((1, 4))]).outputs["output"].sizes == (4,)
