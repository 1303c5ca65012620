"""Rows are divided completely, into parts without overlap, alike on every computer."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data import BuiltIn, DataSettings, Split
from nnstudio.data.reading import read
from nnstudio.data.splitting import split, split_labels

LABELS = st.lists(st.integers(0, 6), min_size=4, max_size=200)
SHARES = st.floats(0.01, 0.89)


@given(LABELS, SHARES, SHARES, st.integers(0, 2**31 - 1))
def test_disjoint_complete_and_never_empty(
    labels: list[int], test: float, validation: float, seed: int
) -> None:
    parts = split_labels(np.array(labels), Split(test=test, validation=validation, seed=seed))
    together = np.concatenate([parts.train, parts.validation, parts.test])
    assert sorted(together.tolist()) == list(range(len(labels)))
    assert min(len(parts.train) - 1, len(parts.validation), len(parts.test)) >= 1


@given(LABELS, SHARES, st.integers(0, 2**31 - 1))
def test_classes_keep_their_share(labels: list[int], test: float, seed: int) -> None:
    numbers = np.array(labels)
    parts = split_labels(numbers, Split(test=test, seed=seed))
    found, sizes = np.unique(numbers, return_counts=True)
    if len(labels) - len(found) < len(parts.test) + len(parts.validation):
        return
    for label, size in zip(found, sizes, strict=True):
        inside = int((numbers[parts.train] == label).sum())
        assert inside >= 1
        tested = int((numbers[parts.test] == label).sum())
        free = all(sizes * len(parts.test) / len(labels) <= sizes - 1)
        if free:
            assert abs(tested - size * len(parts.test) / len(labels)) < 1.0 + 1e-9


def test_a_class_of_one_row_is_learned_from() -> None:
    labels = np.array([0] * 30 + [1] * 30 + [2])
    for seed in range(20):
        assert 60 in split_labels(labels, Split(seed=seed)).train


def test_the_same_seed_divides_alike() -> None:
    labels = np.arange(40) % 3
    first, again, other = (split_labels(labels, Split(seed=seed)) for seed in (7, 7, 8))
    assert np.array_equal(first.test, again.test)
    assert not np.array_equal(first.test, other.test)
    # Written down once: what a seed means may not change between versions or computers.
    assert first.test.tolist() == [0, 4, 10, 12, 20, 28, 30, 32]


def test_eighty_to_twenty_of_a_real_data_set() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="iris")))
    parts = split(dataset, Split())
    assert (len(parts.train), len(parts.validation), len(parts.test)) == (96, 24, 30)
    assert dataset.table["species"].iloc[parts.test].value_counts().tolist() == [10, 10, 10]
