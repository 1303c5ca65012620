"""`nnstudio new`: a project from a template."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nnstudio.cli.arguments import Data, source_of
from nnstudio.errors import ProjectFileError
from nnstudio.project import save
from nnstudio.project.templates import create


def command(
    template: Annotated[str, typer.Argument(help="Name of a template; `nnstudio templates` lists them.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The project to make (.nnproj).")],
    data: Data = None,
    target: Annotated[
        str | None, typer.Option(help="What to predict: a field's name or its position, -1 being the last.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a project that is there already.")] = False,
) -> None:
    """Makes a project from a template that adapts itself to the data."""
    if file.exists() and not force:
        raise ProjectFileError(
            "file-exists", "{file} is there already. Add --force to replace it.", file=file
        )
    document = create(template, source_of(data) if data else None, target)
    save(file, document, {})
    print(f"{file}: {document.name or 'Blank project'}, {len(document.graph)} layers")
