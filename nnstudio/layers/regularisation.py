"""Layers that keep a network from learning its training data by heart."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import Phrase
from nnstudio.layers.layer import Layer


class Dropout(Layer, group="Regularisation", icon="dropout", words="regularize overfitting 随机失活 正则化"):
    """Sets random numbers to zero while training, so that the network does not rely on any single one."""

    p: float = Field(
        0.5, ge=0.0, lt=1.0, title="Share dropped", description="Probability that a number is set to zero"
    )

    def summary(self) -> str:
        return Phrase("{share} dropped", share=f"{self.p:.0%}")

    def build(self, input: Argument) -> Module:
        return nn.Dropout(self.p)
