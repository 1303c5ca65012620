"""What a person can decide about how a field is prepared. Nothing decided means: as suits the field."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, JsonValue

from nnstudio.data.declaration import Settings


def _choices(**titles: str) -> dict[str, JsonValue]:
    return {"choices": dict(titles)}


class NumberChoice(Settings):
    """A number: missing values, outliers, scale."""

    kind: Literal["number"] = "number"
    missing: Literal["median", "mean", "mode", "constant", "drop"] = Field(
        "median",
        title="Missing values",
        description="What stands in for a value that is not there",
        json_schema_extra=_choices(
            median="Median", mean="Mean", mode="Most frequent", constant="A number", drop="Leave the row out"
        ),
    )
    constant: float = Field(
        0.0, title="That number", description="Stands in for missing values if chosen above"
    )
    indicator: Literal["auto", "yes", "no"] = Field(
        "auto",
        title="Say what was missing",
        description="A second column of zeros and ones; automatic where one value in twenty is missing",
        json_schema_extra=_choices(auto="Where many are", yes="Always", no="Never"),
    )
    clip: float = Field(
        0.0,
        ge=0.0,
        le=0.2,
        title="Cut off outliers",
        description="Share of the values at either end that are moved to the last usual value; 0 moves none",
    )
    scale: Literal["standardise", "min_max", "robust", "log", "none"] = Field(
        "standardise",
        title="Scale",
        description="How the range of the values is made alike",
        json_schema_extra=_choices(
            standardise="Mean 0, spread 1",
            min_max="From 0 to 1",
            robust="Median 0, middle half 1",
            log="Logarithm, then mean 0, spread 1",
            none="As it is",
        ),
    )


class CategoryChoice(Settings):
    """A category: missing and rare values, and how it becomes numbers."""

    kind: Literal["category"] = "category"
    encoding: Literal["one_hot", "ordinal", "index"] = Field(
        "one_hot",
        title="Encoding",
        description="How categories become numbers; their order is by size or by letters; "
        "an index is for an Embedding layer",
        json_schema_extra=_choices(one_hot="A yes/no column each", ordinal="Their order", index="An index"),
    )
    missing: Literal["category", "mode", "constant", "drop"] = Field(
        "category",
        title="Missing values",
        description="What stands in for a value that is not there",
        json_schema_extra=_choices(
            category="A category of their own",
            mode="Most frequent",
            constant="A category",
            drop="Leave the row out",
        ),
    )
    constant: str = Field(
        "", max_length=200, title="That category", description="Stands in for missing values if chosen above"
    )
    most: int = Field(
        50, ge=2, le=10_000, title="Most categories", description="The rarest beyond so many count as other"
    )
    rarest: int = Field(
        1,
        ge=1,
        le=1_000_000,
        title="Rows of the rarest",
        description="What is rarer counts as other",
    )


class DateChoice(Settings):
    """A date or time: which parts of it the network sees."""

    kind: Literal["date"] = "date"
    elapsed: bool = Field(True, title="Time passed", description="Years since the first training row")
    month: bool = Field(
        True, title="Time of year", description="A point on a circle: December is near January"
    )
    weekday: bool = Field(True, title="Day of the week", description="A point on a circle")
    hour: bool = Field(True, title="Time of day", description="A point on a circle, where there are times")


class TextChoice(Settings):
    """Text: how it is cut into pieces, and how many of them count."""

    kind: Literal["text"] = "text"
    unit: Literal["words", "characters"] = Field(
        "words",
        title="Cut into",
        description="Chinese characters are words of their own",
        json_schema_extra=_choices(words="Words", characters="Characters"),
    )
    vocabulary: int = Field(
        10_000, ge=10, le=200_000, title="Vocabulary", description="So many of the most frequent are known"
    )
    length: int | None = Field(
        None,
        ge=1,
        le=4096,
        title="Length",
        description="So many pieces are read, longer texts are cut; automatic fits 95 in 100 texts",
    )
    lower: bool = Field(True, title="Ignore case", description="Capital and small letters are the same")


class ImageChoice(Settings):
    """Pictures: size, colour, scale."""

    kind: Literal["image"] = "image"
    height: int | None = Field(
        None, ge=1, le=4096, title="Height", description="In pixels; automatic unless set"
    )
    width: int | None = Field(
        None, ge=1, le=4096, title="Width", description="In pixels; automatic unless set"
    )
    fit: Literal["crop", "pad", "stretch"] = Field(
        "crop",
        title="Other proportions",
        description="What happens to pictures that are wider or higher",
        json_schema_extra=_choices(crop="Cut off at the edges", pad="Fill up with black", stretch="Stretch"),
    )
    colour: Literal["auto", "grey", "rgb"] = Field(
        "auto",
        title="Colour",
        description="Automatic is grey where all pictures are",
        json_schema_extra=_choices(auto="As they are", grey="Grey", rgb="Red, green, blue"),
    )
    scale: Literal["measured", "given", "unit"] = Field(
        "measured",
        title="Scale",
        description="How the range of the levels is made alike",
        json_schema_extra=_choices(
            measured="Mean 0, spread 1", given="By the mean and spread below", unit="From 0 to 1"
        ),
    )
    mean: float = Field(
        0.5, ge=0.0, le=1.0, title="Mean", description="Taken off levels from 0 to 1, if given"
    )
    std: float = Field(
        0.5, gt=0.0, le=1.0, title="Spread", description="Divides levels from 0 to 1, if given"
    )


class SequenceChoice(Settings):
    """A sequence, such as a sound: its length and scale."""

    kind: Literal["sequence"] = "sequence"
    length: int | None = Field(
        None,
        ge=1,
        le=10_000_000,
        title="Steps",
        description="Longer ones are cut, shorter ones filled with zeros",
    )
    rate: int | None = Field(
        None,
        ge=100,
        le=384_000,
        title="Sample rate",
        description="Of sounds: values per second; the most common one unless set",
    )
    channels: Literal["mix", "keep"] = Field(
        "mix",
        title="Channels",
        description="Of sounds: what becomes of left and right",
        json_schema_extra=_choices(mix="Mixed into one", keep="Kept apart"),
    )
    scale: Literal["standardise", "none"] = Field(
        "standardise",
        title="Scale",
        description="How the range of the values is made alike",
        json_schema_extra=_choices(standardise="Mean 0, spread 1", none="As it is"),
    )


class TargetChoice(Settings):
    """A number to be predicted: answers come back in its own unit whatever is chosen."""

    kind: Literal["target"] = "target"
    scale: Literal["auto", "standardise", "min_max", "log", "none"] = Field(
        "auto",
        title="Scale",
        description="How the network sees it; automatic leaves shares between 0 and 1 as they are",
        json_schema_extra=_choices(
            auto="As suits it",
            standardise="Mean 0, spread 1",
            min_max="From 0 to 1",
            log="Logarithm, then mean 0, spread 1",
            none="As it is",
        ),
    )


FieldPreparation = Annotated[
    NumberChoice | CategoryChoice | DateChoice | TextChoice | ImageChoice | SequenceChoice | TargetChoice,
    Field(discriminator="kind"),
]
