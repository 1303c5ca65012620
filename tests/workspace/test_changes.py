"""Changed data is told; data that was moved or chosen otherwise is not changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data import Csv, DataSettings, FieldChoice
from nnstudio.data.choices import NumberChoice
from nnstudio.data.fingerprint import fingerprint_of
from nnstudio.data.reading import read
from nnstudio.data.settings import Split
from nnstudio.training import Record, TrainingSettings
from nnstudio.workspace.changes import are_same_rows, change_since

ROWS = "a,b\n" + "".join(f"{row},{row % 3}\n" for row in range(30))


def settings(file: Path, **more: object) -> DataSettings:
    return DataSettings.model_validate({"source": Csv(path=str(file)), "target": "b", **more})


def change(before: DataSettings, now: DataSettings, write: str = "") -> str | None:
    """What is told after the file was read, perhaps written anew, and read again."""
    first = fingerprint_of(before.source, read(before))
    record = Record(
        id="abcd", number=1, started="2026-01-01T00:00:00", graph={}, data=before,
        training=TrainingSettings(), fingerprint=first,
    )  # fmt: skip
    if write:
        now.source.place.write_text(write)
    return change_since(record, now, fingerprint_of(now.source, read(now)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "rows.csv"
    made.write_text(ROWS)
    return made


def test_the_same_data_is_quiet_at_any_place_and_with_any_split(file: Path) -> None:
    elsewhere = file.parent / "elsewhere"
    elsewhere.mkdir()
    moved = elsewhere / file.name
    moved.write_text(ROWS)
    assert change(settings(file), settings(file)) is None
    assert change(settings(file), settings(moved, split=Split(seed=5))) is None


def test_more_rows_and_other_values_are_told(file: Path) -> None:
    assert "30 rows" in (change(settings(file), settings(file), ROWS + "7,1\n") or "")
    file.write_text(ROWS)
    assert "content" in (change(settings(file), settings(file), ROWS.replace("5,2", "5,0")) or "")


def test_what_the_person_chose_otherwise_is_no_surprise(file: Path) -> None:
    other = file.with_name("other.csv")
    other.write_text(ROWS + "7,1\n")
    assert change(settings(file), settings(other)) is None
    assert change(settings(file), settings(file, target="a"), ROWS + "7,1\n") is None


def test_the_number_of_a_row_means_the_same_as_long_as_the_same_rows_are_read(file: Path) -> None:
    before = settings(file)
    scaled = FieldChoice(name="a", prepare=NumberChoice(scale="none"))
    lacking = FieldChoice(name="a", prepare=NumberChoice(missing="drop"))
    assert are_same_rows(before, settings(file, split=Split(seed=5), choices=(scaled,)))
    assert not are_same_rows(before, settings(file, target="a"))
    assert not are_same_rows(before, settings(file, choices=(lacking,)))
    assert not are_same_rows(before, settings(file, time="a"))
    moved = file.with_name("moved.csv")
    moved.write_text(ROWS)
    assert not are_same_rows(before, settings(moved))
    file.unlink()
    assert are_same_rows(before, settings(moved))
