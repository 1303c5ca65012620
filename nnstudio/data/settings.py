"""What a project says about its data: where it comes from, what to predict, how to split it.

Light on purpose: no pandas, no torch. Forms, files and the command line are read off these declarations.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

FieldType = Literal["number", "category", "image"]
Role = Literal["input", "target", "ignored"]

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
}


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class BuiltIn(_Settings):
    """A real data set that comes with scikit-learn."""

    title: ClassVar[str] = "Built-in data"

    kind: Literal["builtin"] = "builtin"
    name: Literal["digits", "iris", "wine", "breast_cancer", "diabetes"] = Field(
        "digits", title="Data set", description="Which one", json_schema_extra={"choices": _DATASETS}
    )


class Toy(_Settings):
    """Points made up on the spot, for trying things out."""

    title: ClassVar[str] = "Toy points"

    kind: Literal["toy"] = "toy"
    name: Literal["moons", "circles", "spirals", "xor", "points"] = Field(
        "moons", title="Pattern", description="How the points lie", json_schema_extra={"choices": _TOYS}
    )
    samples: int = Field(500, ge=10, le=1_000_000, title="Points", description="How many")
    noise: float = Field(0.1, ge=0.0, le=10.0, title="Noise", description="How far they scatter")
    seed: int = Field(0, ge=0, le=2**31 - 1, title="Seed", description="The same seed gives the same points")


class Csv(_Settings):
    """A text file with one row per sample and a separator between the fields."""

    title: ClassVar[str] = "Text file (CSV)"

    kind: Literal["csv"] = "csv"
    path: str = Field(title="File", description="Where the file lies", max_length=4096)
    separator: str | None = Field(
        None,
        title="Separator",
        description="What stands between two fields; found out unless set",
        max_length=1,
    )
    encoding: str | None = Field(
        None, title="Encoding", description="How letters are stored; found out unless set", max_length=40
    )
    header: bool | None = Field(
        None, title="Header", description="Whether the first row holds names; found out unless set"
    )


Source = Annotated[BuiltIn | Toy | Csv, Field(discriminator="kind")]


class FieldChoice(_Settings):
    """What a person decided about one field; nothing set means "as detected"."""

    name: str
    type: FieldType | None = None
    role: Role | None = None


class Split(_Settings):
    """How rows are divided. The test rows are set aside first; validation is a share of what remains."""

    test: float = Field(
        0.2, gt=0.0, lt=0.9, title="Test", description="Share of rows kept for the final test"
    )
    validation: float = Field(
        0.2,
        gt=0.0,
        lt=0.9,
        title="Validation",
        description="Share of the remaining rows watched while training",
    )
    stratify: bool = Field(
        True, title="Keep class shares", description="Every part gets the same share of every class"
    )
    seed: int = Field(0, ge=0, le=2**31 - 1, title="Seed", description="The same seed gives the same split")


class DataSettings(_Settings):
    """The data side of a project."""

    source: Source | None = None
    target: str | None = None
    choices: tuple[FieldChoice, ...] = ()
    split: Split = Split()

    def choice(self, field: str) -> FieldChoice:
        """What was decided about this field."""
        return next((given for given in self.choices if given.name == field), FieldChoice(name=field))
