"""The words of formulas: their operators, functions and constants, for what flows and for plain numbers."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nnstudio.calls import Value, functional, torch

Term = Value | int | float
"""What flows through the network, or a number that is known already."""

CONSTANTS: Mapping[str, float] = {"pi": math.pi, "e": math.e}


@dataclass(frozen=True, slots=True)
class Function:
    """A function of so many values: how it is recorded, and what it gives for plain numbers."""

    count: int
    recorded: Callable[..., Term]
    of_numbers: Callable[..., Any]

    def __call__(self, *given: Term) -> Term:
        """The call, or the number."""
        found: Term = (self.recorded if any(isinstance(each, Value) for each in given) else self.of_numbers)(
            *given
        )
        return found


def choose(condition: Value, first: Term, second: Term) -> Value:
    """One of two terms, by a condition; two whole numbers would make a tensor of whole numbers."""
    if not isinstance(first, Value) and not isinstance(second, Value):
        first, second = float(first), float(second)
    return torch.where(condition, first, second)


def _power(base: Any, exponent: Any) -> Any:
    """A power of two numbers, unless it would be longer than anybody wants to wait for."""
    if isinstance(base, int) and isinstance(exponent, int) and abs(float(base) ** exponent) >= 2**63:
        raise OverflowError
    return base**exponent


def _least(first: Any, second: Any) -> Value:
    if isinstance(first, Value) and isinstance(second, Value):
        return torch.minimum(first, second)
    return torch.clamp(first, max=second) if isinstance(first, Value) else torch.clamp(second, max=first)


def _greatest(first: Any, second: Any) -> Value:
    if isinstance(first, Value) and isinstance(second, Value):
        return torch.maximum(first, second)
    return torch.clamp(first, min=second) if isinstance(first, Value) else torch.clamp(second, min=first)


def _clamp(term: Term, low: Term, high: Term) -> Term:
    least, greatest = FUNCTIONS["min"], FUNCTIONS["max"]
    if isinstance(low, Value) or isinstance(high, Value) or not isinstance(term, Value) or low > high:
        return least(greatest(term, low), high)
    return torch.clamp(term, min=low, max=high)


def _sigmoid(number: float) -> float:
    return (1 + math.tanh(number / 2)) / 2


_POWER = Function(2, operator.pow, _power)

FUNCTIONS: Mapping[str, Function] = {
    "abs": Function(1, torch.abs, abs),
    "exp": Function(1, torch.exp, math.exp),
    "log": Function(1, torch.log, math.log),
    "sqrt": Function(1, torch.sqrt, math.sqrt),
    "sin": Function(1, torch.sin, math.sin),
    "cos": Function(1, torch.cos, math.cos),
    "tan": Function(1, torch.tan, math.tan),
    "tanh": Function(1, torch.tanh, math.tanh),
    "erf": Function(1, torch.erf, math.erf),
    "sigmoid": Function(1, torch.sigmoid, _sigmoid),
    "relu": Function(1, torch.relu, lambda number: max(number, 0)),
    "softplus": Function(
        1, functional.softplus, lambda number: max(number, 0) + math.log1p(math.exp(-abs(number)))
    ),
    "gelu": Function(1, functional.gelu, lambda number: number * (1 + math.erf(number / math.sqrt(2))) / 2),
    "silu": Function(1, functional.silu, lambda number: number * _sigmoid(number)),
    "floor": Function(1, torch.floor, math.floor),
    "ceil": Function(1, torch.ceil, math.ceil),
    "round": Function(1, torch.round, round),
    "sign": Function(1, torch.sign, lambda number: (number > 0) - (number < 0)),
    "min": Function(2, _least, min),
    "max": Function(2, _greatest, max),
    "pow": _POWER,
    "clamp": Function(3, _clamp, _clamp),
}

OPERATORS: Mapping[type[ast.operator], Function] = {
    ast.Add: Function(2, operator.add, operator.add),
    ast.Sub: Function(2, operator.sub, operator.sub),
    ast.Mult: Function(2, operator.mul, operator.mul),
    ast.Div: Function(2, operator.truediv, operator.truediv),
    ast.Pow: _POWER,
}

QUESTIONS: Mapping[type[ast.cmpop], Callable[..., Value]] = {
    ast.Gt: torch.gt,
    ast.GtE: torch.ge,
    ast.Lt: torch.lt,
    ast.LtE: torch.le,
    ast.Eq: torch.eq,
    ast.NotEq: torch.ne,
}

MIRRORED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Gt: ast.Lt,
    ast.GtE: ast.LtE,
    ast.Lt: ast.Gt,
    ast.LtE: ast.GtE,
    ast.Eq: ast.Eq,
    ast.NotEq: ast.NotEq,
}
"""The same question asked from the other side."""
