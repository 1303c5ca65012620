"""What an exported file takes and gives, in words a person would use for their own data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from nnstudio.data.preparation import Preparation

Fact = tuple[str, str]
_MOST_VALUES = 4


def preparation_in(folder: Path) -> Preparation | None:
    """What a run has learned about its data; nothing if the run keeps no readable one."""
    from nnstudio.data.preparation import Preparation
    from nnstudio.errors import DataError

    path = folder / "preparation.json"
    try:
        return Preparation.from_json(_json(path))
    except (OSError, ValueError, DataError):
        return None


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
    facts += [(field.name, _one_of(field.categories)) for field in preparation.categories]
    return facts


def outputs_in_words(preparation: Preparation) -> list[Fact]:
    """Name and type of every answer."""
    say = QCoreApplication.translate
    target = preparation.target
    if target is None:
        return []
    classes = getattr(target, "classes", ())
    if not classes:
        return [(target.name, say("Export", "number, in the unit of your data"))]
    shares = say("Export", "{count} numbers that add up to 1, one per class").format(count=len(classes))
    return [(target.name, _one_of(classes)), (say("Export", "Probabilities"), shares)]


def _one_of(values: tuple[str, ...]) -> str:
    shown = ", ".join(values[:_MOST_VALUES])
    if len(values) > _MOST_VALUES:
        more = len(values) - _MOST_VALUES
        return QCoreApplication.translate("Export", "{values} and {count} more").format(
            values=shown, count=more
        )
    return shown
