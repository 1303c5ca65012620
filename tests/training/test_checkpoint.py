"""A run that was broken off and continued is the same run, bit for bit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load, save
from torch import Tensor

from nnstudio.errors import TrainingError
from nnstudio.training import tuning
from nnstudio.training.control import Control
from nnstudio.training.events import Ended, Event, Started
from nnstudio.training.files import CHECKPOINT, WEIGHTS
from nnstudio.training.history import read_history
from nnstudio.training.job import Job, perform
from tests.training.samples import digits_cnn, job, with_dropout_and_batch_norm

_OPTIMIZERS = {
    "SGD": {"kind": "SGD", "lr": 0.05, "momentum": 0.9, "weight_decay": 1e-4},
    "Adam": {"kind": "Adam", "lr": 0.002},
    "AdamW": {"kind": "AdamW", "lr": 0.002},
}
_EPOCHS = 4
# 18 batches of 64 rows to learn from and one to look at make an epoch.
_IN_EPOCH_2 = 25
_IN_EPOCH_3 = 45


def _job(folder: Path, optimizer: str = "Adam") -> Job:
    return job(
        folder,
        with_dropout_and_batch_norm(),
        epochs=_EPOCHS,
        optimizer=_OPTIMIZERS[optimizer],
        schedule={"kind": "cosine"},
        batch_size=64,
    )


class _StopAfter(Control):
    """Stops a run after so many batches, those of validation included."""

    def __init__(self, batches: int | None) -> None:
        super().__init__()
        self._left = batches

    @property
    def is_holding(self) -> bool:
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                self.stop()
        return super().is_holding


def _run(given: Job, stop_after: int | None = None) -> list[Event]:
    """Trains on one thread, and may stop after so many batches."""
    torch.manual_seed(12345)
    return list(perform(given, _StopAfter(stop_after), threads=1))


def _last_weights(folder: Path) -> dict[str, Tensor]:
    """The weights after the last step, those of the optimizer included."""
    tensors = load((folder / CHECKPOINT).read_bytes())
    return {name: value for name, value in tensors.items() if name.startswith(("model.", "optimizer."))}


def _difference(one: dict[str, Tensor], other: dict[str, Tensor]) -> float:
    assert one.keys() == other.keys()
    return max(float((one[name].double() - other[name].double()).abs().max()) for name in one)


def _spoil(path: Path, unwanted: str) -> None:
    """Takes a part out of a checkpoint, or replaces random states by others."""
    with safe_open(path, framework="pt") as file:
        facts = file.metadata()
    tensors = load(path.read_bytes())
    for name in [name for name in tensors if name.startswith(unwanted)]:
        if unwanted.startswith("random"):
            other = torch.Generator().manual_seed(999)
            tensors[name] = other.get_state()
        else:
            del tensors[name]
    path.write_bytes(save(tensors, metadata=facts))


@pytest.mark.parametrize("optimizer", _OPTIMIZERS)
def test_a_continued_run_equals_one_that_was_never_stopped(optimizer: str, tmp_path: Path) -> None:
    whole = _run(_job(tmp_path / "whole", optimizer))
    _run(_job(tmp_path / "parts", optimizer), stop_after=_IN_EPOCH_3)
    continued = _run(_job(tmp_path / "parts", optimizer).model_copy(update={"resume": True}))
    assert isinstance(continued[0], Started)
    assert continued[0].first_epoch == 3
    assert _difference(_last_weights(tmp_path / "whole"), _last_weights(tmp_path / "parts")) == 0.0
    assert (tmp_path / "whole" / WEIGHTS).read_bytes() == (tmp_path / "parts" / WEIGHTS).read_bytes()
    one, other = read_history(tmp_path / "whole"), read_history(tmp_path / "parts")
    assert [(e.epoch, e.train, e.validation, e.lr, e.best) for e in one] == [
        (e.epoch, e.train, e.validation, e.lr, e.best) for e in other
    ]
    ends = whole[-1], continued[-1]
    assert isinstance(ends[0], Ended)
    assert isinstance(ends[1], Ended)
    assert (ends[0].best_epoch, ends[0].steps) == (ends[1].best_epoch, ends[1].steps)


@pytest.mark.parametrize("stop_after", [0, 1, 18, 19, 20, 37, 38, 75])
def test_it_does_not_matter_where_it_was_stopped(stop_after: int, tmp_path: Path) -> None:
    _run(_job(tmp_path / "whole"))
    stopped = _run(_job(tmp_path / "parts"), stop_after)
    assert isinstance(stopped[-1], Ended)
    assert stopped[-1].ending == "stopped"
    _run(_job(tmp_path / "parts").model_copy(update={"resume": True}))
    assert _difference(_last_weights(tmp_path / "whole"), _last_weights(tmp_path / "parts")) == 0.0
    assert (tmp_path / "whole" / WEIGHTS).read_bytes() == (tmp_path / "parts" / WEIGHTS).read_bytes()


@pytest.mark.parametrize(
    ("optimizer", "missing"),
    [
        ("SGD", "optimizer."),
        ("Adam", "optimizer."),
        ("AdamW", "optimizer."),
        ("Adam", "random.torch"),
        ("Adam", "random.batches"),
    ],
)
def test_every_part_of_the_checkpoint_is_needed(optimizer: str, missing: str, tmp_path: Path) -> None:
    _run(_job(tmp_path / "whole", optimizer))
    _run(_job(tmp_path / "parts", optimizer), stop_after=_IN_EPOCH_3)
    _spoil(tmp_path / "parts" / CHECKPOINT, missing)
    _run(_job(tmp_path / "parts", optimizer).model_copy(update={"resume": True}))
    assert _difference(_last_weights(tmp_path / "whole"), _last_weights(tmp_path / "parts")) > 1e-6


def test_channels_last_weights_are_continued_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    way = tuning.Tuning(1, channels_last=True)
    monkeypatch.setattr(tuning, "measure", lambda *_: way)
    for optimizer, settings in _OPTIMIZERS.items():
        made = job(tmp_path / optimizer / "whole", digits_cnn(), epochs=2, optimizer=settings)
        parts = made.model_copy(update={"folder": str(tmp_path / optimizer / "parts")})
        list(perform(made, Control()))
        list(perform(parts, _StopAfter(50)))
        started = next(iter(perform(parts.model_copy(update={"resume": True}), Control())))
        assert isinstance(started, Started)
        assert started.tuning == {"threads": 1, "channels_last": True}
        list(perform(parts.model_copy(update={"resume": True}), Control()))
        first, second = (_last_weights(tmp_path / optimizer / name) for name in ("whole", "parts"))
        assert _difference(first, second) == 0.0


def test_equal_seeds_give_equal_runs_and_other_seeds_others(tmp_path: Path) -> None:
    weights = []
    for name, seed in (("one", 1), ("same", 1), ("other", 2)):
        _run(job(tmp_path / name, with_dropout_and_batch_norm(), epochs=2, seed=seed))
        weights.append((tmp_path / name / WEIGHTS).read_bytes())
    assert weights[0] == weights[1]
    assert weights[0] != weights[2]


def test_a_run_without_a_checkpoint_starts_over(tmp_path: Path) -> None:
    started = _run(_job(tmp_path).model_copy(update={"resume": True}))[0]
    assert isinstance(started, Started)
    assert started.first_epoch == 1


def test_a_finished_run_has_nothing_left_to_do(tmp_path: Path) -> None:
    first = _run(_job(tmp_path))
    again = _run(_job(tmp_path).model_copy(update={"resume": True}))
    assert [type(event) for event in again] == [Started, Ended]
    assert isinstance(first[-1], Ended)
    assert isinstance(again[-1], Ended)
    assert again[-1].validation == first[-1].validation
    assert len(read_history(tmp_path)) == _EPOCHS


def test_more_epochs_may_be_asked_for(tmp_path: Path) -> None:
    _run(job(tmp_path, epochs=2))
    more = _run(job(tmp_path, epochs=4).model_copy(update={"resume": True}))
    assert isinstance(more[-1], Ended)
    assert more[-1].epochs == 4


@pytest.mark.parametrize("kept", [0, 8, 2000])
def test_a_torn_checkpoint_is_told_of(kept: int, tmp_path: Path) -> None:
    _run(_job(tmp_path), stop_after=_IN_EPOCH_2)
    path = tmp_path / CHECKPOINT
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(TrainingError) as caught:
        _run(_job(tmp_path).model_copy(update={"resume": True}))
    assert caught.value.code == "checkpoint-unreadable"


def test_a_checkpoint_of_another_network_is_refused(tmp_path: Path) -> None:
    _run(_job(tmp_path), stop_after=_IN_EPOCH_2)
    with pytest.raises(TrainingError) as caught:
        _run(job(tmp_path).model_copy(update={"resume": True}))
    assert caught.value.code == "checkpoint-of-another-network"


def test_a_torn_last_line_of_the_history_is_written_again(tmp_path: Path) -> None:
    _run(_job(tmp_path), stop_after=_IN_EPOCH_3)
    path: Any = tmp_path / "metrics.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"event": "EpochEnded", "epo')
    assert [epoch.epoch for epoch in read_history(tmp_path)] == [1, 2]
    _run(_job(tmp_path).model_copy(update={"resume": True}))
    lines = path.read_text().splitlines()
    assert [json.loads(line)["epoch"] for line in lines] == [1, 2, 3, 4]
