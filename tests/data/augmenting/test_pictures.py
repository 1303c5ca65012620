"""Pictures are changed by no more than is set, and black where there was no picture."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from nnstudio.data.augmentation import ImageAugmentation
from nnstudio.data.augmenting.pictures import Prepared, damages, moves
from nnstudio.data.preparation import ImageInput

_MEANS = (120.0, 100.0, 80.0, 90.0, 60.0)


def field(channels: int, size: tuple[int, int] = (8, 8)) -> ImageInput:
    return ImageInput(
        name="photo",
        height=size[0],
        width=size[1],
        channels=channels,
        mean=_MEANS[:channels],
        scale=tuple(0.02 + 0.005 * channel for channel in range(channels)),
    )


def levels(rows: int, channels: int, size: tuple[int, int] = (8, 8)) -> Tensor:
    generator = torch.Generator().manual_seed(1)
    return torch.randint(1, 256, (rows, channels, *size), generator=generator).float()


def change(raw: Tensor, seed: int = 0, **given: Any) -> Tensor:
    """Levels in, changed levels out: prepared before and taken back after, as training sees them."""
    image = field(raw.shape[1], tuple(raw.shape[2:]))
    prepared = Prepared(image, torch.device("cpu"))
    made = ImageAugmentation(**given)
    # As batches come: the channels are last in memory.
    values = prepared.from_levels(raw / 255.0).contiguous(memory_format=torch.channels_last)
    kept = values.clone()
    changed, generator = values, torch.Generator().manual_seed(seed)
    for alter in (*moves(made, prepared), *damages(made, prepared)):
        changed = alter(changed, generator)
    assert torch.equal(values, kept)  # the data itself is as before
    assert changed.shape == values.shape
    assert changed.dtype == torch.float32
    return prepared.to_levels(changed) * 255.0


@pytest.mark.parametrize("channels", [1, 3, 5])
@pytest.mark.parametrize(
    "given",
    [
        {"crop": 1}, {"flip_horizontal": True}, {"flip_vertical": True}, {"rotation": 30.0}, {"scale": 0.3},
        {"shear": 20.0}, {"brightness": 0.5}, {"contrast": 0.5}, {"blur": 1.0}, {"noise": 0.1},
        {"erase": 1.0},
    ],
    ids=lambda given: next(iter(given)),
)  # fmt: skip
def test_everything_changes_pictures_of_any_channels(channels: int, given: dict[str, Any]) -> None:
    raw = levels(32, channels, (8, 12))
    changed = change(raw, **given)
    differing = ((changed - raw).abs() > 0.5).flatten(1).any(1)
    assert differing.float().mean() > 0.3
    assert changed.min() > -0.01
    assert changed.max() < 255.01


@given(st.integers(0, 2**31), st.sampled_from([1, 3, 5]))
@settings(max_examples=10)
def test_steps_with_nothing_to_do_leave_a_picture_as_it_is(seed: int, channels: int) -> None:
    raw = levels(4, channels)
    tiny = 1e-6
    changed = change(
        raw, seed, rotation=tiny, scale=tiny, shear=tiny, brightness=tiny, contrast=tiny, saturation=tiny,
        hue=tiny, blur=tiny, noise=tiny,
    )  # fmt: skip
    assert (changed - raw).abs().max() < 0.1


@given(st.integers(0, 2**31), st.integers(1, 12))
@settings(max_examples=20)
def test_a_crop_is_the_picture_moved_with_black_behind(seed: int, reach: int) -> None:
    raw = levels(6, 3)
    changed = change(raw, seed, crop=reach)
    padded = torch.nn.functional.pad(raw, (reach,) * 4)
    places = [(down, across) for down in range(2 * reach + 1) for across in range(2 * reach + 1)]
    for own, found in zip(padded, changed, strict=True):
        cuts = torch.stack([own[:, down : down + 8, across : across + 8] for down, across in places])
        assert float((cuts - found).abs().amax(dim=(1, 2, 3)).min()) < 0.01


def test_flips_are_exact_and_happen_to_half_of_the_pictures() -> None:
    raw = levels(400, 3)
    changed = change(raw, flip_horizontal=True)
    flipped = ((changed - raw.flip(-1)).abs().amax(dim=(1, 2, 3)) < 0.01).float()
    kept = ((changed - raw).abs().amax(dim=(1, 2, 3)) < 0.01).float()
    assert torch.equal(flipped + kept, torch.ones(400))
    assert 0.4 < float(flipped.mean()) < 0.6
    both = change(raw, flip_horizontal=True, flip_vertical=True)
    turned = ((both - raw.flip(-1, -2)).abs().amax(dim=(1, 2, 3)) < 0.01).float()
    assert 0.15 < float(turned.mean()) < 0.35


def test_a_picture_that_is_turned_or_shrunk_is_black_in_the_corners() -> None:
    white = torch.full((64, 3, 21, 21), 255.0)
    turned = change(white, rotation=45.0)
    corners = turned[:, :, [0, 0, -1, -1], [0, -1, 0, -1]]
    assert corners.min() < 1.0
    assert (turned[:, :, 10, 10] - 255.0).abs().max() < 0.1
    # By a tenth at most either way, so nothing reaches further in than a twentieth of the width.
    shrunk = change(white, scale=0.1)
    assert shrunk[:, :, :, 0].min() < 1.0
    assert (shrunk[:, :, 2:-2, 2:-2] - 255.0).abs().max() < 0.1


def test_colours_stay_within_what_is_set() -> None:
    grey = torch.full((200, 3, 4, 4), 100.0)
    bright = change(grey, brightness=0.2)
    assert 79.9 < float(bright.min()) < 85.0
    assert 115.0 < float(bright.max()) < 120.1
    # Of a picture of one grey neither contrast nor saturation nor hue changes anything.
    assert (change(grey, contrast=1.0, saturation=1.0, hue=0.5) - 100.0).abs().max() < 0.05


def test_hue_turns_colours_and_keeps_their_brightness() -> None:
    raw = 100.0 + 0.2 * levels(50, 3)
    luma = torch.tensor([0.299, 0.587, 0.114]).view(3, 1, 1)
    turned = change(raw, hue=0.5)
    assert ((turned * luma).sum(1) - (raw * luma).sum(1)).abs().max() < 0.5
    assert (turned - raw).abs().mean() > 5.0
    without = change(raw, saturation=1.0)
    spreads = without.std(dim=1).mean(dim=(1, 2)) / raw.std(dim=1).mean(dim=(1, 2))
    assert spreads.min() < 0.1
    assert spreads.max() > 1.8


def test_hue_and_saturation_leave_pictures_without_colour_alone() -> None:
    for channels in (1, 5):
        raw = levels(8, channels)
        assert (change(raw, saturation=1.0, hue=0.5) - raw).abs().max() < 0.05


def test_erase_takes_one_rectangle_from_as_many_pictures_as_set() -> None:
    raw = levels(400, 1, (16, 16))
    black = change(raw, erase=0.5)[:, 0] < 0.5
    hit = black.flatten(1).any(1)
    assert 0.4 < float(hit.float().mean()) < 0.6
    for mask in black[hit]:
        down, across = mask.nonzero().unbind(1)
        box = (down.max() - down.min() + 1) * (across.max() - across.min() + 1)
        assert int(mask.sum()) == int(box)
    share = black[hit].float().mean(dim=(1, 2))
    assert share.max() <= 0.40
    assert share.mean() > 0.05


def test_a_channel_that_does_not_vary_stays_at_zero() -> None:
    image = ImageInput(name="x", height=8, width=8, channels=3, mean=_MEANS[:3], scale=(0.02, 0.0, 0.02))
    prepared = Prepared(image, torch.device("cpu"))
    values = prepared.from_levels(levels(4, 3) / 255.0)
    made = ImageAugmentation(crop=2, rotation=9.0, contrast=0.5, hue=0.5, noise=0.5, blur=1.0, erase=1.0)
    for alter in (*moves(made, prepared), *damages(made, prepared)):
        values = alter(values, torch.Generator().manual_seed(2))
    assert torch.equal(values[:, 1], torch.zeros(4, 8, 8))
    assert values.isfinite().all()
