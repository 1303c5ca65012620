"""Real data sets that come with scikit-learn, with the names that their authors gave."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnstudio.data.sources.base import Loaded
from nnstudio.data.sources.samples import BuiltIn
from nnstudio.errors import Phrase

_TARGETS = {
    "digits": "digit",
    "iris": "species",
    "wine": "cultivar",
    "breast_cancer": "diagnosis",
    "diabetes": "progression",
}


def load(source: BuiltIn) -> Loaded:
    """The table of a built-in data set, and its pictures if it has some.

    Digits are 8 x 8 grey images; their 17 levels 0..16 are spread over 0..255, as in a usual picture.
    """
    import pandas as pd
    from sklearn import datasets

    target, note = _TARGETS[source.name], Phrase("from scikit-learn")
    if source.name == "diabetes":
        # The patients' own units, not the columns that scikit-learn has scaled on all rows.
        loaded: Any = datasets.load_diabetes(scaled=False)
    else:
        loaded = getattr(datasets, f"load_{source.name}")()
    if source.name == "digits":
        images = np.rint(loaded.images * (255.0 / 16.0)).astype(np.uint8)[..., np.newaxis]
        note = Phrase.joined("; ", (note, Phrase("levels 0 to 16 are spread over 0 to 255")))
        table = pd.DataFrame({target: loaded.target.astype(np.int64)})
        return Loaded(source.label, note, table, {"image": images}, target)
    table = pd.DataFrame(loaded.data, columns=[str(name) for name in loaded.feature_names])
    if source.name == "diabetes":
        return Loaded(source.label, note, table.assign(**{target: loaded.target}), target=target)
    names = np.array([str(name) for name in loaded.target_names], dtype=object)
    classes = pd.Series(names[loaded.target], dtype="category")
    return Loaded(source.label, note, table.assign(**{target: classes}), target=target)
