from __future__ import annotations

import ast
import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from nnstudio.calls import Apply, Argument, Value, operands
from nnstudio.errors import LayerError
from nnstudio.layers import Shape
from nnstudio.layers.expression import Expression
from nnstudio.layers.formula import LONGEST, read
from tests.layers.kit import assembled

A, B = torch.tensor([[-1.5, 0.25, 3.0]]), torch.tensor([[2.0, -0.5, 0.75]])
CALLS = {
    "torch": "abs exp log sqrt sin cos tan tanh erf sigmoid relu floor ceil round sign clamp minimum maximum "
    "where gt ge lt le eq ne logical_and logical_or logical_not",
    "torch.nn.functional": "softplus gelu silu",
    "operator": "add sub mul truediv pow neg",
}
ALLOWED = {f"{root}.{name}" for root, names in CALLS.items() for name in names.split()}


def answer(formula: str, **values: Tensor) -> Tensor:
    layer = Expression(formula=formula)
    names = [port.name for port in layer.input_ports()]
    module = assembled(layer, [Shape((3,)) for _ in names]).module
    found: Tensor = module(*(values[name] for name in names))["output"]
    return found


def everything_in(value: Value) -> set[Value]:
    return {value}.union(*map(everything_in, operands(value)))


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a * sigmoid(b) + 1", A * torch.sigmoid(B) + 1),
        (" a-b-1 ", A - B - 1),
        ("a / b / 2", A / B / 2),
        ("-a ** 2", -(A**2)),
        ("2 ** a ** b", 2 ** (A**B)),
        ("pow(b, 3) - +a", B**3 - A),
        ("where(a > 0, a, 0.1 * a)", torch.where(A > 0, A, 0.1 * A)),
        ("where(0 < a, 1, 0) + b", (A > 0).float() + B),
        ("where(a >= 0 and not b == 2 or a != b, a, b)", torch.where((A >= 0) & ~(B == 2) | (A != B), A, B)),
        ("min(a, b) + max(1, b) * min(b, 0)", torch.minimum(A, B) + B.clamp(min=1) * B.clamp(max=0)),
        ("clamp(a, -1, 1) + clamp(a, b, 1) + clamp(a, 2, 1)", A.clamp(-1, 1) + A.maximum(B).clamp(max=1) + 1),
        ("sin(pi * a) + log(e) + sqrt(4)", torch.sin(math.pi * A) + 3),
        ("a + clamp(5, 1, 3) * max(1, 2) - sign(-3) + relu(-1) + floor(2.5)", A + 9),
        ("a * (gelu(2) + silu(2) + softplus(2) + sigmoid(2) + erf(2) + tanh(2))",
         A * sum(f(torch.tensor(2.0)) for f in (
             torch.nn.functional.gelu, torch.nn.functional.silu, torch.nn.functional.softplus,
             torch.sigmoid, torch.erf, torch.tanh))),
    ],
)  # fmt: skip
def test_a_formula_computes_what_it_says(formula: str, expected: Tensor) -> None:
    torch.testing.assert_close(answer(formula, a=A, b=B), expected, equal_nan=True)


def test_inputs_are_the_names_in_alphabetical_order() -> None:
    assert read("x2 * sin(b) + pi * e + A").inputs == ("A", "b", "x2")


@pytest.mark.parametrize("number", [0.1, 1e-45, 3.141592653589793, -7.25e300, 5, -(2**62), 0.5, 1e16])
def test_numbers_survive_exactly(number: float) -> None:
    value = read(f"a * {number!r} + 1").of({"a": Argument("a", None)})
    assert isinstance(value, Apply)
    product, one = value.args
    assert product.args[1] == number
    assert type(product.args[1]) is type(number)
    assert type(one) is int


