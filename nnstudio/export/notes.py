"""What an exported file tells about itself: what its inputs and outputs are, and how rows become inputs."""

from __future__ import annotations

import json
from typing import Any

from nnstudio.data.preparation import (
    CategoryInput,
    ClassTarget,
    Fitted,
    ImageInput,
    InputTarget,
    LabelsTarget,
    NumberInput,
    NumberTarget,
    Preparation,
)
from nnstudio.data.preparation.dates import MISSING
from nnstudio.data.preparation.targets import FittedTarget
from nnstudio.data.preparation.texts import WORD
from nnstudio.export.naming import CATEGORIES, DATES, NUMBERS, class_names, input_names, output_names

_VERSION = 2
"""Notes of the first version had no number."""


def notes_of(preparation: Preparation, run: str, started: str) -> str:
    """One JSON object: inputs and outputs for any reader, and the preparation for `predict`.

    Words of texts are left out, as they stand in the model.
    """
    texts = tuple(text.model_copy(update={"words": ()}) for text in preparation.texts)
    notes = {
        "version": _VERSION,
        "inputs": _inputs(preparation),
        "outputs": _outputs(preparation.targets),
        "run": run,
        "trained": started,
        "preparation": preparation.model_copy(update={"texts": texts}).to_json(),
    }
    return json.dumps(notes, ensure_ascii=False)


def preparation_of(notes: str) -> Preparation:
    """How rows become inputs, and which targets the outputs answer.

    Raises:
        ValueError: these are no notes, or those of a later version.
        DataError: the preparation in them is damaged.
    """
    found = json.loads(notes)
    version = found.get("version", 1)
    if version == 1:
        return _of_first_version(found)
    if version != _VERSION:
        raise ValueError(f"notes of version {version}")
    return Preparation.from_json(found["preparation"])


def _inputs(preparation: Preparation) -> dict[str, Any]:
    names = input_names(preparation)
    tables: dict[str, tuple[Fitted, ...]] = {
        NUMBERS: preparation.numbers, DATES: preparation.dates, CATEGORIES: preparation.categories
    }  # fmt: skip
    window = {"window": preparation.window} if preparation.window else {}
    found: dict[str, dict[str, Any]] = {
        name: {"fields": [field.name for field in fields], **window}
        for name, fields in tables.items()
        if fields
    }
    if DATES in found:
        found[DATES]["missing"] = MISSING
    for text in preparation.texts:
        cut = WORD if text.unit == "words" else "characters"
        found[names[f"text {text.name}"]] = {
            "field": text.name, "cut": cut, "lower": text.lower, "length": text.length
        }  # fmt: skip
    for image in preparation.images:
        size = [image.height, image.width, image.channels]
        found[names[f"image {image.name}"]] = {"field": image.name, "size": size}
    for sequence in preparation.sequences:
        size = [sequence.steps, sequence.channels]
        found[names[f"sequence {sequence.name}"]] = {"field": sequence.name, "size": size}
    return found


def _outputs(targets: tuple[FittedTarget, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    told = class_names(targets)
    for target, name in zip(targets, output_names(targets), strict=True):
        found[name] = {"target": target.name, **_answer(target)}
        if name in told:
            found[told[name]] = {"target": target.name}
    return found


def _answer(target: FittedTarget) -> dict[str, Any]:
    if isinstance(target, InputTarget):
        return {"features": list(target.features)}
    ahead = {"ahead": target.ahead} if target.ahead else {}
    if isinstance(target, ClassTarget):
        return {"classes": list(target.classes), **ahead}
    if isinstance(target, LabelsTarget):
        return {"fields": list(target.fields), "positives": list(target.positives), **ahead}
    return {"fields": list(target.fields), **ahead}


def _of_first_version(notes: dict[str, Any]) -> Preparation:
    """Numbers, categories or one picture, and one class or number."""
    target, classes = str(notes["target"]), notes["classes"]
    images = () if notes["image"] is None else (tuple(notes["image"]),)
    return Preparation(
        columns=(),
        numbers=tuple(NumberInput(name=name, fill=0.0, mean=0.0, scale=1.0) for name in notes["numbers"]),
        categories=tuple(CategoryInput(name=name, categories=()) for name in notes["categories"]),
        images=tuple(
            ImageInput(
                name="image", height=height, width=width, channels=channels,
                mean=(0.0,) * channels, scale=(1.0,) * channels,
            )
            for height, width, channels in images
        ),
        targets=(
            ClassTarget(name=target, classes=tuple(classes))
            if classes
            else NumberTarget(name=target, fields=(target,), mean=(0.0,), std=(1.0,)),
        ),
    )  # fmt: skip
