"""What leaves as ONNX answers like the network in PyTorch, on raw rows, or does not leave at all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pandas as pd
import pytest

from nnstudio.data import BuiltIn, Csv, Source
from nnstudio.data.further import read_rows
from nnstudio.data.reading import read
from nnstudio.errors import DataError, ExportError, StudioError
from nnstudio.export import onnx as exporting
from nnstudio.export.naming import CATEGORIES, CLASS, IMAGE, NOTES, NUMBERS, PROBABILITIES
from nnstudio.export.onnx import export_onnx
from nnstudio.export.prediction import predict
from nnstudio.graph import to_json
from nnstudio.project.templates import create
from nnstudio.training.control import Control
from nnstudio.training.job import Job, perform
from nnstudio.training.trained import load

ROOT = Path(__file__).parents[2]


def trained(folder: Path, template: str, source: Source, target: str | None = None, epochs: int = 3) -> Path:
    document = create(template, source, target)
    settings = document.training.model_copy(update={"epochs": epochs})
    job = Job(folder=str(folder), graph=to_json(document.graph), data=document.data, training=settings)
    for _event in perform(job, Control(), threads=1):
        pass
    return folder


@pytest.fixture(scope="module")
def flats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table with categories in several scripts, gaps and codes, and a class and a number to predict."""
    chance = np.random.default_rng(0)
    rows = 240
    city = chance.choice(["Köln", "北京", "Oslo, N", "007"], rows).astype(object)
    size = chance.normal(5, 2, rows)
    city[::17], size[::11] = None, np.nan
    table = pd.DataFrame({"city": city, "size": size, "pets": chance.choice(["yes", "no"], rows)})
    table["floor"] = chance.integers(0, 9, rows)
    table["price"] = table["size"].fillna(5) * 1000 + chance.normal(0, 100, rows)
    table["good?"] = np.where((table["size"] > 5) | (table["city"] == "北京"), "ja", "nein")
    path = tmp_path_factory.mktemp("data") / "flats.csv"
    table.to_csv(path, index=False)
    return path


@pytest.fixture(scope="module")
def classifier(flats: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return trained(tmp_path_factory.mktemp("classifier"), "table-classifier", Csv(path=str(flats)), "good?")


def session(path: Path) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])


