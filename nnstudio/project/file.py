"""Project files (`.nnproj`): one zip with the document and its runs.

    project.json                       schema version, application version, name, graph, data, training
    thumbnail.png                      optional
    weights.safetensors                optional: what training starts from
    runs/<id>/run.json                 what was trained and how well it did
    runs/<id>/metrics.jsonl            one line per epoch
    runs/<id>/preparation.json         how data becomes numbers
    runs/<id>/evaluation.json          optional
    runs/<id>/weights.safetensors      the best weights
    runs/<id>/checkpoint.safetensors   where a stopped run goes on

Opening a file runs nothing that is in it, opens no other file that it names, and unpacks nothing before
names, sizes and structure are checked. Saving leaves the old file or the new one, never something in between.

Every refusal is a `ProjectFileError` with one of these codes:

    file-missing        there is no such file            file-unreadable    the system does not let it be read
    not-a-project       no zip, or cut off               archive-damaged    the table of contents is damaged
    archive-not-alone   bytes before or after the zip    too-many-members   more parts than a project has
    members-overlap     parts overlap or hide something  member-mismatch    part and contents table disagree
    member-unknown      a name that is not listed above  member-duplicate   the same name twice
    member-special      a link or a folder               member-encrypted   a locked part
    member-packing      packed in an unusual way         member-too-large   over the limit of its kind
    member-bomb         grows enormously when unpacked   member-damaged     checksum or length is wrong
    project-too-large   all parts together               project-missing    no project.json
    json-encoding       text that is not UTF-8           json-depth         nested too deep
    json-malformed      text that is not JSON            json-duplicate     a name twice in one object
    json-not-finite     NaN, infinity, 1e400             json-number        a whole number beyond 64 bits
    json-surrogate      half of a letter                 json-objects       more objects than a project has
    version-missing     no schema version                version-newer      from a newer NN Studio
    project-refused     a field of project.json          graph-refused      the network in project.json
    run-incomplete      a run without run.json           run-refused        a field of run.json
    run-mixed-up        a run in another run's folder    weights-damaged    not a safetensors file
    cannot-write        disk, folder or permissions      cannot-unpack      no room for the unpacked runs
"""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import IO

from nnstudio.errors import ProjectFileError
from nnstudio.project import archive, limits, strict_json, tensors
from nnstudio.project.archive import Archive
from nnstudio.project.document import Document
from nnstudio.project.schema import document_from_json, document_to_json, record_from_json
from nnstudio.project.writing import backup_of, write
from nnstudio.training import Record
from nnstudio.training.files import CHECKPOINT, START, read_record, write_start

__all__ = ["backup_of", "load", "save"]

_CHUNK = limits.MIB
# The earliest date a zip can hold: the same project gives the same bytes.
_DATE = (1980, 1, 1, 0, 0, 0)


def save(path: Path, document: Document, runs: Mapping[str, Path]) -> None:
    """Writes a project file with the runs in these folders; the version before is kept beside it as `.bak`.

    What could not be opened again is not written.

    Raises:
        ProjectFileError: it cannot be written; the old file is as it was.
    """
    project = document_to_json(document)
    document_from_json(project)
    if document.weights:
        tensors.check(BytesIO(document.weights), len(document.weights), limits.WEIGHTS)

    def fill(stream: IO[bytes]) -> None:
        with zipfile.ZipFile(stream, "w", allowZip64=True) as target:
            _put(target, limits.PROJECT, project)
            if document.weights:
                target.writestr(zipfile.ZipInfo(limits.WEIGHTS, _DATE), document.weights)
            for run, folder in runs.items():
                _put_run(target, run, folder)
        stream.flush()
        with archive.opened(Path(stream.name)):
            pass

    write(path, fill)


