"""What is done to raw values before the network sees them: learned from the training rows, kept with the run.

Everything here is a frozen value that goes to JSON and back bit for bit. The same arithmetic in torch, for
batches and for export, is `nnstudio.data.modules`; both work in float32, so they agree to the last bit or
nearly.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, ValidationError

from nnstudio.data.columns import as_texts
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation.base import Fitted, Floats, Name, Value, column
from nnstudio.data.preparation.categories import CategoryInput, first_indices, raw_categories
from nnstudio.data.preparation.dates import DateInput, prepared_dates, raw_dates
from nnstudio.data.preparation.images import ImageInput, prepared_images, raw_images
from nnstudio.data.preparation.numbers import NumberInput, prepared_numbers, raw_numbers
from nnstudio.data.preparation.sequences import SequenceInput, prepared_sequences, raw_sequences
from nnstudio.data.preparation.targets import (
    ClassTarget,
    FittedTarget,
    InputTarget,
    NumberTarget,
    raw_target,
)
from nnstudio.data.preparation.texts import TextInput, cut_texts, raw_texts
from nnstudio.data.settings import FieldChoice
from nnstudio.errors import DataError, Phrase
from nnstudio.graph import Signature
from nnstudio.layers import Shape

_MOST = 100_000


class Preparation(Value):
    """How raw rows become what a network takes, and its answers become what a person wants.

    `columns` are all columns of the table it was learned from, in their order. With a `window`, a sample is
    so many rows that end with its own, all of the same group where `by` names fields that say the group, and
    in the order of `time` if that is set. `read_as` are the decisions by which fields were read, so that
    further rows are read alike.
    """

    columns: tuple[Name, ...] = Field(max_length=_MOST)
    numbers: tuple[NumberInput, ...] = Field((), max_length=_MOST)
    dates: tuple[DateInput, ...] = Field((), max_length=_MOST)
    categories: tuple[CategoryInput, ...] = Field((), max_length=_MOST)
    texts: tuple[TextInput, ...] = Field((), max_length=1000)
    images: tuple[ImageInput, ...] = Field((), max_length=1000)
    sequences: tuple[SequenceInput, ...] = Field((), max_length=1000)
    targets: tuple[FittedTarget, ...] = Field((), max_length=1000)
    window: int = Field(0, ge=0, le=10_000)
    by: tuple[Name, ...] = Field((), max_length=1000)
    time: Name | None = None
    read_as: tuple[FieldChoice, ...] = Field((), max_length=_MOST)

    @property
    def inputs_fitted(self) -> tuple[Fitted, ...]:
        """Everything that the network sees."""
        return (
            *self.numbers, *self.dates, *self.categories, *self.texts, *self.images, *self.sequences
        )  # fmt: skip

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of inputs in their order."""
        return tuple(dict.fromkeys(field.group for field in self.inputs_fitted))

    def group(self, name: str) -> Preparation:
        """The part that makes one group of inputs. Only what stands in a table comes in windows."""
        part = self.restricted((name,))
        alone = part.texts or part.images or part.sequences
        return part.model_copy(update={"window": 0}) if alone else part

    def restricted(self, groups: Collection[str]) -> Preparation:
        """The part that makes these groups of inputs."""
        kinds = ("numbers", "dates", "categories", "texts", "images", "sequences")
        return self.model_copy(
            update={kind: tuple(f for f in getattr(self, kind) if f.group in groups) for kind in kinds}
        )

    @property
    def is_index(self) -> bool:
        """Whether this part, of one group, is indices of categories for an Embedding."""
        return bool(self.categories) and self.categories[0].encoding == "index"

    @property
    def signature(self) -> Signature:
        """Shapes and targets, as the graph's Input and Output nodes see them."""
        return Signature(
            {name: _shape(self.group(name)) for name in self.groups},
            {target.signature.name: target.signature for target in self.targets},
            {name: entries for name in self.groups if (entries := _entries(self.group(name)))},
        )

    @property
    def target(self) -> ClassTarget | NumberTarget | Any | None:
        """The first target."""
        return self.targets[0] if self.targets else None

    @property
    def inputs_needed(self) -> tuple[str, ...]:
        """The fields that have to be there to get an answer."""
        order = (*self.by, *([self.time] if self.time else []))
        return tuple(dict.fromkeys((*(field.name for field in self.inputs_fitted), *order)))

    def choice(self, field: str) -> FieldChoice:
        """The decisions by which a field was read."""
        return next((given for given in self.read_as if given.name == field), FieldChoice(name=field))

    @property
    def ahead(self) -> int:
        """How many rows to come are answered for; 0 if answers are for the row itself."""
        return max((getattr(target, "ahead", 0) for target in self.targets), default=0)

    @property
    def features(self) -> tuple[str, ...]:
        """Names of the prepared columns of a group, in the order in which the network gets them."""
        return (
            *(field.name for field in self.numbers),
            *(f"{field.name} is missing" for field in self.numbers if field.flag),
            *(name for date in self.dates for name in date.features),
            *(name for category in self.categories for name in category.features),
        )

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
        for fitted in self.inputs_fitted:
            if fitted.name == field:
                return fitted.describe()
        for target in self.targets:
            if isinstance(target, NumberTarget) and field in target.fields:
                if target.is_plain:
                    return Phrase("left as it is")
                return Phrase("scaled, answers in its own unit")
        return ""

    def raw(self, dataset: Dataset, rows: Rows | None = None) -> dict[str, NDArray[Any]]:
        """Raw values as `PreparationModule` takes them, in the order of its arguments.

        "numbers": float32 [rows, fields], NaN for missing; "dates": int64 [rows, fields], seconds since 1970;
        "categories": int64 [rows, fields], the place in the list of values; with a window all three are
        [rows, window, fields]. Then by the name of every field "text <name>": int64 [rows, pieces];
        "image <name>": uint8 [rows, height, width, channels]; "sequence <name>": float32 [rows, steps,
        channels]. Only what there is; without `rows`, of every row or every window.
        """
        found: dict[str, NDArray[Any]] = {}
        rows = self._rows(dataset, rows)
        span = self._span(rows)
        if self.numbers:
            found["numbers"] = self._seen([raw_numbers(dataset, f.name, span) for f in self.numbers], rows)
        if self.dates:
            found["dates"] = self._seen([raw_dates(dataset, f.name, span) for f in self.dates], rows)
        if self.categories:
            places = [raw_categories(dataset, field, span) for field in self.categories]
            found["categories"] = self._seen(places, rows)
        for text in self.texts:
            found[f"text {text.name}"] = raw_texts(dataset, text, rows)
        for image in self.images:
            found[f"image {image.name}"] = raw_images(image, dataset, rows)
        for sequence in self.sequences:
            found[f"sequence {sequence.name}"] = raw_sequences(sequence, dataset, rows)
        return found

    def strings(self, dataset: Dataset, rows: Rows | None = None) -> dict[str, NDArray[np.object_]]:
        """Categories and texts as the words that they are, by the names that `raw` has for their numbers.

        "categories": [rows, fields], with a window [rows, window, fields]; "text <name>": [rows, pieces of
        the longest]; "" is what is missing.
        """
        found: dict[str, NDArray[np.object_]] = {}
        rows = self._rows(dataset, rows)
        span = self._span(rows)
        if self.categories:
            words = [as_texts(column(dataset, field.name, span)) for field in self.categories]
            found["categories"] = self._seen(words, rows)
        for text in self.texts:
            found[f"text {text.name}"] = cut_texts(dataset, text, rows)
        return found

    def _rows(self, dataset: Dataset, rows: Rows | None) -> Rows | None:
        """All rows unless some are named; with a window, those that end one."""
        return dataset.samples if rows is None and self.window else rows

    def _span(self, rows: Rows | None) -> Rows | None:
        """The rows that these samples see: themselves, or all from the first window to the last."""
        if not self.window or rows is None or not len(rows):
            return rows
        return np.arange(rows.min() - self.window + 1, rows.max() + 1)

    def _seen(self, columns: list[NDArray[Any]], rows: Rows | None) -> NDArray[Any]:
        """Columns of the span of these samples beside each other; with a window, cut into windows."""
        together = np.stack(columns, axis=1)
        if not self.window or rows is None:
            return together
        first = rows - (rows.min() if len(rows) else 0)
        windows: NDArray[Any] = together[first[:, np.newaxis] + np.arange(self.window)]
        return windows

    def inputs(self, dataset: Dataset, rows: Rows | None = None) -> dict[str, NDArray[Any]]:
        """What the network takes, by input group: float32 or int64, one row per sample."""
        rows = self._rows(dataset, rows)
        return {name: self.group(name)._prepared(dataset, rows) for name in self.groups}

    def _prepared(self, dataset: Dataset, rows: Rows | None) -> NDArray[Any]:
        """The same for a preparation of one group."""
        raw = self.raw(dataset, rows)
        if self.images:
            return prepared_images(self.images[0], next(iter(raw.values())))
        if self.sequences:
            return prepared_sequences(self.sequences[0], next(iter(raw.values())))
        if self.texts:
            return next(iter(raw.values()))
        if self.is_index:
            indices: NDArray[np.int64] = raw["categories"] + (first_indices(self.categories) + 1)
            return indices
        blocks: list[Floats] = []
        if self.numbers:
            blocks += prepared_numbers(self.numbers, raw["numbers"])
        blocks += [prepared_dates(date, raw["dates"][..., i]) for i, date in enumerate(self.dates)]
        for i, category in enumerate(self.categories):
            blocks.append(category.table[raw["categories"][..., i]])
        return np.concatenate(blocks, axis=-1)

    def targets_of(self, dataset: Dataset, rows: Rows | None = None) -> dict[str, NDArray[Any]]:
        """What the network is to answer, by target, see `raw_target`.

        Raises:
            DataError: a class that the training data did not have, or a target that is no number.
        """
        found = {t.name: raw_target(t, dataset, rows) for t in self.targets if not isinstance(t, InputTarget)}
        for target in self.targets:
            if isinstance(target, InputTarget):
                found[target.name] = self.group(target.group)._prepared(dataset, rows)
        return found


def _shape(group: Preparation) -> Shape:
    """What the network gets of one group."""
    if group.images:
        image = group.images[0]
        return Shape((image.channels, image.height, image.width), ("channels", "height", "width"))
    if group.sequences:
        sequence = group.sequences[0]
        return Shape((sequence.channels, sequence.steps), ("channels", "steps"))
    if group.texts:
        return Shape((group.texts[0].length,), ("steps",), "index")
    width, dtype = len(group.features), "real"
    if group.is_index:
        width, dtype = len(group.categories), "index"
    if group.window:
        return Shape((group.window, width), ("steps", "features"), dtype)  # type: ignore[arg-type]
    return Shape((width,), ("features",), dtype)  # type: ignore[arg-type]


def _entries(group: Preparation) -> int:
    """How many different indices a group holds; 0 if it holds none."""
    fields = group.categories if group.is_index else group.texts
    return sum(field.entries for field in fields)
