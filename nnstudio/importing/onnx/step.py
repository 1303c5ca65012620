"""One node of an ONNX file, asked for its inputs and attributes in a checked way."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from nnstudio.errors import ImportingError, Phrase
from nnstudio.importing.onnx.arranged import Back, batch_first, rearranged, reshaped, selected
from nnstudio.importing.onnx.extents import Size
from nnstudio.importing.onnx.sketch import Sketch
from nnstudio.importing.onnx.values import Value

functional = nn.functional

POINTWISE = frozenset(
    (operator.add, operator.sub, operator.mul, operator.truediv, torch.abs, torch.clamp, torch.cos, torch.erf,
     torch.exp, torch.log, torch.neg, torch.pow, torch.reciprocal, torch.relu, torch.rsqrt, torch.sigmoid,
     torch.sin, torch.sqrt, torch.square, torch.tanh, functional.celu, functional.elu, functional.gelu,
     functional.hardsigmoid, functional.hardswish, functional.leaky_relu, functional.mish, functional.relu6,
     functional.selu, functional.silu, functional.softplus)
)  # fmt: skip
"""What works number by number and does not ask where the numbers stand."""


class UnclearError(Exception):
    """Why a node cannot be imported; the reader adds which one."""

    def __init__(self, reason: str, **values: Any) -> None:
        self.reason = Phrase(reason, **values)
        super().__init__(self.reason)


@dataclass(frozen=True, slots=True)
class Step:
    """What a translation is given: the node's inputs, its attributes, and where to draw.

    `wanted` says for each output whether anything asks for it.
    """

    sketch: Sketch
    operator: str
    opset: int
    inputs: tuple[Value | None, ...]
    attributes: Mapping[str, Any]
    wanted: tuple[bool, ...]

    def value(self, position: int) -> Value:
        """An input that has to be there."""
        value = self.maybe(position)
        if value is None:
            raise UnclearError("input {number} is missing", number=position + 1)
        return value

    def maybe(self, position: int) -> Value | None:
        """An input that may have been left out."""
        return self.inputs[position] if position < len(self.inputs) else None

    def wants(self, position: int) -> bool:
        """Whether anything asks for this output."""
        return position < len(self.wanted) and self.wanted[position]

    def constant(self, position: int) -> Tensor:
        """An input that has to stand in the file."""
        value = self.value(position)
        if not value.constant:
            raise computed(self, value)
        return value.sample

    def weight(self, position: int) -> Value:
        """The same, as a value."""
        value = self.value(position)
        if not value.constant:
            raise computed(self, value)
        return value

    def whole(self, name: str, default: int | None = None) -> int:
        """An attribute that is a whole number."""
        return int(self._attribute(name, int, default))

    def number(self, name: str, default: float | None = None) -> float:
        """An attribute that is a real number."""
        return float(self._attribute(name, float, default))

    def text(self, name: str, default: str | None = None) -> str:
        """An attribute that is a word."""
        given = self._attribute(name, (bytes, str), default)
        return given.decode("utf-8", "replace") if isinstance(given, bytes) else str(given)

    def wholes(self, name: str, default: list[int] | None = None) -> list[int]:
        """An attribute that is a list of whole numbers."""
        given = self._attribute(name, list, default)
        if not all(isinstance(item, int) for item in given):
            raise UnclearError("its setting {name} has the wrong type", name=name)
        return list(given)

    def has(self, name: str) -> bool:
        """Whether the attribute is given."""
        return name in self.attributes

    def axes(self, name: str = "axes", position: int = 1) -> list[int] | None:
        """Axes, which older files give as an attribute and newer ones as an input."""
        if self.has(name):
            return self.wholes(name)
        value = self.maybe(position)
        return None if value is None else numbers(self.constant(position))

    def call(self, function: Any, *args: Any, **kwargs: Any) -> Any:
        """A function applied; one that works number by number with the batch in front."""
        if function not in POINTWISE:
            return self.sketch.call(function, *args, **kwargs)
        values = [given for given in args if isinstance(given, Value) and not given.known]
        if not values:
            return self.sketch.call(function, *args, **kwargs)
        kept = max((given.rank for given in args if isinstance(given, Value) and given.known), default=0)
        brought, back = self.batch_first(values, kept)
        placed = dict(zip(values, brought, strict=True))
        args = tuple(placed.get(given, given) if isinstance(given, Value) else given for given in args)
        return back(self.sketch.call(function, *args, **kwargs))

    def rearranged(self, value: Value, axes: Sequence[int | None]) -> Value:
        """Axes in another order; None puts in an axis of size 1, and such may be left out."""
        return rearranged(self.sketch, value, axes)

    def reshaped(self, value: Value, sizes: Sequence[Size]) -> Value:
        """Other sizes that hold as many numbers."""
        return reshaped(self.sketch, value, sizes)

    def selected(self, value: Value, axis: int, place: int) -> Value:
        """One entry of an axis."""
        return selected(self.sketch, value, axis, place)

    def batch_first(self, values: Sequence[Value], kept: int) -> tuple[list[Value], Back]:
        """Values with the batch in front, and the way back for what is made of them."""
        return batch_first(self.sketch, values, kept)

    def key(self, *given: Any) -> Any:
        """Tells modules with the same weights and settings; None where weights have no name."""
        if any(isinstance(item, Value) and not item.name for item in given):
            return None
        return (self.operator, *(item.name if isinstance(item, Value) else str(item) for item in given))

    def _attribute(self, name: str, kind: Any, default: Any) -> Any:
        given = self.attributes.get(name, default)
        if given is None:
            raise UnclearError("its setting {name} is missing", name=name)
        if not isinstance(given, kind):
            if kind is float and isinstance(given, int):
                return given
            raise UnclearError("its setting {name} has the wrong type", name=name)
        return given


def numbers(tensor: Tensor) -> list[int]:
    """The whole numbers of a tensor, whatever its sizes."""
    return [int(number) for number in tensor.reshape(-1).tolist()]


def computed(step: Step, value: Value) -> ImportingError:
    """The refusal of a parameter that is only known when the network runs."""
    return ImportingError(
        "onnx-computed",
        "{operator} takes {value} from another part of the network; it can only be imported where that is "
        "a constant of the file.",
        operator=step.operator,
        value=value.name or Phrase("a parameter"),
    )
