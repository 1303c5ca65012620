"""Arrays of numbers become pictures: the channels last, a byte per value."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.errors import Phrase

_CHANNELS = (1, 3)


def has_channels(values: NDArray[Any]) -> bool:
    """Whether arrays of four axes have one channel or three, as the last axis or before height and width."""
    return values.shape[3] in _CHANNELS or values.shape[1] in _CHANNELS


def as_pictures(values: NDArray[Any]) -> tuple[NDArray[np.uint8] | None, Phrase | None]:
    """Pictures uint8 [rows, height, width, channels], and what was done; None where that cannot be.

    Values from 0 to 1 or from -1 to 1 that are no whole numbers are spread over 0 to 255.
    """
    if values.ndim == 3:
        values = values[..., np.newaxis]
    elif values.shape[3] not in _CHANNELS:
        values = values.transpose(0, 2, 3, 1)
    if values.dtype == np.uint8:
        return values, None
    if values.dtype.kind == "b":
        return values.astype(np.uint8) * np.uint8(255), None
    low, high = float(values.min(initial=0)), float(values.max(initial=0))
    if not (np.isfinite(low) and np.isfinite(high)):
        return None, None
    if values.dtype.kind == "f" and low >= -1.0 and high <= 1.0:
        spread = (values + 1.0) * 127.5 if low < 0.0 else values * 255.0
        said = Phrase("values {low} to 1 are spread over 0 to 255", low=-1 if low < 0.0 else 0)
        return np.rint(spread).astype(np.uint8), said
    if low < 0 or high > 255:
        return None, None
    return np.rint(values).astype(np.uint8), None
