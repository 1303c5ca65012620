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

    In `literal` columns NA is a text like others. `texts` are the columns of text, `digits` those among them
    that pandas would take for numbers; `only` are the columns that are wanted, all unless given.
    """

    cutter: Cutter
    dialect: Dialect
    literal: frozenset[str]
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
    found = _refused(block, plan) if plan.only is None else _frame(block, plan, plan.only)
    rows = len(next(iter(found.values())))
    misread = {name for name in plan.texts if name in found and found[name].dtype.kind in "iufb"}
    if misread:
        found |= _frame(block, plan, misread)
    columns: dict[str, Column] = {}
    doubtful, infinite = set(), {}
    for name, values in found.items():
        if name in plan.texts or values.dtype.kind not in "iuf":
            doubtful |= {name} - plan.texts
            columns[name] = _texts(values, plan.cutter)
            continue
        columns[name], gone, is_long = _numbers(values.to_numpy())
        if gone:
            infinite[name] = gone
        if is_long:
            doubtful.add(name)
    names = plan.dialect.names
    if plan.only is None:
        # Shorter rows pandas fills up, so that their last field is empty.
        if _lacks_any(columns[names[-1]]):
            plan.cutter.check(block, all_rows=True)
        codes = {names[i] for i in plan.cutter.columns_of_codes(block)}
        doubtful |= codes - plan.texts
    return Piece(columns, rows, frozenset(doubtful), infinite)


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


def _refused(block: Block, plan: Plan) -> dict[str, pd.Series]:
    """A block as pandas sees it, unless it refuses rows that are longer than others."""
    plan.cutter.check(block, all_rows=False)
    try:
        return _frame(block, plan)
    except pd.errors.ParserError as error:
        plan.cutter.check(block, all_rows=True)
        raise DataError(
            "table-unreadable",
            "{file} cannot be read as a table: {reason}",
            file=plan.cutter.file,
            reason=str(error).strip(),
        ) from error


def _lacks_any(column: Column) -> bool:
    """Whether a row has no value."""
    if isinstance(column, Coded):
        return "" in column.names or bool((column.codes < 0).any())
    if isinstance(column, pd.Series):
        return bool(column.isna().any() or (column == "").any())
    return bool(np.isnan(column.min()))


def _frame(block: Block, plan: Plan, only: frozenset[str] | set[str] | None = None) -> dict[str, pd.Series]:
    names = list(plan.dialect.names)
    wanted = names if only is None else [name for name in names if name in only]
    separator = plan.cutter.between
    missing = {
        name: sorted(MISSING_TARGET if name in plan.literal else MISSING_NUMBER)
        for name in wanted
        if name not in plan.texts
    }
    frame = pd.read_csv(  # type: ignore[call-overload]
        _Text(block.content),
        sep=separator,
        header=None,
        names=names,
        usecols=None if only is None else wanted,
        index_col=False,
        # What is known to be text and would not be read as numbers is read faster without being told.
        dtype=dict.fromkeys(plan.digits if only is None else wanted, str) or None,
        na_values=missing,
        keep_default_na=False,
        skipinitialspace=plan.dialect.spaced or (block.quoted and f"{separator} ".encode() in block.content),
        decimal=plan.dialect.decimal,
        low_memory=False,
        engine="c",
    )
    # Taken out once: every column that is asked for by name is made anew.
    return dict(zip(wanted, (values for _, values in frame.items()), strict=True))


def _numbers(numbers: NDArray[np.generic]) -> tuple[NDArray[np.generic], int, bool]:
    """Numbers, infinite ones made missing; how many those were; and whether any is as long as a code."""
    low, high = numbers.min(), numbers.max()
    infinite = 0
    if not (np.isfinite(low) and np.isfinite(high)):
        gone = np.isinf(numbers)
        infinite = int(gone.sum())
        if infinite:
            numbers = np.where(gone, np.nan, numbers)
        low, high = np.fmin.reduce(numbers), np.fmax.reduce(numbers)
    return numbers, infinite, bool(high >= _DIGITS_KEPT or low <= -_DIGITS_KEPT)


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
