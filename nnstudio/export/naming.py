"""Names of inputs, outputs and notes in an exported file, shared by writer and reader."""

from __future__ import annotations

from nnstudio.data.preparation import Preparation

NUMBERS = "in_numbers"
"""float32 [batch, fields]; NaN for missing."""
CATEGORIES = "in_categories"
"""Strings [batch, fields]; "" for missing."""
IMAGE = "in_image"
"""uint8 [batch, height, width, channels]."""
DATES = "in_dates"
"""int64 [batch, fields]: seconds since the beginning of 1970, UTC."""
TEXT = "in_text"
"""Strings [batch, pieces]: the pieces of a text, in small letters if the notes say so; "" for none."""
SEQUENCE = "in_sequence"
"""float32 [batch, steps, channels]."""

PROBABILITIES = "out_probabilities"
"""float32 [batch, classes]."""
CLASS = "out_class"
"""Strings [batch]."""

NOTES = "nnstudio"
"""The entry of the file's metadata that holds all of the following, as one JSON object."""


def input_names(preparation: Preparation) -> dict[str, str]:
    """What every raw value of `Preparation.raw` is called in the file, in their order."""
    names = {"numbers": NUMBERS, "dates": DATES, "categories": CATEGORIES}
    found = {kind: name for kind, name in names.items() if getattr(preparation, kind)}
    alone = (("text", TEXT, preparation.texts), ("image", IMAGE, preparation.images))
    for kind, name, fields in (*alone, ("sequence", SEQUENCE, preparation.sequences)):
        for field in fields:
            found[f"{kind} {field.name}"] = name if len(fields) == 1 else f"{name}_{letters(field.name)}"
    return found


def letters(name: str) -> str:
    """A name with nothing but letters, digits and underscores, as inputs and outputs are called."""
    return "".join(letter if letter.isalnum() else "_" for letter in name)