def notes(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(session(path).get_modelmeta().custom_metadata_map[NOTES])
    return found


def test_a_table_with_categories_gaps_and_values_never_seen(
    classifier: Path, flats: Path, tmp_path: Path
) -> None:
    path = tmp_path / "flats.onnx"
    verification = export_onnx(classifier, path)
    assert verification.passed
    assert verification.max_difference <= 1e-5 * verification.scale
    assert notes(path)["outputs"][PROBABILITIES]["classes"] == ["ja", "nein"]

    odd = pd.read_csv(flats, dtype=str).drop(columns="good?").assign(extra="x")
    odd.loc[0, "city"], odd.loc[1, "size"], odd.loc[2, "city"] = "Atlantis", "", ""
    odd.to_csv(tmp_path / "odd.csv", index=False)
    answers = predict(path, tmp_path / "odd.csv").rows
    run = load(classifier)
    expected = run.predict(read_rows(tmp_path / "odd.csv", run.preparation))["good?"]
    found = np.array([[row["probability ja"], row["probability nein"]] for row in answers])
    np.testing.assert_allclose(found, expected, atol=2e-6)
    assert [row["good?"] for row in answers] == [("ja", "nein")[i] for i in expected.argmax(axis=1)]


def test_strings_go_in_and_come_out(classifier: Path, tmp_path: Path) -> None:
    export_onnx(classifier, tmp_path / "m.onnx")
    model = session(tmp_path / "m.onnx")
    fields = notes(tmp_path / "m.onnx")
    numbers = np.array([[5.0] * len(fields["inputs"][NUMBERS]["fields"])], dtype=np.float32)
    words = np.array([["北京", "yes"]], dtype=object)
    for batch in (1, 2, 7, 64):
        given = {NUMBERS: numbers.repeat(batch, 0), CATEGORIES: words.repeat(batch, 0)}
        chosen, probabilities = model.run([CLASS, PROBABILITIES], given)
        assert chosen.shape == (batch,)
        assert set(chosen.tolist()) <= {"ja", "nein"}
        np.testing.assert_allclose(probabilities.sum(axis=1), 1.0, atol=1e-5)


def test_numbers_in_their_own_unit(flats: Path, tmp_path: Path) -> None:
    folder = trained(tmp_path / "run", "table-regressor", Csv(path=str(flats)), "price")
    verification = export_onnx(folder, tmp_path / "price.onnx")
    assert verification.scale > 1000
    answers = predict(tmp_path / "price.onnx", flats).rows
    run = load(folder)
    expected = run.predict(read_rows(flats, run.preparation))["price"]
    np.testing.assert_allclose([row["price"] for row in answers], expected[:, 0], rtol=1e-5)


def test_pictures_as_they_are(tmp_path: Path) -> None:
    folder = trained(tmp_path / "run", "image-classifier", BuiltIn(name="digits"), epochs=1)
    before = (folder / "weights.safetensors").read_bytes()
    assert export_onnx(folder, tmp_path / "digits.onnx").rows == 256
    assert (folder / "weights.safetensors").read_bytes() == before
    run = load(folder)
    dataset = read(run.record.data)
    assert dataset.images is not None
    (answers,) = session(tmp_path / "digits.onnx").run([PROBABILITIES], {IMAGE: dataset.images[:50]})
    np.testing.assert_allclose(answers, run.predict(dataset, np.arange(50))["digit"], atol=1e-5)
    table = tmp_path / "any.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        predict(tmp_path / "digits.onnx", table)
    assert caught.value.code == "column-missing"


def _tampered(model: onnx.ModelProto) -> None:
    weight = max(model.graph.initializer, key=lambda each: np.prod(each.dims))
    values = onnx.numpy_helper.to_array(weight) * 1.01
    weight.CopyFrom(onnx.numpy_helper.from_array(values, weight.name))


def _renamed(model: onnx.ModelProto) -> None:
    (named,) = (
        node for node in model.graph.node if node.op_type == "LabelEncoder" and node.output[0] == CLASS
    )
    (names,) = (given for given in named.attribute if given.name == "values_strings")
    names.strings.reverse()


@pytest.mark.parametrize(("fault", "code"), [(_tampered, "export-differs"), (_renamed, "export-classes")])
def test_a_file_that_answers_differently_is_not_written(
    classifier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: object, code: str
) -> None:
    path = tmp_path / "m.onnx"
    path.write_text("the old one")
    sign = exporting._sign

    def faulty(model: onnx.ModelProto, *rest: object) -> None:
        sign(model, *rest)  # type: ignore[arg-type]
        fault(model)  # type: ignore[operator]

    with monkeypatch.context() as broken:
        broken.setattr(exporting, "_sign", faulty)
        with pytest.raises(ExportError) as caught:
            export_onnx(classifier, path)
    assert caught.value.code == code
    assert path.read_text() == "the old one"
    assert [found.name for found in tmp_path.iterdir()] == ["m.onnx"]
    export_onnx(classifier, path)
    assert path.stat().st_size > 1000


def test_nothing_personal_is_in_the_file(classifier: Path, tmp_path: Path) -> None:
    export_onnx(classifier, tmp_path / "m.onnx")
    content = (tmp_path / "m.onnx").read_bytes()
    for personal in (str(tmp_path), str(ROOT), str(Path.home()), "site-packages", "flats.csv", ".py"):
        assert personal.encode() not in content
    meta = session(tmp_path / "m.onnx").get_modelmeta()
    assert meta.producer_name == "NN Studio"


def test_a_folder_that_is_not_there(classifier: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export_onnx(classifier, tmp_path / "missing" / "m.onnx")
    assert caught.value.code == "cannot-write"


def test_a_run_without_weights(tmp_path: Path) -> None:
    with pytest.raises(StudioError) as caught:
        export_onnx(tmp_path, tmp_path / "m.onnx")
    assert caught.value.code == "run-without-weights"


@pytest.mark.parametrize("content", [b"", b"no model", None])
def test_what_is_no_exported_model(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "m.onnx").write_bytes(content)
    with pytest.raises(ExportError):
        predict(tmp_path / "m.onnx", tmp_path / "rows.csv")


def test_a_table_without_a_column_that_is_needed(classifier: Path, flats: Path, tmp_path: Path) -> None:
    export_onnx(classifier, tmp_path / "m.onnx")
    pd.read_csv(flats).drop(columns="city").to_csv(tmp_path / "less.csv", index=False)
    with pytest.raises(DataError) as caught:
        predict(tmp_path / "m.onnx", tmp_path / "less.csv")
    assert caught.value.code == "column-missing"
    assert "city" in str(caught.value)


def test_predicting_needs_no_torch(classifier: Path, flats: Path, tmp_path: Path) -> None:
    export_onnx(classifier, tmp_path / "m.onnx")
    code = (
        "import sys; from pathlib import Path; from nnstudio.export.prediction import predict;"
        f"rows = predict(Path({str(tmp_path / 'm.onnx')!r}), Path({str(flats)!r})).rows;"
        "print(len(rows), 'torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["240", "False"]
