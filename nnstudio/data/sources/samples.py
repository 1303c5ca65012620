"""Data that needs no file: real sets that come with scikit-learn, and data made up on the spot."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, JsonValue

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted

_DATASETS: dict[str, JsonValue] = {
    "digits": "Handwritten digits",
    "iris": "Iris flowers",
    "wine": "Wines",
    "breast_cancer": "Breast cancer",
    "diabetes": "Diabetes progression",
}
_TOYS: dict[str, JsonValue] = {
    "moons": "Two moons",
    "circles": "Two circles",
    "spirals": "Two spirals",
    "xor": "Exclusive or",
    "points": "Points on a plane",
    "sentences": "Sentences of praise and complaint",
    "season": "A season that comes again",
}


class BuiltIn(DataSource):
    """A real data set that comes with scikit-learn."""

    title: ClassVar = "Built-in data"
    has_target: ClassVar = True

    kind: Literal["builtin"] = "builtin"
    name: Literal["digits", "iris", "wine", "breast_cancer", "diabetes"] = Field(
        "digits", title="Data set", description="Which one", json_schema_extra={"choices": _DATASETS}
    )

    @property
    def label(self) -> str:
        return str(_DATASETS[self.name])

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.builtin import load

        return load(self)


class Toy(DataSource):
    """Points, sentences and series made up on the spot, for trying things out."""

    title: ClassVar = "Toy data"
    icon: ClassVar = "points"
    has_target: ClassVar = True

    kind: Literal["toy"] = "toy"
    name: Literal["moons", "circles", "spirals", "xor", "points", "sentences", "season"] = Field(
        "moons", title="Pattern", description="What it shows", json_schema_extra={"choices": _TOYS}
    )
    samples: int = Field(
        500, ge=10, le=1_000_000, title="Rows", description="How many points, sentences or days"
    )
    noise: float = Field(
        0.1,
        ge=0.0,
        le=10.0,
        title="Noise",
        description="How far they scatter; of sentences the share that is told wrong",
    )
    seed: int = Field(0, ge=0, le=2**31 - 1, title="Seed", description="The same seed gives the same rows")

    @property
    def label(self) -> str:
        return str(_TOYS[self.name])

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.toys import load

        return load(self)
