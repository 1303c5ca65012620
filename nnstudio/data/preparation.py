"""What is done to raw values before the network sees them: learned from the training rows, kept with the run.

Everything here is a frozen value that goes to JSON and back bit for bit. The same arithmetic in torch, for
export, is `nnstudio.data.modules`; both work in float32, so they agree to the last bit or nearly.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nnstudio.data.columns import MOST_CATEGORIES, as_texts, frequent, is_text
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.splitting import positions
from nnstudio.errors import DataError, Phrase
from nnstudio.graph import Signature, Target
from nnstudio.layers import Shape

if TYPE_CHECKING:
    import pandas as pd

LARGEST = 1e37
"""Numbers beyond this, either side of zero, count as missing: float32 could not subtract them."""

GROUP = "input"
"""The one group of input fields that a data set offers so far."""

Floats = NDArray[np.float32]
_Name = Annotated[str, Field(max_length=10_000)]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class NumberInput(_Value):
    """A number, moved and scaled to mean 0 and spread 1 over the training rows.

    `median` stands in for missing values, of which the whole data set has `missing`. `scale` is what it is
    multiplied by after `mean` is taken off; 0 for one that does not vary. `flag`: a second column says
    whether the value was missing.
    """

    name: _Name
    median: float
    mean: float
    scale: float
    flag: bool = False
    missing: int = 0


class CategoryInput(_Value):
    """A category, one column of zeros and ones per value, the most frequent value first.

    The value "" stands for a missing one, if training rows had some. `other`: one more column for all values
    that are not listed; without it, such a value leaves all columns at zero.
    """

    name: _Name
    categories: tuple[str, ...] = Field(max_length=MOST_CATEGORIES)
    other: bool = False
    missing: int = 0

    @property
    def size(self) -> int:
        """How many columns it becomes."""
        return len(self.categories) + self.other

    @property
    def unknown(self) -> int:
        """The number that a value gets which is not listed: that of "other", else -1."""
        return len(self.categories) if self.other else -1


class ImageInput(_Value):
    """Images of one size, every channel moved and scaled to mean 0 and spread 1."""

    name: _Name
    height: int = Field(ge=1, le=65_536)
    width: int = Field(ge=1, le=65_536)
    channels: int = Field(ge=1, le=64)
    mean: tuple[float, ...]
    scale: tuple[float, ...]


class ClassTarget(_Value):
    """A class, as its position among the class names."""

    name: _Name
    classes: tuple[str, ...] = Field(min_length=1, max_length=100_000)


class NumberTarget(_Value):
    """A number, moved and scaled by mean and standard deviation (1 leaves it as it is)."""

    name: _Name
    mean: float
    std: float = Field(gt=0.0)


class Preparation(_Value):
    """How raw rows become what a network takes, and its answers become what a person wants.

    `columns` are all columns of the table it was learned from, in their order.
    """

    columns: tuple[_Name, ...] = Field(max_length=100_000)
    numbers: tuple[NumberInput, ...] = Field((), max_length=100_000)
    categories: tuple[CategoryInput, ...] = Field((), max_length=100_000)
    image: ImageInput | None = None
    target: Annotated[ClassTarget | NumberTarget, Field(union_mode="left_to_right")] | None = None

    @property
    def signature(self) -> Signature:
        """Shapes and targets, as the graph's Input and Output nodes see them."""
        if self.image is not None:
            shape = Shape(
                (self.image.channels, self.image.height, self.image.width), ("channels", "height", "width")
            )
        else:
            shape = Shape((len(self.features),), ("features",))
        if self.target is None:
            return Signature({GROUP: shape}, {})
        if isinstance(self.target, ClassTarget):
            target = Target(self.target.name, "classes", self.target.classes)
        else:
            target = Target(self.target.name, "number")
        return Signature({GROUP: shape}, {target.name: target})

    @property
    def inputs_needed(self) -> tuple[str, ...]:
        """The fields that have to be there to get an answer."""
        if self.image is not None:
            return (self.image.name,)
        return (*(field.name for field in self.numbers), *(field.name for field in self.categories))

    @property
    def features(self) -> tuple[str, ...]:
        """Names of the prepared columns of a table, in the order in which the network gets them."""
        names = [field.name for field in self.numbers]
        names += [f"{field.name} is missing" for field in self.numbers if field.flag]
        for category in self.categories:
            names += [f"{category.name} = {value or '(missing)'}" for value in category.categories]
            names += [f"{category.name} = (other)"] if category.other else []
        return tuple(names)

    def to_json(self) -> dict[str, Any]:
        """All of it as JSON values. Numbers come back bit for bit."""
        return self.model_dump(mode="json")

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Preparation:
        """What `to_json` wrote.

        Raises:
            DataError: the values are not a preparation.
        """
        import json

        try:
            return cls.model_validate_json(json.dumps(dict(values)))
        except (ValidationError, ValueError) as error:
            place = ".".join(map(str, error.errors()[0]["loc"])) if isinstance(error, ValidationError) else ""
            raise DataError(
                "preparation-unreadable", "The preparation of the data has a fault at {place}.", place=place
            ) from error

    def describe(self, field: str) -> str:
        """What is done to a field, in a few words; nothing for a field that is not used."""
        for number in self.numbers:
            if number.name == field:
                return _describe_number(number)
        for category in self.categories:
            if category.name == field:
                return _describe_category(category)
        if self.image is not None and self.image.name == field:
            return Phrase("scaled to mean 0 and spread 1")
        if isinstance(self.target, NumberTarget) and self.target.name == field:
            if (self.target.mean, self.target.std) == (0.0, 1.0):
                return Phrase("already between 0 and 1 → left as it is")
            return Phrase("scaled to mean 0 and spread 1, answers in its own unit")
        return ""

    def raw(self, dataset: Dataset, rows: Rows | None = None) -> dict[str, NDArray[Any]]:
        """Raw values as `PreparationModule` takes them, in the order of its arguments.

        "numbers": float32, rows x fields, NaN for missing; "categories": int64, rows x fields, the position
        in the list of values; or "image": uint8, rows x height x width x channels. Only what there is.
        """
        if self.image is not None:
            return {"image": _images(self.image, dataset, rows)}
        found: dict[str, NDArray[Any]] = {}
        if self.numbers:
            found["numbers"] = np.stack([_as_numbers(dataset, f.name, rows) for f in self.numbers], axis=1)
        if self.categories:
            places = [_as_categories(dataset, field, rows) for field in self.categories]
            found["categories"] = np.stack(places, axis=1)
        return found

    def inputs(self, dataset: Dataset, rows: Rows | None = None) -> dict[str, Floats]:
        """What the network takes, by input group: float32, one row per sample."""
        raw = self.raw(dataset, rows)
        if self.image is not None:
            image = raw["image"].astype(np.float32)
            image -= np.array(self.image.mean, dtype=np.float32)
            image *= np.array(self.image.scale, dtype=np.float32)
            return {GROUP: np.ascontiguousarray(image.transpose(0, 3, 1, 2))}
        blocks: list[Floats] = []
        if self.numbers:
            blocks += self._prepare_numbers(raw["numbers"])
        for index, field in enumerate(self.categories):
            places = raw["categories"][:, index, np.newaxis]
            blocks.append((places == np.arange(field.size)).astype(np.float32))
        return {GROUP: np.concatenate(blocks, axis=1)}

    def _prepare_numbers(self, numbers: Floats) -> list[Floats]:
        there = np.abs(numbers) <= np.float32(LARGEST)
        filled = np.where(there, numbers, np.array([f.median for f in self.numbers], dtype=np.float32))
        moved = filled - np.array([f.mean for f in self.numbers], dtype=np.float32)
        scaled = moved * np.array([f.scale for f in self.numbers], dtype=np.float32)
        flagged = [i for i, field in enumerate(self.numbers) if field.flag]
        return [scaled, (~there[:, flagged]).astype(np.float32)] if flagged else [scaled]

    def targets(self, dataset: Dataset, rows: Rows | None = None) -> dict[str, NDArray[Any]]:
        """What the network is to answer, by target: int64 class numbers, or float32 rows x 1.

        Raises:
            DataError: a class that the training data did not have, or a target that is no number.
        """
        if self.target is None:
            return {}
        name = self.target.name
        if isinstance(self.target, ClassTarget):
            texts = as_texts(_column(dataset, name, rows))
            places = positions(texts, self.target.classes)
            if (places < 0).any():
                raise DataError(
                    "class-unknown",
                    "{field} holds {value}, which the network has not learned. It knows {classes}.",
                    field=name,
                    value=str(texts[int(np.argmin(places))]) or "nothing",
                    classes=", ".join(self.target.classes[:12]),
                )
            return {name: places}
        values = _floats(_column(dataset, name, rows), name)
        return {name: ((values - self.target.mean) / self.target.std).astype(np.float32)[:, np.newaxis]}

    def number(self, answers: NDArray[Any]) -> NDArray[np.float64]:
        """Answers for a target that is a number, in the target's own unit."""
        if not isinstance(self.target, NumberTarget):
            raise DataError("target-no-number", "The target is no number, so there is no unit to go back to.")
        back: NDArray[np.float64] = answers.astype(np.float64) * self.target.std + self.target.mean
        return back


