"""What a form has to know about one value, read off its declaration."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MaxLen, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo


@dataclass(frozen=True, slots=True)
class Slot:
    """One value to be edited: its type without wrappings, its bounds, and the words for it."""

    kind: Any
    title: str = ""
    description: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    lt: float | None = None
    shortest: int = 0
    longest: int | None = None

    @property
    def low(self) -> float | None:
        """The lower bound, kept or not."""
        return self.ge if self.ge is not None else self.gt

    @property
    def high(self) -> float | None:
        """The upper bound, kept or not."""
        return self.le if self.le is not None else self.lt

    def allows(self, number: float) -> bool:
        """Whether a number lies within the bounds."""
        return not (
            (self.ge is not None and number < self.ge)
            or (self.gt is not None and number <= self.gt)
            or (self.le is not None and number > self.le)
            or (self.lt is not None and number >= self.lt)
        )

    @property
    def parts(self) -> tuple[Slot, ...]:
        """Slots of the alternatives of a union, or of the items of a tuple."""
        return tuple(_unwrapped(replace(self, kind=part)) for part in get_args(self.kind))

    @property
    def is_union(self) -> bool:
        """Whether there are alternatives."""
        return get_origin(self.kind) in (Union, types.UnionType)

    @property
    def models(self) -> tuple[type[BaseModel], ...]:
        """The models among the alternatives, or the one model that this is."""
        kinds = [part.kind for part in self.parts] if self.is_union else [self.kind]
        return tuple(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel))


def slot_of(name: str, declared: FieldInfo) -> Slot:
    """The slot of a field of a model."""
    extra = declared.json_schema_extra
    choices = extra.get("choices", {}) if isinstance(extra, dict) else {}
    bare = Slot(
        declared.annotation,
        title=declared.title or name.replace("_", " ").capitalize(),
        description=declared.description or "",
        choices=choices if isinstance(choices, dict) else {},
    )
    return _unwrapped(_bounded(bare, declared.metadata))


def _unwrapped(slot: Slot) -> Slot:
    while get_origin(slot.kind) is Annotated:
        kind, *metadata = get_args(slot.kind)
        slot = _bounded(replace(slot, kind=kind), metadata)
    return slot


def _bounded(slot: Slot, metadata: Iterable[Any]) -> Slot:
    for given in metadata:
        match given:
            case FieldInfo():
                slot = _bounded(slot, given.metadata)
            case Ge(ge=bound):
                slot = replace(slot, ge=bound)
            case Gt(gt=bound):
                slot = replace(slot, gt=bound)
            case Le(le=bound):
                slot = replace(slot, le=bound)
            case Lt(lt=bound):
                slot = replace(slot, lt=bound)
            case MinLen(min_length=length):
                slot = replace(slot, shortest=length)
            case MaxLen(max_length=length):
                slot = replace(slot, longest=length)
    return slot
