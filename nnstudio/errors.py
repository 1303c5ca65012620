"""What can go wrong, drawn before the code.

    StudioError                 anything a person may have to read
    ├── GraphError              an edit that the rules of a graph refuse
    ├── LayerError              a layer that cannot take the shape it is given
    ├── CompileError            a graph that cannot become a PyTorch module
    ├── DataError               a file or data set that cannot be used as asked
    ├── TrainingError           a run that cannot start or go on
    ├── ProjectFileError        a .nnproj file that cannot be read or written
    ├── ExportError             a model that cannot leave, or left different
    └── UsageError              a wrong option or argument

Every error carries a stable `code`, an English sentence with named gaps, and the values for the gaps. The
window translates the sentence and fills the gaps afterwards; the command line prints it as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


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
        return self.said_as(self.text)

    def said_as(self, text: str) -> str:
        """The sentence with its gaps filled, in the words of `text`, which may be a translation."""
        sentence = text.format(**self.values)
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


class ExportError(StudioError):
    """A model that cannot be exported, or whose exported file gives other answers."""


class UsageError(StudioError):
    """A wrong option or argument."""
