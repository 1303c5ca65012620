"""What a clean column is and what it is good for, with the evidence in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnstudio.data.columns.cleaning import MOST_CLASSES
from nnstudio.data.columns.column import Column
from nnstudio.data.columns.figures import Figures
from nnstudio.data.columns.names import category_name
from nnstudio.data.readers.numerals import CODE
from nnstudio.data.settings import FieldType, Role
from nnstudio.errors import Phrase

_FEW = 20
"""So many different values say nothing about whether every row has its own."""

_YES_NO = (
    {"yes", "no"}, {"true", "false"}, {"y", "n"}, {"t", "f"}, {"on", "off"}, {"0", "1"},
    {"是", "否"}, {"有", "无"}, {"对", "错"}, {"真", "假"},
)  # fmt: skip
_IDENTIFIER = re.compile(
    r"(^|[ _-])(id|uuid|index|idx|no|nr|number|phone|mobile|tel)$|^column 1$"
    r"|编号|序号|学号|工号|证号|身份证|电话|手机",
    re.IGNORECASE,
)
_NAME = re.compile(r"^((full|first|last|sur)?[ _-]?name|姓名|名字|名称)$", re.IGNORECASE)
_PARTS = re.compile(r"^(split|part|parts|subset|partition|set|fold|数据集|划分|子集)$", re.IGNORECASE)
_TRAIN = frozenset({"train", "training", "训练", "训练集"})
_OTHER_PARTS = frozenset(
    {"test", "testing", "val", "valid", "validation", "dev", "eval", "测试", "测试集", "验证", "验证集"}
)
_PHONES = (13_000_000_000, 19_999_999_999)


@dataclass(frozen=True, slots=True)
class Detected:
    """A type or a role, why, and from 0 to 1 how sure."""

    type: FieldType
    role: Role = "input"
    evidence: str = ""
    confidence: float = 1.0


def detect(column: Column, figures: Figures, *, target: bool) -> Detected:
    """The type and role of a column; `target`: it is to be predicted."""
    if column.is_date:
        found = Detected(
            "date", evidence=column.reading or _span(figures), confidence=0.9 if column.reading else 1.0
        )
    elif column.is_text:
        found = _words(column, figures, target=target)
    else:
        found = _numbers(column, figures, target=target)
    return found if target else _role(found, column, figures)


def _span(figures: Figures) -> str:
    """From when to when dates go."""
    if not figures.present:
        return Phrase("dates")
    first, last = (str(np.datetime64(int(second), "s"))[:10] for second in (figures.low, figures.high))
    return Phrase("dates from {first} to {last}", first=first, last=last)


def _words(column: Column, figures: Figures, *, target: bool) -> Detected:
    names, count = figures.names, figures.distinct
    if count == 2 and {name.casefold() for name in names} in _YES_NO:
        return Detected("boolean", evidence=Phrase("yes or no"))
    if target or not count:
        return Detected("category", evidence=Phrase("{count} different texts", count=f"{count:,}"))
    if _is_parts(column, figures):
        return Detected("category", "split", Phrase("says which rows are for training"), 0.95)
    many = count > _FEW and count > 0.5 * figures.present
    texts = Phrase("{count} different texts in {rows} rows", count=f"{count:,}", rows=f"{figures.present:,}")
    if many and (_NAME.search(str(column.values.name)) or any(CODE.fullmatch(name) for name in names)):
        return Detected("identifier", evidence=texts, confidence=0.95)
    words = _words_per_text(names) if count > 10 and count > 0.2 * figures.present else 0.0
    if words >= 3.0:
        said = Phrase("texts of {count} words on average", count=f"{words:.0f}")
        return Detected("text", evidence=said, confidence=min(0.6 + 0.05 * words, 0.95))
    if many:
        return Detected("identifier", evidence=texts, confidence=0.8)
    said = Phrase("{count} different texts", count=f"{count:,}")
    return Detected("category", evidence=said, confidence=0.95 if count <= 0.1 * figures.present else 0.8)


def _words_per_text(names: Sequence[str]) -> float:
    """Words in a text on average; three Chinese or Japanese characters count as a word."""
    spaces = sum(name.count(" ") for name in names)
    # Each of those characters has two bytes more than it has letters.
    wide = sum((len(name.encode(errors="replace")) - len(name)) // 2 for name in names if not name.isascii())
    return 1.0 + (spaces + wide / 3.0) / len(names)


def _numbers(column: Column, figures: Figures, *, target: bool) -> Detected:
    if not figures.present:
        return Detected("number")
    sure = 0.9 if column.reading or column.odd else 1.0
    count, whole, low, high = figures.distinct, figures.whole, figures.low, figures.high
    if whole and count == 2 and (low, high) == (0.0, 1.0):
        return Detected("boolean", evidence=Phrase("only 0 and 1"), confidence=0.95)
    if target:
        if whole and count <= MOST_CLASSES:
            return Detected(
                "category", evidence=Phrase("{count} different whole numbers", count=count), confidence=0.7
            )
        return Detected("number", evidence=column.reading, confidence=sure)
    # What has a unit is an amount, even if it differs in every row.
    if whole and count > _FEW and not column.reading:
        reason = _no_amount(column, figures, low, high)
        if reason:
            return Detected("identifier", evidence=reason, confidence=0.9)
    return Detected("number", evidence=column.reading, confidence=sure)


def _no_amount(column: Column, figures: Figures, low: float, high: float) -> str:
    """Why whole numbers only name their rows."""
    every = figures.distinct == figures.rows
    if every and high - low + 1 == figures.rows:
        return Phrase("counts the rows")
    if every and _IDENTIFIER.search(str(column.values.name)):
        return Phrase("a different number in every row, named like an identifier")
    if _PHONES[0] <= low and high <= _PHONES[1] and figures.distinct > 0.5 * figures.present:
        return Phrase("numbers like those of telephones")
    return ""


def _role(found: Detected, column: Column, figures: Figures) -> Detected:
    """The same, and left out where it cannot help."""
    reason = ""
    if not figures.present:
        reason = Phrase("no values")
    elif figures.present < 0.05 * figures.rows:
        reason = Phrase(
            "only {count} of {rows} rows have a value", count=f"{figures.present:,}", rows=f"{figures.rows:,}"
        )
    elif figures.distinct == 1:
        first = column.values.dropna().iloc[0]
        reason = Phrase("always {value}", value=category_name(first))
    elif found.type == "identifier":
        reason = found.evidence
    if not reason:
        return found
    return Detected(found.type, "ignored", reason, found.confidence)


def _is_parts(column: Column, figures: Figures) -> bool:
    if _PARTS.search(str(column.values.name)) is None or not 2 <= figures.distinct <= 3:
        return False
    names = {name.casefold() for name in figures.names}
    return bool(names & _TRAIN) and names <= _TRAIN | _OTHER_PARTS
