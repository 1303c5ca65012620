"""What was decided about the data for the person, because the data itself left it open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: the words for it, and what it sets.

    `sets` are values by the path in the data settings, such as ``source.header``; the choice for a field is
    ``choices.<field>.type``. Nothing set means the answer that was taken already.
    """

    label: str
    sets: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """Something that data can be read as in several ways.

    `text` asks in one sentence, `chosen` is the position of the option that holds until the person says
    something else, and `preview` shows a few values as they come out with it.
    """

    code: str
    text: str
    options: tuple[Option, ...]
    chosen: int = 0
    field: str = ""
    preview: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The question and the choice made, for scripts; `sets` are the settings of each option, by path."""
        return {
            "code": self.code,
            "field": self.field or None,
            "question": str(self.text),
            "options": [str(option.label) for option in self.options],
            "sets": [dict(option.sets) for option in self.options],
            "chosen": str(self.options[self.chosen].label),
            "preview": list(self.preview),
        }
