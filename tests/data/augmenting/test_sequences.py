"""Sequences are cropped, stretched and resized alike in all their columns, and a forecast follows."""

from __future__ import annotations

import torch
from torch import Tensor

from nnstudio.data.augmentation import Augmentation, SeriesAugmentation
from nnstudio.data.augmenting import augmenter
from nnstudio.data.augmenting.sequences import stretched
from nnstudio.data.batches import Batch
from nnstudio.data.preparation import CategoryInput, NumberInput, NumberTarget, Preparation, SequenceInput

_SOUND = Preparation(
    columns=(),
    sequences=(SequenceInput(name="sound", steps=50, channels=2, mean=(0.0,) * 2, scale=(1.0,) * 2),),
)
_SALES = Preparation(
    columns=(),
    numbers=(NumberInput(name="sold", fill=0.0, mean=100.0, scale=0.1),),
    categories=(CategoryInput(name="open", categories=("yes", "no")),),
    targets=(NumberTarget(name="sold", fields=("sold",), mean=(50.0,), std=(5.0,), ahead=3),),
    window=20,
)


def change(preparation: Preparation, batch: Batch, **given: float) -> Batch:
    made = augmenter(
        Augmentation(series=SeriesAugmentation(**given)), preparation, torch.Generator().manual_seed(4)
    )
    assert made is not None
    return made(batch)


def sounds() -> Tensor:
    """A rising line in one channel, a falling one in the other."""
    line = torch.linspace(-1.0, 1.0, 50)
    return torch.stack((line, -line)).expand(32, 2, 50)


def test_a_crop_stretches_what_is_left_over_all_steps() -> None:
    own = sounds()
    ((changed,), _) = change(_SOUND, ((own,), {}), crop=0.2)
    assert changed.shape == own.shape
    assert torch.allclose(changed[:, 0], -changed[:, 1], atol=1e-6)
    steps = changed[:, 0].diff(dim=1)
    # What is left of a straight line is a straight line, less steep.
    assert torch.allclose(steps, steps[:, :1].expand_as(steps), atol=1e-4)
    assert (changed[:, 0, 0] >= -1.0).all()
    assert (changed[:, 0, 0] <= -0.6 + 1e-5).all()
    assert (changed[:, 0, -1] >= 0.6 - 1e-5).all()
    assert changed[:, 0, 0].std() > 0.05


def test_size_and_jitter() -> None:
    own = sounds()
    ((resized,), _) = change(_SOUND, ((own,), {}), scale=0.3)
    factors = resized[:, 0, -1]
    assert torch.allclose(resized, own * factors.view(-1, 1, 1), atol=1e-6)
    assert (factors >= 0.7).all()
    assert (factors <= 1.3).all()
    ((jittered,), _) = change(_SOUND, ((own,), {}), jitter=0.1)
    share = (jittered - own).std() / own.std()
    assert 0.08 < share < 0.12


def test_no_crop_is_the_identity() -> None:
    values = torch.randn(8, 20, 3)
    nothing = torch.zeros(8)
    assert torch.allclose(stretched(values, 2, nothing, nothing), values, atol=1e-5)
    assert torch.equal(stretched(values[:, :1], 2, nothing + 0.3, nothing), values[:, :1])


def test_a_window_keeps_its_last_step_and_its_yes_and_no() -> None:
    numbers = torch.arange(20.0).view(1, 20, 1).expand(16, -1, -1)
    marks = (torch.arange(20) % 2).float().view(1, 20, 1).expand(16, -1, -1)
    own = torch.cat((numbers, marks, 1.0 - marks), dim=2)
    answer = torch.randn(16, 3)
    ((changed,), targets) = change(_SALES, ((own,), {"sold": answer}), crop=0.4, jitter=0.0)
    assert torch.allclose(changed[:, -1], own[:, -1])
    assert changed[:, 0, 0].max() > 1.0
    assert set(changed[..., 1:].unique().tolist()) == {0.0, 1.0}
    assert torch.equal(targets["sold"], answer)


def test_a_forecast_grows_with_what_it_continues() -> None:
    """Sales of 100 and more, resized about their mean of 100, in the units of input and of target."""
    sold = 100.0 + 30.0 * torch.rand(16, 23)
    own = torch.zeros(16, 20, 3)
    own[..., 0] = (sold[:, :20] - 100.0) * 0.1
    answer = (sold[:, 20:] - 50.0) / 5.0
    ((changed,), targets) = change(_SALES, ((own,), {"sold": answer}), scale=0.5)
    factors = changed[:, 0, 0] / own[:, 0, 0]
    expected = 100.0 + factors.view(-1, 1) * (sold[:, 20:] - 100.0)
    assert torch.allclose(targets["sold"] * 5.0 + 50.0, expected, rtol=1e-4)
    assert factors.std() > 0.1


def test_a_forecast_of_something_else_stays() -> None:
    target = NumberTarget(name="cost", fields=("cost",), mean=(0.0,), std=(1.0,), ahead=2)
    preparation = _SALES.model_copy(update={"targets": (target,)})
    answer = torch.randn(16, 2)
    (_, targets) = change(preparation, ((torch.randn(16, 20, 3),), {"cost": answer}), scale=0.5)
    assert torch.equal(targets["cost"], answer)
