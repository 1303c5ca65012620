"""The file reads every format as the project does."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PIL import Image

from nnstudio.errors import ExportError
from nnstudio.export.python.program import program
from tests.data.readers.test_idx import mnist
from tests.data.workbooks import xlsx
from tests.export.python.samples import check, check_format, projected

ROWS = 30


def table() -> pd.DataFrame:
    chance = np.random.default_rng(2)
    rows = pd.DataFrame(
        {
            "size": chance.normal(50, 9, ROWS).round(2),
            "rooms": chance.integers(1, 4, ROWS),
            "city": chance.choice(["Köln", "北京", "007"], ROWS),
            "new": chance.choice([True, False], ROWS),
            "kind": chance.choice(["flat", "house"], ROWS),
        }
    )
    rows.loc[::7, "size"] = np.nan
    return rows.astype({"new": object})


def write(path: Path) -> None:
    rows = table()
    if path.suffix == ".parquet":
        rows.astype({"new": bool}).to_parquet(path)
    elif path.suffix in (".jsonl", ".json"):
        rows.to_json(path, orient="records", lines=path.suffix == ".jsonl", force_ascii=False)
    elif path.suffix == ".xlsx":
        cells = rows.astype(object).where(rows.notna(), None).to_numpy().tolist()
        names = list(map(str, rows.columns))
        title: list[object] = ["All flats", *[None] * 4]
        path.write_bytes(xlsx({"Notes": [["nothing"]], "Flats": [title, names, *cells]}))  # type: ignore[dict-item]
    else:
        with closing(sqlite3.connect(path)) as opened:
            rows.to_sql("flats", opened, index=False)
            opened.execute("CREATE TABLE small (x)")
            opened.commit()


@pytest.mark.parametrize(
    ("name", "kind", "more"),
    [
        ("flats.parquet", "parquet", {}),
        ("flats.jsonl", "jsonlines", {}),
        ("flats.json", "jsonlines", {}),
        ("flats.xlsx", "spreadsheet", {}),
        ("flats.db", "sqlite", {}),
        ("flats.db", "sqlite", {"query": "SELECT size, kind, city FROM flats WHERE rooms > 1"}),
    ],
)
def test_tables_of_other_programs(tmp_path: Path, name: str, kind: str, more: dict[str, str]) -> None:
    if kind == "parquet":
        pytest.importorskip("pyarrow")
    path = tmp_path / name
    write(path)
    source = {"kind": kind, "path": str(path), **more}
    project = projected({"source": source, "target": "kind"}, tmp_path)
    file = check(project)
    check_format(project.path)
    file["predict"](path, tmp_path / "out.csv")
    assert "kind" in pd.read_csv(tmp_path / "out.csv")


@pytest.mark.parametrize("packed", [True, False])
def test_idx_files(tmp_path: Path, packed: bool) -> None:
    (tmp_path / "data").mkdir()
    source = {"kind": "idx", "path": str(mnist(tmp_path / "data", packed=packed))}
    check(projected({"source": source, "target": "label"}, tmp_path))


def test_cifar_files(tmp_path: Path) -> None:
    chance = np.random.default_rng(3)
    for name in ("data_batch_1.bin", "data_batch_2.bin", "test_batch.bin"):
        rows = chance.integers(0, 256, (12, 3073), dtype=np.uint8)
        rows[:, 0] = np.arange(12) % 3
        rows.tofile(tmp_path / name)
    (tmp_path / "batches.meta.txt").write_text("cat\ndog\ncow\n\n", encoding="utf-8")
    source = {"kind": "cifar", "path": str(tmp_path)}
    project = projected({"source": source, "target": "label"}, tmp_path)
    check(project)
    check_format(project.path)


@pytest.mark.parametrize("shape", [(20, 3), (20, 6, 5), (20, 9, 2)])
def test_arrays_of_numpy(tmp_path: Path, shape: tuple[int, ...]) -> None:
    values = np.random.default_rng(4).normal(0, 1, shape)
    inputs = (values * 40 + 120).clip(0, 255).astype(np.uint8) if shape[1] == 6 else values
    np.savez(tmp_path / "data.npz", X=inputs, y=np.arange(20) % 2)
    project = projected(
        {"source": {"kind": "arrays", "path": str(tmp_path / "data.npz")}, "target": "y"}, tmp_path
    )
    file = check(project)
    check_format(project.path)
    np.savez(tmp_path / "rows.npz", X=inputs[:4])
    file["predict"](tmp_path / "rows.npz", tmp_path / "out.csv")
    assert len(pd.read_csv(tmp_path / "out.csv")) == 4


def draw(path: Path, size: tuple[int, int], mode: str = "RGB") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    chance = np.random.default_rng(len(str(path)) + sum(path.name.encode()))
    values = chance.integers(0, 256, (size[1], size[0], 4), dtype=np.uint8)
    Image.fromarray(values, "RGBA").convert(mode).save(path)


@pytest.mark.parametrize("fit", ["crop", "pad", "stretch"])
@pytest.mark.parametrize("parts", [False, True])
def test_folders_of_pictures(tmp_path: Path, fit: str, parts: bool) -> None:
    for number in range(24):
        part = ("train/", "train/", "test/")[number % 3] if parts else ""
        name = f"{part}{'cat' if number % 2 else 'dog'}/{number}.{'jpg' if number % 4 else 'png'}"
        draw(tmp_path / "data" / name, (9 + number % 3, 12), "RGB" if number % 4 else "RGBA")
    (tmp_path / "data" / "cat").mkdir(exist_ok=True)
    (tmp_path / "data" / ("train/cat" if parts else "cat") / "broken.png").write_bytes(b"no picture")
    prepare = {"kind": "image", "height": 10, "width": 8, "fit": fit}
    settings = {
        "source": {"kind": "pictures", "path": str(tmp_path / "data")},
        "target": "label",
        "choices": [{"name": "image", "prepare": prepare}],
    }
    project = projected(settings, tmp_path)
    file = check(project)
    check_format(project.path)
    one = next((tmp_path / "data").rglob("1.jpg"))
    file["predict"](one, tmp_path / "out.csv")
    assert pd.read_csv(tmp_path / "out.csv")["file"].tolist() == ["1.jpg"]


def test_a_column_that_pandas_has_saved_as_its_index(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "flats.parquet"
    table().drop(columns="new").set_index("rooms").to_parquet(path)
    check(projected({"source": {"kind": "parquet", "path": str(path)}, "target": "kind"}, tmp_path))


@pytest.mark.parametrize(
    "content",
    [
        table().to_json(orient="records", lines=True).encode("utf-16"),
        "\n".join(f'[{number % 7}, "{"ab"[number % 2]}"]' for number in range(ROWS)).encode(),
        f'{{"flats": {table().to_json(orient="records")}}}'.encode(),
    ],
    ids=["in UTF-16", "lists", "inside an object"],
)
def test_json_that_plain_python_reads_otherwise_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "flats.json"
    path.write_bytes(content)
    target = "column 2" if content.startswith(b"[") else "kind"
    project = projected({"source": {"kind": "jsonlines", "path": str(path)}, "target": target}, tmp_path)
    with pytest.raises(ExportError) as refused:
        program(project)
    assert refused.value.code == "python-layout"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_rows_of_one_column_or_several_with_any_separator(tmp_path: Path, separator: str) -> None:
    names = ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)")
    for count in (1, 2):
        ignored = [{"name": name, "role": "ignored"} for name in names[count:]]
        source = {"kind": "builtin", "name": "iris"}
        file = check(projected({"source": source, "choices": ignored}, tmp_path))
        rows = [separator.join(row[:count]) for row in (names, ("5.1", "3.5"), ("6.2", "2.9"))]
        (tmp_path / "rows.csv").write_text("\n".join(rows), encoding="utf-8-sig")
        file["predict"](tmp_path / "rows.csv", tmp_path / "out.csv")
        assert len(pd.read_csv(tmp_path / "out.csv")) == 2


def test_a_toy_that_is_a_series(tmp_path: Path) -> None:
    source = {"kind": "toy", "name": "season", "samples": 60}
    series = {"enabled": True, "window": 5, "horizon": 2}
    check(projected({"source": source, "target": "value", "series": series, "time": "day"}, tmp_path))


def test_what_cannot_be_printed_is_refused_with_the_reason(tmp_path: Path) -> None:
    toy = {"kind": "toy", "name": "sentences", "samples": 60}
    with pytest.raises(ExportError) as refused:
        program(projected({"source": toy}, tmp_path))
    assert refused.value.code == "python-not-printed"
    moons = {"kind": "toy", "name": "moons", "samples": 60}
    changed = {"source": moons, "augmentation": {"tables": {"swap": 0.1}}}
    with pytest.raises(ExportError, match="changed at random"):
        program(projected(changed, tmp_path))
