from __future__ import annotations

import operator

import pytest
import torch

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Shape
from nnstudio.layers.comparison import Cast, Compare, LogicalXor, Where
from nnstudio.layers.mathematics import Affine, Clamp
from tests.layers.kit import assembled


@pytest.mark.parametrize("name", ["gt", "ge", "lt", "le", "eq", "ne"])
def test_every_question_is_answered_as_python_does(name: str) -> None:
    given = torch.tensor([[1.0, 2.0, 3.0]])
    shape = Shape((3,))
    by_number = assembled(Compare(operator=name, threshold=2.0), [shape]).module  # type: ignore[arg-type]
    by_input = assembled(Compare(operator=name, two_inputs=True), [shape, shape]).module  # type: ignore[arg-type]
    expected = getattr(operator, name)(given, 2.0)
    assert torch.equal(by_number(given)["mask"], expected)
    assert torch.equal(by_input(given, torch.full((1, 3), 2.0))["mask"], expected)


def test_large_whole_numbers_are_compared_exactly() -> None:
    words = Shape((2,), ("steps",), "index")
    module = assembled(Compare(operator="eq", threshold=float(2**24)), [words]).module
    assert module(torch.tensor([[2**24, 2**24 + 1]]))["mask"].tolist() == [[True, False]]


def test_masks_are_no_numbers_and_numbers_are_no_masks() -> None:
    mask, real = Shape((3,), dtype="mask"), Shape((3,))
    assert measure(Compare(), [real]).outputs["mask"] == mask
    assert measure(LogicalXor(), [mask, mask]).outputs["mask"].dtype == "mask"
    for layer, shapes, code in (
        (Compare(), [mask], "needs-numbers"),
        (LogicalXor(), [mask, real], "needs-mask"),
        (Where(), [real, real, real], "needs-mask"),
        (Where(), [mask, real, Shape((4,))], "sizes-differ"),
    ):
        with pytest.raises(LayerError) as refused:
            measure(layer, shapes)
        assert refused.value.code == code


@pytest.mark.parametrize("to", ["real", "index", "mask"])
def test_any_type_becomes_any_other(to: str) -> None:
    layer = Cast(to=to)  # type: ignore[arg-type]
    for dtype in ("real", "index", "mask"):
        assert measure(layer, [Shape((3,), dtype=dtype)]).outputs["output"].dtype == to  # type: ignore[arg-type]
    assert layer.output_ports()[0].dtype == to
    given = torch.tensor([[-1.75, 0.0, 2.5]])
    found = assembled(layer, [Shape((3,))]).module(given)["output"]
    assert found.tolist() == [
        {"real": [-1.75, 0.0, 2.5], "index": [-1, 0, 2], "mask": [True, False, True]}[to]
    ]


def test_one_bound_is_enough() -> None:
    given = torch.tensor([[-2.0, 0.5, 2.0]])
    for layer, expected in (
        (Clamp(), [0.0, 0.5, 1.0]),
        (Clamp(min="none"), [-2.0, 0.5, 1.0]),
        (Clamp(max="none"), [0.0, 0.5, 2.0]),
        (Clamp(min="none", max="none"), [-2.0, 0.5, 2.0]),
    ):
        assert assembled(layer, [Shape((3,))]).module(given)["output"].tolist() == [expected]
    with pytest.raises(LayerError) as refused:
        measure(Clamp(min=2.0), [Shape((3,))])
    assert refused.value.code == "bounds-crossed"


def test_scale_and_shift_keeps_its_numbers() -> None:
    given = torch.randn(2, 3, dtype=torch.float64)
    found = assembled(Affine(factor=0.1, offset=-1 / 3), [Shape((3,))]).module(given)["output"]
    assert torch.equal(found, given * 0.1 + -1 / 3)
