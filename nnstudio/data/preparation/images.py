"""Pictures: every channel moved and scaled."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from nnstudio.data.choices import ImageChoice
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.base import Fitted, Floats, single, spread
from nnstudio.errors import DataError, Phrase

_LEVELS_AT_ONCE = 2**24


class ImageInput(Fitted):
    """Pictures of one size: of every channel `mean` is taken off and the rest multiplied by `scale`.

    Levels are 0 to 255.
    """

    type: ClassVar = "image"

    height: int = Field(ge=1, le=65_536)
    width: int = Field(ge=1, le=65_536)
    channels: int = Field(ge=1, le=64)
    mean: tuple[float, ...]
    scale: tuple[float, ...]
    how: str = "measured"

    def describe(self) -> str:
        if self.how == "unit":
            return Phrase("scaled from 0 to 1")
        if self.how == "given":
            return Phrase("scaled by a given mean and spread")
        return Phrase("scaled to mean 0 and spread 1")


def raw_images(field: ImageInput, dataset: Dataset, rows: Rows | None) -> NDArray[np.uint8]:
    """The pictures as they are kept: uint8 [rows, height, width, channels]."""
    images = dataset.arrays.get(field.name)
    if images is None or images.shape[1:] != (field.height, field.width, field.channels):
        raise DataError(
            "images-differ",
            "The network takes images of {height} × {width} with {channels} channels, and {title} has none.",
            height=field.height,
            width=field.width,
            channels=field.channels,
            title=dataset.title,
        )
    found: NDArray[np.uint8] = images if rows is None else images[rows]
    return found


def prepared_images(field: ImageInput, raw: NDArray[np.uint8]) -> Floats:
    """Float32 [rows, channels, height, width]."""
    image = raw.astype(np.float32)
    image -= np.array(field.mean, dtype=np.float32)
    image *= np.array(field.scale, dtype=np.float32)
    return np.ascontiguousarray(image.transpose(0, 3, 1, 2))


def fit_image(dataset: Dataset, field: FieldInfo, rows: Rows, group: str) -> ImageInput:
    """Learns mean and spread of every channel from these rows."""
    choice = field.prepare if isinstance(field.prepare, ImageChoice) else ImageChoice()
    images = dataset.arrays[field.name]
    _, height, width, channels = images.shape
    if choice.scale == "measured":
        mean, scale = _measured(images, rows)
    elif choice.scale == "given":
        mean = (single(255.0 * choice.mean),) * channels
        scale = (single(1.0 / (255.0 * choice.std)),) * channels
    else:
        mean, scale = (0.0,) * channels, (single(1.0 / 255.0),) * channels
    return ImageInput(
        name=field.name,
        group=group,
        missing=field.missing,
        height=height,
        width=width,
        channels=channels,
        mean=mean,
        scale=scale,
        how=choice.scale,
    )


def _measured(images: NDArray[np.generic], rows: Rows) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Mean and scale by channel, so many pictures at a time as need little memory."""
    channels = images.shape[3]
    counts = np.zeros((channels, 256), dtype=np.int64)
    at_once = max(_LEVELS_AT_ONCE // images[0].size, 1)
    for start in range(0, len(rows), at_once):
        part = images[rows[start : start + at_once]]
        for channel in range(channels):
            counts[channel] += np.bincount(part[..., channel].reshape(-1), minlength=256)
    levels = np.arange(256, dtype=np.float64)
    means = [float((count * levels).sum() / count.sum()) for count in counts]
    stds = [
        float(np.sqrt((count * (levels - mean) ** 2).sum() / count.sum()))
        for count, mean in zip(counts, means, strict=True)
    ]
    return tuple(single(mean) for mean in means), tuple(spread(std, 255.0) for std in stds)
