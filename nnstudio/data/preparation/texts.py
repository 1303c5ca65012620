"""Text: cut into pieces, and every piece becomes its number in a vocabulary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from nnstudio.data.choices import TextChoice
from nnstudio.data.columns import as_texts, is_text
from nnstudio.data.dataset import Dataset, FieldInfo, Rows
from nnstudio.data.preparation.base import Fitted, column
from nnstudio.errors import Phrase

PADDING, UNKNOWN = 0, 1
FIRST = 2
"""Numbers of what fills up a short text, of a piece that is not known, and of the first that is."""

WORD = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|_"
"""A word, a Chinese or Japanese character, or a mark."""

_WORD = re.compile(WORD)
_LONGEST = 512


class TextInput(Fitted):
    """A text as numbers of its pieces, cut or filled up with 0 to `length`; 1 is a piece that is not known.

    `words` are the pieces that are known, the most frequent first; the first has number 2.
    """

    type: ClassVar = "text"

    unit: Literal["words", "characters"] = "words"
    lower: bool = True
    words: tuple[str, ...] = Field(max_length=200_000)
    length: int = Field(ge=1, le=4096)

    @property
    def entries(self) -> int:
        """How many entries an Embedding needs."""
        return len(self.words) + FIRST

    def describe(self) -> str:
        length, known = f"{self.length:,}", f"{len(self.words):,}"
        if self.unit == "words":
            return Phrase("{length} words of each text; {known} words are known", length=length, known=known)
        return Phrase("{length} characters of each text; {known} are known", length=length, known=known)

    def pieces(self, text: str) -> list[str]:
        """A text cut into pieces."""
        return pieces_of(text, self.unit, lower=self.lower)


def pieces_of(text: str, unit: str, *, lower: bool) -> list[str]:
    """A text cut into words or characters."""
    if lower:
        text = text.lower()
    return _WORD.findall(text) if unit == "words" else list(" ".join(text.split()))


def raw_texts(dataset: Dataset, field: TextInput, rows: Rows | None) -> NDArray[np.int64]:
    """The numbers of the pieces of every text, rows x length."""
    known = {word: number for number, word in enumerate(field.words, start=FIRST)}
    texts = texts_of(dataset, field.name, rows)
    found = np.full((len(texts), field.length), PADDING, dtype=np.int64)
    for row, text in enumerate(texts):
        numbers = [known.get(piece, UNKNOWN) for piece in field.pieces(text)[: field.length]]
        found[row, : len(numbers)] = numbers
    return found


def cut_texts(dataset: Dataset, field: TextInput, rows: Rows | None) -> NDArray[np.object_]:
    """The pieces of every text, rows x pieces of the longest, "" where there are no more."""
    cut = [field.pieces(text)[: field.length] for text in texts_of(dataset, field.name, rows)]
    found = np.full((len(cut), max(map(len, cut), default=0) or 1), "", dtype=object)
    for row, pieces in enumerate(cut):
        found[row, : len(pieces)] = pieces
    return found


def texts_of(dataset: Dataset, name: str, rows: Rows | None) -> list[str]:
    """The texts of a field, "" for missing ones."""
    values = column(dataset, name, rows)
    if not is_text(values):
        # What is text in one file may be all numbers in the next.
        return [str(text) for text in as_texts(values)]
    there = values.notna().tolist()
    # A list first: pandas' own texts come one by one, and slowly.
    return [str(value) if is_there else "" for value, is_there in zip(values.tolist(), there, strict=True)]


def fit_text(dataset: Dataset, field: FieldInfo, rows: Rows, group: str) -> TextInput:
    """Learns from these rows which pieces there are, and how long the texts are."""
    choice = field.prepare if isinstance(field.prepare, TextChoice) else TextChoice()
    cut = [pieces_of(text, choice.unit, lower=choice.lower) for text in texts_of(dataset, field.name, rows)]
    return TextInput(
        name=field.name,
        group=group,
        missing=field.missing,
        unit=choice.unit,
        lower=choice.lower,
        words=_known(cut, choice.vocabulary),
        length=choice.length or _length(cut),
    )


def _known(cut: Iterable[list[str]], most: int) -> tuple[str, ...]:
    counts = Counter(piece for pieces in cut for piece in pieces)
    several = [(count, piece) for piece, count in counts.items() if count > 1] or [
        (count, piece) for piece, count in counts.items()
    ]
    return tuple(piece for _, piece in sorted(several, key=lambda pair: (-pair[0], pair[1]))[:most])


def _length(cut: list[list[str]]) -> int:
    lengths = np.array([len(pieces) for pieces in cut] or [1])
    return int(np.clip(np.quantile(lengths, 0.95, method="higher"), 1, _LONGEST))
