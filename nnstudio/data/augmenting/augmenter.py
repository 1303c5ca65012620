"""The random changes of training batches that the settings ask for, on the device where the batches are."""

from __future__ import annotations

import torch
from torch import Generator

from nnstudio.data.augmentation import Augmentation
from nnstudio.data.augmenting import pictures, tables
from nnstudio.data.augmenting.mixing import Mixing
from nnstudio.data.augmenting.sequences import OnSeries, Track, centres_of
from nnstudio.data.augmenting.steps import OnGroup, Step
from nnstudio.data.batches import Batch
from nnstudio.data.preparation import ClassTarget, InputTarget, NumberTarget, Preparation

_SEEDS = 2**63 - 1


class Augmenter:
    """Changes a batch at random, one step after the other.

    Random numbers are drawn on the device of the batch. Their seed comes from the generator that shuffles
    the rows, batch by batch: who saves and restores that one goes on with the same changes bit for bit.
    """

    def __init__(self, steps: tuple[Step, ...], generator: Generator, device: torch.device) -> None:
        self._steps = steps
        self._seeds = generator
        self._draws = Generator(device)

    def __call__(self, batch: Batch) -> Batch:
        self._draws.manual_seed(int(torch.randint(_SEEDS, (), generator=self._seeds)))
        for step in self._steps:
            batch = step(batch, self._draws)
        return batch


def augmenter(
    settings: Augmentation,
    preparation: Preparation,
    generator: Generator,
    device: torch.device | str = "cpu",
) -> Augmenter | None:
    """What changes the prepared batches of a training, or nothing where all that applies is off.

    Args:
        settings: what to change.
        preparation: tells what the batches hold.
        generator: the one that shuffles the rows.
        device: where the batches are.
    """
    device = torch.device(device)
    steps: list[Step] = []
    tracks: list[Track] = []
    for place, name in enumerate(preparation.groups):
        group, again = preparation.group(name), _again(preparation, name)
        if group.images:
            prepared = pictures.Prepared(group.images[0], device)
            moves = pictures.moves(settings.images, prepared)
            steps.append(OnGroup(place, moves, pictures.damages(settings.images, prepared), again))
        elif group.sequences:
            tracks.append(Track(place, group.sequences[0].channels, channels_first=True, again=again))
        elif group.window:
            tracks.append(Track(place, len(group.numbers), again=again))
        elif not group.texts:
            steps.append(OnGroup(place, (), tables.damages(settings.tables, group, device), again))
    found = [step for step in steps if not isinstance(step, OnGroup) or step.moves or step.damages]
    if tracks and settings.series != type(settings.series)():
        found.append(_on_series(settings, preparation, tuple(tracks), device))
    mixing = _mixing(settings, preparation, device)
    found += [mixing] if mixing else []
    return Augmenter(tuple(found), generator, device) if found else None


def _again(preparation: Preparation, group: str) -> tuple[str, ...]:
    """The targets that are a group of inputs again."""
    return tuple(t.name for t in preparation.targets if isinstance(t, InputTarget) and t.group == group)


def _on_series(
    settings: Augmentation, preparation: Preparation, tracks: tuple[Track, ...], device: torch.device
) -> OnSeries:
    ahead = [t for t in preparation.targets if not isinstance(t, InputTarget) and t.ahead]
    numbers = [target for target in ahead if isinstance(target, NumberTarget)]
    centres = {target.name: centres_of(target, preparation, device) for target in numbers}
    return OnSeries(settings.series, tracks, bool(ahead), centres)


def _mixing(settings: Augmentation, preparation: Preparation, device: torch.device) -> Mixing | None:
    groups = preparation.groups
    shown = tuple(place for place, name in enumerate(groups) if preparation.group(name).images)
    if not shown or not (settings.images.mixup or settings.images.cutmix):
        return None
    return Mixing(
        settings.images.mixup,
        settings.images.cutmix,
        shown,
        {t.name: groups.index(t.group) for t in preparation.targets if isinstance(t, InputTarget)},
        {t.name: len(t.classes) for t in preparation.targets if isinstance(t, ClassTarget)},
        device,
    )
