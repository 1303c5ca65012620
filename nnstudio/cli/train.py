"""`nnstudio train`: trains a project and adds the run to it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from nnstudio.cli.arguments import AsJson, Project
from nnstudio.cli.assignments import changed
from nnstudio.cli.opened import relink
from nnstudio.cli.output import print_json, scores
from nnstudio.training import Record, TrainingSettings

_STOPPED_EXIT = 130
"""As shells tell of a command that was ended by Ctrl+C, so that a chain of commands ends too."""


def command(
    file: Project,
    epochs: Annotated[int | None, typer.Option(help="How often all training rows are seen.")] = None,
    device: Annotated[str | None, typer.Option(help="auto, cpu, cuda or mps.")] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed gives the same run.")] = None,
    assignments: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="PATH=VALUE", help="Any training setting, such as optimizer.lr=0.01."),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option("--data", help="Where the data lies now, if it was moved. The project remembers it."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the newest run that was stopped.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Trains with a progress bar and adds the run to the project.

    Ctrl+C stops the run and keeps it; the exit code then is 130, and --resume goes on.
    """
    from nnstudio.cli import training

    if data is not None:
        relink(file, data)
    named = {"epochs": epochs, "device": device, "seed": seed}
    given = [f"{name}={value}" for name, value in named.items() if value is not None] + (assignments or [])

    def change(settings: TrainingSettings) -> TrainingSettings:
        return changed(settings, given)

    record = (training.resume if resume else training.train)(file, change, as_json)
    if as_json:
        print_json(described(record))
    else:
        print(in_words(record))
    if record.ending == "stopped":
        raise typer.Exit(_STOPPED_EXIT)


def described(record: Record) -> dict[str, Any]:
    """A run as JSON for scripts."""
    return {
        "run": record.id,
        "epochs": record.epochs,
        "steps": record.steps,
        "seconds": record.seconds,
        "best_epoch": record.best_epoch,
        "ending": record.ending,
        "metrics": {"train": record.train, "validation": record.validation},
    }


def in_words(record: Record) -> str:
    """A run in one line for people."""
    endings = {"early": ", stopped early", "stopped": ", stopped by you"}
    return (
        f"{record.title} ({record.id}): {record.epochs} epochs in {record.seconds:.1f} s"
        f"{endings.get(record.ending, '')}; best was epoch {record.best_epoch}, "
        f"validation {scores(record.validation)}"
    )
