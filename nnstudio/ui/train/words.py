"""Runs and their settings in few words, for tables and headers."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication

from nnstudio.errors import StudioError
from nnstudio.layers import layer_of
from nnstudio.training import Record, TrainingSettings
from nnstudio.ui.charts.measure import exponent
from nnstudio.ui.texts import translated

_TELLING = ("Convolution", "Dense", "Recurrent", "Attention", "Block")


def network_in_words(graph: Mapping[str, Any]) -> str:
    """The layers that learn most, in the order in which they were placed: ``2 × Conv2d · Linear``."""
    kinds = [node["kind"] for node in graph.get("nodes", ()) if _group(node["kind"]) in _TELLING]
    runs = ((kind, len(list(same))) for kind, same in groupby(kinds))
    return " · ".join(f"{count} × {kind}" if count > 1 else kind for kind, count in runs)


def _group(kind: str) -> str:
    try:
        return layer_of(kind).group
    except StudioError:  # a layer of an extension that is not installed here
        return ""


def optimizer_in_words(training: TrainingSettings) -> str:
    """Method, learning rate and schedule: ``AdamW 1e-3 cosine``."""
    words = [training.optimizer.kind, short_rate(training.optimizer.lr)]
    if training.schedule.kind != "constant":
        words.append(translated(training.schedule.title).lower())
    return " ".join(words)


def short_rate(rate: float) -> str:
    """A learning rate as people write it: ``0.1``, ``1e-3``."""
    return exponent(rate) if 0 < rate < 0.01 else f"{rate:g}"


def clock(seconds: float) -> str:
    """A duration as on a clock: ``0:41``, ``1:02:09``."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, seconds_left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds_left:02}" if hours else f"{minutes}:{seconds_left:02}"


def duration(seconds: float) -> str:
    """A duration in a sentence: ``0.4 s``, ``41 s``, ``2:05``."""
    if seconds >= 60:
        return clock(seconds)
    return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"


def remaining(seconds: float) -> str:
    """How long it will still take: ``12 s left``, ``3 min left``."""
    say = QCoreApplication.translate
    if seconds < 90:
        return say("Train", "{count} s left").format(count=max(1, round(seconds)))
    if seconds < 5400:
        return say("Train", "{count} min left").format(count=round(seconds / 60))
    return say("Train", "{count} h left").format(count=f"{seconds / 3600:.1f}")


def ending_in_words(record: Record) -> str:
    """How a run ended and which epoch is kept."""
    say = QCoreApplication.translate
    texts = {
        "completed": say("Train", "{epochs} epochs in {time}"),
        "early": say("Train", "stopped early after {epochs} epochs, {time}"),
        "stopped": say("Train", "stopped by you after {epochs} epochs, {time}"),
    }
    text = texts.get(record.ending, texts["completed"])
    return text.format(epochs=record.epochs, time=duration(record.seconds))


def metric_of(scores: Mapping[str, float]) -> str | None:
    """The name of the score beside the loss."""
    return next((name for name in scores if name != "loss"), None)
