"""Layers that connect every number with every number."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, nn
from nnstudio.errors import Phrase
from nnstudio.layers.fields import Count
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class Linear(
    Layer, group="Dense", icon="linear", words="dense fully connected affine perceptron 全连接 线性"
):
    """Mixes all incoming numbers: every unit is a weighted sum of them plus a bias."""

    inputs: ClassVar = (Port("input", "features", "steps features"),)

    out_features: Count = Field(64, title="Units", description="How many numbers come out")
    bias: bool = Field(True, title="Bias", description="Adds a learned constant to every unit")

    def summary(self) -> str:
        return Phrase("{count} units", count=f"{self.out_features:,}")

    def build(self, input: Argument) -> Module:
        return nn.Linear(input.shape.features, self.out_features, bias=self.bias)


class Embedding(
    Layer, group="Dense", icon="embedding", words="lookup word vector category index 嵌入 词向量"
):
    """Looks up a learned row of numbers for every whole number, such as a word or a category."""

    inputs: ClassVar = (Port("indices", "steps", dtype="index"),)
    outputs: ClassVar = (Port("output", "steps features"),)

    num_embeddings: int = Field(
        1000, ge=1, le=10_000_000, title="Entries", description="How many different whole numbers there are"
    )
    embedding_dim: Count = Field(32, title="Features", description="How many numbers stand for each entry")

    def summary(self) -> str:
        return Phrase("{count} entries · {size}", count=f"{self.num_embeddings:,}", size=self.embedding_dim)

    def build(self, indices: Argument) -> Module:
        return nn.Embedding(self.num_embeddings, self.embedding_dim)


class Identity(Layer, group="Dense", icon="identity", words="pass through nothing 恒等 直通"):
    """Passes everything on unchanged."""

    inputs: ClassVar = (Port("input", dtype="any"),)

    def build(self, input: Argument) -> Module:
        return nn.Identity()
