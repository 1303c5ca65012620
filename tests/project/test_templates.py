"""Templates suit themselves to the data."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nnstudio.compiler.analysis import Analyzer
from nnstudio.data import BuiltIn, Csv, Source, Toy
from nnstudio.data.reading import describe_signature, read
from nnstudio.data.sources import Loaded, Wanted
from nnstudio.errors import StudioError
from nnstudio.project import load
from nnstudio.project.templates import TEMPLATES, create, create_with_data

ROOT = Path(__file__).parents[2]
CSV = "size,city,size of flat,price,answer\n" + "\n".join(
    f"{i % 7},{'ABC'[i % 3]},{i % 5},{i * 10},{'ja' if i % 2 else 'nein'}" for i in range(60)
)


@pytest.fixture
def table(tmp_path: Path) -> Csv:
    (tmp_path / "flats.csv").write_text(CSV, encoding="utf-8")
    return Csv(path=str(tmp_path / "flats.csv"))


@pytest.mark.parametrize(
    ("template", "source"),
    [
        ("table-classifier", None),
        ("table-regressor", None),
        ("image-classifier", None),
        ("text-classifier", None),
        ("forecaster", None),
        ("autoencoder", None),
        ("autoencoder", BuiltIn(name="iris")),
        ("table-classifier", BuiltIn(name="iris")),
        ("table-classifier", BuiltIn(name="wine")),
        ("table-classifier", Toy(name="spirals")),
        ("table-regressor", BuiltIn(name="diabetes")),
    ],
)
def test_what_a_template_makes_is_ready_to_train(template: str, source: Source | None) -> None:
    document = create(template, source)
    analysis = Analyzer().analyze(document.graph, describe_signature(document.data))
    assert analysis.problems == ()
    assert analysis.ready
    assert document.name


@pytest.mark.parametrize(("given", "name"), [("answer", "answer"), ("-1", "answer"), ("1", "city")])
def test_the_target_by_name_or_position(table: Csv, given: str, name: str) -> None:
    document = create("table-classifier", table, given)
    assert document.data.target == name
    (output,) = document.graph.of_kind("Output")
    assert output.label == name
    assert document.graph.of_kind("Input")[0].label == "flats.csv"
    assert document.name == "flats"


@pytest.mark.parametrize(
    ("template", "target"),
    [("table-classifier", "answer"), ("table-regressor", "price"), ("text-classifier", "answer"),
     ("forecaster", "price"), ("autoencoder", "answer"), ("blank", "city")],
)  # fmt: skip
def test_the_data_is_read_once(
    table: Csv, template: str, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[Wanted] = []
    load_all = Csv.load

    def load(source: Csv, wanted: Wanted) -> Loaded:
        reads.append(wanted)
        return load_all(source, wanted)

    monkeypatch.setattr(Csv, "load", load)
    document, dataset = create_with_data(template, table, target)
    assert len(reads) == 1
    # What the network was suited to is what training will read.
    again = read(document.data)
    assert dataset is not None
    assert (again.fields, again.questions, again.targets) == (
        dataset.fields,
        dataset.questions,
        dataset.targets,
    )


def test_a_number_can_be_told_apart_and_be_predicted(table: Csv) -> None:
    classifier, regressor = (create(name, table, "size") for name in ("table-classifier", "table-regressor"))
    assert describe_signature(classifier.data).targets["size"].task == "classes"
    assert describe_signature(regressor.data).targets["size"].task == "number"


@pytest.mark.parametrize(
    ("template", "source", "target", "code"),
    [
        ("no-such-template", None, None, "template-unknown"),
        ("table-classifier", "table", None, "target-missing"),
        ("table-classifier", "table", "anser", "target-unknown"),
        ("table-classifier", "table", "17", "target-unknown"),
        ("image-classifier", "table", "answer", "template-for-images"),
        ("image-classifier", BuiltIn(name="iris"), None, "template-for-images"),
        ("table-classifier", BuiltIn(name="digits"), None, "template-for-tables"),
        ("table-regressor", "table", "answer", "template-for-numbers"),
        ("forecaster", BuiltIn(name="digits"), None, "template-for-tables"),
        ("forecaster", "table", None, "target-missing"),
        ("text-classifier", BuiltIn(name="iris"), None, "template-for-texts"),
    ],
)
def test_what_does_not_suit(table: Csv, template: str, source: object, target: str | None, code: str) -> None:
    with pytest.raises(StudioError) as caught:
        create(template, table if source == "table" else source, target)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_rows_without_a_field_to_learn_from_are_not_called_pictures(tmp_path: Path) -> None:
    path = tmp_path / "counted.csv"
    path.write_text("number,kind\n" + "\n".join(f"{i},{'ab'[i % 2]}" for i in range(40)), encoding="utf-8")
    with pytest.raises(StudioError) as caught:
        create("table-classifier", Csv(path=str(path)), "kind")
    assert caught.value.code == "inputs-missing"


def test_a_blank_project_needs_no_data(table: Csv) -> None:
    assert len(create("blank").graph) == 0
    assert [node.kind for node in create("blank", table).graph] == ["Input"]
    assert [node.kind for node in create("blank", table, "city").graph] == ["Input", "Output"]


def test_every_template_has_words_for_people() -> None:
    assert [each.name for each in TEMPLATES] == [
        "blank",
        "table-classifier",
        "table-regressor",
        "image-classifier",
        "text-classifier",
        "forecaster",
        "autoencoder",
    ]
    assert all(each.title and each.description.endswith(".") for each in TEMPLATES)


def test_the_sample_projects_open_and_are_ready(tmp_path: Path) -> None:
    samples = sorted((ROOT / "projects").glob("*.nnproj"))
    assert [path.name for path in samples] == ["digits.nnproj", "moons.nnproj"]
    for path in samples:
        document, records = load(path, tmp_path)
        assert records == ()
        assert Analyzer().analyze(document.graph, describe_signature(document.data)).ready


def test_looking_at_templates_loads_nothing_heavy() -> None:
    code = (
        "import sys, nnstudio.project.templates;"
        "print([name for name in ('torch', 'pandas', 'sklearn') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
