"""`--set path=value`: settings changed from the command line, checked like every other way in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from nnstudio.data import DataSettings, FieldChoice
from nnstudio.data.answers import answered
from nnstudio.errors import UsageError
from nnstudio.training import TrainingSettings


def changed(settings: TrainingSettings, assignments: Sequence[str]) -> TrainingSettings:
    """The settings with ``optimizer.lr=0.01`` and the like applied, one after the other.

    Changing a `kind` keeps those fields that the new kind has too.

    Raises:
        UsageError: there is no such setting, or the value does not suit it.
    """
    for assignment in assignments:
        path, text = _parted(assignment, "optimizer.lr=0.01")
        settings = _changed(settings, path, _value(text))
    return settings


def with_settings(settings: DataSettings, assignments: Sequence[str]) -> DataSettings:
    """The settings of the data with ``source.sheet=Sales`` and the like applied, one after the other.

    Raises:
        UsageError: there is no such setting, or the value does not suit it.
    """
    for assignment in assignments:
        path, text = _parted(assignment, "source.sheet=Sales")
        settings = _answered(settings, path, text)
    return settings


def _answered(settings: DataSettings, path: str, text: str) -> DataSettings:
    # What reads as a number may be meant as text: a sheet can be called 2024.
    value = _value(text)
    for meant in (tuple(value) if isinstance(value, list) else value, text):
        with suppress(ValidationError, KeyError, AttributeError):
            return answered(settings, {path: meant})
    known = _paths(settings.model_dump(mode="json", exclude={"choices"}))
    if path in known:
        raise UsageError("setting-refused", "{path} cannot be {value}.", path=path, value=text)
    raise UsageError(
        "setting-unknown",
        "There is no data setting {path}. There are: {known}; and choices.FIELD.{choices} for every field.",
        path=path,
        known=", ".join(known),
        choices="|".join(name for name in FieldChoice.model_fields if name != "name"),
    )


def _parted(assignment: str, example: str) -> tuple[str, str]:
    path, equals, text = assignment.partition("=")
    if not equals or not path:
        text = "--set takes path=value, such as {example}, not {given}."
        raise UsageError("set-form", text, example=example, given=assignment)
    return path.strip(), text.strip()


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return {"True": True, "False": False, "None": None}.get(text, text)


def _changed(settings: TrainingSettings, path: str, value: Any) -> TrainingSettings:
    values: dict[str, Any] = settings.model_dump(mode="json")
    *parents, name = path.split(".")
    place: Any = values
    for parent in parents:
        place = place.get(parent) if isinstance(place, dict) else None
    if not isinstance(place, dict) or name not in place:
        raise UsageError(
            "setting-unknown",
            "There is no training setting {path}. There are: {known}.",
            path=path,
            known=", ".join(_paths(values)),
        )
    if name == "kind":
        place = _of_kind(settings, parents, value, place)
    elif isinstance(place[name], float) and type(value) is int:
        value = float(value)
    place[name] = value
    try:
        return TrainingSettings.model_validate_json(json.dumps(values))
    except (ValidationError, ValueError) as error:
        reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else error
        raise UsageError(
            "setting-refused", "{path} cannot be {value}: {reason}.", path=path, value=value, reason=reason
        ) from error


def _of_kind(
    settings: TrainingSettings, parents: list[str], kind: Any, place: dict[str, Any]
) -> dict[str, Any]:
    """Leaves out in place what the kind of optimizer or schedule does not have."""
    choices = type(settings).model_json_schema()["$defs"]
    known = choices.get(kind if parents == ["optimizer"] else str(kind).capitalize(), {}).get("properties")
    for name in set(place) - set(known or place):
        del place[name]
    return place


def _paths(values: dict[str, Any], above: str = "") -> list[str]:
    found: list[str] = []
    for name, value in values.items():
        found += _paths(value, f"{above}{name}.") if isinstance(value, dict) else [f"{above}{name}"]
    return found
