"""Which rows are learned from, which are watched, and which are kept for the final test."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset, Parts, Rows
from nnstudio.data.settings import Split
from nnstudio.errors import DataError


def split(dataset: Dataset, settings: Split) -> Parts:
    """Divides the rows: first the test rows, then the validation rows as a share of what remains.

    With a target of classes and `stratify`, every part gets the same share of every class as far as whole
    rows allow; a class of one row stays in training. The same seed divides alike on every computer.

    Raises:
        DataError: fewer than four rows.
    """
    samples = dataset.samples
    if len(samples) < 4:
        raise DataError(
            "rows-too-few", "{title} has {rows} rows; at least 4 are needed to divide.",
            title=dataset.title, rows=len(samples),
        )  # fmt: skip
    labels = np.zeros(len(samples), dtype=np.int64)
    if settings.stratify and dataset.classes:
        labels = class_numbers(dataset)[samples]
    parts = split_labels(labels, settings)
    return Parts(samples[parts.train], samples[parts.validation], samples[parts.test])


def class_numbers(dataset: Dataset) -> NDArray[np.int64]:
    """The index of every row's class among `dataset.classes`, -1 where it is none of them."""
    from nnstudio.data.columns import as_texts

    return positions(as_texts(dataset.table[str(dataset.target)]), dataset.classes)


def positions(texts: NDArray[np.object_], names: tuple[str, ...]) -> NDArray[np.int64]:
    """Where every text stands among names, -1 where it does not."""
    import pandas as pd

    found: NDArray[np.int64] = pd.Index(list(names), dtype=object).get_indexer(pd.Index(texts, dtype=object))
    return found.astype(np.int64)


def split_labels(labels: NDArray[np.int64], settings: Split) -> Parts:
    """The same for rows of which only the class numbers are known, at least four of them."""
    count = len(labels)
    order = np.random.default_rng(settings.seed).permutation(count)
    tested = min(max(round(count * settings.test), 1), count - 3)
    test, rest = _draw(order, labels, tested)
    watched = min(max(round(len(rest) * settings.validation), 1), len(rest) - 2)
    validation, train = _draw(rest, labels, watched)
    return Parts(np.sort(train), np.sort(validation), np.sort(test))


def _draw(order: Rows, labels: NDArray[np.int64], wanted: int) -> tuple[Rows, Rows]:
    """Takes `wanted` of the rows, from every class its share, and leaves every class at least one row."""
    _, numbers, sizes = np.unique(labels[order], return_inverse=True, return_counts=True)
    shares = _shares(sizes, wanted)
    if shares.sum() < wanted:
        # Too many classes of one row to keep the shares: then at random.
        return order[:wanted], order[wanted:]
    # How many rows of the same class stand before each row.
    by_class = np.argsort(numbers, kind="stable")
    starts = np.cumsum(sizes) - sizes
    before = np.empty(len(order), dtype=np.int64)
    before[by_class] = np.arange(len(order)) - np.repeat(starts, sizes)
    taken = before < shares[numbers]
    return order[taken], order[~taken]


def _shares(sizes: NDArray[np.int64], wanted: int) -> NDArray[np.int64]:
    """Whole rows per class by the largest remainder, never all rows of a class."""
    exact = sizes * (wanted / sizes.sum())
    shares: NDArray[np.int64] = np.minimum(np.floor(exact + 1e-9).astype(np.int64), sizes - 1)
    for index in np.argsort(shares - exact, kind="stable").tolist():
        if shares.sum() < wanted and shares[index] < sizes[index] - 1:
            shares[index] += 1
    while shares.sum() < wanted and (shares < sizes - 1).any():
        shares[int(np.argmax(sizes - 1 - shares))] += 1
    return shares
