"""Fields by their names: what a source offers, and what a person means who gives a name or a position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from nnstudio.data.sources import AnySource
from nnstudio.errors import DataError, Phrase


def names_of(source: AnySource) -> tuple[str, ...]:
    """The names of the fields of a source in their order; of a file only the beginning is looked at.

    Raises:
        DataError: the source cannot be read.
    """
    return source.names()


def resolve_target(names: Sequence[str], given: str) -> str:
    """The name of a field that is given by name or by position: "-1" is the last, "0" the first.

    A field that is really called "-1" goes before the position.

    Raises:
        DataError: there is no such field; the message offers names that are near.
    """
    for found in (given, given.strip()):
        if found in names:
            return found
    if re.fullmatch(r"[+-]?\d{1,9}", given.strip()) and -len(names) <= int(given) < len(names):
        return names[int(given)]
    raise DataError(
        "target-unknown", "There is no field {field}. {hint}", field=given, hint=did_you_mean(given, names)
    )


def did_you_mean(given: str, names: Sequence[str]) -> str:
    """A sentence with the names that are near to one that is not there."""
    by_lower = {name.casefold(): name for name in reversed(names)}
    near = [by_lower[key] for key in get_close_matches(given.strip().casefold(), list(by_lower), 3, 0.6)]
    if near:
        return Phrase("Did you mean {names}?", names=Phrase.joined(" or ", near))
    shown = ", ".join(names[:12])
    return Phrase("The fields are {names}.", names=shown + (", …" if len(names) > 12 else ""))
