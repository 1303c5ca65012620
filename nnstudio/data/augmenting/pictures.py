"""Changes of pictures: prepared values [rows, channels, height, width] in, the same out.

Where a picture is moved, values stay as they are prepared and what is laid bare is black, as prepared.
Colours are changed where they mean something: as levels from 0 to 1, which are prepared again afterwards.
Every picture of a batch gets random numbers of its own.
"""

from __future__ import annotations

import math

import torch
from torch import Generator, Tensor
from torch.nn import functional as F

from nnstudio.data.augmentation import ImageAugmentation
from nnstudio.data.augmenting.steps import Alter, around, noise, share
from nnstudio.data.preparation.images import ImageInput

_LUMA = (0.299, 0.587, 0.114)
# Red, green, blue to brightness and two colour differences: turning these turns the hue.
_YIQ = (_LUMA, (0.5959, -0.2746, -0.3213), (0.2115, -0.5227, 0.3112))
# Area of an erased rectangle as a share of the picture, and how many times wider than high it is at most
# (Zhong et al., Random Erasing Data Augmentation, 2017).
_ERASED = (0.02, 0.33)
_PROPORTION = 3.3


class Prepared:
    """How levels stand in a prepared picture: `value = (255 * level - mean) * scale`, channel by channel."""

    def __init__(self, field: ImageInput, device: torch.device) -> None:
        def channels(values: list[float]) -> Tensor:
            return torch.tensor(values, device=device).view(-1, 1, 1)

        together = list(zip(field.mean, field.scale, strict=True))
        self.black = channels([-mean * scale for mean, scale in together])
        self.white = channels([(255.0 - mean) * scale for mean, scale in together])
        self.range = channels([255.0 * scale for scale in field.scale])
        # A channel that does not vary is prepared as 0 and cannot vary here either.
        self._factor = channels([1.0 / (255.0 * scale) if scale else 0.0 for scale in field.scale])
        self._middle = channels([mean / 255.0 for mean in field.mean])

    def to_levels(self, pictures: Tensor) -> Tensor:
        """Levels from 0 to 1."""
        return torch.addcmul(self._middle, pictures, self._factor)

    def from_levels(self, levels: Tensor) -> Tensor:
        """The values that the network takes."""
        return torch.addcmul(self.black, levels, self.range)


def moves(settings: ImageAugmentation, prepared: Prepared) -> tuple[Alter, ...]:
    """What moves the picture: crop, flips, and one warp for all the rest."""
    found: list[Alter] = []
    if settings.crop or settings.flip_horizontal or settings.flip_vertical:
        found.append(_CropAndFlip(settings, prepared.black))
    if settings.rotation or settings.scale or settings.shear:
        found.append(_Warp(settings, prepared.black))
    return tuple(found)


def damages(settings: ImageAugmentation, prepared: Prepared) -> tuple[Alter, ...]:
    """What changes or takes away what can be seen: colours, blur, noise, erased pieces."""
    found: list[Alter] = []
    if settings.brightness or settings.contrast or settings.saturation or settings.hue:
        found.append(_Colours(settings, prepared))
    if settings.blur:
        found.append(_Blur(settings.blur))
    if settings.noise:
        found.append(_Noise(settings.noise, prepared))
    if settings.erase:
        found.append(_Erase(settings.erase, prepared.black))
    return tuple(found)