def _describe_number(field: NumberInput) -> str:
    parts: list[str] = []
    count = f"{field.missing:,}"
    if field.missing and field.flag:
        parts.append(Phrase("{count} missing → median and a yes/no field", count=count))
    elif field.missing:
        parts.append(Phrase("{count} missing → median", count=count))
    if field.scale == 0.0:
        parts.append(Phrase("does not vary → left at zero"))
    return Phrase.joined("; ", parts or [Phrase("scaled to mean 0 and spread 1")])


def _describe_category(field: CategoryInput) -> str:
    if field.other:
        said = Phrase("{count} yes/no fields, rare values together", count=field.size)
    else:
        said = Phrase("{count} yes/no fields", count=field.size)
    if not field.missing:
        return said
    count = f"{field.missing:,}"
    if "" in field.categories:
        gaps = Phrase("{count} missing → own category", count=count)
    elif field.other:
        gaps = Phrase("{count} missing → other", count=count)
    else:
        gaps = Phrase("{count} missing → all zeros", count=count)
    return Phrase.joined("; ", (said, gaps))


def fit(dataset: Dataset, train_rows: Rows) -> Preparation:
    """Learns from the training rows what has to be done to every field.

    Raises:
        DataError: no field is left for the network to see.
    """
    fields = dataset.inputs
    image = next((field for field in fields if field.type == "image"), None)
    numbers = tuple(_fit_number(dataset, f, train_rows) for f in fields if f.type == "number")
    categories = tuple(_fit_category(dataset, f, train_rows) for f in fields if f.type == "category")
    if image is not None and (numbers or categories):
        raise DataError(
            "inputs-mixed", "Images and other fields cannot be inputs together yet. Ignore one or the other."
        )
    categories = tuple(field for field in categories if field.size)
    if image is None and not numbers and not categories:
        raise DataError(
            "inputs-missing",
            "No field of {title} is left for the network to see. Give at least one the role of an input.",
            title=dataset.title,
        )
    return Preparation(
        columns=tuple(str(name) for name in dataset.table),
        numbers=numbers,
        categories=categories,
        image=None if image is None else _fit_image(dataset, image.name, train_rows),
        target=_fit_target(dataset, train_rows),
    )


