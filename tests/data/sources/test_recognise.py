"""A file is what it holds, whatever it is called."""

from __future__ import annotations

import gzip
import io
import json
import pickle
import sqlite3
import tarfile
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pyarrow import parquet

from nnstudio.data.sources import SOURCES
from nnstudio.data.sources.recognise import source_for
from nnstudio.errors import DataError
from tests.data import workbooks


def picture(form: str) -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (4, 4)).save(held, form)
    return held.getvalue()


def saved(write: object, *values: object) -> bytes:
    held = io.BytesIO()
    write(held, *values)  # type: ignore[operator]
    return held.getvalue()


def database(folder: Path) -> bytes:
    path = folder / "made.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE a (x)")
    connection.close()
    content = path.read_bytes()
    path.unlink()
    return content


IDX = b"\0\0\x08\x01\0\0\0\x02\x01\x02"
TAR = io.BytesIO()
with tarfile.open(fileobj=TAR, mode="w") as archive:
    archive.addfile(tarfile.TarInfo("a.png"))
CONTENTS = {
    "csv": [b"a,b\n1,2\n", b"", "a;ü\n".encode("utf-16"), b"[1;2]\n", b"ID3,age\n1,2\n", b"BMI,age\n1,2\n"],
    "spreadsheet": [
        workbooks.xlsx({"a": [[1]]}),
        workbooks.ods([[1]]),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"PK\x03\x04",
    ],
    "parquet": [saved(lambda held: parquet.write_table(pa.table({"a": [1]}), held))],
    "arrays": [saved(np.save, np.ones(3)), saved(np.savez, np.ones(3))],
    "jsonlines": [b'{"a": 1}\n{"a": 2}', b'\xef\xbb\xbf[\n {"a": 1}]', b"[[1, 2]]", b'{\n"a\\"b": [1]}'],
    "idx": [IDX, gzip.compress(IDX)],
    "pictures": [*map(picture, ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"))],
    "sounds": [b"RIFF\x24\0\0\0WAVEfmt ", b"fLaC\0", b"OggS\0", b"ID3\x03\0", b"\xff\xfb\x90\x64"],
}


@pytest.mark.parametrize(
    ("kind", "content"), [(kind, one) for kind, all_ in CONTENTS.items() for one in all_]
)
@pytest.mark.parametrize("name", ["data.csv", "data", "数据 1.xlsx"])
def test_what_a_file_holds_decides(tmp_path: Path, kind: str, content: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = source_for(path)
    assert found.kind == kind
    assert found.place == path


def test_a_database(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(database(tmp_path))
    assert source_for(path).kind == "sqlite"


@pytest.mark.parametrize("name", ["a.jpg", "b.heic"])
def test_a_broken_picture_is_left_to_the_reader_of_pictures(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"<html>not found</html>")
    assert source_for(tmp_path / name).kind == "pictures"


def test_a_file_that_is_not_there_is_said_by_its_reader(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no file"):
        source_for(tmp_path / "nowhere.csv").load()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "a PDF file"),
        (b"\x89HDF\r\n", "an HDF5 file"),
        (pickle.dumps({"a": 1}), "can run code"),
        (b"<html><table>", "web page or XML"),
        (b"<?xml version='1.0'?><Workbook/>", "web page or XML"),
        (workbooks.zipped({"cats/1.png": b"x"}), "is packed"),
        (TAR.getvalue(), "is packed"),
        (gzip.compress(b"a,b\n1,2\n"), "is packed"),
    ],
)
def test_refusals(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(content)
    with pytest.raises(DataError, match=said):
        source_for(path)


@pytest.mark.parametrize(
    ("files", "kind", "place"),
    [
        (["cats/1.png", "dogs/2.jpg", "labels.csv"], "pictures", "."),
        (["a/1.wav", "b/2.mp3", "cover.png"], "sounds", "."),
        (["train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"], "idx", "."),
        (["inner/data_batch_1.bin", "readme.html"], "cifar", "inner"),
        (["MNIST/raw/train-images-idx3-ubyte", "MNIST/readme.md"], "idx", "MNIST/raw"),
        (["a/train-images-idx3-ubyte", "b/train-images-idx3-ubyte"], "idx", "."),
        (["image_idx_1.png", "image_idx_2.png"], "pictures", "."),
        (["data_batch_1", "test_batch", "batches.meta"], "cifar", "."),
        (["data.csv", "readme.txt", ".hidden.csv"], "csv", "data.csv"),
        (["X_train.npy", "y_train.npy"], "arrays", "X_train.npy"),
    ],
)
def test_folders(tmp_path: Path, files: list[str], kind: str, place: str) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(saved(np.save, np.ones(3)) if name.endswith("npy") else b"a,b\n1,2\n")
    found = source_for(tmp_path)
    assert (found.kind, found.place) == (kind, tmp_path / place)


def test_folders_in_which_nothing_or_too_much_is_found(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no pictures, sounds or tables"):
        source_for(tmp_path)
    for name in ("a.csv", "b.xlsx"):
        (tmp_path / name).write_bytes(b"a,b\n")
    with pytest.raises(DataError, match=r"several tables: a\.csv, b\.xlsx"):
        source_for(tmp_path)


@settings(max_examples=200, deadline=None)
@given(
    content=st.one_of(st.binary(), st.sampled_from([one[:12] for all_ in CONTENTS.values() for one in all_]))
)
def test_any_bytes_are_taken_for_something_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    try:
        found = source_for(path)
    except DataError:
        return
    assert isinstance(found, SOURCES)


def test_every_source_goes_through_a_project_file() -> None:
    from pydantic import TypeAdapter

    from nnstudio.data import Source

    for source in SOURCES:
        given_ = {"path": "somewhere"} if "path" in source.model_fields else {}
        made = source.model_validate(given_)
        text = json.dumps({**json.loads(made.model_dump_json())})
        assert TypeAdapter(Source).validate_json(text) == made
        assert made.help().endswith(".")


def test_json_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    path.write_bytes('{"name": "Zoë"}\r\n{"name": "王"}\r\n'.encode("utf-16"))
    assert source_for(path).load().table["name"].tolist() == ["Zoë", "王"]
