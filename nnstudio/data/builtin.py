"""Real data sets that come with scikit-learn, with the names that their authors gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.settings import BuiltIn

if TYPE_CHECKING:
    import pandas as pd

_TARGETS = {
    "digits": "digit",
    "iris": "species",
    "wine": "cultivar",
    "breast_cancer": "diagnosis",
    "diabetes": "progression",
}


def data_of(source: BuiltIn) -> tuple[pd.DataFrame, NDArray[np.uint8] | None, str]:
    """The table of a built-in data set, its images if it has some, and the name of its target.

    Digits are 8 x 8 grey images; their 17 levels 0..16 are spread over 0..255, as in a usual picture.
    """
    import pandas as pd
    from sklearn import datasets

    target = _TARGETS[source.name]
    if source.name == "diabetes":
        # The patients' own units, not the columns that scikit-learn has scaled on all rows.
        loaded: Any = datasets.load_diabetes(scaled=False)
    else:
        loaded = getattr(datasets, f"load_{source.name}")()
    if source.name == "digits":
        images = np.rint(loaded.images * (255.0 / 16.0)).astype(np.uint8)[..., np.newaxis]
        return pd.DataFrame({target: loaded.target.astype(np.int64)}), images, target
    table = pd.DataFrame(loaded.data, columns=[str(name) for name in loaded.feature_names])
    if source.name == "diabetes":
        return table.assign(**{target: loaded.target}), None, target
    names = np.array([str(name) for name in loaded.target_names], dtype=object)
    return table.assign(**{target: pd.Series(names[loaded.target], dtype="category")}), None, target
