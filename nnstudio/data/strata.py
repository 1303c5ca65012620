"""The class of every row, as splitting, balancing and targets count it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import as_texts
from nnstudio.data.dataset import Dataset

Numbers = NDArray[np.int64]
_YES = frozenset({"yes", "y", "true", "t", "1", "on", "+", "是", "有", "对", "ja", "oui", "sí", "si", "да"})
"""Words that mean yes; of two other values the later one does."""


def strata(dataset: Dataset) -> Numbers:
    """The class that every row is answered with by the first target, -1 where it is none.

    Of several yes/no targets, the place of the rarest one that is a yes. Of a forecast, the class of the last
    row that is predicted from there.
    """
    if dataset.series.enabled:
        ahead, numbers = dataset.series.horizon, class_numbers(dataset)
        return np.concatenate((numbers[ahead:], np.full(min(ahead, len(numbers)), -1)))
    if dataset.task != "labels":
        return class_numbers(dataset)
    yes = np.stack([_is_yes(dataset, name) for name in dataset.targets], axis=1)
    rarest_first = np.argsort(yes.sum(axis=0), kind="stable")
    place = rarest_first[np.argmax(yes[:, rarest_first], axis=1)]
    found: Numbers = np.where(yes.any(axis=1), place, -1)
    return found


def _is_yes(dataset: Dataset, target: str) -> NDArray[np.bool_]:
    _, yes = no_and_yes(dataset.classes_of[target])
    found: NDArray[np.bool_] = as_texts(dataset.table[target]) == yes
    return found


def no_and_yes(classes: tuple[str, ...]) -> tuple[str, str]:
    """Which of two values means no, and which yes."""
    first, last = classes[0], classes[-1]
    return (last, first) if first.casefold() in _YES and last.casefold() not in _YES else (first, last)


def class_numbers(dataset: Dataset) -> Numbers:
    """The index of every row's class among `dataset.classes`, -1 where it is none of them."""
    return positions(as_texts(dataset.table[str(dataset.target)]), dataset.classes)


def positions(texts: NDArray[np.object_], names: tuple[str, ...]) -> Numbers:
    """Where every text stands among names, -1 where it does not."""
    import pandas as pd

    found: Numbers = pd.Index(list(names), dtype=object).get_indexer(pd.Index(texts, dtype=object))
    return found.astype(np.int64)
