"""Numbers as people write them: 1,234 and 12% and ￥34, 12 kg, １２, (5) for a loss."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from heapq import nlargest
from math import nan
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns.column import Found, Texts
from nnstudio.data.readers.numerals import CODE, INFINITE
from nnstudio.errors import Phrase

SHARE = 0.95
"""So much of a column has to be numbers, or dates, for the rest to count as missing."""

_UNIT = r"[^\W\d_]{1,8}(?:/[^\W\d_]{1,4})?[23]?|%|‰|°\s?[CF]?"
_EXAMPLES = 5
_FORM = re.compile(
    r"(?P<open>\()?\s*(?P<sign>[+-]?)\s*(?P<money>[$€£¥₩₹]|US\$|RMB|CNY|USD|EUR)?\s*(?P<inner>[+-]?)"
    r"(?P<digits>\d[\d.,' ]*(?<=[\d.])|\.\d+)(?P<power>[eE][+-]?\d{1,6})?"
    rf"\s*(?P<unit>{_UNIT})?\s*(?P<close>\))?"
)
_PLAIN = re.compile(r"\d+\.?\d*|\.\d+", re.ASCII)
_WITH_POINT = re.compile(r"(\d+|\d{1,3}([,' ]\d{3})+)(\.\d*)?|\.\d+")
_WITH_COMMA = re.compile(r"(\d+|\d{1,3}([.' ]\d{3})+)(,\d*)?")
Decimal = Literal[".", ","]
_MONEY = frozenset({"$", "€", "£", "¥", "₩", "₹", "US$", "RMB", "CNY", "USD", "EUR"})
_NO_GROUPS_POINT = str.maketrans("", "", ",' ")
_NO_GROUPS_COMMA = str.maketrans(",", ".", ".' ")
_PARTS = {"%": -2, "‰": -3}


class _Form(NamedTuple):
    """A text taken apart: its sign and digits, the power of ten, and the unit that stands before or after."""

    sign: str
    digits: str
    power: int = 0
    unit: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Amounts:
    """The value of every different text, NaN where it is none; `odd` are texts that are no number.

    `examples` are texts that are no plain numbers, with their values; `whole`: there are only whole numbers,
    and none is missing. `decimal` is the mark before decimals where any text has a comma; `open`: with the
    other mark they would be numbers as well.
    """

    values: NDArray[np.float64]
    whole: bool
    odd: Found
    examples: tuple[tuple[str, float], ...] = ()
    decimal: Decimal | None = None
    open: bool = False

    @property
    def reading(self) -> str:
        """How texts became numbers."""
        if not self.examples:
            return ""
        text, value = self.examples[0]
        return Phrase("read as numbers: {text} is {value}", text=f"“{text}”", value=f"{value:.12g}")


def amounts(
    texts: Texts, missing: frozenset[str], *, decimal: Decimal | None = None, share: float = SHARE
) -> Amounts | None:
    """Texts as numbers, or None if fewer than that share of the rows are numbers, or if they are codes.

    A comma is a decimal mark if one of them cannot be a mark of thousands. A unit counts if nearly all share
    it: 12 kg is 12, 12% is 0.12. Codes are digits with a zero in front, or too many for a number.
    """
    present = sum(
        count
        for text, count in zip(texts.different, texts.counts.tolist(), strict=True)
        if text not in missing
    )
    lost = present - share * present + 1e-9
    forms: list[_Form | None] = []
    for text, count in zip(texts.different, texts.counts.tolist(), strict=True):
        form = None if text in missing else _form(text)
        if form is None and text not in missing:
            lost -= count
        if lost < 0 or (form is not None and share >= SHARE and CODE.fullmatch(form.digits)):
            return None
        forms.append(form)
    return _valued(texts, forms, missing, decimal, share * present - 1e-9) if present else None


def _form(text: str) -> _Form | None:
    """A text taken apart; None if it is no number."""
    if _PLAIN.fullmatch(text):
        return _Form("", text)
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text).replace("\u2212", "-").strip()
    found = _FORM.fullmatch(plain)
    if found is None:
        return _Form("", "1", 999) if INFINITE.fullmatch(plain) else None
    signs = [sign for sign in (found["sign"], found["inner"], "-" if found["open"] else "") if sign]
    money, unit = found["money"] or "", (found["unit"] or "").replace(" ", "")
    if bool(found["open"]) != bool(found["close"]) or len(signs) > 1 or (money and unit):
        return None
    power = int(found["power"][1:]) if found["power"] else 0
    return _Form("".join(signs), found["digits"], power, money or unit)


def _valued(
    texts: Texts,
    forms: list[_Form | None],
    missing: frozenset[str],
    decimal: Decimal | None,
    needed: float,
) -> Amounts | None:
    units: Counter[str] = Counter()
    for form, count in zip(forms, texts.counts.tolist(), strict=True):
        if form is not None:
            units[form.unit] += count
    if not units:
        return None
    # The most frequent; of equally frequent ones always the same.
    common = min(units, key=lambda unit: (-units[unit], unit))
    mark, is_open = (decimal, False) if decimal else _decimal(forms, texts.counts)
    comma = mark == ","
    values = np.array([_value(form, common, comma=comma) for form in forms])
    if float(texts.counts[~np.isnan(values)].sum()) < needed:
        return None
    good = np.isfinite(values)
    rows = zip(texts.different, forms, texts.counts.tolist(), good.tolist(), values.tolist(), strict=True)
    held = [row for row in rows if row[2] and row[0] not in missing]
    odd = [(text, count) for text, _, count, is_good, _ in held if not is_good]
    read = [(text, form, value) for text, form, _, is_good, value in held if is_good and form is not None]
    there = not odd and len(held) == np.count_nonzero(texts.counts) and bool((texts.codes >= 0).all())
    return Amounts(
        np.where(good, values, np.nan),
        there and all(_is_whole(form, comma=comma) for _, form, _ in read),
        tuple(sorted(odd, key=lambda pair: (-pair[1], pair[0]))),
        tuple(nlargest(_EXAMPLES, ((text, value) for text, form, value in read if _is_unusual(text, form)))),
        mark,
        is_open,
    )


def _is_unusual(text: str, form: _Form) -> bool:
    """Whether a text is more than the digits and the point of a number."""
    return bool(form.unit) or not (form.power or _PLAIN.fullmatch(text.lstrip("+-")))


def _decimal(forms: list[_Form | None], counts: NDArray[np.int64]) -> tuple[Decimal | None, bool]:
    """The mark before decimals with which more rows can be read, and whether the other would do as well.

    None where no text has a comma or two points.
    """
    rows = [(form.digits, count) for form, count in zip(forms, counts.tolist(), strict=True) if form]
    if not any("," in digits or digits.count(".") > 1 for digits, _ in rows):
        return None, False
    point = int(sum(count for digits, count in rows if _WITH_POINT.fullmatch(digits)))
    comma = int(sum(count for digits, count in rows if _WITH_COMMA.fullmatch(digits)))
    return ("," if comma > point else "."), comma == point


def _is_whole(form: _Form, *, comma: bool) -> bool:
    return not form.power and form.unit not in _PARTS and ("," if comma else ".") not in form.digits


def _value(form: _Form | None, common: str, *, comma: bool) -> float:
    """The number that a text stands for; NaN if it is none, or has another unit than the others."""
    if form is None or not (_WITH_COMMA if comma else _WITH_POINT).fullmatch(form.digits):
        return nan
    plain = form.digits.translate(_NO_GROUPS_COMMA if comma else _NO_GROUPS_POINT)
    value = float(f"{form.sign}{plain}e{form.power + _PARTS.get(form.unit, 0)}")
    if form.unit == common or not value or ("" in (form.unit, common) and (form.unit or common) in _MONEY):
        return value
    return nan
