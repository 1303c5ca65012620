"""The loop on small real networks, step by step like the script that everybody writes."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import torch

from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.network import Network
from nnstudio.data.batches import Loaded, load
from nnstudio.errors import TrainingError
from nnstudio.training import TrainingSettings
from nnstudio.training.control import Control
from nnstudio.training.events import Ended, EpochEnded, Event, Paused, Progress, Resumed
from nnstudio.training.loop import train
from tests.training.samples import DIABETES, DIGITS, digits_mlp, table_mlp


@pytest.fixture(scope="module")
def digits() -> Loaded:
    return load(DIGITS)


def _network(data: Loaded, **changes: Any) -> Network:
    torch.manual_seed(0)
    return compile_network(changes.get("graph", digits_mlp()), data.signature)


def _train(network: Network, data: Loaded, control: Control | None = None, **settings: Any) -> list[Event]:
    return list(_events(network, data, control or Control(), **settings))


def _events(network: Network, data: Loaded, control: Control, **settings: Any) -> Any:
    chosen = TrainingSettings(**{"epochs": 2, **settings})
    batches = data.train.batches(chosen.batch_size, shuffle=True, generator=torch.Generator().manual_seed(7))
    return train(network, batches, data.validation.batches(100), chosen, control)


@pytest.mark.parametrize(
    ("settings", "make"),
    [
        ({"kind": "SGD", "lr": 0.05}, lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9)),
        ({"kind": "Adam", "lr": 0.002}, lambda p: torch.optim.Adam(p, lr=0.002)),
        ({"kind": "AdamW", "lr": 0.002}, lambda p: torch.optim.AdamW(p, lr=0.002, weight_decay=0.01)),
    ],
    ids=["SGD", "Adam", "AdamW"],
)
def test_it_learns_what_a_bare_script_learns(digits: Loaded, settings: Any, make: Any) -> None:
    network, plain = _network(digits), _network(digits).module
    events = _train(network, digits, optimizer=settings, epochs=1)
    optimizer, generator = make(plain.parameters()), torch.Generator().manual_seed(7)
    order = torch.randperm(len(digits.train), generator=generator)
    (x,), answers = digits.train.whole()
    x, y = x[order], answers["digit"][order]
    total = 0.0
    for inputs, targets in zip(x.split(32), y.split(32), strict=True):
        loss = torch.nn.functional.cross_entropy(plain(inputs)["digit"], targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
    for ours, theirs in zip(network.module.parameters(), plain.parameters(), strict=True):
        torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-5)
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert ended.train["loss"] == pytest.approx(total / len(x), rel=1e-4)


def test_the_best_weights_are_there_at_the_end(digits: Loaded) -> None:
    network = _network(digits)
    events = _train(network, digits, optimizer={"kind": "SGD", "lr": 0.8}, epochs=8)
    epochs = [event for event in events if isinstance(event, EpochEnded)]
    ended = events[-1]
    assert isinstance(ended, Ended)
    best = min(epochs, key=lambda event: event.validation["loss"])
    assert ended.best_epoch == best.epoch
    assert ended.validation == best.validation
    with torch.no_grad():
        answer = network.module(*digits.validation.whole()[0])["digit"]
    loss = torch.nn.functional.cross_entropy(answer, digits.validation.whole()[1]["digit"])
    assert loss.item() == pytest.approx(best.validation["loss"], rel=1e-5)
    assert not network.module.training


def test_it_stops_early(digits: Loaded) -> None:
    events = _train(
        _network(digits),
        digits,
        optimizer={"kind": "SGD", "lr": 0.5},
        epochs=500,
        early_stopping={"patience": 3},
    )
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert ended.ending == "early"
    assert ended.epochs == len([event for event in events if isinstance(event, EpochEnded)]) < 500


def test_a_loss_that_runs_away_stops_at_once(digits: Loaded) -> None:
    with pytest.raises(TrainingError) as caught:
        _train(_network(digits), digits, optimizer={"kind": "SGD", "lr": 100.0}, epochs=1000)
    assert caught.value.code == "loss-not-finite"
    assert "learning rate" in str(caught.value)


def test_numbers_are_learned_too() -> None:
    data = load(DIABETES)
    target = next(iter(data.signature.targets))
    events = _train(_network(data, graph=table_mlp(target, 1)), data, epochs=10)
    epochs = [event for event in events if isinstance(event, EpochEnded)]
    assert list(epochs[0].train) == ["loss", "rmse"]
    assert epochs[-1].train["rmse"] < epochs[0].train["rmse"]


def test_a_pause_takes_no_step_and_no_time(digits: Loaded) -> None:
    control = Control()
    told: list[Event] = []
    for event in _events(_network(digits), digits, control, epochs=3):
        told.append(event)
        if isinstance(event, EpochEnded) and event.epoch == 1:
            control.pause()
        if isinstance(event, Paused):
            time.sleep(0.5)
            control.resume()
    kinds = [type(event) for event in told]
    assert kinds.index(Resumed) == kinds.index(Paused) + 1
    ended = told[-1]
    assert isinstance(ended, Ended)
    assert ended.seconds < sum(event.seconds for event in told if isinstance(event, EpochEnded)) + 0.2


def test_pausing_changes_nothing(digits: Loaded) -> None:
    plain, paused = _network(digits), _network(digits)
    _train(plain, digits)
    control = Control()
    for event in _events(paused, digits, control):
        if isinstance(event, EpochEnded):
            control.pause()
        if isinstance(event, Paused):
            control.resume()
    for one, other in zip(plain.module.parameters(), paused.module.parameters(), strict=True):
        assert torch.equal(one, other)


def test_stopped_in_the_first_epoch_it_keeps_what_it_has(digits: Loaded) -> None:
    control, network = Control(), _network(digits)
    control.stop()
    events = _train(network, digits, control)
    assert events[-1] == Ended("stopped", 0, 0, events[-1].seconds, 0, {}, {})  # type: ignore[union-attr]


def test_progress_comes_about_ten_times_per_second(digits: Loaded) -> None:
    events = _train(_network(digits), digits, epochs=25, early_stopping={"enabled": False})
    ended = events[-1]
    assert isinstance(ended, Ended)
    told = [event for event in events if isinstance(event, Progress)]
    assert 1 <= len(told) <= 10 * ended.seconds + 1
    assert all(event.speed > 0 and event.remaining >= 0 for event in told)


def test_gradients_stay_on_for_whoever_listens(digits: Loaded) -> None:
    assert all(torch.is_grad_enabled() for _ in _events(_network(digits), digits, Control()))


def test_nothing_is_written_without_a_checkpoint(digits: Loaded, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    _train(_network(digits), digits)
    assert list(tmp_path.iterdir()) == []
