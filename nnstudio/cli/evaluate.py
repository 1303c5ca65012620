"""`nnstudio evaluate`: how good a run is on rows it has not learned from."""

from __future__ import annotations

from typing import Annotated

import typer

from nnstudio.cli.arguments import AsJson, Data, Project, Run, source_of
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_json, print_table
from nnstudio.evaluation.report import Evaluation


def command(
    file: Project,
    run: Run = None,
    split: Annotated[str, typer.Option(help="test, validation or train.")] = "test",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Prints metrics, the confusion matrix and a table per class."""
    from nnstudio.evaluation.evaluate import evaluate

    with opened(file) as project:
        record = project.record(run)
        found = evaluate(project.folder(record.id), split, source_of(data) if data else None)
    if as_json:
        print_json(found.model_dump(mode="json", exclude={"samples"}))
    else:
        print(f"{record.title} on {found.rows:,} rows ({found.split})")
        show(found)


def show(found: Evaluation) -> None:
    """The tables for people."""
    print_table(
        ("Metric", "Value"), ((name.replace("_", " "), value) for name, value in found.metrics.items())
    )
    if found.per_class:
        print_table(
            ("Class", "Precision", "Recall", "F1", "Rows"),
            ((each.name, each.precision, each.recall, each.f1, each.support) for each in found.per_class),
        )
    if found.confusion and len(found.classes) <= 20:
        print("Confusion: truth down, answer across")
        print_table(
            ("", *found.classes), zip(found.classes, *zip(*found.confusion, strict=True), strict=True)
        )
