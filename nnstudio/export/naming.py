"""Names of inputs, outputs and notes in an exported file, shared by writer and reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nnstudio.data.preparation import ClassTarget, Preparation
from nnstudio.data.preparation.targets import FittedTarget

NUMBERS = "in_numbers"
"""float32 [batch, fields]; NaN for missing."""
CATEGORIES = "in_categories"
"""Strings [batch, fields]; "" for missing."""
IMAGE = "in_image"
"""uint8 [batch, height, width, channels]."""
DATES = "in_dates"
"""int64 [batch, fields]: seconds since the beginning of 1970, UTC; the notes say what stands for missing."""
TEXT = "in_text"
"""Strings [batch, pieces]: the pieces of a text, cut as the notes say; "" behind the last."""
SEQUENCE = "in_sequence"
"""float32 [batch, steps, channels], of any number of steps."""

PROBABILITIES = "out_probabilities"
"""float32 [batch, classes]."""
CLASS = "out_class"
"""Strings [batch]."""

NOTES = "nnstudio"
"""The entry of the file's metadata that tells all about inputs and outputs, as one JSON object."""


def input_names(preparation: Preparation) -> dict[str, str]:
    """What every raw value of `Preparation.raw` is called in the file, in their order.

    With a window, numbers, dates and categories are [batch, window, fields].
    """
    names = {"numbers": NUMBERS, "dates": DATES, "categories": CATEGORIES}
    found = {kind: name for kind, name in names.items() if getattr(preparation, kind)}
    alone = (("text", TEXT, preparation.texts), ("image", IMAGE, preparation.images))
    for kind, name, fields in (*alone, ("sequence", SEQUENCE, preparation.sequences)):
        if len(fields) == 1:
            found[f"{kind} {fields[0].name}"] = name
        else:
            own = _distinct(f"{name}_{letters(field.name)}" for field in fields)
            found |= {f"{kind} {field.name}": one for field, one in zip(fields, own, strict=True)}
    return found


def output_names(targets: Sequence[FittedTarget]) -> tuple[str, ...]:
    """What the answer for every target is called: probabilities of classes, or values by its name."""
    single = _is_single(targets)
    return _distinct(
        f"out_{letters(target.name)}"
        if not isinstance(target, ClassTarget)
        else PROBABILITIES
        if single
        else f"{PROBABILITIES}_{letters(target.name)}"
        for target in targets
    )


def class_names(targets: Sequence[FittedTarget]) -> dict[str, str]:
    """What the name of the most probable class is called, by the output that holds the probabilities."""
    told = zip(targets, output_names(targets), strict=True)
    return {
        name: name.replace(PROBABILITIES, CLASS, 1)
        for target, name in told
        if isinstance(target, ClassTarget)
    }


def letters(name: str) -> str:
    """A name with nothing but letters, digits and underscores, as inputs and outputs are called."""
    return "".join(letter if letter.isalnum() else "_" for letter in name)


def _is_single(targets: Sequence[FittedTarget]) -> bool:
    return sum(isinstance(target, ClassTarget) for target in targets) == 1


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names that differ, by a number behind what comes again."""
    found: list[str] = []
    for name in names:
        number, own = 2, name
        while own in found:
            number, own = number + 1, f"{name}_{number}"
        found.append(own)
    return tuple(found)
