"""`nnstudio new`: a project from a template."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nnstudio.cli.arguments import AsJson, Data, source_of
from nnstudio.cli.assignments import with_settings
from nnstudio.cli.output import print_json, print_questions
from nnstudio.errors import ProjectFileError
from nnstudio.project import save
from nnstudio.project.templates import create_with_data


def command(
    template: Annotated[str, typer.Argument(help="Name of a template; `nnstudio templates` lists them.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The project to make (.nnproj).")],
    data: Data = None,
    target: Annotated[
        str | None, typer.Option(help="What to predict: a field's name or its position, -1 being the last.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a project that is there already.")] = False,
    assignments: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="PATH=VALUE",
            help="Any setting of the data: source.sheet=Sales, split.test=0.3, choices.age.role=ignored …",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Makes a project from a template that adapts itself to the data."""
    if file.exists() and not force:
        raise ProjectFileError(
            "file-exists", "{file} is there already. Add --force to replace it.", file=file
        )
    document, dataset = create_with_data(
        template,
        source_of(data) if data else None,
        target,
        lambda settings: with_settings(settings, assignments or ()),
    )
    save(file, document, {})
    questions = () if dataset is None else dataset.questions
    name = document.name or "Blank project"
    if as_json:
        asked = [question.to_json() for question in questions]
        print_json({"path": str(file), "name": name, "layers": len(document.graph), "questions": asked})
        return
    print(f"{file}: {name}, {len(document.graph)} layers")
    print_questions(questions)
