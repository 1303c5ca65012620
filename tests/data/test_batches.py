"""Every row comes once per epoch, in a new order, and no step gets a single left-over row."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data import BuiltIn, Csv, DataSettings, FieldChoice, Toy
from nnstudio.data.batches import ROW_WEIGHTS, Batches, Loaded, Tensors, load, tensors_of
from nnstudio.data.held import Gathered, Plain
from nnstudio.data.preparation import fit
from nnstudio.data.room import Room, room_on
from nnstudio.data.settings import Series
from nnstudio.data.streaming import Streamed
from tests.data.datasets import dataset


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


def epochs(tensors: Tensors, count: int = 2) -> list[torch.Tensor]:
    """Everything that comes in some epochs, in its order."""
    made = tensors.batches(7, shuffle=True, generator=torch.Generator().manual_seed(3))
    found = [
        value.flatten(1).to(torch.float64)
        for _ in range(count)
        for inputs, targets in made
        for value in (*inputs, *(each.reshape(len(each), -1) for each in targets.values()))
    ]
    made.close()
    return found


def assert_equal(first: Tensors, second: Tensors) -> None:
    pairs = list(zip(epochs(first), epochs(second), strict=True))
    assert pairs
    for one, other in pairs:
        torch.testing.assert_close(one, other, rtol=1e-6, atol=1e-6)


MIXED = dataset(
    {
        "number": np.where(np.arange(60) % 7, np.arange(60.0), np.nan),
        "kind": np.tile(["a", "b", "c"], 20),
        "day": np.arange(60).astype("datetime64[D]").astype("datetime64[s]"),
        "y": np.arange(60.0) ** 2,
    },
    {"y": "target"},
)


@pytest.mark.parametrize("series", [Series(), Series(enabled=True, window=4, horizon=2)])
def test_a_table_without_room_gives_the_same_batches(series: Series) -> None:
    made = dataset({name: MIXED.table[name] for name in MIXED.table}, {"y": "target"}, series=series)
    preparation = fit(made, made.samples[:40])
    roomy, tight = (tensors_of(preparation, made, made.samples, room=Room(size)) for size in (10**9, 0))
    assert isinstance(tight.inputs[0], Gathered)
    assert tight.inputs[0].finish is not None
    assert_equal(roomy, tight)


def test_pictures_of_a_file_without_room_are_streamed_and_come_alike(tmp_path: Path) -> None:
    levels = np.random.default_rng(0).integers(0, 256, (50, 6, 5, 3), dtype=np.uint8)
    np.save(tmp_path / "pictures.npy", levels)
    mapped = np.load(tmp_path / "pictures.npy", mmap_mode="r")
    made = dataset({"kind": np.tile(["a", "b"], 25)}, {"kind": "target"}, {"image": mapped})
    preparation, rows = fit(made, np.arange(30)), np.arange(5, 45)
    roomy, tight = (tensors_of(preparation, made, rows, room=Room(size)) for size in (10**9, 0))
    assert isinstance(roomy.inputs[0], Gathered)
    assert isinstance(tight.inputs[0], Streamed)
    assert_equal(roomy, tight)


def test_pictures_in_memory_need_no_room_where_they_are_used() -> None:
    levels = np.zeros((12, 4, 4, 1), dtype=np.uint8)
    made = dataset({"kind": np.tile(["a", "b"], 6)}, {"kind": "target"}, {"image": levels})
    preparation = fit(made, np.arange(12))
    here = tensors_of(preparation, made, room=Room(0)).inputs[0]
    elsewhere = tensors_of(preparation, made, room=Room(0, elsewhere=True)).inputs[0]
    assert isinstance(here, Gathered)
    assert here.values[0].data_ptr() == levels.ctypes.data
    assert isinstance(elsewhere, Streamed)


def test_room_is_a_share_of_what_is_free() -> None:
    room = room_on("cpu")
    assert not room.elsewhere
    before = room.left
    assert before > 0
    assert not room.takes(before + 1)
    assert room.takes(before)
    assert room.left == 0


def test_an_input_to_be_answered_again_is_made_once() -> None:
    made = dataset({"a": np.arange(20.0), "b": np.arange(20.0) % 3}, reconstruct=True)
    tensors = tensors_of(fit(made, np.arange(20)), made)
    for (shown,), targets in tensors.batches(8, shuffle=True):
        (again,) = targets.values()
        assert again is shown


def rare(tmp_path: Path, **settings: object) -> Loaded:
    lines = [
        f"{row * 0.37 % 5:.2f},{'rare' if row % 10 == 0 else 'usual'},{1 + row % 3}" for row in range(200)
    ]
    file = tmp_path / "rare.csv"
    file.write_text("\n".join(["x,kind,w", *lines]))
    return load(DataSettings.model_validate({"source": Csv(path=str(file)), "target": "kind", **settings}))


def test_only_training_rows_are_balanced(tmp_path: Path) -> None:
    weighted = rare(tmp_path, balance="weights")
    assert ROW_WEIGHTS in weighted.train.targets
    assert ROW_WEIGHTS not in weighted.validation.targets
    _, targets = weighted.train.whole()
    by_class = [targets[ROW_WEIGHTS][targets["kind"] == place].sum() for place in (0, 1)]
    torch.testing.assert_close(by_class[0], by_class[1])
    assert weighted.train.oversampling is None
    drawn = rare(tmp_path, balance="oversample")
    assert ROW_WEIGHTS not in drawn.train.targets
    assert drawn.train.oversampling is not None
    assert drawn.validation.oversampling is None


def test_a_field_with_the_role_of_a_weight_weighs(tmp_path: Path) -> None:
    loaded = rare(tmp_path, choices=(FieldChoice(name="w", role="weight"),))
    weights = loaded.train.whole()[1][ROW_WEIGHTS]
    assert weights.mean().item() == pytest.approx(1.0)
    assert len(weights.unique()) == 3


def test_the_parts_of_a_series_share_one_prepared_table() -> None:
    series = Series(enabled=True, window=7, horizon=2)
    settings = DataSettings(source=Toy(name="season", samples=200), series=series, time="day")
    loaded = load(settings)
    for name in ("validation", "test"):
        part, rows = getattr(loaded, name), loaded.parts.rows(name)
        alone = tensors_of(loaded.preparation, loaded.dataset, rows)
        assert_equal(part, alone)
        for own, first in (
            (part.inputs[0], loaded.train.inputs[0]),
            (part.targets["value"], loaded.train.targets["value"]),
        ):
            assert own.values[0].data_ptr() == first.values[0].data_ptr()
