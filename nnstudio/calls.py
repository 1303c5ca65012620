"""Recorders: PyTorch written down instead of performed.

A layer's `build` reads like a PyTorch `forward`, but `nn` and `torch` in it are the recorders of this module.
What comes back is an expression: the compiler performs it, the code exporter prints it. Builder and printed
code therefore cannot disagree, and declaring a layer loads no torch.

    nn.Conv2d(3, 32, (3, 3))               a Module: a constructor call, not yet applied
    parts.DropPath(0.1)                    the same for a module of our own, from `nnstudio.compiler.parts`
    nn.LSTM(8, 16)(steps)[0][:, -1]        a Value: modules applied, items taken, methods called
    torch.cat((a, b), dim=1)               a Value: a function applied; `functional` alike

A `Module` object stands for one submodule: applied twice, it shares its weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

__all__ = [
    "Apply",
    "Argument",
    "Item",
    "Method",
    "Module",
    "Value",
    "functional",
    "nn",
    "operands",
    "parametrizations",
    "parts",
    "torch",
]


class Value:
    """A tensor that will exist once the expression is performed."""

    __slots__ = ()

    # Without this Python would ask for items 0, 1, 2, ... for ever: nobody knows yet how many there are.
    __iter__ = None

    def __getitem__(self, index: Any) -> Item:
        return Item(self, index)

    def __getattr__(self, name: str) -> _MethodOf:
        if name.startswith("_"):
            raise AttributeError(name)
        return _MethodOf(self, name)

    def __add__(self, other: Any) -> Apply:
        return Apply("operator.add", (self, other))

    def __radd__(self, other: Any) -> Apply:
        return Apply("operator.add", (other, self))

    def __sub__(self, other: Any) -> Apply:
        return Apply("operator.sub", (self, other))

    def __rsub__(self, other: Any) -> Apply:
        return Apply("operator.sub", (other, self))

    def __mul__(self, other: Any) -> Apply:
        return Apply("operator.mul", (self, other))

    def __rmul__(self, other: Any) -> Apply:
        return Apply("operator.mul", (other, self))

    def __truediv__(self, other: Any) -> Apply:
        return Apply("operator.truediv", (self, other))

    def __rtruediv__(self, other: Any) -> Apply:
        return Apply("operator.truediv", (other, self))

    def __matmul__(self, other: Any) -> Apply:
        return Apply("operator.matmul", (self, other))

    def __pow__(self, other: Any) -> Apply:
        return Apply("operator.pow", (self, other))

    def __rpow__(self, other: Any) -> Apply:
        return Apply("operator.pow", (other, self))

    def __neg__(self) -> Apply:
        return Apply("operator.neg", (self,))


@dataclass(frozen=True, slots=True, eq=False)
class Argument(Value):
    """What a layer receives at one input port. `shape` is known while `build` runs."""

    name: str
    shape: Any


@dataclass(frozen=True, slots=True, eq=False)
class Module:
    """One submodule to be made, for example ``torch.nn.Conv2d`` with its arguments."""

    target: str
    args: tuple[Any, ...] = ()
    kwargs: tuple[tuple[str, Any], ...] = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Apply:
        return Apply(self, args, tuple(kwargs.items()))


@dataclass(frozen=True, slots=True, eq=False)
class Apply(Value):
    """A submodule, or a function named by its import path, applied to values."""

    function: Module | str
    args: tuple[Any, ...] = ()
    kwargs: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Method(Value):
    """A tensor's own method called: ``value.flatten(1)``."""

    of: Value
    name: str
    args: tuple[Any, ...] = ()
    kwargs: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Item(Value):
    """One item of a tuple, or a slice of a tensor."""

    of: Value
    index: Any


@dataclass(frozen=True, slots=True)
class _MethodOf:
    of: Value
    name: str

    def __call__(self, *args: Any, **kwargs: Any) -> Method:
        return Method(self.of, self.name, args, tuple(kwargs.items()))


@dataclass(frozen=True, slots=True)
class _Modules:
    """Stands for ``torch.nn`` inside layer files."""

    path: str

    def __getattr__(self, name: str) -> Callable[..., Module]:
        path = f"{self.path}.{name}"

        def construct(*args: Any, **kwargs: Any) -> Module:
            return Module(path, args, tuple(kwargs.items()))

        return construct


@dataclass(frozen=True, slots=True)
class _Functions:
    """Stands for ``torch`` inside layer files."""

    path: str

    def __getattr__(self, name: str) -> Callable[..., Apply]:
        path = f"{self.path}.{name}"

        def apply(*args: Any, **kwargs: Any) -> Apply:
            return Apply(path, args, tuple(kwargs.items()))

        return apply


nn = _Modules("torch.nn")
parts = _Modules("parts")
"""Modules that PyTorch does not have: `nnstudio.compiler.parts`."""
parametrizations = _Modules("torch.nn.utils.parametrizations")
"""Takes a `Module` and gives one whose weight is computed: `weight_norm`, `spectral_norm`."""
torch = _Functions("torch")
functional = _Functions("torch.nn.functional")


def operands(value: Value) -> Iterator[Value]:
    """The values that `value` is directly computed from, tuples and keywords included."""
    if isinstance(value, Item | Method):
        yield value.of
    if isinstance(value, Item):
        yield from _values_in(value.index)
    if isinstance(value, Apply | Method):
        yield from _values_in((value.args, [given for _, given in value.kwargs]))


def _values_in(given: Any) -> Iterator[Value]:
    if isinstance(given, Value):
        yield given
    elif isinstance(given, tuple | list):
        for item in given:
            yield from _values_in(item)
    elif isinstance(given, slice):
        yield from _values_in((given.start, given.stop, given.step))
