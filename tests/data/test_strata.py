"""The class of every row, counted by the same rule as it is answered."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.preparation import LabelsTarget, fit
from nnstudio.data.strata import no_and_yes, strata
from tests.data.preparation.made import made


@pytest.mark.parametrize(("no", "yes"), [("no", "yes"), ("nein", "ja"), ("-", "+"), ("错", "对"), ("a", "b")])
def test_the_place_of_the_rarest_yes(no: str, yes: str) -> None:
    classes = tuple(sorted((no, yes)))
    assert no_and_yes(classes) == (no, yes)
    # Rows of none, of the first, of both, and of the second, which is the rarer one.
    first, second = [no, yes, yes, yes, no], [no, no, no, yes, yes]
    columns = {"x": np.arange(5.0), "a": first, "b": second}
    dataset = made(
        columns, {"x": "number", "a": "boolean", "b": "boolean"}, targets=("a", "b"),
        classes_of={"a": classes, "b": classes},
    )  # fmt: skip
    assert strata(dataset).tolist() == [-1, 0, 0, 1, 1]
    (target,) = fit(dataset, np.arange(5)).targets
    assert isinstance(target, LabelsTarget)
    assert (target.negatives, target.positives) == ((no, no), (yes, yes))
