"""A project file opened for one command: the document, its runs in a folder that goes away afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from nnstudio.data import Source
from nnstudio.data.relinking import moved_source, relinked
from nnstudio.errors import ProjectFileError, TrainingError, UsageError
from nnstudio.project import Document, backup_of, load, save
from nnstudio.training import Record


@dataclass(frozen=True, slots=True)
class Opened:
    """A project and where its runs are unpacked."""

    path: Path
    document: Document
    records: tuple[Record, ...]
    _runs: Path

    def folder(self, run: str) -> Path:
        """The folder of a run, also of one that is yet to be made."""
        return self._runs / run

    def record(self, run: str | None) -> Record:
        """The run with that id or number; the newest unless given.

        Raises:
            TrainingError: the project has no runs.
            UsageError: it has none that is called this.
        """
        if not self.records:
            raise TrainingError("runs-missing", "{file} has no runs yet. Train it first.", file=self.path)
        if run is None:
            return self.records[-1]
        for record in self.records:
            if run in (record.id, str(record.number)):
                return record
        known = ", ".join(f"{record.number} ({record.id})" for record in self.records)
        raise UsageError("run-unknown", "There is no run {run}. There are: {known}.", run=run, known=known)

    def moved_source(self, record: Record) -> Source | None:
        """Where the project has the data of a run now, if it is gone from where it was."""
        return moved_source(record.data, record.fingerprint, self.document.data)


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Opens a project for as long as the block lasts.

    Raises:
        ProjectFileError: it cannot be read; the message says where the version before the last save is.
    """
    with tempfile.TemporaryDirectory(prefix="nnstudio-") as folder:
        runs = Path(folder)
        try:
            document, records = load(path, runs)
        except ProjectFileError as error:
            if not backup_of(path).is_file():
                raise
            text = f"{error.message.text} The version before the last save is {{backup}}."
            values = {**error.message.values, "backup": backup_of(path)}
            raise ProjectFileError(error.code, text, **values) from error
        yield Opened(path, document, records, runs)


def relink(path: Path, data: Path) -> None:
    """Tells a project where its data lies now.

    Raises:
        ProjectFileError: the project cannot be read or written.
        DataError: there is nothing at that place.
    """
    with opened(path) as project:
        document = replace(project.document, data=relinked(project.document.data, data))
        save(path, document, {record.id: project.folder(record.id) for record in project.records})


def add_run(path: Path, run: str, folder: Path) -> None:
    """Adds a run to a project, or replaces it. What was saved there meanwhile is kept.

    Raises:
        ProjectFileError: the project cannot be read or written.
    """
    with opened(path) as project:
        kept = {record.id: project.folder(record.id) for record in project.records}
        save(path, project.document, {**kept, run: folder})
