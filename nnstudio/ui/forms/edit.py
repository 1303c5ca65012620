"""What an edit in a form does to a model."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

Model = TypeVar("Model", bound=BaseModel)


def changed(model: Model, path: str, value: Any) -> Model:
    """A copy of the model with one value changed, checked as a whole; `path` is such as ``optimizer.lr``.

    Raises:
        pydantic.ValidationError: the model does not take the value.
    """
    name, _, rest = path.partition(".")
    values = {field: getattr(model, field) for field in type(model).model_fields}
    values[name] = changed(values[name], rest, value) if rest else value
    return type(model).model_validate(values)
