"""Changes of sequences and of windows over rows that follow each other in time.

Every sample is changed alike in all its groups of inputs, and a forecast grows with what it continues.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from nnstudio.data.augmentation import SeriesAugmentation
from nnstudio.data.augmenting.steps import around, replaced, share
from nnstudio.data.augmenting.tables import noisy
from nnstudio.data.batches import Batch
from nnstudio.data.preparation import NumberTarget, Preparation


@dataclass(frozen=True, slots=True)
class Track:
    """A group of inputs with a time axis: [rows, steps, columns], or channels first.

    The first `numbers` columns are numbers, the others are yes or no, parts of dates or indices. `again` are
    the targets that are this group again.
    """

    place: int
    numbers: int
    channels_first: bool = False
    again: tuple[str, ...] = ()


class OnSeries:
    """Crops, resizes and jitters all groups of inputs that have a time axis.

    Args:
        settings: how much of each.
        tracks: these groups.
        forecasts: whether targets go on where the sequences end.
        centres: by target, the values about which a forecast of numbers grows, see `centres_of`.
    """

    def __init__(
        self,
        settings: SeriesAugmentation,
        tracks: tuple[Track, ...],
        forecasts: bool,
        centres: Mapping[str, Tensor],
    ) -> None:
        self._settings = settings
        self._tracks = tracks
        self._forecasts = forecasts
        self._centres = centres

    def __call__(self, batch: Batch, generator: Generator) -> Batch:
        inputs, targets = batch
        settings, rows = self._settings, len(inputs[self._tracks[0].place])
        begin, end = (settings.crop * share(rows, generator, 2)).unbind(1)
        if self._forecasts:
            end = torch.zeros_like(end)  # what is predicted follows the last step
        growth = around(1.0, settings.scale, rows, generator)
        for track in self._tracks:
            values = inputs[track.place]
            values = values.movedim(1, 2) if track.channels_first else values
            values = stretched(values, track.numbers, begin, end) if settings.crop else values
            values = _grown(values, track.numbers, growth) if settings.scale else values
            moved = values.movedim(1, 2) if track.channels_first else values
            targets = targets | {name: moved for name in track.again if name in targets}
            if settings.jitter and track.numbers:
                values = noisy(values, track.numbers, settings.jitter, generator)
            values = values.movedim(1, 2) if track.channels_first else values
            inputs = replaced(inputs, track.place, values)
        if settings.scale:
            targets = targets | {
                name: _continued(targets[name], centre, growth)
                for name, centre in self._centres.items()
                if name in targets
            }
        return inputs, targets


def stretched(values: Tensor, numbers: int, begin: Tensor, end: Tensor) -> Tensor:
    """Without these shares of the steps at either end, read at as many places between the rest.

    Numbers are drawn straight from step to step, all other columns are those of the nearest step.
    """
    last = values.shape[1] - 1
    if last < 1:
        return values
    way = torch.linspace(0.0, 1.0, last + 1, device=values.device)
    at = last * (begin.unsqueeze(1) + (1.0 - begin - end).unsqueeze(1) * way)
    left = at.floor().clamp(max=last - 1)

    def steps(places: Tensor, columns: Tensor) -> Tensor:
        return columns.gather(1, places.long().unsqueeze(2).expand(-1, -1, columns.shape[2]))

    own, others = values[..., :numbers], values[..., numbers:]
    between = torch.lerp(steps(left, own), steps(left + 1, own), (at - left).unsqueeze(2))
    return torch.cat((between, steps(at.round(), others)), dim=2) if others.shape[2] else between


def _grown(values: Tensor, numbers: int, growth: Tensor) -> Tensor:
    changed = values[..., :numbers] * growth.view(-1, 1, 1)
    return torch.cat((changed, values[..., numbers:]), dim=-1) if numbers < values.shape[-1] else changed


def _continued(target: Tensor, centre: Tensor, growth: Tensor) -> Tensor:
    """A forecast that grows about its centre, or stays where that is not known."""
    grown = centre + growth.view(-1, *[1] * (target.dim() - 1)) * (target - centre)
    return torch.where(centre.isnan(), target, grown)


def centres_of(target: NumberTarget, preparation: Preparation, device: torch.device) -> Tensor:
    """Where the 0 of the input is that a forecast continues, in the prepared values of the target.

    One for every field; not a number for a field that is no input, or no input of the same kind.
    """
    inputs = {field.name: field for field in preparation.numbers}
    centres = []
    logs = target.log or (False,) * len(target.fields)
    for name, mean, std, log in zip(target.fields, target.mean, target.std, logs, strict=True):
        field = inputs.get(name)
        known = field is not None and field.log == log
        centres.append((field.mean - mean) / std if known and field else float("nan"))
    centre = torch.tensor(centres, device=device)
    return centre[0] if len(centres) == 1 else centre
