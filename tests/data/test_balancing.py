"""Rare classes weigh more or come more often, and rows as much as a field says."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.utils.class_weight import compute_sample_weight

from nnstudio.data.balancing import row_weights
from nnstudio.data.batches import Batches
from nnstudio.data.held import Plain
from nnstudio.data.oversampling import Oversampling
from nnstudio.errors import DataError
from tests.data.datasets import dataset

CLASSES = np.repeat(["rare", "usual", "some"], [5, 80, 15])


def test_class_weights_are_those_of_scikit_learn() -> None:
    rows = np.random.default_rng(0).permutation(100)[:70]
    found = row_weights(dataset({"kind": CLASSES}, {"kind": "target"}), rows, by_class=True)
    assert found is not None
    np.testing.assert_allclose(found, compute_sample_weight("balanced", CLASSES[rows]), rtol=1e-6)


def test_a_field_of_weights_counts_with_and_without_classes() -> None:
    given = np.arange(100.0)
    made = dataset({"kind": CLASSES, "w": given}, {"kind": "target", "w": "weight"})
    rows = np.arange(100)
    plain, both = (row_weights(made, rows, by_class=way) for way in (False, True))
    assert plain is not None
    assert both is not None
    np.testing.assert_allclose(plain, given / given.mean(), rtol=1e-6)
    product = given * compute_sample_weight("balanced", CLASSES)
    np.testing.assert_allclose(both, product / product.mean(), rtol=1e-6)


def test_rows_that_count_alike_have_no_weights() -> None:
    even = dataset({"kind": np.tile(["a", "b"], 10)}, {"kind": "target"})
    assert row_weights(even, np.arange(20), by_class=True) is None
    assert row_weights(even, np.arange(15), by_class=False) is None


@pytest.mark.parametrize("wrong", [[1.0, -2.0, 1.0], [1.0, np.nan, 1.0], [0.0, 0.0, 0.0], ["a", "b", "c"]])
def test_weights_that_are_none_are_refused(wrong: list[object]) -> None:
    with pytest.raises(DataError) as refused:
        row_weights(dataset({"w": wrong}, {"w": "weight"}), np.arange(3), by_class=False)
    assert refused.value.code == "weight-unusable"


def test_oversampling_draws_every_class_equally_often_and_alike_for_a_seed() -> None:
    codes = np.unique(CLASSES, return_inverse=True)[1]
    rows = np.tile(codes, 30)

    def epoch(seed: int) -> list[int]:
        made = Batches(
            (Plain(torch.arange(len(rows))),), {}, 50, True, torch.Generator().manual_seed(seed),
            oversampling=Oversampling.of(rows),
        )  # fmt: skip
        return [int(row) for (values,), _ in made for row in values]

    drawn = epoch(1)
    assert len(drawn) == len(rows)
    shares = np.bincount(rows[drawn]) / len(rows)
    # Five standard deviations of a share of one third.
    assert np.abs(shares - 1 / 3).max() < 5 * np.sqrt(2 / 9 / len(rows))
    assert drawn == epoch(1)
    assert drawn != epoch(2)
