"""`nnstudio export`: a run leaves for use elsewhere."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

import typer

from nnstudio.cli.arguments import AsJson, Project, Run
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_json
from nnstudio.export.report import Verification

Format = Literal["onnx"]


def command(
    file: Project,
    to: Annotated[Format, typer.Option("--to", help="Format of the file.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The file to write.")],
    run: Run = None,
    as_json: AsJson = False,
) -> None:
    """Exports a run, compares its answers with the network's, and prints how much they differ."""
    from nnstudio.export.onnx import export_onnx

    del to  # there is one format so far
    with opened(file) as project:
        verification = export_onnx(project.folder(project.record(run).id), out)
    if as_json:
        print_json(asdict(verification))
    else:
        print(in_words(verification))


def in_words(verification: Verification) -> str:
    """The comparison in one line for people."""
    return (
        f"{verification.path}: answers like PyTorch on {verification.rows} rows, largest difference "
        f"{verification.max_difference:.1e} where answers are up to {verification.scale:.3g}"
    )