def _column(dataset: Dataset, name: str, rows: Rows | None) -> pd.Series:
    if name not in dataset.table:
        raise DataError(
            "column-missing", "{title} has no column {field}, which the network needs.",
            title=dataset.title, field=name,
        )  # fmt: skip
    values = dataset.table[name]
    return values if rows is None else values.iloc[rows]


def _floats(values: pd.Series, name: str) -> NDArray[np.float64]:
    import pandas as pd

    numbers = pd.to_numeric(values, errors="coerce") if is_text(values) else values
    if is_text(values) and numbers.notna().sum() < 0.5 * values.notna().sum():
        raise DataError(
            "field-no-number",
            "{field} has to be a number, and holds texts such as {value}.",
            field=name,
            value=str(values[numbers.isna() & values.notna()].iloc[0]),
        )
    return numbers.to_numpy(dtype=np.float64)


def _as_numbers(dataset: Dataset, name: str, rows: Rows | None) -> Floats:
    values = _floats(_column(dataset, name, rows), name)
    return np.where(np.abs(values) <= LARGEST, values, np.nan).astype(np.float32)


def _as_categories(dataset: Dataset, field: CategoryInput, rows: Rows | None) -> NDArray[np.int64]:
    places = positions(as_texts(_column(dataset, field.name, rows)), field.categories)
    return np.where(places < 0, field.unknown, places)


