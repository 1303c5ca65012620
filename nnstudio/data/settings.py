"""What a project says about its data: where it comes from, what to predict, how to prepare and split it.

Light on purpose: no pandas, no torch. Forms, files and the command line are read off these declarations.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from nnstudio.data.augmentation import Augmentation
from nnstudio.data.choices import FieldPreparation
from nnstudio.data.declaration import Settings
from nnstudio.data.sources import Source

FieldType = Literal["number", "category", "boolean", "date", "text", "sequence", "image", "identifier"]
Role = Literal["input", "target", "ignored", "group", "weight", "split"]
Task = Literal["binary", "classes", "labels", "number", "numbers", "forecast", "reconstruct"]

_SPLITS: dict[str, JsonValue] = {
    "auto": "As the data says",
    "random": "At random",
    "time": "By time: the last rows are the test",
    "group": "By group: no group in two parts",
    "column": "By a field of the data",
}
_BALANCES: dict[str, JsonValue] = {
    "none": "As the rows come",
    "weights": "Rare classes weigh more",
    "oversample": "Rare classes come more often",
}


class FieldChoice(Settings):
    """What a person decided about one field; nothing set means "as detected".

    `group` is the group of input fields that an Input node takes by its name. `prepare` has to be of the kind
    that goes with the type; another one waits until the type is changed back.
    """

    name: str
    type: FieldType | None = None
    role: Role | None = None
    group: str | None = Field(None, min_length=1, max_length=200)
    missing: tuple[str, ...] = Field((), max_length=100)
    """Texts that stand for "no value" in this field, besides the usual ones."""
    present: tuple[str, ...] = Field((), max_length=100)
    """Texts that are values of this field, though they usually stand for "no value"."""
    day_first: bool | None = None
    """Whether 3/4/2024 is the third of April; found out unless set."""
    decimal: Literal[".", ","] | None = None
    """What stands before the decimals of numbers that are text, such as 1,234; found out unless set."""
    merge: bool | None = None
    """Whether names that differ in case, width or spaces only are one category."""
    prepare: FieldPreparation | None = None


class Split(Settings):
    """How rows are divided. The test rows are set aside first; validation is a share of what remains."""

    by: Literal["auto", "random", "time", "group", "column"] = Field(
        "auto",
        title="Divided",
        description="Automatic follows given folders, a split field, a group field or the time of a forecast",
        json_schema_extra={"choices": _SPLITS},
    )
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


class Series(Settings):
    """Rows that follow each other in time: many of them go in, and the values after them are predicted."""

    enabled: bool = Field(
        False, title="Forecast", description="Predict the next values from the rows before them"
    )
    window: int = Field(
        24, ge=1, le=10_000, title="Window", description="So many rows the network looks back"
    )
    horizon: int = Field(1, ge=1, le=1_000, title="Horizon", description="So many rows it predicts")
    step: int = Field(
        1, ge=1, le=10_000, title="Step", description="So many rows from one window to the next"
    )


class DataSettings(Settings):
    """The data side of a project.

    `target` is what is predicted; further fields with the role of a target are predicted as well. `time` is
    the field by which rows are put in order for a forecast or a split by time; the order of the file unless
    set. With `reconstruct` there is no target: the network is to answer its own input.
    """

    source: Source | None = None
    target: str | None = None
    choices: tuple[FieldChoice, ...] = ()
    split: Split = Split()
    series: Series = Series()
    time: str | None = None
    reconstruct: bool = Field(
        False,
        title="Reconstruct the input",
        description="Nothing is predicted; the network learns to give back its own input (an autoencoder)",
    )
    balance: Literal["none", "weights", "oversample"] = Field(
        "none",
        title="Balance classes",
        description="What is done in training where some classes are rare",
        json_schema_extra={"choices": _BALANCES},
    )
    augmentation: Augmentation = Augmentation()

    def choice(self, field: str) -> FieldChoice:
        """What was decided about this field."""
        return next((given for given in self.choices if given.name == field), FieldChoice(name=field))

    @property
    def without_augmentation(self) -> DataSettings:
        """What decides which rows there are and how they are prepared; augmentation changes neither."""
        return self.model_copy(update={"augmentation": Augmentation()})

    @property
    def further_targets(self) -> tuple[str, ...]:
        """Fields that are predicted besides `target`."""
        return tuple(c.name for c in self.choices if c.role == "target" and c.name != self.target)
