"""Networks from elsewhere, each read in a process of its own."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from typing import Literal

from psygnal import Signal

from nnstudio.errors import Message
from nnstudio.importing.child import Found, Request, end, read_network
from nnstudio.importing.report import Report
from nnstudio.layers.ends import LONGEST_NAME
from nnstudio.project import tensors
from nnstudio.project.document import Document
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.session import message_of

State = Literal["none", "working", "ready", "failed"]


class Imports:
    """The latest import: a document that the session may open, and what became of every operation."""

    changed = Signal()

    def __init__(self, post: Post) -> None:
        self._background = Background(post, "import")
        self._process: subprocess.Popen[bytes] | None = None
        self._wanted: Request | None = None
        self.state: State = "none"
        self.document: Document | None = None
        self.report: Report | None = None
        self.error: Message | None = None

    def read(self, request: Request) -> None:
        """Imports a file in the background; what is open stays as it is."""
        self._end()
        name = request.path.stem[:LONGEST_NAME]

        def done(found: Found) -> None:
            self._set("ready", Document(name, found.graph, weights=found.weights), found.report)

        self._wanted = request
        self._set("working")
        self._background.request(
            lambda: _read(request, lambda process: self._started(process, request)),
            done,
            lambda error: self._set("failed", error=message_of(error)),
        )

    def cancel(self) -> None:
        """Gives the import up."""
        self._background.drop()
        self._end()
        self._set("none")

    def clear(self) -> None:
        """Forgets the latest import, once its document was opened."""
        if self.state != "none":
            self.cancel()

    def close(self) -> None:
        """Ends the import that goes on and the background thread."""
        self._end()
        self._background.close()

    def _started(self, process: subprocess.Popen[bytes], request: Request) -> None:
        """On the background thread: whoever has given the import up meanwhile did not find the process."""
        self._process = process
        if self._wanted is not request:
            end(process)

    def _end(self) -> None:
        self._wanted = None
        process, self._process = self._process, None
        if process is not None and process.poll() is None:
            end(process)

    def _set(
        self,
        state: State,
        document: Document | None = None,
        report: Report | None = None,
        error: Message | None = None,
    ) -> None:
        self.state, self.document, self.report, self.error = state, document, report, error
        self.changed.emit()


def _read(request: Request, started: Callable[[subprocess.Popen[bytes]], None]) -> Found:
    """A network whose weights are as sound as those of a project file."""
    found = read_network(request, started=started)
    tensors.check(io.BytesIO(found.weights), len(found.weights), request.path.name)
    return found
