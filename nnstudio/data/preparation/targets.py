"""What is predicted, as the network has to answer it, and the way back to names and units."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from nnstudio.data.choices import TargetChoice
from nnstudio.data.columns import as_texts
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation.base import Floats, Name, Value, column, floats
from nnstudio.data.splitting import positions
from nnstudio.errors import DataError
from nnstudio.graph import Target

# A target that varies less than this does not vary: what is divided by it leaves the range of float32.
_NO_SPREAD = 1e-20


class ClassTarget(Value):
    """A class, as its position among the class names."""

    kind: Literal["classes"] = "classes"
    name: Name
    classes: tuple[str, ...] = Field(min_length=1, max_length=100_000)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it is read from."""
        return (self.name,)

    @property
    def signature(self) -> Target:
        """As an Output node sees it."""
        return Target(self.name, "classes", self.classes)


class LabelsTarget(Value):
    """Several yes/no fields, each answered by itself. `positives` are the values that mean yes."""

    kind: Literal["labels"] = "labels"
    name: Name
    fields: tuple[str, ...] = Field(min_length=1, max_length=10_000)
    positives: tuple[str, ...]

    @property
    def signature(self) -> Target:
        """As an Output node sees it."""
        return Target(self.name, "labels", self.fields, size=len(self.fields))


class NumberTarget(Value):
    """One or several numbers; with `ahead`, their values in so many rows to come.

    With `log` a value becomes sign(x) log(1 + |x|); then `mean` is taken off and the rest divided by `std`.
    """

    kind: Literal["number"] = "number"
    name: Name
    fields: tuple[str, ...] = Field(min_length=1, max_length=10_000)
    mean: tuple[float, ...]
    std: tuple[Annotated[float, Field(gt=0.0)], ...]
    log: bool = False
    ahead: int = Field(0, ge=0, le=1_000)

    @property
    def is_plain(self) -> bool:
        """Whether values are answered as they are."""
        return not self.log and set(self.mean) == {0.0} and set(self.std) == {1.0}

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
        if self.log:
            values = np.sign(values) * np.log1p(np.abs(values))
        prepared: Floats = ((values - np.array(self.mean)) / np.array(self.std)).astype(np.float32)
        return prepared

    def back(self, answers: NDArray[Any]) -> NDArray[np.float64]:
        """Answers in the unit of the target; fields along the last axis."""
        values = answers.astype(np.float64) * np.array(self.std) + np.array(self.mean)
        back: NDArray[np.float64] = np.sign(values) * np.expm1(np.abs(values)) if self.log else values
        return back


