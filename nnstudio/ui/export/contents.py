"""What an exported file takes and gives, in words a person would use for their own data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from nnstudio.layers.ends import Input, Output

if TYPE_CHECKING:
    from nnstudio.data.preparation import Preparation
    from nnstudio.data.preparation.targets import FittedTarget
    from nnstudio.graph import Graph

Fact = tuple[str, str]
_MOST_VALUES = 4


def preparation_in(folder: Path, graph: Graph) -> Preparation | None:
    """What a run has learned about the data that its graph uses; nothing if it keeps no readable one.

    A graph that could not be read has no nodes, and is taken to use all of it.
    """
    from nnstudio.data.preparation import Preparation
    from nnstudio.errors import DataError

    try:
        whole = Preparation.from_json(_json(folder / "preparation.json"))
    except (OSError, ValueError, DataError):
        return None
    if not graph.nodes:
        return whole
    layers = [node.layer for node in graph.nodes.values()]
    answered = {layer.target for layer in layers if isinstance(layer, Output)}
    used = whole.restricted({layer.field_group for layer in layers if isinstance(layer, Input)})
    targets = tuple(target for target in whole.targets if target.name in answered)
    return used.model_copy(update={"targets": targets})


def _json(path: Path) -> dict[str, object]:
    import json

    values = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(values, dict):
        raise ValueError(path)
    return values


def inputs_in_words(preparation: Preparation) -> list[Fact]:
    """Name and type of every field that has to be given."""
    say = QCoreApplication.translate
    facts: list[Fact] = []
    for image in preparation.images:
        kind = {1: say("Export", "grey"), 3: say("Export", "colour")}.get(image.channels, "")
        text = say("Export", "picture, {width} × {height} pixels, {kind}, 0 to 255")
        facts.append((image.name, text.format(width=image.width, height=image.height, kind=kind)))
    facts += [(field.name, say("Export", "number, may be missing")) for field in preparation.numbers]
    facts += [(field.name, say("Export", "date, as seconds since 1970")) for field in preparation.dates]
    facts += [(field.name, _one_of(field.categories)) for field in preparation.categories]
    if preparation.window:
        text = say("Export", "{count} rows, the latest last")
        facts.append((say("Export", "Looks back"), text.format(count=preparation.window)))
    for text_field in preparation.texts:
        text = say("Export", "text, up to {count} pieces")
        facts.append((text_field.name, text.format(count=text_field.length)))
    for sequence in preparation.sequences:
        text = say("Export", "sequence, {steps} steps, {channels} channels")
        facts.append((sequence.name, text.format(steps=sequence.steps, channels=sequence.channels)))
    return facts


def outputs_in_words(preparation: Preparation) -> list[Fact]:
    """Name and type of every answer."""
    return [fact for target in preparation.targets for fact in _answer(target)]


def _answer(target: FittedTarget) -> list[Fact]:
    say = QCoreApplication.translate
    if target.kind == "classes":
        shares = say("Export", "{count} numbers that add up to 1, one per class")
        return [
            (target.name, _one_of(target.classes)),
            (say("Export", "Probabilities"), shares.format(count=len(target.classes))),
        ]
    if target.kind == "labels":
        pairs = zip(target.fields, target.positives, strict=True)
        text = say("Export", "probability of {value}")
        return [(field, text.format(value=value)) for field, value in pairs]
    if target.kind == "input":
        return [(target.name, say("Export", "the input again, in its own unit"))]
    text = say("Export", "number, in the unit of your data")
    if target.ahead:
        text = say("Export", "the next {count} values, in the unit of your data").format(count=target.ahead)
    return [(field, text) for field in target.fields]


def _one_of(values: tuple[str, ...]) -> str:
    shown = ", ".join(values[:_MOST_VALUES])
    if len(values) > _MOST_VALUES:
        more = len(values) - _MOST_VALUES
        return QCoreApplication.translate("Export", "{values} and {count} more").format(
            values=shown, count=more
        )
    return shown