class _CropAndFlip:
    """Picks pixels by their number in one go; the number after the last is that of a black pixel."""

    def __init__(self, settings: ImageAugmentation, black: Tensor) -> None:
        self._reach = settings.crop
        self._flips = (settings.flip_vertical, settings.flip_horizontal)
        self._black = black.flatten()

    def __call__(self, pictures: Tensor, generator: Generator) -> Tensor:
        pixels = pictures.movedim(1, -1)
        rows, height, width, channels = pixels.shape
        flat = pixels.reshape(-1, channels)
        down, is_down = self._lines(height, self._flips[0], rows, generator)
        across, is_across = self._lines(width, self._flips[1], rows, generator)
        first = torch.arange(rows, device=pixels.device).unsqueeze(1) * (height * width)
        # A line outside the picture counts so much that no pixel of it is one of the picture.
        down = torch.where(is_down, first + down * width, len(flat))
        across = torch.where(is_across, across, len(flat))
        at = (down.unsqueeze(2) + across.unsqueeze(1)).clamp_(max=len(flat))
        if self._reach:
            flat = torch.cat((flat, self._black.unsqueeze(0)))
        return flat.index_select(0, at.flatten()).view(rows, height, width, channels).movedim(-1, 1)

    def _lines(self, size: int, flips: bool, rows: int, generator: Generator) -> tuple[Tensor, Tensor]:
        """Which lines of the picture those of the new one are, [rows, size], and whether there are such."""
        lines = torch.arange(size, device=generator.device).expand(rows, size)
        if flips:
            flipped = share(rows, generator, 1) < 0.5
            lines = torch.where(flipped, size - 1 - lines, lines)
        if self._reach:
            reach = (-self._reach, self._reach + 1)
            lines = lines + torch.randint(*reach, (rows, 1), generator=generator, device=generator.device)
        return lines, (lines >= 0) & (lines < size)


class _Warp:
    """Turns, resizes and shears about the middle, all in one bilinear reading of the picture.

    Where to read is added up line by line and column by column, which takes a seventh of the time of the
    matrix products in torch's `affine_grid`.
    """

    def __init__(self, settings: ImageAugmentation, black: Tensor) -> None:
        self._settings = settings
        self._black = black

    def __call__(self, pictures: Tensor, generator: Generator) -> Tensor:
        settings, (rows, _, height, width) = self._settings, pictures.shape
        angle = around(0.0, math.radians(settings.rotation), rows, generator)
        slant = around(0.0, math.radians(settings.shear), rows, generator).tan()
        size = around(1.0, settings.scale, rows, generator)
        cosine, sine = angle.cos() / size, angle.sin() / size
        across, down = (
            torch.arange(count, device=pictures.device) - (count - 1) / 2 for count in (width, height)
        )
        read = pictures.new_empty(rows, height, width, 2)
        matrix = ((cosine, cosine * slant - sine), (sine, sine * slant + cosine))
        for axis, (by_across, by_down) in enumerate(matrix):
            unit = 2.0 / (width, height)[axis]  # torch counts from -1 to 1
            columns = torch.outer(by_across * unit, across).unsqueeze(1)
            lines = torch.outer(by_down * unit, down).unsqueeze(2)
            torch.add(columns, lines, out=read[..., axis])
        # What is read beside the picture is 0, which has to be black.
        return F.grid_sample(pictures - self._black, read, align_corners=False).add_(self._black)


class _Colours:
    """Brightness, contrast, saturation and hue as one matrix for every picture.

    Hue is turned in the YIQ colour space, which is a matrix as well; by way of hue, saturation and value it
    would take nine times as long and look hardly different.
    """

    def __init__(self, settings: ImageAugmentation, prepared: Prepared) -> None:
        self._settings = settings
        self._prepared = prepared
        self._luma = torch.tensor(_LUMA, device=prepared.black.device)
        self._yiq = torch.tensor(_YIQ, device=prepared.black.device)
        self._back = torch.linalg.inv(torch.tensor(_YIQ)).to(prepared.black.device)

    def __call__(self, pictures: Tensor, generator: Generator) -> Tensor:
        settings, (rows, channels, height, width) = self._settings, pictures.shape
        levels = self._prepared.to_levels(pictures).flatten(2)
        brightness = around(1.0, settings.brightness, rows, generator).view(-1, 1, 1)
        contrast = around(1.0, settings.contrast, rows, generator).view(-1, 1, 1)
        means = levels.mean(2, keepdim=True)
        in_colour = channels == 3
        grey = (means * self._luma.view(-1, 1)).sum(1, keepdim=True) if in_colour else means.mean(1, True)
        added = brightness * (1.0 - contrast) * grey
        if in_colour and (settings.saturation or settings.hue):
            matrix = brightness * contrast * self._turned(rows, generator)
            changed = torch.baddbmm(added, matrix, levels)
        else:
            changed = torch.addcmul(added, levels, brightness * contrast)
        changed = changed.clamp_(0.0, 1.0).view(rows, channels, height, width)
        return self._prepared.from_levels(changed)

    def _turned(self, rows: int, generator: Generator) -> Tensor:
        """Saturation and hue of every picture, [rows, 3, 3]: grey stays grey."""
        angle = around(0.0, 2.0 * math.pi * self._settings.hue, rows, generator)
        kept = around(1.0, self._settings.saturation, rows, generator)
        one, none = torch.ones_like(angle), torch.zeros_like(angle)
        sine, cosine = kept * angle.sin(), kept * angle.cos()
        turn = torch.stack((one, none, none, none, cosine, -sine, none, sine, cosine), dim=1).view(-1, 3, 3)
        matrix: Tensor = self._back @ turn @ self._yiq
        return matrix


