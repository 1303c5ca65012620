"""Two samples of a batch made into one, with the answers of both.

Mixup blends them (Zhang et al., 2018), CutMix puts a rectangle of one picture into the other (Yun et al.,
2019). Where both are on, either happens to half of the samples.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from torch import Generator, Tensor
from torch.nn import functional as F

from nnstudio.data.augmenting.pictures import rectangle
from nnstudio.data.augmenting.steps import share
from nnstudio.data.batches import Batch

_QUANTILES = 4096


class Mixing:
    """Blends every sample with another of its batch.

    A class becomes the shares of all classes, [rows, classes]. What cannot be blended, such as the index of a
    category or the words of a text, is that of the larger share.

    Args:
        mixup: parameter of the Beta distribution from which shares are drawn; 0 is off.
        cutmix: the same for the area of the rectangle.
        pictures: which groups of inputs are pictures.
        again: by name, the targets that are a group of inputs again, and which.
        classes: how many classes there are, by the name of the target.
        device: where the batches are.
    """

    def __init__(
        self,
        mixup: float,
        cutmix: float,
        pictures: tuple[int, ...],
        again: Mapping[str, int],
        classes: Mapping[str, int],
        device: torch.device,
    ) -> None:
        self._mixup = _quantiles(mixup, device) if mixup else None
        self._cutmix = _quantiles(cutmix, device) if cutmix else None
        self._pictures = pictures
        self._again = again
        self._classes = classes

    def __call__(self, batch: Batch, generator: Generator) -> Batch:
        inputs, targets = batch
        rows = len(inputs[0])
        partner = torch.randperm(rows, generator=generator, device=generator.device)
        kept = self._kept([tuple(inputs[place].shape[2:]) for place in self._pictures], rows, generator)
        weights = dict(zip(self._pictures, kept, strict=True))
        whole = kept[0].flatten(1).mean(1)  # the share of the picture that is its own
        mixed = tuple(
            _blended(values, partner, weights.get(place, whole)) for place, values in enumerate(inputs)
        )
        answers = {
            name: _blended(self._soft(name, values), partner, weights.get(self._again.get(name, -1), whole))
            for name, values in targets.items()
        }
        return mixed, answers

    def _kept(self, sizes: list[tuple[int, ...]], rows: int, generator: Generator) -> list[Tensor]:
        """How much of every pixel stays, for groups of pictures of these sizes: [rows, 1, height, width]."""
        found: list[Tensor] = []
        if self._mixup is not None:
            blend = _drawn(self._mixup, rows, generator).view(-1, 1, 1, 1)
            found = [blend for _ in sizes]
        if self._cutmix is not None:
            side = (1.0 - _drawn(self._cutmix, rows, generator)).sqrt()
            middle = share(rows, generator, 2)
            cut = [1.0 - rectangle(middle, side, side, *size, inside=False).float() for size in sizes]
            chosen = (share(rows, generator) < 0.5).view(-1, 1, 1, 1)
            found = [torch.where(chosen, a, b) for a, b in zip(found, cut, strict=True)] if found else cut
        return found

    def _soft(self, name: str, values: Tensor) -> Tensor:
        """The answers as numbers: classes as shares."""
        if name not in self._classes:
            return values
        return F.one_hot(values, self._classes[name]).to(torch.float32)


def _blended(values: Tensor, partner: Tensor, kept: Tensor) -> Tensor:
    """Every row with so much of its own, the rest from its partner."""
    others = values.index_select(0, partner)
    if kept.dim() < values.dim():
        kept = kept.view(-1, *[1] * (values.dim() - 1))
    if values.is_floating_point():
        return torch.lerp(others, values, kept)
    return torch.where(kept >= 0.5, values, others)


def _quantiles(parameter: float, device: torch.device) -> Tensor:
    """Beta(parameter, parameter) at evenly spaced probabilities: torch cannot draw it from a generator."""
    from scipy.special import betaincinv

    evenly = (np.arange(_QUANTILES) + 0.5) / _QUANTILES
    return torch.tensor(betaincinv(parameter, parameter, evenly), dtype=torch.float32, device=device)


def _drawn(quantiles: Tensor, rows: int, generator: Generator) -> Tensor:
    places = torch.randint(0, _QUANTILES, (rows,), generator=generator, device=generator.device)
    return quantiles[places]
