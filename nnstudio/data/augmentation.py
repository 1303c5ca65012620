"""How training samples are changed at random, so that the network does not learn them by heart."""

from __future__ import annotations

from pydantic import Field

from nnstudio.data.declaration import Settings


class ImageAugmentation(Settings):
    """Pictures, changed anew in every epoch. Validation and test pictures never are."""

    crop: int = Field(
        0,
        ge=0,
        le=512,
        title="Random crop",
        description="Moved by up to so many pixels either way, with black behind; 0 is off",
    )
    flip_horizontal: bool = Field(
        False, title="Mirror left and right", description="Half of the pictures, at random"
    )
    flip_vertical: bool = Field(
        False, title="Turn upside down", description="Half of the pictures, at random"
    )
    rotation: float = Field(0.0, ge=0.0, le=180.0, title="Rotation", description="Degrees, either way")
    scale: float = Field(0.0, ge=0.0, lt=1.0, title="Size", description="Share by which it grows or shrinks")
    shear: float = Field(0.0, ge=0.0, le=60.0, title="Shear", description="Degrees, either way")
    brightness: float = Field(0.0, ge=0.0, le=1.0, title="Brightness", description="Share, either way")
    contrast: float = Field(0.0, ge=0.0, le=1.0, title="Contrast", description="Share, either way")
    saturation: float = Field(
        0.0, ge=0.0, le=1.0, title="Saturation", description="Share, either way, of pictures in colour"
    )
    hue: float = Field(
        0.0,
        ge=0.0,
        le=0.5,
        title="Hue",
        description="Share of the colour circle, either way, of pictures in colour",
    )
    blur: float = Field(0.0, ge=0.0, le=10.0, title="Blur", description="Spread in pixels, at most")
    noise: float = Field(0.0, ge=0.0, le=1.0, title="Noise", description="Share of the range of levels")
    erase: float = Field(
        0.0, ge=0.0, le=1.0, title="Erase", description="Share of pictures in which a rectangle turns black"
    )
    mixup: float = Field(
        0.0,
        ge=0.0,
        le=4.0,
        title="Mixup",
        description="Blends two samples and their answers, the larger the more evenly; 0 is off",
    )
    cutmix: float = Field(
        0.0,
        ge=0.0,
        le=4.0,
        title="CutMix",
        description="Puts a piece of one picture into another, the larger the more evenly; 0 is off",
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

    jitter: float = Field(
        0.0, ge=0.0, le=1.0, title="Jitter", description="Share of the spread that is added at random"
    )
    scale: float = Field(0.0, ge=0.0, lt=1.0, title="Size", description="Share by which they grow or shrink")
    crop: float = Field(
        0.0,
        ge=0.0,
        le=0.45,
        title="Crop",
        description="Share cut off at most at either end, of a forecast only at its beginning; "
        "the rest is stretched",
    )


class Augmentation(Settings):
    """What is changed at random while training, by what the network gets."""

    images: ImageAugmentation = Field(ImageAugmentation(), title="Pictures")
    tables: TableAugmentation = Field(TableAugmentation(), title="Rows")
    series: SeriesAugmentation = Field(SeriesAugmentation(), title="Sequences")
