"""What lies in a file or folder, found out in the background before it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from psygnal import Signal

from nnstudio.data.sources import AnySource
from nnstudio.data.sources.recognise import source_for
from nnstudio.errors import Message
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.session import message_of

Offered = Mapping[str, Sequence[str]]
"""Fields of a source, and what its file has to choose from, such as the names of sheets."""


class Sources:
    """Tells which source reads a file or folder, and what there is to choose from in it."""

    refused = Signal(Message)
    """What lies there cannot be read."""

    def __init__(self, post: Post) -> None:
        self._background = Background(post, "sources")
        self._looking = Background(post, "what a source offers")

    def find(self, path: Path, then: Callable[[AnySource], None]) -> None:
        """Calls `then` with the source that reads what lies there."""
        self._background.request(lambda: source_for(path.absolute()), then, self._refuse)

    def look_into(self, source: AnySource, then: Callable[[Offered], None]) -> None:
        """Calls `then` with what its file has to choose from; nothing if it cannot be read."""
        self._looking.request(source.offered, then, lambda _: then({}))

    def close(self) -> None:
        """Ends the background threads."""
        self._background.close()
        self._looking.close()

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(message_of(error))
