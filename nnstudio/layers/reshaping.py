"""Layers that only arrange numbers differently."""

from __future__ import annotations

from math import prod
from typing import Annotated, ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn
from nnstudio.errors import LayerError
from nnstudio.layers.fields import times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port

_Size = Annotated[int, Field(ge=-1, le=1_000_000)]


class Flatten(Layer, group="Shape", icon="flatten", words="vector row unroll 展平 展开"):
    """Lays all numbers of a sample out in one row, as dense layers want them."""

    inputs: ClassVar = (Port("input", dtype="any"),)
    outputs: ClassVar = (Port("output", "features"),)

    def build(self, input: Argument) -> Module:
        return nn.Flatten()


class Reshape(Layer, group="Shape", icon="reshape", words="view resize arrange 变形 重塑"):
    """Arranges the numbers of a sample into the sizes you give, without changing any."""

    inputs: ClassVar = (Port("input", dtype="any"),)

    sizes: tuple[_Size, ...] = Field(
        (-1,),
        min_length=1,
        max_length=8,
        title="Sizes",
        description="Sizes that come out, without the batch; one of them may be -1: whatever is left",
    )

    def summary(self) -> str:
        return times(self.sizes)

    def build(self, input: Argument) -> Value:
        return input.reshape((-1, *self._resolved(input.shape.numel)))

    def _resolved(self, numbers: int) -> tuple[int, ...]:
        """The sizes with -1 worked out, so that the batch axis can be the free one."""
        known = prod(size for size in self.sizes if size != -1)
        open_sizes = self.sizes.count(-1)
        fits = known > 0 and (numbers % known == 0 if open_sizes == 1 else numbers == known)
        if open_sizes > 1 or 0 in self.sizes or not fits:
            raise LayerError(
                "reshape-does-not-fit",
                "{numbers} numbers cannot be arranged as {sizes}.",
                numbers=numbers,
                sizes=times(self.sizes),
            )
        return tuple(numbers // known if size == -1 else size for size in self.sizes)
