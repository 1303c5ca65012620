"""The epochs of a run, one line each in `metrics.jsonl`, which is only ever added to."""

from __future__ import annotations

import json
from pathlib import Path

from nnstudio.training.events import EpochEnded, from_json, to_json
from nnstudio.training.files import METRICS, write_atomically


def append_epoch(folder: Path, epoch: EpochEnded) -> None:
    """Adds one line to `metrics.jsonl`."""
    with (folder / METRICS).open("ab") as file:
        file.write(_line(epoch))


def keep_epochs(folder: Path, last: int) -> None:
    """Cuts `metrics.jsonl` after an epoch: what came later, or was torn, is going to be written again."""
    kept = [epoch for epoch in read_history(folder) if epoch.epoch <= last]
    write_atomically(folder / METRICS, b"".join(map(_line, kept)))


def read_history(folder: Path) -> tuple[EpochEnded, ...]:
    """The epochs of a run, in order. A last line that was torn by a crash is left out."""
    path = folder / METRICS
    if not path.exists():
        return ()
    epochs: list[EpochEnded] = []
    for line in path.read_bytes().splitlines():
        try:
            event = from_json(json.loads(line))
        except (ValueError, KeyError, TypeError):
            break
        if isinstance(event, EpochEnded):
            epochs.append(event)
    return tuple(epochs)


def _line(epoch: EpochEnded) -> bytes:
    return json.dumps(to_json(epoch), allow_nan=False).encode() + b"\n"
