"""What a person's choices about fields do to the data settings."""

from __future__ import annotations

from nnstudio.data import Csv, DataSettings, FieldChoice, Source
from nnstudio.data.settings import FieldType, Role


def with_source(settings: DataSettings, source: Source) -> DataSettings:
    """Other data: what was chosen for fields is forgotten, the split stays."""
    return DataSettings(source=source, split=settings.split)


def with_type(settings: DataSettings, field: str, kind: FieldType | None) -> DataSettings:
    """Reads a field as that type, or as detected."""
    return _with(settings, settings.choice(field).model_copy(update={"type": kind}))


def with_role(settings: DataSettings, field: str, role: Role, target: str | None) -> DataSettings:
    """Gives a field another role; `target` is the field that is the target now."""
    chosen = None if role == "target" else role
    changed = _with(settings, settings.choice(field).model_copy(update={"role": chosen}))
    if role == "target":
        return changed.model_copy(update={"target": field})
    return changed.model_copy(update={"target": None}) if field == target else changed


def may_lose_target(settings: DataSettings, target: str | None) -> bool:
    """Whether the target may become something else without another taking its place.

    Built-in data and toys fall back on a target of their own.
    """
    return isinstance(settings.source, Csv) or settings.target not in (None, target)


def _with(settings: DataSettings, choice: FieldChoice) -> DataSettings:
    others = tuple(given for given in settings.choices if given.name != choice.name)
    says_something = choice.type is not None or choice.role is not None
    return settings.model_copy(update={"choices": (*others, choice) if says_something else others})
