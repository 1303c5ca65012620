"""Learning a preparation from the training rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from nnstudio.data.choices import CategoryChoice
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.answering import answering_itself, fit_targets
from nnstudio.data.preparation.base import GROUP, Fitted
from nnstudio.data.preparation.categories import CategoryInput, fit_category
from nnstudio.data.preparation.dates import fit_date
from nnstudio.data.preparation.fitted import Preparation
from nnstudio.data.preparation.images import fit_image
from nnstudio.data.preparation.numbers import fit_number
from nnstudio.data.preparation.sequences import fit_sequence
from nnstudio.data.preparation.texts import fit_text
from nnstudio.errors import DataError
from nnstudio.layers.ends import LONGEST_NAME

_INDICES = "categories"
"""The group of all fields that are an index, unless a person names another."""

_Fit = Callable[[Dataset, FieldInfo, Rows, str], Fitted]
_KINDS: Mapping[str, tuple[str, _Fit]] = {
    "number": ("numbers", fit_number),
    "date": ("dates", fit_date),
    "category": ("categories", fit_category),
    "boolean": ("categories", fit_category),
    "identifier": ("categories", fit_category),
    "text": ("texts", fit_text),
    "image": ("images", fit_image),
    "sequence": ("sequences", fit_sequence),
}
"""How a field of every type is fitted, and where the result stands."""


def fit(dataset: Dataset, train_rows: Rows) -> Preparation:
    """Learns from the training rows what has to be done to every field.

    Raises:
        DataError: no field is left for the network to see, or fields that cannot go together share a group.
    """
    groups = groups_of(dataset.inputs)
    found: dict[str, list[Any]] = {place: [] for place, _ in _KINDS.values()}
    for field in dataset.inputs:
        place, fit_one = _KINDS[field.type]
        fitted = fit_one(dataset, field, train_rows, groups[field.name])
        if not isinstance(fitted, CategoryInput) or fitted.size:
            found[place].append(fitted)
    if not any(found.values()):
        raise DataError(
            "inputs-missing",
            "No field of {title} is left for the network to see. Give at least one the role of an input.",
            title=dataset.title,
        )
    preparation = Preparation(
        columns=tuple(str(name) for name in dataset.table),
        targets=fit_targets(dataset, train_rows),
        window=dataset.series.window if dataset.series.enabled else 0,
        by=tuple(field.name for field in dataset.of_role("group")) if dataset.series.enabled else (),
        time=dataset.time if dataset.series.enabled else None,
        read_as=tuple(f.read_as for f in dataset.fields if f.read_as and f.role != "ignored"),
        **{place: tuple(fields) for place, fields in found.items()},
    )
    if not dataset.reconstruct:
        return preparation
    return preparation.model_copy(update={"targets": (answering_itself(preparation),)})


def groups_of(fields: Sequence[FieldInfo]) -> dict[str, str]:
    """The group of every field: that which a person named, else "input" for all that go into one vector.

    A picture, a sequence, a text or all indices are a group by themselves, called "input" if it is the only
    one, else by its field, or "categories".

    Raises:
        DataError: fields share a group that cannot be one tensor.
    """
    alone = [field for field in fields if _is_alone(field)]
    single = len(alone) == len(fields) == 1
    indices = [_INDICES] if any(map(_is_index, fields)) else []
    found: dict[str, str] = {}
    for field in sorted(fields, key=lambda field: field.group is None and _is_alone(field)):
        if field.group or single or not _is_alone(field):
            found[field.name] = field.group or GROUP
        elif _is_index(field):
            found[field.name] = _INDICES
        else:
            found[field.name] = _free(field.name[:LONGEST_NAME], {*found.values(), *indices})
    for field in alone:
        others = [f for f in fields if f is not field and found[f.name] == found[field.name]]
        if any(not (_is_index(field) and _is_index(other)) for other in others):
            raise DataError(
                "group-mixed",
                "{field} cannot share the group {group} with {other}. Give it a group of its own.",
                field=field.name,
                group=found[field.name],
                other=others[0].name,
            )
    return found


def _free(name: str, taken: Collection[str]) -> str:
    """A name for a group that no other group has."""
    number, free = 2, name
    while free in taken:
        behind = f" {number}"
        number, free = number + 1, f"{name[: LONGEST_NAME - len(behind)]}{behind}"
    return free


def _is_index(field: FieldInfo) -> bool:
    return isinstance(field.prepare, CategoryChoice) and field.prepare.encoding == "index"


def _is_alone(field: FieldInfo) -> bool:
    return field.type in ("image", "sequence", "text") or _is_index(field)
