"""How training samples are changed at random, so that the network does not learn them by heart."""

from __future__ import annotations

from pydantic import Field

from nnstudio.data.sources.base import Settings


class ImageAugmentation(Settings):
    """Pictures, changed anew in every epoch. Validation and test pictures never are."""

    crop: int = Field(
        0, ge=0, le=512, title="Random crop", description="Pixels added around before cutting back; 0 is off"
    )
    flip_horizontal: bool = Field(False, title="Mirror left and right", description="Every other picture")
    flip_vertical: bool = Field(False, title="Turn upside down", description="Every other picture")
    rotation: float = Field(0.0, ge=0.0, le=180.0, title="Rotation", description="Degrees, either way")
    scale: float = Field(0.0, ge=0.0, lt=1.0, title="Size", description="Share by which it grows or shrinks")
    shear: float = Field(0.0, ge=0.0, le=60.0, title="Shear", description="Degrees, either way")
    brightness: float = Field(0.0, ge=0.0, le=1.0, title="Brightness", description="Share, either way")
    contrast: float = Field(0.0, ge=0.0, le=1.0, title="Contrast", description="Share, either way")
    saturation: float = Field(0.0, ge=0.0, le=1.0, title="Saturation", description="Share, either way")
    hue: float = Field(0.0, ge=0.0, le=0.5, title="Hue", description="Share of the colour circle, either way")
    blur: float = Field(0.0, ge=0.0, le=10.0, title="Blur", description="Pixels at most")
    erase: float = Field(
        0.0, ge=0.0, le=1.0, title="Erase", description="Share of pictures that lose a rectangle"
    )
    noise: float = Field(0.0, ge=0.0, le=1.0, title="Noise", description="Share of the range of levels")
    mixup: float = Field(
        0.0, ge=0.0, le=4.0, title="Mixup", description="How much two samples blend; 0 is off"
    )
    cutmix: float = Field(
        0.0,
        ge=0.0,
        le=4.0,
        title="CutMix",
        description="How much of one goes into another; 0 is off",
    )


class TableAugmentation(Settings):
    """Rows of a table, changed anew in every epoch."""

    noise: float = Field(
        0.0, ge=0.0, le=1.0, title="Noise", description="Share of a number's spread that is added at random"
    )
    swap: float = Field(
        0.0, ge=0.0, le=1.0, title="Swap", description="Share of values replaced by those of another row"
    )


class SeriesAugmentation(Settings):
    """Sequences, changed anew in every epoch."""

    jitter: float = Field(0.0, ge=0.0, le=1.0, title="Jitter", description="Share of the spread, at random")
    scale: float = Field(0.0, ge=0.0, lt=1.0, title="Size", description="Share by which they grow or shrink")
    crop: float = Field(
        0.0, ge=0.0, lt=1.0, title="Crop", description="Share cut off at either end and stretched again"
    )


class Augmentation(Settings):
    """What is changed at random while training, by what the network gets."""

    images: ImageAugmentation = Field(ImageAugmentation(), title="Pictures")
    tables: TableAugmentation = Field(TableAugmentation(), title="Rows")
    series: SeriesAugmentation = Field(SeriesAugmentation(), title="Sequences")
