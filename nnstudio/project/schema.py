"""project.json: the document as strict JSON, with the version of its form."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nnstudio import __version__
from nnstudio.data import DataSettings
from nnstudio.errors import ProjectFileError, StudioError
from nnstudio.graph import from_json, to_json
from nnstudio.layers.ends import LONGEST_NAME
from nnstudio.project import strict_json
from nnstudio.project.document import Document
from nnstudio.project.limits import PROJECT
from nnstudio.training import Record, TrainingSettings

VERSION = 1


class _Project(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)

    schema_version: int
    application: str = Field(max_length=40)
    name: str = Field(max_length=LONGEST_NAME)
    graph: dict[str, Any]
    data: DataSettings
    training: TrainingSettings


def document_to_json(document: Document) -> bytes:
    """The document as the text of project.json.

    Raises:
        ProjectFileError: it holds something that no file can hold.
    """
    values = {
        "schema_version": VERSION,
        "application": __version__,
        "name": document.name,
        "graph": to_json(document.graph),
        "data": document.data.model_dump(mode="json"),
        "training": document.training.model_dump(mode="json"),
    }
    try:
        return json.dumps(values, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8")
    except ValueError as error:
        raise ProjectFileError(
            "project-refused", "The project cannot be written down: {reason}.", reason=str(error)
        ) from error


def document_from_json(data: bytes) -> Document:
    """The document that `document_to_json` wrote.

    Raises:
        ProjectFileError: the text is not such a document, with the place in the message.
    """
    values = strict_json.loads(data, PROJECT)
    _check_version(values)
    try:
        read = _Project.model_validate_json(data)
        graph = from_json(read.graph)
    except ValidationError as error:
        place, reason = _first(error)
        raise ProjectFileError(
            "project-refused", "{member} in the file has a fault at {place}: {reason}.",
            member=PROJECT, place=place, reason=reason,
        ) from error  # fmt: skip
    except StudioError as error:
        raise ProjectFileError(
            "graph-refused", "The network in the file cannot be read: {reason}", reason=str(error)
        ) from error
    return Document(read.name, graph, read.data, read.training)


def record_from_json(data: bytes, run: str) -> Record:
    """The record of the run whose folder is called `run`.

    Raises:
        ProjectFileError: the text is not a record, or of another run.
    """
    member = f"runs/{run}/run.json"
    strict_json.loads(data, member)
    try:
        record = Record.model_validate_json(data)
    except ValidationError as error:
        place, reason = _first(error)
        raise ProjectFileError(
            "run-refused", "{member} in the file has a fault at {place}: {reason}.",
            member=member, place=place, reason=reason,
        ) from error  # fmt: skip
    if record.id != run:
        raise ProjectFileError(
            "run-mixed-up",
            "{member} in the file belongs to another run, {run}.",
            member=member,
            run=record.id,
        )
    return record


def _check_version(values: Any) -> None:
    version = values.get("schema_version") if isinstance(values, dict) else None
    if type(version) is not int or version < 1:
        raise ProjectFileError(
            "version-missing", "{member} in the file does not say which version it has.", member=PROJECT
        )
    if version > VERSION:
        raise ProjectFileError(
            "version-newer",
            "This project was saved by a newer NN Studio ({application}); update NN Studio to open it.",
            application=str(values.get("application", ""))[:40],
        )


def _first(error: ValidationError) -> tuple[str, str]:
    first = error.errors()[0]
    return ".".join(str(part) for part in first["loc"]) or "the top", first["msg"]
