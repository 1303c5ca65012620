"""Sizes of one sample, as people write them: ``3,224,224``, or ``index:35`` for whole numbers."""

from __future__ import annotations

import re

from nnstudio.errors import ImportingError

WHOLE = "index:"
_SIZES = re.compile(r"[1-9]\d{0,5}(,[1-9]\d{0,5}){0,4}")


def sizes_of(given: str) -> tuple[int, ...]:
    """The sizes as numbers.

    Raises:
        ImportingError: the text is something else.
    """
    text = given.removeprefix(WHOLE)
    if not _SIZES.fullmatch(text):
        raise ImportingError(
            "import-sizes", "“{given}” are no sizes; write for example 3,224,224 or index:35.", given=given
        )
    return tuple(map(int, text.split(",")))
