"""Which source reads a file or folder: told by what it holds, not only by its name."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data.sources import AnySource, Csv


def source_for(path: Path) -> AnySource:
    """The source that reads this file or folder."""
    return Csv(path=str(path))
