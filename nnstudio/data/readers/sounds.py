"""Reads sounds that are files of their own: all at one sample rate and of one length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, gcd
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.choices import SequenceChoice
from nnstudio.data.readers.cache import Facts, Write, fetch, key_of
from nnstudio.data.readers.collection import Collection, collect
from nnstudio.data.readers.passes import Passes
from nnstudio.data.readers.scan import Kind
from nnstudio.data.sources.base import Loaded, Progress, Wanted
from nnstudio.data.sources.sounds import BEGINNING, Sounds
from nnstudio.errors import DataError, Phrase

FIELD = "sound"
KIND = Kind(Phrase("sounds"), frozenset(Sounds.suffixes), BEGINNING)
_LONGEST = 10_000_000
_HIGHEST_RATE = 10_000_000
_OPEN_END = (0, 2**32 - 1)
BROKEN = {
    "empty": Phrase("empty files"),
    "damaged": Phrase("cut off or damaged"),
    "unknown": Phrase("cannot be read as sounds"),
    "unreadable": Phrase("cannot be opened"),
}
"""Why a sound cannot be used."""


@dataclass(frozen=True, slots=True)
class _Header:
    """What is known of a sound before it is decoded; `frames` are its values in one channel."""

    rate: int
    frames: int
    channels: int


@dataclass(frozen=True, slots=True)
class _Shape:
    """What sounds are brought to."""

    rate: int
    steps: int
    channels: int


def load(source: Sounds, wanted: Wanted) -> Loaded:
    """Reads all sounds of a source.

    Raises:
        DataError: there are none, more than half of them are broken, or the library for sounds is missing.
    """
    _library()
    found = collect(source, KIND, wanted)
    field = found.field(FIELD)
    choice = wanted.choices.get(field)
    choice = choice if isinstance(choice, SequenceChoice) else SequenceChoice()
    options = (choice.length, choice.rate, choice.channels)
    make = partial(_decoded, found, choice, wanted.progress)
    sounds, facts = fetch(key_of(found.root, found.samples, *options), make)
    found = found.without_broken(facts["broken"], BROKEN)
    _, steps, channels = sounds.shape
    mixing: Literal["mix", "keep"] = "mix" if channels == 1 else "keep"
    return Loaded(
        source.label,
        Phrase.joined(", ", (found.evidence, *_notes(facts, steps))),
        found.table,
        {field: sounds},
        found.target,
        found.parts,
        found.file,
        {field: SequenceChoice(length=steps, rate=facts["rate"], channels=mixing)},
        questions=found.questions,
        left_out=found.left_out,
    )


def names(source: Sounds) -> tuple[str, ...]:
    """The names of the fields; no sound is decoded."""
    found = collect(source, KIND, Wanted())
    return (found.field(FIELD), *(str(name) for name in found.table))


def _library() -> Any:
    try:
        import soundfile
    except (ImportError, OSError):
        raise DataError(
            "audio-missing",
            "What reads sounds is not installed. Install it with {command}.",
            command='pip install "nn-studio[audio]"',
        ) from None
    return soundfile


def _decoded(found: Collection, choice: SequenceChoice, progress: Progress | None, write: Write) -> Facts:
    passes = Passes(found, _header_of, BROKEN, progress)
    headers = list(passes.headers.values())
    shape = _shape(headers, choice)
    passes.decode(partial(_decode, shape=shape), write, 4 * shape.steps * shape.channels)
    frames = [_frames_at(header, shape.rate) for header in headers]
    return {
        "broken": passes.broken,
        "rate": shape.rate,
        "resampled": sum(header.rate != shape.rate for header in headers),
        "cut": sum(count > shape.steps for count in frames),
        "filled": sum(count < shape.steps for count in frames),
    }


def _shape(headers: Sequence[_Header], choice: SequenceChoice) -> _Shape:
    """The most common rate, of equals the higher, and a length that holds 95 of 100 sounds whole."""
    counts = Counter(header.rate for header in headers)
    rate = choice.rate or max(counts, key=lambda rate: (counts[rate], rate))
    frames = np.array([_frames_at(header, rate) for header in headers])
    length = choice.length or int(np.quantile(frames, 0.95, method="higher"))
    channels = 1 if choice.channels == "mix" else max(header.channels for header in headers)
    return _Shape(rate, min(max(length, 1), _LONGEST), channels)


def _frames_at(header: _Header, rate: int) -> int:
    return ceil(header.frames * rate / header.rate)


def _header_of(path: str) -> _Header | str:
    try:
        info = _library().info(path)
    except Exception:  # hostile files make decoders raise whatever there is
        return _reason(path, "unknown")
    if info.frames <= 0 or info.samplerate <= 0 or info.channels <= 0:
        return "empty"
    if info.samplerate > _HIGHEST_RATE or _is_cut_off(Path(path)):
        return "damaged"
    return _Header(info.samplerate, info.frames, info.channels)


def _is_cut_off(path: Path) -> bool:
    """Whether a WAVE file is shorter than it says; those that were never finished say nothing."""
    with path.open("rb") as stream:
        beginning = stream.read(12)
    if not (beginning.startswith(b"RIFF") and beginning.endswith(b"WAVE")):
        return False
    said = int.from_bytes(beginning[4:8], "little")
    return said not in _OPEN_END and said + 8 > path.stat().st_size + 1


def _decode(item: tuple[str, _Header], shape: _Shape) -> NDArray[np.float32] | str:
    """Float32 [steps, channels], or why it cannot be used."""
    path, header = item
    enough = ceil(shape.steps * header.rate / shape.rate) + 1
    try:
        values, rate = _library().read(path, frames=enough, dtype="float32", always_2d=True)
    except Exception:
        return _reason(path, "damaged")
    if not len(values) or not np.isfinite(values).all():
        return "damaged"
    if shape.channels == 1:
        values = values.mean(axis=1, keepdims=True)
    elif values.shape[1] == 1:
        values = np.repeat(values, shape.channels, axis=1)
    if rate != shape.rate:
        values = _resampled(values, rate, shape.rate)
    found = np.zeros((shape.steps, shape.channels), dtype=np.float32)
    part = values[: shape.steps, : shape.channels]
    found[: len(part), : part.shape[1]] = part
    return found


def _resampled(values: NDArray[np.float32], own: int, rate: int) -> NDArray[np.float32]:
    from scipy.signal import resample_poly

    shared = gcd(own, rate)
    return np.asarray(resample_poly(values, rate // shared, own // shared, axis=0), dtype=np.float32)


def _reason(path: str, otherwise: str) -> str:
    try:
        return otherwise if Path(path).stat().st_size else "empty"
    except OSError:
        return "unreadable"


def _notes(facts: Facts, steps: int) -> list[str]:
    rate = facts["rate"]
    length = Phrase(
        "{seconds} s at {rate} values per second", seconds=f"{steps / rate:.3g}", rate=f"{rate:,}"
    )
    said = (
        (facts["resampled"], Phrase("{count} of another rate resampled", count=facts["resampled"])),
        (facts["cut"], Phrase("{count} longer ones cut", count=facts["cut"])),
        (facts["filled"], Phrase("{count} shorter ones filled up with silence", count=facts["filled"])),
        (facts["broken"], Phrase("{count} broken files left out", count=len(facts["broken"]))),
    )
    return [length, *(phrase for counted, phrase in said if counted)]
