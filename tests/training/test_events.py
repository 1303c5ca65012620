from __future__ import annotations

import json

import pytest

from nnstudio.training.events import (
    Ended,
    EpochEnded,
    Event,
    Failed,
    Paused,
    Progress,
    Resumed,
    Started,
    from_json,
    to_json,
)

_EVENTS: list[Event] = [
    Started(3, 36, "cpu", 4810, "accuracy", 2, {"threads": 1, "channels_last": False}),
    Progress(1, 7, 0.5, 0.001, 812.0, 3.5),
    EpochEnded(1, {"loss": 0.5, "accuracy": 0.9}, {"loss": 0.6, "accuracy": 0.8}, 0.001, 0.04, True),
    Paused(2),
    Resumed(2),
    Ended("early", 9, 324, 1.5, 4, {"loss": 0.1}, {"loss": 0.2}),
    Failed("loss-not-finite", "The loss in {epoch} ran away.", {"epoch": 3}, "Traceback"),
]


@pytest.mark.parametrize("event", _EVENTS, ids=lambda event: type(event).__name__)
def test_every_event_survives_json(event: Event) -> None:
    assert from_json(json.loads(json.dumps(to_json(event), allow_nan=False))) == event
