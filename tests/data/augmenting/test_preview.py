"""What is shown before and after is what is in the data, in its own words and units."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.testing import assert_array_equal

from nnstudio.data import BuiltIn, Csv, DataSettings
from nnstudio.data.augmentation import Augmentation, ImageAugmentation
from nnstudio.data.augmenting.preview import SAMPLES, Preview, preview, sampled
from nnstudio.data.choices import CategoryChoice
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from tests.data.preparation.made import made


def shown(settings: DataSettings, rows: list[int]) -> Preview:
    dataset = read(settings)
    preparation = fit(dataset, np.arange(len(dataset)))
    inputs = sampled(dataset, preparation, np.array(rows, dtype=np.int64))
    return preview(settings.augmentation, preparation, inputs, seed=1)


def test_pictures_come_back_level_by_level() -> None:
    settings = DataSettings(source=BuiltIn(name="digits"))
    images = read(settings).images
    assert images is not None
    rows = list(range(20, 20 + SAMPLES))
    found = shown(settings, rows)
    for pictures in found.pictures:
        assert_array_equal(pictures, images[rows])
    flipped = Augmentation(images=ImageAugmentation(flip_horizontal=True))
    found = shown(settings.model_copy(update={"augmentation": flipped}), rows)
    assert_array_equal(found.pictures[0], images[rows])
    assert not np.array_equal(found.pictures[1], images[rows])


def test_categories_that_are_indices_come_back_by_name() -> None:
    words = {"town": ["Rome", "Oslo", "Lima", "Oslo"] * 5, "colour": ["red", "blue", "red", "red"] * 5}
    columns = {name: pd.Categorical(values) for name, values in words.items()}
    choice = dict.fromkeys(columns, CategoryChoice(encoding="index"))
    dataset = made(columns, dict.fromkeys(columns, "category"), choice)
    preparation = fit(dataset, np.arange(20))
    inputs = sampled(dataset, preparation, np.arange(SAMPLES))
    found = preview(Augmentation(), preparation, inputs, seed=1)
    towns, colours = zip(*found.cells[0], strict=True)
    assert (list(towns), list(colours)) == (words["town"][:SAMPLES], words["colour"][:SAMPLES])


def test_rows_come_back_in_their_own_unit_and_by_name(tmp_path: object) -> None:
    file = f"{tmp_path}/houses.csv"
    table = pd.DataFrame(
        {
            "area": [float(50 + 3 * row) for row in range(40)],
            "town": [("Rome", "Oslo", "Lima")[row % 3] for row in range(40)],
            "garden": [("yes", "no")[row % 2] for row in range(40)],
            "price": [float(1000 * row) for row in range(40)],
        }
    )
    table.to_csv(file, index=False)
    found = shown(DataSettings(source=Csv(path=file), target="price"), list(range(40)))
    assert set(found.fields) == {"area", "town", "garden"}
    assert found.cells[0] == found.cells[1]
    by_field = dict(zip(found.fields, zip(*found.cells[0], strict=True), strict=True))
    assert [float(text) for text in by_field["area"]] == table["area"].head(SAMPLES).tolist()
    assert list(by_field["town"]) == table["town"].head(SAMPLES).tolist()
    assert list(by_field["garden"]) == table["garden"].head(SAMPLES).tolist()
