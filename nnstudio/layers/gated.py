"""Activations in which one half of the numbers decides how much of the other half passes."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, functional, nn, torch
from nnstudio.errors import LayerError
from nnstudio.layers.fields import Axis
from nnstudio.layers.layer import Layer


class _Gated(Layer):
    """What is halved along an axis: the first half passes as far as the second half lets it."""

    dim: Axis = Field(
        -1,
        title="Axis",
        description="Which axis is halved: 1 is the first after the batch (channels), -1 the last",
    )

    def check_halves(self, input: Argument) -> None:
        """Refuses an axis that cannot be halved."""
        size = input.shape.sizes[input.shape.axis(self.dim)]
        if size % 2:
            raise LayerError(
                "cannot-be-halved", "It halves an axis of {size}, which is an odd number.", size=size
            )

    def halves(self, input: Argument) -> tuple[Value, Value]:
        """What passes, and what decides."""
        self.check_halves(input)
        both = torch.chunk(input, 2, dim=self.dim)
        return both[0], both[1]


class GLU(_Gated, group="Activation", icon="glu", words="gated linear unit gate activation 激活 门控"):
    """Halves an axis; the sigmoid of the second half says how much of the first half passes.

    After a layer that gives twice the numbers you need, in networks for sequences and text.

    Shape: the axis becomes half as long, the others stay.
    """

    def build(self, input: Argument) -> Module:
        self.check_halves(input)
        return nn.GLU(dim=self.dim)


class SwiGLU(
    _Gated, group="Activation", icon="swiglu", words="swish SiLU gated linear unit gate LLaMA 激活 门控"
):
    """Halves an axis and multiplies the first half with the SiLU of the second.

    In the dense part of modern transformers, after a layer that gives twice the numbers.

    Shape: the axis becomes half as long, the others stay.
    """

    def build(self, input: Argument) -> Value:
        passing, gate = self.halves(input)
        return passing * functional.silu(gate)


class GEGLU(_Gated, group="Activation", icon="geglu", words="GELU gated linear unit gate T5 激活 门控"):
    """Halves an axis and multiplies the first half with the GELU of the second.

    In the dense part of transformers, after a layer that gives twice the numbers.

    Shape: the axis becomes half as long, the others stay.
    """

    def build(self, input: Argument) -> Value:
        passing, gate = self.halves(input)
        return passing * functional.gelu(gate)
