"""Rows of a data set as an exported file takes them. No torch."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset, Rows, windows
from nnstudio.data.preparation import Preparation
from nnstudio.errors import DataError
from nnstudio.export.naming import input_names


def as_file_takes(preparation: Preparation, dataset: Dataset, rows: Rows) -> dict[str, NDArray[Any]]:
    """Rows by the input names of the exported file: categories and the pieces of texts as strings."""
    names = input_names(preparation)
    plain = preparation.model_copy(update={"categories": (), "texts": ()})
    values = plain.raw(dataset, rows) | preparation.strings(dataset, rows)
    return {names[name]: found for name, found in values.items()}


def answerable(preparation: Preparation, dataset: Dataset) -> Rows:
    """The rows that can be answered for: all, or those that end a whole window.

    Raises:
        DataError: there are fewer rows than the network looks back.
    """
    if not preparation.window:
        return np.arange(len(dataset), dtype=np.int64)
    found = windows(dataset, 0)
    if not len(found):
        raise DataError(
            "rows-before-missing",
            "The network looks back {window} rows, and {title} holds fewer in a row. Add the rows before.",
            window=preparation.window,
            title=dataset.title,
        )
    return found
