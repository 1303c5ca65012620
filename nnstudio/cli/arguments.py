"""Arguments and options that several subcommands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, get_args

import typer

from nnstudio.data import BuiltIn, Source, Toy
from nnstudio.data.sources.recognise import source_for

Project = Annotated[Path, typer.Argument(metavar="FILE", help="A project (.nnproj).")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Run = Annotated[str | None, typer.Option("--run", help="Id or number of a run; the newest unless given.")]
Data = Annotated[
    str | None,
    typer.Option("--data", help="A file or folder, or the name of a built-in data set or toy."),
]


def source_of(data: str) -> Source:
    """What `--data` means: a file or folder, or else the name of built-in data or of a toy.

    Raises:
        DataError: it is a file or folder of a kind that cannot be read.
    """
    if not Path(data).exists():
        if data in get_args(BuiltIn.model_fields["name"].annotation):
            return BuiltIn.model_validate({"name": data})
        if data in get_args(Toy.model_fields["name"].annotation):
            return Toy.model_validate({"name": data})
    return source_for(Path(data).absolute())
