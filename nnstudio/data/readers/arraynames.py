"""What arrays hold, by the names that people give them."""

from __future__ import annotations

import re
from typing import Literal

_INPUTS = frozenset({"x", "data", "features", "feature", "images", "image", "imgs", "inputs", "input"})
_TARGETS = frozenset({"y", "label", "labels", "target", "targets", "class", "classes"})
_PART = re.compile(r"train(?:ing)?|test|validation|valid|val|dev", re.IGNORECASE)
_PARTS = {"training": "train", "valid": "validation", "val": "validation", "dev": "validation"}

Meaning = Literal["inputs", "targets", ""]


def meaning(name: str) -> tuple[Meaning, str]:
    """Whether an array is inputs or targets, and for which part: "x_train" gives "inputs" and "train"."""
    found = _PART.search(name)
    part = found.group().lower() if found else ""
    rest = re.sub(r"[\W_]+", "", _PART.sub("", name, count=1)).lower()
    held: Meaning = "inputs" if rest in _INPUTS else "targets" if rest in _TARGETS else ""
    return held, _PARTS.get(part, part)
