"""One layer by itself: shapes that it takes, values at the corners of its fields, and a module made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, get_args

import torch
from pydantic import ValidationError
from pydantic_core.core_schema import ErrorType
from torch import Tensor, fx

from nnstudio.compiler.builder import Assembly, Builder
from nnstudio.compiler.realise import realise
from nnstudio.layers import DataType, Layer, Port, Shape, layers
from nnstudio.layers.ends import BlockInput, Input

KINDS = [kind for kind in layers().values() if kind not in (Input, BlockInput)]
"""All kinds but those that only bring in what comes from outside."""

_SIZES = {"channels": 4, "depth": 4, "height": 8, "width": 8, "steps": 6, "features": 8}
_UNTOUCHED = ("field_group", "target")
_OF_SCHEMA = frozenset(get_args(ErrorType)) - {"value_error"}


def assembled(layer: Layer, shapes: Sequence[Shape] | None = None) -> Assembly:
    """A module with one argument per input port that answers with a dictionary by output port."""
    return assembled_together({"": layer}, {"": layer.example() if shapes is None else shapes})


def assembled_together(given: dict[str, Layer], shapes: dict[str, Sequence[Shape]]) -> Assembly:
    """Several layers side by side in one module; their names are put before those of their ports."""
    builder, answers = Builder(), {}
    for name, layer in given.items():
        inputs = [builder.calls.placeholder(f"{name}{port.name}") for port in layer.input_ports()]
        outputs = realise(layer, shapes[name], inputs, builder, f"{name}layer")
        if not inputs:  # what needs no input is spread over a batch that another one brings
            batch = builder.calls.call_method("size", (builder.calls.placeholder(f"{name}batch"), 0))
            outputs = {port: _spread(builder, value, batch) for port, value in outputs.items()}
        answers |= {f"{name}{port}": value for port, value in outputs.items()}
    return builder.finish(answers, "Layer")


def _spread(builder: Builder, value: fx.Node, batch: fx.Node) -> fx.Node:
    flat = builder.calls.call_method("flatten", (value, 1))
    return builder.calls.call_method("expand", (flat, batch, -1))


def tensors(shapes: Sequence[Shape], batch: int, seed: int = 0, entries: int = 3) -> list[Tensor]:
    """Random inputs of these shapes; a layer without inputs gets something that has a batch."""
    random = torch.Generator().manual_seed(seed)
    given = shapes or [Shape((1,))]
    return [_tensor((batch, *shape.sizes), shape.dtype, entries, random) for shape in given]


def _tensor(sizes: tuple[int, ...], dtype: DataType, entries: int, random: torch.Generator) -> Tensor:
    if dtype == "index":
        return torch.randint(0, entries, sizes, generator=random)
    values = torch.rand(sizes, generator=random)
    return values > 0.3 if dtype == "mask" else values + 0.01


def alternatives(layer: Layer) -> list[tuple[Shape, ...]]:
    """The shapes of the example, then those of every further choice of axes that is declared."""
    ports = layer.input_ports()
    count = max((len(port.accepts) for port in ports), default=0)
    others = [tuple(_shape(port, position) for port in ports) for position in range(1, count)]
    return [layer.example(), *others]


def _shape(port: Port, position: int) -> Shape:
    axes = port.accepts[position % len(port.accepts)] if port.accepts else ("features",)
    sizes = tuple(_SIZES.get(axis, 3) for axis in axes)
    return Shape(sizes, axes, "real" if port.dtype == "any" else port.dtype)


def corners(kind: type[Layer]) -> Iterator[tuple[str, Layer]]:
    """The layer with one field at a time at every corner of what its declaration allows.

    Values that the layer refuses together with the defaults of its other fields are left out.
    """
    for name, schema in kind.model_json_schema().get("properties", {}).items():
        for value in () if name in _UNTOUCHED else _extremes(schema):
            given = json.dumps({name: value})
            try:
                yield given, kind.model_validate_json(given)
            except ValidationError as error:
                if any(found["type"] in _OF_SCHEMA for found in error.errors()):
                    raise


def _extremes(schema: dict[str, Any]) -> list[Any]:
    if "const" in schema:
        return [schema["const"]]
    if "enum" in schema:
        return list(schema["enum"])
    if "anyOf" in schema:
        return [value for option in schema["anyOf"] for value in _extremes(option)]
    kind = schema["type"]
    if kind in ("integer", "number"):
        return _ends(schema, 1 if kind == "integer" else 1e-9)
    if kind == "array" and "prefixItems" in schema:
        return [list(ends) for ends in zip(*map(_first_and_last, schema["prefixItems"]), strict=True)]
    if kind == "array":
        low, high = _first_and_last(schema["items"])
        return [[low] * schema["minItems"], [low] * schema["maxItems"], [high] * schema["minItems"]]
    if kind == "string":
        longest = min(schema["maxLength"], 300)
        return ["a" * max(schema.get("minLength", 0), 0), "x" * longest]
    return {"boolean": [False, True], "null": [None]}[kind]


def _first_and_last(schema: dict[str, Any]) -> tuple[Any, Any]:
    found = _extremes(schema)
    return found[0], found[-1]


def _ends(schema: dict[str, Any], step: float) -> list[Any]:
    low = schema["minimum"] if "minimum" in schema else schema["exclusiveMinimum"] + step
    high = schema["maximum"] if "maximum" in schema else schema["exclusiveMaximum"] - step
    return [low, high]
