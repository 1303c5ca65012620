"""Folders of sounds: one rate, one length, and what is broken left out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.data import DataSettings
from nnstudio.data.choices import SequenceChoice
from nnstudio.data.further import read_rows
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from nnstudio.data.sources import Loaded, Sounds, Wanted
from nnstudio.errors import DataError

Ring = Callable[..., None]


@pytest.fixture
def ring(tmp_path: Path) -> Ring:
    """Writes a tone of 50 Hz; the second channel, if there is one, is silent."""

    def rung(name: str, seconds: float = 0.5, rate: int = 1000, channels: int = 1) -> None:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        values = np.zeros((round(seconds * rate), channels))
        values[:, 0] = 0.5 * np.sin(2 * np.pi * 50 * np.arange(len(values)) / rate)
        soundfile.write(tmp_path / name, values, rate)

    return rung


def load(folder: Path, choice: SequenceChoice | None = None) -> Loaded:
    return Sounds(path=str(folder)).load(Wanted(choices={} if choice is None else {"sound": choice}))


def test_class_folders_of_several_formats(tmp_path: Path, ring: Ring) -> None:
    for name in ("low/a.wav", "low/b.flac", "high/a.ogg"):
        ring(name, rate=8000)
    found = load(tmp_path)
    assert found.arrays["sound"].shape == (3, 4000, 1)
    assert found.arrays["sound"].dtype == np.float32
    assert found.table["label"].tolist() == ["high", "low", "low"]
    wave, flac = found.arrays["sound"][1:]
    assert np.abs(wave - flac).max() < 1e-3
    assert found.target == "label"


def test_the_most_common_rate_counts_and_others_are_resampled(tmp_path: Path, ring: Ring) -> None:
    ring("a/1.wav"), ring("a/2.wav"), ring("b/1.wav", rate=1500)
    found = load(tmp_path)
    assert "1 of another rate resampled" in found.note
    assert found.read_as["sound"] == SequenceChoice(length=500, rate=1000)
    first, _, resampled = found.arrays["sound"][:, 20:480, 0]
    assert np.abs(first - resampled).max() < 0.01
    assert load(tmp_path, SequenceChoice(rate=2000)).arrays["sound"].shape == (3, 1000, 1)


def test_long_ones_are_cut_and_short_ones_filled_up(tmp_path: Path, ring: Ring) -> None:
    for i in range(40):
        ring(f"{'ab'[i % 2]}/{i}.wav", 0.2)
    ring("a/long.wav", 3.0), ring("a/short.wav", 0.1)
    found = load(tmp_path)
    assert found.arrays["sound"].shape[1] == 200
    assert "1 longer ones cut, 1 shorter ones filled up with silence" in found.note
    short = found.arrays["sound"][found.table["file"].tolist().index("a/short.wav")]
    assert np.abs(short[:100]).max() > 0.4
    assert np.abs(short[100:]).max() == 0
    assert load(tmp_path, SequenceChoice(length=50)).arrays["sound"].shape[1] == 50


def test_channels_are_mixed_or_kept(tmp_path: Path, ring: Ring) -> None:
    ring("a/1.wav", channels=2), ring("b/1.wav")
    mixed = load(tmp_path).arrays["sound"]
    kept = load(tmp_path, SequenceChoice(channels="keep")).arrays["sound"]
    assert (mixed.shape, kept.shape) == ((2, 500, 1), (2, 500, 2))
    assert np.abs(mixed[0, :, 0] - kept[0, :, 0] / 2).max() < 1e-6
    assert np.abs(kept[0, :, 1]).max() == 0
    assert np.array_equal(kept[1, :, 0], kept[1, :, 1])


def test_broken_sounds_are_listed_and_left_out(tmp_path: Path, ring: Ring) -> None:
    for name in ("a/1.wav", "a/2.wav", "b/1.wav", "b/2.wav", "b/3.flac", "b/4.wav", "b/5.wav"):
        ring(name)
    whole = (tmp_path / "a/2.wav").read_bytes()
    (tmp_path / "a/2.wav").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "b/1.wav").write_bytes(b"")
    (tmp_path / "b/3.flac").write_bytes(b"no sound at all")
    found = load(tmp_path)
    assert set(found.left_out.values()) == {("a/2.wav",), ("b/1.wav",), ("b/3.flac",)}
    assert len(found.arrays["sound"]) == len(found.table) == 4


def test_new_sounds_are_read_as_those_that_were_learned_from(tmp_path: Path, ring: Ring) -> None:
    for i in range(12):
        ring(f"old/{'ab'[i % 2]}/{i}.wav")
    ring("new/x.wav", 0.8, rate=4000, channels=2)
    dataset = read(DataSettings(source=Sounds(path=str(tmp_path / "old"))))
    preparation = fit(dataset, np.arange(12))
    rows = read_rows(tmp_path / "new", preparation)
    assert rows.table["file"].tolist() == ["x.wav"]
    assert preparation.inputs(rows)["input"].shape == (1, 1, 500)
    middle = slice(20, 480)
    assert np.abs(2 * rows.arrays["sound"][0, middle] - dataset.arrays["sound"][0, middle]).max() < 0.01


def test_without_the_library_one_sentence_says_what_to_install(tmp_path: Path, ring: Ring) -> None:
    ring("a/1.wav")
    program = (
        "import sys; sys.modules['soundfile'] = None\n"
        "from nnstudio.data.sources import Sounds\n"
        f"Sounds(path={str(tmp_path)!r}).load()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (
        'DataError: What reads sounds is not installed. Install it with pip install "nn-studio[audio]".'
        in (done.stderr)
    )


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([b"", b"RIFF\x10\0\0\0WAVE", b"fLaC", b"OggS", b"ID3", b"FORM0000AIFF", b"\xff\xfb"]),
    st.binary(max_size=100),
)
def test_hostile_bytes_end_in_a_refusal(tmp_path: Path, beginning: bytes, rest: bytes) -> None:
    (tmp_path / "a.wav").write_bytes(beginning + rest)
    with pytest.raises(DataError) as refused:
        load(tmp_path)
    assert refused.value.code == "samples-broken"


def test_values_that_are_no_numbers_are_damage(tmp_path: Path, ring: Ring) -> None:
    ring("a/1.wav"), ring("b/2.wav")
    values = np.zeros(500, dtype=np.float32)
    values[3] = np.nan
    soundfile.write(tmp_path / "a" / "3.wav", values, 1000, subtype="FLOAT")
    found = load(tmp_path)
    assert found.left_out == {"cut off or damaged": ("a/3.wav",)}
    assert np.isfinite(found.arrays["sound"]).all()
