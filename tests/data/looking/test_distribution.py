from __future__ import annotations

from pathlib import Path

import numpy as np

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.data.looking.distribution import distribution
from nnstudio.data.reading import read

from .tables import saved, settings_of


def test_numbers_are_counted_class_by_class() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="iris")))
    found = distribution(dataset, dataset.field("petal width (cm)"))
    assert found is not None
    assert found.parts == ("setosa", "versicolor", "virginica")
    assert found.counts.sum(axis=1).tolist() == [50, 50, 50]
    assert (found.low, found.high) == (0.1, 2.5)
    # The first class has narrow petals, the last wide ones.
    assert found.counts[0, :8].sum() == 50
    assert found.counts[2, :8].sum() == 0


def test_categories_have_names_and_the_rest_together(tmp_path: Path) -> None:
    names = [f"c{i}" for i in range(20) for _ in range(i + 1)]
    file = saved(tmp_path, {"c": names, "y": np.arange(len(names)) * 1.5})
    dataset = read(settings_of(file))
    found = distribution(dataset, dataset.field("c"))
    assert found is not None
    assert found.names[0] == "c19"
    assert found.names[-1] == ""
    assert found.counts.shape == (1, 13)
    assert found.counts.sum() == len(names)
    assert found.counts[0, 0] == 20


def test_what_has_no_bars_has_none() -> None:
    dataset = read(DataSettings(source=BuiltIn(name="digits")))
    assert distribution(dataset, dataset.field("image")) is None
