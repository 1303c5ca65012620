"""Arithmetic on every number by itself, of one tensor or of several."""

from __future__ import annotations

from typing import Any

import torch

from nnstudio.importing.mapping.call import Call, data_type
from nnstudio.importing.mapping.flows import Bound, Fixed, Flow, NoRuleError
from nnstudio.importing.mapping.modules import layer_like
from nnstudio.importing.mapping.rules import rule
from nnstudio.importing.mapping.weighted import linear, transposed

_UNARY = {
    "abs": "Abs", "neg": "Neg", "negative": "Neg", "sign": "Sign", "sgn": "Sign", "square": "Square",
    "sqrt": "Sqrt", "rsqrt": "Rsqrt", "reciprocal": "Reciprocal", "exp": "Exp", "expm1": "Expm1", "log":
    "Log", "log1p": "Log1p", "log2": "Log2", "log10": "Log10", "floor": "Floor", "ceil": "Ceil", "trunc":
    "Trunc", "fix": "Trunc", "frac": "Frac", "sin": "Sin", "cos": "Cos", "tan": "Tan", "asin": "Asin",
    "acos": "Acos", "atan": "Atan", "arcsin": "Asin", "arccos": "Acos", "arctan": "Atan", "sinh": "Sinh",
    "cosh": "Cosh", "asinh": "Asinh", "acosh": "Acosh", "atanh": "Atanh", "erf": "Erf", "isnan": "IsNaN",
    "absolute": "Abs", "logical_not": "LogicalNot", "bitwise_not": "LogicalNot",
}  # fmt: skip
_SAME = (
    "contiguous",
    "clone",
    "detach",
    "alias",
    "positive",
    "lift_fresh_copy",
    "requires_grad_",
    "detach_copy",
)
_MERGES = {"add": "Add", "sub": "Subtract", "mul": "Multiply", "div": "Divide", "maximum": "Maximum",
           "minimum": "Minimum"}  # fmt: skip
_SIGNS = {"add": "+", "sub": "-", "mul": "*", "div": "/", "pow": "**"}


def _unary(kind: str) -> Any:
    def mapped(call: Call, input: Flow) -> Bound:
        return call.place(layer_like(kind, {}), input)

    return mapped


for _name, _kind in _UNARY.items():
    rule(_name, f"{_name}_", moves="any")(_unary(_kind))


@rule(*_SAME, moves="any")
def _same(call: Call, input: Flow, *_: Any, **__: Any) -> Bound:
    return input


@rule("round", "round_", moves="any")
def _round(call: Call, input: Flow, *, decimals: int = 0) -> Bound:
    return call.place(layer_like("Round", {"decimals": decimals}), input)


@rule("clamp", "clip", "clamp_", moves="any")
def _clamp(call: Call, input: Flow, min: Any = None, max: Any = None) -> Bound:
    low, high = _number(min), _number(max)
    given = {name: "none" if limit is None else float(limit) for name, limit in (("min", low), ("max", high))}
    return call.place(layer_like("Clamp", given), input)


@rule("clamp_min", "clamp_min_", moves="any")
def _clamp_min(call: Call, input: Flow, min: Any) -> Bound:
    return _clamp(call, input, min)


@rule("clamp_max", "clamp_max_", moves="any")
def _clamp_max(call: Call, input: Flow, max: Any) -> Bound:
    return _clamp(call, input, None, max)


@rule("nan_to_num", moves="any")
def _nan_to_num(call: Call, input: Flow, nan: Any = None, posinf: Any = None, neginf: Any = None) -> Bound:
    given = {
        "nan": 0.0 if nan is None else float(nan), "posinf": "largest" if posinf is None else float(posinf),
        "neginf": "smallest" if neginf is None else float(neginf),
    }  # fmt: skip
    return call.place(layer_like("NanToNum", given), input)


def _number(given: Any) -> Any:
    """A number, also one that is a tensor; whatever else it is stays as it is."""
    if isinstance(given, Fixed):
        number = given.number
        return given if number is None else number
    return given


def _is_number(given: Any) -> bool:
    return isinstance(given, bool | int | float)


def _arithmetic(name: str) -> Any:
    def mapped(call: Call, input: Any, other: Any, **options: Any) -> Bound:
        factor = options.pop("alpha", 1)
        if options.pop("rounding_mode", None) is not None or options:
            raise NoRuleError("its options")
        first, second = _number(input), _number(other)
        if factor != 1:
            second = second * factor if _is_number(second) else call.place(
                layer_like("Affine", {"factor": float(factor)}), second
            )  # fmt: skip
        return arithmetic(call, name, first, second)

    return mapped


def arithmetic(call: Call, name: str, first: Any, second: Any) -> Flow:
    """Two operands, of which at least one enters the network."""
    if _is_number(second):
        return _with_number(call, name, first, second)
    if _is_number(first):
        return _number_with(call, name, first, second)
    if name not in _MERGES:
        return call.place(layer_like("Expression", {"formula": f"a {_SIGNS[name]} b"}), first, second)
    return call.place(layer_like(_MERGES[name], {}), first, second)