class _Blur:
    """Gaussian blur."""

    def __init__(self, most: float) -> None:
        self._most = most

    def __call__(self, pictures: Tensor, generator: Generator) -> Tensor:
        # Loading it takes a fifth of a second, which the window must not spend.
        from kornia.filters import gaussian_blur2d

        # Beyond three spreads hardly anything is left, and no more than the picture can be mirrored.
        reach = min(math.ceil(3.0 * self._most), *(size - 1 for size in pictures.shape[2:]))
        spread = self._most * share(len(pictures), generator).clamp(min=1e-3)
        blurred: Tensor = gaussian_blur2d(pictures, 2 * reach + 1, spread.unsqueeze(1).expand(-1, 2))
        return blurred


class _Noise:
    """Another random number added to every level."""

    def __init__(self, spread: float, prepared: Prepared) -> None:
        self._spread = spread
        self._prepared = prepared

    def __call__(self, pictures: Tensor, generator: Generator) -> Tensor:
        prepared = self._prepared
        loud = torch.addcmul(pictures, noise(pictures, generator), self._spread * prepared.range)
        return loud.clamp_(prepared.black, prepared.white)


class _Erase:
    """A black rectangle somewhere in some of the pictures."""

    def __init__(self, chance: float, black: Tensor) -> None:
        self._chance = chance
        self._black = black

    def __call__(self, pictures: Tensor, generator: Generator) -> Tensor:
        rows, _, height, width = pictures.shape
        low, high = _ERASED
        area = low + (high - low) * share(rows, generator)
        proportion = torch.exp(around(0.0, math.log(_PROPORTION), rows, generator))
        tall, wide = (area / proportion).sqrt(), (area * proportion).sqrt()
        middle = share(rows, generator, 2)
        gone = rectangle(middle, tall.clamp(max=1.0), wide.clamp(max=1.0), height, width, inside=True)
        chosen = share(rows, generator) < self._chance
        return torch.where(gone & chosen.view(-1, 1, 1, 1), self._black, pictures)


def rectangle(middle: Tensor, tall: Tensor, wide: Tensor, height: int, width: int, *, inside: bool) -> Tensor:
    """Where every row's rectangle is, as booleans [rows, 1, height, width].

    All of it in shares of the picture: `middle` [rows, 2] down and across, `tall` and `wide` [rows]. With
    `inside` all of it lies in the picture, otherwise its middle does.
    """

    def covered(place: Tensor, size: Tensor, count: int) -> Tensor:
        place = size / 2 + place * (1.0 - size) if inside else place
        pixels = (torch.arange(count, device=place.device) + 0.5) / count
        return (pixels - place.unsqueeze(1)).abs() <= size.unsqueeze(1) / 2

    down, across = covered(middle[:, 0], tall, height), covered(middle[:, 1], wide, width)
    return (down.unsqueeze(2) & across.unsqueeze(1)).unsqueeze(1)