def load(path: Path, into: Path) -> tuple[Document, tuple[Record, ...]]:
    """Reads a project file and unpacks its runs to `into/<id>/`; the records come in the order of the runs.

    Raises:
        ProjectFileError: the file is not an intact project file; nothing is left in `into`.
    """
    with archive.opened(path) as source:
        if limits.PROJECT not in source.members:
            raise ProjectFileError("project-missing", "The file holds no {member}.", member=limits.PROJECT)
        document = document_from_json(source.read(limits.PROJECT))
        if limits.THUMBNAIL in source.members:
            source.read(limits.THUMBNAIL)
        if limits.WEIGHTS in source.members:
            document = replace(document, weights=_start(source))
        try:
            into.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".opening-", dir=into) as waiting:
                records = [_unpack(source, run, Path(waiting)) for run in source.runs()]
                for record in records:
                    shutil.rmtree(into / record.id, ignore_errors=True)
                    (Path(waiting) / record.id).rename(into / record.id)
                if document.weights:
                    _give_start(document.weights, [into / record.id for record in records])
        except OSError as error:
            raise ProjectFileError(
                "cannot-unpack", "The runs cannot be unpacked to {folder}: {reason}.",
                folder=into, reason=error.strerror or error,
            ) from error  # fmt: skip
    return document, tuple(sorted(records, key=lambda record: (record.number, record.id)))


def _give_start(weights: bytes, folders: Sequence[Path]) -> None:
    """The weights that every run of the project began with, in its folder; written once and linked."""
    for folder in folders:
        try:
            os.link(folders[0] / START, folder / START)
        except OSError:  # the first of them, or a disk without links
            write_start(folder, weights)


def _start(source: Archive) -> bytes:
    """The weights that training starts from; their head is checked before they are read."""
    with source.stream(limits.WEIGHTS) as stream:
        tensors.check(stream, source.members[limits.WEIGHTS].file_size, limits.WEIGHTS)
    return source.read(limits.WEIGHTS)


def _put(target: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _DATE)
    packs = len(zlib.compress(data)) * limits.RATIO > len(data) * 2
    info.compress_type = zipfile.ZIP_DEFLATED if packs else zipfile.ZIP_STORED
    target.writestr(info, data)


def _put_run(target: zipfile.ZipFile, run: str, folder: Path) -> None:
    for file, limit in limits.OF_RUN.items():
        source = folder / file
        name = f"runs/{run}/{file}"
        if not source.is_file() or (file == CHECKPOINT and _is_over(folder)):
            continue
        if limit.text:
            data = source.read_bytes()
            if file.endswith(".jsonl"):  # a run that is still going on may be in the middle of a line
                data = data[: data.rfind(b"\n") + 1]
            _check_text(data, name)
            _put(target, name, data)
            continue
        info = zipfile.ZipInfo(name, _DATE)
        with source.open("rb") as stream:
            info.file_size = os.fstat(stream.fileno()).st_size
            with target.open(info, "w") as member:
                shutil.copyfileobj(stream, member, _CHUNK)


def _is_over(folder: Path) -> bool:
    """Whether nothing is left to go on with: its checkpoint is several times as large as its weights."""
    return read_record(folder).ending in ("completed", "early")


def _unpack(source: Archive, run: str, waiting: Path) -> Record:
    files = source.runs()[run]
    if "run.json" not in files:
        raise ProjectFileError("run-incomplete", "The run {run} in the file has no run.json.", run=run)
    folder = waiting / run
    folder.mkdir()
    for file in files:
        name = f"runs/{run}/{file}"
        if limits.OF_RUN[file].text:
            data = source.read(name)
            _check_text(data, name)
            (folder / file).write_bytes(data)
        else:
            with source.stream(name) as stream:
                tensors.check(stream, source.members[name].file_size, name)
            with source.stream(name) as stream, (folder / file).open("xb") as target:
                shutil.copyfileobj(stream, target, _CHUNK)
    return record_from_json((folder / "run.json").read_bytes(), run)


def _check_text(data: bytes, name: str) -> None:
    for document in filter(None, data.split(b"\n")) if name.endswith(".jsonl") else [data]:
        strict_json.loads(document, name)
