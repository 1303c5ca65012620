"""What a run tells while it goes on; window, command line, worker and log all read the same events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Ending = Literal["completed", "early", "stopped"]
Scores = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Started:
    """The run is about to take its first step."""

    epochs: int
    steps_per_epoch: int
    device: str
    parameters: int
    metric: str
    first_epoch: int = 1
    tuning: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Progress:
    """Some steps were taken; at most about ten of these per second. `speed` is in steps per second."""

    epoch: int
    step: int
    loss: float
    lr: float
    speed: float
    remaining: float
    """Seconds until the last epoch would end."""


@dataclass(frozen=True, slots=True)
class EpochEnded:
    """All training rows were seen once more. `train` and `validation` map "loss" and the metric to values."""

    epoch: int
    train: Scores
    validation: Scores
    lr: float
    seconds: float
    best: bool


@dataclass(frozen=True, slots=True)
class Paused:
    """The run waits."""

    epoch: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """The run goes on."""

    epoch: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The run is over and its best weights are on disk. `seconds` counts the training time alone."""

    ending: Ending
    epochs: int
    steps: int
    seconds: float
    best_epoch: int
    train: Scores
    validation: Scores


@dataclass(frozen=True, slots=True)
class Failed:
    """The run cannot go on. `text` with `values` is for people, `details` for a bug report."""

    code: str
    text: str
    values: Mapping[str, Any] = field(default_factory=dict)
    details: str = ""


Event = Started | Progress | EpochEnded | Paused | Resumed | Ended | Failed
_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (Started, Progress, EpochEnded, Paused, Resumed, Ended, Failed)
}


def to_json(event: Event) -> dict[str, Any]:
    """The event as JSON values, with its kind under "event"."""
    return {"event": type(event).__name__, **asdict(event)}


def from_json(values: Mapping[str, Any]) -> Event:
    """The event that `to_json` wrote."""
    rest = {key: value for key, value in values.items() if key != "event"}
    event: Event = _KINDS[values["event"]](**rest)
    return event