def _images(field: ImageInput, dataset: Dataset, rows: Rows | None) -> NDArray[np.uint8]:
    if dataset.images is None or dataset.images.shape[1:] != (field.height, field.width, field.channels):
        raise DataError(
            "images-differ",
            "The network takes images of {height} × {width} with {channels} channels, and {title} has none.",
            height=field.height,
            width=field.width,
            channels=field.channels,
            title=dataset.title,
        )
    return dataset.images if rows is None else dataset.images[rows]


# A target that varies less than this does not vary: what is divided by it leaves the range of float32.
_NO_SPREAD = 1e-20


def _spread(std: float, largest: float) -> float:
    """One over the standard deviation as float32 can hold it, 0 where what varies is only rounding."""
    return 0.0 if std <= max(1e-6 * largest, 1e-30) else float(np.float32(1.0 / std))


def _fit_number(dataset: Dataset, field: FieldInfo, rows: Rows) -> NumberInput:
    values = _as_numbers(dataset, field.name, rows).astype(np.float64)
    present = values[np.isfinite(values)]
    missing = len(values) - len(present)
    if not len(present):
        return NumberInput(name=field.name, median=0.0, mean=0.0, scale=0.0, missing=field.missing)
    median = float(np.float32(np.median(present)))
    filled = np.where(np.isfinite(values), values, median)
    scale = _spread(float(filled.std()), float(np.abs(filled).max()))
    return NumberInput(
        name=field.name,
        median=median,
        mean=float(np.float32(filled.mean())),
        scale=scale,
        flag=missing > 0.05 * len(values),
        missing=field.missing,
    )


def _fit_category(dataset: Dataset, field: FieldInfo, rows: Rows) -> CategoryInput:
    names, counts = np.unique(as_texts(_column(dataset, field.name, rows)).astype(str), return_counts=True)
    order = frequent([str(name) for name in names], counts.astype(np.int64))
    other = len(order) > MOST_CATEGORIES
    listed = order[: MOST_CATEGORIES - 1] if other else order
    return CategoryInput(
        name=field.name, categories=() if order == [""] else tuple(listed), other=other, missing=field.missing
    )


def _fit_image(dataset: Dataset, name: str, rows: Rows) -> ImageInput:
    assert dataset.images is not None
    images = dataset.images[rows]
    _, height, width, channels = images.shape
    counts = [np.bincount(images[..., c].reshape(-1), minlength=256) for c in range(channels)]
    levels = np.arange(256, dtype=np.float64)
    means = [float((count * levels).sum() / count.sum()) for count in counts]
    stds = [
        float(np.sqrt((count * (levels - mean) ** 2).sum() / count.sum()))
        for count, mean in zip(counts, means, strict=True)
    ]
    return ImageInput(
        name=name,
        height=height,
        width=width,
        channels=channels,
        mean=tuple(float(np.float32(mean)) for mean in means),
        scale=tuple(_spread(std, 255.0) for std in stds),
    )


def _fit_target(dataset: Dataset, rows: Rows) -> ClassTarget | NumberTarget | None:
    if dataset.target is None:
        return None
    if dataset.classes:
        return ClassTarget(name=dataset.target, classes=dataset.classes)
    values = _floats(_column(dataset, dataset.target, rows), dataset.target)
    # A share or a probability stays one, so that a network that ends in a sigmoid can answer it.
    if values.min() >= 0.0 and values.max() <= 1.0 and values.max() - values.min() >= 0.5:
        return NumberTarget(name=dataset.target, mean=0.0, std=1.0)
    std = float(values.std())
    return NumberTarget(name=dataset.target, mean=float(values.mean()), std=std if std > _NO_SPREAD else 1.0)
