from __future__ import annotations

from nnstudio.data import BuiltIn, Csv, DataSettings, FieldChoice, Split
from nnstudio.data.choices import NumberChoice
from nnstudio.ui.data.choices import (
    may_lose_target,
    with_further_target,
    with_role,
    with_source,
    with_type,
)

CSV = DataSettings(source=Csv(path="a.csv"), target="price", split=Split(seed=3))


def test_other_data_forgets_the_fields_and_keeps_the_split() -> None:
    chosen = with_type(CSV, "doors", "category")
    assert with_source(chosen, BuiltIn()) == DataSettings(source=BuiltIn(), split=Split(seed=3))


def test_choices_of_one_field_are_kept_together_and_vanish_when_empty() -> None:
    both = with_role(with_type(CSV, "doors", "category"), "doors", "ignored", "price")
    assert both.choices == (FieldChoice(name="doors", type="category", role="ignored"),)
    assert with_type(with_role(both, "doors", "target", "price"), "doors", None).choices == ()


def test_there_is_one_target() -> None:
    moved = with_role(CSV, "doors", "target", "price")
    assert moved.target == "doors"
    assert with_role(moved, "doors", "input", "doors").target is None
    assert with_role(CSV, "doors", "input", "price").target == "price"


def test_built_in_data_falls_back_on_its_own_target() -> None:
    assert may_lose_target(CSV, "price")
    own = DataSettings(source=BuiltIn(name="iris"))
    assert not may_lose_target(own, "species")
    assert not may_lose_target(own.model_copy(update={"target": "species"}), "species")


def test_a_type_and_a_role_leave_the_preparation_as_it_is() -> None:
    log = FieldChoice(name="power", prepare=NumberChoice(scale="log"))
    prepared = CSV.model_copy(update={"choices": (log,)})
    changed = with_type(with_role(prepared, "power", "ignored", "price"), "power", "number")
    assert changed.choice("power") == log.model_copy(update={"role": "ignored", "type": "number"})


def test_further_fields_are_predicted_besides() -> None:
    both = with_further_target(CSV, "power")
    assert (both.target, both.further_targets) == ("price", ("power",))
    assert with_role(both, "power", "target", "price").further_targets == ()