class InputTarget(Value):
    """The input itself, which the network is to answer again."""

    kind: Literal["input"] = "input"
    name: Name
    group: Name
    sizes: tuple[int, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """No field of its own."""
        return ()

    @property
    def signature(self) -> Target:
        """As an Output node sees it."""
        return Target(self.name, "number", size=int(np.prod(self.sizes)), sizes=self.sizes)


FittedTarget = Annotated[ClassTarget | LabelsTarget | NumberTarget | InputTarget, Field(discriminator="kind")]


def raw_target(target: ClassTarget | LabelsTarget | NumberTarget, dataset: Dataset, rows: Rows | None) -> Any:
    """What is right for every row, as the network has to answer it.

    int64 class numbers [rows]; float32 [rows, labels] of zeros and ones; float32 [rows, fields], or
    [rows, ahead] and [rows, ahead, fields] for rows to come.

    Raises:
        DataError: a class that the training data did not have, or a target that is no number.
    """
    if isinstance(target, ClassTarget):
        return _classes(target, dataset, rows)
    if isinstance(target, LabelsTarget):
        columns = [
            as_texts(column(dataset, name, rows)) == yes
            for name, yes in zip(target.fields, target.positives, strict=True)
        ]
        return np.stack(columns, axis=1).astype(np.float32)
    if not target.ahead:
        return target.prepared(in_unit(target, dataset, rows))
    prepared = target.prepared(in_unit(target, dataset, None))
    start = np.arange(len(dataset), dtype=np.int64) if rows is None else rows
    ahead = prepared[start[:, np.newaxis] + np.arange(1, target.ahead + 1)]
    return ahead[..., 0] if len(target.fields) == 1 else ahead


def in_unit(target: NumberTarget, dataset: Dataset, rows: Rows | None) -> NDArray[np.float64]:
    """The values of a target as they stand in the data, [rows, fields]."""
    return np.stack([floats(column(dataset, name, rows), name) for name in target.fields], axis=1)


def _classes(target: ClassTarget, dataset: Dataset, rows: Rows | None) -> NDArray[np.int64]:
    texts = as_texts(column(dataset, target.name, rows))
    places = positions(texts, target.classes)
    if (places < 0).any():
        raise DataError(
            "class-unknown",
            "{field} holds {value}, which the network has not learned. It knows {classes}.",
            field=target.name,
            value=str(texts[int(np.argmin(places))]) or "nothing",
            classes=", ".join(target.classes[:12]),
        )
    return places


def fit_targets(dataset: Dataset, rows: Rows) -> tuple[ClassTarget | LabelsTarget | NumberTarget, ...]:
    """Learns from these rows how every target is answered.

    Several numbers are one target, and so are several yes/no fields; every field of classes is one by itself.
    """
    fields = [dataset.field(name) for name in dataset.targets]
    numbers = tuple(field.name for field in fields if field.type == "number")
    several = [field for field in fields if field.type == "boolean"] if len(fields) > 1 else []
    found: list[ClassTarget | LabelsTarget | NumberTarget] = [
        ClassTarget(name=field.name, classes=dataset.classes_of[field.name])
        for field in fields
        if field.name in dataset.classes_of and field not in several
    ]
    if several:
        names = tuple(field.name for field in several)
        # The later of two values is the yes: 1 after 0, yes after no.
        positives = tuple(dataset.classes_of[name][-1] for name in names)
        found.append(LabelsTarget(name=_joined(names), fields=names, positives=positives))
    if numbers:
        found.append(_fit_numbers(dataset, numbers, rows))
    return tuple(found)


def _joined(names: tuple[str, ...]) -> str:
    """One name for several fields."""
    joined = ", ".join(names)
    return joined if len(joined) <= 60 else f"{names[0][:40]} and {len(names) - 1} more"


def _fit_numbers(dataset: Dataset, names: tuple[str, ...], rows: Rows) -> NumberTarget:
    first = dataset.field(names[0]).prepare
    kind = first.scale if isinstance(first, TargetChoice) else "auto"
    plain = NumberTarget(
        name=_joined(names),
        fields=names,
        mean=(0.0,) * len(names),
        std=(1.0,) * len(names),
        ahead=dataset.series.horizon if dataset.series.enabled else 0,
    )
    values = in_unit(plain, dataset, rows)
    values = values[np.isfinite(values).all(axis=1)]
    if kind == "none" or (kind == "auto" and _is_share(values)):
        return plain
    if kind == "log":
        values = np.sign(values) * np.log1p(np.abs(values))
    if kind == "min_max":
        mean, std = values.min(axis=0), values.max(axis=0) - values.min(axis=0)
    else:
        mean, std = values.mean(axis=0), values.std(axis=0)
    std = np.where(std > _NO_SPREAD, std, 1.0)
    return plain.model_copy(
        update={"mean": tuple(mean.tolist()), "std": tuple(std.tolist()), "log": kind == "log"}
    )


def _is_share(values: NDArray[np.float64]) -> bool:
    """A share or a probability stays one, so that a network that ends in a sigmoid can answer it."""
    low, high = float(values.min()), float(values.max())
    return low >= 0.0 and high <= 1.0 and high - low >= 0.5
