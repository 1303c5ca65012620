"""Prints the benchmark table: `python -m tests.benchmarks [name ...]`.

Every module of this folder with a function `rows() -> list[Row]` takes part; names choose some of them.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

from tests.benchmarks.table import Row, printed


def main(names: list[str]) -> int:
    """Measures, prints, and returns 1 if a goal was missed."""
    rows: list[Row] = []
    for found in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if found.name.startswith("__") or (names and found.name not in names):
            continue
        module = importlib.import_module(f"tests.benchmarks.{found.name}")
        if hasattr(module, "rows"):
            print(f"measuring {found.name} ...", file=sys.stderr, flush=True)
            rows += module.rows()
    print(printed(rows))
    return 0 if all(row.is_reached for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
