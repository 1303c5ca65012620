"""Labels in the names of files, such as the cat of ``cat_001.jpg``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from nnstudio.data.questions import Option, Question
from nnstudio.errors import Phrase

_WORD = r"(?P<label>[^\W\d_]+(?:[ _-][^\W\d_]+)*)"
_PATTERNS = (
    re.compile(_WORD + r"[ ._-]*\(?\d+\)?"),
    re.compile(r"\d+[ ._-]+" + _WORD),
)
"""A word and a number, or a number and a word."""
_MOST_LABELS = 1000
_SHOWN = 5


def labels_in(paths: Sequence[str]) -> tuple[str | None, ...] | None:
    """The label in the name of every file; None where there is none.

    Names hold labels if nine in ten follow one pattern and there are several words, each twice on average or
    more often: in IMG_001 and IMG_002 there is nothing to tell apart.
    """
    stems = [PurePosixPath(path).stem for path in paths]
    for pattern in _PATTERNS:
        matches = [pattern.fullmatch(stem) for stem in stems]
        labels = tuple(match["label"] if match else None for match in matches)
        known = [label for label in labels if label is not None]
        distinct = len(set(known))
        if len(known) >= 0.9 * len(labels) and 2 <= distinct <= min(len(known) / 2, _MOST_LABELS):
            return labels
    return None


def question(paths: Sequence[str], labels: Sequence[str | None], *, taken: bool) -> Question:
    """Whether the words in the names are the labels, with a few of them."""
    first: dict[str, str] = {}
    for path, label in zip(paths, labels, strict=True):
        if label is not None:
            first.setdefault(label, f"{PurePosixPath(path).name} → {label}")
    return Question(
        "labels-in-names",
        Phrase("The names of the files hold words. Are these the labels?"),
        (
            Option(Phrase("Yes, take them as labels"), {"source.labels": "names"}),
            Option(Phrase("No, there are no labels"), {"source.labels": "none"}),
        ),
        chosen=0 if taken else 1,
        preview=tuple(list(first.values())[:_SHOWN]),
    )
