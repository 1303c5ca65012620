"""What flows between the calls of a network while it is being mapped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor, fx

from nnstudio.layers import Layer, Shape


class NoRuleError(Exception):
    """No layer does what a call does; the call becomes part of an opaque node."""


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A layer that is going to be a node, what feeds it and what it has learned.

    `source` is the call that it stands for. Layers with the same `shares` have one set of weights.
    """

    layer: Layer
    inputs: tuple[Flow, ...]
    weights: Mapping[str, Tensor]
    source: fx.Node
    name: str = ""
    shares: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Outside:
    """A value that no layer makes: what enters the network, or a result of an opaque node."""

    source: fx.Node
    path: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """A tensor whose first axis is the batch, and who makes it.

    Axis i of the tensor in the original network is axis ``order[i]`` of this one: as long as nothing but axes
    change their places, nothing has to be computed.
    """

    origin: Made | Outside
    port: str
    shape: Shape
    order: tuple[int, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether the axes lie as in the original network."""
        return not self.order or self.order == tuple(range(len(self.order)))

    def ordered(self, order: tuple[int, ...]) -> Flow:
        """The same tensor seen with its axes in another order."""
        plain = self.order or tuple(range(len(self.shape.sizes) + 1))
        return Flow(self.origin, self.port, self.shape, tuple(plain[axis] for axis in order))

    @property
    def base(self) -> Flow:
        """The tensor itself, the batch first."""
        return Flow(self.origin, self.port, self.shape)


@dataclass(frozen=True, slots=True, eq=False)
class Fixed:
    """A tensor that does not depend on what enters the network.

    `trainable` ones are parameters, or pieces of one. Where it has one row per sample, all rows are equal and
    `value` holds a single one.
    """

    value: Tensor
    trainable: bool = False

    @property
    def number(self) -> float | int | bool | None:
        """The number that it is, if it is one that nobody trains."""
        if self.trainable or self.value.numel() != 1 or self.value.is_complex():
            return None
        return self.value.item()


@dataclass(frozen=True, slots=True, eq=False)
class Computed:
    """A tensor that is computed from parameters alone; only an opaque node can hold it."""

    source: fx.Node


@dataclass(frozen=True, slots=True, eq=False)
class Mixed:
    """A tensor whose first axis is not the batch: it cannot leave an opaque node."""

    source: fx.Node


@dataclass(frozen=True, slots=True)
class OfBatch:
    """A number that depends on how many samples there are."""

    small: Any
    large: Any


@dataclass(frozen=True, slots=True, eq=False)
class States:
    """The states of all layers and directions after the last step, as PyTorch gives them."""

    top: Flow
    """The state of the top layer, of both directions side by side."""
    count: int
    directions: int


Bound = Any
"""A Flow, Fixed, Computed, Mixed, OfBatch or States, a plain value, or a tuple or list of these."""
