"""Sequences, such as sounds: of one length, every channel moved and scaled."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from nnstudio.data.choices import SequenceChoice
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.base import LARGEST, Fitted, Floats, single, spread
from nnstudio.errors import DataError, Phrase

_ROWS_AT_ONCE = 1024


class SequenceInput(Fitted):
    """Sequences of `steps` values in every channel; `mean` is taken off, the rest multiplied by `scale`.

    A value that is no number, or beyond `LARGEST`, counts as the mean.
    """

    type: ClassVar = "sequence"

    steps: int = Field(ge=1, le=10_000_000)
    channels: int = Field(ge=1, le=4096)
    mean: tuple[float, ...]
    scale: tuple[float, ...]

    def describe(self) -> str:
        steps = f"{self.steps:,}"
        if set(self.mean) == {0.0} and set(self.scale) == {1.0}:
            return Phrase("{steps} steps, as they are", steps=steps)
        return Phrase("{steps} steps, scaled to mean 0 and spread 1", steps=steps)


def raw_sequences(field: SequenceInput, dataset: Dataset, rows: Rows | None) -> Floats:
    """The sequences as they are kept, float32 [rows, steps, channels], cut or filled up with zeros."""
    kept = dataset.arrays.get(field.name)
    if kept is None or kept.ndim != 3 or kept.shape[2] != field.channels:
        raise DataError(
            "sequences-differ",
            "The network takes sequences of {channels} channels, and {title} has none.",
            channels=field.channels,
            title=dataset.title,
        )
    found = (kept if rows is None else kept[rows])[:, : field.steps].astype(np.float32)
    short = field.steps - found.shape[1]
    return np.pad(found, ((0, 0), (0, short), (0, 0))) if short else found


def prepared_sequences(field: SequenceInput, raw: Floats) -> Floats:
    """Float32 [rows, channels, steps]."""
    mean = np.array(field.mean, dtype=np.float32)
    there = np.where(np.abs(raw) <= np.float32(LARGEST), raw, mean)
    scaled = (there - mean) * np.array(field.scale, dtype=np.float32)
    return np.ascontiguousarray(scaled.transpose(0, 2, 1))


def fit_sequence(dataset: Dataset, field: FieldInfo, rows: Rows, group: str) -> SequenceInput:
    """Learns length, mean and spread from these rows."""
    choice = field.prepare if isinstance(field.prepare, SequenceChoice) else SequenceChoice()
    kept = dataset.arrays[field.name]
    _, steps, channels = kept.shape
    mean, scale = (0.0,) * channels, (1.0,) * channels
    if choice.scale == "standardise":
        mean, scale = _measured(kept, rows)
    return SequenceInput(
        name=field.name,
        group=group,
        missing=field.missing,
        steps=choice.length or steps,
        channels=channels,
        mean=mean,
        scale=scale,
    )


def _measured(kept: NDArray[np.generic], rows: Rows) -> tuple[tuple[float, ...], tuple[float, ...]]:
    channels = kept.shape[2]
    count, total, squares, largest = (np.zeros(channels) for _ in range(4))
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        part = kept[rows[start : start + _ROWS_AT_ONCE]].astype(np.float64)
        there = np.abs(part) <= LARGEST
        part = np.where(there, part, 0.0)
        count += there.sum(axis=(0, 1))
        total += part.sum(axis=(0, 1))
        squares += (part**2).sum(axis=(0, 1))
        largest = np.maximum(largest, np.abs(part).max(axis=(0, 1)))
    mean = total / np.maximum(count, 1)
    std = np.sqrt(np.maximum(squares / np.maximum(count, 1) - mean**2, 0.0))
    return tuple(map(single, mean)), tuple(spread(s, m) for s, m in zip(std, largest, strict=True))
