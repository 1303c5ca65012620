"""Layers that turn whole numbers into vectors."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, functional, nn
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import Count, choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Lookup(Layer):
    """A table with one learned row for every whole number."""

    inputs: ClassVar = (Port("indices", "steps", dtype="index"),)

    num_embeddings: int = Field(
        1000, ge=1, le=10_000_000, title="Entries", description="How many different whole numbers there are"
    )
    embedding_dim: Count = Field(32, title="Features", description="How many numbers stand for each entry")
    padding_idx: int | None = Field(
        None,
        ge=0,
        le=10_000_000,
        title="Padding entry",
        description="The whole number that only fills sequences up; its row stays zero",
    )

    def summary(self) -> str:
        return Phrase("{count} entries · {size}", count=f"{self.num_embeddings:,}", size=self.embedding_dim)

    def arguments(self) -> dict[str, object]:
        """Keyword arguments that PyTorch's lookup tables know."""
        if self.padding_idx is None:
            return {}
        if self.padding_idx >= self.num_embeddings:
            raise LayerError(
                "padding-entry-missing",
                "The padding entry {entry} must be smaller than the number of entries, {count}.",
                entry=self.padding_idx,
                count=self.num_embeddings,
            )
        return {"padding_idx": self.padding_idx}


class Embedding(
    _Lookup,
    group="Embedding and position",
    usual=True,
    icon="embedding",
    words="lookup word vector category index 嵌入 词向量",
):
    """Looks up a learned row of numbers for every whole number, such as a word or a category.

    The first layer for texts, categories and other whole numbers that only name things.

    Shape: every step gets Features numbers.
    """

    outputs: ClassVar = (Port("output", "steps features"),)

    def build(self, indices: Argument) -> Module:
        return nn.Embedding(self.num_embeddings, self.embedding_dim, **self.arguments())


class EmbeddingBag(
    _Lookup,
    group="Embedding and position",
    icon="embeddingbag",
    title="Embedding bag",
    words="lookup bag of words mean sum max text 嵌入 词袋",
):
    """Looks up a learned row for every whole number and sums all rows up into one, whatever their order.

    A fast start for texts when the order of the words hardly matters.

    Shape: steps disappear; Features numbers come out.
    """

    outputs: ClassVar = (Port("output", "features"),)

    mode: Literal["mean", "sum", "max"] = Field(
        "mean",
        title="Summed up by",
        description="How the rows of all steps become one",
        json_schema_extra=choices(mean="Mean", sum="Sum", max="Maximum"),
    )

    def build(self, indices: Argument) -> Module:
        return nn.EmbeddingBag(self.num_embeddings, self.embedding_dim, mode=self.mode, **self.arguments())


class OneHot(
    Layer,
    group="Embedding and position",
    icon="onehot",
    title="One-hot",
    words="indicator dummy category index encode 独热 类别 编码",
):
    """Turns every whole number into a row of zeros with a single one at its place.

    For categories with few values. With many values take Embedding, which learns what they have in common.

    Shape: every step gets as many numbers as there are Classes.
    """

    inputs: ClassVar = (Port("indices", "steps", dtype="index"),)
    outputs: ClassVar = (Port("output", "steps features"),)

    num_classes: Count = Field(
        10, title="Classes", description="How many different whole numbers there are, counted from 0"
    )

    def summary(self) -> str:
        return Phrase("{count} classes", count=self.num_classes)

    def build(self, indices: Argument) -> Value:
        return functional.one_hot(indices, self.num_classes).float()
