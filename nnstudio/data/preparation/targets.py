"""What is predicted, as the network has to answer it, and the way back to names and units."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from nnstudio.data.columns import as_texts
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation.base import (
    LARGEST,
    Floats,
    Name,
    Value,
    column,
    floats,
    signed_exp,
    signed_log,
)
from nnstudio.data.strata import positions
from nnstudio.errors import DataError, Phrase
from nnstudio.graph import Target

Ahead = Annotated[int, Field(ge=0, le=1_000)]
Spread = Annotated[float, Field(gt=0.0)]


class ClassTarget(Value):
    """A class, as its position among the class names; with `ahead`, that of the row so many rows later."""

    kind: Literal["classes"] = "classes"
    name: Name
    classes: tuple[str, ...] = Field(min_length=1, max_length=100_000)
    ahead: Ahead = 0

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it is read from."""
        return (self.name,)

    @property
    def signature(self) -> Target:
        """As an Output node sees it."""
        return Target(self.name, "classes", self.classes)


class LabelsTarget(Value):
    """Several yes/no fields, each answered by itself; with `ahead`, those of the row so many rows later.

    `positives` are the values that mean yes, `negatives` those that mean no.
    """

    kind: Literal["labels"] = "labels"
    name: Name
    fields: tuple[str, ...] = Field(min_length=1, max_length=10_000)
    positives: tuple[str, ...]
    negatives: tuple[str, ...]
    ahead: Ahead = 0

    @property
    def signature(self) -> Target:
        """As an Output node sees it."""
        return Target(self.name, "labels", self.fields, size=len(self.fields))


class NumberTarget(Value):
    """One or several numbers; with `ahead`, their values in so many rows to come.

    A field with `log` becomes sign(x) log(1 + |x|); then `mean` is taken off and the rest divided by `std`.
    No `log` at all is none for every field.
    """

    kind: Literal["number"] = "number"
    name: Name
    fields: tuple[str, ...] = Field(min_length=1, max_length=10_000)
    mean: tuple[float, ...]
    std: tuple[Spread, ...]
    log: tuple[bool, ...] = ()
    ahead: Ahead = 0

    @property
    def is_plain(self) -> bool:
        """Whether values are answered as they are."""
        return not any(self.log) and set(self.mean) == {0.0} and set(self.std) == {1.0}

    @property
    def signature(self) -> Target:
        """As an Output node sees it."""
        count = len(self.fields)
        if not self.ahead:
            return Target(self.name, "number", size=count)
        sizes = (self.ahead,) if count == 1 else (self.ahead, count)
        return Target(self.name, "number", size=self.ahead * count, sizes=sizes)

    def prepared(self, values: NDArray[np.float64]) -> Floats:
        """Values in their own unit, as the network has to answer them; fields along the last axis."""
        if any(self.log):
            values = np.where(self.log, signed_log(values), values)
        prepared: Floats = ((values - np.array(self.mean)) / np.array(self.std)).astype(np.float32)
        return prepared

    def back(self, answers: NDArray[Any]) -> NDArray[np.float64]:
        """Answers in the unit of the target, the opposite of `prepared`."""
        values: NDArray[np.float64] = answers.astype(np.float64) * np.array(self.std) + np.array(self.mean)
        return np.where(self.log, signed_exp(values), values) if any(self.log) else values


class InputTarget(Value):
    """The input itself, which the network is to answer again.

    An answer times `std` plus `mean` is in the unit of the input, undone where `log` says that logarithms
    were taken: one of each for every feature along the last axis, or for every channel of a picture or a
    sequence, which `features` are the names of.
    """

    kind: Literal["input"] = "input"
    name: Name
    group: Name
    sizes: tuple[int, ...]
    features: tuple[str, ...]
    mean: tuple[float, ...]
    std: tuple[float, ...]
    log: tuple[bool, ...] = ()
    channels: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """No field of its own."""
        return ()

    @property
    def signature(self) -> Target:
        """As an Output node sees it."""
        return Target(self.name, "number", size=int(np.prod(self.sizes)), sizes=self.sizes)

    @property
    def beside(self) -> tuple[int, ...]:
        """The shape in which one value for each of `mean` stands beside an answer."""
        return (-1, *(1 for _ in self.sizes[1:])) if self.channels else (-1,)

    def back(self, answers: NDArray[Any]) -> NDArray[np.float64]:
        """Answers in the unit of the input."""
        mean, std = (np.array(values).reshape(self.beside) for values in (self.mean, self.std))
        values: NDArray[np.float64] = answers.astype(np.float64) * std + mean
        if not any(self.log):
            return values
        return np.where(np.array(self.log).reshape(self.beside), signed_exp(values), values)


FittedTarget = Annotated[ClassTarget | LabelsTarget | NumberTarget | InputTarget, Field(discriminator="kind")]


def raw_target(target: ClassTarget | LabelsTarget | NumberTarget, dataset: Dataset, rows: Rows | None) -> Any:
    """What is right for every row, as the network has to answer it.

    int64 class numbers [rows]; float32 [rows, labels] of zeros and ones; float32 [rows, fields], or
    [rows, ahead] and [rows, ahead, fields] for rows to come. Without `rows`, for every sample.

    Raises:
        DataError: a class that the training data did not have, or a target that is no number.
    """
    if not target.ahead:
        return _right(target, dataset, rows)
    samples = dataset.samples if rows is None else rows
    if not isinstance(target, NumberTarget):
        return _right(target, dataset, samples + target.ahead)
    prepared = _right(target, dataset, None)
    ahead = prepared[samples[:, np.newaxis] + np.arange(1, target.ahead + 1)]
    return ahead[..., 0] if len(target.fields) == 1 else ahead


def _right(target: ClassTarget | LabelsTarget | NumberTarget, dataset: Dataset, rows: Rows | None) -> Any:
    if isinstance(target, ClassTarget):
        return _classes(target, dataset, rows)
    if isinstance(target, NumberTarget):
        return target.prepared(in_unit(target, dataset, rows))
    pairs = zip(target.fields, target.positives, strict=True)
    columns = [as_texts(column(dataset, name, rows)) == yes for name, yes in pairs]
    return np.stack(columns, axis=1).astype(np.float32)


def in_unit(target: NumberTarget, dataset: Dataset, rows: Rows | None) -> NDArray[np.float64]:
    """The values of a target as they stand in the data, [rows, fields].

    Raises:
        DataError: a value that is no number, or one that is too large for a network.
    """
    values = np.stack([floats(column(dataset, name, rows), name) for name in target.fields], axis=1)
    large = np.abs(values) > LARGEST
    if large.any():
        row, place = np.argwhere(large)[0]
        raise DataError(
            "target-too-large",
            "{field} holds {value}, and a network cannot answer with numbers beyond {largest}. Leave such "
            "rows out, or choose another target.",
            field=target.fields[place],
            value=f"{values[row, place]:.6g}",
            largest=f"{LARGEST:.0e}",
        )
    return values


def _classes(target: ClassTarget, dataset: Dataset, rows: Rows | None) -> NDArray[np.int64]:
    texts = as_texts(column(dataset, target.name, rows))
    places = positions(texts, target.classes)
    if (places < 0).any():
        raise DataError(
            "class-unknown",
            "{field} holds {value}, which the network has not learned. It knows {classes}.",
            field=target.name,
            value=str(texts[int(np.argmin(places))]) or Phrase("nothing"),
            classes=", ".join(target.classes[:12]),
        )
    return places
