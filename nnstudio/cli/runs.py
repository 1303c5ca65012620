"""`nnstudio runs`: the history of a project."""

from __future__ import annotations

from nnstudio.cli.arguments import AsJson, Project
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_json, print_table, scores


def command(file: Project, as_json: AsJson = False) -> None:
    """Lists the runs of a project with settings and scores."""
    with opened(file) as project:
        records = project.records
    if as_json:
        print_json([record.model_dump(mode="json", exclude={"graph"}) for record in records])
        return
    if not records:
        print("No runs yet.")
        return
    print_table(
        ("Run", "Id", "Ended", "Epochs", "Best", "Seconds", "Validation"),
        (
            (
                record.title, record.id, record.ending, record.epochs, record.best_epoch,
                round(record.seconds, 1), scores(record.validation),
            )
            for record in records
        ),
    )  # fmt: skip
