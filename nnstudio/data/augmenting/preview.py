"""A few training samples before and after, as a person knows them: pictures, curves, rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from nnstudio.data.augmentation import Augmentation
from nnstudio.data.augmenting.augmenter import augmenter
from nnstudio.data.augmenting.pictures import Prepared
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.preparation import CategoryInput, NumberInput, Preparation
from nnstudio.data.preparation.base import signed_exp
from nnstudio.data.preparation.categories import first_indices

SAMPLES = 8
FIELDS = 8
_DRAWS = 2
_BATCH = 64  # what is mixed, swapped or measured needs a batch of a usual size

Kind = Literal["images", "series", "tables"]
Pictures = NDArray[np.uint8]
Curves = NDArray[np.float32]
Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """Samples as they are, then changed by chance, and by other chance again.

    `kinds` are the parts of the settings that say something about the data. Of the first of them there are
    pictures [samples, height, width, channels], curves [samples, steps], or the cells of `fields` by sample.
    """

    kinds: tuple[Kind, ...]
    pictures: tuple[Pictures, ...] = ()
    curves: tuple[Curves, ...] = ()
    fields: tuple[str, ...] = ()
    cells: tuple[Cells, ...] = ()


def sampled(dataset: Dataset, preparation: Preparation, rows: Rows) -> tuple[Tensor, ...]:
    """Some of the rows, evenly spaced and prepared: one tensor for every group of inputs."""
    picked = rows[np.linspace(0, len(rows) - 1, min(_BATCH, len(rows))).astype(np.int64)]
    return tuple(torch.from_numpy(values) for values in preparation.inputs(dataset, picked).values())


def preview(
    settings: Augmentation, preparation: Preparation, inputs: tuple[Tensor, ...], seed: int
) -> Preview:
    """What the settings make of prepared samples, drawn with a seed."""
    change = augmenter(settings, preparation, torch.Generator().manual_seed(seed))
    drawn = [inputs, *(inputs if change is None else change((inputs, {}))[0] for _ in range(_DRAWS))]
    groups = [(_kind(preparation.group(name)), place) for place, name in enumerate(preparation.groups)]
    kinds = tuple(dict.fromkeys(kind for kind, _ in groups if kind is not None))
    if not kinds:
        return Preview(())
    place = next(place for kind, place in groups if kind == kinds[0])
    group = preparation.group(preparation.groups[place])
    shown = [values[place][:SAMPLES] for values in drawn]
    if kinds[0] == "images":
        prepared = Prepared(group.images[0], torch.device("cpu"))
        return Preview(kinds, pictures=tuple(_levels(prepared, values) for values in shown))
    if kinds[0] == "series":
        curves = (values[:, 0] if group.sequences else values[..., 0] for values in shown)
        return Preview(kinds, curves=tuple(curve.float().numpy() for curve in curves))
    fields = (*group.numbers, *group.categories)[:FIELDS]
    cells = tuple(_cells(group, values.numpy()) for values in shown)
    return Preview(kinds, fields=tuple(field.name for field in fields), cells=cells)


def _kind(group: Preparation) -> Kind | None:
    """Which part of the settings is about a group."""
    if group.images:
        return "images"
    if group.sequences or group.window:
        return "series"
    return None if group.texts else "tables"


def _levels(prepared: Prepared, pictures: Tensor) -> Pictures:
    levels = (255.0 * prepared.to_levels(pictures)).round().clamp(0.0, 255.0)
    found: Pictures = levels.to(torch.uint8).movedim(1, -1).contiguous().numpy()
    return found


def _cells(group: Preparation, rows: NDArray[Any]) -> Cells:
    """The fields of every row in their own unit or by name."""
    return tuple(tuple(_texts(group, row))[:FIELDS] for row in rows)


def _texts(group: Preparation, row: NDArray[Any]) -> Iterator[str]:
    for field, value in zip(group.numbers, row, strict=False):
        yield _number(field, float(value))
    start = len(row) - sum(_width(field) for field in group.categories)
    first = first_indices(group.categories).tolist()
    for category, index in zip(group.categories, first, strict=True):
        block, start = row[start : start + _width(category)], start + _width(category)
        yield _category(category, block - index if group.is_index else block)


def _width(field: CategoryInput) -> int:
    return len(field.features)


def _number(field: NumberInput, prepared: float) -> str:
    value = prepared / field.scale + field.mean if field.scale else field.mean
    return f"{float(signed_exp(np.array(value))) if field.log else value:.4g}"


def _category(field: CategoryInput, block: NDArray[Any]) -> str:
    if field.encoding == "index":
        place = int(block[0]) - 1
    else:
        distances = np.abs(field.table - block).sum(axis=1)
        place = int(distances[: field.size].argmin()) if field.size else -1
        place = -1 if distances[-1] < distances[place] else place
    if 0 <= place < len(field.categories):
        return field.categories[place]
    return ""
