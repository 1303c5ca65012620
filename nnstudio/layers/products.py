"""Layers that compare or multiply two branches along whole axes."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Value, nn, torch
from nnstudio.errors import LayerError
from nnstudio.layers.axes import distinct
from nnstudio.layers.layer import Layer
from nnstudio.layers.merge import check_sizes
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape


class MatMul(
    Layer, group="Merge", icon="matmul", title="Matrix product", words="matmul bmm product 矩阵乘法"
):
    """Multiplies two matrices of every sample: each row of the first with each column of the second.

    To compare every step of one sequence with every step of another, or to build attention by hand.

    Shape: rows × inner and inner × columns become rows × columns.
    """

    inputs: ClassVar = (Port("a"), Port("b"))

    def example(self) -> tuple[Shape, ...]:
        return Shape((6, 8)), Shape((8, 5))

    def output_axes(self, *inputs: Shape) -> dict[str, tuple[str, ...]]:
        a, b = inputs
        return {"output": distinct((*a.axes[:-1], b.axes[-1]))}

    def build(self, a: Argument, b: Argument) -> Value:
        left, right = a.shape.sizes, b.shape.sizes
        fits = len(left) == len(right) >= 2 and left[:-2] == right[:-2] and left[-1] == right[-2]
        if not fits:
            raise LayerError(
                "matrices-differ",
                "{a} and {b} cannot be multiplied: rows of the first must fit columns of the second.",
                a=str(a.shape),
                b=str(b.shape),
            )
        return torch.matmul(a, b)


class _Comparison(Layer):
    """Two inputs of the same shape, compared along the last axis, which goes."""

    inputs: ClassVar = (Port("a"), Port("b"))

    def output_axes(self, *inputs: Shape) -> dict[str, tuple[str, ...]]:
        return {"output": inputs[0].axes[:-1]}

    def check(self, a: Argument, b: Argument) -> None:
        """Refuses inputs that have no axis, or different ones."""
        check_sizes((a, b))
        a.shape.axis(-1)


class Dot(
    _Comparison, group="Merge", icon="dot", title="Dot product", words="inner scalar product 点积 内积"
):
    """Multiplies two rows of numbers and adds up: large when both point the same way.

    To score how well two embeddings fit, as in recommendations.

    Shape: the last axis disappears.
    """

    def build(self, a: Argument, b: Argument) -> Value:
        self.check(a, b)
        return (a * b).sum(-1)


class CosineSimilarity(
    _Comparison,
    group="Merge",
    icon="cosinesimilarity",
    title="Cosine similarity",
    words="angle compare siamese embedding 余弦相似度",
):
    """Says how alike two rows of numbers are, whatever their lengths: 1 the same direction, -1 the opposite.

    To compare embeddings, for example in a network with two equal branches.

    Shape: the last axis disappears.
    """

    eps: float = Field(
        1e-8, gt=0.0, le=1.0, title="Epsilon", description="Small number that keeps the division safe"
    )

    def build(self, a: Argument, b: Argument) -> Value:
        self.check(a, b)
        return nn.CosineSimilarity(dim=-1, eps=self.eps)(a, b)


class PairwiseDistance(
    _Comparison,
    group="Merge",
    icon="pairwisedistance",
    title="Distance",
    words="pairwise euclidean L1 L2 norm siamese 距离 欧氏",
):
    """Measures how far two rows of numbers lie apart.

    To compare embeddings when lengths matter too.

    Shape: the last axis disappears.
    """

    p: float = Field(
        2.0,
        ge=1.0,
        le=16.0,
        title="Power",
        description="2 is the straight line, 1 the sum of all differences",
    )
    eps: float = Field(
        1e-6, ge=0.0, le=1.0, title="Epsilon", description="Small number that keeps the derivative safe"
    )

    def build(self, a: Argument, b: Argument) -> Value:
        self.check(a, b)
        return nn.PairwiseDistance(p=self.p, eps=self.eps)(a, b)
