"""The open project as the window sees it: values to read, calls to make, signals to follow. No Qt."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from nnstudio import paths
from nnstudio.errors import Message
from nnstudio.graph import difference
from nnstudio.project.document import Document
from nnstudio.training import Record
from nnstudio.workspace.augmented import AugmentationPreview
from nnstudio.workspace.background import Post
from nnstudio.workspace.dataset import DatasetReader
from nnstudio.workspace.exports import Exports
from nnstudio.workspace.imports import Imports
from nnstudio.workspace.network import NetworkAnalysis
from nnstudio.workspace.patterns import Patterns
from nnstudio.workspace.place import Place
from nnstudio.workspace.preferences import PreferenceStore
from nnstudio.workspace.results import Results
from nnstudio.workspace.runs import Runs
from nnstudio.workspace.selection import Selection
from nnstudio.workspace.session import Session
from nnstudio.workspace.sources import Sources


class Workspace:
    """Introduces the parts to each other; each part does one thing.

    `post` runs a function on the window's thread. Every signal of every part is emitted there.
    """

    def __init__(self, post: Post) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="session-", dir=paths.cache()))
        self.preferences = PreferenceStore(paths.config() / "preferences.json")
        self.session = Session(post, self._folder)
        self.selection = Selection()
        self.sources = Sources(post)
        self.dataset = DatasetReader(post)
        self.augmented = AugmentationPreview(post, self.session, self.dataset)
        self.network = NetworkAnalysis(post)
        self.place = Place(self.session, self.network, self.selection)
        self.patterns = Patterns(paths.shipped_blocks(), paths.own_blocks())
        self.runs = Runs(post, self._folder, lambda: self.session.document)
        self.results = Results(post, self._folder, lambda: self.session.document)
        self.exports = Exports(post, self._folder, lambda: self.session.document)
        self.imports = Imports(post)
        self._connect()

    def close(self) -> None:
        """Ends everything that goes on and removes the working files of this session."""
        parts = (
            self.runs,
            self.exports,
            self.imports,
            self.session,
            self.results,
            self.sources,
            self.dataset,
            self.augmented,
            self.network,
        )
        for part in parts:
            part.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _connect(self) -> None:
        self.session.runs = self.runs.folders
        self.session.document_changed.connect(self._follow_document)
        self.session.replaced.connect(self._follow_project)
        self.session.saved.connect(self.preferences.remember)
        self.session.refused.connect(self._forget_missing)
        self.dataset.changed.connect(self._follow_data)
        self.runs.finished.connect(self._follow_run)

    def _follow_document(self, old: Document, new: Document) -> None:
        if old.data.without_augmentation != new.data.without_augmentation:
            self.dataset.show(new.data)
        if difference(old.graph, new.graph):
            self.selection.keep_within(self.place.graph)
        self._analyze(new)
        self.place.follow()

    def _follow_project(self, records: tuple[Record, ...]) -> None:
        self.selection.set()
        self.place.go(())
        self.results.clear()
        self.exports.clear()
        self.imports.clear()
        self.runs.replace_all(records)
        if self.session.path:
            self.preferences.remember(self.session.path)

    def _follow_data(self) -> None:
        self._analyze(self.session.document)

    def _analyze(self, document: Document) -> None:
        self.network.show(document.graph, self.dataset.signature, document.training.batch_size)

    def _follow_run(self, _: str) -> None:
        self.session.mark_runs_changed()

    def _forget_missing(self, _: Message) -> None:
        for known in self.preferences.value.recent:
            if not Path(known).exists():
                self.preferences.forget(known)
