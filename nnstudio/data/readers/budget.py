"""How much of a table may be in memory, and what is said of one that is cut."""

from __future__ import annotations

from nnstudio.errors import Phrase

_SHARE = 4


def budget() -> int:
    """Bytes that a table may take: a part of what is free, as what follows needs some, too."""
    import psutil

    return int(psutil.virtual_memory().available) // _SHARE


def only_first(rows: int) -> Phrase:
    """What is said of a table of which no more rows are read."""
    return Phrase("only the first {count} rows: there is no memory for more", count=f"{rows:,}")
