"""`nnstudio evaluate`: how good a run is on rows it has not learned from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from nnstudio.cli.arguments import AsJson, Data, Project, Run, source_of
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_json, print_table
from nnstudio.evaluation.report import Evaluation, Part


def command(
    file: Project,
    run: Run = None,
    split: Annotated[str, typer.Option(help="test, validation or train.")] = "test",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Prints metrics, the confusion matrix and a table per class, for every target."""
    from nnstudio.evaluation.evaluate import evaluate

    with opened(file) as project:
        record = project.record(run)
        source = source_of(data, record.data.source) if data else project.moved_source(record)
        found = evaluate(project.folder(record.id), split, source)
    if as_json:
        print_json(found.to_json())
    else:
        print(f"{record.title} on {found.rows:,} rows ({found.split})")
        if found.changed:
            print(f"Warning: {found.changed}")
        show(found)


def show(found: Evaluation) -> None:
    """The tables for people."""
    several = len(found.parts) > 1
    if found.overall:
        _show_metrics(found.overall)
    for part in found.parts:
        if several:
            print(f"\n{part.target}")
        _show_part(part)


def _show_part(part: Part) -> None:
    _show_metrics(part.metrics)
    if part.per_class:
        print_table(
            ("Class", "Precision", "Recall", "F1", "Rows"),
            ((each.name, each.precision, each.recall, each.f1, each.support) for each in part.per_class),
        )
    if part.confusion and len(part.classes) <= 20:
        print("Confusion: truth down, answer across")
        print_table(("", *part.classes), zip(part.classes, *zip(*part.confusion, strict=True), strict=True))


def _show_metrics(metrics: Mapping[str, float]) -> None:
    print_table(("Metric", "Value"), ((name.replace("_", " "), value) for name, value in metrics.items()))
