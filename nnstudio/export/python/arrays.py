"""Code that reads the arrays that NumPy has saved in one file: columns, pictures and sequences."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.data.sources import Arrays, Loaded
from nnstudio.errors import ExportError
from nnstudio.export.python.layout import flat, quoted
from nnstudio.export.python.project import Project
from nnstudio.export.python.tables import texts

_READ_ARRAYS = '''
def read_arrays(path: Path, names: list[str]) -> tuple[dict[str, np.ndarray], pd.DataFrame]:
    """The arrays of these names: columns in a table, and what does not fit into one."""
    arrays, columns = {{}}, {{}}
    with np.load(path) as file:
{lines}
    return arrays, pd.DataFrame(columns)
'''
_READ_ROWS = '''
def read_rows(path: Path) -> dict[str, np.ndarray]:
    """What the network sees of every row of a file with the same arrays."""
    {given}, {other} = read_arrays(path, {names})
    return {result}
'''

Held = Mapping[str, NDArray[np.generic]]


def code(source: Arrays, project: Project) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The line that reads what is learned from, its function, and that for rows to answer for.

    Raises:
        ExportError: the project takes the arrays in another way than as they are.
    """
    path, loaded = Path(source.path), project.loaded
    if path.suffix != ".npz" or loaded.parts:
        raise _unread(path)
    with np.load(path) as file:
        held = {name: file[name] for name in file.files}
    lines: list[str] = []
    seen: list[str] = []
    used: list[str] = []
    for name, values in held.items():
        own, fields = _lines(name, values, loaded)
        lines += [f"        if {quoted(name)} in names:", *own] if own else []
        used += [name] if own else []
        seen += [name] if own and {*fields} & {*project.seen, *loaded.arrays} else []
    whole = f"read_arrays(DATA, {flat(texts(used))})"
    if len(used) < len(held) or not lines:
        raise _unread(path)
    result = "fields_of(table)" if project.seen else "arrays"
    given, other = ("_", "table") if project.seen else ("arrays", "_")
    rows = _READ_ROWS.format(given=given, other=other, names=flat(texts(seen)), result=result)
    return (f"    arrays, table = {whole}",), (_READ_ARRAYS.format(lines="\n".join(lines)),), rows


def _lines(name: str, values: NDArray[np.generic], loaded: Loaded) -> tuple[list[str], list[str]]:
    """The lines that take an array, and the fields that it becomes; none if it is taken in no known way."""
    own = f"file[{quoted(name)}]"
    for field, wanted in loaded.arrays.items():
        for form, changed in _forms(values).items():
            if changed.dtype == wanted.dtype and np.array_equal(changed, wanted):
                return [f"            arrays[{quoted(field)}] = {own}{form}"], [field]
    if values.ndim == 1 and name in loaded.table and _same(loaded.table[name], values):
        return [f"            columns[{quoted(name)}] = {own}"], [name]
    for start in ("x", f"{name} "):
        fields = [f"{start}{place + 1}" for place in range(values.shape[1])] if values.ndim == 2 else []
        if fields and all(field in loaded.table for field in fields):
            line = f'{{f"{start}{{place + 1}}": column for place, column in enumerate({own}.T)}}'
            return [f"            columns |= {line}"], fields
    return [], []


def _forms(values: NDArray[np.generic]) -> dict[str, NDArray[np.generic]]:
    found = {"": values}
    if values.ndim == 3:
        found |= {
            "[..., np.newaxis]": values[..., np.newaxis],
            ".astype(np.float32)": values.astype(np.float32),
        }
    if values.ndim == 4:
        found[".transpose(0, 2, 3, 1)"] = values.transpose(0, 2, 3, 1)
    return found


def _same(column: pd.Series, values: NDArray[np.generic]) -> bool:
    return list(column.astype(str)) == list(pd.Series(values).astype(str))


def _unread(path: Path) -> ExportError:
    return ExportError(
        "python-arrays",
        "A Python file would not read the arrays in {file} as the project does. Save them in one .npz file, "
        "samples first, without separate ones for training and test.",
        file=path.name,
    )
