from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.looking.leakage import TELLING, skill

RNG = np.random.default_rng(1)
NOISE = RNG.normal(size=2_000)
CLASSES = RNG.integers(0, 3, 2_000)


def test_what_is_the_answer_in_other_words_tells_it() -> None:
    assert skill(7 - CLASSES, CLASSES) == 1.0
    assert skill(NOISE, np.exp(NOISE)) > TELLING
    # Above a threshold it is one class, below the other: also where one of the two is rare.
    assert skill(NOISE, (NOISE > 1.6).astype(np.int64)) > TELLING
    # That a value is missing tells, too.
    assert skill(np.where(CLASSES == 1, np.nan, NOISE), (CLASSES == 1).astype(np.int64)) == 1.0


def test_what_only_helps_does_not() -> None:
    assert skill(NOISE, NOISE + 0.5 * RNG.normal(size=2_000)) < 0.8
    half = np.where(RNG.random(2_000) < 0.5, CLASSES, RNG.integers(0, 3, 2_000))
    assert 0.3 < skill(half, CLASSES) < TELLING


def test_a_name_in_every_row_tells_nothing_about_other_rows() -> None:
    assert skill(np.arange(2_000), CLASSES) == pytest.approx(0.0, abs=0.05)
    assert skill(NOISE, CLASSES) < 0.1


def test_a_target_that_never_varies_cannot_be_told() -> None:
    assert skill(NOISE, np.zeros(2_000)) == 0.0
    assert skill(np.full(2_000, np.nan), CLASSES) == pytest.approx(0.0, abs=0.05)
