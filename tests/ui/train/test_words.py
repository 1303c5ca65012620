from __future__ import annotations

import pytest

from nnstudio.graph import to_json
from nnstudio.training import SGD, Adam, Cosine, Step, TrainingSettings
from nnstudio.ui.train.outlook import steps_per_epoch
from nnstudio.ui.train.words import clock, network_in_words, optimizer_in_words, remaining
from tests.training.samples import digits_cnn, digits_mlp


def test_a_network_is_named_by_what_learns() -> None:
    assert network_in_words(to_json(digits_cnn())) == "2 × Conv2d · Linear"
    assert network_in_words(to_json(digits_mlp())) == "3 × Linear"
    assert network_in_words({"nodes": [{"kind": "FromAnExtension"}]}) == ""


@pytest.mark.parametrize(
    ("training", "words"),
    [
        (TrainingSettings(optimizer=Adam(lr=0.001)), "Adam 1e-3"),
        (TrainingSettings(optimizer=SGD(lr=0.1), schedule=Step()), "SGD 0.1 step"),
        (TrainingSettings(optimizer=Adam(lr=0.0003), schedule=Cosine()), "Adam 3e-4 cosine"),
    ],
)
def test_settings_fit_in_a_cell(training: TrainingSettings, words: str) -> None:
    assert optimizer_in_words(training) == words


def test_durations() -> None:
    assert [clock(seconds) for seconds in (0, 41, 62, 3729)] == ["0:00", "0:41", "1:02", "1:02:09"]
    assert [remaining(seconds) for seconds in (0.2, 12, 200, 9000)] == [
        "1 s left", "12 s left", "3 min left", "2.5 h left",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "batch", "steps"), [(64, 32, 2), (65, 32, 2), (66, 32, 3), (1, 32, 1), (5, 32, 1)]
)
def test_a_last_batch_of_one_row_is_left_out(rows: int, batch: int, steps: int) -> None:
    assert steps_per_epoch(rows, batch) == steps
