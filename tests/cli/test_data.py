"""What `--data` takes: whatever people have, told by what it holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from nnstudio.cli.program import run
from nnstudio.data.sources import Spreadsheet
from nnstudio.project import save
from nnstudio.project.templates import create
from tests.data import workbooks

ROWS = [[i / 7, ["red", "blue"][i % 2], ["yes", "no"][i % 3 == 0]] for i in range(60)]
NAMES = ["size", "colour", "answer"]


def spreadsheet(folder: Path) -> Path:
    path = folder / "data.csv"
    path.write_bytes(workbooks.xlsx({"Notes": [["about"]], "Data": [NAMES, *ROWS]}))
    return path


def lines(folder: Path) -> Path:
    path = folder / "data.jsonl"
    path.write_text("\n".join(json.dumps(dict(zip(NAMES, row, strict=True))) for row in ROWS))
    return path


def database(folder: Path) -> Path:
    path = folder / "data.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE data (size, colour, answer)")
    connection.executemany("INSERT INTO data VALUES (?, ?, ?)", ROWS)
    connection.commit()
    connection.close()
    return path


def arrays(folder: Path) -> Path:
    path = folder / "data.npz"
    np.savez(path, **dict(zip(NAMES, map(np.array, zip(*ROWS, strict=True)), strict=True)))  # type: ignore[arg-type]
    return path


def perform(*arguments: object) -> int:
    return run([str(argument) for argument in arguments], lambda _: 0)


@pytest.mark.parametrize("write", [spreadsheet, lines, database, arrays])
def test_a_project_from_any_table(
    write: Callable[[Path], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, project = write(tmp_path), tmp_path / "p.nnproj"
    assert perform("new", "table-classifier", project, "--data", data, "--target", "-1", "--json") == 0
    capsys.readouterr()
    assert perform("train", project, "--epochs", 1, "--json") == 0
    assert json.loads(capsys.readouterr().out)["epochs"] == 1
    assert perform("predict", project, data, "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == len(ROWS)


def test_the_sheet_that_was_chosen_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = spreadsheet(tmp_path)
    made = ("new", "table-classifier", tmp_path / "p.nnproj", "--data", data, "--target", "answer", "--json")
    assert perform(*made) == 0
    questions = json.loads(capsys.readouterr().out)["questions"]
    assert "Data: 61 × 3 cells" in [question["chosen"] for question in questions]


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data.csv"
    data.write_bytes(b"%PDF-1.7")
    assert perform("new", "table-classifier", tmp_path / "p.nnproj", "--data", data) == 1
    assert capsys.readouterr().err.startswith("data.csv is a PDF file, which cannot be read.")


def test_the_sheet_of_a_project_is_read_of_further_files_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A larger sheet, which would be taken by itself, has the same names and other rows."""
    data, further, project = tmp_path / "data.xlsx", tmp_path / "new.xlsx", tmp_path / "p.nnproj"
    data.write_bytes(workbooks.xlsx({"Data": [NAMES, *ROWS]}))
    source = Spreadsheet(path=str(data), sheet="Data")
    save(project, create("table-classifier", source, "answer"), {})
    assert perform("train", project, "--epochs", 1, "--json") == 0
    further.write_bytes(workbooks.xlsx({"Larger": [NAMES, *ROWS, *ROWS], "Data": [NAMES, *ROWS[:7]]}))
    capsys.readouterr()
    assert perform("predict", project, further, "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 7
    further.write_bytes(workbooks.xlsx({"Larger": [NAMES, *ROWS, *ROWS], "Data": [NAMES, *ROWS[:20]]}))
    assert perform("evaluate", project, "--data", further, "--json") == 0
    assert json.loads(capsys.readouterr().out)["rows"] == 20
