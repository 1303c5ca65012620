"""Turns what a layer wrote down into modules and `torch.fx` nodes."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import fx

from nnstudio.calls import Apply, Argument, Item, Method, Module, Value, operands
from nnstudio.compiler import parts
from nnstudio.compiler.builder import Builder
from nnstudio.errors import LayerError
from nnstudio.layers import Built, Layer, Shape

# What a layer may name: nothing else can be reached through an import path.
_ROOTS: dict[str, Any] = {"torch": torch, "operator": operator, "parts": parts}


def resolve(path: str) -> Callable[..., Any]:
    """What an import path such as ``torch.nn.Conv2d`` stands for.

    Raises:
        LayerError: the path starts elsewhere or leads nowhere.
    """
    root, _, rest = path.partition(".")
    found = _ROOTS.get(root)
    for name in rest.split("."):
        found = None if name.startswith("_") else getattr(found, name, None)
    if not callable(found):
        raise LayerError("call-unknown", "PyTorch has no {path}.", path=path)
    return found  # type: ignore[no-any-return]


def realise(
    layer: Layer,
    shapes: Sequence[Shape],
    inputs: Sequence[fx.Node],
    builder: Builder,
    prefix: str,
) -> dict[str, fx.Node]:
    """Adds a layer to a module in the making; gives the fx node of every output port.

    One submodule is called `prefix` itself; several lie below it, under their own lower-case names. What is
    there already under these names is used again: so nodes share weights.

    Raises:
        LayerError: the layer refuses the shapes, or would use the weights of another one that is built
            differently.
    """
    ports = layer.input_ports()
    arguments = [Argument(port.name, port.read(shape)) for port, shape in zip(ports, shapes, strict=True)]
    built = layer.build(*arguments)
    outputs = _outputs(layer, built, arguments)
    walker = _Walker(builder, dict(zip(arguments, inputs, strict=True)))
    walker.place_modules(outputs.values(), prefix)
    return {port: walker.value(value) for port, value in outputs.items()}


def _outputs(layer: Layer, built: Built, arguments: list[Argument]) -> dict[str, Value]:
    if isinstance(built, dict):
        return built
    value = built(*arguments) if isinstance(built, Module) else built
    return {port.name: value for port in layer.output_ports()[:1]}


class _Walker:
    """Walks the expressions of one layer; what occurs twice is made once."""

    def __init__(self, builder: Builder, known: dict[Argument, fx.Node]) -> None:
        self._builder, self._graph = builder, builder.calls
        self._known: dict[Value, fx.Node] = dict(known.items())
        self._targets: dict[Module, str] = {}

    def place_modules(self, values: Any, prefix: str) -> None:
        """Constructs every module that is applied, in the order of the calls, and hangs it into the root."""
        found: dict[Module, None] = {}
        seen: set[Value] = set()
        for value in values:
            _applied(value, found, seen)
        for module in found:
            target = prefix
            if len(found) > 1:
                kind = module.target.rpartition(".")[2].lower()
                same = [name for name in self._targets.values() if name.rpartition(".")[2].startswith(kind)]
                target = f"{prefix}.{kind}" + (f"_{len(same) + 1}" if same else "")
            if target not in self._builder.made:
                self._builder.add(target, module, _construct(module))
            elif repr(self._builder.made[target]) != repr(module):
                raise LayerError("share-differs", "Its weights are not built like those that it shares.")
            self._targets[module] = target

    def value(self, value: Value) -> fx.Node:
        """The fx node that computes this value."""
        if value not in self._known:
            self._known[value] = self._made(value)
        return self._known[value]

    def _made(self, value: Value) -> fx.Node:
        if isinstance(value, Item):
            return self._graph.call_function(
                operator.getitem, (self.value(value.of), self._given(value.index))
            )
        if isinstance(value, Method):
            args = (self.value(value.of), *self._given(value.args))
            return self._graph.call_method(value.name, args, self._keywords(value.kwargs))
        if not isinstance(value, Apply):
            raise LayerError("value-unknown", "A layer uses a value that is none of its inputs.")
        args, kwargs = self._given(value.args), self._keywords(value.kwargs)
        if isinstance(value.function, Module):
            return self._graph.call_module(self._targets[value.function], args, kwargs)
        return self._graph.call_function(resolve(value.function), args, kwargs)

    def _keywords(self, given: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
        return {name: self._given(value) for name, value in given}

    def _given(self, given: Any) -> Any:
        if isinstance(given, Value):
            return self.value(given)
        if isinstance(given, tuple | list):
            return type(given)(self._given(item) for item in given)
        if isinstance(given, slice):
            return slice(self._given(given.start), self._given(given.stop), self._given(given.step))
        return given


def _applied(value: Value, found: dict[Module, None], seen: set[Value]) -> None:
    """Collects the applied modules in the order in which they will be called."""
    if value in seen:
        return
    seen.add(value)
    for operand in operands(value):
        _applied(operand, found, seen)
    if isinstance(value, Apply) and isinstance(value.function, Module):
        found.setdefault(value.function)


def _construct(module: Module) -> torch.nn.Module:
    """Makes the module; a module among its arguments is made first."""
    args = [_construct(given) if isinstance(given, Module) else given for given in module.args]
    kwargs = {
        name: _construct(given) if isinstance(given, Module) else given for name, given in module.kwargs
    }
    made = resolve(module.target)(*args, **kwargs)
    if not isinstance(made, torch.nn.Module):
        raise LayerError("call-unknown", "PyTorch has no {path}.", path=module.target)
    return made