@pytest.mark.parametrize(
    ("formula", "code", "words"),
    [
        ("", "formula-empty", "empty"),
        ("a +", "formula-unreadable", "position 3"),
        ("2a", "formula-unreadable", "position 2"),
        ("a if b else c", "formula-part", "position 1"),
        ("1 + foo(a)", "formula-unknown", "“foo” at position 5; known are abs, ceil"),
        ("a + exp", "formula-function", "write exp(…)"),
        ("sin(a, b)", "formula-arguments", "“sin” at position 1 takes 1 values, and has 2"),
        ("a.shape", "formula-part", "position 1"),
        ("(a.real)(b)", "formula-part", "position 1"),
        ("exp(*a)", "formula-part", "position 5"),
        ("exp(x=a)", "formula-part", "position 1"),
        ("a > 0", "formula-comparison", "only inside where"),
        ("where(a, 1, 2)", "formula-condition", "position 7"),
        ("where(a < b < 1, 1, 2)", "formula-condition", "position 7"),
        ("where(1 < 2, a, b)", "formula-condition", "position 7"),
        ("a // 2", "formula-part", "position 1"),
        ("a[0]", "formula-character", "“[” at position 2"),
        ("'a'", "formula-character", "position 1"),
        ("a\x00", "formula-character", "position 2"),
        ("  _a", "formula-name", "“_a” at 3"),
        ("a" * 21, "formula-name", "at most 20"),
        ("1 + 2", "formula-inputs", "needs an input"),
        ("a+b+c+d+f+g+h+i+j", "formula-names", "at most 8"),
        ("a + 1 / 0", "formula-number", "position 5"),
        ("a + 9 ** 9 ** 9 ** 9", "formula-number", "position 10"),
        ("a + 1e999", "formula-number", "position 5"),
        ("a + (-8) ** 0.5", "formula-number", "position 5"),
        ("a + log(0)", "formula-number", "position 5"),
        ("a + True", "formula-part", "position 5"),
        ("(" * 300 + "a" + ")" * 190, "formula-unreadable", "position"),
        ("-" * 499 + "a", "formula-deep", "too many parts"),
        ("+a" * 250, "formula-deep", "too many parts"),
        ("exp(" * 60 + "a" + ")" * 60, "formula-deep", "too many parts"),
        ("where(" + "not " * 90 + "a > 0, a, 1)", "formula-deep", "too many parts"),
        ("a" * (LONGEST + 1), "formula-long", "500"),
    ],
)
def test_mistakes_are_plain_sentences(formula: str, code: str, words: str) -> None:
    with pytest.raises(LayerError) as refused:
        read(formula)
    assert refused.value.code == code
    assert words in str(refused.value)


PIECES = [
    "a",
    "b1",
    "exp",
    "where",
    "lambda",
    "not",
    "and",
    "if",
    "1",
    ".5",
    "1e3",
    "0x1",
    "__class__",
    "import",
]
TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from([*PIECES, *"()+-*/<>=!., :[]{}'#@\n\t\\"]), max_size=30).map("".join),
    st.lists(st.sampled_from([*PIECES, *"()+-*/<>,"]), max_size=12).map(" ".join),
)


@settings(max_examples=400)
@given(TEXTS)
def test_no_text_crashes_it_or_reaches_anything_else(text: str) -> None:
    try:
        formula = read(text)
    except LayerError:
        return
    arguments = {name: Argument(name, None) for name in formula.inputs}
    for value in everything_in(formula.of(arguments)):
        assert value in arguments.values() or (isinstance(value, Apply) and value.function in ALLOWED)


NAMES = {"a": A, "b": B}
UNARY = {"abs": torch.abs, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "relu": torch.relu, "sin": torch.sin}
BINARY = {"+": torch.add, "-": torch.sub, "*": torch.mul, "/": torch.div}
Pair = tuple[str, Tensor]


def _below(inner: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    return st.one_of(
        st.builds(
            lambda name, x: (f"{name}({x[0]})", UNARY[name](x[1])), st.sampled_from(sorted(UNARY)), inner
        ),
        st.builds(
            lambda sign, x, y: (f"({x[0]}) {sign} ({y[0]})", BINARY[sign](x[1], y[1])),
            st.sampled_from(sorted(BINARY)), inner, inner,
        ),
        st.builds(
            lambda x, y, z: (f"where({x[0]} < {y[0]}, {y[0]}, {z[0]})", torch.where(x[1] < y[1], y[1], z[1])),
            inner, inner, inner,
        ),
    )  # fmt: skip


LEAVES: st.SearchStrategy[Pair] = st.sampled_from(sorted(NAMES)).map(lambda name: (name, NAMES[name]))


@settings(max_examples=40, deadline=None)
@given(st.recursive(LEAVES, _below, max_leaves=6))
def test_any_formula_equals_a_computation_by_hand(pair: Pair) -> None:
    formula, expected = pair
    if len(formula) <= LONGEST:
        torch.testing.assert_close(answer(formula, **NAMES), expected, equal_nan=True, rtol=0, atol=0)


def test_what_it_reads_is_what_python_reads() -> None:
    assert ast.dump(read("a-b*2").tree) == ast.dump(ast.parse("a-b*2", mode="eval").body)
