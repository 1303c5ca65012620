"""What flows through an ONNX file while it is translated."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, fx

from nnstudio.importing.onnx.extents import Extent, Size
from nnstudio.importing.onnx.views import View

Samples = tuple[Tensor, Tensor]
"""The same value for a small and for a larger batch."""


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """One tensor of the file: known before anything runs, or computed by a node of the module.

    `samples` holds it for both batches: the numbers themselves if it is known, else only sizes and type (on
    the meta device). A constant is one and the same tensor twice. `trainable` are weights, and what was made
    of them. `base` and `view` say that it is another value with its axes arranged in another way.
    """

    samples: Samples
    node: fx.Node | None = None
    trainable: bool = False
    name: str = ""
    base: Value | None = None
    view: View | None = None

    @property
    def known(self) -> bool:
        """Whether its numbers are known while the file is read."""
        return self.node is None

    @property
    def constant(self) -> bool:
        """Whether it is known, and the same for every batch."""
        return self.known and self.samples[0] is self.samples[1]

    @property
    def sample(self) -> Tensor:
        """The value for the small batch."""
        return self.samples[0]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Its sizes for the small batch."""
        return tuple(self.samples[0].shape)

    @property
    def rank(self) -> int:
        """How many axes it has."""
        return self.samples[0].ndim

    @property
    def dtype(self) -> torch.dtype:
        """The type of its numbers."""
        return self.samples[0].dtype

    @property
    def extents(self) -> tuple[Size, ...]:
        """Its sizes, where those that follow the batch say so."""
        return tuple(
            Extent.of(*pair) for pair in zip(*(sample.shape for sample in self.samples), strict=True)
        )

    def axis(self, given: int) -> int:
        """An axis counted from the front; negative ones count from the back."""
        axis = given + self.rank if given < 0 else given
        if not 0 <= axis < max(self.rank, 1):
            raise IndexError(f"there is no axis {given}")
        return axis


def constant(tensor: Tensor, *, trainable: bool = False, name: str = "") -> Value:
    """A value that is the same for every batch."""
    return Value((tensor, tensor), trainable=trainable, name=name)
