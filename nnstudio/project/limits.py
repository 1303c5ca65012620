"""What may lie in a project file, under which names, and how large it may be."""

from __future__ import annotations

import re
from dataclasses import dataclass

KIB, MIB, GIB = 1024, 1024**2, 1024**3

DIRECTORY_BYTES = MIB
MEMBERS = 10_000
TOTAL_BYTES = 8 * GIB
JSON_TOTAL_BYTES = 64 * MIB
RATIO = 200
"""How many times its packed size a member may be; the writer stores what packs better than that."""
DEPTH = 64
OBJECTS = 1_000_000
DIGITS = 19
"""Of a whole number: as many as 64 bits need."""

PROJECT = "project.json"
THUMBNAIL = "thumbnail.png"
WEIGHTS = "weights.safetensors"


@dataclass(frozen=True, slots=True)
class Limit:
    """What holds for one kind of member. Only text is packed; weights do not get smaller by packing."""

    bytes: int
    text: bool


OF_RUN = {
    "run.json": Limit(8 * MIB, text=True),
    "metrics.jsonl": Limit(16 * MIB, text=True),
    "preparation.json": Limit(16 * MIB, text=True),
    "evaluation.json": Limit(16 * MIB, text=True),
    WEIGHTS: Limit(TOTAL_BYTES, text=False),
    "checkpoint.safetensors": Limit(TOTAL_BYTES, text=False),
}
_TOP = {
    PROJECT: Limit(16 * MIB, text=True),
    THUMBNAIL: Limit(4 * MIB, text=False),
    WEIGHTS: Limit(TOTAL_BYTES, text=False),
}
# Windows keeps com1 to lpt9 for itself, as a folder too.
_RUN_ID = re.compile(r"(?!(?:com|lpt)[0-9]\Z)[a-z0-9]{4,32}")


def is_run_id(text: str) -> bool:
    """Whether this may be the name of a run's folder, on every system."""
    return _RUN_ID.fullmatch(text) is not None


def limit_of(name: str) -> Limit | None:
    """What holds for the member of that exact name, or nothing when no such member may exist."""
    if name in _TOP:
        return _TOP[name]
    folder, _, rest = name.partition("/")
    run, _, file = rest.partition("/")
    return OF_RUN.get(file) if folder == "runs" and is_run_id(run) else None
