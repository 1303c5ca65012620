from __future__ import annotations

import pytest

from nnstudio.calls import Apply, Argument, Item, Method, Module, Value, nn, operands, torch

X = Argument("x", None)
Y = Argument("y", None)


def test_a_module_is_written_down_and_then_applied() -> None:
    conv = nn.Conv2d(3, 32, (3, 3), padding="same")
    assert (conv.target, conv.args, conv.kwargs) == (
        "torch.nn.Conv2d",
        (3, 32, (3, 3)),
        (("padding", "same"),),
    )
    applied = conv(X)
    assert isinstance(applied, Apply)
    assert applied.function is conv
    assert applied.args == (X,)


def test_functions_methods_items_and_slices() -> None:
    joined = torch.cat((X, Y), dim=1)
    assert (joined.function, joined.args, joined.kwargs) == ("torch.cat", ((X, Y),), (("dim", 1),))
    last = nn.LSTM(8, 16)(X)[0][:, -1]
    assert isinstance(last, Item)
    assert last.index == (slice(None), -1)
    flat = X.flatten(1)
    assert isinstance(flat, Method)
    assert (flat.of, flat.name, flat.args) == (X, "flatten", (1,))


@pytest.mark.parametrize(
    ("value", "path", "args"),
    [
        (X + Y, "operator.add", (X, Y)),
        (X - 1, "operator.sub", (X, 1)),
        (X * Y, "operator.mul", (X, Y)),
        (X / 2, "operator.truediv", (X, 2)),
        (X @ Y, "operator.matmul", (X, Y)),
        (-X, "operator.neg", (X,)),
    ],
)
def test_arithmetic_is_written_down(value: Apply, path: str, args: tuple[object, ...]) -> None:
    assert (value.function, value.args) == (path, args)


def test_numbers_may_stand_in_front() -> None:
    assert (1 - X).args == (1, X)
    assert (2 * X).args == (2, X)
    assert (1 + X).args == (1, X)
    assert (1 / X).args == (1, X)


def test_operands_are_found_in_tuples_keywords_and_indices() -> None:
    assert list(operands(torch.cat((X, Y), dim=1))) == [X, Y]
    assert list(operands(X.masked_fill(Y, value=0.0))) == [X, Y]
    assert list(operands(torch.where(condition=X, other=[Y]))) == [X, Y]
    assert list(operands(X[Y])) == [X, Y]
    assert list(operands(X[:, 1:Y])) == [X, Y]
    assert list(operands(X)) == []


def test_a_value_is_itself_and_nothing_else() -> None:
    twin = Argument("x", None)
    assert twin != X
    assert len({X, X, Y}) == 2
    with pytest.raises(AttributeError):
        _ = X._private
    assert isinstance(X, Value)
    assert isinstance(nn.ReLU(), Module)
    with pytest.raises(TypeError):
        iter(X)
