"""Code that reads the data of a project again: a text file, data of scikit-learn, or points made up.

Every function here gives definitions, each with its name in its first line; `program` keeps those in use.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from nnstudio.data.columns import is_text
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import ClassTarget, Preparation
from nnstudio.data.readers.dialect import CODE, MISSING, NUMBER, Dialect
from nnstudio.data.readers.textfile import layout_of
from nnstudio.data.sources import AnySource as Source
from nnstudio.data.sources import BuiltIn, Csv, Toy
from nnstudio.export.python.layout import Code, assigned, call, flat, laid_out, listed, literal, quoted
from nnstudio.export.python.points import POINTS

_MARKED = {
    "utf-8": ("utf-8-sig", codecs.BOM_UTF8),
    "utf-16-le": ("utf-16", codecs.BOM_UTF16_LE),
    "utf-16-be": ("utf-16", codecs.BOM_UTF16_BE),
    "utf-32-le": ("utf-32", codecs.BOM_UTF32_LE),
    "utf-32-be": ("utf-32", codecs.BOM_UTF32_BE),
}
"""Encodings of files that begin with a mark, as Python calls them."""

_NAME_OF = '''
def name_of(value: object) -> str:
    """What a value is called as a category: 3 and "3.0" are "3", the code "003" stays."""
    text = str(value).strip()
    if not NUMBER.fullmatch(text) or CODE.fullmatch(text):
        return text
    number = float(text)
    return str(int(number)) if number.is_integer() else repr(number)
'''

_AS_NAMES = '''
def as_names(values: pd.Series) -> np.ndarray:
    """Every value the way it names a category; "" for a missing one."""
    names = ["" if str(value).strip() in MISSING else name_of(value) for value in values]
    return np.array(names, dtype=object)
'''

_AS_CLASSES = '''
def as_classes(values: pd.Series) -> np.ndarray:
    """The same for what is to be predicted, where a text such as NA may be a class."""
    return np.array(["" if value == "?" else name_of(value) for value in values], dtype=object)
'''

_AS_NUMBERS = '''
def as_numbers(values: pd.Series) -> np.ndarray:
    """Every value as a number; NaN for what is none."""
    return pd.to_numeric({values}, errors="coerce").to_numpy(dtype=np.float64)
'''

_ROWS = '''
def read_rows(path: str | Path) -> pd.DataFrame:
    """All rows of a text file, every value as text."""
{parse}
{named}
{tidy}
'''

_TIDY = "    return table.apply(lambda column: column.str.strip())"
_TIDY_SOME = """    table = table.apply(lambda column: column.str.strip())
    return table.assign(**{{name: as_numbers(table[name]) for name in {numbered}}})"""

_ANY_ROWS = '''
def read_rows(path: str | Path) -> pd.DataFrame:
    """All rows of a text file, every value as text; the separator is found out."""
    table = pd.read_csv(path, sep=None, engine="python", dtype=str, keep_default_na=False)
    return table.apply(lambda column: column.str.strip())
'''

_BY_NAME = "    table.columns = table.columns.str.strip()"
_BY_PLACE = """    inputs = [name for name in COLUMNS if name != TARGET]
    table.columns = COLUMNS if table.shape[1] == len(COLUMNS) else inputs"""

_READ_FILE = '''
def read() -> tuple[pd.DataFrame, np.ndarray]:
    """The rows that can be learned from, and what is to be predicted for each."""
    table = read_rows(DATA)
    truth = {truth}
    known = {known}
    return table[known].reset_index(drop=True), truth[known]
'''

_READ_TABLE = '''
def read() -> tuple[pd.DataFrame, np.ndarray]:
    """{about}"""
{table}
    return table, {truth}
'''

_READ_DIGITS = '''
def read() -> tuple[np.ndarray, np.ndarray]:
    """Handwritten digits as grey images of 8 x 8, their levels spread over 0 to 255, and which digits."""
    loaded = datasets.load_digits()
    images = np.rint(loaded.images * (255.0 / 16.0)).astype(np.uint8)[..., np.newaxis]
    return images, {truth}
'''

_READ_IMAGES = '''
def read_rows(path: str | Path) -> np.ndarray:
    """Images from a file of numpy: rows x height x width, levels from 0 to 255."""
    images = np.load(path)
    return images if images.ndim == 4 else images[..., np.newaxis]
'''


def constants(preparation: Preparation, source: Source, path: Path) -> Iterator[list[str]]:
    """What is known about the data, as assignments."""
    target = preparation.target
    assert target is not None
    if isinstance(source, Csv):
        yield assigned("DATA", _place(source, path))
        yield assigned("COLUMNS", _texts(layout_of(source)[0].names))
    yield assigned("TARGET", quoted(target.name))
    if isinstance(target, ClassTarget):
        yield assigned("CLASSES", _texts(target.classes))
    yield assigned("NUMBERS", _texts([field.name for field in preparation.numbers]))
    yield assigned("CATEGORIES", _texts([field.name for field in preparation.categories]))
    yield assigned("MISSING", call("frozenset", _texts([*sorted(MISSING)])))
    yield assigned("NUMBER", call("re.compile", f'r"{NUMBER.pattern}"'))
    yield assigned("CODE", call("re.compile", f'r"{CODE.pattern}"'))


def reading(dataset: Dataset, preparation: Preparation, source: Source) -> tuple[str, ...]:
    """The functions that read."""
    if preparation.images:
        values = "[str(digit) for digit in loaded.target], dtype=object"
        is_class = isinstance(preparation.target, ClassTarget)
        truth = f"np.array({values})" if is_class else "loaded.target.astype(np.float64)"
        return _READ_DIGITS.format(truth=truth), _READ_IMAGES
    if isinstance(source, Csv):
        file = _File.of(source)
        comma = '.str.replace(",", ".")' if file.dialect.decimal == "," else ""
        as_numbers = _AS_NUMBERS.format(values=f"values{comma}")
        numbered = [f.name for f in preparation.categories if not is_text(dataset.table[f.name])]
        return (
            file.rows(numbered),
            _read_file(dataset, preparation),
            _NAME_OF,
            _AS_NAMES,
            _AS_CLASSES,
            as_numbers,
        )
    as_numbers = _AS_NUMBERS.format(values="values")
    return *_table(source, preparation), _ANY_ROWS, _NAME_OF, _AS_NAMES, as_numbers


def _texts(texts: Sequence[str]) -> Code:
    return listed([quoted(text) for text in texts])


# ---- text files ----


def _place(source: Csv, path: Path) -> Code:
    """Where the file lies: seen from the script, if it lies in the same folder or below."""
    file, folder = Path(source.path).absolute(), path.absolute().parent
    if file.is_relative_to(folder):
        return " / ".join(["Path(__file__).resolve().parent", *map(quoted, file.relative_to(folder).parts)])
    return call("Path", quoted(os.fspath(file)))


@dataclass(frozen=True, slots=True)
class _File:
    """A text file as pandas reads it; `by_name` where its first row holds the names that are used."""

    dialect: Dialect
    options: Mapping[str, Any]
    by_name: bool

    @classmethod
    def of(cls, source: Csv) -> _File:
        dialect, encoding = layout_of(source)
        spaces = dialect.separator == " "
        options: dict[str, Any] = {"sep": r"\s+" if spaces else dialect.separator}
        if not dialect.separator.isascii():
            options["engine"] = "python"
        if not spaces:
            options["skipinitialspace"] = True
        codec = _codec(source, encoding)
        if codec != "utf-8":
            options["encoding"] = codec
        first = pd.read_csv(source.path, nrows=0, header=0 if dialect.header else None, **options)
        by_name = dialect.header and tuple(str(name).strip() for name in first.columns) == dialect.names
        return cls(dialect, options, by_name)

    def rows(self, numbered: Sequence[str]) -> str:
        """The function that reads such a file; `numbered` are categories that are numbers."""
        options = dict(self.options)
        if not self.by_name:
            options["header"] = 0 if self.dialect.header else None
        keywords = {name: literal(value) for name, value in options.items()}
        parse = call(
            "pd.read_csv", "path", **keywords, index_col="False", dtype="str", keep_default_na="False"
        )
        lines = laid_out(parse, indent=1, before="table = ")
        tidy = _TIDY_SOME.format(numbered=flat(_texts(numbered))) if numbered else _TIDY
        named = _BY_NAME if self.by_name else _BY_PLACE
        return _ROWS.format(parse="\n".join(lines), named=named, tidy=tidy)


def _codec(source: Csv, encoding: str) -> str:
    """What Python calls the encoding of a file."""
    name = encoding.lower()
    marked, mark = _MARKED.get(name, (name, b""))
    with Path(source.path).open("rb") as file:
        return marked if mark and file.read(len(mark)) == mark else name


def _read_file(dataset: Dataset, preparation: Preparation) -> str:
    target = preparation.target
    assert target is not None
    if not isinstance(target, ClassTarget):
        return _READ_FILE.format(truth="as_numbers(table[TARGET])", known="np.isfinite(truth)")
    is_words = is_text(dataset.table[target.name])
    truth = "as_classes(table[TARGET])" if is_words else "as_names(as_numbers(table[TARGET]))"
    return _READ_FILE.format(truth=truth, known='truth != ""')


# ---- data that need no file ----


def _table(source: BuiltIn | Toy, preparation: Preparation) -> tuple[str, ...]:
    is_class = isinstance(preparation.target, ClassTarget)
    truth = "as_names(table[TARGET])" if is_class else "as_numbers(table[TARGET])"
    if isinstance(source, Toy):
        values = f"samples={source.samples}, noise={literal(source.noise)}, seed={source.seed}"
        table = f"    table = make_points({values})"
        about = "Points made up on the spot, the same on every computer."
        return POINTS[source.name], _READ_TABLE.format(about=about, table=table, truth=truth)
    own = {"iris": "species", "wine": "cultivar", "breast_cancer": "diagnosis", "diabetes": "progression"}
    values, options = "loaded.target_names[loaded.target]", ""
    if source.name == "diabetes":
        values, options = "loaded.target", "scaled=False"
    lines = (
        f"    loaded = datasets.load_{source.name}({options})",
        "    table = pd.DataFrame(loaded.data, columns=loaded.feature_names)",
        f'    table["{own[source.name]}"] = {values}',
    )
    about = "Data that come with scikit-learn, and what is to be predicted for each row."
    return (_READ_TABLE.format(about=about, table="\n".join(lines), truth=truth),)
