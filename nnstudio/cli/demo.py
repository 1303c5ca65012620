"""`nnstudio demo`: the main job from beginning to end, on a data set that comes along."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from nnstudio.cli.arguments import AsJson
from nnstudio.cli.export import in_words
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_json
from nnstudio.cli.train import described
from nnstudio.cli.train import in_words as run_in_words
from nnstudio.errors import ProjectFileError
from nnstudio.project import save
from nnstudio.project.templates import create


def command(
    out: Annotated[Path, typer.Option(help="Folder for the project and the exported file.")] = Path(
        "nnstudio-demo"
    ),
    as_json: AsJson = False,
) -> None:
    """Makes a project for handwritten digits, trains it, evaluates it, saves it and exports it to ONNX."""
    from nnstudio.cli import training
    from nnstudio.evaluation.evaluate import evaluate
    from nnstudio.export.onnx import export_onnx

    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectFileError(
            "cannot-write", "The folder {folder} cannot be made: {reason}.", folder=out, reason=error.strerror
        ) from error
    file, model = out / "digits.nnproj", out / "digits.onnx"
    save(file, create("image-classifier"), {})
    record = training.train(file, lambda settings: settings, as_json)
    with opened(file) as project:
        evaluation = evaluate(project.folder(record.id))
        verification = export_onnx(project.folder(record.id), model)
    if as_json:
        metrics = {"rows": evaluation.rows, "metrics": evaluation.metrics}
        print_json({"train": described(record), "evaluate": metrics, "export": asdict(verification)})
        return
    accuracy = evaluation.metrics["accuracy"]
    print(run_in_words(record))
    print(f"{file}: accuracy {accuracy:.4f} on {evaluation.rows} rows held back for the test")
    print(in_words(verification))
