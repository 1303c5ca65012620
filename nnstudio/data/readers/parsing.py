"""Blocks of text become columns: pandas reads the numbers, texts become categories, blocks are joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.data.readers.blocks import STAND_IN, Block, Cutter
from nnstudio.data.readers.dialect import Dialect
from nnstudio.data.readers.numerals import CODE, LOCAL_NUMBER, MISSING_NUMBER, MISSING_TARGET
from nnstudio.errors import DataError

_DIGITS_KEPT = 10**15
"""From here on, whole numbers may have 16 digits, which makes them codes."""
_LOOKED_AT, _VARIED = 400, 0.75


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """Texts that come again and again: the different ones, and which of them stands in every row."""

    codes: NDArray[np.int32]
    names: pd.Index


class _Text:
    """Text in memory as a file, of which pandas takes the bytes as they are; those of others it decodes."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def read(self, size: int = -1) -> bytes:
        """All of it, once, whatever the `size`."""
        del size
        content, self._content = self._content, b""
        return content

    def __iter__(self) -> Iterator[bytes]:
        return iter((self._content,))


Column = NDArray[np.generic] | Coded | pd.Series
"""Numbers; texts by their codes; or texts that are mostly different, as they are."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How every block is read.

    `texts` are the columns of text, `digits` those among them that pandas would take for numbers; `only` are
    the columns that are wanted, all unless given.
    """

    cutter: Cutter
    dialect: Dialect
    targets: frozenset[str]
    texts: frozenset[str]
    digits: frozenset[str]
    only: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The columns of a block.

    `doubtful` are columns of numbers that hold something else after all, or digits that may be codes.
    `infinite` counts the values of a column that were no finite number, and are missing now.
    """

    columns: Mapping[str, Column]
    rows: int
    doubtful: frozenset[str] = frozenset()
    infinite: Mapping[str, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of memory."""
        return sum(_size(column) for column in self.columns.values())


def parse(block: Block, plan: Plan) -> Piece:
    """Reads a block.

    Raises:
        DataError: rows are not equally long, or a quote is not closed; the message names the line.
    """
    if block.content.isspace():
        return Piece({}, 0)
    frame = _checked(block, plan)
    misread = {name for name in plan.texts if name in frame and frame[name].dtype.kind in "iufb"}
    texts = _frame(block.content, plan, misread) if misread else frame
    columns: dict[str, Column] = {}
    doubtful, infinite = set(), {}
    for name in map(str, frame):
        if name in plan.texts or frame[name].dtype.kind not in "iuf":
            doubtful |= {name} - plan.texts
            columns[name] = _texts(texts[name] if name in misread else frame[name], plan.cutter)
            continue
        numbers = frame[name].to_numpy()
        if numbers.dtype.kind == "f" and (gone := np.isinf(numbers)).any():
            infinite[name] = int(gone.sum())
            numbers = np.where(gone, np.nan, numbers)
        if np.fmax.reduce(numbers) >= _DIGITS_KEPT or np.fmin.reduce(numbers) <= -_DIGITS_KEPT:
            doubtful.add(name)
        columns[name] = numbers
    names = plan.dialect.names
    if plan.only is None:
        codes = {names[i] for i in plan.cutter.columns_of_codes(block)}
        doubtful |= codes - plan.texts
    return Piece(columns, len(frame), frozenset(doubtful), infinite)


def joined(pieces: Sequence[Piece], name: str, plan: Plan) -> pd.Series:
    """The column of all blocks: numbers, texts as categories or, if they mostly differ, as they are."""
    parts = [piece.columns[name] for piece in pieces]
    if is_numeric(pieces, name):
        return pd.Series(np.concatenate(parts) if len(parts) > 1 else parts[0], name=name)  # type: ignore[arg-type]
    is_local = plan.dialect.decimal == ","
    coded = [part for part in parts if isinstance(part, Coded)]
    if len(coded) < len(parts):
        flat = [_flat(part) for part in parts]
        whole = pd.concat(flat, ignore_index=True) if len(flat) > 1 else flat[0]
        if not is_local:
            return whole.rename(name)
        codes, names = pd.factorize(whole)
        coded = [Coded(codes.astype(np.int32), names)]
    distinct = coded[0].names.append([part.names for part in coded[1:]])
    places, names = pd.factorize(_plain_numbers(distinct) if is_local else distinct)
    starts = np.cumsum([0, *(len(part.names) for part in coded)])
    codes = np.concatenate([places[part.codes + start] for part, start in zip(coded, starts, strict=False)])
    return pd.Series(pd.Categorical.from_codes(codes, names), name=name)


