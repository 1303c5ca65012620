"""The `nnstudio` command from beginning to end, and how it ends when something is wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nnstudio import paths
from nnstudio.cli import summary
from nnstudio.cli.predict import harmless
from nnstudio.cli.program import run
from nnstudio.graph import Link, Node, edits
from nnstudio.layers import layer_of
from nnstudio.project import backup_of, load, save
from nnstudio.project.templates import create

ROOT = Path(__file__).parents[2]
TABLE = "size,city,answer\n" + "\n".join(
    f"{i % 7},{'ABC'[i % 3]},{'ja' if i % 7 > 3 else 'nein'}" for i in range(80)
)


class Shell:
    """Performs command lines in this process and keeps what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.opened: list[list[str]] = []
        self.error = ""

    def __call__(self, *arguments: object, code: int = 0) -> str:
        def open_window(given: list[str]) -> int:
            self.opened.append(given)
            return 0

        self._capsys.readouterr()
        found = run([str(argument) for argument in arguments], open_window)
        output, self.error = self._capsys.readouterr()
        assert found == code, f"{found}: {self.error}{output}"
        assert "Traceback" not in self.error
        return output

    def json(self, *arguments: object) -> Any:
        return json.loads(self(*arguments, "--json"))


@pytest.fixture
def nnstudio(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture
def project(tmp_path: Path, nnstudio: Shell) -> Path:
    (tmp_path / "rows.csv").write_text(TABLE, encoding="utf-8")
    file = tmp_path / "p.nnproj"
    nnstudio("new", "table-classifier", file, "--data", tmp_path / "rows.csv", "--target", "-1")
    return file


def test_the_chain(project: Path, nnstudio: Shell, tmp_path: Path) -> None:
    found = nnstudio.json("check", project)
    assert (found["problems"], found["questions"]) == ([], [])
    sizes = nnstudio.json("summary", project)
    assert sizes["parameters"] == sum(node["parameters"] for node in sizes["nodes"]) > 0

    trained = nnstudio.json("train", project, "--epochs", 3, "--seed", 1, "--set", "optimizer.lr=0.01")
    assert {"run", "epochs", "steps", "seconds", "best_epoch", "metrics"} <= trained.keys()
    assert trained["metrics"].keys() == {"train", "validation"}
    (record,) = nnstudio.json("runs", project)
    assert (record["id"], record["epochs"], record["training"]["seed"]) == (trained["run"], 3, 1)

    evaluated = nnstudio.json("evaluate", project)
    assert (evaluated["run"], evaluated["split"], evaluated["rows"]) == (trained["run"], "test", 16)
    assert {"accuracy", "precision", "recall", "f1", "log_loss"} == evaluated["metrics"].keys()
    other = nnstudio.json("evaluate", project, "--run", 1, "--data", tmp_path / "rows.csv")
    assert other["rows"] == 80

    exported = nnstudio.json("export", project, "--to", "onnx", "-o", tmp_path / "m.onnx")
    assert exported["passed"] is True
    assert exported["max_difference"] <= 1e-5 * exported["scale"]

    for model in (project, tmp_path / "m.onnx"):
        nnstudio("predict", model, tmp_path / "rows.csv", "-o", tmp_path / "out.csv")
        answers = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"))))
        assert len(answers) == 80
        assert list(answers[0]) == ["answer", "probability ja", "probability nein"]
        assert {row["answer"] for row in answers} <= {"ja", "nein"}
    assert nnstudio.json("predict", project, tmp_path / "rows.csv")[0].keys() == answers[0].keys()


def test_code_leaves_before_and_after_training(project: Path, nnstudio: Shell, tmp_path: Path) -> None:
    first = nnstudio.json("export", project, "--to", "python", "-o", tmp_path / "fresh.py")
    assert first["passed"] is True
    assert {found.name for found in tmp_path.glob("fresh.*")} == {"fresh.py"}
    nnstudio("train", project, "--epochs", 1)
    second = nnstudio.json("export", project, "--to", "python", "-o", tmp_path / "trained.py", "--run", 1)
    assert {"path", "max_difference", "scale", "passed"} <= second.keys()
    assert second["max_difference"] <= 1e-6 * second["scale"]
    assert {found.name for found in tmp_path.glob("trained.*")} == {"trained.py", "trained.pt"}


def test_what_onnx_cannot_hold_is_refused_before_training(
    project: Path, nnstudio: Shell, tmp_path: Path
) -> None:
    document, _ = load(project, tmp_path / "into")
    link = document.graph.arriving(document.graph.of_kind("Output")[0].id)[0]
    node = Node(layer_of("BatchNorm1d")(track_running_stats=False), name="Steady")
    save(project, replace(document, graph=edits.insert(document.graph, link, node)), {})
    nnstudio("export", project, "--to", "onnx", "-o", tmp_path / "m.onnx", code=1)
    assert "Steady cannot leave as ONNX" in nnstudio.error
    assert "Train it first" not in nnstudio.error
    nnstudio("train", project, "--epochs", 1)
    nnstudio("export", project, "--to", "onnx", "-o", tmp_path / "m.onnx", code=1)
    assert "Steady cannot leave as ONNX" in nnstudio.error
    assert not (tmp_path / "m.onnx").exists()


def test_tables_for_people(project: Path, nnstudio: Shell) -> None:
    nnstudio("train", project, "--epochs", 1)
    for command in ("check", "summary", "runs", "evaluate"):
        assert nnstudio(command, project).strip()
    assert "Conv2d" in nnstudio("layers")
    assert "image-classifier" in nnstudio("templates")


def test_the_demo(nnstudio: Shell, tmp_path: Path) -> None:
    done = nnstudio.json("demo", "--out", tmp_path / "demo")
    assert done["evaluate"]["metrics"]["accuracy"] >= 0.97
    assert done["export"]["passed"] is True
    assert {found.name for found in (tmp_path / "demo").iterdir()} >= {"digits.nnproj", "digits.onnx"}


def test_the_catalog(nnstudio: Shell) -> None:
    catalog = nnstudio.json("layers")
    assert len(catalog) >= 140
    keys = {"kind", "group", "title", "help", "inputs", "outputs", "parameters"}
    keys |= {"when", "effect", "words", "onnx"}
    assert all(layer.keys() == keys for layer in catalog)
    (conv,) = (layer for layer in catalog if layer["kind"] == "Conv2d")
    assert "out_channels" in [parameter["name"] for parameter in conv["parameters"]]


def test_problems_are_listed_with_their_remedies(nnstudio: Shell, tmp_path: Path) -> None:
    nnstudio("new", "blank", tmp_path / "b.nnproj", "--data", "iris")
    problems = nnstudio.json("check", tmp_path / "b.nnproj")["problems"]
    assert problems
    assert all({"code", "node", "message", "fixes"} <= problem.keys() for problem in problems)
    assert nnstudio("check", tmp_path / "b.nnproj").strip()
    nnstudio("train", tmp_path / "b.nnproj", code=1)
    assert len(nnstudio.error.splitlines()) == 1


def test_missing_data_is_a_problem_of_the_project(project: Path, nnstudio: Shell, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").unlink()
    problems = nnstudio.json("check", project)["problems"]
    assert problems[0]["node"] is None
    nnstudio("train", project, code=1)
    assert "rows.csv" in nnstudio.error


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("train", "{folder}/missing.nnproj"), 1, "There is no file"),
        (("evaluate", "{project}"), 1, "Train it first"),
        (("train", "{project}", "--resume"), 1, "no run that was stopped"),
        (("train", "{project}", "--epochs", "0"), 2, "greater than or equal to 1"),
        (("train", "{project}", "--epochs", "many"), 2, "--epochs"),
        (("train", "{project}", "--device", "toaster"), 2, "toaster"),
        (("train", "{project}", "--set", "optimizer.speed=3"), 2, "optimizer.lr"),
        (("train", "{project}", "--set", "lr"), 2, "path=value"),
        (("train", "{project}", "--set", "optimizer.kind=Magic"), 2, "Magic"),
        (("new", "table-classifier", "{project}"), 1, "--force"),
        (("new", "castle", "{folder}/x.nnproj"), 2, "image-classifier"),
        (("new", "table-classifier", "{folder}/x.nnproj", "--data", "{folder}/rows.csv"), 1, "answer"),
        (("new", "table-classifier", "{folder}/x.nnproj", "--data", "no.csv", "--target", "a"), 1, "no.csv"),
        (("new", "table-classifier", "{folder}/no/x.nnproj"), 1, "the folder does not exist"),
        (("export", "{project}", "--to", "stone", "-o", "x"), 2, "stone"),
        (("predict", "{folder}/rows.csv", "{folder}/rows.csv"), 1, "not a project file"),
        (("dance",), 2, "dance"),
        (("train",), 2, "FILE"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_words(
    project: Path, nnstudio: Shell, arguments: tuple[str, ...], code: int, words: str
) -> None:
    filled = [argument.format(folder=project.parent, project=project) for argument in arguments]
    assert nnstudio(*filled, code=code) == ""
    assert words in nnstudio.error


def test_settings_from_the_command_line(project: Path, nnstudio: Shell) -> None:
    given = (
        "optimizer.kind=SGD",
        "optimizer.momentum=0.5",
        "schedule.kind=step",
        "schedule.gamma=1",
        "epochs=2",
    )
    nnstudio("train", project, *(part for each in given for part in ("--set", each)))
    training = nnstudio.json("runs", project)[0]["training"]
    assert (training["optimizer"]["kind"], training["optimizer"]["momentum"]) == ("SGD", 0.5)
    assert (training["schedule"]["kind"], training["schedule"]["gamma"]) == ("step", 1.0)
    assert load(project, project.parent / "into")[0].training.epochs != 2


def test_an_unforeseen_error_is_one_sentence_with_a_log(
    project: Path, nnstudio: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(document: object) -> None:
        raise RuntimeError("a wheel came off")

    monkeypatch.setattr(summary, "analysed", break_down)
    nnstudio("summary", project, code=1)
    assert len(nnstudio.error.splitlines()) == 1
    log = paths.logs() / "nnstudio.log"
    assert str(log) in nnstudio.error
    assert "a wheel came off" in log.read_text(encoding="utf-8")


def test_the_backup_is_named_when_a_project_is_damaged(project: Path, nnstudio: Shell) -> None:
    save(project, create("blank"), {})
    project.write_bytes(project.read_bytes()[:100])
    nnstudio("check", project, code=1)
    assert str(backup_of(project)) in nnstudio.error


def test_the_doctor_finds_everything_in_order(nnstudio: Shell) -> None:
    found = nnstudio.json("doctor")
    assert found["passed"] is True, found["tests"]
    assert "cpu" in found["computer"]["Devices"]


def test_the_window(nnstudio: Shell) -> None:
    nnstudio()
    nnstudio("open", "a.nnproj")
    nnstudio("a.nnproj")
    nnstudio("open", "--demo", "folder")
    assert nnstudio.opened == [[], ["a.nnproj"], ["a.nnproj"], ["--demo", "folder"]]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"), ("@SUM", "'@SUM"), ("-cmd", "'-cmd"), ("+x", "'+x"), ("\tx", "'\tx"),
        ("-1", "-1"), ("+2.5", "+2.5"), ("yes", "yes"), ("", ""), (-1.5, -1.5),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula(text: object, written: object) -> None:
    assert harmless(text) == written


# ---- in a process of its own ----


def _command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "nnstudio", *(str(argument) for argument in arguments)]


@pytest.mark.parametrize("arguments", ["--help", "layers", "templates", "--version", "train --help"])
def test_what_needs_no_engine_loads_none(arguments: str) -> None:
    code = (
        "import sys; from nnstudio.cli.program import run;"
        f"code = run({arguments.split()!r}, lambda given: 0);"
        "heavy = {'torch', 'pandas', 'sklearn', 'onnx', 'PySide6', 'numpy'} & sys.modules.keys();"
        "print(sorted(heavy), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.strip().splitlines()[-1] == "[]"
    assert done.stdout


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX systems")
def test_ctrl_c_keeps_what_was_learned_and_the_run_goes_on(project: Path, nnstudio: Shell) -> None:
    from nnstudio.training.files import METRICS

    environment = {**os.environ, "TMPDIR": str(project.parent), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        _command("train", project, "--epochs", 100_000, "--set", "early_stopping.enabled=false", "--json"),
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        while process.poll() is None and not any(
            found.stat().st_size > 1000 for found in project.parent.glob(f"nnstudio-*/*/{METRICS}")
        ):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        output, complaint = process.communicate(timeout=60)
    assert process.returncode == 130, complaint
    assert "Traceback" not in complaint
    stopped = json.loads(output)
    assert stopped["ending"] == "stopped"
    resumed = nnstudio.json("train", project, "--resume", "--epochs", stopped["epochs"] + 2)
    assert (resumed["run"], resumed["epochs"], resumed["ending"]) == (
        stopped["run"],
        stopped["epochs"] + 2,
        "completed",
    )
    assert len(nnstudio.json("runs", project)) == 1


def test_a_circle_and_a_gap_are_named_and_nothing_is_lost(
    project: Path, nnstudio: Shell, tmp_path: Path
) -> None:
    """A file may hold a graph that the canvas would not let one draw; it opens, and says what is wrong."""
    document, _ = load(project, tmp_path / "into")
    first, second = (node.id for node in document.graph.of_kind("Linear"))
    circle = Link(second, "output", first, "input")
    links = [link for link in document.graph.links if link.target != first]
    for name, graph, code in (
        ("circle", document.graph.with_links([*links, circle]), "cycle"),
        ("gap", document.graph.with_links(links), "input-missing"),
    ):
        path = tmp_path / f"{name}.nnproj"
        save(path, replace(document, graph=graph), {})
        before = path.read_bytes()
        found = nnstudio.json("check", path)["problems"]
        assert code in {problem["code"] for problem in found}
        nnstudio("train", path, code=1)
        assert len(nnstudio.error.splitlines()) == 1
        assert path.read_bytes() == before
