"""What data leaves open is said by `new` and by `check`, for people and for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nnstudio.cli.program import run
from nnstudio.project import load
from tests.data.workbooks import xlsx


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "rows.csv"
    lines = [f"{i % 7}%,{'+-/'[i % 3]},{['ja', 'nein'][i % 7 > 3]}" for i in range(80)]
    path.write_text("share,sign,answer\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def perform(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    capsys.readouterr()
    assert run([str(argument) for argument in arguments], lambda _: 0) == 0
    return capsys.readouterr().out


def test_questions_for_scripts_and_for_people(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "p.nnproj"
    made = ("new", "table-classifier", project, "--data", table, "--target", "answer", "--force")
    report = json.loads(perform(capsys, *made, "--json"))
    assert (report["path"], report["layers"] > 1) == (str(project), True)
    asked = {
        "code": "number-or-text",
        "field": "share",
        "question": "Is “6%” in share the number 0.06?",
        "options": ["Numbers", "Names"],
        "sets": [{}, {"choices.share.type": "category"}],
        "chosen": "Numbers",
        "preview": [f"{i}% → {i / 100:.12g}" for i in range(6, 1, -1)],
    }
    assert asked in report["questions"]
    assert json.loads(perform(capsys, "check", project, "--json"))["questions"] == report["questions"]
    for said in (perform(capsys, *made), perform(capsys, "check", project)):
        assert "asked: Is “6%” in share the number 0.06? → Numbers" in said


def test_what_stands_out_is_said_with_its_remedies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, project = tmp_path / "rows.csv", tmp_path / "p.nnproj"
    lines = [f"{0 if i % 20 == 5 else 60 + i % 40},{i * 7 % 50},{'ab'[i * 13 % 7 > 3]}" for i in range(200)]
    path.write_text("pressure,x,answer\n" + "\n".join(lines) + "\n", encoding="utf-8")
    perform(capsys, "new", "table-classifier", project, "--data", path, "--target", "answer")
    (found,) = (
        each
        for each in json.loads(perform(capsys, "check", project, "--json"))["findings"]
        if each["code"] == "zeros"
    )
    assert (found["field"], found["remedies"]) == ("pressure", ["0 means missing", "0 is a value"])
    said = perform(capsys, "check", project)
    assert f"Data (warning): {found['title']}: {found['text']}\n    → 0 means missing\n" in said
    assert "No leakage" not in said


def test_a_script_answers_by_setting_what_an_option_sets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["kind", "size"], *(["ab"[i % 2], float(i % 7)] for i in range(40))]
    others = [["x", "kind"], *([i % 9 * 1.5, "cd"[i % 2]] for i in range(90))]
    path, project = tmp_path / "book.xlsx", tmp_path / "p.nnproj"
    path.write_bytes(xlsx({"2023": others, "2024": rows}))
    made = ("new", "table-classifier", project, "--data", path, "--target", "kind", "--force")
    (asked,) = (q for q in json.loads(perform(capsys, *made, "--json"))["questions"] if q["code"] == "sheet")
    assert {"source.sheet": "2024"} in asked["sets"]
    sets = ("source.sheet=2024", "split.test=0.3", "choices.size.role=input")
    perform(capsys, *made, *(word for each in sets for word in ("--set", each)))
    data = load(project, tmp_path)[0].data
    assert (data.source.sheet, data.split.test, data.choice("size").role) == ("2024", 0.3, "input")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("source.sheet", "--set takes path=value"),
        ("source.leaf=2", "There is no data setting source.leaf. There are: "),
        ("nothing.at=2", "There is no data setting nothing.at"),
        ("split.test=2", "split.test cannot be 2"),
        ("choices.answer.colour=red", "choices.FIELD.type|role"),
    ],
)
def test_what_cannot_be_set_is_said(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str, said: str
) -> None:
    made = ("new", "table-classifier", tmp_path / "p.nnproj", "--data", table, "--target", "answer")
    capsys.readouterr()
    assert run([*map(str, made), "--set", given], lambda _: 0) == 2
    assert said in capsys.readouterr().err
