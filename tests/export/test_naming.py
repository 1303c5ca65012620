"""Inputs and outputs of a file have names of their own, whatever the fields are called."""

from __future__ import annotations

from nnstudio.data.preparation import ClassTarget, LabelsTarget, NumberTarget, fit
from nnstudio.export.naming import class_names, input_names, letters, output_names
from tests.data.preparation.made import KINDS, TRAINED


def classes(name: str) -> ClassTarget:
    return ClassTarget(name=name, classes=("a", "b"))


def number(name: str) -> NumberTarget:
    return NumberTarget(name=name, fields=(name,), mean=(0.0,), std=(1.0,))


def test_letters() -> None:
    assert letters("price (€) 价格") == "price_____价格"


def test_one_target() -> None:
    assert output_names((classes("kind"),)) == ("out_probabilities",)
    assert class_names((classes("kind"),)) == {"out_probabilities": "out_class"}
    assert output_names((number("net price"),)) == ("out_net_price",)
    assert class_names((number("net price"),)) == {}


def test_several_targets() -> None:
    labels = LabelsTarget(name="a, b", fields=("a", "b"), positives=("1", "1"), negatives=("0", "0"))
    told = (classes("kind"), labels, number("x"), classes("sort"), number("a__b"), number("a  b"))
    names = output_names(told)
    assert names == (
        "out_probabilities_kind", "out_a__b", "out_x", "out_probabilities_sort", "out_a__b_2", "out_a__b_3"
    )  # fmt: skip
    assert class_names(told) == {
        "out_probabilities_kind": "out_class_kind",
        "out_probabilities_sort": "out_class_sort",
    }


def test_inputs_in_the_order_of_raw_values() -> None:
    for kind in ("mixed", "levels", "series"):
        dataset = KINDS[kind]()
        preparation = fit(dataset, dataset.samples[dataset.samples < TRAINED])
        names = input_names(preparation)
        assert list(names) == list(preparation.raw(dataset, dataset.samples[:1]))
        assert len(set(names.values())) == len(names)
    levels = KINDS["levels"]()
    assert list(input_names(fit(levels, levels.samples)).values()) == [
        "in_image_photo", "in_image_scan", "in_image_dark", "in_sequence_sound", "in_sequence_long"
    ]  # fmt: skip
