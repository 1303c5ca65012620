"""What of validation and test is in training already is found, and what is only a little like it is not."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.dataset import Parts
from nnstudio.data.duplicates import Repeats, repeats
from nnstudio.data.settings import Series
from tests.data.datasets import dataset

PARTS = Parts(np.arange(40), np.arange(40, 50), np.arange(50, 60))


def test_equal_rows_are_found_whatever_the_target() -> None:
    numbers = np.arange(60.0)
    kinds = np.tile(["a", "b", "c"], 20).astype(object)
    numbers[45], kinds[45] = numbers[3], kinds[3]
    numbers[52] = numbers[3]  # the kind differs
    numbers[55], kinds[55] = np.nan, kinds[7]
    numbers[7] = np.nan
    made = dataset({"x": numbers, "kind": kinds, "y": np.arange(60.0)}, {"y": "target"})
    assert kinds[52] != kinds[3]
    assert repeats(made, PARTS) == (Repeats(None, 1, 1, ((45, 3), (55, 7))),)


@pytest.mark.parametrize("size", [8, 28, 33])
def test_a_picture_saved_again_is_found_and_another_one_is_not(size: int) -> None:
    random = np.random.default_rng(size)
    pictures = random.integers(0, 256, (60, size, size + 1, 3), dtype=np.uint8)
    pictures[44] = pictures[12]
    again = pictures[30].astype(np.int64) + (np.arange(size) % 2)[:, None, None]
    pictures[58] = again.clip(0, 255).astype(np.uint8)
    made = dataset({"y": np.tile(["a", "b"], 30)}, {"y": "target"}, {"image": pictures})
    assert repeats(made, PARTS) == (Repeats("image", 1, 1, ((44, 12), (58, 30))),)


def test_strokes_drawn_alike_are_not_the_same_picture() -> None:
    """Thin lines on black differ by little, though each was drawn by itself."""
    pictures = np.zeros((60, 28, 28, 1), dtype=np.uint8)
    pictures[:, 4:24, 13:15] = 255
    pictures[40:, 4:24, 15] = 90
    made = dataset({"y": np.tile(["a", "b"], 30)}, {"y": "target"}, {"image": pictures})
    assert repeats(made, PARTS) == ()


def test_plain_pictures_of_other_brightness_are_not_the_same() -> None:
    pictures = np.repeat(np.arange(60, dtype=np.uint8) * 4, 100).reshape(60, 10, 10, 1)
    made = dataset({"y": np.tile(["a", "b"], 30)}, {"y": "target"}, {"image": pictures})
    assert repeats(made, PARTS) == ()


def test_the_same_plain_picture_is_found_among_many_that_are_hardly_different() -> None:
    shades = np.arange(60) * 4
    shades[40:] = shades[:20]
    pictures = np.repeat(shades.astype(np.uint8), 100).reshape(60, 10, 10, 1)
    made = dataset({"y": np.tile(["a", "b"], 30)}, {"y": "target"}, {"image": pictures})
    (found,) = repeats(made, PARTS)
    assert (found.validation, found.test) == (10, 10)
    assert found.examples == tuple(zip(range(40, 60), range(20), strict=True))


def test_equal_sequences_are_found() -> None:
    values = np.random.default_rng(0).standard_normal((60, 30, 2)).astype(np.float32)
    values[41] = values[0]
    made = dataset({"y": np.tile(["a", "b"], 30)}, {"y": "target"}, {"sound": values})
    assert repeats(made, PARTS) == (Repeats("sound", 1, 0, ((41, 0),)),)


def test_a_series_may_repeat_itself() -> None:
    made = dataset({"x": np.zeros(60)}, series=Series(enabled=True, window=2))
    assert repeats(made, PARTS) == ()
