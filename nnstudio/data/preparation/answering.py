"""Learning from the training rows how what is predicted has to be answered."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.choices import TargetChoice
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.base import signed_log
from nnstudio.data.preparation.fitted import Preparation
from nnstudio.data.preparation.images import ImageInput
from nnstudio.data.preparation.sequences import SequenceInput
from nnstudio.data.preparation.targets import (
    ClassTarget,
    FittedTarget,
    InputTarget,
    LabelsTarget,
    NumberTarget,
    in_unit,
)
from nnstudio.data.strata import no_and_yes
from nnstudio.errors import DataError
from nnstudio.layers.ends import LONGEST_NAME

# A target that varies less than this does not vary: what is divided by it leaves the range of float32.
_NO_SPREAD = 1e-20
_AGAIN = " again"


def fit_targets(dataset: Dataset, rows: Rows) -> tuple[FittedTarget, ...]:
    """Learns from these rows how every target is answered.

    Several numbers are one target, and so are several yes/no fields; every field of classes is one by itself.

    Raises:
        DataError: a target that is no number, or too large.
    """
    fields = [dataset.field(name) for name in dataset.targets]
    numbers = tuple(field for field in fields if field.type == "number")
    several = tuple(field for field in fields if field.type == "boolean") if len(fields) > 1 else ()
    ahead = dataset.series.horizon if dataset.series.enabled else 0
    found: list[FittedTarget] = [
        ClassTarget(name=field.name, classes=dataset.classes_of[field.name], ahead=ahead)
        for field in fields
        if field.name in dataset.classes_of and field not in several
    ]
    if several:
        found.append(_labels(dataset, several, ahead))
    if numbers:
        found.append(_numbers(dataset, numbers, rows, ahead))
    return tuple(found)


def answering_itself(preparation: Preparation) -> InputTarget:
    """The first group of inputs as what has to be answered.

    Raises:
        DataError: it holds indices.
    """
    name = preparation.groups[0]
    group = preparation.group(name)
    shape = preparation.signature.inputs[name]
    if shape.dtype != "real":
        raise DataError(
            "reconstruct-numbers",
            "Only numbers and pictures can be answered again, and {group} holds indices.",
            group=name,
        )  # fmt: skip
    again = f"{name[: LONGEST_NAME - len(_AGAIN)]}{_AGAIN}"
    levels: tuple[ImageInput | SequenceInput, ...] = (*group.images, *group.sequences)
    for field in levels:
        return InputTarget(
            name=again,
            group=name,
            sizes=shape.sizes,
            features=tuple(f"{field.name} {channel}" for channel in range(1, field.channels + 1)),
            mean=field.mean,
            std=tuple(_widened(scale) for scale in field.scale),
            channels=True,
        )
    rest = len(group.features) - len(group.numbers)
    return InputTarget(
        name=again,
        group=name,
        sizes=shape.sizes,
        features=group.features,
        mean=(*(field.mean for field in group.numbers), *(0.0,) * rest),
        std=(*(_widened(field.scale) for field in group.numbers), *(1.0,) * rest),
        log=(*(field.log for field in group.numbers), *(False,) * rest),
    )


def _widened(scale: float) -> float:
    """What undoes a scale; a number that did not vary comes back as the one it was."""
    return 1.0 / scale if scale else 0.0


def _labels(dataset: Dataset, fields: tuple[FieldInfo, ...], ahead: int) -> LabelsTarget:
    names = tuple(field.name for field in fields)
    pairs = [no_and_yes(dataset.classes_of[name]) for name in names]
    return LabelsTarget(
        name=_joined(names),
        fields=names,
        positives=tuple(yes for _, yes in pairs),
        negatives=tuple(no for no, _ in pairs),
        ahead=ahead,
    )


def _joined(names: tuple[str, ...]) -> str:
    """One name for one or several fields."""
    joined = ", ".join(names)
    return joined if len(names) == 1 or len(joined) <= 60 else f"{names[0][:40]} and {len(names) - 1} more"


def _numbers(dataset: Dataset, fields: tuple[FieldInfo, ...], rows: Rows, ahead: int) -> NumberTarget:
    names = tuple(field.name for field in fields)
    count = len(names)
    plain = NumberTarget(
        name=_joined(names), fields=names, mean=(0.0,) * count, std=(1.0,) * count, ahead=ahead
    )
    values = in_unit(plain, dataset, rows)
    scales = [_scale(values[:, place], field) for place, field in enumerate(fields)]
    log, mean, std = zip(*scales, strict=True)
    return plain.model_copy(update={"log": log if any(log) else (), "mean": mean, "std": std})


def _scale(values: NDArray[np.float64], field: FieldInfo) -> tuple[bool, float, float]:
    """Whether logarithms are taken, what is taken off, and what the rest is divided by."""
    kind = field.prepare.scale if isinstance(field.prepare, TargetChoice) else "auto"
    values = values[np.isfinite(values)]
    if not len(values) or kind == "none" or (kind == "auto" and _is_share(values)):
        return False, 0.0, 1.0
    if kind == "log":
        values = signed_log(values)
    if kind == "min_max":
        mean, std = float(values.min()), float(values.max() - values.min())
    else:
        mean, std = float(values.mean()), float(values.std())
    return kind == "log", mean, std if std > _NO_SPREAD else 1.0


def _is_share(values: NDArray[np.float64]) -> bool:
    """A share or a probability stays one, so that a network that ends in a sigmoid can answer it."""
    low, high = float(values.min()), float(values.max())
    return low >= 0.0 and high <= 1.0 and high - low >= 0.5
