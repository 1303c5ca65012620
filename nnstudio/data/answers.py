"""What a person decides becomes data settings: the choice for a field, or an answer that was offered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from nnstudio.data.settings import DataSettings, FieldChoice

Model = TypeVar("Model", bound=BaseModel)


def answered(settings: DataSettings, sets: Mapping[str, Any]) -> DataSettings:
    """The settings with the values that an `Option` sets, by their paths.

    Raises:
        pydantic.ValidationError: a setting does not take its value.
    """
    for path, value in sets.items():
        place, _, rest = path.partition(".")
        if place == "choices":
            field, _, name = rest.rpartition(".")
            settings = with_choice(settings, changed(settings.choice(field), name, value))
        else:
            settings = changed(settings, path, value)
    return settings


def with_choice(settings: DataSettings, choice: FieldChoice) -> DataSettings:
    """The settings with this choice for its field, or without one where it decides nothing."""
    others = tuple(given for given in settings.choices if given.name != choice.name)
    decides = choice != FieldChoice(name=choice.name)
    return settings.model_copy(update={"choices": (*others, choice) if decides else others})


def changed(model: Model, path: str, value: Any) -> Model:
    """A copy of a model with one value changed, checked as a whole; `path` is such as ``optimizer.lr``.

    Raises:
        pydantic.ValidationError: the model does not take the value.
    """
    name, _, rest = path.partition(".")
    values = {field: getattr(model, field) for field in type(model).model_fields}
    values[name] = changed(values[name], rest, value) if rest else value
    return type(model).model_validate(values)
