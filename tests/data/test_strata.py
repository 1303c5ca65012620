"""The class of every row, counted by the same rule as it is answered."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.utils.class_weight import compute_sample_weight

from nnstudio.data.balancing import row_weights
from nnstudio.data.preparation import LabelsTarget, fit
from nnstudio.data.settings import Series
from nnstudio.data.strata import no_and_yes, strata
from tests.data.datasets import dataset
from tests.data.preparation.made import made


@pytest.mark.parametrize(("no", "yes"), [("no", "yes"), ("nein", "ja"), ("-", "+"), ("错", "对"), ("a", "b")])
def test_the_place_of_the_rarest_yes(no: str, yes: str) -> None:
    classes = tuple(sorted((no, yes)))
    assert no_and_yes(classes) == (no, yes)
    # Rows of none, of the first, of both, and of the second, which is the rarer one.
    first, second = [no, yes, yes, yes, no], [no, no, no, yes, yes]
    columns = {"x": np.arange(5.0), "a": first, "b": second}
    labels = made(
        columns, {"x": "number", "a": "boolean", "b": "boolean"}, targets=("a", "b"),
        classes_of={"a": classes, "b": classes},
    )  # fmt: skip
    assert strata(labels).tolist() == [-1, 0, 0, 1, 1]
    (target,) = fit(labels, np.arange(5)).targets
    assert isinstance(target, LabelsTarget)
    assert (target.negatives, target.positives) == ((no, no), (yes, yes))


def test_the_class_of_a_sample_of_a_forecast_is_the_one_that_it_is_answered_with() -> None:
    kinds = np.tile(["a", "b", "b", "c", "a"], 8)
    series = Series(enabled=True, window=3, horizon=2)
    made = dataset({"x": np.arange(40.0), "kind": kinds}, {"kind": "target"}, series=series)
    rows = made.samples
    (answers,) = fit(made, rows).targets_of(made, rows).values()
    assert strata(made)[rows].tolist() == answers.tolist()
    assert strata(made)[-2:].tolist() == [-1, -1]
    weights = row_weights(made, rows, by_class=True)
    assert weights is not None
    np.testing.assert_allclose(weights, compute_sample_weight("balanced", answers), rtol=1e-6)
