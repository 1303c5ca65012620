"""What a project holds that cannot be printed as a Python file, said before anything runs."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.data.preparation import InputTarget
from nnstudio.data.sources import (
    Arrays,
    BuiltIn,
    Cifar,
    Csv,
    Idx,
    JsonLines,
    Parquet,
    Pictures,
    Spreadsheet,
    Sqlite,
    Toy,
)
from nnstudio.errors import ExportError, Phrase
from nnstudio.export.python import augmenting
from nnstudio.export.python.points import POINTS
from nnstudio.export.python.project import Project

_PRINTED = (Arrays, BuiltIn, Cifar, Csv, Idx, JsonLines, Parquet, Pictures, Spreadsheet, Sqlite, Toy)


def refuse(project: Project) -> None:
    """Refuses what cannot be printed.

    Raises:
        ExportError: what that is.
    """
    for reason in _reasons(project):
        raise ExportError(
            "python-not-printed",
            "This project cannot leave as a Python file: {reason}. Export it to ONNX, or change that.",
            reason=reason,
        )


def _reasons(project: Project) -> Iterator[Phrase]:
    source, dataset = project.data.source, project.dataset
    if not isinstance(source, _PRINTED):
        yield Phrase("data of the kind {kind} cannot be read by one", kind=source.title if source else "")
    if isinstance(source, Arrays | BuiltIn | Idx | Cifar | Pictures) and dataset.arrays and project.seen:
        yield Phrase("its network sees pictures and what stands beside them")
    if isinstance(source, Toy) and source.name not in POINTS:
        yield Phrase("the toy {name} is made up by NN Studio alone", name=source.label)
    if augmenting.changes(project) and not augmenting.is_printed(project):
        yield Phrase("its training samples are changed at random in ways that are not printed")
    if project.way == "column" and dataset.series.enabled:
        yield Phrase("a forecast divided by a field")
    for target in project.preparation.targets:
        if isinstance(target, InputTarget) and target.group not in project.network.inputs:
            yield Phrase("it answers {group}, which its network does not take", group=target.group)
    if project.time and project.kind(project.time) == "words":
        yield Phrase("its time {field} is text", field=project.time)
