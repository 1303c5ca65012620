"""Code that reads the data of a project again, whatever they lie in.

Every function here gives definitions, each with its name in its first line; `program` keeps those in use.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nnstudio.data.sources import (
    AnySource,
    Arrays,
    BuiltIn,
    Cifar,
    Csv,
    Idx,
    JsonLines,
    Parquet,
    Pictures,
    Spreadsheet,
    Sqlite,
    Toy,
)
from nnstudio.export.python import arrays, delimited, formats, pictures, tables
from nnstudio.export.python.layout import Code, assigned, call, literal, quoted
from nnstudio.export.python.points import POINTS
from nnstudio.export.python.project import Project
from nnstudio.export.python.rewriting import rewritings

_ANY_TABLE = '''
def read_table(path: Path) -> pd.DataFrame:
    """All rows of a text file, every value as text; the names in the first line tell the separator."""
    with path.open(encoding="utf-8-sig") as file:
        separator = max(",;\\t", key=file.readline().count)
    table = pd.read_csv(path, sep=separator, dtype=str, keep_default_na=False)
    return table.apply(lambda column: column.str.strip())
'''

_DIGITS = (
    "    loaded = datasets.load_digits()",
    "    images = np.rint(loaded.images * (255.0 / 16.0)).astype(np.uint8)[..., np.newaxis]",
    '    arrays, table = {"image": images}, pd.DataFrame({"digit": loaded.target})',
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The part of a file that reads: assignments, functions, and what `predict` takes, in a few words."""

    constants: tuple[list[str], ...]
    functions: tuple[str, ...]
    rows: str


@dataclass(frozen=True, slots=True)
class _Source:
    """Lines that read what is learned from, and the functions that these need.

    `read_rows` is the function for rows to answer for, where these are no table; `decimal` is the mark before
    the decimals of numbers.
    """

    lines: tuple[str, ...]
    functions: tuple[str, ...]
    read_rows: str = ""
    decimal: str = "."


def reading(project: Project) -> Reading:
    """The part of the file that reads the source of a project.

    Raises:
        ExportError: values in it are written in a way that cannot be printed.
    """
    source = project.data.source
    assert source is not None
    own = _source(project, source)
    rewritten = rewritings(project, own.decimal)
    place = [assigned("DATA", _place(source.place, project.path))] if source.place else []
    constants = (*place, *_columns(source), *tables.constants(project, rewritten))
    functions = tables.functions(project, rewritten, own.lines, own.read_rows)
    return Reading(constants, (*own.functions, *functions), _rows(source, alone=bool(own.read_rows)))


def _source(project: Project, source: AnySource) -> _Source:
    if isinstance(source, Csv):
        table = delimited.table_of(source, project.dataset.targets)
        return _Source(delimited.LOAD, (table,), decimal=delimited.decimal_of(source))
    if isinstance(source, Toy):
        values = f"samples={source.samples}, noise={literal(source.noise)}, seed={source.seed}"
        return _Source((f"    table = make_rows({values})",), (POINTS[source.name], _ANY_TABLE))
    if isinstance(source, BuiltIn):
        return _builtin(source)
    if isinstance(source, Idx | Cifar | Pictures):
        lines, functions, read_rows = pictures.code(source, project.loaded)
        return _Source(tuple(lines), functions, read_rows)
    if isinstance(source, Arrays):
        return _Source(*arrays.code(source, project))
    assert isinstance(source, Spreadsheet | Parquet | JsonLines | Sqlite)
    return _Source(("    table = read_table(DATA)",), formats.functions(source, project.loaded))


def _columns(source: AnySource) -> Iterator[list[str]]:
    if isinstance(source, Csv):
        yield from delimited.constants(source)
    if isinstance(source, Idx | Cifar | Pictures):
        yield from pictures.constants(source)


def _rows(source: AnySource, *, alone: bool) -> str:
    if isinstance(source, Pictures):
        return ", from a folder of pictures"
    if alone:
        return ", from a file of numpy"
    is_text = source.place is None or isinstance(source, Csv)
    return ", from a CSV file" if is_text else ", from a file like that of the data"


def _place(file: Path, path: Path) -> Code:
    """Where the data lie: seen from the script, if they lie in the same folder or below."""
    file, folder = file.absolute(), path.absolute().parent
    if file.is_relative_to(folder):
        return " / ".join(["Path(__file__).resolve().parent", *map(quoted, file.relative_to(folder).parts)])
    return call("Path", quoted(os.fspath(file)))


def _builtin(source: BuiltIn) -> _Source:
    if source.name == "digits":
        return _Source(_DIGITS, (), pictures.IMAGES)
    own = {"iris": "species", "wine": "cultivar", "breast_cancer": "diagnosis", "diabetes": "progression"}
    values, options = "loaded.target_names[loaded.target]", ""
    if source.name == "diabetes":
        values, options = "loaded.target", "scaled=False"
    lines = (
        f"    loaded = datasets.load_{source.name}({options})",
        "    table = pd.DataFrame(loaded.data, columns=loaded.feature_names)",
        f'    table["{own[source.name]}"] = {values}',
    )
    return _Source(lines, (_ANY_TABLE,))
