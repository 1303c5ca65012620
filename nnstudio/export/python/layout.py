"""Python code laid out as `ruff format` would: on one line where it fits, else one item per line.

Code is a string, which is never broken, or `Bracketed`, which may be broken at its items.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

WIDTH = 110
"""Columns of a line: as wide as the modules of `nnstudio.compiler.parts`, which are printed as they are."""

_STEP = "    "
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A call, a list, a tuple, a dictionary or the head of a function.

    The items of a call may share one line between the brackets, those of a list or dictionary never do.
    """

    head: str
    items: tuple[Code, ...]
    tail: str
    is_call: bool = False


Code = str | Bracketed


def call(function: str, *items: Code, **keywords: Code) -> Code:
    """A function or class called: ``nn.Linear(3, 4, bias=False)``."""
    named = (prefixed(f"{name}=", value) for name, value in keywords.items())
    return Bracketed(f"{function}(", (*items, *named), ")", is_call=True)


def prefixed(prefix: str, code: Code) -> Code:
    """Code behind a few words, such as the name of a keyword argument."""
    return prefix + code if isinstance(code, str) else replace(code, head=prefix + code.head)


def listed(items: Sequence[Code]) -> Code:
    """A list."""
    return Bracketed("[", tuple(items), "]")


def tupled(items: Sequence[Code]) -> Code:
    """A tuple; one of a single item keeps its comma."""
    return Bracketed("(", tuple(items), ",)" if len(items) == 1 else ")")


def mapped(items: Mapping[str, Code]) -> Code:
    """A dictionary with texts as keys."""
    return Bracketed("{", tuple(prefixed(f"{quoted(key)}: ", value) for key, value in items.items()), "}")


def flat(code: Code) -> str:
    """The code on one line."""
    return (
        code
        if isinstance(code, str)
        else f"{code.head}{', '.join(flat(each) for each in code.items)}{code.tail}"
    )


def laid_out(code: Code, indent: int = 0, before: str = "", after: str = "") -> list[str]:
    """The lines of a statement made of this code with something before and after it."""
    pad = _STEP * indent
    line = f"{pad}{before}{flat(code)}{after}"
    if isinstance(code, str) or not code.items or columns(line) <= WIDTH:
        return [line]
    end = f"{pad}{code.tail.removeprefix(',')}{after}"
    together = pad + _STEP + ", ".join(flat(item) for item in code.items)
    if code.is_call and columns(together) <= WIDTH:
        return [f"{pad}{before}{code.head}", together, end]
    inner = (line for item in code.items for line in laid_out(item, indent + 1, after=","))
    return [f"{pad}{before}{code.head}", *inner, end]


def assigned(name: str, code: Code, indent: int = 0) -> list[str]:
    """An assignment; what cannot be broken goes to a line of its own if that is enough."""
    lines = laid_out(code, indent, before=f"{name} = ")
    alone = f"{_STEP * (indent + 1)}{flat(code)}"
    if isinstance(code, str) and columns(lines[0]) > WIDTH >= columns(alone):
        return [f"{_STEP * indent}{name} = (", alone, f"{_STEP * indent})"]
    return lines


def columns(line: str) -> int:
    """How wide a line is on the screen: Chinese characters take two columns."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)


def quoted(text: str) -> str:
    """A text as a literal in double quotes, unless that takes more backslashes than single ones."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escaped(letter, quote) for letter in text) + quote


def _escaped(letter: str, quote: str) -> str:
    if letter == quote:
        return f"\\{quote}"
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    # As in JSON, but without its limits: what cannot be seen is written as its number.
    return letter if letter.isprintable() else repr(letter)[1:-1]


def literal(value: Any) -> Code:
    """A plain value: numbers, texts, tuples, lists and dictionaries of them.

    Raises:
        TypeError: it is something else.
    """
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "math.nan" if math.isnan(value) else "math.inf" if value > 0 else "-math.inf"
    if value is None or isinstance(value, bool | int | float | complex):
        return repr(value).replace("e+", "e")
    if isinstance(value, tuple):
        return tupled([literal(item) for item in value])
    if isinstance(value, list):
        return listed([literal(item) for item in value])
    if isinstance(value, dict):
        return mapped({key: literal(item) for key, item in value.items()})
    raise TypeError(f"{type(value).__name__} has no literal")
