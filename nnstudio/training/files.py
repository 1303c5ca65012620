"""The folder of a run: each file is the old or the new one, whatever happens while it is written."""

from __future__ import annotations

import os
from pathlib import Path

from nnstudio.training.record import Record

RECORD = "run.json"
METRICS = "metrics.jsonl"
WEIGHTS = "weights.safetensors"
PREPARATION = "preparation.json"
CHECKPOINT = "checkpoint.safetensors"
START = "start.safetensors"


def write_atomically(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Puts the content in place of the file in one step: a reader sees the old one or the new one.

    `durable` also waits until the content has reached the disk, so that it outlives a power cut.
    """
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    if durable and os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def write_start(folder: Path, weights: bytes) -> None:
    """Writes the weights that a run is to start from, if there are any; makes the folder."""
    if weights:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / START, weights, durable=False)


def write_record(folder: Path, record: Record) -> None:
    """Writes `run.json`."""
    write_atomically(folder / RECORD, record.model_dump_json(indent=1).encode())


def read_record(folder: Path) -> Record:
    """Reads `run.json`."""
    return Record.model_validate_json((folder / RECORD).read_bytes())
