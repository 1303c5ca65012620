"""A compiled graph: the PyTorch module, and what goes in and comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from torch import fx

from nnstudio.compiler.builder import Assembly
from nnstudio.compiler.losses import Activation, activation
from nnstudio.graph import Target


@dataclass(frozen=True, slots=True)
class OutputSpec:
    """One answer of the network and how training judges it. `loss` is never ``auto``."""

    target: Target
    loss: str
    weight: float
    node: str

    @property
    def activation(self) -> Activation:
        """What turns the answer into probabilities; none for numbers, and if it holds them already."""
        return activation(self.loss)


@dataclass(frozen=True, slots=True)
class Network:
    """A graph as a PyTorch module.

    ``module(*tensors)`` takes one tensor per field group in the order of `inputs` and returns a dictionary
    of answers by target name. `names` gives for every compiled node the prefix of its weights in the module's
    ``state_dict``; nodes that share weights have the same. `assembly` knows how every part was made.
    """

    assembly: Assembly
    inputs: tuple[str, ...]
    outputs: tuple[OutputSpec, ...]
    names: Mapping[str, str]

    @property
    def module(self) -> fx.GraphModule:
        """The module that trains and answers."""
        return self.assembly.module
