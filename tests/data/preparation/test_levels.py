"""Pictures and sequences: every channel moved and scaled, sequences of one length."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.choices import ImageChoice, SequenceChoice
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import Preparation, fit
from nnstudio.errors import DataError
from tests.data.preparation.made import made

PHOTOS = np.random.default_rng(0).integers(0, 256, (20, 6, 5, 3), dtype=np.uint8)
SOUNDS = np.random.default_rng(1).normal([5.0, -2.0], [3.0, 0.1], (20, 12, 2)).astype(np.float32)


def pictures(values: np.ndarray, choice: ImageChoice | None = None) -> Dataset:
    return made({}, {"p": "image"}, {"p": choice} if choice else {}, arrays={"p": values})


def sounds(values: np.ndarray, choice: SequenceChoice | None = None) -> Dataset:
    return made({}, {"s": "sequence"}, {"s": choice} if choice else {}, arrays={"s": values})


def test_measured_by_channel_on_the_training_rows() -> None:
    photos = PHOTOS.copy()
    photos[..., 2] //= 4
    rows = np.arange(0, 20, 2)
    prepared = fit(pictures(photos), rows).inputs(pictures(photos), rows)["input"]
    assert prepared.shape == (10, 3, 6, 5)
    assert prepared.flags.c_contiguous
    for channel in range(3):
        own = prepared[:, channel].astype(np.float64)
        assert abs(own.mean()) < 1e-5
        assert abs(own.std() - 1) < 1e-5


@pytest.mark.parametrize(
    ("choice", "black", "white"),
    [(ImageChoice(scale="unit"), 0.0, 1.0), (ImageChoice(scale="given", mean=0.5, std=0.25), -2.0, 2.0)],
)
def test_given_scales(choice: ImageChoice, black: float, white: float) -> None:
    preparation = fit(pictures(PHOTOS, choice), np.arange(20))
    for level, expected in ((0, black), (255, white)):
        plain = np.full((1, 6, 5, 3), level, dtype=np.uint8)
        assert preparation.inputs(pictures(plain))["input"] == pytest.approx(expected, abs=1e-6)


def test_pictures_that_are_all_black_stay_finite() -> None:
    black = np.zeros((5, 3, 3, 1), dtype=np.uint8)
    assert (fit(pictures(black), np.arange(5)).inputs(pictures(black))["input"] == 0).all()


def test_a_sequence_is_cut_or_filled_with_zeros() -> None:
    shorter = fit(sounds(SOUNDS, SequenceChoice(length=4)), np.arange(20))
    longer = fit(sounds(SOUNDS, SequenceChoice(length=15, scale="none")), np.arange(20))
    assert shorter.inputs(sounds(SOUNDS))["input"].shape == (20, 2, 4)
    found = longer.inputs(sounds(SOUNDS))["input"]
    assert np.array_equal(found[:, :, :12], SOUNDS.transpose(0, 2, 1))
    assert (found[:, :, 12:] == 0).all()
    assert longer.describe("s") == "15 steps, as they are"


def test_every_channel_has_its_own_scale() -> None:
    prepared = fit(sounds(SOUNDS), np.arange(20)).inputs(sounds(SOUNDS))["input"]
    assert np.abs(prepared.mean(axis=(0, 2))).max() < 1e-5
    assert prepared.std(axis=(0, 2)) == pytest.approx(1.0, abs=1e-4)


def test_what_is_no_number_counts_as_the_mean() -> None:
    broken = SOUNDS.copy()
    broken[3, 5], broken[4, 0, 1] = np.nan, np.inf
    preparation = fit(sounds(broken), np.arange(20))
    found = preparation.inputs(sounds(broken))["input"]
    assert np.isfinite(found).all()
    assert (found[3, :, 5] == 0).all()
    (field,) = preparation.sequences
    assert field.mean[0] == pytest.approx(
        float(np.delete(SOUNDS[..., 0].ravel(), 3 * 12 + 5).mean()), rel=1e-5
    )
    nothing = np.full((4, 3, 1), np.nan, dtype=np.float32)
    assert (fit(sounds(nothing), np.arange(4)).inputs(sounds(nothing))["input"] == 0).all()


@pytest.mark.parametrize("values", [PHOTOS[:, :5], PHOTOS[..., :1], PHOTOS[:, ::-1, :4]])
def test_pictures_of_another_size_are_refused(values: np.ndarray) -> None:
    preparation = fit(pictures(PHOTOS), np.arange(20))
    with pytest.raises(DataError) as caught:
        preparation.inputs(pictures(values))
    assert caught.value.code == "images-differ"


def test_sequences_of_other_channels_are_refused() -> None:
    preparation: Preparation = fit(sounds(SOUNDS), np.arange(20))
    with pytest.raises(DataError) as caught:
        preparation.inputs(sounds(SOUNDS[..., :1]))
    assert caught.value.code == "sequences-differ"
