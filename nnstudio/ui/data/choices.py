"""What a person's choices about fields do to the data settings."""

from __future__ import annotations

from nnstudio.data import DataSettings, Source
from nnstudio.data.answers import with_choice
from nnstudio.data.settings import FieldType, Role


def with_source(settings: DataSettings, source: Source) -> DataSettings:
    """Other data: what was chosen for fields is forgotten, the split stays."""
    return DataSettings(source=source, split=settings.split)


def with_type(settings: DataSettings, field: str, kind: FieldType | None) -> DataSettings:
    """Reads a field as that type, or as detected."""
    return with_choice(settings, settings.choice(field).model_copy(update={"type": kind}))


def with_role(settings: DataSettings, field: str, role: Role, target: str | None) -> DataSettings:
    """Gives a field another role; `target` is the field that is the target now."""
    chosen = None if role == "target" else role
    changed = with_choice(settings, settings.choice(field).model_copy(update={"role": chosen}))
    if role == "target":
        return changed.model_copy(update={"target": field})
    return changed.model_copy(update={"target": None}) if field == target else changed


def may_lose_target(settings: DataSettings, target: str | None) -> bool:
    """Whether the target may become something else without another taking its place.

    Built-in data and toys fall back on a target of their own.
    """
    own = settings.source is not None and settings.source.has_target
    return not own or settings.target not in (None, target)


def with_further_target(settings: DataSettings, field: str) -> DataSettings:
    """Predicts another field besides those that are predicted already."""
    return with_choice(settings, settings.choice(field).model_copy(update={"role": "target"}))
