"""Reads formulas such as ``a * sigmoid(b) + 1`` and writes them down as PyTorch calls.

A formula looks like Python and is taken apart with Python's own parser, but it is never run: what is not on
the short lists of operators, functions and constants is refused. Numbers stay exactly as they are written,
whole ones whole; what holds numbers only is worked out while reading.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import Any, TypeVar

from nnstudio.calls import Argument, Value, torch
from nnstudio.errors import LayerError
from nnstudio.layers.formula_words import CONSTANTS, FUNCTIONS, MIRRORED, OPERATORS, QUESTIONS, Term, choose

_Written = TypeVar("_Written")

LONGEST = 500
MOST_INPUTS = 8
_LONGEST_NAME = 20
_MOST_PARTS = 200
_DEEPEST = 50
_LARGEST = 2**63
"""What a whole number has to stay below to be one for PyTorch."""
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_STRANGER = re.compile(r"[^A-Za-z0-9_ +\-*/().,<>=!]")
_GLUED = re.compile(r"(?<![A-Za-z0-9_.])[0-9.]++(?:[eE][+-]?[0-9]+)?+(?=[A-Za-z_])")
"""A number with letters behind it, such as 2a or 1if, some of which Python reads, with a warning."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was read; `inputs` are its names in alphabetical order."""

    inputs: tuple[str, ...]
    text: str
    tree: ast.expr

    def of(self, values: Mapping[str, Value]) -> Value:
        """The calls that compute it from these values."""
        written = _Writer(self.text, values).term(self.tree)
        if not isinstance(written, Value):
            raise LayerError("formula-inputs", "A formula needs an input, such as a in a * 2.")
        return written


@lru_cache(maxsize=256)
def read(text: str) -> Formula:
    """Takes a formula apart.

    Raises:
        LayerError: it is no formula; the message says what is wrong and where.
    """
    if len(text) > LONGEST:
        raise LayerError("formula-long", "A formula has at most {most} characters.", most=LONGEST)
    tree = _tree(text)
    parts = [part for part in ast.walk(tree) if isinstance(part, ast.expr)]
    if len(parts) > _MOST_PARTS:
        raise _too_deep()
    functions = {part.func for part in parts if isinstance(part, ast.Call)}
    names = {part.id for part in parts if isinstance(part, ast.Name) and part not in functions}
    formula = Formula(tuple(sorted(names - CONSTANTS.keys())), text, tree)
    # Written once for nothing, so that all of it is checked before anything is connected.
    formula.of({name: Argument(name, None) for name in formula.inputs})
    if len(formula.inputs) > MOST_INPUTS:
        raise LayerError("formula-names", "A formula has at most {most} inputs.", most=MOST_INPUTS)
    return formula


def _tree(text: str) -> ast.expr:
    if not text.strip():
        raise LayerError("formula-empty", "The formula is empty. Write for example a * 2.")
    stranger = _STRANGER.search(text)
    if stranger:
        raise LayerError(
            "formula-character",
            "“{character}” at position {at} does not belong in a formula.",
            character=stranger.group(),
            at=stranger.start() + 1,
        )
    number = _GLUED.search(text)
    if number:
        raise _unreadable(number.end() + 1)
    indent = _indent(text)
    try:
        return ast.parse(text[indent:], mode="eval").body
    except (RecursionError, MemoryError) as error:
        raise _too_deep() from error
    except SyntaxError as error:
        raise _unreadable(min(error.offset + indent if error.offset else len(text), len(text))) from error


def _indent(text: str) -> int:
    """Spaces before a formula, which Python would take for a mistake."""
    return len(text) - len(text.lstrip())


def _unreadable(position: int) -> LayerError:
    return LayerError("formula-unreadable", "The formula cannot be read at position {at}.", at=position)


def _too_deep() -> LayerError:
    return LayerError("formula-deep", "The formula has too many parts. Divide it among several layers.")


