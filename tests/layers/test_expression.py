from __future__ import annotations

import pytest
import torch
from pydantic import ValidationError

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Shape
from nnstudio.layers.expression import Expression
from tests.layers.kit import assembled


def test_a_wrong_formula_is_refused_when_it_is_typed() -> None:
    with pytest.raises(ValidationError) as refused:
        Expression(formula="a * {b}")
    assert refused.value.errors()[0]["msg"] == "“{” at position 5 does not belong in a formula"
    with pytest.raises(ValidationError, match="Unknown function “foo”"):
        Expression.model_validate_json('{"formula": "foo(a)"}')


def test_examples_are_formulas() -> None:
    for formula in Expression.model_json_schema()["properties"]["formula"]["examples"]:
        layer = Expression(formula=formula)
        assert measure(layer, layer.example()).outputs["output"] == Shape((8,))


def test_branches_have_to_fit() -> None:
    layer = Expression(formula="a + b")
    assert measure(layer, [Shape((4, 8)), Shape((4, 1))]).outputs["output"].sizes == (4, 8)
    for other in ((3, 8), (8,)):
        with pytest.raises(LayerError) as refused:
            measure(layer, [Shape((4, 8)), Shape(other)])
        assert refused.value.code == "sizes-differ"


def test_a_gradient_flows_to_every_input() -> None:
    module = assembled(Expression(formula="where(a > 0, a * b, softplus(b)) ** 2")).module
    a, b = torch.randn(3, 8, requires_grad=True), torch.randn(3, 8, requires_grad=True)
    module(a, b)["output"].sum().backward()
    assert a.grad is not None
    assert b.grad is not None
    assert (b.grad != 0).all()


def test_a_long_formula_is_cut_on_the_node() -> None:
    assert Expression(formula=" a  * 2").summary() == "a * 2"
    assert len(Expression(formula="a + " * 20 + "a").summary()) == 32