def is_numeric(pieces: Sequence[Piece], name: str) -> bool:
    """Whether a column came as numbers everywhere."""
    return all(isinstance(piece.columns[name], np.ndarray) for piece in pieces)


def holds_codes(texts: pd.Series) -> bool:
    """Whether a column of text holds digits that are codes."""
    distinct = texts.cat.categories if isinstance(texts.dtype, pd.CategoricalDtype) else texts.unique()
    return any(CODE.fullmatch(str(text).strip()) for text in distinct)


def _checked(block: Block, plan: Plan) -> pd.DataFrame:
    """A block as pandas sees it, its rows equally long.

    pandas refuses rows that are longer. Shorter ones it fills up, so that their last field is empty: only if
    there are such fields, all rows have to be counted.
    """
    cutter = plan.cutter
    if plan.only is not None:
        return _frame(block.content, plan, plan.only)
    cutter.check(block, all_rows=False)
    try:
        frame = _frame(block.content, plan)
    except pd.errors.ParserError as error:
        cutter.check(block, all_rows=True)
        raise DataError(
            "table-unreadable",
            "{file} cannot be read as a table: {reason}",
            file=cutter.file,
            reason=str(error).strip(),
        ) from error
    last = frame.iloc[:, -1]
    if last.isna().any() or (last.dtype.kind not in "iufb" and (last == "").any()):
        cutter.check(block, all_rows=True)
    return frame


def _frame(content: bytes, plan: Plan, only: frozenset[str] | set[str] | None = None) -> pd.DataFrame:
    names = list(plan.dialect.names)
    wanted = names if only is None else [name for name in names if name in only]
    separator = plan.cutter.between
    missing = {
        name: sorted(MISSING_TARGET if name in plan.targets else MISSING_NUMBER)
        for name in wanted
        if name not in plan.texts
    }
    frame: pd.DataFrame = pd.read_csv(  # type: ignore[call-overload]
        _Text(content),
        sep=separator,
        header=None,
        names=names,
        usecols=None if only is None else wanted,
        index_col=False,
        # What is known to be text and would not be read as numbers is read faster without being told.
        dtype=dict.fromkeys(plan.digits if only is None else wanted, str),
        na_values=missing,
        keep_default_na=False,
        skipinitialspace=plan.dialect.spaced or (b'"' in content and f"{separator} ".encode() in content),
        decimal=plan.dialect.decimal,
        low_memory=False,
        engine="c",
    )
    return frame


def _texts(texts: pd.Series, cutter: Cutter) -> Coded | pd.Series:
    if texts.dtype.kind in "iufb":
        texts = texts.astype(str)
    if cutter.between == STAND_IN:
        texts = texts.str.replace(STAND_IN, cutter.separator, regex=False)
    if len(texts) > _LOOKED_AT and len(set(texts.iloc[:_LOOKED_AT].tolist())) > _VARIED * _LOOKED_AT:
        return texts
    codes, names = pd.factorize(texts)
    return Coded(codes.astype(np.int32), names)


def _flat(part: Column) -> pd.Series:
    if isinstance(part, Coded):
        return pd.Series(part.names.take(part.codes))
    return pd.Series(part).astype(str) if isinstance(part, np.ndarray) else part


def _plain_numbers(names: pd.Index) -> pd.Index:
    """Numbers with a decimal comma the way all others are written: 1.234,5 as 1234.5; all or none."""
    texts = [str(name).strip() for name in names]
    numbers = [text for text in texts if text not in MISSING_NUMBER]
    local = [LOCAL_NUMBER.fullmatch(text) is not None and not CODE.fullmatch(text) for text in numbers]
    if sum(local) < 0.95 * len(numbers):
        return names
    written = str.maketrans({".": None, ",": "."})
    return pd.Index([text.translate(written) if LOCAL_NUMBER.fullmatch(text) else text for text in texts])


def _size(column: Column) -> int:
    if isinstance(column, Coded):
        return column.codes.nbytes
    if isinstance(column, pd.Series):
        return int(column.memory_usage(index=False, deep=True))
    return column.nbytes
