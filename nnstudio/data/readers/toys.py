"""Data made up on the spot: points with a class or a number, sentences with a class, a series of days."""

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


_THINGS = ("lamp", "teapot", "book", "train", "hotel", "lunch", "phone", "garden", "film", "lesson")
_PRAISE = ("lovely", "excellent", "friendly", "careful", "delightful", "reliable", "bright", "perfect")
_COMPLAINT = ("broken", "awful", "rude", "careless", "dreadful", "late", "dull", "useless")
_FRAMES = (
    "the {thing} was {word} and i would {verb} take it again",
    "what a {word} {thing}",
    "yesterday the {thing} seemed {word} to all of us",
    "my neighbour calls this {thing} {word}",
    "a {word} {thing}, not at all what i expected",
    "we found the {thing} {word} from the first day",
)


def load(toy: Toy) -> Loaded:
    """The rows of a toy, with its own target."""
    own = {"sentences": _sentences, "season": _season}.get(toy.name, points_of)
    table, target = own(toy)
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


def _sentences(toy: Toy) -> tuple[pd.DataFrame, str]:
    """Sentences that praise or complain, which their words tell; the noise is the share of wrong classes."""
    import pandas as pd

    random = np.random.default_rng(toy.seed)
    praises = random.integers(0, 2, toy.samples).astype(bool)
    texts = []
    for praise in praises.tolist():
        words = _PRAISE if praise else _COMPLAINT
        texts.append(
            str(random.choice(_FRAMES)).format(
                thing=random.choice(_THINGS),
                word=random.choice(words),
                verb="always" if praise else "never",
            )
        )
    told = np.where(praises ^ (random.random(toy.samples) < toy.noise / 2), "praise", "complaint")
    return pd.DataFrame({"sentence": texts, "class": pd.Categorical(told)}), "class"


def _season(toy: Toy) -> tuple[pd.DataFrame, str]:
    """A value for every day: a year and a week come again, and the noise is a share of the year's swing."""
    import pandas as pd

    random = np.random.default_rng(toy.seed)
    days = np.arange(toy.samples)
    year, week = np.sin(2.0 * np.pi * days / 365.25), np.sin(2.0 * np.pi * days / 7.0)
    value = 20.0 + 10.0 * year + 3.0 * week + 10.0 * toy.noise * random.standard_normal(toy.samples)
    dates = np.datetime64("2020-01-01") + days.astype("timedelta64[D]")
    return pd.DataFrame({"day": dates.astype("datetime64[s]"), "value": value}), "value"
