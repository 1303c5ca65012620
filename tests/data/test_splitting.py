"""Rows are divided completely, into parts without overlap, alike on every computer."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nnstudio.data import BuiltIn, DataSettings, Split
from nnstudio.data.dataset import Dataset, Parts
from nnstudio.data.reading import read
from nnstudio.data.settings import Series
from nnstudio.data.splitting import split, split_labels
from nnstudio.errors import DataError
from tests.data.datasets import dataset

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
    iris = read(DataSettings(source=BuiltIn(name="iris")))
    parts = split(iris, Split())
    assert (len(parts.train), len(parts.validation), len(parts.test)) == (96, 24, 30)
    assert iris.table["species"].iloc[parts.test].value_counts().tolist() == [10, 10, 10]


def _groups_split(sizes: list[int], settings: Split) -> tuple[Dataset, Parts]:
    groups = np.repeat([f"g{place}" for place in range(len(sizes))], sizes)
    mixed = np.random.default_rng(len(sizes)).permutation(groups)
    made = dataset({"x": np.arange(len(mixed), dtype=float), "g": mixed}, {"g": "group"})
    return made, split(made, settings)


@given(st.lists(st.integers(1, 30), min_size=3, max_size=20), st.floats(0.05, 0.6), st.integers(0, 99))
def test_no_group_in_two_parts_and_sizes_as_near_as_groups_allow(
    sizes: list[int], test: float, seed: int
) -> None:
    if sum(sizes) < 4:
        return
    made, parts = _groups_split(sizes, Split(test=test, seed=seed))
    together = np.concatenate([parts.train, parts.validation, parts.test])
    assert sorted(together.tolist()) == list(range(len(made)))
    groups = made.table["g"].to_numpy()
    seen = [set(groups[rows]) for rows in (parts.train, parts.validation, parts.test)]
    assert all(seen)
    assert sum(map(len, seen)) == len(sizes)
    # One more whole group, or one less of those that are left, would not be nearer.
    wanted, found = round(len(made) * test), len(parts.test)
    smallest = min(sizes)
    others = [size for place, size in enumerate(sizes) if f"g{place}" not in seen[2]]
    if found < wanted and len(others) > 2:
        assert wanted - found <= abs(found + min(others) - wanted)
    if found > wanted and len(seen[2]) > 1:
        assert found - wanted < max(sizes)
    assert found >= smallest


def test_groups_divide_alike_for_a_seed() -> None:
    _, first = _groups_split([5, 9, 2, 7, 7, 3, 1, 12], Split(seed=3))
    _, again = _groups_split([5, 9, 2, 7, 7, 3, 1, 12], Split(seed=3))
    assert np.array_equal(first.test, again.test)
    assert np.array_equal(first.validation, again.validation)


def test_two_groups_are_too_few() -> None:
    with pytest.raises(DataError) as refused:
        _groups_split([10, 10], Split(by="group"))
    assert refused.value.code == "groups-too-few"


@given(st.lists(st.integers(0, 30), min_size=10, max_size=80), st.floats(0.1, 0.5))
def test_by_time_the_last_moments_are_the_test_and_none_is_torn(days: list[int], share: float) -> None:
    assume(len(set(days)) >= 3)
    when = np.array(days, dtype="datetime64[D]").astype("datetime64[s]")
    made = dataset({"x": np.arange(len(days), dtype=float), "day": when}, time="day")
    parts = split(made, Split(by="time", test=share))
    together = np.concatenate([parts.train, parts.validation, parts.test])
    assert sorted(together.tolist()) == list(range(len(days)))
    ends = [(when[rows].min(), when[rows].max()) for rows in (parts.train, parts.validation, parts.test)]
    assert ends[0][1] < ends[1][0]
    assert ends[1][1] < ends[2][0]


@given(
    st.lists(st.integers(30, 60), min_size=1, max_size=3),
    st.integers(1, 6),
    st.integers(1, 5),
    st.integers(1, 3),
)
def test_no_row_of_a_series_is_to_be_predicted_in_two_parts(
    lengths: list[int], window: int, horizon: int, step: int
) -> None:
    groups = np.repeat([f"g{place}" for place in range(len(lengths))], lengths)
    series = Series(enabled=True, window=window, horizon=horizon, step=step)
    made = dataset(
        {"y": np.arange(len(groups), dtype=float), "g": groups}, {"y": "target", "g": "group"}, series=series
    )
    parts = split(made, Split())
    predicted = [
        {row + ahead for row in rows.tolist() for ahead in range(1, horizon + 1)}
        for rows in (parts.train, parts.validation, parts.test)
    ]
    assert all(predicted)
    assert not predicted[0] & predicted[1]
    assert not predicted[0] & predicted[2]
    assert not predicted[1] & predicted[2]
    for group in set(groups):
        own = np.flatnonzero(groups == group)
        last = [max((row for row in part if row in own), default=-1) for part in predicted]
        assert last[0] <= last[1] or last[1] < 0
        assert last[1] <= last[2] or last[2] < 0


@pytest.mark.parametrize(
    "words", [("train", "val", "test"), (" Training ", "DEV", "Holdout"), ("训练", "验证集", "测试")]
)
def test_by_a_field_in_any_usual_word(words: tuple[str, str, str]) -> None:
    part = np.repeat(words, [6, 3, 2])
    parts = split(dataset({"x": np.arange(11.0), "part": part}, {"part": "split"}), Split())
    assert parts.train.tolist() == [0, 1, 2, 3, 4, 5]
    assert parts.validation.tolist() == [6, 7, 8]
    assert parts.test.tolist() == [9, 10]


@pytest.mark.parametrize("given_one", ["val", "test"])
def test_what_the_field_does_not_name_is_drawn_from_training(given_one: str) -> None:
    part = np.repeat(["train", given_one], [80, 10])
    kind = np.tile(["a", "b"], 45)
    made = dataset({"kind": kind, "part": part}, {"kind": "target", "part": "split"})
    parts = split(made, Split(test=0.25, validation=0.25))
    named, drawn = (parts.test, parts.validation) if given_one == "test" else (parts.validation, parts.test)
    assert named.tolist() == list(range(80, 90))
    assert len(drawn) == 20
    assert (kind[drawn] == "a").sum() == 10
    assert sorted([*parts.train, *drawn]) == list(range(80))


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (["train"] * 10, "split-field-empty"),
        (["test"] * 10, "split-field-empty"),
        (["train"] * 5 + ["later"] * 5, "split-value-unknown"),
        (["train"] * 5 + [None] * 5, "split-value-unknown"),
    ],
)
def test_a_field_that_does_not_say_it_is_refused(part: list[str | None], code: str) -> None:
    with pytest.raises(DataError) as refused:
        split(dataset({"x": np.arange(10.0), "part": part}, {"part": "split"}), Split(by="column"))
    assert refused.value.code == code


@pytest.mark.parametrize("by", ["group", "column"])
def test_a_way_that_the_data_has_no_field_for_is_refused(by: str) -> None:
    with pytest.raises(DataError) as refused:
        split(dataset({"x": np.arange(10.0)}), Split.model_validate({"by": by}))
    assert refused.value.code == f"split-without-{by}"


def test_the_rarest_label_counts() -> None:
    random = np.random.default_rng(0)
    rare = np.zeros(400, dtype=bool)
    rare[:20] = True
    often = random.random(400) < 0.5
    made = dataset({"rare": rare, "often": often}, {"rare": "target", "often": "target"})
    assert made.task == "labels"
    parts = split(made, Split())
    assert [int(rare[rows].sum()) for rows in (parts.train, parts.validation, parts.test)] == [13, 3, 4]


def test_too_few_moments_are_refused() -> None:
    with pytest.raises(DataError) as refused:
        split(dataset({"x": [1.0, 1.0, 1.0, 2.0, 2.0, 2.0]}, time="x"), Split(by="time"))
    assert refused.value.code == "time-too-short"


def test_too_few_windows_are_refused_as_such() -> None:
    series = Series(enabled=True, window=24, horizon=2)
    with pytest.raises(DataError) as refused:
        split(dataset({"y": np.arange(28.0)}, {"y": "target"}, series=series), Split())
    assert refused.value.code == "windows-too-few"
    assert "3 whole windows of 24 rows" in str(refused.value)


def test_very_many_classes_are_divided_in_no_time() -> None:
    labels = np.random.default_rng(0).integers(0, 150_000, 300_000)
    begun = time.perf_counter()
    parts = split_labels(labels, Split())
    assert time.perf_counter() - begun < 2.5
    assert len(parts.test) == 60_000
