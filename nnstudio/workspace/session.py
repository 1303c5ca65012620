"""The open document: what it is, how it got there, and where it is kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from psygnal import Signal

from nnstudio.data import DataSettings, Source
from nnstudio.data.relinking import relinked
from nnstudio.errors import Message, StudioError
from nnstudio.graph import Graph
from nnstudio.layers.ends import LONGEST_NAME
from nnstudio.project.document import Document
from nnstudio.training import Record, TrainingSettings
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.history import History


class Session:
    """One document and everything that a person does to it."""

    document_changed = Signal(Document, Document)
    """The old and the new value, after every edit, undo, redo, new and open."""
    replaced = Signal(tuple)
    """The runs of another project that has taken the place of this one."""
    state_changed = Signal()
    """Name, path, dirt or undo labels may have changed."""
    saved = Signal(Path)
    refused = Signal(Message)
    """Opening or saving was not possible."""

    def __init__(self, post: Post, runs_folder: Path) -> None:
        self._history = History(Document())
        self._background = Background(post, "project file", newest_only=False)
        self._runs_folder = runs_folder
        self._saved_document = self._history.document
        self._runs_dirty = False
        self.path: Path | None = None
        self.is_open = False
        self.saving = False
        self.saved_at: float | None = None
        self.runs: Callable[[], Mapping[str, Path]] = dict
        """Asked for the folders of the runs to be saved; the workspace introduces the two."""

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._history.document

    @property
    def dirty(self) -> bool:
        """Whether closing now would lose something."""
        return self.document is not self._saved_document or self._runs_dirty

    @property
    def undo_label(self) -> str | None:
        """What would be undone."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What would be done again."""
        return self._history.redo_label

    def apply(self, label: str, document: Document, merge: str | None = None) -> None:
        """Replaces the document by an edited one, as one step of undo."""
        old = self.document
        if document == old:
            return
        self._history.apply(label, document, merge)
        self._announce(old)

    def edit_graph(self, label: str, graph: Graph, merge: str | None = None) -> None:
        """Replaces the graph."""
        self.apply(label, replace(self.document, graph=graph), merge)

    def edit_data(self, label: str, data: DataSettings, merge: str | None = None) -> None:
        """Replaces the data settings."""
        self.apply(label, replace(self.document, data=data), merge)

    def relink(self, label: str, path: Path) -> None:
        """Takes the data from where it lies now, once it is known in the background what lies there."""
        data = self.document.data

        def done(found: DataSettings) -> None:
            now = self.document.data
            if now.source == data.source:  # else it is other data by now, or another project
                self.edit_data(label, now.model_copy(update={"source": found.source}))

        self._background.request(lambda: relinked(data, path), done, self._refuse)

    def edit_training(self, label: str, training: TrainingSettings, merge: str | None = None) -> None:
        """Replaces the training settings."""
        self.apply(label, replace(self.document, training=training), merge)

    def undo(self) -> None:
        """Goes back one value."""
        old = self.document
        if self._history.undo():
            self._announce(old)

    def redo(self) -> None:
        """Goes forth one value."""
        old = self.document
        if self._history.redo():
            self._announce(old)

    def mark_runs_changed(self) -> None:
        """A run came or went: it is part of the project, though not of undo."""
        self._runs_dirty = True
        self.state_changed.emit()

    def new(self, document: Document) -> None:
        """Starts a project that lies nowhere yet."""
        self._replace(document, None, ())

    def begin(self, source: Source) -> None:
        """Starts a project with this data, which is read and looked at from here on."""
        name = source.label if source.place is None else source.place.stem
        self.new(Document(name[:LONGEST_NAME], data=DataSettings(source=source)))

    def create(self, template: str, source: Source | None, target: str | None) -> None:
        """Starts a project from a template in the background, since it adapts itself to the data."""
        from nnstudio.project.templates import create

        self._background.request(lambda: create(template, source, target), self.new, self._refuse)

    def open(self, path: Path) -> None:
        """Reads a project in the background; what is open stays until it has been read whole."""
        from nnstudio.project.file import load

        def read() -> tuple[Document, tuple[Record, ...]]:
            return load(path, self._runs_folder)

        def done(read: tuple[Document, tuple[Record, ...]]) -> None:
            self._replace(read[0], path, read[1])

        self._background.request(read, done, lambda error: self._refuse(error, path.name))

    def save(self, path: Path | None = None) -> None:
        """Writes the project in the background, to where it lies already unless another path is given."""
        from nnstudio.project.file import save

        target = path or self.path
        if target is None:
            raise ValueError("A project without a path needs one to be saved.")
        document, runs, history = self.document, dict(self.runs()), self._history
        self.saving = True

        def done(_: object) -> None:
            self.saving = False
            # A project that has taken its place meanwhile must not be saved over this one.
            if self._history is history:
                self.path, self._saved_document, self.saved_at = target, document, time.time()
                self._runs_dirty = self.runs().keys() != runs.keys()
            self.state_changed.emit()
            self.saved.emit(target)

        self._background.request(
            lambda: save(target, document, runs), done, lambda error: self._refuse(error, target.name)
        )
        self.state_changed.emit()

    def close(self) -> None:
        """Ends the background thread; a save that has begun is finished."""
        self._background.close()

    def _replace(self, document: Document, path: Path | None, records: tuple[Record, ...]) -> None:
        old = self.document
        self._history = History(document)
        self._saved_document = document
        self._runs_dirty = False
        self.path, self.is_open, self.saved_at = path, True, None
        self.replaced.emit(records)
        self._announce(old)

    def _announce(self, old: Document) -> None:
        self.document_changed.emit(old, self.document)
        self.state_changed.emit()

    def _refuse(self, error: Exception, about: str = "") -> None:
        self.saving = False
        self.state_changed.emit()
        self.refused.emit(replace(message_of(error), about=about))


def message_of(error: Exception) -> Message:
    """The sentence for a person; an error that nobody foresaw keeps its own words."""
    if isinstance(error, StudioError):
        return error.message
    return Message("unforeseen", "Something unforeseen happened: {reason}", {"reason": error})
