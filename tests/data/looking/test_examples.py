from __future__ import annotations

from pathlib import Path

import numpy as np

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.data.looking.examples import examples
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read

from .tables import saved, settings_of


def test_values_become_what_the_network_gets(tmp_path: Path) -> None:
    colours = ["red", "blue", "green"] * 10
    numbers = [float(i) if i % 7 else np.nan for i in range(30)]
    file = saved(tmp_path, {"colour": colours, "x": numbers, "y": np.arange(30) * 2.5})
    dataset = read(settings_of(file))
    preparation = fit(dataset, np.arange(30))
    assert examples(dataset, preparation, "colour") == (
        ("red", "0 0 1"), ("blue", "1 0 0"), ("green", "0 1 0")
    )  # fmt: skip
    found = examples(dataset, preparation, "x")
    assert len(found) == 4
    assert found[-1][0] == "–"
    assert found[-1][1].endswith(" 1")
    target = preparation.targets[0]
    (raw, prepared), *_ = examples(dataset, preparation, "y")
    assert float(prepared) == round(float(target.prepared(np.array([[float(raw)]]))[0, 0]), 2)


def test_classes_are_numbered() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="iris")))
    preparation = fit(dataset, np.arange(150))
    assert examples(dataset, preparation, "species") == (
        ("setosa", "0"), ("versicolor", "1"), ("virginica", "2")
    )  # fmt: skip


def test_pictures_have_none() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="digits")))
    assert examples(dataset, fit(dataset, np.arange(100)), "image") == ()
