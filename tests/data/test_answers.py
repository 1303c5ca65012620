from __future__ import annotations

import pytest
from pydantic import ValidationError

from nnstudio.data import Csv, DataSettings, FieldChoice, Split
from nnstudio.data.answers import answered, with_choice
from nnstudio.data.choices import NumberChoice

SETTINGS = DataSettings(source=Csv(path="a.csv"), target="price")


def test_values_are_set_by_their_paths() -> None:
    log = NumberChoice(scale="log")
    found = answered(
        SETTINGS,
        {
            "source.header": False,
            "split.seed": 7,
            "balance": "weights",
            "choices.power.prepare": log,
            "choices.power.role": "input",
            "choices.a.b.type": "category",
        },
    )
    assert found.source == Csv(path="a.csv", header=False)
    assert found.split == Split(seed=7)
    assert found.balance == "weights"
    assert found.choice("power") == FieldChoice(name="power", role="input", prepare=log)
    assert found.choice("a.b").type == "category"
    assert found.target == "price"


def test_what_is_not_allowed_is_refused() -> None:
    with pytest.raises(ValidationError):
        answered(SETTINGS, {"split.test": 2.0})


def test_a_choice_that_decides_nothing_is_not_kept() -> None:
    for decided in (
        FieldChoice(name="x", group="left"),
        FieldChoice(name="x", missing=("none",)),
        FieldChoice(name="x", merge=True),
        FieldChoice(name="x", prepare=NumberChoice()),
    ):
        chosen = with_choice(SETTINGS, decided)
        assert chosen.choices == (decided,)
        assert with_choice(chosen, FieldChoice(name="x")).choices == ()
