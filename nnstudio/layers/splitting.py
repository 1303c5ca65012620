"""Layers that send parts of one branch into several."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Annotated, ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Value, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.axes import ANY
from nnstudio.layers.fields import Axis
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Parts(Layer):
    """One input, and an output for every part."""

    inputs: ClassVar = ANY
    outputs: ClassVar = (Port("a", dtype="any"), Port("b", dtype="any"))

    dim: Axis = Field(1, title="Axis", description="1 is the first after the batch, -1 the last")

    def ports(self, count: int) -> tuple[Port, ...]:
        """So many output ports."""
        return tuple(Port(letter, dtype="any") for letter in ascii_lowercase[:count])

    def named(self, parts: Value) -> dict[str, Value]:
        """The parts by output port."""
        return {port.name: parts[place] for place, port in enumerate(self.output_ports())}


class Split(_Parts, group="Merge", icon="split", words="divide parts branches several outputs 拆分 分割"):
    """Cuts an axis into parts of the lengths you give, each with an output of its own.

    To send some features through one branch and the others through another.

    Shape: along the axis, each part has its own length.
    """

    sizes: tuple[Annotated[int, Field(ge=-1, le=1_000_000)], ...] = Field(
        (1, -1),
        min_length=2,
        max_length=16,
        title="Lengths",
        description="Length of each part; one of them may be -1: whatever is left",
    )

    def output_ports(self) -> tuple[Port, ...]:
        return self.ports(len(self.sizes))

    def summary(self) -> str:
        return ", ".join(map(str, self.sizes))

    def build(self, input: Argument) -> dict[str, Value]:
        axis = input.shape.axis(self.dim)
        size = input.shape.sizes[axis]
        left = size - sum(part for part in self.sizes if part != -1)
        parts = tuple(left if part == -1 else part for part in self.sizes)
        if self.sizes.count(-1) > 1 or min(parts) < 1 or sum(parts) != size:
            raise LayerError(
                "parts-do-not-fit",
                "An axis of length {size} cannot be cut into {parts}.",
                size=size,
                parts=", ".join(map(str, self.sizes)),
            )
        return self.named(torch.split(input, parts, dim=axis + 1))


class Chunk(
    _Parts, group="Merge", icon="chunk", words="split equal parts branches several outputs 等分 分块"
):
    """Cuts an axis into equal parts, each with an output of its own.

    To send parts of the channels or features through different branches.

    Shape: along the axis, each part has its share of the length.
    """

    chunks: int = Field(2, ge=2, le=16, title="Parts", description="How many equal parts")

    def output_ports(self) -> tuple[Port, ...]:
        return self.ports(self.chunks)

    def summary(self) -> str:
        return Phrase("{count} parts", count=self.chunks)

    def build(self, input: Argument) -> dict[str, Value]:
        axis = input.shape.axis(self.dim)
        size = input.shape.sizes[axis]
        if size % self.chunks:
            raise LayerError(
                "parts-not-equal",
                "An axis of length {size} cannot be cut into {count} equal parts.",
                size=size,
                count=self.chunks,
            )
        return self.named(torch.chunk(input, self.chunks, dim=axis + 1))