class _Writer:
    """Goes through the parts of a formula, from the outside to the inside."""

    def __init__(self, text: str, values: Mapping[str, Value]) -> None:
        self._text, self._values = text, values
        self._depth = 0

    def term(self, part: ast.expr) -> Term:
        """The calls for a part, or a number where it holds numbers only."""
        return self._deeper(self._term, part)

    def condition(self, part: ast.expr) -> Value:
        """The calls for what is yes or no."""
        return self._deeper(self._condition, part)

    def _deeper(self, write: Callable[[ast.expr], _Written], part: ast.expr) -> _Written:
        if self._depth == _DEEPEST:
            raise _too_deep()
        self._depth += 1
        written = write(part)
        self._depth -= 1
        return written

    def _term(self, part: ast.expr) -> Term:
        match part:
            case ast.Constant(value=number) if type(number) in (int, float):
                return self._checked(number, part)
            case ast.Name(id=name):
                return self._named(name, part)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.term(operand)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self.term(operand)
            case ast.BinOp(left=left, op=sign, right=right) if type(sign) in OPERATORS:
                return self._worked_out(OPERATORS[type(sign)], (self.term(left), self.term(right)), part)
            case ast.Call(func=ast.Name(id=name), args=given, keywords=[]):
                return self._applied(name, given, part)
            case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
                raise self._error(
                    "formula-comparison", "Comparisons stand only inside where(…), not at {at}.", part
                )
            case _:
                raise self._error("formula-part", "A formula cannot hold what stands at position {at}.", part)

    def _named(self, name: str, part: ast.expr) -> Term:
        if name in CONSTANTS:
            return CONSTANTS[name]
        if name in FUNCTIONS or name == "where":
            raise self._error(
                "formula-function", "“{name}” at {at} is a function: write {name}(…).", part, name=name
            )
        if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
            raise self._error(
                "formula-name",
                "The input “{name}” at {at} needs a name of at most {most} letters and digits.",
                part, name=name, most=_LONGEST_NAME,
            )  # fmt: skip
        return self._values[name]

    def _applied(self, name: str, given: list[ast.expr], part: ast.expr) -> Term:
        if name not in FUNCTIONS and name != "where":
            raise self._error(
                "formula-unknown", "Unknown function “{name}” at position {at}; known are {known}.",
                part, name=name, known=", ".join(sorted({*FUNCTIONS, "where"})),
            )  # fmt: skip
        count = 3 if name == "where" else FUNCTIONS[name].count
        if len(given) != count:
            raise self._error(
                "formula-arguments", "“{name}” at position {at} takes {count} values, and has {found}.",
                part, name=name, count=count, found=len(given),
            )  # fmt: skip
        if name == "where":
            return choose(self.condition(given[0]), self.term(given[1]), self.term(given[2]))
        return self._worked_out(FUNCTIONS[name], tuple(map(self.term, given)), part)

    def _condition(self, part: ast.expr) -> Value:
        match part:
            case ast.BoolOp(op=sign, values=conditions):
                join = torch.logical_and if isinstance(sign, ast.And) else torch.logical_or
                return reduce(join, map(self.condition, conditions))
            case ast.UnaryOp(op=ast.Not(), operand=condition):
                return torch.logical_not(self.condition(condition))
            case ast.Compare(left=left, ops=[sign], comparators=[right]) if type(sign) in QUESTIONS:
                first, second = self.term(left), self.term(right)
                if isinstance(first, Value):
                    return QUESTIONS[type(sign)](first, second)
                if isinstance(second, Value):
                    return QUESTIONS[MIRRORED[type(sign)]](second, first)
        raise self._error(
            "formula-condition", "“where” needs a comparison such as a > 0 at position {at}.", part
        )

    def _worked_out(self, function: Any, given: tuple[Term, ...], part: ast.expr) -> Term:
        try:
            found: Term = function(*given)
        except (ArithmeticError, ValueError, TypeError) as error:
            raise self._no_number(part) from error
        return found if isinstance(found, Value) else self._checked(found, part)

    def _checked(self, number: Any, part: ast.expr) -> int | float:
        whole = isinstance(number, int) and abs(number) < _LARGEST
        if not whole and not (isinstance(number, float) and abs(number) < float("inf")):
            raise self._no_number(part)
        return number  # type: ignore[no-any-return]

    def _no_number(self, part: ast.expr) -> LayerError:
        return self._error(
            "formula-number", "What stands at position {at} is too large, or is no number.", part
        )

    def _error(self, code: str, text: str, part: ast.expr, **values: Any) -> LayerError:
        return LayerError(code, text, at=_indent(self._text) + part.col_offset + 1, **values)
