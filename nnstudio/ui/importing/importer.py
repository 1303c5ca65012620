"""Importing from the window: which file, may it be run, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nnstudio.errors import Message
from nnstudio.importing.child import Request
from nnstudio.importing.outline import offers_in
from nnstudio.ui.importing.progress import ImportProgress
from nnstudio.ui.importing.question import ImportQuestion
from nnstudio.ui.widgets.ask import NETWORK_SUFFIXES, ask_for_file
from nnstudio.workspace import Workspace

_OPEN_SIZES = {"onnx-open-sizes", "onnx-sizes", "onnx-size"}
"""What a person can answer: the file does not say how large a sample is, or they said it wrongly."""


class Importer(QObject):
    """Takes a file from elsewhere to an open project. What is open stays until there is another network."""

    opened = Signal(object)
    """The report of the network that is open now."""
    refused = Signal(object)
    """The sentence that says why there is none."""

    def __init__(
        self, workspace: Workspace, when_safe: Callable[[Callable[[], None]], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._window, self._when_safe = window, when_safe
        self._session, self._imports = workspace.session, workspace.imports
        self._request: Request | None = None
        self._progress: ImportProgress | None = None
        self._imports.changed.connect(self._follow)

    def begin(self, path: Path | None = None) -> None:
        """Imports a file, after asking which one, what is open may be lost, and a program may be run."""
        if path is None:
            patterns = " ".join(f"*{suffix}" for suffix in NETWORK_SUFFIXES)
            kinds = self.tr("Networks ({patterns})").format(patterns=patterns)
            ask_for_file(self._window, self.tr("Import a network"), [kinds], self.begin)
            return
        request = Request(path)
        if request.is_program:
            self._ask(request, self._read_when_safe)
        else:
            self._read_when_safe(request)

    def _ask(self, request: Request, then: Callable[[Request], None], refused: Message | None = None) -> None:
        offers = offers_in(request.path) if request.is_program else ()
        question = ImportQuestion(request, offers, self._window, refused)
        question.agreed.connect(then)
        question.open()

    def _read_when_safe(self, request: Request) -> None:
        self._when_safe(lambda: self._read(request))

    def _read(self, request: Request) -> None:
        self._request = request
        self._progress = ImportProgress(request.path.name, self._window)
        self._progress.rejected.connect(self._give_up)
        self._progress.open()
        self._imports.read(request)

    def _give_up(self) -> None:
        self._request = self._progress = None
        self._imports.cancel()

    def _follow(self) -> None:
        imports = self._imports
        if imports.state == "working" or self._request is None:
            return
        request, self._request = self._request, None
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.accept()
        if imports.state == "failed" and imports.error is not None:
            self._explain(request, imports.error)
        elif imports.document is not None:
            report = imports.report
            self._session.new(imports.document)
            self.opened.emit(report)

    def _explain(self, request: Request, error: Message) -> None:
        """Where the person could have said something else, they are asked again."""
        if request.is_program or error.code in _OPEN_SIZES:
            self._ask(request, self._read, error)
        else:
            self.refused.emit(error)
