"""Every row comes once per epoch, in a new order, and no step gets a single left-over row."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data import BuiltIn, DataSettings, Toy
from nnstudio.data.batches import Batches, Plain, load


def batches(rows: int, size: int, shuffle: bool, seed: int = 0) -> Batches:
    values = torch.arange(rows, dtype=torch.float32).reshape(-1, 1)
    generator = torch.Generator().manual_seed(seed)
    return Batches((Plain(values),), {"y": Plain(torch.arange(rows))}, size, shuffle, generator)


@given(st.integers(1, 60), st.integers(1, 20), st.booleans())
def test_every_row_once(rows: int, size: int, shuffle: bool) -> None:
    made = batches(rows, size, shuffle)
    steps = list(made)
    assert len(steps) == len(made)
    seen = [int(y) for _, targets in steps for y in targets["y"]]
    dropped = 1 if shuffle and size > 1 and rows > 1 and rows % size == 1 and rows > size else 0
    assert len(seen) == rows - dropped
    assert len(set(seen)) == len(seen)
    for (values,), targets in steps:
        assert torch.equal(values[:, 0].long(), targets["y"])
        assert len(values) > 1 or not shuffle or size == 1 or rows == 1


def test_a_new_order_each_epoch_and_the_same_for_a_seed() -> None:
    made, again = batches(50, 7, True), batches(50, 7, True)
    first, second = ([int(y) for _, t in made for y in t["y"]] for _ in range(2))
    assert first != second
    assert first == [int(y) for _, t in again for y in t["y"]]
    assert [int(y) for _, t in batches(50, 7, False) for y in t["y"]] == list(range(50))


@pytest.mark.parametrize("source", [BuiltIn(name="digits"), BuiltIn(name="diabetes"), Toy(name="xor")])
def test_load(source: BuiltIn | Toy) -> None:
    loaded = load(DataSettings(source=source))
    assert len(loaded.train) + len(loaded.validation) + len(loaded.test) == len(loaded.dataset)
    (shape,) = loaded.signature.inputs.values()
    (name,) = loaded.signature.targets
    (inputs,), targets = next(iter(loaded.train.batches(16, shuffle=True)))
    assert inputs.shape == (16, *shape.sizes)
    assert inputs.dtype == torch.float32
    answers = targets[name]
    assert answers.dtype == (torch.int64 if loaded.dataset.classes else torch.float32)
    assert answers.shape == ((16,) if loaded.dataset.classes else (16, 1))
