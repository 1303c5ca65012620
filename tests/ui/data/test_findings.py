from __future__ import annotations

from dataclasses import replace

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.data.dataset import Dataset
from nnstudio.data.reading import read
from nnstudio.ui.data.findings import findings


def iris(**changes: dict[str, object]) -> Dataset:
    dataset = read(DataSettings(source=BuiltIn(name="iris")))
    fields = tuple(replace(field, **changes.get(field.name.split()[0], {})) for field in dataset.fields)
    return replace(dataset, fields=fields)


def test_clean_data_is_said_to_be_clean() -> None:
    (only,) = findings(iris())
    assert only.title == "Nothing stands out"
    assert only.tone == "ok"


def test_gaps_come_largest_first() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="iris")))
    fields = list(dataset.fields)
    fields[0] = replace(fields[0], missing=3)
    fields[1] = replace(fields[1], missing=60)
    found = findings(replace(dataset, fields=tuple(fields)))
    assert [finding.title for finding in found] == [
        "sepal width (cm) is missing in 40 %", "sepal length (cm) is missing in 2 %"
    ]  # fmt: skip
    assert "yes/no field" in found[0].text
    assert "yes/no field" not in found[1].text


def test_a_rare_class_is_pointed_out() -> None:
    (found,) = findings(iris(species={"histogram": (90, 50, 10), "categories": ("a", "b", "rare")}))
    assert found.title == "Few rows of rare"
    assert "10 of them against 90 of a" in found.text


def test_many_gaps_are_summed_up() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="wine")))
    fields = tuple(replace(f, missing=9) if f.role == "input" else f for f in dataset.fields)
    found = findings(replace(dataset, fields=fields))
    assert len(found) == 4
    assert found[-1].title == "10 more fields have gaps or do not vary"
