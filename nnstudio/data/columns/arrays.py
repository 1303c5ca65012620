"""Fields that do not fit into a table: pictures and sequences."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import FieldInfo
from nnstudio.data.settings import DataSettings, FieldChoice, Role
from nnstudio.data.sources import Loaded
from nnstudio.errors import Phrase

_PICTURES_SEEN, _SEQUENCES_SEEN = 2_000, 500


def array_info(name: str, values: NDArray[Any], loaded: Loaded, settings: DataSettings) -> FieldInfo:
    """What is known about a field of pictures or sequences: nothing has to be found out, only measured."""
    choice = settings.choice(name)
    info = _image_info(name, values) if values.dtype == np.uint8 else _sequence_info(name, values)
    role: Role = choice.role if choice.role in ("input", "ignored") else "input"
    read_as = FieldChoice(name=name, prepare=loaded.read_as.get(name))
    return replace(info, role=role, group=choice.group, prepare=choice.prepare, read_as=read_as)


def _image_info(name: str, images: NDArray[np.uint8]) -> FieldInfo:
    _, height, width, channels = images.shape
    # A few thousand tell what all of them are like.
    seen = images[:: max(len(images) // _PICTURES_SEEN, 1)]
    counts = np.bincount(seen.reshape(-1), minlength=256)
    half = int(np.searchsorted(np.cumsum(counts), seen.size / 2))
    return FieldInfo(
        name,
        "image",
        "input",
        f"{height} × {width} {'grey' if channels == 1 else 'colour'} images",
        distinct=int(np.count_nonzero(counts)),
        minimum=float(seen.min()),
        maximum=float(seen.max()),
        mean=float(seen.mean()),
        median=float(half),
        histogram=tuple(counts.reshape(16, 16).sum(axis=1).tolist()),
    )


def _sequence_info(name: str, values: NDArray[Any]) -> FieldInfo:
    _, steps, channels = values.shape
    seen = values[:: max(len(values) // _SEQUENCES_SEEN, 1)].astype(np.float64)
    bars, _ = np.histogram(seen, bins=16)
    return FieldInfo(
        name,
        "sequence",
        "input",
        Phrase("{steps} steps of {channels} channels", steps=f"{steps:,}", channels=channels),
        minimum=float(seen.min()),
        maximum=float(seen.max()),
        mean=float(seen.mean()),
        median=float(np.median(seen)),
        histogram=tuple(int(bar) for bar in bars),
    )
