"""Names of inputs, outputs and notes in an exported file, shared by writer and reader."""

from __future__ import annotations

NUMBERS = "in_numbers"
"""float32 [batch, fields]; NaN for missing."""
CATEGORIES = "in_categories"
"""Strings [batch, fields]; "" for missing."""
IMAGE = "in_image"
"""uint8 [batch, height, width, channels]."""
INPUTS = {"numbers": NUMBERS, "categories": CATEGORIES, "image": IMAGE}

PROBABILITIES = "out_probabilities"
"""float32 [batch, classes]."""
CLASS = "out_class"
"""Strings [batch]."""

NOTES = "nnstudio"
"""The entry of the file's metadata that holds all of the following, as one JSON object."""