def _with_number(call: Call, name: str, first: Flow, number: float) -> Flow:
    if name in ("maximum", "minimum"):
        return _clamp(call, first, *((number, None) if name == "maximum" else (None, number)))  # type: ignore[no-any-return]
    if isinstance(number, int) and not isinstance(number, bool) and first.shape.dtype == "index":
        raise NoRuleError("whole numbers")
    number = float(number)
    if name == "pow":
        return call.place(layer_like("Pow", {"exponent": number}), first)
    if name == "div":
        return call.place(layer_like("Expression", {"formula": f"a / {number!r}"}), first)
    given = {"add": {"offset": number}, "sub": {"offset": -number}, "mul": {"factor": number}}[name]
    return call.place(layer_like("Affine", given), first)


def _number_with(call: Call, name: str, number: float, second: Flow) -> Flow:
    number = float(number)
    if name in ("add", "mul", "maximum", "minimum"):
        return _with_number(call, name, second, number)
    if name == "sub":
        return call.place(layer_like("Affine", {"factor": -1.0, "offset": number}), second)
    return call.place(layer_like("Expression", {"formula": f"{number!r} {_SIGNS[name]} a"}), second)


for _name, _others in {
    "add": ("add_",), "sub": ("sub_", "subtract"), "mul": ("mul_", "multiply"), "pow": (),
    "div": ("div_", "true_divide", "divide"), "maximum": (), "minimum": (),
}.items():  # fmt: skip
    rule(_name, *_others, moves="any")(_arithmetic(_name))


@rule("rsub", moves="any")
def _rsub(call: Call, input: Any, other: Any, alpha: float = 1) -> Bound:
    if alpha != 1:
        raise NoRuleError("its options")
    return arithmetic(call, "sub", _number(other), _number(input))


def _compare(name: str) -> Any:
    def mapped(call: Call, input: Flow, other: Any) -> Bound:
        limit = _number(other)
        if _is_number(limit):
            given = {"operator": name, "threshold": float(limit)}
            return call.place(layer_like("Compare", given), input)
        return call.place(layer_like("Compare", {"operator": name, "two_inputs": True}), input, limit)

    return mapped


for _name in ("gt", "ge", "lt", "le", "eq", "ne"):
    rule(_name, moves="any")(_compare(_name))


def _logical(kind: str) -> Any:
    def mapped(call: Call, input: Flow, other: Flow) -> Bound:
        return call.place(layer_like(kind, {}), input, other)

    return mapped


for _kind in ("And", "Or", "Xor"):
    rule(f"logical_{_kind.lower()}", f"bitwise_{_kind.lower()}", moves="any")(_logical(f"Logical{_kind}"))


@rule("where")
def _where(call: Call, condition: Flow, input: Any, other: Any) -> Bound:
    first, second = _held(call, input), _held(call, other)
    return call.place(layer_like("Where", {}), condition, first, second)


@rule("masked_fill", "masked_fill_")
def _masked_fill(call: Call, input: Flow, mask: Flow, value: Any) -> Bound:
    return call.place(layer_like("Where", {}), mask, _held(call, value), input)


def _held(call: Call, given: Any) -> Flow | Fixed:
    """A number as a tensor of its own."""
    number = _number(given)
    if not _is_number(number):
        return given  # type: ignore[no-any-return]
    axes = len(call.sizes) - 1
    layer = layer_like("Constant", {"sizes": (1,) * axes, "value": float(number)})
    made = call.place(layer, weights={"weight": torch.full((1,) * axes, float(number))})
    return call.spread(made)


@rule("to", "type", "float", "long", "bool", "int", "double", "half", "type_as", "_to_copy", moves="any")
def _to(call: Call, input: Flow, *_: Any, **__: Any) -> Bound:
    if not isinstance(call.result, torch.Tensor):
        raise NoRuleError("several results")
    wanted = data_type(call.result)
    return input if wanted == input.shape.dtype else call.place(layer_like("Cast", {"to": wanted}), input)


@rule("matmul", "bmm", "mm", "__matmul__")
def _matmul(call: Call, input: Any, other: Any) -> Bound:
    if isinstance(other, Fixed) and isinstance(input, Flow) and other.value.dim() == 2:
        return linear(call, input, transposed(other))
    return call.place(layer_like("MatMul", {}), input, other)


@rule("scaled_dot_product_attention")
def _attention(
    call: Call,
    query: Flow,
    key: Flow,
    value: Flow,
    attn_mask: Any = None,
    dropout_p: float = 0.0,
    is_causal: bool = False,
    **options: Any,
) -> Bound:
    if attn_mask is not None or options.get("scale") is not None or options.get("enable_gqa"):
        raise NoRuleError("its mask or its scale")
    return call.place(layer_like("ScaledDotProductAttention", {"is_causal": is_causal}), query, key, value)
