"""What the functions that a network calls are called in Python source."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import torch
import torch.nn.functional as F

INFIX: Mapping[Callable[..., Any], str] = {
    operator.add: "+",
    operator.sub: "-",
    operator.mul: "*",
    operator.truediv: "/",
    operator.floordiv: "//",
    operator.mod: "%",
    operator.matmul: "@",
    operator.pow: "**",
    operator.and_: "&",
    operator.or_: "|",
    operator.xor: "^",
    operator.eq: "==",
    operator.ne: "!=",
    operator.lt: "<",
    operator.le: "<=",
    operator.gt: ">",
    operator.ge: ">=",
}
PREFIX: Mapping[Callable[..., Any], str] = {operator.neg: "-", operator.invert: "~"}

# Looked through in this order: what two places have gets the shorter name.
_PLACES: Mapping[str, Any] = {
    "torch": torch,
    "F": F,
    "torch.fft": torch.fft,
    "torch.special": torch.special,
}


@cache
def _known() -> Mapping[Any, str]:
    found: dict[Any, str] = {}
    for place, module in _PLACES.items():
        for name in sorted(dir(module)):
            function = getattr(module, name, None)
            if not name.startswith("_") and callable(function) and not isinstance(function, type):
                found.setdefault(function, f"{place}.{name}")
    return found


def source_name(function: Callable[..., Any]) -> str:
    """What a function is called in a file that imports torch and ``torch.nn.functional as F``.

    Raises:
        KeyError: it is none of PyTorch's.
    """
    return _known()[function]
