"""Points made up on the spot: two coordinates, and a class or a number to predict from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.sources.base import Loaded
from nnstudio.data.sources.samples import Toy
from nnstudio.errors import Phrase

if TYPE_CHECKING:
    import pandas as pd

_Points = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]


def load(toy: Toy) -> Loaded:
    """The points of a toy, with its own target."""
    table, target = points_of(toy)
    note = Phrase("noise {noise}, seed {seed}", noise=f"{toy.noise:g}", seed=toy.seed)
    return Loaded(toy.label, note, table, target=target)


def points_of(toy: Toy) -> tuple[pd.DataFrame, str]:
    """The table of a toy and the name of its target: "y" for points on a plane, otherwise "class".

    The same settings give the same points on every computer. In a plane, ``y = 0.5 x1 - 0.5 x2 + 0.5`` plus
    the noise, with x1 and x2 between 0 and 1.
    """
    import pandas as pd

    random = np.random.default_rng(toy.seed)
    if toy.name == "points":
        x1, x2 = random.random(toy.samples), random.random(toy.samples)
        y = 0.5 * x1 - 0.5 * x2 + 0.5 + toy.noise * random.standard_normal(toy.samples)
        return pd.DataFrame({"x1": x1, "x2": x2, "y": y}), "y"
    draw = {"moons": _moons, "circles": _circles, "spirals": _spirals, "xor": _xor}[toy.name]
    x1, x2, label = draw(toy.samples, random)
    scatter = toy.noise * random.standard_normal((2, toy.samples))
    names = pd.Series(np.array(["A", "B"], dtype=object)[label], dtype="category")
    table = pd.DataFrame({"x1": x1 + scatter[0], "x2": x2 + scatter[1], "class": names})
    return table.iloc[random.permutation(toy.samples)].reset_index(drop=True), "class"


def _labels(samples: int) -> NDArray[np.int64]:
    return np.arange(samples, dtype=np.int64) % 2


def _moons(samples: int, random: np.random.Generator) -> _Points:
    label = _labels(samples)
    angle = np.pi * random.random(samples)
    x1 = np.where(label == 0, np.cos(angle), 1.0 - np.cos(angle))
    x2 = np.where(label == 0, np.sin(angle), 0.5 - np.sin(angle))
    return x1, x2, label


def _circles(samples: int, random: np.random.Generator) -> _Points:
    label = _labels(samples)
    angle = 2.0 * np.pi * random.random(samples)
    radius = np.where(label == 0, 1.0, 0.5)
    return radius * np.cos(angle), radius * np.sin(angle), label


def _spirals(samples: int, random: np.random.Generator) -> _Points:
    label = _labels(samples)
    along = np.sqrt(random.random(samples))
    angle = 3.0 * np.pi * along + np.pi * label
    return 3.0 * along * np.cos(angle), 3.0 * along * np.sin(angle), label


def _xor(samples: int, random: np.random.Generator) -> _Points:
    x1, x2 = 2.0 * random.random(samples) - 1.0, 2.0 * random.random(samples) - 1.0
    return x1, x2, ((x1 > 0.0) ^ (x2 > 0.0)).astype(np.int64)
