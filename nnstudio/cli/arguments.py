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


def source_of(data: str, like: Source | None = None) -> Source:
    """What `--data` means: a file or folder, or else the name of built-in data or of a toy.

    Args:
        data: what was given.
        like: the source of a project whose network is asked about this data; its sheet, table, separator and
            so on hold for it, too.

    Raises:
        DataError: it is a file or folder of a kind that cannot be read.
    """
    for source in (BuiltIn, Toy):
        if data in get_args(source.model_fields["name"].annotation) and not Path(data).exists():
            return source.model_validate({"name": data})
    found = source_for(Path(data).absolute())
    return found if like is None else found.read_like(like)
