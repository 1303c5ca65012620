"""`nnstudio import`: a network from elsewhere becomes a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nnstudio.cli.arguments import AsJson
from nnstudio.cli.output import print_json, print_table
from nnstudio.errors import ProjectFileError
from nnstudio.importing.child import Request, read_network
from nnstudio.importing.report import Report
from nnstudio.project import Document, save

NAME = "import"


def command(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="An ONNX file (.onnx) or a Python file (.py).")
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="The project to make (.nnproj).")],
    name: Annotated[
        str, typer.Option("--class", help="Class, function or object in a Python file that is the network.")
    ] = "",
    inputs: Annotated[
        list[str] | None,
        typer.Option("--input", help="Sizes of one sample: 3,224,224, or index:35 for whole numbers."),
    ] = None,
    trust: Annotated[bool, typer.Option("--trust", help="Run the Python file: it is a program.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a project that is there already.")] = False,
    as_json: AsJson = False,
) -> None:
    """Imports a PyTorch module or an ONNX file with its weights, and says what became of every operation."""
    if out.exists() and not force:
        raise ProjectFileError("file-exists", "{file} is there already. Add --force to replace it.", file=out)
    found = read_network(Request(file, trust, name, tuple(inputs or ())))
    save(out, Document(file.stem[:200], found.graph, weights=found.weights), {})
    if as_json:
        print_json({"path": str(out), "nodes": len(found.graph), **found.report.to_json()})
    else:
        _print(found.report)
        print(f"{out}: {len(found.graph)} nodes, {_in_words(found.report)}")


def _print(report: Report) -> None:
    print_table(
        ("from", "operation", "became", "node", "remark"),
        ((row.source, row.operator, row.kind or row.outcome, row.node, row.remark) for row in report.rows),
    )


def _in_words(report: Report) -> str:
    opaque = report.counts.get("opaque", 0)
    kept = f"{opaque} operations without a layer, " if opaque else ""
    return (
        f"{kept}largest difference from the original {report.max_difference:.1e} "
        f"where answers are up to {report.scale:.3g}"
    )
