"""What suits one group of inputs: the layers from what the data gives to one row of features."""

from __future__ import annotations

import math
from collections.abc import Iterator

from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU
from nnstudio.layers.adaptive import GlobalMaxPool
from nnstudio.layers.axes import Transpose
from nnstudio.layers.convolution import Conv1d, Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.embedding import Embedding
from nnstudio.layers.normalisation import BatchNorm1d, BatchNorm2d
from nnstudio.layers.pooling import MaxPool1d, MaxPool2d
from nnstudio.layers.recurrent import GRU
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Flatten

_FEW_ROWS, _MANY_ROWS = 1_000, 5_000
_WIDEST_PICTURE = 8
"""Pictures are pooled until they are no wider than this; what is left goes to the dense layer."""
_SHORTEST_SERIES = 8
_MOST_FILTERS = 128


def branch(shape: Shape, entries: int, rows: int) -> list[Layer]:
    """The layers for a group of this shape, with so many training rows to learn from.

    Args:
        shape: what the data gives of a sample.
        entries: how many different indices there are, where the data gives indices.
        rows: training rows.
    """
    if shape.dtype == "index":
        return text(entries) if shape.axes == ("steps",) else indices(entries)
    if len(shape.sizes) == 3:
        return pictures(min(shape.size("height"), shape.size("width")))
    if shape.axes == ("channels", "steps"):
        return series(shape.size("steps"))
    if len(shape.sizes) == 2:
        return window()
    return table(rows)


def table(rows: int) -> list[Layer]:
    """Dense layers for a row of numbers, wider and deeper where there are more rows to learn from."""
    wide = 64 if rows < _MANY_ROWS else 128
    if rows < _FEW_ROWS:
        # The statistics of small batches of few rows are too noisy to normalise by.
        return [Linear(out_features=wide), ReLU(), Dropout(p=0.2)]
    return [
        Linear(out_features=wide), BatchNorm1d(), ReLU(), Dropout(p=0.2),
        Linear(out_features=wide // 2), ReLU(),
    ]  # fmt: skip


def indices(entries: int) -> list[Layer]:
    """A learned row of numbers for every category, all of them side by side."""
    return [Embedding(num_embeddings=entries, embedding_dim=_features(entries)), Flatten()]


def text(entries: int) -> list[Layer]:
    """Learned words, and patterns of three of them wherever in the text they occur."""
    return [
        Embedding(num_embeddings=entries, embedding_dim=64, padding_idx=0), Dropout(p=0.3),
        Transpose(dim0=1, dim1=2),
        Conv1d(out_channels=64, kernel_size=3, padding="same"), ReLU(), GlobalMaxPool(), Dropout(p=0.3),
    ]  # fmt: skip


def pictures(size: int) -> list[Layer]:
    """Convolutions for pictures from about 4 x 4 pixels up; `size` is the shorter side."""
    return [*_stages(size), Flatten(), Dropout(p=0.3)]


def _stages(size: int) -> Iterator[Layer]:
    """Look, bend, shrink: twice as many filters every time the picture is half as wide, up to 128."""
    filters = 32
    while True:
        yield from (Conv2d(out_channels=filters), BatchNorm2d(), ReLU())
        if size >= 2:
            yield MaxPool2d()
        size //= 2
        if filters >= 64 and size <= _WIDEST_PICTURE:
            return
        filters = min(2 * filters, _MOST_FILTERS)


def series(steps: int) -> list[Layer]:
    """Convolutions along the steps of a recording, and the strongest answer of every filter."""
    layers: list[Layer] = []
    filters = 32
    while True:
        layers += [Conv1d(out_channels=filters, kernel_size=5, padding="same"), BatchNorm1d(), ReLU()]
        if steps < 4 * _SHORTEST_SERIES:
            return [*layers, GlobalMaxPool(), Dropout(p=0.3)]
        layers.append(MaxPool1d(kernel_size=4))
        steps, filters = steps // 4, min(2 * filters, _MOST_FILTERS)


def window() -> list[Layer]:
    """A memory that walks along the rows of a window."""
    return [GRU(hidden_size=64)]


def _features(entries: int) -> int:
    """A rule of thumb for categories: the more there are, the more numbers tell them apart, at most 32."""
    return max(2, min(32, round(1.6 * math.pow(entries, 0.56))))
