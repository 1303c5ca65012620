"""A node for what no layer says: a list of tensor operations that came with an imported network."""

from __future__ import annotations

import re
from math import prod
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from nnstudio.calls import Argument, Value, parts
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.programs import OPERATORS

_MOST = 2**31
"""Numbers in all weights together."""
_OPERATOR = re.compile(r"aten\.([A-Za-z0-9_]+)\.[A-Za-z0-9_]+")
_TYPES = "float16|bfloat16|float32|float64|complex64|complex128|uint8|int8|int16|int32|int64|bool"
_WRITTEN = re.compile(rf"%\d+(\.\d+)?|#-?\d+\+-?\d+|:({_TYPES})|~(inf|-inf|nan)|=[a-z_]*")
_KEYWORD = re.compile(r"(?!(?:device|layout|pin_memory|memory_format|generator|names|out)\Z)[a-z_]{1,40}")


def _is_operator(text: str) -> str:
    """Only operations that compute a result from their arguments and do nothing else."""
    found = _OPERATOR.fullmatch(text)
    if found is None or found[1] not in OPERATORS:
        raise ValueError(f"{text[:80]} is not one of the operations that a project may hold")
    return text


def _is_written(text: str) -> str:
    if _WRITTEN.fullmatch(text) is None:
        raise ValueError(f"{text[:80]} is no argument of an operation")
    return text


def _is_keyword(text: str) -> str:
    if _KEYWORD.fullmatch(text) is None:
        raise ValueError(f"{text[:80]} is no keyword that an operation may be given")
    return text


_Written = Annotated[str, Field(max_length=60), AfterValidator(_is_written)]
_Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
_One = bool | _Number | float | _Written | None
Given = _One | Annotated[tuple[_One, ...], Field(max_length=4096)]
"""An argument: a number, nothing, several of these, or a text that begins with what it means.

``%3`` the fourth value and ``%3.1`` the second of the values there, counting inputs, weights and then steps;
``#2+1`` twice the number of samples and one; ``:int64`` a type of numbers; ``~-inf`` what JSON cannot write;
``=none`` the word itself.
"""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Step(_Strict):
    """One operation of PyTorch's ATen library, such as ``aten.cumsum.default``, and its arguments."""

    operator: Annotated[str, Field(max_length=100), AfterValidator(_is_operator)]
    args: tuple[Given, ...] = Field((), max_length=40)
    keywords: tuple[tuple[Annotated[str, AfterValidator(_is_keyword)], Given], ...] = Field((), max_length=20)


class Weight(_Strict):
    """A tensor that belongs to the node; its numbers lie with the other weights."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_]{0,79}$")
    sizes: tuple[Annotated[int, Field(ge=0, le=_MOST)], ...] = Field((), max_length=8)
    dtype: Literal["float32", "float64", "int64", "int32", "bool", "complex64"] = "float32"
    trainable: bool = False


class Opaque(Layer, icon="opaque"):
    """Computes what came with an imported network and has no layer of its own.

    It appears on import only. It works and learns like the others, but cannot be set.

    Shape: whatever its operations make of it.
    """

    inputs: ClassVar = (Port("a", dtype="any"),)
    outputs: ClassVar = (Port("output", dtype="any"),)

    name: str = Field("", max_length=100)
    count: int = Field(1, ge=1, le=64)
    """How many inputs there are."""
    weights: tuple[Weight, ...] = Field((), max_length=10_000)
    steps: tuple[Step, ...] = Field((), max_length=20_000)
    results: tuple[_Written, ...] = Field(("%0",), min_length=1, max_length=64)
    """The values that come out, as arguments name them."""

    @property
    def heading(self) -> str:
        """What it was called where it came from."""
        return self.name or self.title

    def input_ports(self) -> tuple[Port, ...]:
        return tuple(Port(f"input {place + 1}", dtype="any") for place in range(self.count))

    def output_ports(self) -> tuple[Port, ...]:
        if len(self.results) == 1:
            return self.outputs
        return tuple(Port(f"output {place + 1}", dtype="any") for place in range(len(self.results)))

    def summary(self) -> str:
        return Phrase("{count} operations", count=len(self.steps))

    def build(self, *inputs: Argument) -> dict[str, Value]:
        if sum(prod(weight.sizes) for weight in self.weights) > _MOST:
            raise LayerError("weights-too-large", "Its weights hold more numbers than any memory does.")
        weights = tuple(
            (weight.name, weight.sizes, weight.dtype, weight.trainable) for weight in self.weights
        )
        steps = tuple((step.operator, step.args, step.keywords) for step in self.steps)
        program = parts.Program(weights, steps, self.results)(*inputs)
        ports = self.output_ports()
        if len(ports) == 1:
            return {ports[0].name: program}
        return {port.name: program[place] for place, port in enumerate(ports)}
