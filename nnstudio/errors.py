"""What can go wrong, drawn before the code.

    StudioError                 anything a person may have to read
    ├── GraphError              an edit that the rules of a graph refuse
    ├── LayerError              a layer that cannot take the shape it is given
    ├── CompileError            a graph that cannot become a PyTorch module
    ├── DataError               a file or data set that cannot be used as asked
    ├── TrainingError           a run that cannot start or go on
    ├── ProjectFileError        a .nnproj file that cannot be read or written
    ├── ImportingError          a network from elsewhere that cannot be read
    ├── ExportError             a model that cannot leave, or left different
    └── UsageError              a wrong option or argument

Every error carries a stable `code`, an English sentence with named gaps, and the values for the gaps. The
window translates the sentence and fills the gaps afterwards; the command line prints it as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Any


class Phrase(str):
    """A few words for a person, such as ``32 filters``: reads as English, and remembers how it was made.

    For words that are a value themselves, or fill a gap of a message. Its own gaps may hold phrases again.
    """

    __slots__ = ("text", "values")
    text: str
    values: Mapping[str, Any]

    def __new__(cls, text: str, /, **values: Any) -> Phrase:
        phrase = super().__new__(cls, text.format(**values))
        phrase.text, phrase.values = text, values
        return phrase

    @classmethod
    def joined(cls, separator: str, parts: Iterable[str]) -> Phrase:
        """Several phrases in a row. The separator is translated as well: ``{first} and {second}``."""
        phrases = [part if isinstance(part, Phrase) else cls("{text}", text=part) for part in parts]
        text = f"{{first}}{separator}{{second}}"
        if not phrases:
            return cls("")
        return reduce(lambda first, second: cls(text, first=first, second=second), phrases)

    def said_in(self, translate: Callable[[str], str]) -> str:
        """The words in the language that `translate` translates to."""
        return _said(self.text, self.values, translate)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt_phrase, (self.text, dict(self.values))


def _rebuilt_phrase(text: str, values: Mapping[str, Any]) -> Phrase:
    return Phrase(text, **values)


def _said(text: str, values: Mapping[str, Any], translate: Callable[[str], str]) -> str:
    said = {
        name: value.said_in(translate) if isinstance(value, Phrase) else value
        for name, value in values.items()
    }
    return translate(text).format(**said)


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for a person: says what happened, where, and what to do.

    `text` is English with gaps such as ``{field}``; `values` fills them. Kept apart so that the sentence can
    be translated before the gaps are filled. `about` names the file or thing that the sentence is about.
    """

    code: str
    text: str
    values: Mapping[str, Any] = field(default_factory=dict)
    about: str = ""

    def __str__(self) -> str:
        return self.said_in(str)

    def said_in(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language that `translate` translates to, its gaps filled afterwards."""
        sentence = _said(self.text, self.values, translate)
        return f"{self.about}: {sentence}" if self.about else sentence


class StudioError(Exception):
    """Base of every error that is meant to be read by a person."""

    def __init__(self, code: str, text: str, **values: Any) -> None:
        self.message = Message(code, text, values)
        super().__init__(str(self.message))

    @property
    def code(self) -> str:
        """Stable identifier of the kind of error, for scripts and tests."""
        return self.message.code

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.message)


def _rebuild(kind: type[StudioError], message: Message) -> StudioError:
    return kind(message.code, message.text, **message.values)


class GraphError(StudioError):
    """An edit that the rules of a graph refuse."""


class LayerError(StudioError):
    """A layer that cannot take the shape it is given."""


class CompileError(StudioError):
    """A graph that cannot become a PyTorch module."""


class DataError(StudioError):
    """A file or data set that cannot be used as asked."""


class TrainingError(StudioError):
    """A run that cannot start or go on."""


class ProjectFileError(StudioError):
    """A project file that cannot be read or written."""


class ImportingError(StudioError):
    """A network from elsewhere that cannot be read."""


class ExportError(StudioError):
    """A model that cannot be exported, or whose exported file gives other answers."""


class UsageError(StudioError):
    """A wrong option or argument."""
