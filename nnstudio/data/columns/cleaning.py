"""The values of a column made clean: texts become numbers and dates, and what is missing is found."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import asking
from nnstudio.data.columns.amounts import SHARE, amounts
from nnstudio.data.columns.column import Column, Found, Texts, is_text, quoted
from nnstudio.data.columns.dates import NAMED, NO_DATE, dates, looks_like_dates, of_numbers, series_of
from nnstudio.data.columns.names import as_texts, category_name, spellings
from nnstudio.data.columns.varied import is_varied, named
from nnstudio.data.questions import Question
from nnstudio.data.readers.numerals import MISSING, MISSING_NUMBER
from nnstudio.data.settings import FieldChoice
from nnstudio.errors import DataError, Phrase

if TYPE_CHECKING:
    import pandas as pd

MOST_CLASSES = 20
"""A target of at most so many different whole numbers is taken for classes."""

_MISSING_CLASS = frozenset({"", "?"})
_MARKS = frozenset({"-", "--", "/", ".", ".."})
_IS_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_HAVE, _HAVE_NOT = "有", "无"
_FORCED = 0.5
_MOST_SPELLINGS = 1_000
_MOST_LISTED = 10_000


def clean(
    values: pd.Series, choice: FieldChoice | None = None, *, target: bool = False, known: Collection[str] = ()
) -> Column:
    """Strips spaces, finds missing values, and turns text into numbers or dates where 95 % of it are.

    In a target only an empty field and "?" are missing unless it is a number: NA may be a class. What a
    person chose goes before what is found.

    Args:
        values: a column as it was read.
        choice: what the person decided about it.
        target: whether it is to be predicted.
        known: names of categories that are known already; other spellings of them become them.

    Raises:
        DataError: it is chosen to be of a type that its values are not.
    """
    choice = choice or FieldChoice(name=str(values.name))
    if values.dtype.kind == "M" and choice.type in (None, "date"):
        return Column(_dated(values))
    if not is_text(values):
        return _from_numbers(values, choice, target=target)
    if not target and not known and is_varied(values, choice):
        return _as_they_are(values, choice)
    texts = Texts.of(values)
    found: Column | None = None
    if choice.type in (None, "number"):
        found = _as_numbers(texts, values.name, choice, target=target)
    if found is None and choice.type in (None, "date"):
        found = _as_dates(texts, values.name, choice, target=target)
    return found or _as_words(texts, values.name, choice, target=target, known=known)


def _dated(values: pd.Series) -> pd.Series:
    """Dates as a file of dates gives them, in whole seconds of UTC."""
    if getattr(values.dtype, "tz", None) is not None:
        values = values.dt.tz_convert("UTC").dt.tz_localize(None)
    return values.astype("datetime64[s]")


def _from_numbers(values: pd.Series, choice: FieldChoice, *, target: bool) -> Column:
    import pandas as pd

    odd: Found = ()
    if values.dtype.kind == "f":
        infinite = int(np.isinf(values.to_numpy()).sum())
        if infinite:
            values = values.where(np.isfinite(values))
            odd = (("inf", infinite),)
    values, markers = _without(values, choice.missing)
    if choice.type == "text":
        texts = pd.Series(as_texts(values), name=values.name, dtype=object)
        return Column(texts.where(texts != "").astype("category"), odd, markers)
    if choice.type == "date" or (
        choice.type is None and not target and NAMED.search(str(values.name)) is not None
    ):
        found = _serials(values, choice)
        if found is not None:
            return replace(found, odd=(*odd, *found.odd), markers=markers)
    return Column(values, odd, markers)


def _without(values: pd.Series, missing: Collection[str]) -> tuple[pd.Series, Found]:
    """Numbers without those that stand for "no value", such as -999; and how many there were of each."""
    numbers = {text: float(text) for text in missing if _IS_NUMBER.fullmatch(text.strip())}
    hits = {text: values.to_numpy() == number for text, number in numbers.items()}
    found = tuple((text, int(hit.sum())) for text, hit in hits.items() if hit.any())
    if not found:
        return values, ()
    return values.astype(np.float64).mask(np.logical_or.reduce(list(hits.values()))), found


def _serials(values: pd.Series, choice: FieldChoice) -> Column | None:
    """Numbers that are the dates of a spreadsheet; None where they hardly are, and nobody wants it."""
    numbers = values.to_numpy(dtype=np.float64)
    there = ~np.isnan(numbers)
    if choice.type is None and not looks_like_dates(numbers[there]):
        return None
    found = np.full(len(numbers), NO_DATE)
    found[there] = of_numbers(numbers[there])
    lost = there & np.isnat(found)
    if lost.sum() > _FORCED * there.sum():
        raise _not_of_type(
            choice.name, Phrase("a date"), [f"{value:g}" for value in numbers[lost][:3]], int(lost.sum())
        )
    said = ""
    if there.any():
        first = str(found[there][0]).removesuffix("T00:00:00")
        said = Phrase("read as dates: {text} is {date}", text=f"{numbers[there][0]:.12g}", date=first)
    strange, counts = np.unique(numbers[lost], return_counts=True)
    odd = tuple(
        (f"{value:.12g}", count) for value, count in zip(strange.tolist(), counts.tolist(), strict=True)
    )
    asked = () if choice.type else (asking.date_or_number(choice.name, numbers[there], found[there]),)
    return Column(series_of(found, values.name), odd, reading=said, questions=asked)


def _not_of_type(field: str, type: Phrase, texts: list[str], count: int) -> DataError:
    return DataError(
        "field-not-of-type",
        "{field} cannot be read as {type}: {count} values such as {texts} are none. Choose another type.",
        field=field,
        type=type,
        count=f"{count:,}",
        texts=quoted(texts),
    )


def _as_numbers(texts: Texts, name: object, choice: FieldChoice, *, target: bool) -> Column | None:
    import pandas as pd

    missing = (MISSING_NUMBER | set(choice.missing)) - set(choice.present)
    forced = choice.type == "number"
    found = amounts(texts, missing, decimal=choice.decimal, share=_FORCED if forced else SHARE)
    if found is None:
        left = [text for text in texts.different if text not in missing]
        if forced and left:
            raise _not_of_type(choice.name, Phrase("a number"), *_worst(texts, missing))
        return _nothing(texts, name, missing) if forced else None
    if target and not forced and found.examples and len(texts.different) <= MOST_CLASSES:
        # Names of classes: "5 kg" must not come back as 5.
        return None
    numbers: NDArray[np.float64] = np.append(found.values, np.nan)[texts.codes]
    asked: tuple[Question, ...] = ()
    if choice.type is None and (found.examples or found.odd):
        rows = [f"{texts.first_row(text):,}: {text}" for text, _ in found.odd[:5]]
        asked = (asking.number_or_text(choice.name, found, rows),)
    return Column(
        pd.Series(numbers.astype(np.int64) if found.whole else numbers, name=name),
        found.odd,
        texts.rows_of(missing - {""}),
        found.reading,
        decimal=found.decimal,
        questions=asked,
    )


def _worst(texts: Texts, missing: frozenset[str]) -> tuple[list[str], int]:
    """Texts that are no numbers, and how many rows hold such."""
    alone = np.array(
        [
            text not in missing and amounts(Texts.single(text), missing, share=_FORCED) is None
            for text in texts.different[:_MOST_LISTED]
        ]
    )
    places = np.flatnonzero(alone)
    return [texts.different[place] for place in places[:4].tolist()], int(texts.counts[places].sum())


def _nothing(texts: Texts, name: object, missing: frozenset[str]) -> Column:
    import pandas as pd

    return Column(pd.Series(np.full(len(texts.codes), np.nan), name=name), (), texts.rows_of(missing - {""}))


def _as_dates(texts: Texts, name: object, choice: FieldChoice, *, target: bool) -> Column | None:
    missing = (MISSING_NUMBER | set(choice.missing)) - set(choice.present)
    forced = choice.type == "date"
    if target and not forced:
        return None
    found = dates(texts, missing, day_first=choice.day_first, share=_FORCED if forced else SHARE)
    if found is None:
        left = [text for text in texts.different if text not in missing]
        if forced and left:
            raise _not_of_type(choice.name, Phrase("a date"), left, len(left))
        return Column(series_of(np.full(len(texts.codes), NO_DATE), name)) if forced else None
    asked = (asking.day_or_month(choice.name, texts, found),) if found.open else ()
    values = np.append(found.values, NO_DATE)[texts.codes]
    return Column(
        series_of(values, name),
        found.odd,
        texts.rows_of(missing - {""}),
        day_first=found.day_first,
        questions=asked,
    )


def _as_words(
    texts: Texts, name: object, choice: FieldChoice, *, target: bool, known: Collection[str]
) -> Column:
    missing = _missing_words(frozenset(texts.different), choice, target=target)
    kept = ["" if text in missing else category_name(text) for text in texts.different]
    questions: list[Question] = []
    markers = texts.rows_of(missing - {""})
    asked = asking.missing_or_value(
        choice, texts, missing, MISSING if target else missing - set(choice.missing), target=target
    )
    if asked is not None:
        questions.append(asked)
    if choice.type != "text" and (known or choice.merge or len(kept) <= _MOST_SPELLINGS):
        kept, asked = _merged(kept, texts.counts, choice, target=target, known=known)
        if asked is not None:
            questions.append(asked)
    return Column(_categories(kept, texts, name), (), markers, questions=tuple(questions))


def _as_they_are(values: pd.Series, choice: FieldChoice) -> Column:
    """The same for texts that mostly differ, of which there are too many to look at each."""
    plain = values.str.strip().fillna("")
    rare = plain.isin(sorted(MISSING | _MARKS | {_HAVE} | set(choice.missing))).to_numpy(dtype=bool)
    few = Texts.of(plain[rare])
    held = frozenset(plain.tolist()) if _MARKS.intersection(few.different) else frozenset(few.different)
    missing = _missing_words(held, choice, target=False)
    asked = asking.missing_or_value(choice, few, missing, missing - set(choice.missing), target=False)
    gone = np.zeros(len(plain), dtype=bool)
    gone[rare] = plain[rare].isin(sorted(missing | {""}))
    kept = named(plain).mask(gone) if gone.any() else named(plain)
    return Column(kept, (), few.rows_of(missing - {""}), questions=() if asked is None else (asked,))


def _categories(kept: list[str], texts: Texts, name: object) -> pd.Series:
    """Every row with what its text is called now; "" is a missing one."""
    import pandas as pd

    names = list(dict.fromkeys(kept))
    codes = texts.codes
    if "" in names or len(names) < len(kept):
        names = [text for text in names if text]
        place = {text: number for number, text in enumerate(names)}
        codes = np.array([*(place.get(text, -1) for text in kept), -1])[codes]
    type = pd.CategoricalDtype(pd.Index(names, dtype=object))
    return pd.Series(pd.Categorical.from_codes(codes, dtype=type), name=name)


def _missing_words(held: frozenset[str], choice: FieldChoice, *, target: bool) -> frozenset[str]:
    """Texts that stand for "no value" among those that a column holds."""
    if target:
        return (_MISSING_CLASS | set(choice.missing)) - (set(choice.present) - {""})
    usual = MISSING
    if _HAVE in held:
        usual = usual - {_HAVE_NOT}
    others = held - usual - _MARKS if held & _MARKS else set()
    if len(others) > 1 and all(any(letter.isalnum() for letter in text) for text in others):
        usual = usual | _MARKS
    return (usual | set(choice.missing)) - (set(choice.present) - {""})


def _merged(
    names: list[str], counts: NDArray[np.int64], choice: FieldChoice, *, target: bool, known: Collection[str]
) -> tuple[list[str], Question | None]:
    """Spellings of one name made one as far as that is wanted, and what is asked about it."""
    there = [name for name in names if name]
    sums = np.array(
        [count for name, count in zip(names, counts.tolist(), strict=True) if name], dtype=np.int64
    )
    if choice.merge is False or len(there) < 2 - bool(known):
        return names, None
    narrow = spellings(there, sums, case=False, known=known) if target or choice.merge else {}
    wide = spellings(there, sums, case=True, known=known)
    used = wide if choice.merge else narrow
    asked = asking.same_or_different(choice.name, used, wide) if choice.merge is None and wide else None
    return [used.get(name, name) for name in names], asked
