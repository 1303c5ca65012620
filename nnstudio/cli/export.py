"""`nnstudio export`: a run leaves for use elsewhere."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

import typer

from nnstudio.cli.arguments import AsJson, Project, Run
from nnstudio.cli.opened import Opened, opened
from nnstudio.cli.output import print_json
from nnstudio.export.report import Verification

Format = Literal["onnx", "python"]


def command(
    file: Project,
    to: Annotated[Format, typer.Option("--to", help="Format of the file.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The file to write.")],
    run: Run = None,
    as_json: AsJson = False,
) -> None:
    """Exports a run, compares its answers with the network's, and prints how much they differ.

    A Python file needs no run: without one it is written to be trained by itself.
    """
    with opened(file) as project:
        verification = (_to_python if to == "python" else _to_onnx)(project, out, run)
    if as_json:
        print_json(asdict(verification))
    else:
        print(in_words(verification))


def _to_onnx(project: Opened, out: Path, run: str | None) -> Verification:
    from nnstudio.export.refusals import refuse

    if not project.records:  # what cannot leave is said before anybody trains it
        refuse(project.document.graph)
    record = project.record(run)
    from nnstudio.export.onnx import export_onnx

    return export_onnx(project.folder(record.id), out, project.moved_source(record))


def _to_python(project: Opened, out: Path, run: str | None) -> Verification:
    from nnstudio.export.python.export import export_python, export_untrained
    from nnstudio.graph import to_json
    from nnstudio.training.job import Job

    if project.records or run is not None:
        record = project.record(run)
        return export_python(project.folder(record.id), out, project.moved_source(record))
    document = project.document
    job = Job(folder="", graph=to_json(document.graph), data=document.data, training=document.training)
    return export_untrained(job.record(), out, document.weights)


def in_words(verification: Verification) -> str:
    """The comparison in one line for people."""
    return (
        f"{verification.path}: answers like PyTorch on {verification.rows} rows, largest difference "
        f"{verification.max_difference:.1e} where answers are up to {verification.scale:.3g}"
    )
