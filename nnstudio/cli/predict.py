"""`nnstudio predict`: answers for new rows, from a project or an exported file."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

from nnstudio.cli.arguments import AsJson, Run, source_of
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_json, print_left_out
from nnstudio.errors import ExportError

if TYPE_CHECKING:
    from nnstudio.export.answers import Answers, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def command(
    model: Annotated[Path, typer.Argument(metavar="FILE", help="A project (.nnproj) or a model (.onnx).")],
    rows: Annotated[str, typer.Argument(metavar="INPUT", help="A file or folder with the same fields.")],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="CSV file to write; printed unless given.")
    ] = None,
    run: Run = None,
    as_json: AsJson = False,
) -> None:
    """Predicts every row, or every window of a series, with class names and probabilities."""
    if model.suffix.lower() == ".onnx":
        from nnstudio.export.prediction import predict

        answers = predict(model, source_of(rows))
    else:
        answers = _of_project(model, rows, run)
    print_left_out(answers.left_out)
    if as_json:
        print_json(answers.rows)
    elif out is None:
        _write(answers.rows, sys.stdout)
    else:
        _save(answers.rows, out)
        print(f"{out}: {len(answers.rows):,} rows")


def _of_project(file: Path, rows: str, run: str | None) -> Answers:
    from nnstudio.data.further import read_rows
    from nnstudio.export.answers import Answers, rows_of
    from nnstudio.export.given import answerable
    from nnstudio.training.trained import load

    with opened(file) as project:
        trained = load(project.folder(project.record(run).id))
    dataset = read_rows(source_of(rows, trained.record.data.source), trained.preparation)
    samples = answerable(trained.preparation, dataset)
    answers = rows_of(trained.preparation, dataset, samples, trained.predict(dataset, samples))
    return Answers(answers, dataset.left_out)


def _save(answers: Sequence[Row], out: Path) -> None:
    try:
        with out.open("w", encoding="utf-8", newline="") as stream:
            _write(answers, stream)
    except OSError as error:
        raise ExportError(
            "cannot-write", "{file} was not written: {reason}.", file=out, reason=error.strerror or error
        ) from error


def _write(answers: Sequence[Row], stream: IO[str]) -> None:
    table = csv.writer(stream, lineterminator="\n")
    if answers:
        table.writerow([harmless(name) for name in answers[0]])
    table.writerows([harmless(value) for value in row.values()] for row in answers)


def harmless(value: Any) -> Any:
    """The value with a quote before it where a spreadsheet would take a text for a formula."""
    if not isinstance(value, str) or not value.startswith(_FORMULA):
        return value
    try:
        float(value)
    except ValueError:
        return f"'{value}"
    return value
