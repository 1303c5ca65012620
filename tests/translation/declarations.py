"""The words of what is declared: layers, data sources, training settings, preferences, templates."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from nnstudio import paths
from nnstudio.data import DataSettings
from nnstudio.graph import Block
from nnstudio.layers import GROUPS, layers, usual_axes
from nnstudio.project.templates import TEMPLATES
from nnstudio.training import TrainingSettings
from nnstudio.workspace.patterns import Patterns
from nnstudio.workspace.preferences import Preferences


def declared_texts() -> set[str]:
    """Titles, descriptions, help sentences and the names of choices, as the window shows them."""
    texts = {*GROUPS, *(axis for count in range(5) for axis in usual_axes(count))}
    for layer in (*layers().values(), Block):
        texts |= {layer.title, layer.group, layer.help(), layer.when(), layer.effect()}
        texts.update(_of_model(layer))
        for port in (*layer.inputs, *layer.outputs):
            texts |= {port.title, *(axis for axes in port.accepts for axis in axes)}
    texts |= _of_shipped_blocks()
    for model in (DataSettings, TrainingSettings, Preferences):
        texts.update(_of_model(model))
    for template in TEMPLATES:
        texts |= {template.title, template.description}
    for project in paths.sample_projects().glob("*.nnproj"):
        texts.add(_as_title(project.stem.replace("-", " ")))
    return texts - {""}


def _of_shipped_blocks() -> set[str]:
    """What Blocks are called and good for, what can be set of them, and their ports that have a name."""
    texts: set[str] = set()
    for pattern in Patterns(paths.shipped_blocks(), paths.own_blocks()).all:
        block = pattern.block
        texts |= {block.name, block.about}
        texts |= {port.title for port in (*block.input_ports(), *block.output_ports())}
        for exposed in block.exposed:
            texts |= {exposed.title, exposed.description}
    return texts


def _of_model(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if field.title is not None:
            yield from (field.title, field.description or "")
            yield from _choices(field)
        for inner in filter(_is_shown, _models(field.annotation)):
            yield from (getattr(inner, "title", ""), _first_sentence(inner), _as_title(name))
            yield from _of_model(inner)


def _is_shown(model: type[BaseModel]) -> bool:
    """Whether a form shows it: what no form shows declares no words for people."""
    return hasattr(model, "title") or any(field.title for field in model.model_fields.values())


def _choices(field: FieldInfo) -> Iterator[str]:
    extra = field.json_schema_extra
    titles = extra.get("choices", {}) if isinstance(extra, dict) else {}
    for value in _literals(field.annotation):
        yield str(titles.get(value, _as_title(str(value))))


def _literals(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
        return
    for part in get_args(annotation):
        yield from _literals(part)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for part in get_args(annotation):
        yield from _models(part)


def _as_title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _first_sentence(model: type[BaseModel]) -> str:
    return (inspect.getdoc(model) or "").split("\n\n")[0].replace("\n", " ")
