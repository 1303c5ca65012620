"""Batches are changed as the settings say, by the training's own random numbers, and targets follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from nnstudio.data.augmentation import Augmentation, ImageAugmentation, TableAugmentation
from nnstudio.data.augmenting import augmenter
from nnstudio.data.batches import Batches, Plain
from nnstudio.data.preparation import (
    ClassTarget,
    ImageInput,
    InputTarget,
    LabelsTarget,
    NumberInput,
    NumberTarget,
    Preparation,
)
from nnstudio.data.preparation.targets import FittedTarget

_CLASSES = ("cat", "dog", "fox")


def pictures_with(*targets: FittedTarget) -> Preparation:
    """Grey pictures of 8 x 8, prepared to mean 0 and spread 1."""
    image = ImageInput(name="photo", height=8, width=8, channels=1, mean=(100.0,), scale=(0.02,))
    return Preparation(columns=(), images=(image,), targets=targets)


def pictures(rows: int = 64) -> Tensor:
    levels = torch.randint(0, 256, (rows, 1, 8, 8), generator=torch.Generator().manual_seed(1))
    return (levels.float() - 100.0) * 0.02


def changed(
    preparation: Preparation, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor], **images: Any
) -> tuple[tuple[Tensor, ...], dict[str, Tensor]]:
    settings = Augmentation(images=ImageAugmentation(**images))
    change = augmenter(settings, preparation, torch.Generator().manual_seed(5))
    assert change is not None
    return change((inputs, dict(targets)))


def test_nothing_is_done_where_nothing_applies() -> None:
    generator = torch.Generator()
    preparation = pictures_with()
    assert augmenter(Augmentation(), preparation, generator) is None
    # Settings for tables say nothing about pictures.
    settings = Augmentation(tables=TableAugmentation(noise=0.5, swap=0.5))
    assert augmenter(settings, preparation, generator) is None


def test_equal_seeds_give_equal_batches_and_a_saved_generator_goes_on() -> None:
    settings = Augmentation(
        images=ImageAugmentation(crop=2, flip_horizontal=True, rotation=20.0, noise=0.1, mixup=0.4)
    )
    preparation = pictures_with(ClassTarget(name="kind", classes=_CLASSES))
    targets = {"kind": Plain(torch.randint(0, 3, (64,)))}

    def epochs(state: Tensor | None, count: int) -> tuple[list[Tensor], Tensor]:
        generator = torch.Generator().manual_seed(3)
        if state is not None:
            generator.set_state(state)
        change = augmenter(settings, preparation, generator)
        made = Batches((Plain(pictures()),), targets, 16, True, generator, change)
        return [x for _ in range(count) for (x,), _ in made], generator.get_state()

    _, after_one = epochs(None, 1)
    both, _ = epochs(None, 2)
    second, _ = epochs(after_one, 1)
    again, _ = epochs(None, 2)
    assert all(torch.equal(a, b) for a, b in zip(both, again, strict=True))
    assert all(torch.equal(a, b) for a, b in zip(both[4:], second, strict=True))
    assert not torch.equal(both[0], both[4])


def test_the_generator_of_everybody_is_left_alone() -> None:
    state = torch.get_rng_state()
    every = {"crop": 1, "rotation": 9.0, "brightness": 0.3, "blur": 1.0, "erase": 1.0, "noise": 0.1}
    changed(pictures_with(), (pictures(),), {}, **every, mixup=1.0, cutmix=1.0)
    assert torch.equal(state, torch.get_rng_state())


def test_a_reconstruction_is_moved_along_but_not_damaged() -> None:
    group = pictures_with().groups[0]
    target = InputTarget(
        name="again", group=group, sizes=(1, 8, 8), features=("photo",), mean=(100.0,), std=(50.0,),
        channels=True,
    )  # fmt: skip
    own = pictures()
    (given,), targets = changed(
        pictures_with(target), (own,), {"again": own}, flip_horizontal=True, erase=1.0, noise=0.2
    )
    wanted = targets["again"]
    assert not torch.equal(wanted, own)
    assert all(
        torch.equal(picture, before) or torch.equal(picture, before.flip(-1))
        for picture, before in zip(wanted, own, strict=True)
    )
    assert not torch.equal(given, wanted)


def test_mixup_blends_answers_as_it_blends_pictures() -> None:
    preparation = pictures_with(
        ClassTarget(name="kind", classes=_CLASSES),
        LabelsTarget(name="seen", fields=("a", "b"), positives=("1", "1"), negatives=("0", "0")),
        NumberTarget(name="weight", fields=("weight",), mean=(0.0,), std=(1.0,)),
    )
    rows = torch.arange(64.0)
    # Every picture is of one level, its own number, so that shares can be read off it.
    own = rows.view(-1, 1, 1, 1).expand(-1, 1, 8, 8)
    answers = {
        "kind": torch.arange(64) % 3,
        "seen": torch.stack((rows % 2, (rows + 1) % 2), dim=1),
        "weight": rows.view(-1, 1),
    }
    (mixed,), targets = changed(preparation, (own,), answers, mixup=1.0)
    assert torch.allclose(targets["weight"], mixed[:, 0, 0, :1], atol=1e-4)
    assert torch.allclose(targets["kind"].sum(1), torch.ones(64))
    assert torch.allclose(targets["seen"].sum(1), torch.ones(64), atol=1e-6)
    assert targets["kind"].dtype == torch.float32
    assert ((targets["kind"] > 0.01) & (targets["kind"] < 0.99)).any()


def test_cutmix_counts_the_pixels() -> None:
    preparation = pictures_with(ClassTarget(name="kind", classes=("dark", "light")))
    light = torch.arange(64) % 2
    own = light.float().view(-1, 1, 1, 1).expand(-1, 1, 8, 8)
    (mixed,), targets = changed(preparation, (own,), {"kind": light}, cutmix=1.0)
    assert set(mixed.unique().tolist()) == {0.0, 1.0}
    assert torch.allclose(mixed.mean(dim=(1, 2, 3)), targets["kind"][:, 1], atol=1e-6)
    assert 0.05 < float((mixed.mean(dim=(1, 2, 3)) % 1 > 0).float().mean()) < 1.0


def test_what_cannot_be_blended_is_that_of_the_larger_share() -> None:
    words = torch.arange(64).view(-1, 1).expand(-1, 5)
    image = pictures_with(NumberTarget(name="weight", fields=("weight",), mean=(0.0,), std=(1.0,)))
    number = NumberInput(name="height", group="sizes", fill=0.0, mean=0.0, scale=1.0)
    preparation = image.model_copy(update={"numbers": (number,)})
    place = preparation.groups.index("input")
    inputs = [words, words]
    inputs[place] = torch.arange(64.0).view(-1, 1, 1, 1).expand(-1, 1, 8, 8)
    mixed, targets = changed(preparation, tuple(inputs), {"weight": torch.ones(64, 1)}, mixup=1.0)
    whole, blended = mixed[1 - place], mixed[place][:, 0, 0, 0]
    assert whole.dtype == torch.int64
    own = torch.arange(64)
    taken = whole[:, 0]
    # A blend lies nearer to the sample that the words come from.
    other = torch.where(taken == own, blended + (blended - own), own.float())
    assert bool(((blended - taken).abs() <= (blended - other).abs() + 1e-3).all())
    assert torch.equal(targets["weight"], torch.ones(64, 1))
