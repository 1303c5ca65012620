"""Parquet files: every type that fits into a table, and a sentence where pyarrow is not installed."""

from __future__ import annotations

import datetime
import decimal
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from nnstudio.data.readers.parquet import load as read_parquet
from nnstudio.data.sources import Loaded, Parquet, Wanted
from nnstudio.errors import DataError
from tests.data import damage

DAY = datetime.date(2024, 3, 4)
NOON = datetime.datetime(2024, 3, 4, 12)


def written(table: pa.Table) -> bytes:
    held = io.BytesIO()
    parquet.write_table(table, held, row_group_size=2)
    return held.getvalue()


def load(folder: Path, table: pa.Table) -> Loaded:
    path = folder / "table.parquet"
    path.write_bytes(written(table))
    return Parquet(path=str(path)).load()


@pytest.mark.parametrize(
    ("values", "kind", "read"),
    [
        ([1, 2, 3], pa.int16(), [1, 2, 3]),
        ([1, None, 3], pa.int64(), [1.0, None, 3.0]),
        ([110101199003071234, None, 3], pa.int64(), ["110101199003071234", None, "3"]),
        ([1.5, None, 3.0], pa.float32(), [1.5, None, 3.0]),
        ([decimal.Decimal("1.25"), None, decimal.Decimal(3)], pa.decimal128(6, 2), [1.25, None, 3.0]),
        (["a", None, "b"], pa.string(), ["a", None, "b"]),
        (["a", None, "b"], pa.large_string(), ["a", None, "b"]),
        (["a", None, "a"], pa.dictionary(pa.int8(), pa.string()), ["a", None, "a"]),
        ([True, None, False], pa.bool_(), ["true", None, "false"]),
        ([DAY, None, DAY], pa.date32(), ["2024-03-04", None, "2024-03-04"]),
        ([NOON, None, NOON], pa.timestamp("us"), ["2024-03-04 12:00:00", None, "2024-03-04 12:00:00"]),
        ([NOON] * 3, pa.timestamp("us", tz="UTC"), ["2024-03-04 12:00:00"] * 3),
        ([datetime.timedelta(minutes=1), None, None], pa.duration("s"), [60.0, None, None]),
        ([None] * 3, pa.null(), [None] * 3),
    ],
)
def test_types(tmp_path: Path, values: list[object], kind: pa.DataType, read: list[object]) -> None:
    (column,) = load(tmp_path, pa.table({"a": pa.array(values, kind)})).table.items()
    assert [None if pd.isna(value) else value for value in column[1]] == read


def test_what_fits_into_no_table_is_left_out_and_named(tmp_path: Path) -> None:
    table = pa.table({"a": [1, 2], "b": [[1], [2, 3]], "c": [{"d": 1}] * 2, "e": [b"x", b"y"]})
    found = load(tmp_path, table)
    assert list(found.table) == ["a"]
    assert list(found.left_out.values()) == [("b", "c", "e")]
    assert Parquet(path=str(tmp_path / "table.parquet")).names() == ("a",)


def test_names_come_twice_and_with_dots(tmp_path: Path) -> None:
    table = pa.Table.from_arrays([pa.array([i, i + 1]) for i in range(3)], names=["a.b", "c", "c"])
    assert load(tmp_path, table).table.to_dict("list") == {"a.b": [0, 1], "c": [1, 2], "c 2": [2, 3]}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"PAR1 and no more", "damaged"),
        (written(pa.table({"a": pa.array([], pa.int64())})), "but no rows"),
        (written(pa.table({"a": [[1]]})), "do not fit into a table"),
    ],
)
def test_refusals(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(content)
    with pytest.raises(DataError, match=said):
        Parquet(path=str(path)).load()


def test_without_pyarrow_it_is_said_how_to_install_it() -> None:
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from nnstudio.data.sources import Parquet\n"
        "from nnstudio.errors import DataError\n"
        "try: Parquet(path='a.parquet').load()\n"
        "except DataError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert 'pip install "nn-studio[parquet]"' in done.stdout


TABLE = written(pa.table({"a": [1, 2, 3], "b": ["x", None, "y"], "c": [NOON] * 3}))


@settings(max_examples=60, deadline=None)
@given(content=st.one_of(damage.of(TABLE), st.binary(max_size=100).map(lambda own: TABLE[:-8] + own)))
def test_broken_files_end_in_a_sentence(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        damage.reads_or_refuses(lambda path: Parquet(path=path), Path(folder) / "a.parquet", content)


def test_what_does_not_fit_into_memory_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nnstudio.data.readers.parquet._AT_ONCE", 10)
    path = tmp_path / "a.parquet"
    words = ["first", *(f"word {i}" for i in range(99))]
    parquet.write_table(pa.table({"a": range(100), "b": words}), path, row_group_size=50)
    seen: list[tuple[int, int]] = []
    wanted = Wanted(progress=lambda done, total: seen.append((done, total)))
    found = read_parquet(Parquet(path=str(path)), wanted, memory=1)
    assert found.note == "Parquet, only the first 10 rows: there is no memory for more"
    assert found.table["a"].tolist() == list(range(10))
    assert seen == [(10, 100)]
    whole = read_parquet(Parquet(path=str(path)), wanted)
    assert (whole.note, whole.table["b"].tolist()) == ("Parquet", words)


def test_row_numbers_of_pandas_are_no_field(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pd.DataFrame({"a": [1, 2, 3]}, index=[7, 5, 6]).to_parquet(path)
    found = Parquet(path=str(path)).load()
    assert list(found.table) == ["a"]
    assert list(found.left_out.values()) == [("__index_level_0__",)]
    pd.DataFrame({"a": [1, 2, 3]}, index=pd.Index(["u", "v", "w"], name="who")).to_parquet(path)
    assert list(Parquet(path=str(path)).load().table) == ["a", "who"]


def test_bytes_with_a_meaning_are_bytes(tmp_path: Path) -> None:
    found = load(tmp_path, pa.table({"a": [1], "id": pa.array([b"0" * 16], pa.uuid())}))
    assert list(found.left_out.values()) == [("id",)]
