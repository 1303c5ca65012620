"""Noise goes to numbers only, and what is swapped is swapped whole."""

from __future__ import annotations

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from nnstudio.data.augmentation import Augmentation, TableAugmentation
from nnstudio.data.augmenting import augmenter
from nnstudio.data.augmenting.tables import columns_of
from nnstudio.data.preparation import CategoryInput, DateInput, NumberInput, Preparation

_ROWS = 200
# age, income; income is missing; the four columns of a date; three of a category; one of an order.
_FIELDS = [0, 1, 1, 2, 2, 2, 3, 3, 3, 4]
_TABLE = Preparation(
    columns=(),
    numbers=(
        NumberInput(name="age", fill=0.0, mean=0.0, scale=1.0),
        NumberInput(name="income", fill=0.0, mean=0.0, scale=1.0, flag=True),
    ),
    dates=(DateInput(name="day", origin=0, fill=0, mean=0.0, scale=1.0, cycles=(("year", 31_557_600, 0),)),),
    categories=(
        CategoryInput(name="town", categories=("a", "b", "c")),
        CategoryInput(name="size", categories=("s", "m", "l"), encoding="ordinal"),
    ),
)


def rows() -> Tensor:
    """Every value names its row, so that it can be told where it came from."""
    return torch.arange(float(_ROWS)).view(-1, 1).expand(-1, len(_FIELDS)) / 100.0


def change(values: Tensor, seed: int, preparation: Preparation = _TABLE, **given: float) -> Tensor:
    made = augmenter(
        Augmentation(tables=TableAugmentation(**given)), preparation, torch.Generator().manual_seed(seed)
    )
    assert made is not None
    ((changed,), _) = made(((values,), {}))
    return changed


def test_columns_belong_to_fields() -> None:
    assert columns_of(_TABLE).tolist() == _FIELDS
    assert len(_TABLE.features) == len(_FIELDS)


@given(st.integers(0, 2**31))
@settings(max_examples=10)
def test_swapped_fields_come_whole_from_another_row(seed: int) -> None:
    own = rows()
    changed = change(own, seed, swap=0.3)
    swapped = changed != own
    for field in set(_FIELDS):
        columns = [place for place, other in enumerate(_FIELDS) if other == field]
        assert all(torch.equal(changed[:, columns[0]], changed[:, place]) for place in columns)
    assert set(changed.flatten().tolist()) <= set(own.flatten().tolist())
    assert 0.2 < float(swapped[:, [0, 1, 3, 6, 9]].float().mean()) < 0.4
    # Every field is swapped by itself.
    assert not torch.equal(swapped[:, 0], swapped[:, 1])


def test_noise_is_a_share_of_the_spread_of_numbers() -> None:
    own = rows() * torch.tensor([1.0, 50.0] + [1.0] * 8)
    changed = change(own, 3, noise=0.1)
    assert torch.equal(changed[:, 2:], own[:, 2:])
    share = (changed - own)[:, :2].std(dim=0) / own[:, :2].std(dim=0)
    assert ((share > 0.08) & (share < 0.12)).all()


def test_indices_of_categories_are_swapped_and_get_no_noise() -> None:
    towns = tuple(CategoryInput(name=name, categories=("a", "b"), encoding="index") for name in ("x", "y"))
    preparation = Preparation(columns=(), categories=towns)
    own = torch.arange(_ROWS).view(-1, 1).expand(-1, 2)
    changed = change(own, 1, preparation, swap=1.0, noise=0.5)
    assert changed.dtype == torch.int64
    assert not torch.equal(changed, own)
    noise_only = augmenter(Augmentation(tables=TableAugmentation(noise=0.5)), preparation, torch.Generator())
    assert noise_only is None
