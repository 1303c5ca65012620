"""Reading a text file, against bare pandas, which checks nothing and describes nothing.

pandas gets the path, as a person would write it: then it reads in threads, too.
"""

from __future__ import annotations

import tempfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np
import pandas as pd

from nnstudio.data import Csv, DataSettings
from nnstudio.data.readers.textfile import read_table
from nnstudio.data.reading import read
from nnstudio.data.sources.base import Wanted
from tests.benchmarks.table import Row

ROWS = 300_000
ROUNDS = 7


def rows() -> list[Row]:
    """Measures alternately in one process, so that both meet the same machine; the best of several."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        table(ROWS).to_csv(path, index=False)
        source = Csv(path=str(path))
        bare, reader, whole = _best(
            lambda: pd.read_csv(path),
            lambda: read_table(source, Wanted(("class",))),
            lambda: read(DataSettings(source=source, target="class")),
        )
        peak = _peak(lambda: read_table(source, Wanted(("class",)))) / path.stat().st_size
    return [
        Row("CSV of 300,000 x 18 as a data set", whole, bare, 1.5, "s", at_most=True),
        Row("CSV of 300,000 x 18 as a table", reader, bare, 1.5, "s", at_most=True),
        Row("memory to read it, by its size", peak, 1.0, 4.0, "x", at_most=True),
    ]


def table(count: int) -> pd.DataFrame:
    """Eleven columns of numbers, five of categories, one of sentences and a class."""
    chance = np.random.default_rng(0)
    words = np.array(["the", "of", "to", "in", "is", "it", "you", "that", "was", "for", "on", "are", "with"])
    columns: dict[str, object] = {}
    columns |= {f"real {i}": np.round(chance.normal(50.0, 12.0, count), 3) for i in range(6)}
    columns |= {f"whole {i}": chance.integers(0, 10_000, count) for i in range(5)}
    for kinds in (2, 5, 12, 40, 300):
        levels = np.array([f"level {level}" for level in range(kinds)])
        columns[f"one of {kinds}"] = levels[chance.integers(0, kinds, count)]
    columns["note"] = [" ".join(note) for note in words[chance.integers(0, len(words), (count, 5))]]
    columns["class"] = np.array(["yes", "no"])[chance.integers(0, 2, count)]
    return pd.DataFrame(columns)


def _best(*works: Callable[[], object]) -> list[float]:
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for place, work in enumerate(works):
            start = perf_counter()
            work()
            best[place] = min(best[place], perf_counter() - start)
    return best


def _peak(work: Callable[[], object]) -> float:
    tracemalloc.start()
    try:
        work()
        return float(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
